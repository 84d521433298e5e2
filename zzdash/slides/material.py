"""The rows that slides are made of, and how one row becomes a mark, a big number, a source or a quote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from zzdash.rules import display
from zzdash.rules.text import t
from zzdash.rules.values import SHOWN_STATUSES, SIGNED, Status
from zzdash.slides.model import Figure, Key, Mark, Quote, Strip
from zzdash.tables.load import Tables
from zzdash.tables.records import ArticleRow, Cell, Implied, Period, Told
from zzdash.views.cells import all_cells, implied_of
from zzdash.wording import words
from zzdash.wording.source import Source, source, within_quotes

Row = Told
One = TypeVar("One", bound=Told)
MONEY = "元"  # base unit of every amount of money
SAME_CELL: tuple[Literal["indicator", "scope", "industry", "period", "status"], ...]
SAME_CELL = ("indicator", "scope", "industry", "period", "status")


@dataclass(frozen=True, slots=True)
class Material:
    """What every rule reads: yearly cells with their sentence, derived values, articles by id, the tables.

    ``years`` and ``industries`` are the presenter's filter, empty = all; ``rows`` and ``derived`` obey it.
    A derived value whose inputs fail a check is not presented.
    """

    lang: str
    rows: tuple[Cell, ...]
    derived: tuple[Implied, ...]
    articles: dict[str, ArticleRow]
    tables: Tables
    years: tuple[int, ...] = ()
    industries: tuple[str, ...] = ()

    def say(self, key: str, **values: object) -> str:
        """A text of present.toml in the reader's language."""
        return t(self.lang, f"present.{key}", **values)

    def shows(self, year: int) -> bool:
        """Whether the presenter's filter leaves ``year``: one that it hides is not silent."""
        return not self.years or year in self.years

    @property
    def joiner(self) -> str:
        """What stands between the items of a list."""
        return self.say("page.joiner")


def material(tables: Tables, lang: str, years: Sequence[int], industries: Sequence[str]) -> Material:
    """Join each yearly cell with its sentence, keeping the years and industries asked for."""
    told = {row["observation"]: row for row in tables.rows("observations")}
    implied = [
        implied_of(row, told[row["inputs"].split(";")[0]])
        for row in tables.rows("derived")
        if not row["doubts"]
    ]
    return Material(
        lang,
        tuple(row for row in all_cells(tables) if _wanted(row, years, industries)),
        tuple(row for row in implied if _wanted(row, years, industries)),
        {row["article"]: row for row in tables.rows("articles")},
        tables,
        tuple(years),
        tuple(industries),
    )


def _wanted(row: Row, years: Sequence[int], industries: Sequence[str]) -> bool:
    if row["year"] is None:
        return False
    return (not years or row["year"] in years) and (not industries or row["industry"] in industries)


def levels(matter: Material, themes: Sequence[str], statuses: Sequence[Status]) -> list[Cell]:
    """The amounts and counts of ``themes`` (empty: any) that have one of ``statuses``."""
    wanted = [row for row in matter.rows if row["kind"] == "level" and row["status"] in statuses]
    return [row for row in wanted if not themes or row["theme"] in themes]


def place_first(rows: list[One]) -> list[One]:
    """The rows of one place only: the zone if it has any, else its city, else the first other place."""
    if not rows:
        return []
    place = min({row["scope"] for row in rows}, key=display.scope_order)
    return [row for row in rows if row["scope"] == place]


def growth_of(row: Row, matter: Material) -> Cell | None:
    """The growth rate printed for just this level: same indicator, place, industry, period and status."""
    for other in matter.rows:
        if other["kind"] == "growth" and all(row[key] == other[key] for key in SAME_CELL):
            return other
    return None


def who(row: Row, lang: str) -> dict[str, str]:
    """Place and name of a row, as the templates of titles and lines ask for them."""
    return {"scope": words.scope_text(row["scope"], lang), "name": words.indicator_text(row, lang)}


def when(row: Row, lang: str) -> str:
    """A period inside a sentence: "2024年" for a whole year, "2024年末" for its end, else with its months."""
    if at_year_end(row):
        return t(lang, "present.when.year_end", year=row["year"])
    if row["coverage"] == "full_year":
        return t(lang, "present.when.year", year=row["year"])
    return words.when(row, lang)


def years_of(rows: Iterable[Row], lang: str) -> str:
    """The years of rows, first to last, for a title: "2021—2022年"; "" where none is known."""
    return span_of(sorted({row["year"] for row in rows if row["year"] is not None}), lang)


