"""The timeline: lanes of values on a true time axis, events and publications at the foot. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import plotly.graph_objects as go

from zzdash.charts import template
from zzdash.charts.timeline_canvas import HEADER, Canvas, Strokes, draw_header
from zzdash.charts.timeline_foot import Foot, draw_foot, foot_of, year_of
from zzdash.charts.timeline_lanes import Lane, split_rows
from zzdash.charts.timeline_rows import Drawn, draw_lane, fit, settle, traces
from zzdash.charts.timeline_span import axis_for

Rows = Sequence[dict[str, Any]]


class Timeline(NamedTuple):
    """The figure, and what its foot shows (the page lists the events there when they are numbered)."""

    figure: go.Figure
    foot: Foot
    years: tuple[int, ...]
    last_report: int


def timeline(
    lanes: Sequence[Lane], events: Rows, articles: Rows, *, theme: str, lang: str, mobile: bool = False
) -> Timeline:
    """Draw ``lanes`` (at least one) top to bottom with ``events`` and ``articles`` (records of those tables).

    A lane whose values overlap in time takes several rows. ValueError without lanes or articles.
    """
    if not lanes or not articles:
        raise ValueError("a timeline needs at least one lane and one article: show the empty state instead")
    axis = axis_for(
        [block.span for lane in lanes for block in lane.blocks],
        [year_of(str(row["published"])) for row in articles],
        [year_of(str(row["date"])) for row in events],
    )
    canvas = Canvas(axis, theme, lang, mobile, 0)
    rows = [
        (fit(row, canvas), siblings) for lane in lanes for siblings in [split_rows(lane)] for row in siblings
    ]
    foot = foot_of(list(events), list(articles), canvas)
    canvas = replace(canvas, height=HEADER + sum(fitted.height for fitted, _ in rows) + foot.height)
    fig = _sheet(theme, canvas.height, axis.end)
    strokes = Strokes()
    draw_header(strokes, canvas)
    drawn: list[Drawn] = []
    bottom = canvas.height - HEADER
    for fitted, siblings in rows:
        bottom -= fitted.height
        drawn.append(settle(fitted, siblings, bottom))
        draw_lane(strokes, drawn[-1], canvas)
    fig.add_traces(traces(drawn, canvas))
    draw_foot(strokes, foot, canvas)
    strokes.put(fig)
    return Timeline(template.keep_bright(fig), foot, axis.years, axis.last_report)


def _sheet(theme: str, height: float, end: float) -> go.Figure:
    """An empty figure whose y is px, exactly, and whose x is years of the axis."""
    fig = template.figure(theme, round(height) + 8)
    fig.update_layout(margin={"l": 2, "r": 2, "t": 4, "b": 4}, barmode="overlay")
    fig.update_xaxes(range=[-0.01, end + 0.01], showticklabels=False)
    fig.update_yaxes(range=[0, round(height)], showticklabels=False)
    return fig
