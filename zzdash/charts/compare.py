"""The comparison's charts: growth rates as dots on one scale, one comparable series as columns. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import plotly.graph_objects as go

from zzdash.charts import tokens
from zzdash.charts.strokes import Strokes
from zzdash.charts.template import PlotlySpec, bar, marker, outline
from zzdash.rules import headline
from zzdash.rules.text import t
from zzdash.views.cells import Row
from zzdash.views.comparable import difference_text, differences, reasons, short_reasons
from zzdash.views.pairs import Item
from zzdash.wording import words

ROW = 88  # px for a row of dots: name, label above, line, label below
FOOT = 44
HEAD, LABEL = 34 / ROW, 16 / ROW  # a row's name, and a dot's label above or below it, in rows
PAD = "\u2002"  # between the zero line and a row's name
COLUMNS = 470
SHORT = 7  # columns: with so many, a phone has no room for 未报告 in long English words
HALF = 0.31  # of a column's width, in years
Dot = tuple[float, int, Row]  # place on the axis, row of the chart, the rate
OFF, WHOLE = 2.0, 1.28  # the axis' end in highest values, with and without a value that runs off it
OUTLIER = 3.0  # a rate beyond three times the median would squeeze all others


def growth_dots(items: Sequence[Item], lang: str, theme: str, mobile: bool = False) -> go.Figure:
    """Dots on a shared % axis, one row an indicator; never joined: they are rates of different years."""
    fig = Strokes()
    low, high, edge = _axis([row["value"] for item in items for row in item.rows])
    seen = sorted({year for item in items for year in item.cells})
    dots: list[Dot] = []
    for place, item in enumerate(items):
        dots += _growth_row(fig, item, -place, (low, high, edge), (lang, theme))
        note, color = _note(item, seen, lang, mobile)
        fig.write(edge, HEAD - place, note, size=13, color=tokens.color(color, theme), anchor="right")
    _draw_dots(fig, dots, lang, theme)
    ink2, line = tokens.color("ink2", theme), tokens.color("line", theme)
    ticks = {tick: f"{tick:g}%" for tick in _ticks(low, high)}
    if any(row["value"] > high for item in items for row in item.rows):
        ticks[_break(fig, high, edge, theme)] = "//"
    _upright(fig, 0, {"color": ink2, "width": 1.5})
    axis = {"range": [low, edge], "showgrid": True, "gridcolor": line}
    return fig.figure(
        theme,
        growth_height(len(items)),
        margin={"l": 8, "r": 8, "t": 0, "b": 30},
        xaxis=axis | {"tickvals": list(ticks), "ticktext": list(ticks.values())},
        yaxis={"range": [0.45 - len(items), 0.62], "showticklabels": False},
    )


def _upright(fig: Strokes, x: float, line: PlotlySpec) -> None:
    """A line from the foot of the plot to its top."""
    fig.add_shape(type="line", x0=x, x1=x, y0=0, y1=1, xref="x", yref="y domain", line=line)


def _axis(values: Sequence[float]) -> tuple[float, float, float]:
    """(low end, last honest value, right end): beyond the honest end stand values that run off the axis."""
    typical = median(abs(value) for value in values)
    inside = [value for value in values if abs(value) <= OUTLIER * typical] or list(values)
    high = max(max(inside), 0.01)
    low = min(min(inside), 0.0)
    off = len(inside) < len(values)
    edge = high * (OFF if off else WHOLE)
    return low * 1.3 - edge * 0.02, high * 1.05, edge


def _ticks(low: float, high: float) -> list[float]:
    """About four round percentages between the honest ends."""
    step = next(
        size
        for size in (0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
        if (high - low) / size <= 4.5
    )
    first = int(low / step)
    return [step * nth for nth in range(first, int(high / step) + 1)]


def _break(fig: Strokes, high: float, edge: float, theme: str) -> float:
    """Two dashed lines; what stands to the right of them is off the scale. Returns their middle."""
    start = high + (edge - high) * 0.06
    for x in (start, start + (edge - high) * 0.05):
        _upright(fig, x, {"color": tokens.color("ctl", theme), "width": 1, "dash": "3px,3px"})
    return start + (edge - high) * 0.025


def _growth_row(
    fig: Strokes, item: Item, y: int, axis: tuple[float, float, float], look: tuple[str, str]
) -> list[Dot]:
    """Line, name and labels of one row; its dots, to be drawn with those of the other rows."""
    lang, theme = look
    low, high, edge = axis
    fig.add_shape(
        type="line", x0=low, x1=edge, y0=y, y1=y, line={"color": tokens.color("line", theme)}, layer="below"
    )
    name = headline.short_name(item.sample["indicator"], "growth", lang)
    name = name[:1].upper() + name[1:] if name else words.name_of(item.sample, lang)
    ink = tokens.color("ink", theme)
    fig.write(0.0, y + HEAD, f"{PAD}<b>{name}</b>", size=14, color=ink, anchor="left")
    end = high if edge > high * WHOLE else edge  # a label keeps to its side of the break
    dots: list[Dot] = []
    for nth, row in enumerate(item.rows):
        off = row["value"] > high
        x = high + (edge - high) * 0.56 if off else row["value"]  # midway between the break and the end
        dots.append((x, y, row))
        anchor = "center" if off else _anchor((x - low) / (end - low))
        side = LABEL if nth % 2 == 0 else -LABEL
        fig.write(x, y + side, _dot_label(row, lang, theme, off=off), size=14, color=ink, anchor=anchor)
    return dots


def _anchor(share: float) -> str:
    """Which point of a label stands at its dot, by the dot's place between the ends of the axis (0 to 1)."""
    return "center" if 0.2 < share < 0.8 else "left" if share < 0.5 else "right"


