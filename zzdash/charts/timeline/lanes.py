"""Draw the lanes of the timeline: title, blocks, glyphs, values, and 'not reported' in the gaps."""

from __future__ import annotations

from dataclasses import dataclass

from zzdash.charts import template, tokens
from zzdash.charts.strokes import Strokes
from zzdash.charts.timeline.axis import BREAK
from zzdash.charts.timeline.canvas import Canvas
from zzdash.charts.timeline.labels import Placed, free, place
from zzdash.charts.timeline.words import forms, hover, title
from zzdash.rules.text import t
from zzdash.views.lanes import Block, Lane
from zzdash.wording.lines import text_width

TITLE, LINE, LABEL, FOOT = 31, 19, 26, 10  # px of a title, its further lines, a row of values, and below
TALLEST, LEAST, RANK = 42.0, 4.0, 10.0  # px of the highest block, of any, of a rank (which has no height)
MONTH = 1 / 12


@dataclass(frozen=True, slots=True)
class Fitted:
    """A lane with its words placed: lines of its title, and one label for each block."""

    lane: Lane
    title: list[str]
    labels: tuple[Placed, ...]

    @property
    def height(self) -> float:
        """px it needs."""
        values = LABEL * (1 + max((label.row for label in self.labels), default=0))
        return TITLE + LINE * (len(self.title) - 1) + values + TALLEST + FOOT


@dataclass(frozen=True, slots=True)
class Drawn:
    """A lane on the sheet: ``top`` and ``zero`` are y of its edge and zero line, ``scale`` px a base unit."""

    fitted: Fitted
    top: float
    zero: float
    scale: float

    @property
    def lane(self) -> Lane:
        """The lane drawn."""
        return self.fitted.lane

    @property
    def labelled(self) -> list[tuple[Block, Placed]]:
        """Each block with its label."""
        return list(zip(self.lane.blocks, self.fitted.labels, strict=True))

    def height(self, block: Block) -> float:
        """Signed px of a block from the zero line; never so small that it can't be seen."""
        if self.lane.kind == "rank":
            return RANK
        size = block.low * self.scale
        return size if abs(size) >= LEAST else (-LEAST if size < 0 else LEAST)


def fit(lane: Lane, canvas: Canvas) -> Fitted:
    """Place the lane's words: values lose their months, then go to further rows, where they are crowded."""
    size = 14 if canvas.mobile else 15
    centres = [canvas.px(sum(edges(block, canvas)) / 2) for block in lane.blocks]
    told = [[(form, text_width(form, size)) for form in forms(block, lane, canvas)] for block in lane.blocks]
    bare = [form[-1:] for form in told]
    labels = place(centres, told, canvas.width) or place(centres, bare, canvas.width, len(bare)) or []
    return Fitted(lane, title(lane, canvas), tuple(labels))


def edges(block: Block, canvas: Canvas) -> tuple[float, float]:
    """Left and right of a block: the months it covers; of a figure at a moment, only the last of them."""
    right = canvas.axis.right(block.span)
    return (right - MONTH if block.stock else canvas.axis.left(block.span)), right


def settle(fitted: Fitted, siblings: list[Lane], bottom: float) -> Drawn:
    """Fix the lane's zero line and scale; rows of one lane (``siblings``) share their scale."""
    blocks = [block for lane in siblings for block in lane.blocks]
    values = [0.0, *(block.low for block in blocks), *(block.high or 0.0 for block in blocks)]
    low, high = min(values), max(values)
    scale = TALLEST / (high - low) if high > low else 0.0
    return Drawn(fitted, bottom + fitted.height, bottom + FOOT - low * scale, scale)


def draw_lane(fig: Strokes, drawn: Drawn, canvas: Canvas) -> None:
    """Everything of one lane that is not a trace: zero line, title, outlines, values, gaps."""
    axis, size = canvas.axis, 14 if canvas.mobile else 15
    ends = [0.0, *(edge for x in axis.breaks for edge in (x - BREAK / 2, x + BREAK / 2)), axis.end]
    for left, right in zip(ends[::2], ends[1::2], strict=True):
        canvas.rule(fig, left, drawn.zero, right, drawn.zero, ink="ctl")
    for at, line in enumerate(drawn.fitted.title):
        y = drawn.top - 12 - LINE * at
        canvas.write(fig, canvas.years(8), y, line, size=size, ink="ink", anchor="left")
    for block, label in drawn.labelled:
        _outline(fig, block, drawn, canvas)
        y = drawn.zero + max(drawn.height(block), 0) + 21 + label.row * LABEL
        canvas.write(fig, canvas.years(label.x), y, label.text, size=size + 1, ink="ink")
    _gaps(fig, drawn, canvas)


