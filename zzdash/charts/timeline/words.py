"""What the timeline says: titles of lanes, values in fuller and shorter forms, what a pointer brings up."""

from __future__ import annotations

import html

from zzdash.charts import tokens
from zzdash.charts.timeline.canvas import Canvas
from zzdash.rules.text import t
from zzdash.views.lanes import Block, Lane
from zzdash.wording import words
from zzdash.wording.lines import escaped, quoted, text_width, wrap


def title(lane: Lane, canvas: Canvas) -> list[str]:
    """Name, unit and place as lines of markup: one, or the name above the rest on a narrow sheet."""
    unit = words.unit_text({"unit": lane.unit, "kind": lane.kind}, canvas.lang)
    if lane.kind == "rank":
        unit = t(canvas.lang, "timeline.rank_unit")
    scope, size = words.scope_text(lane.scope, canvas.lang), 14 if canvas.mobile else 15
    name = _name(lane, canvas.lang)
    hue = tokens.scope_color(lane.scope, canvas.theme)
    rest = f"{_ink(unit, canvas.ink('ink2'))}   <b>{_ink(scope, hue)}</b>"
    if text_width(f"{name}{unit}{scope}", size) + 40 <= canvas.width:
        return [f"<b>{html.escape(name)}</b>   {rest}"]
    return [*(f"<b>{html.escape(line)}</b>" for line in wrap(name, size, canvas.width - 24)), rest]


def _name(lane: Lane, lang: str) -> str:
    """The indicator, after the project it is of and before the status of a second row."""
    name = words.indicator_text(lane.head, lang)
    if lane.entity:
        name = f"{words.entity_text(lane.entity, lang)} · {name}"
    return f"{name} · {t(lang, f'common.status.{lane.blocks[0].status}')}" if lane.place else name


def _ink(words_: str, colour: str, size: int | None = None) -> str:
    """Words in a colour, as Plotly's markup."""
    height = f";font-size:{size}px" if size else ""
    return f"<span style='color:{colour}{height}'>{html.escape(words_)}</span>"


def forms(block: Block, lane: Lane, canvas: Canvas) -> list[str]:
    """A value in words, fullest form first: with its months (or formula), then alone."""
    row, lang = block.row, canvas.lang
    unit = "" if row["unit"] == lane.unit and row["unit"] != "%" else words.unit_beside(row, lang)
    if row["kind"] == "rank":
        value = words.value_text(row, lang)
    else:
        value = words.with_unit(words.digits(row, lang), unit, row["approx"], lang)
    bare = f"<b>{html.escape(value)}</b>"
    if block.rivals:
        bare += f" <b>{_ink('≠ ' + '、'.join(block.rivals), canvas.ink('brand'), 13)}</b>"
    asides = [words.period_text(row, lang)]
    if row["status"] == "derived":
        asides = [f"= {words.formula_of(row, lang)}", t(lang, "common.status.derived")]
    return [
        *(
            f"{bare} <span style='font-size:13px;color:{canvas.ink('ink2')}'>{html.escape(aside)}</span>"
            for aside in asides
        ),
        bare,
    ]


def hover(block: Block, canvas: Canvas) -> str:
    """What and where / value, when, status / the sentence / click to read."""
    row = block.row
    first, facts, click = words.hover_text(escaped(row), canvas.lang).split("<br>")
    lines = [first, facts]
    if block.rivals:
        lines.append(html.escape(t(canvas.lang, "timeline.rival", values="、".join(block.rivals))))
    if row["status"] == "derived":
        formula = words.formula_of(row, canvas.lang)
        lines.append(html.escape(t(canvas.lang, "timeline.formula", formula=formula)))
    return "<br>".join([*lines, *quoted(row["quote"], 22 if canvas.mobile else 34), click])