def _draw_dots(fig: Strokes, dots: Sequence[Dot], lang: str, theme: str) -> None:
    """All dots, one trace for each status and place: a trace a dot would take the browser longer."""
    for status, scope in sorted({(row["status"], row["scope"]) for _, _, row in dots}):
        alike = [dot for dot in dots if (dot[2]["status"], dot[2]["scope"]) == (status, scope)]
        fig.add_trace(
            "scatter",
            x=[x for x, _, _ in alike],
            y=[y for _, y, _ in alike],
            mode="markers",
            marker=marker(status, scope, theme, 15),
            customdata=[[row["observation"]] for _, _, row in alike],
            hovertext=[words.hover_text(row, lang) for _, _, row in alike],
            hovertemplate="%{hovertext}<extra></extra>",
        )


def _dot_label(row: Row, lang: str, theme: str, off: bool) -> str:
    value = f"<b>{words.value_text(row, lang)}</b>"
    value = t(lang, "compare.growth.off_axis", value=value) if off else value
    quiet = f"<span style='color:{tokens.color('ink2', theme)};font-size:13px'>"
    year = f"{quiet}{words.period_full(row, lang)}</span>"
    return f"{value} {year}"


def _note(item: Item, seen: Sequence[int], lang: str, mobile: bool) -> tuple[str, str]:
    """What stands at the right of a row: the difference, why there is none, or the silent years."""
    if item.gap:
        return t(lang, "compare.growth.note_same", difference=difference_text(item.gap, lang)[0]), "ink2"
    if not item.pair:
        silent = t(lang, "common.card.joiner").join(str(year) for year in seen if year not in item.cells)
        return t(lang, "compare.growth.note_silent", year=silent) if silent else "", "ink3"
    found = differences(*item.pair)
    text = short_reasons(found[:1] if mobile else found, lang)
    return t(lang, "compare.growth.note_apart", reasons=text), "brand"


def growth_height(rows: int) -> int:
    """Height in px of the chart of ``rows`` growth rates; the chart beside it takes the same."""
    return ROW * rows + FOOT


