"""Draw the lanes of the timeline: title, blocks, glyphs, values, and 'not reported' in the gaps."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from zzdash.charts import template, tokens, words
from zzdash.charts.timeline_canvas import Canvas
from zzdash.charts.timeline_labels import Placed, clip, free, place, text_width
from zzdash.charts.timeline_lanes import Block, Lane
from zzdash.rules.text import t

TITLE, LABEL, FOOT = 28, 26, 10  # px above the blocks (title, one row of values) and below
TALLEST, LEAST, RANK = (
    42.0,
    4.0,
    10.0,
)  # px of the highest block, of any block, of a rank (which has no height)
MONTH = 1 / 12


@dataclass(frozen=True, slots=True)
class Drawn:
    """A lane with its place on the sheet: ``base`` is y of its zero line, ``scale`` px a base unit."""

    lane: Lane
    base: float
    zero: float
    scale: float
    labels: tuple[Placed, ...]

    def height(self, block: Block) -> float:
        """Signed px of a block from the zero line; never so small that it can't be seen."""
        if self.lane.kind == "rank":
            return RANK
        size = block.low * self.scale
        return size if abs(size) >= LEAST else (-LEAST if size < 0 else LEAST)


def labels_for(lane: Lane, canvas: Canvas) -> tuple[Placed, ...]:
    """The lane's values in words, placed; in two rows, or without their months, where they are crowded."""
    centres = [canvas.px((edges(block, canvas)[0] + edges(block, canvas)[1]) / 2) for block in lane.blocks]
    forms = [
        [(form, text_width(form, 14 if canvas.mobile else 15)) for form in _forms(block, lane, canvas)]
        for block in lane.blocks
    ]
    bare = [form[-1:] for form in forms]
    return tuple(place(centres, forms, canvas.width) or place(centres, bare, canvas.width, len(bare)) or ())


def lane_height(labels: tuple[Placed, ...]) -> float:
    """px a lane needs with these labels."""
    return TITLE + LABEL * (1 + max((label.row for label in labels), default=0)) + TALLEST + FOOT


def edges(block: Block, canvas: Canvas) -> tuple[float, float]:
    """Left and right of a block: the months it covers; of a figure at a moment, only the last of them."""
    right = canvas.axis.right(block.span)
    return (right - MONTH if block.stock else canvas.axis.left(block.span)), right


def settle(lane: Lane, siblings: list[Lane], bottom: float, labels: tuple[Placed, ...]) -> Drawn:
    """Fix the lane's zero line and scale; rows of one lane (``siblings``) share their scale."""
    values = [
        value for one in siblings for block in one.blocks for value in (block.low, block.high or block.low)
    ]
    low, high = min(0.0, *values), max(0.0, *values)
    scale = TALLEST / (high - low) if high > low else 0.0
    return Drawn(lane, bottom + FOOT, bottom + FOOT - low * scale, scale, labels)


def draw_lane(fig: go.Figure, drawn: Drawn, canvas: Canvas) -> None:
    """Everything of one lane that is not a trace: zero line, title, outlines, values, gaps."""
    lane, axis = drawn.lane, canvas.axis
    ends = [0.0, *(edge for x in axis.breaks for edge in (x - 0.08, x + 0.08)), axis.end]
    for left, right in zip(ends[::2], ends[1::2], strict=True):
        canvas.rule(fig, left, drawn.zero, right, drawn.zero, ink="ctl")
    top = drawn.base + lane_height(drawn.labels) - FOOT
    canvas.write(
        fig,
        canvas.years(8),
        top - 12,
        title(lane, canvas),
        size=14 if canvas.mobile else 15,
        ink="ink",
        anchor="left",
    )
    for block, label in zip(lane.blocks, drawn.labels, strict=True):
        _outline(fig, block, drawn, canvas)
        y = drawn.zero + max(drawn.height(block), 0) + 21 + label.row * LABEL
        canvas.write(fig, canvas.years(label.x), y, label.text, size=15 if canvas.mobile else 16, ink="ink")
    _gaps(fig, drawn, canvas)


def title(lane: Lane, canvas: Canvas) -> str:
    """Name, unit and place; the name gives way where the sheet is narrow."""
    unit = (
        t(canvas.lang, "timeline.rank_unit")
        if lane.kind == "rank"
        else words.unit_text(lane.head | {"unit": lane.unit}, canvas.lang)
    )
    scope = words.scope_text(lane.scope, canvas.lang)
    name = words.indicator_text(lane.head, canvas.lang)
    if lane.entity:
        name = f"{lane.entity} · {name}"
    if lane.place:
        name = f"{name} · {t(canvas.lang, f'common.status.{lane.blocks[0].status}')}"
    size = 14 if canvas.mobile else 15
    name = clip(name, size, canvas.width - text_width(f"{unit}{scope}", size) - 56)
    hue = tokens.scope_color(lane.scope, canvas.theme)
    return "   ".join(
        (f"<b>{html.escape(name)}</b>", _ink(unit, canvas.ink("ink2")), f"<b>{_ink(scope, hue)}</b>")
    )


