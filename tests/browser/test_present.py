"""The show in a real browser: keys, full screen, addresses, files, sizes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pptx import Presentation

from zzdash.rules.text import t
from zzdash.slides.build import build
from zzdash.tables.load import load

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]
SHOW = ".zs-screen .zs"
SETTLING = 600  # ms after which Esc counts again when the browser has left full screen
FITS = """() => {
  const slide = document.querySelector('.zs-screen .zs').getBoundingClientRect();
  return [...document.querySelectorAll('.zs-screen .zs *')].filter((part) => {
    const box = part.getBoundingClientRect();
    if (part.matches('.zs-notes') && part.scrollWidth > part.clientWidth + 1) return true;
    return box.width && (box.right > slide.right + 1 || box.bottom > slide.bottom + 1);
  }).map((part) => part.className + ': ' + part.textContent.slice(0, 40));
}"""
FEET = """() => {
  const foot = document.querySelector('.zs-screen .zs-foot').getBoundingClientRect().top;
  return [...document.querySelectorAll('.zs-screen .zs-body *')].filter(
    (part) => part.getBoundingClientRect().height && part.getBoundingClientRect().bottom > foot + 1
  ).map((part) => part.className + ': ' + part.textContent.slice(0, 40));
}"""


def ids(lang: str = "zh") -> list[str]:
    return [slide.id for slide in build(load(), lang)]


def shown(page: Page, name: str) -> None:
    expect(page.locator(f"{SHOW}#zs-{name}")).to_be_attached()


def test_arrow_keys_turn_pages_and_write_the_address(open_page: Open) -> None:
    page, names = open_page("/present?present=1"), ids()
    shown(page, names[0])
    page.keyboard.press("ArrowRight")
    shown(page, names[1])
    expect(page).to_have_url(re.compile("slide=2"))
    page.keyboard.press("PageDown")
    shown(page, names[2])
    page.keyboard.press("ArrowLeft")
    shown(page, names[1])
    page.keyboard.press("End")
    shown(page, names[-1])
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    shown(page, names[0])


def test_an_address_opens_its_slide_and_nothing_else(open_page: Open) -> None:
    names = ids()
    page = open_page(f"/present?present=1&slide=2&slides={names[3]}&slides={names[2]}")
    shown(page, names[2])
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    assert page.locator(SHOW).bounding_box()["width"] == pytest.approx(1440, abs=1)


def test_full_screen_survives_turning_the_page(open_page: Open) -> None:
    page = open_page("/present?present=1")
    page.mouse.move(300, 300)
    page.get_by_role("button", name="全屏", exact=True).click()
    page.wait_for_function("document.fullscreenElement !== null")
    page.keyboard.press("ArrowRight")
    shown(page, ids()[1])
    assert page.evaluate("document.fullscreenElement !== null")
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement === null")


def test_more_keys_turn_pages_and_one_blacks_the_screen(open_page: Open) -> None:
    """Remote controls send up and down or Enter; B blacks as in PowerPoint, any key lights it again."""
    page, names = open_page("/present?present=1"), ids()
    page.keyboard.press("ArrowDown")
    shown(page, names[1])
    page.keyboard.press("Enter")
    shown(page, names[2])
    page.keyboard.press("ArrowUp")
    shown(page, names[1])
    black = "getComputedStyle(document.querySelector('.zs-screen'), '::after').backgroundColor"
    page.keyboard.press("b")
    assert page.evaluate(black) == "rgb(0, 0, 0)"
    page.keyboard.press("Escape")
    assert page.evaluate(black) != "rgb(0, 0, 0)"
    shown(page, names[1])
    expect(page).to_have_url(re.compile("present=1"))


def test_clock_counts_and_starts_again(open_page: Open) -> None:
    page = open_page("/present?present=1")
    used = page.locator(".st-key-presenter button.used")
    expect(used).to_have_text(re.compile(r"00:0[1-9]"), timeout=5000)
    page.keyboard.press("ArrowRight")
    shown(page, ids()[1])
    expect(used).not_to_have_text("00:00")
    used.click()
    expect(used).to_have_text("00:00")


def test_space_turns_on_after_a_click_on_a_button(open_page: Open) -> None:
    """A presenter clicks the clock or a page number, then goes on with the space bar."""
    page, names = open_page("/present?present=1"), ids()
    page.locator(".st-key-presenter button.used").click()
    page.keyboard.press(" ")
    shown(page, names[1])
    page.get_by_test_id("stPaginationPage").get_by_text("3", exact=True).click()
    shown(page, names[2])
    page.keyboard.press(" ")
    shown(page, names[3])
    page.keyboard.press("PageUp")
    shown(page, names[2])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_keys_are_shown_at_first_and_with_the_mouse(open_page: Open, lang: str) -> None:
    page = open_page(f"/present?present=1&lang={lang}")
    bar, hint = page.locator(".st-key-show_bar"), page.locator(".zs-keys:visible")
    expect(hint).to_have_text(t(lang, "present.show.keys"))
    expect(bar).to_have_css("opacity", "1")
    expect(bar).to_have_css("opacity", "0", timeout=12_000)
    page.mouse.move(400, 400)
    expect(bar).to_have_css("opacity", "1")
    assert hint.bounding_box()["width"] > 200


def test_escape_ends_the_show_where_it_was_started(open_page: Open) -> None:
    name = ids()[1]
    page = open_page(f"/present?slides={name}&ground=dark")
    page.locator("a.zs-start").click()
    expect(page.locator(".st-key-presenter button.full")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(rf"/present\?slides={name}&ground=dark$"))
    expect(page.locator(".zs-card")).to_have_count(1)


def test_escape_ends_a_show_opened_by_its_address(open_page: Open) -> None:
    page = open_page("/present?present=1&slide=2&ground=dark&lang=en")
    expect(page.locator(".st-key-presenter button.full")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"/present\?ground=dark&lang=en$"))


def test_escape_leaves_full_screen_before_the_show_and_the_bar_says_so(open_page: Open) -> None:
    page, hint = open_page("/present?present=1"), ".zs-keys:visible"
    expect(page.locator(".st-key-presenter button.full")).to_have_text("全屏")
    expect(page.locator(hint)).to_have_text(t("zh", "present.show.keys"))
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement !== null")
    expect(page.locator(hint)).to_have_text(t("zh", "present.show.keys_full"))
    page.wait_for_timeout(SETTLING)
    page.keyboard.press("Escape")
    page.wait_for_function("document.fullscreenElement === null")
    expect(page.locator(hint)).to_have_text(t("zh", "present.show.keys"))
    expect(page).to_have_url(re.compile("present=1"))
    page.wait_for_timeout(SETTLING)
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("present=1"))


def test_a_value_shows_its_sentence_and_the_show_stays(open_page: Open) -> None:
    page = open_page("/present?present=1&slides=headline")
    page.locator(".zs-screen a.zs-row").last.click()
    sheet = page.locator("dialog[open]")
    expect(sheet).to_be_visible()
    row = {row["observation"]: row for row in load().observations.to_dict("records")}[
        sheet.get_attribute("id").removeprefix("say-")
    ]
    expect(sheet.locator("blockquote")).to_have_text(row["quote"])
    expect(sheet.locator("mark")).to_have_text(row["surface"])
    expect(sheet).to_contain_text(f"第{row['paragraph']}段")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(page).to_have_url(re.compile("present=1"))


def test_a_sentence_closes_beside_it_by_its_button_and_with_its_slide(open_page: Open) -> None:
    page, sheet = open_page("/present?present=1&slide=2"), "dialog[open]"
    number = page.locator(".zs-screen a.zs-figure")
    number.click()
    page.locator(sheet).get_by_role("button").click()
    expect(page.locator(sheet)).to_have_count(0)
    number.click()
    page.mouse.click(20, 450)
    expect(page.locator(sheet)).to_have_count(0)
    number.click()
    page.keyboard.press("ArrowRight")
    shown(page, ids()[2])
    expect(page.locator(sheet)).to_have_count(0)


@pytest.mark.parametrize("link", ["dialog[open] a", "a.zs-qr"])
def test_links_out_of_the_show_open_beside_it(open_page: Open, link: str) -> None:
    page = open_page("/present?present=1&slides=coverage" if "qr" in link else "/present?present=1&slide=2")
    if "dialog" in link:
        page.locator(".zs-screen a.zs-figure").click()
    with page.context.expect_page() as opened:
        page.locator(link).click()
    expect(opened.value).to_have_url(re.compile("/sources"))
    expect(page).to_have_url(re.compile("present=1"))


def test_the_code_holds_the_absolute_address(open_page: Open, app_url: str) -> None:
    page = open_page("/present?present=1&slides=headline")
    assert page.locator(".zs-screen a.zs-qr").get_attribute("href").startswith(f"{app_url}/sources?article=")
    assert page.locator(".zs-qr img").evaluate("image => image.naturalWidth") > 0


def test_preview_leads_into_the_show_and_out_again(open_page: Open) -> None:
    page, names = open_page("/present"), ids()
    expect(page.locator(".zs-card")).to_have_count(len(names))
    page.locator(".zs-card").nth(2).click()
    shown(page, names[2])
    page.mouse.move(400, 400)
    page.get_by_role("link", name="结束").click()
    expect(page.locator(".zs-card")).to_have_count(len(names))


def test_the_choice_is_in_the_address(open_page: Open) -> None:
    names = ids()
    page = open_page(f"/present?slides={names[1]}&slides={names[0]}&lang=en")
    expect(page.locator(".zs-card")).to_have_count(2)
    expect(page.locator(".zs-card .zs").first).to_have_id(f"zs-{names[1]}")
    expect(page.locator("a.zs-start")).to_have_attribute(
        "href", re.compile(f"slides={names[1]}&slides={names[0]}")
    )


def test_an_old_address_becomes_the_new_one(open_page: Open) -> None:
    page = open_page("/present?years=2024&lang=en")
    expect(page).to_have_url(re.compile(r"year=2024"))
    assert "years=" not in page.url
    expect(page.locator("a.zs-start")).to_have_attribute("href", re.compile(r"[?&]year=2024"))
    page.locator(".st-key-url-year").get_by_text("2022").click()
    expect(page).to_have_url(re.compile(r"year=2022&.*year=2024|year=2024&.*year=2022"))


def test_files_hold_the_slides(open_page: Open, tmp_path: Path, browser: Browser) -> None:
    page, names = open_page("/present"), ids()
    with page.expect_download() as given:
        page.get_by_role("button", name="下载PPTX").click()
    deck = Presentation(io.BytesIO(Path(given.value.path()).read_bytes()))
    assert given.value.suggested_filename.endswith(".pptx")
    assert len(deck.slides) == len(names)
    with page.expect_download() as given:
        page.get_by_role("button", name="下载离线HTML").click()
    file = tmp_path / "offline.html"
    given.value.save_as(file)
    _plays_offline(browser, file, names)


def _plays_offline(browser: Browser, file: Path, names: list[str]) -> None:
    context = browser.new_context(offline=True, viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    for name in names:
        expect(page.locator(f"#zs-{name}")).to_be_visible()
        page.keyboard.press("ArrowRight")
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == len(names)
    context.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", [(1920, 1080), (1440, 900), (1024, 768)])
def test_nothing_leaves_the_slide_or_meets_its_foot(
    open_page: Open, page: Page, lang: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    for number, name in enumerate(ids(lang), 1):
        open_page(f"/present?present=1&slide={number}&lang={lang}") if number == 1 else page.keyboard.press(
            "ArrowRight"
        )
        shown(page, name)
        assert page.evaluate(FITS) == []
        assert page.evaluate(FEET) == []


@pytest.mark.parametrize("path", ["/present", "/present?present=1&slide=4"])
def test_a_phone_has_no_sideways_scroll(open_page: Open, page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    wide = "() => [...document.querySelectorAll('.zs-screen')].every((s) => s.scrollWidth <= s.clientWidth)"
    assert page.evaluate(wide)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_bar_of_a_phone_stays_below_the_slide(phone: Page, lang: str) -> None:
    """The last line of the longest slide can be scrolled clear of the controls, which are one row."""
    phone.goto(f"/present?present=1&slide=4&lang={lang}")
    bar, screen = phone.locator(".st-key-show_bar"), phone.locator(".zs-screen")
    expect(phone.locator(".st-key-presenter button.used")).not_to_be_empty()
    expect(bar).to_have_css("opacity", "1")
    screen.evaluate("screen => screen.scrollTo(0, screen.scrollHeight)")
    top, code = bar.bounding_box()["y"], phone.locator(".zs-screen .zs-qr").bounding_box()
    assert screen.evaluate("screen => screen.scrollHeight > screen.clientHeight")
    assert code["y"] + code["height"] <= top
    assert 844 - top < 80
    leave = phone.locator(".st-key-leave_show a").bounding_box()
    assert leave["x"] + leave["width"] <= 390


def test_the_show_prints_without_its_bar(open_page: Open) -> None:
    page = open_page("/present?present=1")
    page.emulate_media(media="print")
    expect(page.locator(".st-key-show_bar")).to_be_hidden()


def test_ground_can_be_forced(open_page: Open) -> None:
    page = open_page("/present?present=1&ground=dark")
    ground = page.locator(SHOW).evaluate("slide => getComputedStyle(slide).backgroundColor")
    assert ground == "rgb(25, 31, 40)"
