"""Charts follow the real width of the window, whatever the browser calls itself."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from conftest import settle
from playwright.sync_api import Browser, Page, WebSocket, expect

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]
PAGES = ("/", "/timeline", "/compare", "/industry", "/data", "/sources", "/quality", "/present")
PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36"
# as on a busy machine: the server's first messages reach the page one by one
SLOWLY = """(() => {
  const listen = WebSocket.prototype.addEventListener;
  let heard = 0, last = Promise.resolve();
  WebSocket.prototype.addEventListener = function (kind, act, ...rest) {
    if (kind !== "message") return listen.call(this, kind, act, ...rest);
    return listen.call(this, kind, (event) => {
      const wait = heard++ < 25 ? 150 : 0;
      last = last.then(() => new Promise((done) => setTimeout(done, wait))).then(() => act.call(this, event));
    }, ...rest);
  };
})();"""
LIST, MATRIX = ".zz-coverage-narrow", "table.zz-coverage"
CUT_OFF = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap((plot) => {
  const box = plot.getBoundingClientRect();
  return [...plot.querySelectorAll('text')].filter((text) => {
    const part = text.getBoundingClientRect();
    return part.width && (part.left < box.left - 2 || part.right > box.right + 2);
  }).map((text) => text.textContent);
})"""


def sideways(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_a_narrow_window_on_a_desk_is_readable(open_page: Open, page: Page, path: str, lang: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(f"{path}?lang={lang}")
    page.wait_for_timeout(1500)
    settle(page)
    assert sideways(page) <= 0
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("width", [1024, 1100, 1440])
def test_no_words_of_the_timeline_are_cut_off(open_page: Open, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_page("/timeline")
    page.wait_for_timeout(1500)
    assert page.evaluate(CUT_OFF) == []


def test_the_drawing_follows_a_window_made_narrow_and_wide(open_page: Open) -> None:
    page = open_page("/")
    expect(page.locator(MATRIX)).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(LIST)).to_be_visible()
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name="时间线").click()
    page.wait_for_url("**/timeline")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.get_by_role("link", name="总览").first.click()
    expect(page.locator(MATRIX)).to_be_visible()


@pytest.mark.parametrize(("agent", "width", "shown"), [(None, 1440, MATRIX), (PHONE, 390, LIST)])
def test_no_second_run_where_the_guess_is_right(
    browser: Browser, app_url: str, agent: str | None, width: int, shown: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, user_agent=agent)
    page, sent = context.new_page(), []

    def count(socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: sent.append(frame))

    page.on("websocket", count)
    page.goto(app_url)
    settle(page)
    expect(page.locator(shown)).to_be_visible()
    page.wait_for_timeout(1000)
    assert len(sent) == 1, "the page ran more than once"
    context.close()


def test_a_phone_turned_on_its_side_gets_the_wide_drawing(browser: Browser, app_url: str) -> None:
    context = browser.new_context(viewport={"width": 1200, "height": 800}, user_agent=PHONE)
    page = context.new_page()
    page.goto(app_url)
    expect(page.locator(MATRIX)).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", ["/industry", "/present"])
def test_a_slow_load_stays_on_its_page(page: Page, path: str) -> None:
    """The width was told before the browser knew its page, and the overview came instead."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(SLOWLY)
    page.goto(path)
    page.wait_for_timeout(6000)
    settle(page)
    assert page.url.endswith(path)
    expect(page).to_have_title(re.compile({"/industry": "锂电产业", "/present": "演示"}[path]))
