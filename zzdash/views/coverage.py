"""The coverage matrix: which indicator has a value in which year, and where the runs of silence lie. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from zzdash.rules import display, headline
from zzdash.rules.values import FACTS
from zzdash.tables.load import Tables
from zzdash.views.cells import Key, Row, by_key, rank

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator × kind of one place; ``years`` holds only the years with a value."""

    key: Key
    years: dict[int, Row]

    @property
    def sample(self) -> Row:
        """Any cell of the line: name and unit are the same in all."""
        return self.years[max(self.years)]


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one place, in order of display."""

    scope: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Run(Generic[Value]):
    """A cell (``row``) or a run of ``span`` years without one (``row`` is None)."""

    span: int
    row: Value | None


def lines_of(cells: Sequence[Row], years: Sequence[int]) -> list[Line]:
    """All lines with a value in ``years``, best placed first (headline.toml, then years reported)."""
    within = [row for row in cells if row["year"] in years]
    grouped = by_key(within)
    return [Line(key, grouped[key]) for key in sorted(grouped, key=lambda key: rank(key, grouped[key]))]


def groups_of(lines: Sequence[Line]) -> list[Group]:
    """Lines by place, the zone first, then its city; their order within a place is kept."""
    scopes = sorted({line.key[0] for line in lines}, key=display.scope_order)
    return [Group(scope, tuple(line for line in lines if line.key[0] == scope)) for scope in scopes]


def shortlist(lines: Sequence[Line]) -> list[Line]:
    """As many lines as headline.toml's matrix shows at first."""
    return list(lines[: headline.matrix_rows()])


def runs(cells: Mapping[int, Value], years: Sequence[int]) -> list[Run[Value]]:
    """A line's years from left to right; neighbouring silent years are one run."""
    found: list[Run[Value]] = []
    for year in years:
        row = cells.get(year)
        if row is None and found and found[-1].row is None:
            found[-1] = Run(found[-1].span + 1, None)
        else:
            found.append(Run(1, row))
    return found


@dataclass(frozen=True, slots=True)
class Reports:
    """How many articles speak of a year, and whether they give facts or only targets and plans."""

    articles: int
    facts: bool


def reports_by_year(tables: Tables, years: Sequence[int]) -> dict[int, Reports]:
    """Year → the articles that report it."""
    found = {}
    for year in years:
        rows = [row for row in tables.rows("observations") if row["year"] == year]
        articles = {row["article"] for row in rows}
        found[year] = Reports(len(articles), any(row["status"] in FACTS for row in rows))
    return found
