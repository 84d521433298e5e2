"""A figure put down stroke by stroke as plain data, and made into one at the end. Pure.

Plotly validates and copies all that a figure holds at each ``add_annotation``, ``add_shape`` and
``add_trace``: eighty of them cost a second, one figure made of all of them a fiftieth of that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from zzdash.charts import template


@dataclass(slots=True)
class Strokes:
    """Words, lines and traces, in the order in which they are drawn."""

    annotations: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    traces: list[dict[str, Any]] = field(default_factory=list)

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
        return go.Figure(self.traces, {**look, "annotations": self.annotations, "shapes": self.shapes})
