"""Pages on paper: real PDFs, read by their outline, and what the style sheet of print shows and hides."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from conftest import settle
from playwright.sync_api import Browser, Page, expect

from zzdash.charts.tokens import TOKENS

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]
# page → address; those that differ in how much they hold are looked at in English too
PAGES = {
    "overview": "/",
    "timeline": "/timeline",
    "compare": "/compare",
    "industry": "/industry",
    "data": "/data?theme=lithium",
    "sources": "/sources?article=003",
    "quality": "/quality",
    "present": "/present",
}
UPRIGHT = {"timeline"}
MM = 72 / 25.4
MARGIN = 12 * MM  # points, as in style.css
FOLLOWS = 50  # points below a title's top, for what it names: its own line, its unit, a first row
PIXELS = {False: 1032, True: 703}  # the paper's width between its margins, by whether it stands upright
ZOOM = {False: 0.72, True: 0.5}


class Title(NamedTuple):
    """A heading of a printed page: its words, its sheet, and how far its top is above the lower margin."""

    words: str
    sheet: int
    above: float


def drawn(page: Page) -> None:
    """Wait until the page and its charts are there."""
    settle(page)
    charts = "[...document.querySelectorAll('[data-testid=stPlotlyChart]')]"
    page.wait_for_function(f"() => {charts}.every(e => e.querySelector('.main-svg text'))")
    page.wait_for_timeout(500)


def sheets(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each sheet, in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(float(width), float(height)) for width, height in boxes]


def titles(pdf: bytes) -> list[Title]:
    """The headings of Chromium's PDF: its pages and its outline are plain text, in order."""
    order = re.findall(rb"(\d+) 0 obj\n<</Type /Page\n", pdf)
    listed = re.findall(rb"/Title (<[0-9A-F]*>|\(.*?\))\n/Dest \[(\d+) 0 R /XYZ [\d.]+ ([\d.]+) 0\]", pdf)
    return [Title(_text(words), order.index(page), float(top) - MARGIN) for words, page, top in listed]


def _text(raw: bytes) -> str:
    inner = raw[1:-1].decode("latin-1")
    return bytes.fromhex(inner).decode("utf-16") if raw[:1] == b"<" else inner


def address(name: str, lang: str) -> str:
    return PAGES[name] + ("&" if "?" in PAGES[name] else "?") + f"lang={lang}"


IN_BOTH = [*((name, "zh") for name in PAGES), ("overview", "en"), ("industry", "en"), ("timeline", "en")]


@pytest.mark.parametrize(("name", "lang"), IN_BOTH)
def test_no_title_stands_alone_at_the_foot_of_a_sheet(open_page: Open, name: str, lang: str) -> None:
    page = open_page(address(name, lang))
    drawn(page)
    on_page = page.locator(".zz :is(h1, h2):not(.zs-thumb *):visible").count()
    pdf = page.pdf(format="A4", prefer_css_page_size=True, outline=True, tagged=True)
    found = titles(pdf)
    assert len(found) >= on_page > 0
    assert not [title for title in found if title.above < FOLLOWS]
    assert {width < height for width, height in sheets(pdf)} == {name in UPRIGHT}
    if name == "timeline":  # its chart is on one sheet, with title and happenings
        assert len(sheets(pdf)) == 1


def test_what_is_higher_than_a_sheet_shrinks_to_it(open_page: Open) -> None:
    page = open_page("/timeline")
    drawn(page)
    page.evaluate("() => document.documentElement.style.setProperty('--zz-sheet', 1000)")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    card, body = page.locator(".st-key-card-timeline"), page.locator(".st-key-body-timeline")
    high = [one.evaluate("e => e.getBoundingClientRect().height") for one in (card, body)]
    fit = float(body.evaluate("e => e.style.getPropertyValue('--zz-fit')"))
    assert high[0] > 1000  # else nothing had to shrink
    assert 0.45 <= fit < 1
    assert high[0] - high[1] + fit * high[1] <= 1001
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert body.evaluate("e => e.style.getPropertyValue('--zz-fit')") == ""


@pytest.mark.parametrize(("name", "lang"), IN_BOTH)
def test_nothing_is_wider_than_the_paper(open_page: Open, name: str, lang: str) -> None:
    page = open_page(address(name, lang))
    drawn(page)
    upright = name in UPRIGHT
    charts = [box["width"] for one in page.locator(".main-svg").all() if (box := one.bounding_box())]
    assert max(charts, default=0) * ZOOM[upright] <= PIXELS[upright]  # a chart keeps the width of the screen
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PIXELS[upright], "height": 700})
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.zz, .zz *')]
        .filter(e => e.checkVisibility() && !e.closest('.zz-hide'))
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.className + ' ' + e.textContent.slice(0, 40))"""
    )
    assert not wide
    # nor does paper show what only a screen can use
    expect(page.locator("[data-testid=stHeader]")).to_be_hidden()
    for what in ("button", "input", "select", "textarea", ".zz-permalink", ".zs-start"):
        expect(page.locator(f"{what}:visible")).to_have_count(0)


@pytest.fixture
def dark(browser: Browser, app_url: str) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, base_url=app_url, color_scheme="dark", locale="zh-CN"
    )
    yield context.new_page()
    context.close()


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


@pytest.mark.parametrize("name", PAGES)
def test_paper_is_light_when_the_screen_is_dark(dark: Page, name: str) -> None:
    dark.goto(PAGES[name])
    drawn(dark)
    light, black = ({rgb(pair[place]) for pair in TOKENS.values()} for place in (0, 1))
    colours = """() => {
        const found = new Set();
        for (const e of document.querySelectorAll(".zz, .zz *, .js-plotly-plot svg *, [data-testid=stApp]")) {
            const { color, backgroundColor, fill, stroke } = getComputedStyle(e);
            if (e.checkVisibility()) for (const one of [color, backgroundColor, fill, stroke]) found.add(one);
        }
        return [...found];
    }"""
    assert set(dark.evaluate(colours)) & (black - light)  # the screen is dark
    dark.emulate_media(media="print", color_scheme="dark")
    shown = set(dark.evaluate(colours))
    assert not shown & (black - light)
    assert rgb(TOKENS["ink"][0]) in shown
    ground = "e => getComputedStyle(e).backgroundColor"
    assert dark.locator("[data-testid=stApp]").evaluate(ground) == "rgb(255, 255, 255)"
