"""The yearly rule: which observation stands for an indicator, a place and a year.

The order of the steps is data (``zzdash/rules/yearly.toml``); the chosen row says which step chose it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from zzdash.rules.values import YearlyStep
from zzdash.rules.yearly import yearly
from zzdash.tables.observation import Observation

Rank = Callable[[Observation, str], Any]

# Each step as a sort key: the smaller wins. The second argument is the article's date of publication.
STEPS: dict[YearlyStep, Rank] = {
    "full_year": lambda one, _: one.period_basis != "stock" and one.coverage != "full_year",
    "actual": lambda one, _: one.status != "actual",
    "later_article": lambda one, published: [-int(part) for part in f"{published}-00".split("-")[:3]],
    "exact": lambda one, _: one.approx != "exact" or one.value_max is not None,
    "later_month": lambda one, _: -(one.month_to or 0),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its id, the chosen observation, the step that chose it, and the ids that were not chosen."""

    id: str
    chosen: Observation
    rule: str
    alternatives: tuple[str, ...]


def cells(observations: Iterable[Observation], published: dict[str, str]) -> list[Cell]:
    """The yearly cells, by id. ``published``: date by article id. Figures without a year have no cell."""
    groups: dict[tuple[Any, ...], list[Observation]] = {}
    for one in observations:
        if one.year is not None:
            groups.setdefault(key(one), []).append(one)
    return sorted((_cell(key, group, published) for key, group in groups.items()), key=lambda cell: cell.id)


def key(one: Observation) -> tuple[Any, ...]:
    """What a cell is about. ``against`` parts a change from a gap; open and span periods stand apart."""
    period = one.period if one.coverage in ("open", "span") else ""
    return (
        one.indicator, one.scope, one.entity, one.industry, one.year, one.kind, one.status_class, one.against,
        one.dimension, period,
    )  # fmt: skip


def _cell(key: tuple[Any, ...], group: list[Observation], published: dict[str, str]) -> Cell:
    name = "y-" + hashlib.sha256("|".join(str(part or "") for part in key).encode()).hexdigest()[:12]
    ranked = sorted(group, key=lambda one: (*_ranks(one, published), one.article, one.start))
    rule = "only" if len(ranked) == 1 else _told_apart(ranked[0], ranked[1], published)
    return Cell(name, ranked[0], rule, tuple(one.observation for one in ranked[1:]))


def _ranks(one: Observation, published: dict[str, str]) -> tuple[Any, ...]:
    return tuple(STEPS[step](one, published[one.article]) for step in yearly().order)


def _told_apart(best: Observation, next_best: Observation, published: dict[str, str]) -> str:
    """The first step on which the two differ; ``first_printed`` when none does."""
    for step, a, b in zip(yearly().order, _ranks(best, published), _ranks(next_best, published), strict=True):
        if a != b:
            return step
    return "first_printed"
