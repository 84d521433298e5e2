"""Tables → lanes of the timeline: one indicator, place, named thing and kind each, never growth with level.

A lane holds only what may stand on one scale: cells of one base unit. Two values whose months overlap (done
and hoped for of one year) go to two rows of the lane, so that neither hides the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from zlib import crc32

from typing_extensions import ReadOnly

from zzdash.rules import display
from zzdash.rules.headline import cards
from zzdash.rules.indicator_files import read_themes
from zzdash.rules.values import FACTS, KINDS, Kind, ShownStatus
from zzdash.tables.load import Tables
from zzdash.tables.records import Cell, DerivedRow, Figure, Implied, ObservationRow, Period
from zzdash.views.cells import all_cells, implied_of
from zzdash.views.spans import Span, span_of

Row = Cell | Implied
Group = tuple[str, str, str, Kind, str, str]  # indicator, scope, entity, kind, unit, against


class LaneRow(Figure):
    """A value of a lane as its card's table and files show it; the formula is of a derived value."""

    theme: ReadOnly[str]
    industry: ReadOnly[str]
    formula_zh: ReadOnly[str]
    formula_en: ReadOnly[str]
    quote: ReadOnly[str]
    article: ReadOnly[str]
    paragraph: ReadOnly[int]


@dataclass(frozen=True, slots=True)
class Block:
    """One value over its months. ``row`` is the record of yearly or derived, with ``quote``.

    ``source``: the mention to open; ``low`` and ``high``: the value (and a range's end) in the base unit;
    ``rivals``: other printed values of the same period, verbatim.
    """

    source: str
    row: Row = field(repr=False)
    span: Span
    low: float
    high: float | None = None
    rivals: tuple[str, ...] = ()

    @property
    def status(self) -> ShownStatus:
        """actual, preliminary, target, planned or derived."""
        return self.row["status"]

    @property
    def stock(self) -> bool:
        """Whether the value is of a moment, the span's end."""
        return self.row["period_basis"] == "stock"


@dataclass(frozen=True, slots=True)
class Lane:
    """Blocks of one indicator × scope × entity × kind in one base unit; ``place`` counts rows of one lane."""

    key: str
    indicator: str
    scope: str
    entity: str
    industries: frozenset[str]
    theme: str
    kind: Kind
    unit: str
    blocks: tuple[Block, ...]
    place: int = 0

    @property
    def head(self) -> Row:
        """A record that names the lane."""
        return self.blocks[0].row

    @property
    def years(self) -> int:
        """How many years have a printed value."""
        return len({block.span.year_to for block in self.blocks if block.status != "derived"})

    @property
    def latest(self) -> int:
        """The last year with a value."""
        return max(block.span.year_to for block in self.blocks)


def themes_in_order(tables: Tables) -> list[str]:
    """The themes that ``tables`` hold, in the catalogue's order; any other after them."""
    order = [theme.id for theme in read_themes()]
    held = {row["theme"] for row in tables.rows("observations")}
    return sorted(held, key=lambda theme: (order.index(theme) if theme in order else len(order), theme))


def headliners() -> list[tuple[str, str]]:
    """(indicator, kind) of what stands first everywhere, as headline.toml lists it."""
    return [card.key for card in cards()]


def order(themes: list[str]) -> Any:
    """Sort key that keeps a theme together, the zone before its city, a level before its growth."""

    def key(lane: Lane) -> tuple[Any, ...]:
        place = themes.index(lane.theme) if lane.theme in themes else len(themes)
        return (
            place,
            bool(lane.entity),
            lane.indicator,
            display.scope_order(lane.scope),
            lane.entity,
            KINDS.index(lane.kind),
            lane.unit,
        )

    return key


def lanes_of(tables: Tables, *, derived: bool = False) -> list[Lane]:
    """Every lane of the data in order of themes, then indicator, place and kind; rows not yet split."""
    sources = {row["observation"]: row for row in tables.rows("observations")}
    blocks = [_reported(row, sources) for row in all_cells(tables)]
    if derived:
        blocks += [_derived(row, sources) for row in tables.rows("derived")]
    groups: dict[Group, list[Block]] = {}
    for block in blocks:
        groups.setdefault(_group(block.row), []).append(block)
    return sorted(
        (_lane(key, members) for key, members in groups.items()), key=order(themes_in_order(tables))
    )


def _group(row: Row) -> Group:
    """What a lane is of. A gap to another place (``against``) is no change over time."""
    unit = row["unit_base"] or row["unit"]
    return row["indicator"], row["scope"], row["entity"], row["kind"], unit, row["against"]


