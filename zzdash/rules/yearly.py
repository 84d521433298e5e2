"""yearly.toml: which observation stands for a year, and why two figures may not be subtracted."""

from __future__ import annotations

from functools import cache

from zzdash import paths
from zzdash.rules.loader import Both, Model, Some, load
from zzdash.rules.values import YearlyStep


class Rules(Model):
    """Why a figure was chosen: a step, the only one, or the first of a tie."""

    only: Both
    full_year: Both
    actual: Both
    later_article: Both
    exact: Both
    later_month: Both
    first_printed: Both


class Reasons(Model):
    """Why two figures may not be subtracted."""

    indicator: Both
    definition: Both
    kind: Both
    scope: Both
    entity: Both
    industry: Both
    unit: Both
    months: Both
    unknown_months: Both
    basis: Both
    status: Both
    against: Both
    no_value: Both


class Cautions(Model):
    """What is said beside a difference."""

    preliminary: Both
    approximate: Both
    corrected: Both


class Yearly(Model):
    """yearly.toml."""

    order: Some[YearlyStep]
    rule: Rules
    reason: Reasons
    caution: Cautions


@cache
def yearly() -> Yearly:
    """The steps in their order, and everything in words."""
    return load(paths.RULES / "yearly.toml", Yearly)


@cache
def rules() -> dict[str, Both]:
    """Why a figure was chosen, by id."""
    return dict(yearly().rule)


@cache
def reasons() -> dict[str, Both]:
    """Reasons and cautions, by id."""
    return {**dict(yearly().reason), **dict(yearly().caution)}