def series_columns(
    item: Item, years: Sequence[int], lang: str, theme: str, height: int = COLUMNS
) -> go.Figure:
    """Columns from zero, pale stubs for silent years, a bracket over the pair that may be subtracted."""
    fig = Strokes()
    shown = {year: row for year, row in item.cells.items() if year in years}
    heights = {year: _height(row, lang) for year, row in shown.items()}
    top = max(heights.values())
    silent = [year for year in years if year not in shown]
    band = tokens.color("band", theme)
    stubs = {"x": silent, "y": [top * 0.1] * len(silent), "marker": {"color": band}}
    fig.add_trace("bar", **stubs, hoverinfo="skip", width=2 * HALF)
    foot, reach = 48 if lang == "zh" else 66, top * 1.32
    px = reach / (max(height, COLUMNS) - 8 - foot)  # one px in the axis' unit
    for year, row in shown.items():
        _column(fig, row, heights[year], px, lang, theme)
    _bracket(fig, item, heights, px, lang, theme)
    _apart(fig, item, heights, px, lang, theme)
    short = len(years) >= SHORT
    text = [_tick(year, shown.get(year), lang, theme, short) for year in years]
    ground = {"color": tokens.color("ink2", theme), "width": 1.5}
    fig.add_shape(type="line", x0=0, x1=1, y0=0, y1=0, xref="x domain", yref="y", line=ground)
    span = [years[0] - 0.55, years[-1] + 0.55]
    return fig.figure(
        theme,
        max(height, COLUMNS),
        margin={"l": 8, "r": 8, "t": 8, "b": foot},
        barmode="overlay",
        xaxis={"tickvals": list(years), "ticktext": text, "tickangle": 0, "range": span},
        yaxis={"range": [0, reach], "showticklabels": False},
    )


def _height(row: Row, lang: str) -> float:
    return float(words.scaled(row["value"], row["unit"], lang)[0])


def _column(fig: Strokes, row: Row, height: float, px: float, lang: str, theme: str) -> None:
    year, status, scope = row["year"], row["status"], row["scope"]
    fig.add_trace(
        "bar",
        x=[year],
        y=[height],
        width=2 * HALF,
        marker=bar(status, scope, theme),
        customdata=[[row["observation"]]],
        hovertext=[words.hover_text(row, lang)],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    if status in tokens.DASH:
        fig.add_shape(**outline(status, scope, theme, (year - HALF, 0, year + HALF, height)))
    if row["coverage"] == "to_publication":
        _perforate(fig, year + 0.29, height, theme)
    ink = tokens.color("ink", theme)
    fig.write(year, height + 14 * px, f"<b>{words.digits(row, lang)}</b>", size=17, color=ink)


def _perforate(fig: Strokes, x: float, height: float, theme: str) -> None:
    """A torn right edge: the value runs to publication, the months are not stated."""
    line = {"color": tokens.color("card", theme), "width": 6, "dash": "5px,5px"}
    fig.add_shape(type="line", x0=x, x1=x, y0=0, y1=height, line=line)


def _bracket(fig: Strokes, item: Item, heights: dict[int, float], px: float, lang: str, theme: str) -> None:
    if not item.gap or not item.pair:
        return
    first, last = item.pair[0]["year"], item.pair[1]["year"]
    top = max(heights.values()) * 1.18
    ink = {"color": tokens.color("ink2", theme), "width": 1.5}
    for x, foot in ((first, heights[first] * 1.12), (last, top * 0.985)):
        fig.add_shape(type="line", x0=x, x1=x, y0=min(foot, top * 0.985), y1=top, line=ink)
    fig.add_shape(type="line", x0=first, x1=last, y0=top, y1=top, line=ink)
    size, relative = difference_text(item.gap, lang)
    text = f"<b>{size}</b>" + (f" ({relative})" if relative else "")
    fig.write((first + last) / 2, top + 13 * px, text, size=15, color=tokens.color("ink", theme))


def _apart(fig: Strokes, item: Item, heights: dict[int, float], px: float, lang: str, theme: str) -> None:
    """Say beside the first column that may not be subtracted from the pair why not."""
    if not item.pair:
        return
    newest = item.pair[1]
    for row in item.rows:
        why = reasons(row, newest) if row["year"] not in (item.pair[0]["year"], newest["year"]) else []
        if why:
            text = t(lang, "compare.growth.note_apart", reasons=short_reasons(why, lang))
            x, y = row["year"] - HALF, heights[row["year"]] + 38 * px
            fig.write(x, y, text, size=13, color=tokens.color("brand", theme), anchor="left")


def _tick(year: int, row: Row | None, lang: str, theme: str, short: bool) -> str:
    silent = t(lang, "timeline.not_reported_short" if short else "common.cell.not_reported")
    below = words.period_text(row, lang) if row else silent
    below = below.replace(" ", "<br>")  # columns are narrow: words stand under each other, never aslant
    tone = tokens.color("ink2" if row else "ink3", theme)
    return f"<b>{year}</b><br><span style='color:{tone};font-size:12px'>{below}</span>"
