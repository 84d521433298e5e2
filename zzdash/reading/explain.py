"""How one number was read: its clause, what is carried to it, each slot's candidates with what weighed for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from zzdash.reading.facts.choose import Candidate, Classes, Made, Model, Weights
from zzdash.reading.facts.doubts import calibrated
from zzdash.reading.facts.slots import SLOTS
from zzdash.reading.frame.place import place_frame
from zzdash.reading.model import Mention
from zzdash.reading.numbers import units
from zzdash.reading.read import Fact
from zzdash.reading.scene import At
from zzdash.reading.syntax.phrases import rules
from zzdash.rules.indicator_files import DIMENSION_OF_UNIT, DIMENSIONS

SHOWN = 4
"""Candidates shown of a slot."""
REASONS = 5
"""Pieces of evidence shown of a candidate."""
RECORD: tuple[str, ...] = ("value", "value_max", "unit", "approx", "kind", "reason", "indicator", "indicator_zh", "scope")
RECORD += ("entity", "industry", "year", "period", "period_basis", "status", "against")
OF_A_CHANGE = ("growth", "change_pp", "rank")
"""Kinds whose unit is not the indicator's own."""


def explain(fact: Fact, one: Mention, model: Model) -> str:
    """The reading of one number as a text of several lines: a tree of what decided, then the record made of it."""
    return "\n".join([*_tree(fact, model), *_record(one)])


def _tree(fact: Fact, model: Model) -> Iterator[str]:
    at = fact.at
    yield f"├ number: {at.number.shape}, {at.number.value} {at.number.unit or ''} [{at.number.rule}]"
    yield from _clause(at)
    yield from _frame(at)
    for slot, choice in fact.choices.items():
        yield f"├ {slot}: {choice.value}  ({calibrated(slot, choice.probability, model):.0%})"
        made = SLOTS[slot](replace(at, kind=None) if slot == "kind" else at)
        yield from _candidates(made, model.slots[slot])


def _clause(at: At) -> Iterator[str]:
    passage, clause = at.passage, at.clause
    start, end = passage.sentences[clause.sentence]
    yield f"├ sentence: {passage.text[start:end]}"
    words = passage.words_in(clause.start, clause.end)
    yield "├ clause: " + " ".join(f"{word.text}/{word.pos}" for word in words)


def _frame(at: At) -> Iterator[str]:
    """Whose article it is, and when it appeared: given, or worked out from the text."""
    home, day = place_frame(at.scene).home, at.scene.published
    if home:
        yield f"├ home: {' in '.join(home.rungs)} ({'given' if home.given else 'from the text'})"
    if day:
        yield "├ published: " + "-".join(f"{part:02}" for part in (day.year, day.month, day.day) if part)


def _candidates(made: Made[Any], weights: Weights) -> Iterator[str]:
    candidates = made.candidates() if isinstance(made, Classes) else made
    scored = [(sum(weights.get(name, 0.0) for name in c.features), c) for c in candidates]
    for score, one in sorted(scored, key=lambda pair: -pair[0])[:SHOWN]:
        yield f"│   {score:+6.2f}  {one.value}  {_because(one, weights)}"


def _because(one: Candidate[Any], weights: Weights) -> str:
    weighed = ((weights.get(name, 0.0), name) for name in one.features)
    heaviest = sorted(weighed, key=lambda pair: -abs(pair[0]))[:REASONS]
    return ", ".join(f"{name} {weight:+.2f}" for weight, name in heaviest if weight)


def _record(one: Mention) -> Iterator[str]:
    yield "└ read as"
    doubted = {doubt.field: doubt.code for doubt in one.doubts}
    for name in RECORD:
        if (value := getattr(one, name)) is not None or name in doubted:
            yield f"    {name:13} {value}{f'  ? {doubted[name]}' if name in doubted else ''}"


def entry(one: Mention) -> str | None:
    """What to paste into the catalogue for a measurement that it does not know; None where the name is doubted or
    no name at all, so that no wrong one gets in."""
    if not one.measures or one.indicator or not one.indicator_zh or one.indicator_zh == rules().unsaid.word:
        return None
    if doubt := next((d for d in one.doubts if d.field in ("indicator_zh", "kind")), None):
        return f"not in the catalogue; no entry is offered, as its {doubt.field} is doubted ({doubt.code})"
    unit = "…" if one.kind in OF_A_CHANGE else one.unit or "…"
    head = "not in the catalogue; to add it, paste into zzdash/rules/indicators/<theme>.toml:"
    return "\n".join([head, *(f"    {line}" for line in _entry(one, unit))])


def _entry(one: Mention, unit: str) -> Iterator[str]:
    dimension = units.dimension(unit) or "other"
    yield "[an_english_id]"
    yield f"zh = {_literal(one.indicator_zh or '')}"
    yield "en = '…'"
    yield f"unit = '{unit}'"
    if unit not in DIMENSION_OF_UNIT:
        yield f"dimension = '{dimension if dimension in DIMENSIONS else 'other'}'"
    yield f"basis = '{one.period_basis}'"
    yield "definition = ['…', '…']"
    yield "note = ['…', '…']"
    yield f"examples = [{_literal(f'…{one.surface}…')}]"


def _literal(words: str) -> str:
    """A TOML literal, without the spaces of print and with no quotation mark that would end it."""
    return "'" + "".join(words.split()).replace("'", "’") + "'"
