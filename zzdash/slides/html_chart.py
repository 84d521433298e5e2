"""Draw a slide's chart as HTML: horizontal bars on one scale, or one column a year.

A gap is a band with its words, never a bar of zero; hollow bars are not yet facts.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from zzdash.rules.text import t
from zzdash.slides.layout import label_size
from zzdash.slides.model import Bracket, Chart, Mark

Address = Callable[[str], str]
BESIDE = ' target="_blank" rel="noopener"'  # a link that is followed does not end the show
SPAN = 74.0  # % of the width for bars; the rest is for the value behind the longest
ROWS_HIGH = 500  # all rows together, in slide pixels
ROW_HIGH, LABEL_HIGH, DENSE_LABEL_HIGH, BAR_HIGH = 126, 44, 38, 60
LABEL_SIZES, LABEL_ROOM = (30, 26, 24), 1000  # of all labels alike, to fit the width beside their gaps
DENSE = 5  # rows from which the type is smaller


def chart(chart: Chart, lang: str, href: Address) -> str:
    """The chart's HTML; ``href`` makes a mention's link."""
    return _bars(chart, lang, href) if chart.form == "bars" else _columns(chart, lang, href)


def _bars(chart: Chart, lang: str, href: Address) -> str:
    values = [mark.value for mark in chart.marks if mark.value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    scale = SPAN / ((high - low) or 1.0)
    count = len(chart.marks)
    high_px = min(ROW_HIGH, ROWS_HIGH / max(count, 1))
    label_px = DENSE_LABEL_HIGH if count >= DENSE else LABEL_HIGH
    bar_px = min(BAR_HIGH, high_px - label_px - 10)
    rows = "".join(_row(mark, lang, href, low, scale) for mark in chart.marks)
    zero = f'<i class="zs-zero" style="left:{-low * scale:.4g}%"></i>' if low < 0 else ""
    dense = " zs-dense" if count >= DENSE else ""
    below = " zs-below" if low < 0 else ""
    sizes = LABEL_SIZES[1:] if dense else LABEL_SIZES
    labels = (f"{mark.scope}{mark.period}{mark.label}" for mark in chart.marks)
    drawn = f"--h:{high_px:.4g};--b:{bar_px:.4g};--label:{label_size(labels, LABEL_ROOM, sizes)}"
    return f'<div class="zs-bars{dense}{below}" style="{drawn}">{zero}{rows}</div>'


def _row(mark: Mark, lang: str, href: Address, low: float, scale: float) -> str:
    if mark.value is None:
        gap = f'<span class="zs-gap">{escape(mark.shown)}</span>'
        return _linked(mark, href, "zs-row", f'{_label(mark)}<div class="zs-track">{gap}</div>', lang)
    value = mark.value
    space = (min(value, 0.0) - low) * scale
    look = mark.status or "plain"
    tip = f'<i class="zs-tip {look}{" zs-left" if value < 0 else ""}"></i>' if mark.status else ""
    bar = f'<i class="zs-bar {look}{_part(mark)}" style="width:{abs(value) * scale:.5g}%"></i>'
    if value < 0:  # the glyph sits at the bar's far end, the value stays right of zero
        bar, tip = f"{tip}{bar}", ""
    differs = f'<span class="zs-differs">{escape(mark.note)}</span>' if mark.note else ""
    track = f'<i class="zs-space" style="width:{space:.5g}%"></i>{bar}{tip}{_value(mark)}{differs}'
    return _linked(mark, href, "zs-row", f'{_label(mark)}<div class="zs-track">{track}</div>', lang)


def _part(mark: Mark) -> str:
    """A perforated end for a value that does not cover the whole year."""
    return " part" if mark.part and mark.status == "actual" else ""


def _label(mark: Mark) -> str:
    scope = f"<b>{escape(mark.scope)}</b>" if mark.scope else ""
    period = f'<span class="zs-when">{escape(mark.period)}</span>' if mark.period else ""
    return f'<div class="zs-label">{scope}{period}<span>{escape(mark.label)}</span></div>'


def _value(mark: Mark) -> str:
    unit = f"<small>{escape(mark.unit)}</small>" if mark.unit else ""
    return f'<span class="zs-value">{escape(mark.shown)}{unit}</span>'


def _linked(mark: Mark, href: Address, cls: str, inner: str, lang: str) -> str:
    tone = f"{cls} zs-{mark.tone}"
    if not mark.mention:
        return f'<div class="{tone}">{inner}</div>'
    title = escape(t(lang, "common.card.click"))
    return f'<a class="{tone}"{BESIDE} href="{escape(href(mark.mention))}" title="{title}">{inner}</a>'


def _columns(chart: Chart, lang: str, href: Address) -> str:
    highest = max((mark.value for mark in chart.marks if mark.value is not None), default=1.0) or 1.0
    years = "".join(_column(mark, lang, href, highest) for mark in chart.marks)
    feet = "".join(_foot(mark) for mark in chart.marks)
    bracket = _bracket(chart.bracket, len(chart.marks)) if chart.bracket else ""
    plot = f'<div class="zs-years">{years}{bracket}</div>'
    return f'<div class="zs-columns">{plot}<div class="zs-feet">{feet}</div></div>'


def _column(mark: Mark, lang: str, href: Address, highest: float) -> str:
    if mark.value is None:
        return f'<div class="zs-column"><div class="zs-gap">{escape(mark.shown)}</div></div>'
    share = max(mark.value, 0.0) / highest * 100
    bar = f'<i class="zs-bar {mark.status or "plain"}{_part(mark)}" style="height:{share:.5g}%"></i>'
    return _linked(mark, href, "zs-column", f"{_value(mark)}{bar}", lang)


def _foot(mark: Mark) -> str:
    """The year under its column, and its months where they are not the whole year's."""
    months = mark.period.removeprefix(mark.label).removeprefix("年").strip()
    small = f"<small>{escape(months)}</small>" if months else ""
    silent = " zs-silent" if mark.value is None else ""
    return f'<div class="zs-foot-cell{silent}">{escape(mark.label)}{small}</div>'


def _bracket(bracket: Bracket, count: int) -> str:
    left = (bracket.first + 0.5) / count * 100
    width = (bracket.last - bracket.first) / count * 100
    place = f"left:{left:.5g}%;width:{width:.5g}%"
    return f'<div class="zs-bracket" style="{place}"><b>{escape(bracket.text)}</b></div>'
