"""The slide of an industry's size: what is reached, what is aimed at, and where no result is reported.

``targets`` is ``(Material, Spec) -> Slide | None``; None when the tables hold no target.
"""

from __future__ import annotations

from collections import Counter

from zzdash.rules import display
from zzdash.rules.text import label, t
from zzdash.rules.values import FACTS
from zzdash.slides.frame import finish
from zzdash.slides.material import (
    MONEY,
    Material,
    amounts,
    figure,
    growth_of,
    levels,
    mark,
    span_of,
    when,
    who,
)
from zzdash.slides.model import Chart, Mark, Slide
from zzdash.slides.phrases import phrase, topic
from zzdash.slides.playlist import Spec
from zzdash.tables.records import Cell
from zzdash.views.industry import Silence, silences
from zzdash.wording import words


def targets(matter: Material, spec: Spec) -> Slide | None:
    """An industry's money reached and aimed at, places apart; a band where no result is told."""
    rows = [row for row in levels(matter, spec.themes, (*FACTS, "target")) if row["unit_base"] == MONEY]
    rows = [row for row in rows if not words.known(row["entity"])]
    industry = _commonest([row["industry"] for row in rows if row["status"] == "target"])
    if industry is None:
        return None
    chosen = [row for row in rows if row["industry"] == industry]
    wanted = [row for row in chosen if row["status"] == "target"]
    wanted.sort(key=lambda row: (display.scope_order(row["scope"]), row["year"]))
    quiet = _quiet(wanted, matter, spec, industry)
    room = spec.marks - len(quiet)
    done = _newest([row for row in chosen if row["status"] in FACTS], room - len(wanted))
    shown = sorted([*done, *wanted][:room], key=_reached_then_aimed)
    return _targets_slide(matter, spec, shown, quiet, industry)


def _quiet(wanted: list[Cell], matter: Material, spec: Spec, industry: str) -> dict[str, Mark]:
    """By place with targets: the band for a result that no article reports, whatever the filter hides."""
    told = [
        row
        for row in matter.tables.rows("observations")
        if row["kind"] == "level" and row["unit_base"] == MONEY and not words.known(row["entity"])
        and row["industry"] == industry and (not spec.themes or row["theme"] in spec.themes)
    ]  # fmt: skip
    places = {row["scope"] for row in wanted}
    found = [one for one in silences(told, matter.tables.rows("articles")) if one.scope in places]
    spans = [[year for year in range(one.first, one.last + 1) if matter.shows(year)] for one in found]
    return {one.scope: _band(one, years, matter) for one, years in zip(found, spans, strict=True) if years}


def _band(one: Silence, years: list[int], matter: Material) -> Mark:
    name = one.indicator_zh if matter.lang == "zh" else one.indicator_en
    return Mark(
        label=matter.say("targets.silent", name=name),
        value=None,
        shown=t(matter.lang, "common.cell.not_reported"),
        scope=words.scope_text(one.scope, matter.lang),
        tone=display.scope_role(one.scope),
        period=span_of(years, matter.lang),
    )


def _commonest(values: list[str]) -> str | None:
    ranked = Counter(values).most_common()
    return min((name for name, count in ranked if count == ranked[0][1]), default=None)


def _reached_then_aimed(row: Cell) -> tuple[object, ...]:
    return display.scope_order(row["scope"]), row["status"] == "target", row["year"]


def _newest(rows: list[Cell], room: int) -> list[Cell]:
    """Of each indicator and place its newest value, the newest first, as many as there is room for."""
    newest: dict[tuple[str, str], Cell] = {}
    for row in sorted(rows, key=lambda row: (row["year"], row["coverage"] == "full_year")):
        newest[row["indicator"], row["scope"]] = row
    ranked = sorted(newest.values(), key=lambda row: (-row["year"], display.scope_order(row["scope"])))
    return ranked[: max(room, 0)]


def _targets_slide(
    matter: Material, spec: Spec, shown: list[Cell], quiet: dict[str, Mark], industry: str
) -> Slide:
    lang = matter.lang
    unit, values = amounts(shown, lang)
    marks: list[Mark] = []
    left = dict(quiet)
    for row, value in zip(shown, values, strict=True):
        if row["scope"] in left:
            marks.append(left.pop(row["scope"]))
        marks.append(mark(row, lang, value, unit))
    done = next((row for row in shown if row["status"] in FACTS), None)
    aim = max((row for row in shown if row["status"] == "target"), key=lambda row: row["year"])
    big = done or aim
    return finish(
        matter,
        spec,
        _targets_title(done, aim, industry, matter),
        figure(big, lang, (matter.say("targets.line_name", **who(big, lang)), *_second_line(big, matter))),
        Chart("bars", unit, tuple(marks)),
        [big, *(row for row in shown if row is not big)],
        [matter.say("caveat.unit", unit=unit), _apart(shown, matter)],
    )


def _second_line(row: Cell, matter: Material) -> list[str]:
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


def _apart(shown: list[Cell], matter: Material) -> str:
    """Why the bars of one scale are not divided or added: other measures, else other places."""
    names = list(dict.fromkeys(topic(row, matter.lang) for row in shown))
    if len(names) > 1:
        return matter.say("targets.differ", names=matter.joiner.join(names))
    places = list(dict.fromkeys(words.scope_text(row["scope"], matter.lang) for row in shown))
    return matter.say("targets.places", scopes=matter.joiner.join(places)) if len(places) > 1 else ""


def _targets_title(done: Cell | None, aim: Cell, industry: str, matter: Material) -> str:
    lang = matter.lang
    goal = _in_title(aim, lang)
    if done is not None:
        result = _in_title(done, lang)
        return matter.say("targets.title_actual", **result) + matter.say("targets.title_target", **goal)
    if industry:
        return matter.say("targets.title_more", industry=label(lang, "common.industry", industry), **goal)
    return matter.say("targets.title_plain", **goal)


def _in_title(row: Cell, lang: str) -> dict[str, str]:
    return {"scope": who(row, lang)["scope"], "when": when(row, lang), "phrase": phrase(row, lang)}
