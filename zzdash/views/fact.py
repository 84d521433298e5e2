"""What speaks for or against one observation: checks, derived values, its yearly cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zzdash.tables.load import Tables

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What other tables say of one observation: checks it is in, values derived from it, its yearly cell."""

    checks: Sequence[Row]
    derived: Sequence[Row]
    yearly: Sequence[Row]


def evidence_for(tables: Tables, identifier: str) -> Evidence:
    """Look an observation id up in checks, derived and yearly."""
    yearly = tables.rows("yearly")
    return Evidence(
        _listing(tables.rows("checks"), "inputs", identifier),
        _listing(tables.rows("derived"), "inputs", identifier),
        [*_equal(yearly, identifier), *_listing(yearly, "alternatives", identifier)],
    )


def _listing(rows: Sequence[Row], column: str, identifier: str) -> list[Row]:
    return [row for row in rows if identifier in str(row[column]).split(";")]


def _equal(rows: Sequence[Row], identifier: str) -> list[Row]:
    return [row for row in rows if row["observation"] == identifier]
