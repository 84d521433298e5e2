"""PPTX of 10 slides against python-pptx's bare writing of as many charts, in one run (budget: ≤ 1.5 ×).

    python -m benchmarks.pptx_deck

The bare file holds the same numbers in ten default charts and nothing else. Best of 15 rounds, in turns;
the QR codes are made anew each round.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable, Sequence

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from zzdash.export.pptx.deck import deck
from zzdash.slides.build import build
from zzdash.slides.model import Slide
from zzdash.slides.qr import qr_png
from zzdash.tables.load import load

BUDGET, ROUNDS, SLIDES = 1.5, 15, 10


def bare(slides: Sequence[Slide]) -> None:
    """What the library itself takes for these charts."""
    show = Presentation()
    for slide in slides:
        data = CategoryChartData()
        data.categories = [mark.label for mark in slide.chart.marks]
        data.add_series("x", [mark.value for mark in slide.chart.marks])
        sheet = show.slides.add_slide(show.slide_layouts[6])
        sheet.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Inches(1), Inches(1), Inches(8), Inches(5), data)
    show.save(io.BytesIO())


def ours(slides: Sequence[Slide]) -> None:
    """The whole deck: charts, texts, QR codes, notes."""
    qr_png.cache_clear()
    deck(slides, "zh", lambda slide: f"http://dashboard.example.cn/sources?m={slide.mention}&s={slide.id}")


def seconds(work: Callable[[], None]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """Print the two times and their ratio; exit status 1 over budget."""
    made = build(load(), "zh")
    slides = (made * SLIDES)[:SLIDES]
    rounds = [(seconds(lambda: bare(slides)), seconds(lambda: ours(slides))) for _ in range(ROUNDS)]
    base, mine = (min(column) for column in zip(*rounds, strict=True))
    print(f"bare {base * 1000:.1f} ms, deck {mine * 1000:.1f} ms, ratio {mine / base:.2f} (budget {BUDGET})")
    return int(mine > BUDGET * base)


if __name__ == "__main__":
    sys.exit(main())
