"""axe-core over every page, in both languages, grounds and widths: no serious or critical finding."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]
GRAVE = ("serious", "critical")
PATHS = (
    "/",
    "/timeline",
    "/compare",
    "/compare?series_view=table",
    "/industry",
    "/data",
    "/data?obs=003-614",
    "/sources",
    "/sources?article=003&m=003-614",
    "/quality",
    "/present",
    "/present?present=1&slide=2",
)
LOOKS = {"desk": ("zh", "light", 1440), "desk-en": ("en", "dark", 1440), "phone": ("zh", "dark", 390)}
ON_A_PHONE = ("/", "/timeline", "/data", "/present?present=1&slide=2")
CASES = [(path, look) for path in PATHS for look in LOOKS if look != "phone" or path in ON_A_PHONE]


def grave(page: Page) -> list[str]:
    """What axe finds grave: the rule, and the first places that break it."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    places = {
        one["id"]: [node["html"][:160] for node in one["nodes"][:4]]
        for one in found
        if one["impact"] in GRAVE
    }
    return [f"{rule}: {html}" for rule, html in places.items()]


@pytest.mark.parametrize(("path", "look"), CASES)
def test_axe_finds_nothing_grave(open_page: Open, page: Page, path: str, look: str) -> None:
    lang, scheme, width = LOOKS[look]
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    open_page(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    page.wait_for_timeout(1000)  # charts are drawn after the run has ended
    assert grave(page) == []


def test_axe_finds_nothing_grave_in_what_opens(open_page: Open) -> None:
    page = open_page("/present?present=1&slide=2")
    page.locator(".zs-screen a.zs-figure").click()
    assert grave(page) == []
    open_page("/timeline?lang=en")
    page.get_by_role("combobox").last.click()
    page.wait_for_timeout(500)
    assert grave(page) == []


def test_axe_would_find_a_fault(open_page: Open) -> None:
    """Else the tests above could pass on nothing."""
    page = open_page("/quality")
    page.evaluate("document.querySelector('.zz').append(document.createElement('img'))")
    assert any(finding.startswith("image-alt") for finding in grave(page))
