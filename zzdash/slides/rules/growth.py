"""Slides about growth: the newest level printed with its rate, and the rates of one place and year.

Each rule is ``(Material, Spec) -> Slide | None``; None when the tables hold nothing for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from zzdash.rules import display
from zzdash.rules.values import FACTS
from zzdash.slides.frame import finish, hidden
from zzdash.slides.material import (
    Material,
    amounts,
    figure,
    growth_of,
    mark,
    place_first,
    when,
    who,
)
from zzdash.slides.model import Chart, Slide
from zzdash.slides.phrases import change, phrase, subject
from zzdash.slides.playlist import Spec
from zzdash.tables.records import Cell, Implied, Told
from zzdash.wording import words


def headline(matter: Material, spec: Spec) -> Slide | None:
    """The newest level printed with its growth, and the earlier level that the two imply."""
    levels = [row for row in matter.rows if row["kind"] == "level" and row["status"] in FACTS]
    levels = [row for row in levels if not words.known(row["entity"]) and _of_themes(row, spec)]
    pairs = [(row, rate) for row in levels if (rate := growth_of(row, matter))]
    if not pairs:
        return None
    row, rate = max(pairs, key=lambda pair: _headline_rank(*pair))
    before = [old for old in matter.derived if _implied_by(old, row)][:1]
    unit, values = amounts([*before, row], matter.lang)
    marks = tuple(
        mark(each, matter.lang, value, unit) for each, value in zip([*before, row], values, strict=True)
    )
    named = who(row, matter.lang)
    title = matter.say(
        "headline.title",
        when=when(row, matter.lang),
        phrase=phrase(row, matter.lang),
        change=change(rate, matter.lang),
        scope=named["scope"],
    )
    signed = words.value_text(rate, matter.lang, signed=True)
    lines = (matter.say("headline.line_name", **named), matter.say("headline.line_change", change=signed))
    caveats = [matter.say("caveat.unit", unit=unit), *(_formula(old, matter) for old in before)]
    big = figure(row, matter.lang, lines)
    return finish(matter, spec, title, big, Chart("bars", unit, marks), [row, rate], caveats)


def _of_themes(row: Cell, spec: Spec) -> bool:
    return not spec.themes or row["theme"] in spec.themes


def _implied_by(old: Implied, row: Cell) -> bool:
    earlier = old["year"] is not None and old["year"] < row["year"]
    return earlier and old["kind"] == "level" and row["observation"] in old["inputs"].split(";")


def _formula(old: Implied, matter: Material) -> str:
    return matter.say("headline.formula", year=old["year"], formula=words.formula_of(old, matter.lang))


def _headline_rank(row: Cell, rate: Cell) -> tuple[bool, int, bool, float]:
    home = display.scope_role(row["scope"]) == "zone"
    return home, row["year"], row["coverage"] == "full_year", rate["value"]


def rates(matter: Material, spec: Spec) -> Slide | None:
    """The growth rates of one place and the newest year that has at least two (else the newest one)."""
    percents = (row for row in matter.rows if row["kind"] == "growth" and row["unit"] == "%")
    rows = place_first([row for row in percents if _general(row, matter, spec)])
    if not rows:
        return None
    by_year: dict[int, list[Cell]] = defaultdict(list)
    for row in rows:
        by_year[row["year"]].append(row)
    year = max(by_year, key=lambda each: (len(by_year[each]) > 1, each))
    ranked = sorted(by_year[year], key=lambda row: (-row["value"], row["indicator"]))
    return _rates_slide(matter, spec, ranked, ranked[: spec.marks])


def _rates_slide(matter: Material, spec: Spec, ranked: list[Cell], shown: list[Cell]) -> Slide:
    lang, top = matter.lang, shown[0]
    marks = tuple(mark(row, lang, row["value"], "%", label=words.name_of(row, lang)) for row in shown)
    caveats = [matter.say("rates.unit")]
    caveats += [matter.say("rates.months")] if len({row["period"] for row in shown}) > 1 else []
    caveats.append(hidden(shown, len(ranked), matter))
    big = figure(top, lang, (matter.say("rates.line_name", **who(top, lang)),))
    return finish(matter, spec, rates_title(ranked, matter), big, Chart("bars", "%", marks), shown, caveats)


def _general(row: Cell, matter: Material, spec: Spec) -> bool:
    """Whether a row speaks of the whole place: no project, and no industry unless the presenter chose one."""
    if words.known(row["entity"]) or not _of_themes(row, spec):
        return False
    return bool(matter.industries) or not words.known(row["industry"])


def rates_title(ranked: Sequence[Told], matter: Material) -> str:
    """How many of the rates of one place and time rose, and the largest; ``ranked`` begins with it."""
    top, up = ranked[0], sum(row["value"] > 0 for row in ranked)
    expected = all(row["status"] == "preliminary" for row in ranked)
    one_period = len({row["period"] for row in ranked}) == 1
    span = when(top, matter.lang) if one_period else matter.say("when.year", year=top["year"])
    form = {len(ranked): "title_rise", 0: "title_fall"}.get(up, "title_mixed")
    form = "title_one" if len(ranked) == 1 else form
    return matter.say(
        f"rates.expected.{form}" if expected else f"rates.{form}",
        when=span,
        scope=words.scope_text(top["scope"], matter.lang),
        n=len(ranked),
        up=up,
        name=subject(top, matter.lang),
        change=change(top, matter.lang),
    )
