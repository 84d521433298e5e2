"""Horizontal bars on one scale from zero, each under a heading; a pale band where nothing was reported."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from zzdash.charts import template, tokens
from zzdash.charts.strokes import Strokes
from zzdash.tables.records import ObservationRow
from zzdash.wording import words
from zzdash.wording.lines import escaped, quoted, text_width, wrap

HEADING, LINE, BAR, REST = 32.0, 20.0, 32.0, 14.0  # px: words above, each further line, bar, space
WIDE, NARROW = 400.0, 300.0  # px the plot has at least


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``heading`` and ``size`` of ``row`` in a common base unit, ``aside`` words after its value.

    Without ``row`` it is a band that says ``aside``, as long as the longest bar.
    """

    scope: str
    heading: str
    row: ObservationRow | None = None
    size: float = 0.0
    value: str = ""
    aside: str = ""


def amount(row: ObservationRow, lang: str, unit: str) -> str:
    """The figure with 约/以上, and its unit only where it differs from ``unit``, the chart's."""
    if row["kind"] == "rank" or row["unit"] != unit or unit == "%":
        return words.value_text(row, lang)
    return words.with_unit(words.digits(row, lang), "", row["approx"], lang)


def bars(rows: Sequence[Bar], *, theme: str, lang: str, mobile: bool = False, wide: float = 0) -> go.Figure:
    """The chart of ``rows`` top to bottom; at least one must have a value. ``wide``: px it surely has."""
    width = wide or (NARROW if mobile else WIDE)
    lines = [_heading_lines(bar, lang, width) for bar in rows]
    height = sum(map(_step, lines))
    reach = max(bar.size / max(0.2, 1 - _room(bar) / width) for bar in rows if bar.row)
    fig = Strokes()
    _zero_line(fig, height, theme)
    longest, top = max(bar.size for bar in rows), float(round(height))
    for bar, heading in zip(rows, lines, strict=True):
        middle = top - _step(heading) + REST + BAR / 2
        _write(fig, 0, middle + BAR / 2 + 6, _heading(bar, heading, theme), theme, 15, shift=8, base="bottom")
        if bar.row:
            _draw(fig, bar, bar.row, middle, theme, lang, mobile)
        else:
            _band(fig, bar, middle, longest, theme)
        top -= _step(heading)
    return fig.figure(
        theme,
        round(height) + 8,
        margin={"l": 2, "r": 2, "t": 4, "b": 4},
        barmode="overlay",
        xaxis={"range": [0, reach], "showticklabels": False},
        yaxis={"range": [0, round(height)], "showticklabels": False},
    )


def _step(heading: Sequence[str]) -> float:
    return HEADING + LINE * (len(heading) - 1) + BAR + REST


def _zero_line(fig: Strokes, height: float, theme: str) -> None:
    line = {"color": tokens.color("ink2", theme), "width": 1.5}
    fig.add_shape(type="line", x0=0, x1=0, y0=0, y1=round(height), line=line)


def _room(bar: Bar) -> float:
    """px that a bar's value needs to the right of its end."""
    return 34 + text_width(bar.value, 17) + (text_width(bar.aside, 15) + 10 if bar.aside else 0)


def _heading_lines(bar: Bar, lang: str, width: float) -> list[str]:
    """The words above a bar, place first, in as many lines as they need."""
    whole, room = f"{words.scope_text(bar.scope, lang)}   {bar.heading}", width - 20
    if text_width(whole, 15) <= room:
        return [whole]
    first, dot, name = whole.partition(" · ")
    return [first, *wrap(name, 15, room)] if dot else wrap(whole, 15, room)


def _heading(bar: Bar, lines: Sequence[str], theme: str) -> str:
    """Markup of the heading: the place, which the first line begins with, in its own hue."""
    hue = tokens.scope_color(bar.scope, theme)
    place, _, rest = lines[0].partition("   ")
    first = f"<b><span style='color:{hue}'>{html.escape(place)}</span></b>   {html.escape(rest)}"
    return "<br>".join([first, *map(html.escape, lines[1:])])


def _write(fig: Strokes, x: float, y: float, markup: str, theme: str, size: float, *, shift: float = 0,
           ink: str = "ink", base: str = "middle") -> None:  # fmt: skip
    font = {"size": size, "color": tokens.color(ink, theme)}
    fig.add_annotation(x=x, y=y, text=markup, showarrow=False, xanchor="left", yanchor=base, xshift=shift,
                       align="left", borderpad=0, font=font)  # fmt: skip


def _draw(
    fig: Strokes, bar: Bar, row: ObservationRow, middle: float, theme: str, lang: str, mobile: bool
) -> None:
    status, custom = row["status"], [[row["observation"], hover(row, lang, mobile)]]
    common = {"customdata": custom, "hovertemplate": "%{customdata[1]}<extra></extra>"}
    fig.add_trace("bar", x=[bar.size], y=[middle], width=[BAR], orientation="h", **common,
                         marker=template.bar(status, bar.scope, theme))  # fmt: skip
    if status in tokens.DASH:
        corners = (0, middle - BAR / 2, bar.size, middle + BAR / 2)
        fig.add_shape(**template.outline(status, bar.scope, theme, corners))
    fig.add_trace("scatter", mode="markers", x=[bar.size], y=[middle], cliponaxis=False, **common,
                             marker=template.marker(status, bar.scope, theme, 15))  # fmt: skip
    aside = f"   <span style='font-size:15px'>{html.escape(bar.aside)}</span>" if bar.aside else ""
    _write(fig, bar.size, middle, f"<b>{html.escape(bar.value)}</b>{aside}", theme, 16, shift=15)


def _band(fig: Strokes, bar: Bar, middle: float, length: float, theme: str) -> None:
    half = BAR / 2 - 3
    fig.add_shape(type="rect", x0=0, x1=length, y0=middle - half, y1=middle + half, layer="below",
                  line={"width": 0}, fillcolor=tokens.color("band", theme))  # fmt: skip
    _write(fig, 0, middle, html.escape(bar.aside), theme, 13, shift=12, ink="ink3")


def hover(row: ObservationRow, lang: str, mobile: bool) -> str:
    """What and where / value, when, status / the sentence / click to read."""
    first, facts, click = words.hover_text(escaped(row), lang).split("<br>")
    return "<br>".join([first, facts, *quoted(row["quote"], 22 if mobile else 34), click])