def _outline(fig: Strokes, block: Block, drawn: Drawn, canvas: Canvas) -> None:
    left, right = edges(block, canvas)
    hue, height = tokens.scope_color(drawn.lane.scope, canvas.theme), drawn.height(block)
    if block.status in tokens.DASH:
        fig.add_shape(
            **template.outline(
                block.status, drawn.lane.scope, canvas.theme, (left, drawn.zero, right, drawn.zero + height)
            )
        )
    if block.stock:
        canvas.rule(fig, canvas.axis.left(block.span), drawn.zero, right, drawn.zero, ink=hue, width=3)
    if block.span.ragged and not block.stock:
        x = right + canvas.years(2.5)
        canvas.rule(fig, x, drawn.zero, x, drawn.zero + height, ink=hue, width=5, dash="4px,4px")
    if block.span.open:
        canvas.rule(
            fig,
            right,
            drawn.zero + height,
            canvas.axis.silent_end,
            drawn.zero + height,
            ink=hue,
            width=2,
            dash="6px,4px",
        )


def _gaps(fig: Strokes, drawn: Drawn, canvas: Canvas) -> None:
    """'Not reported' in each silent stretch wide enough for the words; not after the last report."""
    note = t(canvas.lang, "timeline.not_reported_short" if canvas.mobile else "timeline.not_reported")
    need = text_width(note, 12) + 12
    taken = [
        (canvas.px(canvas.axis.left(block.span)), canvas.px(canvas.axis.right(block.span)))
        for block in drawn.lane.blocks
    ]
    taken += [
        (label.left, label.right)
        for block, label in drawn.labelled
        if drawn.height(block) < 18 and label.row == 0
    ]
    taken += [
        (canvas.px(block.span.open and canvas.axis.left(block.span)), canvas.px(canvas.axis.silent_end))
        for block in drawn.lane.blocks
        if block.span.open
    ]
    for left, right in free(taken, 0.0, canvas.px(canvas.axis.silent_end)):
        if right - left >= need:
            canvas.write(fig, canvas.years((left + right) / 2), drawn.zero + 10, note, size=12, ink="ink3")


def draw_marks(fig: Strokes, drawn: list[Drawn], canvas: Canvas) -> None:
    """Bars and glyphs, one trace for each status and place; ``customdata``: mention to open, hover text."""
    groups: dict[tuple[str, str], list[tuple[Drawn, Block]]] = {}
    for one in drawn:
        for block in one.lane.blocks:
            groups.setdefault((block.status, one.lane.scope), []).append((one, block))
    for draw in (_bars, _glyphs):
        for key, members in groups.items():
            draw(fig, key, members, canvas)


def _bars(fig: Strokes, key: tuple[str, str], members: list[tuple[Drawn, Block]], canvas: Canvas) -> None:
    spans = [edges(block, canvas) for _, block in members]
    fig.add_trace(
        "bar",
        x=[(left + right) / 2 for left, right in spans],
        width=[right - left for left, right in spans],
        y=[drawn.height(block) for drawn, block in members],
        base=[drawn.zero for drawn, _ in members],
        marker=template.bar(*key, canvas.theme),
        customdata=_custom(members, canvas),
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _glyphs(fig: Strokes, key: tuple[str, str], members: list[tuple[Drawn, Block]], canvas: Canvas) -> None:
    spans = [edges(block, canvas) for _, block in members]
    tips = [block.high is not None and (block.high - block.low) * drawn.scale for drawn, block in members]
    bars = {
        "type": "data",
        "symmetric": False,
        "array": [float(tip) for tip in tips],
        "arrayminus": [0.0] * len(tips),
        "color": tokens.scope_color(key[1], canvas.theme),
        "thickness": 2,
        "width": 5,
    }
    fig.add_trace(
        "scatter",
        mode="markers",
        x=[(left + right) / 2 for left, right in spans],
        y=[drawn.zero + drawn.height(block) for drawn, block in members],
        marker=template.marker(*key, canvas.theme, 12 if canvas.mobile else 14),
        cliponaxis=False,
        **({"error_y": bars} if any(tips) else {}),
        customdata=_custom(members, canvas),
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _custom(members: list[tuple[Drawn, Block]], canvas: Canvas) -> list[list[str]]:
    return [[block.source, hover(block, canvas)] for _, block in members]
