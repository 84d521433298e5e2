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

from zzdash.rules import display
from zzdash.rules.headline import cards
from zzdash.rules.indicator_files import read_themes
from zzdash.tables.load import Tables
from zzdash.views.spans import Span, span_of
from zzdash.wording.words import known

Row = dict[str, Any]
KIND_ORDER = ("level", "growth", "share", "change_pp", "rank", "spec")
COLUMNS = (
    "observation",
    "indicator_zh",
    "indicator_en",
    "theme",
    "scope",
    "entity",
    "industry",
    "year",
    "period",
    "month_from",
    "month_to",
    "coverage",
    "period_basis",
    "status",
    "kind",
    "value",
    "value_max",
    "unit",
    "approx",
    "formula_zh",
    "formula_en",
    "quote",
    "article",
    "paragraph",
)


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
    def status(self) -> str:
        """actual, preliminary, target, planned or derived."""
        return str(self.row["status"])

    @property
    def stock(self) -> bool:
        """Whether the value is of a moment, the span's end."""
        return bool(self.row["period_basis"] == "stock")


@dataclass(frozen=True, slots=True)
class Lane:
    """Blocks of one indicator × scope × entity × kind in one base unit; ``place`` counts rows of one lane."""

    key: str
    indicator: str
    scope: str
    entity: str
    industries: frozenset[str]
    theme: str
    kind: str
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


def text(value: object) -> str:
    """A cell as text; unknown is empty."""
    return str(value) if known(value) else ""


def themes_in_order(tables: Tables) -> list[str]:
    """The themes that ``tables`` hold, in the catalogue's order; any other after them."""
    order = [theme.id for theme in read_themes()]
    held = {str(row["theme"]) for row in tables.rows("observations") if known(row["theme"])}
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
            KIND_ORDER.index(lane.kind),
            lane.unit,
        )

    return key


def lanes_of(tables: Tables, *, derived: bool = False) -> list[Lane]:
    """Every lane of the data in order of themes, then indicator, place and kind; rows not yet split."""
    sources = {str(row["observation"]): row for row in tables.rows("observations")}
    blocks = [_reported(row, sources) for row in tables.rows("yearly") if known(row["year"])]
    if derived:
        blocks += [_derived(row, sources) for row in tables.rows("derived")]
    groups: dict[tuple[str, ...], list[Block]] = {}
    for block in blocks:
        groups.setdefault(_group(block.row), []).append(block)
    return sorted(
        (_lane(key, members) for key, members in groups.items()), key=order(themes_in_order(tables))
    )


def _group(row: Row) -> tuple[str, ...]:
    return (
        str(row["indicator"]),
        str(row["scope"]),
        text(row["entity"]),
        str(row["kind"]),
        text(row["unit_base"]) or str(row["unit"]),
        text(row.get("against")),  # a gap to another place is no change over time
    )


def _lane(key: tuple[str, ...], members: list[Block]) -> Lane:
    indicator, scope, entity, kind, *_ = key
    blocks = tuple(sorted(members, key=lambda block: block.span.first))
    return Lane(
        key=f"{indicator}.{kind}.{crc32('|'.join(key).encode()):08x}",
        indicator=indicator,
        scope=scope,
        entity=entity,
        industries=frozenset(text(block.row["industry"]) for block in blocks) - {""},
        kind=kind,
        blocks=blocks,
        theme=text(blocks[0].row["theme"]) or "other",
        unit=Counter(text(block.row["unit"]) for block in blocks).most_common(1)[0][0],
    )


def _month(value: Any) -> int | None:
    return int(value) if known(value) else None


def _reported(row: Row, sources: dict[str, Row]) -> Block:
    source = sources[str(row["observation"])]
    rivals = (sources[one] for one in text(row["alternatives"]).split(";") if one in sources)
    full = row | {
        "quote": source["quote"],
        "article": source["article"],
        "paragraph": source["paragraph"],
    }
    return Block(
        source=str(row["observation"]),
        row=full,
        span=_span(row),
        low=_base(full, "value"),
        high=_base(full, "value_max") if known(row["value_max"]) else None,
        rivals=tuple(
            dict.fromkeys("".join(str(one["surface"]).split()) for one in rivals if _contradicts(one, row))
        ),
    )


def _base(row: Row, column: str) -> float:
    """The value in the base unit, or as printed where the unit has none."""
    return float(row[f"{column}_base"] if known(row[f"{column}_base"]) else row[column])


def _contradicts(other: Row, row: Row) -> bool:
    return bool(other["period"] == row["period"] and other["value_base"] != row["value_base"])


def _derived(row: Row, sources: dict[str, Row]) -> Block:
    """A derived value as a block; its words are those of its first input."""
    first = sources[text(row["inputs"]).split(";")[0]]
    words = {name: first[name] for name in ("quote", "article", "paragraph")}
    full = row | {"status": "derived", "approx": "exact", "value_max": None} | words
    return Block(source=str(first["observation"]), row=full, span=_span(row), low=_base(full, "value"))


def _span(row: Row) -> Span:
    return span_of(
        str(row["period"]), _month(row["month_from"]), _month(row["month_to"]), text(row["coverage"])
    )


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
    told = any(block.status in ("actual", "preliminary") for block in lane.blocks)
    return (
        bool(lane.entity),
        lane.kind in ("rank", "spec"),
        lane.indicator.startswith("x-"),
        lane.theme == "other",
        not told,
        -lane.latest,
        display.scope_order(lane.scope),
        KIND_ORDER.index(lane.kind),
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


def rows_of(lanes: Iterable[Lane]) -> list[Row]:
    """The rows behind ``lanes`` in the order drawn, one per block, with the columns of ``COLUMNS``."""
    found = [block.row | {"observation": block.source} for lane in lanes for block in lane.blocks]
    return [{name: row.get(name) for name in COLUMNS} for row in found]
