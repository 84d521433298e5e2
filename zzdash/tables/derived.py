"""A value that printed figures imply: the record (Fractions in base units), its formula, its row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzdash.rules.checks import formulas
from zzdash.tables import amounts, say
from zzdash.tables.amounts import plain, unit
from zzdash.tables.checks import Check
from zzdash.tables.checks.found import LETTERS
from zzdash.tables.observation import Observation

Interval = tuple[Fraction, Fraction | None]


@dataclass(frozen=True, slots=True)
class Derived:
    """An implied value: like ``model`` in place and months, but for ``year`` and what ``named`` says.

    ``bounds`` and ``value`` are in the base unit of ``unit``.
    """

    rule: str
    model: Observation
    inputs: tuple[Observation, ...]
    year: int
    kind: str
    unit: str
    value: Fraction
    bounds: Interval
    formula: dict[str, str]
    named: dict[str, str]

    @property
    def id(self) -> str:
        """Rule and inputs: the same after a rebuild."""
        return ":".join([self.rule, *(one.observation for one in self.inputs)])

    @property
    def indicator(self) -> str:
        """Id of the indicator: the model's, or its own where the rule names one that no article prints."""
        return self.named.get("id", self.model.indicator)


def make(
    rule: str,
    inputs: Sequence[Observation],
    year: int,
    amount: Fraction,
    bounds: Interval,
    kind: str | None = None,
    printed_unit: str | None = None,
    named: dict[str, str] | None = None,
) -> Derived:
    """A derived value like the first of ``inputs``, but for what is given; its formula in words.

    ``amount`` and ``bounds`` are in the base unit; ``printed_unit`` is the unit to show it in.
    """
    model = inputs[0]
    shown = printed_unit or model.unit or ""
    formula = {lang: _formula(rule, inputs, amount, shown, lang) for lang in ("zh", "en")}
    return Derived(
        rule, model, tuple(inputs), year, kind or model.kind, shown, amount, bounds, formula, named or {}
    )


def _formula(rule: str, inputs: Sequence[Observation], amount: Fraction, shown: str, lang: str) -> str:
    result = say.amount(in_unit(amount, inputs[0], shown), shown, lang)
    template = formulas()[rule].formula[lang]
    return template.format(**fields(inputs, lang), result=result, sum=_sum(inputs, lang))


def _sum(inputs: Sequence[Observation], lang: str) -> str:
    return " + ".join(say.figure(one, lang) for one in inputs)


def fields(inputs: Sequence[Observation], lang: str) -> dict[str, str]:
    """Names and figures of the inputs by letter: {a}, {a_name}, {b} …"""
    found: dict[str, str] = {}
    for letter, one in zip(LETTERS, inputs, strict=False):
        found |= {letter: say.figure(one, lang), f"{letter}_name": say.name(one, lang)}
    return found


def in_unit(amount: Fraction, one: Observation, shown: str) -> Fraction:
    """An amount of the base unit in the unit shown, with the decimals ``one`` is printed with; shares two."""
    decimals = 2 if shown == "%" else amounts.decimals(one.surface)
    return round(amount / unit(shown).factor, decimals)


def indicator_rows(found: Sequence[Derived], listed: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Rows of indicators for those that only derived values have; ``listed`` are the rows already there."""
    known = {row["indicator"] for row in listed}
    new = {one.indicator: one for one in found if one.indicator not in known}
    empty = ("family", "definition_zh", "definition_en", "note_zh", "note_en")
    return [
        {
            **dict.fromkeys(empty), "indicator": name, "zh": one.named["zh"], "en": one.named["en"],
            "aliases": (),
            "theme": one.model.theme, "unit": one.unit, "dimension": unit(one.unit).dimension, "used": 0,
        }
        for name, one in new.items()
    ]  # fmt: skip


def rows(found: Sequence[Derived], checks: Sequence[Check]) -> list[dict[str, object]]:
    """The rows of derived; ``doubts`` are the failed checks that share an input."""
    failed = [check for check in checks if check.outcome == "fails"]
    return [_row(one, failed) for one in found]


def _row(one: Derived, failed: Sequence[Check]) -> dict[str, object]:
    m, (low, high), factor = one.model, one.bounds, unit(one.unit).factor
    period = (m.period or "").replace(str(m.year), str(one.year))
    return {
        "derived": one.id, "rule": one.rule, "inputs": [each.observation for each in one.inputs],
        "indicator": one.indicator, "indicator_zh": one.named.get("zh", m.indicator_zh),
        "indicator_en": one.named.get("en", m.indicator_en), "theme": m.theme, "scope": m.scope,
        "entity": m.entity, "industry": m.industry, "year": one.year, "period": period,
        "month_from": m.month_from, "month_to": m.month_to, "coverage": m.coverage,
        "period_basis": m.period_basis,
        "kind": one.kind, "value": plain(in_unit(one.value, m, one.unit)), "lower": plain(low / factor),
        "upper": None if high is None else plain(high / factor), "unit": one.unit,
        "value_base": plain(one.value), "unit_base": unit(one.unit).base,
        "formula_zh": one.formula["zh"], "formula_en": one.formula["en"],
        "doubts": [check.id for check in failed if set(check.inputs) & set(one.inputs)],
    }  # fmt: skip
