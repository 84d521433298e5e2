"""Fill in what a measurement says: indicator, period, scope, status, entity, industry."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from zzdash.reading.first import entities, governing, nameless, phrases, projects
from zzdash.reading.first.around import Around
from zzdash.reading.first.basis import basis
from zzdash.reading.first.goals import is_met
from zzdash.reading.first.inherit import topic
from zzdash.reading.first.kinds import Kind
from zzdash.reading.first.levels import level, of_size
from zzdash.reading.first.lists import list_names
from zzdash.reading.first.names import UNSAID, Named, by_clue, canonical
from zzdash.reading.first.periods import Period
from zzdash.reading.first.ranks import rank
from zzdash.reading.first.rates import rate, spec, structure
from zzdash.reading.first.sections import Section
from zzdash.reading.first.state import Article, State
from zzdash.reading.first.timeline import Timeline
from zzdash.reading.first.timing import averaged, period_of
from zzdash.reading.numbers.number import Number


def measure(
    article: Article,
    how: Kind,
    around: Around,
    state: State,
    ahead: list[Number],
    timeline: Timeline,
    section: Section,
    named: list[tuple[int, int, str]],
) -> dict[str, Any]:
    """What a measurement says, by the fields of Mention: value, indicator, period, scope, status, entity, industry."""
    carry, kind, token = state.carry, how.kind, around.token
    carry.topic = topic(around.text, around.sentence, token.start) or state.topic
    found = by_clue(_name(around, state, kind, ahead), around)
    if found.name == UNSAID:
        found = replace(found, name=nameless.name_of(around))
    if kind == "level":
        found = of_size(found, around, carry.recent)
    period = averaged(_period(article, around, timeline, section), kind, around.seg)
    period, status = _status(article, kind, around, found, period, section, state.status)
    state.status = status.status
    flow = basis(kind, found, around, status.status)
    if period.rule == "part_carried" and (kind == "spec" or status.status in ("target", "planned")):
        period = replace(period, text=str(period.year), part=False)
    who = entities.entity(around, kind, found.name, article.owners)
    _remember(state, found, kind)
    sign = -1 if kind in ("growth", "change_pp") and _falls(around) else 1
    return {
        "value": _signed(token.value, sign),
        "value_max": _signed(token.value_max, sign),
        "indicator": found.indicator.id if found.indicator else None,
        "indicator_zh": found.name,
        "scope": governing.scope(around, article.places, named, kind),
        "entity": who,
        "industry": governing.industry(
            found.name,
            who if kind == "spec" or "总投资" in found.name else None,
            found.indicator.industry_bound if found.indicator else None,
            governing.industry_words(around),
            governing.clause_gone_on_from(around),
            carry.topic if kind == "level" else None,
        ),
        "year": period.year,
        "period": period.text,
        "period_basis": flow,
        "status": status.status,
        "against": _against(around) if kind == "change_pp" else None,
        "rule": f"{how.rule}/{found.rule}/{period.rule}/{status.rule}",
    }


def _signed(value: float | None, sign: int) -> float | None:
    """A fall is a negative rate, printed with a minus or not; nothing stays nothing."""
    return sign * value if value and value > 0 else value


ONCE = re.compile(r"曾(?:经)?是?[^，]*$")


def _period(article: Article, around: Around, timeline: Timeline, section: Section) -> Period:
    """The period told by words of time, by an event the sentence goes on about, or by none (曾是)."""
    said = around.text[around.sentence : around.token.start]
    period = article.owners.period(period_of(timeline, around), said)
    if period.rule == "article_year" and ONCE.search(said):
        return replace(period, year=None, text=None, rule="once")
    if period.rule == "each_year" and section.status == "actual" and not period.future:
        return replace(period, text=str(period.year))
    return period


def _status(
    article: Article, kind: str, around: Around, found: Named, period: Period, section: Section, before: str
) -> tuple[Period, governing.Status]:
    """The status, and the period as the status leaves it: a target is of the year to come, or of none."""
    status = governing.status(around, period, section.status, found)
    if status.status == "preliminary" and projects.at_full_production(around):
        status = governing.Status("target", "clause:target")
    if status.status == "actual":
        return period, projects.still_planned(kind, around, found, before) or status
    if status.status != "target":
        return period, status
    anchor = article.anchor
    if status.rule == "noun_after" and is_met(around):
        return period, status
    if status.rule.startswith("noun") and period.year == anchor.looks_at and not period.future:
        period = replace(period, year=anchor.published, text=str(anchor.published))
    if period.rule == "article_year" and status.rule == "clause:target" and anchor.looks_at < anchor.published:
        period = replace(period, year=anchor.published, text=str(anchor.published), rule="target_year")
    if status.rule == "noun_after":
        return period, status
    if projects.at_full_production(around):
        if kind == "spec":
            return period, governing.Status("planned", "planned_project")
        return replace(period, year=None, text=None, rule="at_full_production"), status
    if period.year and period.year < anchor.published:
        if status.rule == "clause:preliminary":
            return period, governing.Status("preliminary", status.rule)
        return period, governing.Status("actual", "past_year")
    if period.rule == "each_year":
        return replace(period, text=f"{period.year}/"), status
    if governing.to_be_built(around, kind):
        return period, governing.Status("planned", "to_be_built")
    return period, status


def _falls(around: Around) -> bool:
    match = phrases.growth(around.seg)
    if match and match["down"]:
        return True
    if around.seg.strip("、和与及") == "":
        before = around.text[max(around.sentence, around.token.start - 40) : around.token.start]
        head = re.split(r"[，；]", before)[-1]
        return bool(re.search(r"(?:下降|减少|回落|降低|下滑)[^增升涨]*$", head))
    return bool(re.search(r"(?:低于|落后)[^，]{0,8}$", around.seg))


def _against(around: Around) -> str:
    if re.search(
        r"(?:高于|低于|快于|好于|超过|高出|优于|领先|比|较)[^，]{0,6}(?:全国|全省|全市|平均|[省市区])[^，]{0,6}$",
        around.seg,
    ):
        return "other_place"
    if re.search(r"(?:超|快于|滞后于|低于)?(?:时间进度|序时进度|计划)", around.seg):
        return "schedule"
    return "previous_period"


COVERAGES = ("规模以上工业", "限额以上")
MEASURED_OF = re.compile(
    r"(?:总产值|产值|营业收入|增加值|产量|出口量|装机容量|装机规模|装机|数|投资|总投资)$"
)


def _remember(state: State, found: Named, kind: str) -> None:
    carry = state.carry
    if kind == "rank":
        carry.name = carry.name or carry.ranked
        return
    if kind == "level":
        carry.recent.append(found.name)
    if kind == "change_pp" and carry.name:
        return
    carry.name, carry.kind = found.name.removesuffix("增加额"), kind
    if kind in ("level", "growth"):
        carry.base = found.name
    carry.coverage = next(filter(found.name.startswith, COVERAGES), carry.coverage)
    if found.rule.split("+")[0] != "thing_counted" and kind != "share":
        carry.noun = MEASURED_OF.sub("", found.name) or found.name
        verb = phrases.action().match(found.name)
        carry.action = verb.group() if verb else carry.action


def _name(around: Around, state: State, kind: str, ahead: list[Number]) -> Named:
    carry = state.carry
    if carry.queue and around.gap.strip() in ("、", "和", ""):
        return canonical(carry.queue.pop(0), around.token.unit, "list")
    carry.queue.clear()
    if names := list_names(around, ahead, kind, carry.recent or [carry.base], carry.last_list):
        carry.queue, carry.last_list = names[1:], names
        return canonical(names[0], around.token.unit, "list")
    if around.token.rule == "structure":
        return structure(around)
    if kind == "rank":
        return rank(around, carry)
    if kind == "spec":
        return spec(around)
    if kind == "level":
        return level(around, carry, state.part)
    return rate(around, carry, kind)
