"""Slides about sizes on one scale: planned projects, counts of one year.

Each rule is ``(Material, Spec) -> Slide | None``; None when the tables hold nothing for it.
"""

from __future__ import annotations

from collections import defaultdict

from zzdash.rules.values import FACTS
from zzdash.slides.frame import clauses, finish, hidden
from zzdash.slides.layout import full_size
from zzdash.slides.material import (
    MONEY,
    Material,
    amounts,
    figure,
    levels,
    mark,
    place_first,
    when,
    who,
    years_of,
)
from zzdash.slides.model import Chart, Slide
from zzdash.slides.phrases import phrase
from zzdash.slides.playlist import Spec
from zzdash.tables.records import Cell
from zzdash.wording import words


def projects(matter: Material, spec: Spec) -> Slide | None:
    """Planned investment of named projects of one place, the largest first."""
    rows = [row for row in levels(matter, spec.themes, ("planned",)) if row["unit_base"] == MONEY]
    rows = place_first([row for row in rows if words.known(row["entity"])])
    if not rows:
        return None
    newest = {row["entity"]: row for row in sorted(rows, key=lambda row: row["year"])}
    ranked = sorted(newest.values(), key=lambda row: (-(row["value_base"] or 0), row["entity"]))
    return _projects_slide(matter, spec, ranked[: spec.marks], ranked)


def _projects_slide(matter: Material, spec: Spec, shown: list[Cell], ranked: list[Cell]) -> Slide:
    lang, top, total = matter.lang, shown[0], len(ranked)
    unit, values = amounts(shown, lang)
    also = {row["entity"]: matter.joiner.join(_other_values(row, matter)) for row in shown}
    notes = [
        matter.say("projects.also_mark", values=also[row["entity"]]) if also[row["entity"]] else ""
        for row in shown
    ]
    marks = tuple(
        mark(row, lang, value, unit, label=words.entity_text(row["entity"], lang), note=note)
        for row, value, note in zip(shown, values, notes, strict=True)
    )
    named = {
        "scope": words.scope_text(top["scope"], lang),
        "name": words.entity_text(top["entity"], lang),
        "value": words.value_text(top, lang),
        "years": years_of(ranked, lang),
    }
    warnings = [
        matter.say("projects.also", name=words.entity_text(name, lang), values=values)
        for name, values in also.items()
        if values
    ]
    return finish(
        matter,
        spec,
        matter.say("projects.title" if total > 1 else "projects.title_one", n=total, **named),
        figure(top, lang, (named["name"], matter.say("projects.line_plan"))),
        Chart("bars", unit, marks),
        shown,
        [matter.say("caveat.unit", unit=unit), matter.say("projects.caveat"), hidden(shown, total, matter)],
        matter.say("caveat.joiner").join(warnings),
    )


def _other_values(row: Cell, matter: Material) -> list[str]:
    """The differing values that other sentences give for the same cell, as printed."""
    ids = row["alternatives"].split(";")
    found = [one for one in matter.tables.rows("observations") if one["observation"] in ids]
    others = [one for one in found if one["value_base"] != row["value_base"]]
    return list(dict.fromkeys(words.value_text(one, matter.lang) for one in others))


def counts(matter: Material, spec: Spec) -> Slide | None:
    """Counts in one unit that one place reached in its newest year, the largest first."""
    rows = [row for row in levels(matter, spec.themes, FACTS) if row["unit_base"] != MONEY]
    rows = place_first([row for row in rows if not words.known(row["entity"])])
    if not rows:
        return None
    groups: dict[tuple[int, str], list[Cell]] = defaultdict(list)
    for row in rows:
        groups[row["year"], row["unit"]].append(row)
    best = max(groups, key=lambda key: (len(groups[key]) > 1, key[0], len(groups[key]), key[1]))
    ranked = sorted(groups[best], key=lambda row: (-(row["value_base"] or 0), row["indicator"]))
    return _counts_slide(matter, spec, ranked[: spec.marks], len(ranked))


def _counts_slide(matter: Material, spec: Spec, shown: list[Cell], total: int) -> Slide:
    lang, top, second = matter.lang, shown[0], shown[:2][-1]
    unit, values = amounts(shown, lang)
    marks = tuple(mark(row, lang, value, unit) for row, value in zip(shown, values, strict=True))
    same = (top["period"], top["period_basis"]) == (second["period"], second["period_basis"])
    facts = {
        "when": when(top, lang) if same else matter.say("when.year", year=top["year"]),
        "scope": words.scope_text(top["scope"], lang),
        "first": phrase(top, lang),
        "second": phrase(second, lang),
    }
    both, one = matter.say("counts.title", **facts), matter.say("counts.title_one", **facts)
    title = both if len(shown) > 1 and full_size(clauses(both)) else one
    return finish(
        matter,
        spec,
        title,
        figure(top, lang, (matter.say("counts.line_name", **who(top, lang)),)),
        Chart("bars", unit, marks),
        shown,
        [matter.say("caveat.unit", unit=unit), matter.say("counts.caveat"), hidden(shown, total, matter)],
    )
