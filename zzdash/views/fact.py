"""What speaks for or against one observation: checks, derived values, its yearly cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zzdash.tables.load import Tables
from zzdash.tables.records import CheckRow, DerivedRow, YearlyRow


@dataclass(frozen=True, slots=True)
class Evidence:
    """What other tables say of one observation: checks it is in, values derived from it, its yearly cell."""

    checks: Sequence[CheckRow]
    derived: Sequence[DerivedRow]
    yearly: Sequence[YearlyRow]


def evidence_for(tables: Tables, identifier: str) -> Evidence:
    """Look an observation id up in checks, derived and yearly."""
    yearly = tables.rows("yearly")
    chosen = [row for row in yearly if row["observation"] == identifier]
    return Evidence(
        [row for row in tables.rows("checks") if identifier in row["inputs"].split(";")],
        [row for row in tables.rows("derived") if identifier in row["inputs"].split(";")],
        chosen + [row for row in yearly if identifier in row["alternatives"].split(";")],
    )
