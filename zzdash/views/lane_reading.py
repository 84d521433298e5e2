"""Rows of yearly and derived → blocks, and blocks → lanes."""

from __future__ import annotations

from collections import Counter
from typing import Any
from zlib import crc32

from zzdash.tables.load import Tables
from zzdash.views.lanes import Block, Lane, Row, order, text, themes_in_order
from zzdash.views.spans import Span, span_of
from zzdash.wording.words import known


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