def _ink(words_: str, colour: str, size: int | None = None) -> str:
    """Words in a colour, as Plotly's markup."""
    height = f";font-size:{size}px" if size else ""
    return f"<span style='color:{colour}{height}'>{html.escape(words_)}</span>"


def _forms(block: Block, lane: Lane, canvas: Canvas) -> list[str]:
    """A value in words, fullest form first: with its months (or formula), then alone."""
    row, lang = block.row, canvas.lang
    unit = "" if row["unit"] == lane.unit and row["unit"] != "%" else words.unit_text(row, lang)
    if row["kind"] == "rank":
        value = words.value_text(row, lang)
    else:
        approx = row["approx"] if words.known(row["approx"]) else "exact"
        value = (
            t(lang, f"common.approx.{approx}", value=words.digits(row, lang), unit=unit)
            .strip()
            .replace(" %", "%")
        )
    bare = f"<b>{html.escape(value)}</b>"
    if block.rivals:
        bare += f" <b>{_ink('≠ ' + '、'.join(block.rivals), canvas.ink('brand'), 13)}</b>"
    asides = [words.period_text(row, lang)]
    if block.status == "derived":
        asides = [f"= {row[f'formula_{lang}']}", t(lang, "common.status.derived")]
    return [
        *(
            f"{bare} <span style='font-size:13px;color:{canvas.ink('ink2')}'>{html.escape(aside)}</span>"
            for aside in asides
        ),
        bare,
    ]


def _outline(fig: go.Figure, block: Block, drawn: Drawn, canvas: Canvas) -> None:
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
    if block.span.ragged:
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


def _gaps(fig: go.Figure, drawn: Drawn, canvas: Canvas) -> None:
    """'Not reported' in each silent stretch wide enough for the words; not after the last report."""
    note = t(canvas.lang, "timeline.not_reported_short" if canvas.mobile else "timeline.not_reported")
    need = text_width(note, 12) + 12
    taken = [
        (canvas.px(canvas.axis.left(block.span)), canvas.px(canvas.axis.right(block.span)))
        for block in drawn.lane.blocks
    ]
    taken += [
        (label.left, label.right)
        for block, label in zip(drawn.lane.blocks, drawn.labels, strict=True)
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


def traces(drawn: list[Drawn], canvas: Canvas) -> list[Any]:
    """Bars and glyphs, one trace for each status and place; ``customdata``: mention to open, hover text."""
    groups: dict[tuple[str, str], list[tuple[Drawn, Block]]] = {}
    for one in drawn:
        for block in one.lane.blocks:
            groups.setdefault((block.status, one.lane.scope), []).append((one, block))
    found = [_bars(key, members, canvas) for key, members in groups.items()]
    return found + [_glyphs(key, members, canvas) for key, members in groups.items()]


def _bars(key: tuple[str, str], members: list[tuple[Drawn, Block]], canvas: Canvas) -> go.Bar:
    spans = [edges(block, canvas) for _, block in members]
    return go.Bar(
        x=[(left + right) / 2 for left, right in spans],
        width=[right - left for left, right in spans],
        y=[drawn.height(block) for drawn, block in members],
        base=[drawn.zero for drawn, _ in members],
        marker=template.bar(*key, canvas.theme),
        customdata=_custom(members, canvas),
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _glyphs(key: tuple[str, str], members: list[tuple[Drawn, Block]], canvas: Canvas) -> go.Scatter:
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
    return go.Scatter(
        mode="markers",
        x=[(left + right) / 2 for left, right in spans],
        y=[drawn.zero + drawn.height(block) for drawn, block in members],
        marker=template.marker(*key, canvas.theme, 12 if canvas.mobile else 14),
        cliponaxis=False,
        error_y=bars if any(tips) else None,
        customdata=_custom(members, canvas),
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _custom(members: list[tuple[Drawn, Block]], canvas: Canvas) -> list[list[str]]:
    return [[block.source, hover(block, canvas)] for _, block in members]


def hover(block: Block, canvas: Canvas) -> str:
    """What and where / value, when, status / the sentence / click to read."""
    first, facts, click = words.hover_text(_escaped(block.row), canvas.lang).split("<br>")
    lines = [first, facts]
    if block.rivals:
        lines.append(html.escape(t(canvas.lang, "timeline.rival", values="、".join(block.rivals))))
    if block.status == "derived":
        lines.append(
            html.escape(t(canvas.lang, "timeline.formula", formula=block.row[f"formula_{canvas.lang}"]))
        )
    return "<br>".join([*lines, *quoted(block.row["quote"], 22 if canvas.mobile else 34), click])


def quoted(quote: object, width: int, most: int = 4) -> list[str]:
    """A sentence as at most ``most`` escaped lines of ``width`` Han characters, in quotation marks."""
    if not words.known(quote):
        return []
    plain = "“" + " ".join(str(quote).split()) + "”"
    lines = [plain[at : at + width] for at in range(0, len(plain), width)]
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][:-1] + "…"]
    return [html.escape(line) for line in lines]


def _escaped(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its names safe inside Plotly's markup."""
    return row | {
        name: html.escape(str(row[name]))
        for name in ("indicator_zh", "indicator_en", "entity")
        if name in row
    }
