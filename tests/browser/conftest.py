"""Fixtures for tests in a real browser against the running app, on the repository's data/.

``app_url``   the base address ("http://localhost:…") of one Streamlit server for the whole session (of a worker)
``page``      a fresh Chromium page, 1440×900; console errors and page errors fail the test at its end
``open_page`` page(path) that opens an address of the app and waits until Streamlit has finished its run
``phone``     a page as an Android phone has it, 390×844
``tables``    the repository's data/

A machine without a browser FAILS these tests, it does not skip them: nothing else can see what they check.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from benchmarks.server import APP, serving
from zzdash.tables.load import Tables, load

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "chrome",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
READY = "[data-testid='stApp'][data-test-script-state='notRunning']"
ANDROID = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36"
# Streamlit looks for its server below a page's address before it looks at the root, and gets two 404s
HARMLESS = ("/_stcore/health", "/_stcore/host-config")


def find_browser() -> str | None:
    """Path of a Chromium, Chrome or Edge on this machine; ``ZZDASH_BROWSER`` comes first."""
    named = [os.environ.get("ZZDASH_BROWSER", ""), *(shutil.which(name) or "" for name in BROWSERS), *PLACES]
    return next((path for path in named if path and Path(path).exists()), None)


@pytest.fixture(scope="session")
def app_url() -> Iterator[str]:
    """Start the app once, in each worker; stop it at the end."""
    with serving(APP) as server:
        yield f"http://localhost:{server.port}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless browser for the session; fails where there is none."""
    path = find_browser()
    with sync_playwright() as playwright:
        if path is None and not Path(playwright.chromium.executable_path).exists():
            pytest.fail("no Chromium, Chrome or Edge found: install one, or set ZZDASH_BROWSER to its path")
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def desk(browser: Browser, app_url: str) -> Iterator[BrowserContext]:
    """Where a desk's pages open. They share its cache: else each would load Streamlit's 7 MB of scripts anew."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, base_url=app_url, locale="zh-CN", accept_downloads=True
    )
    yield context
    context.close()


@pytest.fixture(scope="session")
def pocket(browser: Browser, app_url: str) -> Iterator[BrowserContext]:
    """Where a phone's pages open."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, user_agent=ANDROID, is_mobile=True, base_url=app_url
    )
    yield context
    context.close()


def forget(context: BrowserContext) -> None:
    """Close its pages and clear all that they could leave to the next test but the cache."""
    for tab in context.pages:
        if tab.url.startswith("http://localhost"):
            tab.evaluate("localStorage.clear()")
        tab.close()
    context.clear_cookies()
    context.clear_permissions()


@pytest.fixture
def page(desk: BrowserContext) -> Iterator[Page]:
    """A fresh page at 1440×900; relative addresses are the app's. Console errors fail the test at its end."""
    tab = desk.new_page()
    errors: list[str] = []
    tab.on(
        "console",
        lambda said: errors.append(f"{said.text} {said.location['url']}") if said.type == "error" else None,
    )
    tab.on("pageerror", lambda error: errors.append(str(error)))
    yield tab
    forget(desk)
    real = [error for error in errors if not any(word in error for word in HARMLESS)]
    assert not real, f"the browser's console shows errors: {real}"


@pytest.fixture
def open_page(page: Page) -> Callable[[str], Page]:
    """Open an address of the app ("/compare?lang=en") and wait until Streamlit has finished its run."""

    def opened(path: str) -> Page:
        page.goto(path)
        settle(page)
        return page

    return opened


@pytest.fixture
def phone(pocket: BrowserContext) -> Iterator[Page]:
    """A fresh page on a phone; relative addresses are the app's."""
    yield pocket.new_page()
    forget(pocket)


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The tables that the app shows."""
    return load()


def expect_words(page: Page, printed: object) -> None:
    """The reader highlights ``printed``, however its article breaks the line."""
    target = page.locator("#zz-target")
    expect(target).to_be_visible()
    assert "".join(target.inner_text().split()) == "".join(str(printed).split())


def settle(page: Page) -> None:
    """Wait until a run has ended and the main block shows something of ours."""
    page.wait_for_selector(READY, state="attached", timeout=30_000)
    page.wait_for_selector("[data-testid='stMainBlockContainer'] .zz", state="attached", timeout=30_000)
