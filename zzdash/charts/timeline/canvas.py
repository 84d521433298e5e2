"""The timeline's sheet: pixels and years, ink and sizes, and the header of years with its breaks."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from zzdash.charts import tokens
from zzdash.charts.strokes import Strokes
from zzdash.charts.timeline.axis import BREAK, Axis

HEADER = 40  # px of the row of years
WIDE, NARROW = 1000.0, 318.0  # px the plot has at least, on a desk and on a phone


@dataclass(frozen=True, slots=True)
class Canvas:
    """What every part of the drawing needs to know. y runs upwards in px, x in years of the axis."""

    axis: Axis
    theme: str
    lang: str
    mobile: bool
    height: float

    @property
    def width(self) -> float:
        """The plot's width in px, reckoned small."""
        return NARROW if self.mobile else WIDE

    def px(self, x: float) -> float:
        """Years of the axis → px."""
        return x / self.axis.end * self.width

    def years(self, px: float) -> float:
        """px → years of the axis."""
        return px / self.width * self.axis.end

    def ink(self, name: str) -> str:
        """The colour of a token in this theme."""
        return tokens.color(name, self.theme)

    def write(
        self,
        fig: Strokes,
        x: float,
        y: float,
        words: str,
        *,
        size: float = 13,
        ink: str = "ink2",
        anchor: str = "center",
    ) -> None:
        """Put ``words`` at (x, y), y being their middle."""
        fig.write(x, y, words, size=size, color=self.ink(ink), anchor=anchor)

    def rule(
        self,
        fig: Strokes,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        ink: str,
        width: float = 1,
        dash: str = "solid",
        layer: str = "below",
    ) -> None:
        """Draw a straight line in the colour ``ink`` (a token or a hex value)."""
        colour = ink if ink.startswith("#") else self.ink(ink)
        fig.add_shape(
            type="line",
            x0=x0,
            y0=y0,
            x1=x1,
            y1=y1,
            layer=layer,
            line={"color": colour, "width": width, "dash": dash},
        )


def draw_header(fig: Strokes, canvas: Canvas) -> None:
    """Years above, every other year on a pale band, `//` where years are left out."""
    axis, top = canvas.axis, canvas.height - HEADER
    every = max(1, ceil((26 if canvas.mobile else 44) / canvas.px(1)))
    for place, year in enumerate(axis.years):
        x = axis.at[year]
        if place % 2 == 0:
            fig.add_shape(
                type="rect",
                x0=x,
                x1=x + 1,
                y0=0,
                y1=top + 8,
                line={"width": 0},
                layer="below",
                fillcolor=canvas.ink("band"),
            )
        if place % every == 0:
            name = f"{year % 100:02d}" if canvas.mobile else str(year)
            canvas.write(
                fig, x + 0.5, top + 24, f"<b>{name}</b>", size=14 if canvas.mobile else 16, ink="ink"
            )
    for x in axis.breaks:
        canvas.write(fig, x, top + 24, "//", size=15)
        for edge in (x - BREAK / 2, x + BREAK / 2):
            canvas.rule(fig, edge, 0, edge, top + 8, ink="ctl", dash="3px,3px")
