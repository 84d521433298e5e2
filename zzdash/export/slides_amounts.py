"""Slides about sizes on one scale: what is reached against targets, planned projects, counts of one year.

Each rule is ``(Material, Spec) -> Slide | None``; None when the tables hold nothing for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from zzdash.charts import words
from zzdash.export.slides_fit import full_size
from zzdash.export.slides_frame import clauses, finish, hidden
from zzdash.export.slides_model import Chart, Slide
from zzdash.export.slides_playlist import Spec
from zzdash.export.slides_rows import (
    FACTS,
    Material,
    Row,
    amounts,
    figure,
    growth_of,
    mark,
    place_first,
    when,
    who,
    years_of,
)
from zzdash.export.slides_words import phrase, topic
from zzdash.rules import display
from zzdash.rules.text import label

MONEY = "元"


def _levels(matter: Material, spec: Spec, statuses: tuple[str, ...]) -> list[Row]:
    wanted = [row for row in matter.rows if row["kind"] == "level" and row["status"] in statuses]
    return [row for row in wanted if not spec.themes or row["theme"] in spec.themes]


def targets(matter: Material, spec: Spec) -> Slide | None:
    """An industry's money reached and aimed at, each place in its own rows."""
    rows = [row for row in _levels(matter, spec, (*FACTS, "target")) if row["unit_base"] == MONEY]
    rows = [row for row in rows if not words.known(row["entity"])]
    industry = _commonest([_text(row["industry"]) for row in rows if row["status"] == "target"])
    if industry is None:
        return None
    chosen = [row for row in rows if _text(row["industry"]) == industry]
    wanted = [row for row in chosen if row["status"] == "target"]
    wanted.sort(key=lambda row: (display.scope_order(row["scope"]), row["year"]))
    done = _newest([row for row in chosen if row["status"] in FACTS], spec.marks - len(wanted))
    shown = sorted([*done, *wanted][: spec.marks], key=_reached_then_aimed)
    return _targets_slide(matter, spec, shown, industry)


def _commonest(values: list[str]) -> str | None:
    ranked = Counter(values).most_common()
    return min((name for name, count in ranked if count == ranked[0][1]), default=None)


def _text(value: Any) -> str:
    return str(value) if words.known(value) else ""


def _reached_then_aimed(row: Row) -> tuple[Any, ...]:
    return display.scope_order(row["scope"]), row["status"] == "target", row["year"]


def _newest(rows: list[Row], room: int) -> list[Row]:
    """Of each indicator and place its newest value, the newest first, as many as there is room for."""
    newest: dict[tuple[str, str], Row] = {}
    for row in sorted(rows, key=lambda row: (row["year"], row["coverage"] == "full_year")):
        newest[row["indicator"], row["scope"]] = row
    ranked = sorted(newest.values(), key=lambda row: (-row["year"], display.scope_order(row["scope"])))
    return ranked[: max(room, 0)]


def _targets_slide(matter: Material, spec: Spec, shown: list[Row], industry: str) -> Slide:
    lang = matter.lang
    unit, values = amounts(shown, lang)
    marks = tuple(mark(row, lang, value, unit) for row, value in zip(shown, values, strict=True))
    done = next((row for row in shown if row["status"] in FACTS), None)
    aim = max((row for row in shown if row["status"] == "target"), key=lambda row: row["year"])
    big = done or aim
    return finish(
        matter,
        spec,
        _targets_title(done, aim, industry, matter),
        figure(big, lang, (matter.say("targets.line_name", **who(big, lang)), *_second_line(big, matter))),
        Chart("bars", unit, marks),
        [big, *(row for row in shown if row is not big)],
        [matter.say("caveat.unit", unit=unit), _apart(shown, matter)],
    )


def _second_line(row: Row, matter: Material) -> list[str]:
    """Under the big number: a result's growth where one is printed, a target's year."""
    dated = when(row, matter.lang)
    if row["status"] == "target":
        return [matter.say("targets.line_target", when=dated)]
    rate = growth_of(row, matter)
    if rate is None:
        return []
    return [
        matter.say("targets.line_change", when=dated, change=words.value_text(rate, matter.lang, signed=True))
    ]


def _apart(shown: list[Row], matter: Material) -> str:
    """Why the bars of one scale are not divided or added: other measures, else other places."""
    names = list(dict.fromkeys(topic(row, matter.lang) for row in shown))
    if len(names) > 1:
        return matter.say("targets.differ", names=matter.joiner.join(names))
    places = list(dict.fromkeys(words.scope_text(row["scope"], matter.lang) for row in shown))
    return matter.say("targets.places", scopes=matter.joiner.join(places)) if len(places) > 1 else ""


def _targets_title(done: Row | None, aim: Row, industry: str, matter: Material) -> str:
    lang = matter.lang
    goal = _in_title(aim, lang)
    if done is not None:
        result = _in_title(done, lang)
        return matter.say("targets.title_actual", **result) + matter.say("targets.title_target", **goal)
    if industry:
        return matter.say("targets.title_more", industry=label(lang, "common.industry", industry), **goal)
    return matter.say("targets.title_plain", **goal)


def _in_title(row: Row, lang: str) -> dict[str, str]:
    return {"scope": who(row, lang)["scope"], "when": when(row, lang), "phrase": phrase(row, lang)}


def projects(matter: Material, spec: Spec) -> Slide | None:
    """Planned investment of named projects of one place, the largest first."""
    rows = [row for row in _levels(matter, spec, ("planned",)) if row["unit_base"] == MONEY]
    rows = place_first([row for row in rows if words.known(row["entity"])])
    if not rows:
        return None
    newest = {row["entity"]: row for row in sorted(rows, key=lambda row: row["year"])}
    ranked = sorted(newest.values(), key=lambda row: (-row["value_base"], row["entity"]))
    return _projects_slide(matter, spec, ranked[: spec.marks], ranked)


def _projects_slide(matter: Material, spec: Spec, shown: list[Row], ranked: list[Row]) -> Slide:
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


def _other_values(row: Row, matter: Material) -> list[str]:
    """The differing values that other sentences give for the same cell, as printed."""
    ids = str(row["alternatives"]).split(";") if words.known(row["alternatives"]) else []
    frame = matter.tables.observations
    found = frame[frame["observation"].isin(ids) & (frame["value_base"] != row["value_base"])]
    return list(dict.fromkeys(words.value_text(dict(other), matter.lang) for _, other in found.iterrows()))


def counts(matter: Material, spec: Spec) -> Slide | None:
    """Counts in one unit that one place reached in its newest year, the largest first."""
    rows = [row for row in _levels(matter, spec, FACTS) if row["unit_base"] != MONEY]
    rows = place_first([row for row in rows if not words.known(row["entity"])])
    if not rows:
        return None
    groups: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in rows:
        groups[int(row["year"]), row["unit"]].append(row)
    best = max(groups, key=lambda key: (len(groups[key]) > 1, key[0], len(groups[key]), key[1]))
    ranked = sorted(groups[best], key=lambda row: (-row["value_base"], row["indicator"]))
    return _counts_slide(matter, spec, ranked[: spec.marks], len(ranked))


def _counts_slide(matter: Material, spec: Spec, shown: list[Row], total: int) -> Slide:
    lang, top, second = matter.lang, shown[0], shown[:2][-1]
    unit, values = amounts(shown, lang)
    marks = tuple(mark(row, lang, value, unit) for row, value in zip(shown, values, strict=True))
    same = (top["period"], top["period_basis"]) == (second["period"], second["period_basis"])
    facts = {
        "when": when(top, lang) if same else matter.say("when.year", year=int(top["year"])),
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
