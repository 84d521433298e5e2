"""The slide of one indicator over the years, with the difference of the last two that compare.

``series`` is ``(Material, Spec) -> Slide | None``; None when no indicator has two years that compare.
"""

from __future__ import annotations

from collections import defaultdict

from zzdash.rules import display
from zzdash.rules.text import t
from zzdash.slides.frame import finish
from zzdash.slides.material import Material, amounts, at_year_end, figure, mark, who
from zzdash.slides.model import Bracket, Chart, Mark, Slide
from zzdash.slides.phrases import short_value, topic
from zzdash.slides.playlist import Spec
from zzdash.tables.records import Cell
from zzdash.wording import words


def series(matter: Material, spec: Spec) -> Slide | None:
    """One indicator of one place over the years; silent years are gaps, part years stay out of the sum."""
    groups: dict[tuple[str, str, str], list[Cell]] = defaultdict(list)
    for row in matter.rows:
        if row["kind"] == "level" and row["status"] == "actual" and not words.known(row["entity"]):
            groups[row["indicator"], row["scope"], row["unit"]].append(row)
    wanted = [rows for rows in groups.values() if not spec.themes or rows[0]["theme"] in spec.themes]
    usable = [(rows, whole) for rows in wanted if len(whole := _comparable(rows)) > 1]
    if not usable:
        return None
    rows, whole = max(usable, key=lambda pair: _series_rank(*pair))
    return _series_slide(matter, spec, sorted(rows, key=lambda row: row["year"]), whole)


def _comparable(rows: list[Cell]) -> list[Cell]:
    """The exact rows of whole years or of year-ends, by year; the basis with more years wins."""
    by_basis: dict[str, list[Cell]] = defaultdict(list)
    for row in rows:
        if (row["coverage"] == "full_year" or at_year_end(row)) and row["approx"] == "exact":
            by_basis[row["period_basis"]].append(row)
    best = max(by_basis.values(), key=len, default=[])
    return sorted(best, key=lambda row: row["year"])


def _series_rank(rows: list[Cell], whole: list[Cell]) -> tuple[bool, int, int, str]:
    home = display.scope_role(rows[0]["scope"]) == "zone"
    return home, len(whole), whole[-1]["year"], rows[0]["indicator"]


def _series_slide(matter: Material, spec: Spec, rows: list[Cell], whole: list[Cell]) -> Slide:
    (old, new), lang = whole[-2:], matter.lang
    unit, values = amounts(rows, lang)
    by_year = {row["year"]: (row, value) for row, value in zip(rows, values, strict=True)}
    years = [year for year in range(min(by_year), max(by_year) + 1) if matter.shows(year)]
    marks = tuple(_column(year, by_year.get(year), lang, unit) for year in years)
    ends = {"first": old["year"], "last": new["year"]}
    text = _signed(old, new, matter)
    named = who(new, lang)
    lines = (
        matter.say("series.line_name", **named),
        matter.say("series.line_change", year=ends["first"], change=text),
    )
    bracket = Bracket(years.index(ends["first"]), years.index(ends["last"]), text)
    others = [row for row in rows if row is not old and row is not new]
    compare = "series.caveat_stock" if new["period_basis"] == "stock" else "series.caveat"
    return finish(
        matter,
        spec,
        _title(old, new, ends, matter),
        figure(new, lang, lines),
        Chart("columns", unit, marks, bracket),
        [new, old, *others],
        [matter.say("caveat.unit", unit=unit), matter.say(compare, **ends)],
        _part_warning([str(row["year"]) for row in rows if row not in whole], matter),
    )


def _gap(old: Cell, new: Cell) -> Cell:
    """The difference as a row of its own, free of binary noise."""
    return new | {"value": round(new["value"] - old["value"], 6)}


def _signed(old: Cell, new: Cell, matter: Material) -> str:
    signed = words.value_text(_gap(old, new), matter.lang, signed=True)
    if not old["value"]:
        return signed
    return matter.say(
        "series.bracket", change=signed, percent=f"{(new['value'] / old['value'] - 1) * 100:+.1f}%"
    )


def _title(old: Cell, new: Cell, ends: dict[str, int], matter: Material) -> str:
    gap, lang = _gap(old, new), matter.lang
    key = "same" if not gap["value"] else "more" if gap["value"] > 0 else "less"
    return matter.say(
        f"series.title_{key}",
        scope=words.scope_text(new["scope"], lang),
        name=topic(new, lang),
        before=short_value(old, lang),
        after=short_value(new, lang),
        size=words.value_text(gap | {"value": abs(gap["value"])}, lang),
        **ends,
    )


def _part_warning(years: list[str], matter: Material) -> str:
    if not years:
        return ""
    return matter.say("series.part", years=matter.say("when.years", years=matter.joiner.join(years)))


def _column(year: int, cell: tuple[Cell, float] | None, lang: str, unit: str) -> Mark:
    if cell is None:
        return Mark(str(year), None, t(lang, "common.cell.not_reported"))
    row, value = cell
    return mark(row, lang, value, unit, label=str(year))
