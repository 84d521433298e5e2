"""The page in Chromium beside a bare Streamlit page with one chart, in one run.

    python -m benchmarks.page [--rounds 5]

Cold load: a fresh server process and an empty browser cache, until the first chart stands (budget ≤ 1.25 ×).
Warm: from the click to the changed chart, beside the click on the bare page (≤ 2 ×). Medians of rounds taken
in turns.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.clock import middle
from benchmarks.server import APP, BARE, serving
from benchmarks.table import Line, show

COLD, WARM = 1.25, 2.0
NAMES = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge")
PLOT = ".js-plotly-plot .main-svg text"
COLDS = {  # budget, what is opened, and when its first chart stands
    "overview, cold, to its first chart": (COLD, "/", "table.zz-coverage, .zz-coverage-narrow"),
    "timeline, cold, to its first Plotly chart": (None, "/timeline", PLOT),
}
# A click in the page itself and a look at every frame: the driver's own round trips stay out of the figure.
CLICK = """async ([button, area]) => {
  const texts = () => [...document.querySelectorAll(area)].map(e => e.textContent).filter(t => t)
  const before = new Set(texts()), begun = performance.now()
  document.querySelector(button).click()
  while (performance.now() - begun < 15000) {
    await new Promise(requestAnimationFrame)
    if (texts().some(text => !before.has(text))) return performance.now() - begun
  }
  return null
}"""
BARE_CLICK = ("[data-testid=stButton] button", ".main-svg")
FILTER = (".st-key-url-year button", ".main-svg")  # the first year, in and out


def main() -> int:
    """Print the table; exit status 1 when a budget is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with _browser() as browser:
        lines = [*_cold(browser, rounds), *_warm(browser, rounds)]
    return show("The page in Chromium (medians)", lines)


@contextmanager
def _browser() -> Iterator[Browser]:
    named = os.environ.get("ZZDASH_BROWSER")
    path = named or next((found for name in NAMES if (found := shutil.which(name))), None)
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


# --- cold -----------------------------------------------------------------------------------------


def _cold(browser: Browser, rounds: int) -> list[Line]:
    taken: dict[str, list[float]] = {"bare": []} | {name: [] for name in COLDS}
    for _ in range(rounds):
        taken["bare"].append(_load(browser, BARE, "/", PLOT))
        for name, (_, path, chart) in COLDS.items():
            taken[name].append(_load(browser, APP, path, chart))
    base = middle(taken["bare"])
    against = f"bare page {base:.2f} s"
    medians = {name: middle(taken[name]) for name in COLDS}
    return [Line(n, f"{m:.2f} s", against, m / base, COLDS[n][0]) for n, m in medians.items()]


def _load(browser: Browser, script: Path, path: str, chart: str) -> float:
    """Seconds from asking for the page until ``chart`` is there; all caches empty."""
    with serving(script) as server:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        begun = time.perf_counter()
        page.goto(server.url + path, wait_until="commit")
        page.wait_for_selector(chart, state="attached", timeout=60_000)
        taken = time.perf_counter() - begun
        context.close()
    return taken


# --- warm -----------------------------------------------------------------------------------------


def _warm(browser: Browser, rounds: int) -> list[Line]:
    """Two clicks there and back each round; the first round warms up and is not counted."""
    with serving(BARE) as bare, serving(APP) as app:
        urls = (bare.url, app.url + "/compare", app.url + "/compare")
        yard, filters, turns = (_open(browser, url) for url in urls)
        base, filtered, turned = [], [], []
        for count in range(2 * rounds + 2):
            base.append(_click(yard, *BARE_CLICK))
            filtered.append(_click(filters, *FILTER))
            turned.append(_click(turns, *_turn(turns)))
            if count == 1:
                base, filtered, turned = [], [], []
    against = f"bare page's click {middle(base):.0f} ms"
    return [
        Line(name, f"{middle(taken):.0f} ms", against, middle(taken) / middle(base), WARM)
        for name, taken in (("filter change on 年度对比, warm", filtered), ("page switch, warm", turned))
    ]


def _open(browser: Browser, url: str) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN").new_page()
    page.goto(url)
    page.wait_for_selector(PLOT, state="attached", timeout=60_000)
    page.wait_for_timeout(1500)
    return page


def _turn(page: Page) -> tuple[str, str]:
    """The other of two pages, and the charts of the page."""
    other = "timeline" if "/compare" in page.url else "compare"
    return f"[data-testid=stTopNavLink][href*='/{other}']", ".main-svg"


def _click(page: Page, button: str, area: str) -> float:
    """Milliseconds from a click on ``button`` to a change within ``area``, which must come."""
    taken = page.evaluate(CLICK, [button, area])
    if taken is None:
        raise SystemExit(f"{page.url}: a click on {button} changed nothing in {area} within 15 s")
    page.wait_for_timeout(700)
    return float(taken)


if __name__ == "__main__":
    sys.exit(main())
