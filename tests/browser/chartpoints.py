"""Where a chart's marks are on the screen, so that a test can click them as a reader does."""

from __future__ import annotations

from playwright.sync_api import Page

FIND = """([wanted]) => {
  for (const plot of document.querySelectorAll(".js-plotly-plot")) {
    const { xaxis, yaxis, _size } = plot._fullLayout;
    for (const trace of plot._fullData) {
      const at = (trace.customdata || []).findIndex((custom) => custom[0] === wanted);
      if (at < 0 || trace.type !== "scatter") continue;
      const box = plot.getBoundingClientRect();
      return [box.left + _size.l + xaxis.d2p(trace.x[at]), box.top + _size.t + yaxis.d2p(trace.y[at])];
    }
  }
  return null;
}"""


def spot(page: Page, wanted: str) -> tuple[float, float]:
    """Screen position of the mark that opens ``wanted``, scrolled into view; AssertionError when no chart has it."""
    page.wait_for_selector(".js-plotly-plot .main-svg")
    found = page.evaluate(FIND, [wanted])
    assert found, f"no chart has a mark for {wanted}"
    page.mouse.move(10, 300)
    page.mouse.wheel(0, found[1] - 450)
    page.wait_for_timeout(400)
    x, y = page.evaluate(FIND, [wanted])
    return x, y
