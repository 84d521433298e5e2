"""Observations in, checks out: every rule of the three modules beside this one over all figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zzdash.tables.checks import parts, rates, twice
from zzdash.tables.checks.found import Check, Figures
from zzdash.tables.observation import Observation

RULES: tuple[Callable[[Figures], Iterator[Check]], ...] = (
    parts.parts,
    parts.subset,
    parts.begun_ended,
    rates.share_of_levels,
    rates.share_change,
    rates.growth_of_levels,
    rates.schedule,
    twice.same_thing,
    twice.same_cell,
    twice.target_result,
    twice.stock_flow,
    twice.odd_unit,
    twice.wider_smaller,
)


def check_all(observations: Iterable[Observation]) -> list[Check]:
    """All checks, by id. What can't be compared gives no check."""
    figures = Figures(observations)
    found = {check.id: check for rule in RULES for check in rule(figures)}
    return [found[name] for name in sorted(found)]
