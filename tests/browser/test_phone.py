"""Every page on a phone: it scrolls down only, and nothing of ours stands out at its right edge."""

import pytest
from conftest import settle
from playwright.sync_api import Page, expect

from zzdash.rules.text import t

pytestmark = pytest.mark.browser
WIDE = """[...document.querySelectorAll('.zz *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.zz-scroll'))
  .map((one) => one.className).slice(0, 3)"""


@pytest.mark.parametrize(
    "path",
    ["/", "/timeline", "/compare", "/industry", "/data", "/sources", "/sources?article=003", "/quality"],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_phone_needs_no_sideways_scroll(phone: Page, path: str, lang: str) -> None:
    phone.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    settle(phone)
    if path in ("/timeline", "/industry"):
        phone.wait_for_selector(".js-plotly-plot .main-svg")
    assert phone.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
    assert phone.evaluate(WIDE) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_menu_has_a_name_and_closes_when_a_page_is_chosen(phone: Page, lang: str) -> None:
    phone.goto(f"/?lang={lang}")
    settle(phone)
    button = phone.get_by_role("button", name=t(lang, "common.app.menu"), exact=True)
    shown = button.evaluate("button => getComputedStyle(button, '::after').content")
    assert shown == f'"{t(lang, "common.app.menu")}"'
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    button.click()
    phone.get_by_role("link", name=t(lang, "common.page.timeline")).click()
    phone.wait_for_url("**/timeline*")
    expect(phone.get_by_test_id("stSidebar")).not_to_be_in_viewport()
    expect(button).to_be_visible()
