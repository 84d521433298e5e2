"""Pick yearly cells: one row for each indicator × place × kind × year. Pure; the tables' rule chose them.

A cell is a row of ``yearly`` with ``article``, ``paragraph`` and ``quote`` of its observation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from zzdash.rules import display, headline
from zzdash.rules.values import COVERAGES, FACTS, STATUSES, Kind, Status
from zzdash.tables.load import Tables
from zzdash.tables.records import Cell, DerivedRow, Implied, ObservationRow, YearlyRow
from zzdash.wording import words

Row = Cell
Key = tuple[str, str, Kind, str]  # scope, indicator, kind, industry ("" for none)


def cells_of(tables: Tables) -> list[Row]:
    """All yearly cells about a place as a whole (no project or company) that have a value."""
    return [row for row in all_cells(tables) if not row["entity"]]


def all_cells(tables: Tables) -> list[Cell]:
    """All yearly cells that have a value, with their sentences."""
    told = {row["observation"]: row for row in tables.rows("observations")}
    cells = [_cell(row, told[row["observation"]]) for row in tables.rows("yearly")]
    return [cell for cell in cells if cell]


def _cell(row: YearlyRow, told: ObservationRow) -> Cell | None:
    if row["value"] is None:
        return None
    return {
        **row,
        "value": row["value"],
        "article": told["article"],
        "paragraph": told["paragraph"],
        "quote": told["quote"],
    }


def implied_of(row: DerivedRow, told: ObservationRow) -> Implied:
    """A derived value as a figure of its own: exact, its sentence that of its first input, ``told``."""
    return {
        **row,
        "family": "",
        "status": "derived",
        "approx": "exact",
        "value_max": None,
        "against": "",
        "observation": told["observation"],
        "article": told["article"],
        "paragraph": told["paragraph"],
        "quote": told["quote"],
    }


def key_of(row: Row) -> Key:
    """(scope, indicator, kind, industry) of a cell."""
    return row["scope"], row["indicator"], row["kind"], row["industry"]


def by_key(cells: Iterable[Row]) -> dict[Key, dict[int, Row]]:
    """Key → year → the cell that stands for the year: a fact before a target, a full year before a part."""
    grouped: dict[Key, dict[int, Row]] = defaultdict(dict)
    for row in sorted(cells, key=_claim, reverse=True):
        grouped[key_of(row)][row["year"]] = row
    return dict(grouped)


def _claim(row: Row) -> tuple[int, int, str]:
    coverage = row["coverage"] or COVERAGES[-1]
    return STATUSES.index(row["status"]), COVERAGES.index(coverage), row["observation"]


def home_cells(cells: Iterable[Row]) -> list[Row]:
    """The cells of the place the dashboard is about."""
    return [row for row in cells if row["scope"] == display.home()]


def latest(years: dict[int, Row], statuses: Sequence[Status] = FACTS) -> Row | None:
    """The newest cell with one of ``statuses``; the full year if the newest year has several."""
    facts = [row for row in years.values() if row["status"] in statuses]
    return max(facts, key=lambda row: row["year"], default=None)


def rank(key: Key, years: dict[int, Row]) -> tuple[int, int, int, str]:
    """Sort key of matrix rows: headline.toml's order, then most years reported, then newest, then name."""
    listed = [one.key for one in headline.cards()]
    later = headline.matrix_indicators()
    place = listed.index(key[1:3]) if key[1:3] in listed else len(listed) + len(later)
    if key[1] in later and key[1:3] not in listed:
        place = len(listed) + later.index(key[1])
    return place, -len(years), -max(years), str(key)


def growth_beside(row: Row, groups: dict[Key, dict[int, Row]]) -> Row | None:
    """The growth rate printed for the same indicator, place and period as a level."""
    rate = groups.get((row["scope"], row["indicator"], "growth", row["industry"]), {}).get(row["year"])
    return rate if rate and words.months(rate) == words.months(row) else None
