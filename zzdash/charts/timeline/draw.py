"""The timeline: lanes of values on a true time axis, events and publications at the foot. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import plotly.graph_objects as go

from zzdash.charts.strokes import Strokes
from zzdash.charts.timeline.axis import axis_for
from zzdash.charts.timeline.canvas import HEADER, Canvas, draw_header
from zzdash.charts.timeline.foot import Foot, draw_foot, foot_of
from zzdash.charts.timeline.lanes import Drawn, draw_lane, draw_marks, fit, settle
from zzdash.tables.records import ArticleRow, EventRow
from zzdash.views.lanes import Lane, split_rows
from zzdash.wording.dates import year_of


class Timeline(NamedTuple):
    """The figure, and what its foot shows (the page lists the events there when they are numbered)."""

    figure: go.Figure
    foot: Foot
    years: tuple[int, ...]
    last_report: int


def timeline(
    lanes: Sequence[Lane],
    events: Sequence[EventRow],
    articles: Sequence[ArticleRow],
    *,
    theme: str,
    lang: str,
    mobile: bool = False,
) -> Timeline:
    """Draw ``lanes`` (at least one) top to bottom with ``events`` and ``articles`` (records of those tables).

    A lane whose values overlap in time takes several rows. ValueError without lanes or articles.
    """
    if not lanes or not articles:
        raise ValueError("a timeline needs at least one lane and one article: show the empty state instead")
    axis = axis_for(
        [block.span for lane in lanes for block in lane.blocks],
        [year_of(row["published"]) for row in articles],
        [year_of(row["date"]) for row in events],
    )
    canvas = Canvas(axis, theme, lang, mobile, 0)
    rows = [
        (fit(row, canvas), siblings) for lane in lanes for siblings in [split_rows(lane)] for row in siblings
    ]
    foot = foot_of(events, articles, canvas)
    canvas = replace(canvas, height=HEADER + sum(fitted.height for fitted, _ in rows) + foot.height)
    strokes = Strokes()
    draw_header(strokes, canvas)
    drawn: list[Drawn] = []
    bottom = canvas.height - HEADER
    for fitted, siblings in rows:
        bottom -= fitted.height
        drawn.append(settle(fitted, siblings, bottom))
        draw_lane(strokes, drawn[-1], canvas)
    draw_marks(strokes, drawn, canvas)
    draw_foot(strokes, foot, canvas)
    return Timeline(_sheet(strokes, canvas), foot, axis.years, axis.last_report)


def _sheet(strokes: Strokes, canvas: Canvas) -> go.Figure:
    """The figure of all strokes: y is px, exactly, and x is years of the axis."""
    height = round(canvas.height)
    return strokes.figure(
        canvas.theme,
        height + 8,
        margin={"l": 2, "r": 2, "t": 4, "b": 4},
        barmode="overlay",
        xaxis={"range": [-0.01, canvas.axis.end + 0.01], "showticklabels": False},
        yaxis={"range": [0, height], "showticklabels": False},
    )
