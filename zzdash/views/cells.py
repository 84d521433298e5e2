"""Pick yearly cells: one row for each indicator × place × kind × year. Pure; the tables' rule chose them.

A cell is a row of ``yearly`` as a dict, with ``article``, ``paragraph`` and ``quote`` of its observation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from zzdash.rules import display, headline
from zzdash.tables.load import Tables
from zzdash.wording import words

Row = dict[str, Any]
Key = tuple[str, str, str, str]  # scope, indicator, kind, industry ("" for none)
SOURCE = ("article", "paragraph", "quote")
# a fact before a hope: the order in which statuses claim a year's cell
STATUS_ORDER = ("actual", "preliminary", "target", "planned")
FACTS = ("actual", "preliminary")
COVERAGE_ORDER = ("full_year", "part_year", "to_publication", "point", "open", "span")


def cells_of(tables: Tables) -> list[Row]:
    """All yearly cells about a place as a whole (no project or company), with a known year and value."""
    told = {row["observation"]: {name: row[name] for name in SOURCE} for row in tables.rows("observations")}
    return [
        row | told[row["observation"]]
        for row in tables.rows("yearly")
        if not row["entity"] and words.known(row["year"]) and words.known(row["value"])
    ]


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
    coverage = row["coverage"] if row["coverage"] in COVERAGE_ORDER else COVERAGE_ORDER[-1]
    return STATUS_ORDER.index(row["status"]), COVERAGE_ORDER.index(coverage), row["observation"]


def home_cells(cells: Iterable[Row]) -> list[Row]:
    """The cells of the place the dashboard is about."""
    return [row for row in cells if row["scope"] == display.home()]


def latest(years: dict[int, Row], statuses: Sequence[str] = FACTS) -> Row | None:
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
