"""A figure put down stroke by stroke as plain data, and made into one at the end. Pure.

Plotly validates and copies all that a figure holds at each ``add_annotation``, ``add_shape`` and
``add_trace``: eighty of them cost a second, one figure made of all of them a fiftieth of that.

In the browser an annotation lays the page out anew to learn its own size: fifty of them take three times as
long as the rest of a chart. Words that need no shift in px are therefore written as the points of one trace.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from zzdash.charts import template
from zzdash.charts.template import PlotlySpec

SIDE = {"left": "middle right", "center": "middle center", "right": "middle left"}  # anchor → textposition


@dataclass(slots=True)
class Strokes:
    """Words, lines and traces, in the order in which they are drawn; words above all."""

    words: list[tuple[float, float, str, str, float, str]] = field(default_factory=list)
    annotations: list[PlotlySpec] = field(default_factory=list)
    shapes: list[PlotlySpec] = field(default_factory=list)
    traces: list[PlotlySpec] = field(default_factory=list)

    def write(
        self, x: float, y: float, text: str, *, size: float, color: str, anchor: str = "center"
    ) -> None:
        """Words at (x, y) in the axes' units: their middle, or their left or right end by ``anchor``.

        No words leave no mark.
        """
        if text:
            self.words.append((x, y, text, SIDE[anchor], size, color))

    def add_annotation(self, **annotation: Any) -> None:
        """As ``go.Figure.add_annotation``."""
        self.annotations.append(annotation)

    def add_shape(self, **shape: Any) -> None:
        """As ``go.Figure.add_shape``."""
        self.shapes.append(shape)

    def add_trace(self, kind: str, **trace: Any) -> None:
        """A trace of ``kind`` ("bar", "scatter"); a click on a point does not fade the others."""
        self.traces.append({"type": kind, "unselected": {"marker": {"opacity": 1}}, **trace})

    def figure(self, theme: str, height: int, **layout: Any) -> go.Figure:
        """Everything as a chart in the project's look, ``height`` in px."""
        look = {"template": template.template(theme), "height": height, **layout}
        traces = [*self.traces, _written(self.words)] if self.words else self.traces
        return go.Figure(traces, {**look, "annotations": self.annotations, "shapes": self.shapes})


def _written(words: list[tuple[float, float, str, str, float, str]]) -> PlotlySpec:
    """All words as one trace that neither clips them nor answers to the pointer."""
    x, y, text, side, size, color = map(list, zip(*words, strict=True))
    font = {"size": size, "color": color}
    place = {"x": x, "y": y, "text": text, "textposition": side, "textfont": font}
    return {"type": "scatter", "mode": "text", **place, "cliponaxis": False, "hoverinfo": "skip"}
