"""Values that the printed figures imply, with formula, inputs and the interval that rounding leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from zzdash.rules.checks import Partition, check_rules, derivations
from zzdash.tables.checks import Check, Figures
from zzdash.tables.checks.found import alike, bare, same, value
from zzdash.tables.derived import Derived, fields, make
from zzdash.tables.observation import Observation
from zzdash.tables.observe import unlisted_id

SPANS = ("open", "span")  # several years together: no year before them


def derive(observations: Sequence[Observation], checks: Sequence[Check]) -> list[Derived]:
    """All implied values, by id. One that an article prints for the same cell is not derived."""
    figures = Figures(observations)
    rules = (_levels_before, _stocks_before, _shares_before, _totals)
    found = [one for rule in rules for one in rule(figures)] + list(_shares(figures, checks))
    printed = {(o.indicator, o.scope, o.entity, o.industry, o.year, o.months, o.kind) for o in figures.all}
    return sorted((one for one in found if _key(one) not in printed), key=lambda one: one.id)


def _key(one: Derived) -> tuple[Any, ...]:
    m = one.model
    return one.indicator, m.scope, m.entity, m.industry, one.year, m.months, one.kind


def _levels_before(figures: Figures) -> Iterator[Derived]:
    """Level and growth of one year → level of the year before."""
    for growth in figures.kind("growth"):
        level = figures.like(growth, "level", growth.indicator_zh)
        if level is None or level.coverage in SPANS or _rivals(figures, growth):
            continue
        real = any(word in growth.indicator_zh for word in derivations().constant_prices)
        if real or growth.unit != "%" or not (level.single and growth.single):
            continue
        low, high = (100 + bound for bound in growth.bounds)
        if low <= 0 or level.year is None or value(level) <= 0:
            continue
        bounds = level.bounds[0] * 100 / high, level.bounds[1] * 100 / low
        amount = value(level) * 100 / (100 + value(growth))
        yield make("level_before", [level, growth], level.year - 1, amount, bounds)


def _rivals(figures: Figures, growth: Observation) -> bool:
    """旅客和货邮吞吐量分别增长8.3%、7.9%: another rate of that name, so which goes with the level is open."""
    named = (
        one
        for one in figures.kind("growth")
        if alike(one, growth) and same(one, growth, ("indicator", "article"))
    )
    return any(one.value != growth.value for one in named)


def _stocks_before(figures: Figures) -> Iterator[Derived]:
    """Stock and what was added in the year → stock a year earlier, at least."""
    for flow in figures.kind("level"):
        word = next((word for word in derivations().flow_words if flow.indicator_zh.startswith(word)), None)
        if word is None or not flow.single or flow.coverage != "full_year":
            continue
        for stock in figures.kind("level"):
            names = ("scope", "entity", "industry", "year", "status_class", "unit_base", "article")
            named = bare(stock.indicator_zh) == bare(flow.indicator_zh.removeprefix(word))
            if named and same(flow, stock, names) and _year_end(stock) and stock.year is not None:
                amount = value(stock) - value(flow)
                yield make("stock_before", [stock, flow], stock.year - 1, amount, (amount, None))


def _year_end(stock: Observation) -> bool:
    return stock.period_basis == "stock" and stock.month_to == 12 and stock.single


def _shares_before(figures: Figures) -> Iterator[Derived]:
    """Share and its change on the period before → share then."""
    for change in figures.kind("change_pp"):
        share = figures.like(change, "share", change.indicator_zh)
        if (
            share is None
            or change.against != "previous_period"
            or share.year is None
            or share.coverage in SPANS
        ):
            continue
        if share.single and change.single:
            bounds = share.bounds[0] - change.bounds[1], share.bounds[1] - change.bounds[0]
            yield make("share_before", [share, change], share.year - 1, value(share) - value(change), bounds)


def _shares(figures: Figures, checks: Sequence[Check]) -> Iterator[Derived]:
    """Parts that stand within their total (a check that holds) → each one's share of it."""
    for check in checks:
        if check.rule not in ("part_of_total", "parts_total") or check.outcome != "holds":
            continue
        total, *parts = check.inputs
        for part in parts:
            other = part.indicator != total.indicator and total.coverage not in SPANS
            if other and part.single and total.single and value(total) > 0 and total.year is not None:
                yield _share(part, total, total.year)


def _share(part: Observation, total: Observation, year: int) -> Derived:
    low, high = part.bounds[0] / total.bounds[1] * 100, part.bounds[1] / total.bounds[0] * 100
    amount = value(part) / value(total) * 100
    template = derivations().rule.share_of_total.indicator
    named = {lang: template[lang].format(**fields([part, total], lang)) for lang in ("zh", "en")}
    named["id"] = unlisted_id(named["zh"])
    return make("share_of_total", [part, total], year, amount, (low, high), "share", "%", named)


def _totals(figures: Figures) -> Iterator[Derived]:
    """All parts of a partition of checks.toml, and no total → the total."""
    for entry in check_rules().partition:
        if "{p}" in entry.total or entry.optional:
            continue
        for first in figures.kind("level"):
            if bare(first.indicator_zh) == bare(entry.parts[0]):
                yield from _total(figures, entry, first)


def _total(figures: Figures, entry: Partition, first: Observation) -> Iterator[Derived]:
    rest = [figures.like(first, "level", name) for name in entry.parts[1:]]
    parts = [first, *(one for one in rest if one is not None)]
    printed = figures.like(first, "level", entry.total) is not None
    if printed or first.year is None or len(parts) < len(entry.parts) or not all(p.single for p in parts):
        return
    low, high = (sum((p.bounds[side] for p in parts), Fraction(0)) for side in (0, 1))
    named = {"zh": entry.total, "en": entry.total, "id": unlisted_id(entry.total)}
    yield make(
        "total_of_parts", parts, first.year, sum(map(value, parts), Fraction(0)), (low, high), named=named
    )
