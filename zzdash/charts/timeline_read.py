"""Rows of yearly and derived → blocks, and blocks → lanes."""

from __future__ import annotations

from collections import Counter
from typing import Any
from zlib import crc32

from zzdash.charts.timeline_lanes import Block, Lane, Row, order, text, themes_in_order
from zzdash.charts.timeline_span import span_of
from zzdash.charts.words import known
from zzdash.tables.load import Tables


def lanes_of(tables: Tables, *, derived: bool = False) -> list[Lane]:
    """Every lane of the data in order of themes, then indicator, place and kind; rows not yet split."""
    sources = {str(row["observation"]): row for row in tables.observations.to_dict("records")}
    blocks = [_reported(row, sources) for row in tables.yearly.to_dict("records") if known(row["year"])]
    if derived:
        themes = dict(zip(tables.indicators["indicator"], tables.indicators["theme"], strict=True))
        blocks += [_derived(row, sources, themes) for row in tables.derived.to_dict("records")]
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
        text(row.get("unit_base")) or str(row["unit"]),
    )


def _lane(key: tuple[str, ...], members: list[Block]) -> Lane:
    indicator, scope, entity, kind, _ = key
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
        "value_max_base": source["value_max_base"],
    }
    return Block(
        source=str(row["observation"]),
        row=full,
        span=span_of(
            str(row["period"]), _month(row["month_from"]), _month(row["month_to"]), text(row["coverage"])
        ),
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


def _derived(row: Row, sources: dict[str, Row], themes: dict[str, str]) -> Block:
    """A derived value as a block, in the base unit and over the months of the input it is like."""
    inputs = [sources[one] for one in text(row["inputs"]).split(";") if one in sources]
    like: Row = next((one for one in inputs if one["kind"] == row["kind"] and one["unit"] == row["unit"]), {})
    span = span_of(str(row["period"]), None, None, "")
    whole = (span.month_from, span.month_to) == (1, 12)
    scale = (
        float(like["value_base"]) / float(like["value"])
        if like and known(like["value_base"]) and like["value"]
        else 1
    )
    first: Row = inputs[0] if inputs else {}
    full = row | {
        "status": "derived",
        "approx": "exact",
        "value_max": None,
        "unit_base": like.get("unit_base"),
        "theme": themes.get(str(row["indicator"]), "other"),
        "period_basis": like.get("period_basis", "flow"),
        "coverage": "full_year" if whole else "part_year",
        "month_from": span.month_from,
        "month_to": span.month_to,
        "quote": first.get("quote"),
        "article": first.get("article"),
        "paragraph": first.get("paragraph"),
    }
    return Block(
        source=str(first.get("observation", "")), row=full, span=span, low=float(row["value"]) * scale
    )
