"""No English of Streamlit's own on a Chinese page; it is back on an English one; what we write is not touched."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from conftest import settle
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]
PAGES = (
    "/",
    "/timeline",
    "/compare",
    "/industry",
    "/data",
    "/sources",
    "/quality",
    "/present",
    "/present?present=1",
)
# icons are ligatures, noscript is never seen; the rest is ours
ENGLISH = """() => {
  const ours = ".stHtml, [data-testid='stMarkdownContainer'], [data-testid='stIconMaterial'], svg, canvas, noscript, script, style, [data-testid='stElementToolbar']";
  const english = (text) => /[A-Za-z]{3,}/.test(text ?? "") && !/[\\u4e00-\\u9fff]/.test(text);
  return [...document.querySelectorAll("body *")].filter((part) => !part.closest(ours)).flatMap((part) => [
    ...["aria-label", "title", "placeholder", "alt"].map((name) => part.getAttribute(name)),
    ...[...part.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue.trim()),
  ]).filter(english);
}"""


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES)
def test_a_chinese_page_has_no_english_of_streamlits(
    open_page: Open, page: Page, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_page(path)
    page.wait_for_timeout(800)
    assert page.evaluate(ENGLISH) == []


def test_nor_has_a_list_that_opens(open_page: Open) -> None:
    page = open_page("/timeline")
    box = page.get_by_role("combobox").last
    box.click()
    expect(page.get_by_text("全选")).to_be_visible()
    assert page.evaluate(ENGLISH) == []
    box.press_sequentially("zzzz")
    expect(page.get_by_text("没有结果").first).to_be_visible()
    assert page.evaluate(ENGLISH) == []


def test_nor_has_a_wrong_address(browser: Browser, app_url: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{app_url}/no-such-page")
    expect(page.get_by_role("dialog")).to_contain_text("没有这一页")
    settle(page)
    assert page.evaluate(ENGLISH) == []
    page.close()


def test_english_is_back_after_a_change_of_language(open_page: Open) -> None:
    page = open_page("/timeline")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("跳到正文")
    page.locator(".st-key-zz-language button").last.click()
    page.wait_for_url("**lang=en*")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Skip to main content")


def test_what_we_write_stays_as_it_is(open_page: Open) -> None:
    page = open_page("/quality")
    page.evaluate("document.querySelector('.zz').append('Close')")
    page.wait_for_timeout(300)
    assert page.locator(".zz").first.inner_text().endswith("Close")
