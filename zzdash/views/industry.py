"""Which measurements belong to the leading industry, and what each is: scale, growth, investment, capacity …

Selection is by industry, theme, kind and unit, and by the roles that industry.toml gives indicators.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple, TypeVar

from zzdash.rules import display
from zzdash.rules.industry import Industry, industry
from zzdash.tables.load import Tables
from zzdash.tables.records import ArticleRow, EntityRow, EventRow, ObservationRow
from zzdash.wording.words import known

PROJECTS = ("investment", "projects")  # themes whose money is that of projects
MONEY = "元"  # base unit of every amount of money
DONE, HOPED = ("actual", "preliminary"), ("target",)
SAME: tuple[
    Literal["indicator", "scope", "entity", "year", "period", "kind", "status", "value", "unit"], ...
] = ("indicator", "scope", "entity", "year", "period", "kind", "status", "value", "unit")
BESIDE: tuple[Literal["indicator", "scope", "entity", "period", "status"], ...]
BESIDE = ("indicator", "scope", "entity", "period", "status")

Row = ObservationRow
Scoped = TypeVar("Scoped", ObservationRow, EventRow, EntityRow)


class Silence(NamedTuple):
    """A place with targets of the industry's size but no figure of what was reached; the years concerned."""

    scope: str
    indicator_zh: str
    indicator_en: str
    first: int
    last: int


def leading() -> Industry:
    """The zone's leading industry; LookupError where it names none, hence has no page of it."""
    its = industry()
    if its is None:
        raise LookupError("the zone has no industry.toml")
    return its


def concerns(row: Row) -> bool:
    """Whether an observation is of the zone's leading industry; False where it names none."""
    its = industry()
    if its is None:
        return False
    return row["industry"] == its.zh or (its.theme is not None and row["theme"] == its.theme)


def industry_rows(tables: Tables) -> list[Row]:
    """The industry's observations, one of each statement, the zone's first, those without a year last."""
    return sorted(_stated_once(filter(concerns, tables.rows("observations"))), key=_place)


def of_industry(rows: Iterable[Scoped]) -> list[Scoped]:
    """The rows of entities or events that are of the leading industry."""
    return [row for row in rows if row["industry"] == leading().zh]


def _place(row: Row) -> tuple[Any, ...]:
    return display.scope_order(str(row["scope"])), not known(row["year"]), _year(row), row["observation"]


def _stated_once(rows: Iterable[Row]) -> list[Row]:
    """The first of rows that state the same."""
    first: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        first.setdefault(tuple(row[name] for name in SAME), row)
    return list(first.values())


def part(row: Row) -> str:
    """What a row says of the industry: "scale", "growth", "investment", "capacity", "fund" or "support"."""
    if row["kind"] == "growth":
        return "growth"
    roles = leading().roles
    if row["kind"] == "spec" or _named(row, roles.capacity):
        return "capacity"
    if row["kind"] != "level" or row["unit_base"] != MONEY:
        return "support"
    if _named(row, roles.fund):
        return "fund"
    return "scale" if _named(row, roles.scale) or _of_place(row) else "investment"


def _named(row: Row, indicators: Sequence[str]) -> bool:
    """Whether its indicator is listed: by id, or by name where the catalogue lacks it."""
    return row["indicator"] in indicators or row["indicator_zh"] in indicators


def _of_place(row: Row) -> bool:
    """Money of the industry itself: of no project, company or fund, nor of projects together."""
    return not known(row["entity"]) and row["status"] != "planned" and row["theme"] not in PROJECTS


def of_part(rows: Iterable[Row], *names: str) -> list[Row]:
    """The rows that are one of the parts ``names``, in their order."""
    return [row for row in rows if part(row) in names]


def scale_order(rows: Iterable[Row]) -> list[Row]:
    """Rows of scale: a place together, what is done before what is hoped for, early before late."""
    return sorted(rows, key=lambda row: (display.scope_order(str(row["scope"])), row["status"] in HOPED,
                                         _year(row), str(row["indicator"])))  # fmt: skip


def _year(row: Row) -> int:
    return row["year"] or 0


def silences(rows: Sequence[Row], articles: Sequence[ArticleRow]) -> list[Silence]:
    """Places whose targets stand without any figure reached, ``rows`` being all of scale, unfiltered.

    The years run from the report that set the target to the last report.
    """
    published = {str(one["article"]): int(str(one["published"])[:4]) for one in articles}
    told = {row["scope"] for row in rows if row["status"] in DONE}
    found = []
    for scope in sorted({row["scope"] for row in rows} - told, key=display.scope_order):
        targets = [
            row for row in rows if row["scope"] == scope and row["status"] in HOPED and known(row["year"])
        ]
        if targets:
            first = min(published[str(row["article"])] for row in targets)
            names = (targets[0]["indicator_zh"], targets[0]["indicator_en"])
            found.append(Silence(str(scope), *names, first, max(published.values())))
    return found


def growth_beside(row: Row, rows: Iterable[Row]) -> Row | None:
    """The growth printed for the very amount ``row``: same indicator, place, entity, period and status."""
    for one in rows:
        if one["kind"] == "growth" and all(one[name] == row[name] for name in BESIDE):
            return one
    return None


def by_entity(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one named thing together; things in order of their greatest value; unnamed rows stand alone."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        key = str(row["entity"]) if known(row["entity"]) else f"#{row['observation']}"
        groups.setdefault(key, []).append(row)
    return sorted(groups.values(), key=lambda group: -max(row["value_base"] or 0.0 for row in group))


def beside_events(tables: Tables, events: Iterable[EventRow]) -> list[Row]:
    """Observations printed in the same paragraph as one of ``events``: what was shown or signed there."""
    places = {(row["article"], row["paragraph"]) for row in events}
    return _stated_once(
        row for row in tables.rows("observations") if (row["article"], row["paragraph"]) in places
    )


def in_scope(rows: Sequence[Scoped], scope: str) -> list[Scoped]:
    """Rows of the chosen place ("zone", "city", "other"); with "all" every row, without a place too."""
    return [
        row
        for row in rows
        if scope == "all" or (known(row["scope"]) and display.scope_role(row["scope"]) == scope)
    ]


def filtered(rows: Sequence[Row], scope: str, years: Sequence[str], statuses: Sequence[str]) -> list[Row]:
    """The rows of the chosen place, years and statuses, no year or status meaning any."""
    kept = in_scope(rows, scope)
    if years:
        kept = [row for row in kept if str(row["year"]) in years]
    return [row for row in kept if row["status"] in statuses] if statuses else kept
