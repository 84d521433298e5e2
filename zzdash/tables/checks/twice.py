"""Rules on one thing told twice: two values of a named thing or a cell, stock and flow, target and result."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations
from typing import Any

from zzdash.rules import names
from zzdash.rules.checks import check_rules
from zzdash.rules.loader import Both
from zzdash.tables import say
from zzdash.tables.amounts import unit
from zzdash.tables.checks.found import Check, Figures, bare, make, meet, same, value
from zzdash.tables.observation import Observation

STATED = ("full_year", "part_year", "point")
GOAL = ("indicator", "scope", "entity", "industry", "year", "kind", "unit_base", "against")
THING = ("indicator", "entity", "industry", "kind", "unit_base", "against")
CELL = (
    "indicator",
    "scope",
    "industry",
    "year",
    "kind",
    "status_class",
    "unit_base",
    "against",
    "period_basis",
)


def same_thing(figures: Figures) -> Iterator[Check]:
    """The same named thing with two amounts. Plans of one thing are compared whatever the year."""
    for group in _groups([one for one in figures.all if one.entity and one.value is not None], THING):
        for a, b in _distinct(group):
            if a.year == b.year or a.status == b.status == "planned":
                yield _same_thing(a, b)


def _groups(rows: Sequence[Observation], names: Sequence[str]) -> list[list[Observation]]:
    groups: dict[tuple[Any, ...], list[Observation]] = defaultdict(list)
    for one in rows:
        groups[tuple(getattr(one, name) for name in names)].append(one)
    return list(groups.values())


def _distinct(group: Sequence[Observation]) -> Iterator[tuple[Observation, Observation]]:
    """Pairs worth telling: each value against each other; agreement only across articles."""
    firsts: dict[float | None, Observation] = {}
    for one in group:
        first = firsts.setdefault(one.value_base, one)
        if first is not one and first.article != one.article:
            yield first, one
    yield from combinations(firsts.values(), 2)


def _same_thing(a: Observation, b: Observation) -> Check:
    one_time = same(a, b, ("article", "status", "months"))
    outcome = "holds" if agree(a, b) else "fails" if one_time and a.single and b.single else "unclear"
    entity = a.entity or ""
    return _pair("same_thing", a, b, outcome, lambda lang: {"entity": _called(entity, lang)})


def _called(entity: str, lang: str) -> str:
    found = names.entity(entity) if lang == "en" else None
    return found.en if found else entity


def agree(a: Observation, b: Observation) -> bool:
    """Whether one true amount could be printed as both (two ranges agree when both ends do)."""
    return meet(a.bounds, b.bounds) and a.value_max_base == b.value_max_base


def _pair(rule: str, a: Observation, b: Observation, outcome: str, more: Any) -> Check:
    factor = unit(a.unit or "").factor
    return make(rule, [a, b], outcome, value(a) / factor, value(b) / factor, a.unit, more)


def same_cell(figures: Figures) -> Iterator[Check]:
    """Two values for one indicator, place and year, unless months or articles explain both.

    A name that the catalogue lacks, or that goes with more than two values, is too wide to tell.
    """
    rows = [one for one in figures.all if not one.entity and one.value is not None and one.year is not None]
    for group in _groups([one for one in rows if not one.indicator.startswith("x-")], CELL):
        if len({one.value_base for one in group}) > 2:
            continue
        for a, b in _distinct(group):
            if outcome := _same_cell(a, b):
                yield _pair("same_cell", a, b, outcome, _where(a))


def _same_cell(a: Observation, b: Observation) -> str | None:
    """holds, fails, unclear, or None where there is nothing to say."""
    if _one_sentence(a, b) or not _near(a, b) or _of_years(a) or _of_years(b):
        return None
    if a.period == b.period and a.months == b.months:
        if agree(a, b):
            return "holds"
        firm = a.single and b.single and same(a, b, ("status", "article")) and a.coverage in STATED
        return "fails" if firm else "unclear"
    if a.kind != "level":
        return None
    if a.period_basis == "stock":
        return "unclear" if a.article == b.article and not agree(a, b) else None
    return _cumulative(a, b)


def _one_sentence(a: Observation, b: Observation) -> bool:
    """从39个增加到91个, 新建8.9万亩、累计120.5万亩: two figures of one sentence are two things."""
    return same(a, b, ("article", "quote_start"))


def _of_years(one: Observation) -> bool:
    return any(word in one.quote for word in check_rules().settings.other_spans)


def _near(a: Observation, b: Observation) -> bool:
    """Figures far apart are not of one thing, whatever their names."""
    low, high = sorted((abs(value(a)), abs(value(b))))
    return high <= low * check_rules().settings.same_factor


def _cumulative(a: Observation, b: Observation) -> str | None:
    """Flows from January on: the longer may not be the smaller."""
    if a.month_from != 1 or b.month_from != 1 or not (a.single and b.single):
        return None
    longer, shorter = sorted((a, b), key=lambda one: -(one.month_to or 0))
    return "fails" if longer.bounds[1] < shorter.bounds[0] else None


def _where(one: Observation) -> Callable[[str], dict[str, str]]:
    return lambda lang: {"scope": say.place(one, lang), "year": str(one.year)}


def target_result(figures: Figures) -> Iterator[Check]:
    """A target against the result of its year, once the year is over."""
    results = [one for one in figures.all if one.status_class == "result" and one.value is not None]
    for target in figures.all:
        if target.status != "target" or target.value is None or target.coverage in ("open", "span"):
            continue
        for result in results:
            if same(target, result, GOAL):
                yield _pair("target_result", target, result, _reached(target, result), _where(target))


def _reached(target: Observation, result: Observation) -> str:
    if result.bounds[1] >= target.bounds[0] and target.approx != "about":
        return "holds"
    over = result.coverage == "full_year" or result.period_basis == "stock" and result.month_to == 12
    return "fails" if over and result.single and target.approx != "about" else "unclear"


def stock_flow(figures: Figures) -> Iterator[Check]:
    """What was added (新增四上企业) is no more than the stock (四上企业)."""
    flow_words = check_rules().settings.flow_words
    for flow in figures.kind("level"):
        word = next((word for word in flow_words if flow.indicator_zh.startswith(word)), None)
        if word is None or flow.value is None:
            continue
        stem = bare(flow.indicator_zh.removeprefix(word))
        for stock in figures.kind("level"):
            if bare(stock.indicator_zh) == stem and _stock_of(flow, stock):
                outcome = "holds" if value(flow) <= value(stock) else "fails"
                yield make("stock_flow", [stock, flow], outcome, None, None, stock.unit)


def _stock_of(flow: Observation, stock: Observation) -> bool:
    names = ("scope", "entity", "industry", "year", "status_class", "unit_base", "article")
    return same(flow, stock, names) and stock.period_basis == "stock" and stock.value is not None


def odd_unit(figures: Figures) -> Iterator[Check]:
    """A unit that measures something else than the words: 违章建筑 in cubic metres."""
    for one in figures.kind("level"):
        for entry in check_rules().measure:
            if (
                any(word in one.indicator_zh for word in entry.words)
                and one.dimension not in entry.dimensions
            ):
                yield make("odd_unit", [one], "unclear", None, None, one.unit, _usual(entry.usual))


def _usual(texts: Both) -> Callable[[str], dict[str, str]]:
    return lambda lang: {"usual": texts[lang]}


def wider_smaller(figures: Figures) -> Iterator[Check]:
    """省市区三级重点项目 takes in 省市重点项目: it can't be the smaller, unless definition or year differ."""
    levels = [(one, *_governments(one.indicator_zh)) for one in figures.kind("level") if one.single]
    for (wide, takes_in, rest), (narrow, within, other_rest) in permutations(levels, 2):
        named = rest == other_rest and within and within < takes_in
        if named and _same_kind(wide, narrow) and value(wide) < value(narrow):
            yield make("wider_smaller", [wide, narrow], "unclear", *_both(wide, narrow), wide.unit)


def _governments(name: str) -> tuple[frozenset[str], str]:
    """The levels of government at the head of a name, and the rest of the name."""
    head = re.match(f"(?:{'|'.join(check_rules().settings.levels)}|[、级三两])*", name)
    end = head.end() if head else 0
    return frozenset(re.findall("|".join(check_rules().settings.levels), name[:end])), name[end:]


def _same_kind(a: Observation, b: Observation) -> bool:
    return same(a, b, ("scope", "entity", "unit_base", "status_class"))


def _both(a: Observation, b: Observation) -> tuple[Fraction, Fraction]:
    factor = unit(a.unit or "").factor
    return value(b) / factor, value(a) / factor