def span_of(years: Sequence[int], lang: str) -> str:
    """Years in their order, first to last, for a title."""
    if not years:
        return ""
    if years[0] == years[-1]:
        return t(lang, "present.when.year", year=years[0])
    return t(lang, "present.when.span", first=years[0], last=years[-1])


def at_year_end(row: Period) -> bool:
    """Whether a row is what stood at the end of its year."""
    return (
        row["period_basis"] == "stock" and row["month_to"] == 12 and row["coverage"] not in ("open", "span")
    )


def strip(row: Row) -> Strip | None:
    """The months a row covers, or None for a plan, which has none, and where the article leaves them open."""
    span = words.months(row)
    if span is None or row["coverage"] in ("open", "span") or row["status"] == "planned":
        return None
    return Strip(*span, stock=row["period_basis"] == "stock", open_end=row["coverage"] == "to_publication")


def period(row: Row, lang: str) -> str:
    """Year and months of a label; a plan's year stands alone, for a plan has no months."""
    if row["status"] == "planned" and row["coverage"] not in ("open", "span"):
        return t(lang, "present.when.year", year=row["year"])
    return words.period_full(row, lang)


def amounts(rows: Sequence[Row], lang: str) -> tuple[str, list[float]]:
    """(unit, values) of rows on one scale: the unit of the largest, and each row's base value in it."""
    largest = max(rows, key=lambda row: abs(_base(row)))
    shown = float(words.scaled(largest["value"], largest["unit"], lang)[0])
    divisor = _base(largest) / shown if shown else 1.0
    return words.unit_text(largest, lang), [float(f"{_base(row) / divisor:.10g}") for row in rows]


def _base(row: Row) -> float:
    return row["value"] if row["value_base"] is None else row["value_base"]


def mark(row: Row, lang: str, value: float, unit: str, label: str = "", note: str = "") -> Mark:
    """A bar for ``row`` at ``value`` on a chart in ``unit``; the unit is repeated only where it differs."""
    growth = row["kind"] in SIGNED
    plain = not growth and row["approx"] == "exact" and words.unit_text(row, lang) == unit
    return Mark(
        label=label or words.indicator_text(row, lang),
        value=value,
        shown=words.digits(row, lang) if plain else words.value_text(row, lang, signed=growth),
        scope=words.scope_text(row["scope"], lang),
        tone=display.scope_role(row["scope"]),
        period=period(row, lang),
        status=row["status"],
        mention=row["observation"],
        note=note,
        part=row["coverage"] in ("part_year", "to_publication") and row["period_basis"] == "flow",
    )


def figure(row: Row, lang: str, lines: Sequence[str]) -> Figure:
    """The big number of ``row``; 以上 and 约 become + and ≈, which read at any size."""
    growth = row["kind"] in SIGNED
    sign = {"over": "{}+", "about": "≈{}", "exact": "{}"}[row["approx"]]
    return Figure(
        shown=sign.format(words.digits(row, lang, signed=growth)),
        unit=words.unit_beside(row, lang),
        lines=tuple(lines),
        tone=display.scope_role(row["scope"]),
        strip=strip(row),
        period=period(row, lang),
        status=row["status"],
        mention=row["observation"],
    )


def legend(marks: Iterable[Mark], lang: str) -> tuple[Key, ...]:
    """The statuses that ``marks`` show, in the design's order."""
    found = {mark.status for mark in marks if mark.value is not None}
    return tuple(Key(one, t(lang, f"common.status.{one}")) for one in SHOWN_STATUSES if one in found)


def sources(rows: Iterable[Row], matter: Material) -> tuple[Source, ...]:
    """The articles of ``rows``, each once, in order."""
    ids = dict.fromkeys(row["observation"].rpartition("-")[0] for row in rows)
    return tuple(source(matter.articles[article], matter.lang) for article in ids)


def quotes(rows: Iterable[Row], matter: Material) -> tuple[Quote, ...]:
    """The sentences of ``rows``, each once, with article and paragraph."""
    found: dict[str, Quote] = {}
    for row in rows:
        if row["status"] == "derived":
            continue
        article = matter.articles[row["observation"].rpartition("-")[0]]
        title = within_quotes(source(article, matter.lang).title, matter.lang)
        place = matter.say("notes.place", title=title, n=row["paragraph"])
        found.setdefault(row["quote"], Quote(row["quote"], place, row["observation"]))
    return tuple(found.values())