def _lane(key: Group, members: list[Block]) -> Lane:
    indicator, scope, entity, kind, *_ = key
    blocks = tuple(sorted(members, key=lambda block: block.span.first))
    return Lane(
        key=f"{indicator}.{kind}.{crc32('|'.join(key).encode()):08x}",
        indicator=indicator,
        scope=scope,
        entity=entity,
        industries=frozenset(block.row["industry"] for block in blocks) - {""},
        kind=kind,
        blocks=blocks,
        theme=blocks[0].row["theme"],
        unit=Counter(block.row["unit"] for block in blocks).most_common(1)[0][0],
    )


def _reported(row: Cell, sources: dict[str, ObservationRow]) -> Block:
    rivals = (sources[one] for one in row["alternatives"].split(";") if one in sources)
    high = row["value_max"] if row["value_max_base"] is None else row["value_max_base"]
    return Block(
        source=row["observation"],
        row=row,
        span=_span(row),
        low=row["value"] if row["value_base"] is None else row["value_base"],
        high=high,
        rivals=tuple(
            dict.fromkeys("".join(one["surface"].split()) for one in rivals if _contradicts(one, row))
        ),
    )


def _contradicts(other: ObservationRow, row: Cell) -> bool:
    return other["period"] == row["period"] and other["value_base"] != row["value_base"]


def _derived(row: DerivedRow, sources: dict[str, ObservationRow]) -> Block:
    """A derived value as a block; its words are those of its first input."""
    first = sources[row["inputs"].split(";")[0]]
    low = row["value"] if row["value_base"] is None else row["value_base"]
    return Block(source=first["observation"], row=implied_of(row, first), span=_span(row), low=low)


def _span(row: Period) -> Span:
    return span_of(row["period"], row["month_from"], row["month_to"], row["coverage"])


def choose(lanes: Iterable[Lane], limit: int, first: Sequence[tuple[str, str]] = ()) -> list[Lane]:
    """The ``limit`` lanes to show when none is named, in their given order.

    What is reported in several years comes first, then (indicator, kind) of ``first``; among the others,
    catalogue indicators, of a place rather than one project, amounts and rates rather than ranks, what was
    reached before what is hoped for, taken from the themes in turn so that none fills the page.
    """
    given = list(lanes)
    turns: Counter[tuple[int, str]] = Counter()
    ranked: list[tuple[Any, ...]] = []
    for place in sorted(range(len(given)), key=lambda at: _weight(given[at])):
        lane = given[place]
        turns[lane.years, lane.theme] += 1
        weight, headline = _weight(lane), (lane.indicator, lane.kind) not in first
        ranked.append(
            (
                lane.years < 2,
                weight[0],
                headline,
                -lane.years,
                *weight[1:5],
                turns[lane.years, lane.theme],
                place,
            )
        )
    return [given[place] for place in sorted(rank[-1] for rank in sorted(ranked)[:limit])]


def _weight(lane: Lane) -> tuple[Any, ...]:
    told = any(block.status in FACTS for block in lane.blocks)
    return (
        bool(lane.entity),
        lane.kind in ("rank", "spec"),
        lane.indicator.startswith("x-"),
        lane.theme == "other",
        not told,
        -lane.latest,
        display.scope_order(lane.scope),
        KINDS.index(lane.kind),
    )


def split_rows(lane: Lane) -> list[Lane]:
    """The lane as rows in which no two blocks share a month; most lanes give one row."""
    rows: list[list[Block]] = []
    for block in sorted(lane.blocks, key=lambda one: (one.status != "actual", one.span.first)):
        free = next((row for row in rows if not any(block.span.overlaps(other.span) for other in row)), None)
        if free is None:
            rows.append([block])
        else:
            free.append(block)
    return [
        replace(lane, blocks=tuple(sorted(row, key=lambda one: one.span.first)), place=place)
        for place, row in enumerate(rows)
    ]


def rows_of(lanes: Iterable[Lane]) -> list[LaneRow]:
    """The rows behind ``lanes`` in the order drawn, one per block."""
    return [_lane_row(block.row) for lane in lanes for block in lane.blocks]


def _lane_row(row: Row) -> LaneRow:
    zh, en = (row["formula_zh"], row["formula_en"]) if row["status"] == "derived" else ("", "")
    return {
        "observation": row["observation"], "indicator_zh": row["indicator_zh"],
        "indicator_en": row["indicator_en"], "theme": row["theme"], "scope": row["scope"],
        "entity": row["entity"], "industry": row["industry"], "year": row["year"], "period": row["period"],
        "month_from": row["month_from"], "month_to": row["month_to"], "coverage": row["coverage"],
        "period_basis": row["period_basis"], "status": row["status"], "kind": row["kind"],
        "value": row["value"], "value_max": row["value_max"], "unit": row["unit"], "approx": row["approx"],
        "formula_zh": zh, "formula_en": en, "quote": row["quote"], "article": row["article"],
        "paragraph": row["paragraph"],
    }  # fmt: skip
