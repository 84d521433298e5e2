"""checks.toml and checks_derived.toml: what is checked and derived, and how it is said."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import AfterValidator

from zzdash import paths
from zzdash.rules.loader import Both, Exact, Line, Many, Model, Some, load, wrong
from zzdash.rules.words import dimensions


def _dimension(word: str) -> str:
    if word not in (known := tuple(dimensions().dimension)):
        raise wrong("no_dimension", "one_of", word=word, known=known)
    return word


class Settings(Model):
    """Limits and words that the arithmetic of checks goes by."""

    near_percent: Exact
    points_slack: Exact
    schedule_slack: Exact
    same_factor: Exact
    same_counts: Many[Some[Line]]
    other_spans: Some[Line]
    constant_prices: Some[Line]
    flow_words: Some[Line]
    subset_words: Some[Line]
    begin_words: Some[Line]
    end_words: Some[Line]
    levels: Some[Line]


class Partition(Model):
    """A total that is the sum of its parts; {p} stands for the same words in each."""

    total: Line
    parts: Some[Line]
    optional: Many[Line] = ()
    rest: Both | None = None


class Measure(Model):
    """What things whose name has ``words`` are measured in."""

    words: Some[Line]
    dimensions: Some[Annotated[Line, AfterValidator(_dimension)]]
    usual: Both


class RuleWords(Model):
    """What a check is called, and what it says of each outcome."""

    name: Both
    holds: Both
    fails: Both
    unclear: Both

    def told(self, outcome: str) -> Both:
        """What is said where the check "holds", "fails" or is "unclear"."""
        return {"holds": self.holds, "fails": self.fails, "unclear": self.unclear}[outcome]


class Rules(Model):
    """Every check in words."""

    parts_total: RuleWords
    part_of_total: RuleWords
    subset: RuleWords
    share_of_levels: RuleWords
    share_change: RuleWords
    growth_of_levels: RuleWords
    stock_flow: RuleWords
    odd_unit: RuleWords
    same_thing: RuleWords
    same_cell: RuleWords
    target_result: RuleWords
    schedule: RuleWords
    wider_smaller: RuleWords
    begun_ended: RuleWords


class Checks(Model):
    """checks.toml."""

    settings: Settings
    partition: Some[Partition]
    measure: Some[Measure]
    rule: Rules


class Formula(Model):
    """How a derived value is worked out, in words."""

    formula: Both


class NamedFormula(Formula):
    """A formula whose value is of an indicator of its own."""

    indicator: Both


class Formulas(Model):
    """Every formula."""

    level_before: Formula
    share_of_total: NamedFormula
    total_of_parts: Formula
    stock_before: Formula
    share_before: Formula


class Derivations(Model):
    """checks_derived.toml."""

    constant_prices: Some[Line]
    flow_words: Some[Line]
    rule: Formulas


@cache
def check_rules() -> Checks:
    """What is checked."""
    return load(paths.RULES / "checks.toml", Checks)


@cache
def check_words() -> dict[str, RuleWords]:
    """The words of every check, by id."""
    return dict(check_rules().rule)


@cache
def derivations() -> Derivations:
    """What is derived."""
    return load(paths.RULES / "checks_derived.toml", Derivations)


@cache
def formulas() -> dict[str, Formula]:
    """Every formula, by the rule's id."""
    return dict(derivations().rule)
