"""Rules on rates: shares, growth and progress (%, points) against the levels they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from zzdash.rules.checks import check_rules
from zzdash.tables.checks.found import Check, Figures, make, meet, same, value
from zzdash.tables.observation import Observation

KEY = ("indicator", "scope", "entity", "industry", "months", "coverage", "status_class", "unit_base")
SHARE = re.compile(r"(?P<part>.+?)占(?P<whole>.+?)的?(?:比重|比例|份额)")
Interval = tuple[Fraction, Fraction]


def share_of_levels(figures: Figures) -> Iterator[Check]:
    """X占Y比重 against the levels of X and Y."""
    for share in figures.kind("share"):
        pair = _levels(figures, share, "level")
        if pair is None or share.value is None:
            continue
        part, whole = pair
        if value(whole) == 0 or part.unit_base != whole.unit_base:
            continue
        implied = divide(part.bounds, whole.bounds, 100)
        exact = all(one.single for one in (share, part, whole))
        outcome = "holds" if meet(implied, share.bounds) else "fails" if exact else "unclear"
        expected = value(part) / value(whole) * 100
        yield make("share_of_levels", [share, part, whole], outcome, expected, value(share), "%")


def _levels(figures: Figures, share: Observation, kind: str) -> tuple[Observation, Observation] | None:
    """The figures of ``kind`` of a share's part and whole, by its name."""
    match = SHARE.fullmatch(share.indicator_zh)
    if match is None:
        return None
    part, whole = (figures.like(share, kind, match[side]) for side in ("part", "whole"))
    return None if part is None or whole is None else (part, whole)


def divide(a: Interval, b: Interval, times: int = 1) -> Interval:
    """The interval of a ÷ b × times; both above zero."""
    return a[0] / b[1] * times, a[1] / b[0] * times


def share_change(figures: Figures) -> Iterator[Check]:
    """A share's change against the growth of its part and its whole: who grows slower can't gain share."""
    for change in figures.kind("change_pp"):
        share = figures.like(change, "share", change.indicator_zh)
        pair = _levels(figures, share, "growth") if share is not None else None
        if share is None or pair is None or change.against != "previous_period":
            continue
        if all(one.single for one in (change, share, *pair)):
            yield _share_change(share, change, *pair)


def _share_change(share: Observation, change: Observation, part: Observation, whole: Observation) -> Check:
    before = share.bounds[0] * _ratio(whole, part, 0), share.bounds[1] * _ratio(whole, part, 1)
    implied = share.bounds[0] - before[1], share.bounds[1] - before[0]
    expected = value(share) * (1 - (100 + value(whole)) / (100 + value(part)))
    opposite = implied[1] < 0 < change.bounds[0] or change.bounds[1] < 0 < implied[0]
    outcome = "holds" if meet(implied, change.bounds) else "fails" if opposite else "unclear"
    slower = value(part) < value(whole)
    return make(
        "share_change",
        [share, change, part, whole],
        outcome,
        expected,
        value(change),
        "个百分点",
        lambda lang: {"slower": {"zh": ("高于", "低于"), "en": ("faster than", "slower than")}[lang][slower]},
    )


def _ratio(whole: Observation, part: Observation, side: int) -> Fraction:
    """(1 + growth of the whole) ÷ (1 + growth of the part), at its least (side 0) or greatest (side 1)."""
    return (100 + whole.bounds[side]) / (100 + part.bounds[1 - side])


def growth_of_levels(figures: Figures) -> Iterator[Check]:
    """A growth rate against the levels of its year and of the year before."""
    for growth in figures.kind("growth"):
        level = figures.like(growth, "level", growth.indicator_zh)
        before = _year_before(figures, level) if level is not None else None
        if level is None or before is None or value(before) <= 0 or growth.unit != "%":
            continue
        if all(one.single for one in (growth, level, before)):
            yield _growth_of_levels(growth, level, before)


def _year_before(figures: Figures, level: Observation) -> Observation | None:
    for one in figures.kind("level"):
        if same(one, level, KEY) and level.year is not None and one.year == level.year - 1:
            return one
    return None


def _growth_of_levels(growth: Observation, level: Observation, before: Observation) -> Check:
    low, high = divide(level.bounds, before.bounds, 100)
    expected = value(level) / value(before) * 100 - 100
    slack = check_rules().settings.points_slack
    real = any(word in growth.indicator_zh for word in check_rules().settings.constant_prices)
    if meet((low - 100, high - 100), growth.bounds):
        outcome = "holds"
    else:
        outcome = "unclear" if real or abs(expected - value(growth)) <= slack else "fails"
    return make("growth_of_levels", [growth, level, before], outcome, expected, value(growth), "%")


def schedule(figures: Figures) -> Iterator[Check]:
    """完成80%，超时间进度30个百分点: the difference is the part of the year that is over."""
    for ahead in figures.kind("change_pp"):
        done = figures.like(ahead, "share", ahead.indicator_zh)
        if done is None or ahead.against != "schedule" or not ahead.month_to:
            continue
        if done.value is None or ahead.value is None:
            continue
        yield _schedule(done, ahead, ahead.month_to)


def _schedule(done: Observation, ahead: Observation, months: int) -> Check:
    expected, found = Fraction(months * 100, 12), value(done) - value(ahead)
    exact = done.single and ahead.single
    near = abs(found - expected) <= (1 if exact else check_rules().settings.schedule_slack)
    outcome = "holds" if near else "fails" if exact else "unclear"
    return make(
        "schedule", [done, ahead], outcome, expected, found, "%", lambda lang: {"months": str(months)}
    )
