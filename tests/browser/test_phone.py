"""Every page on a phone: it scrolls down only, and nothing of ours stands out at its right edge."""

import pytest
from conftest import settle
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
WIDE = """[...document.querySelectorAll('.zz *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.zz-scroll'))
  .map((one) => one.className).slice(0, 3)"""


@pytest.mark.parametrize(
    "path", ["/", "/timeline", "/compare", "/lithium", "/data", "/sources", "/sources?article=003", "/quality"]
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_phone_needs_no_sideways_scroll(phone: Page, path: str, lang: str) -> None:
    phone.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    settle(phone)
    if path in ("/timeline", "/lithium"):
        phone.wait_for_selector(".js-plotly-plot .main-svg")
    assert phone.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
    assert phone.evaluate(WIDE) == []
