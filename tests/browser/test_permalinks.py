"""A permalink in a real browser: a click copies the full address, every other use is that of a link."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from zzdash.rules.text import t

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]
LINK = "a.zz-permalink"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
OLD_WAY = """document.execCommand = (command) => {
  if (!%s) return false;
  window.zzCopied = document.activeElement.value;
  return true;
};"""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", ["/", "/compare", "/data", "/industry"])
def test_a_click_copies_the_full_address(open_page: Open, app_url: str, path: str, lang: str) -> None:
    page = open_page(f"{path}?lang={lang}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link, here = page.locator(LINK).first, page.url
    width = link.bounding_box()["width"]
    link.click()
    expect(link).to_have_text(t(lang, "common.button.copied"))
    expect(page.locator(f"{LINK} + [role=status]").first).to_have_text(t(lang, "common.button.copied"))
    assert link.bounding_box()["width"] == pytest.approx(width, abs=1), "the links beside it jump"
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == link.evaluate("link => link.href")
    assert copied.startswith(f"{app_url}/")
    assert f"lang={lang}" in copied
    assert page.url == here
    expect(link).to_have_text(t(lang, "common.button.permalink"), timeout=5000)


def test_without_a_clipboard_the_old_way_copies(open_page: Open, page: Page) -> None:
    """An office server without https has no clipboard."""
    page.add_init_script(NO_CLIPBOARD + OLD_WAY % "true")
    link = open_page("/compare").locator(LINK).first
    link.click()
    expect(link).to_have_text("已复制")
    assert page.evaluate("window.zzCopied") == link.evaluate("link => link.href")


def test_where_nothing_can_copy_the_link_opens(open_page: Open, page: Page) -> None:
    page.add_init_script(NO_CLIPBOARD + OLD_WAY % "false")
    open_page("/compare").locator(LINK).first.click()
    expect(page).to_have_url(re.compile(r"/compare\?.*lang=zh"))


def test_with_ctrl_it_opens_in_a_new_tab(open_page: Open) -> None:
    page = open_page("/compare")
    with page.context.expect_page() as opened:
        page.locator(LINK).first.click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(re.compile(r"/compare\?.*lang=zh"))
    expect(page.locator(LINK).first).to_have_text("固定链接")
