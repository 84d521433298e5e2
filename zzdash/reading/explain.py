"""How one number was read: its clause, its words and tags, each slot's candidates with what weighed for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from zzdash.reading.facts.choose import Candidate, Classes, Made, Model, Weights
from zzdash.reading.facts.doubts import calibrated, doubts
from zzdash.reading.facts.slots import SLOTS
from zzdash.reading.read import Fact
from zzdash.reading.scene import At

SHOWN = 4
"""Candidates shown of a slot."""
REASONS = 5
"""Pieces of evidence shown of a candidate."""


def explain(fact: Fact, model: Model) -> str:
    """The reading of one number as a text of several lines, a tree of what decided."""
    return "\n".join(_lines(fact, model))


def _lines(fact: Fact, model: Model) -> Iterator[str]:
    at = fact.at
    number = at.number
    yield f"{at.passage.text[number.start : number.end]!r} [{number.shape}] {number.value} {number.unit or ''}".rstrip()
    yield from _clause(at)
    for slot, choice in fact.choices.items():
        yield f"├ {slot}: {choice.value}  ({calibrated(slot, choice.probability, model):.0%})"
        yield from _candidates(
            SLOTS[slot](replace(at, kind=None) if slot == "kind" else at), model.slots[slot]
        )
    for doubt in doubts(fact.choices, model):
        yield f"? {doubt.field}: {doubt.code}"


def _clause(at: At) -> Iterator[str]:
    passage, clause = at.passage, at.clause
    start, end = passage.sentences[clause.sentence]
    yield f"├ sentence: {passage.text[start:end]}"
    words = passage.words_in(clause.start, clause.end)
    yield "├ clause: " + " ".join(f"{word.text}/{word.pos}" for word in words)


def _candidates(made: Made[Any], weights: Weights) -> Iterator[str]:
    candidates = made.candidates() if isinstance(made, Classes) else made
    scored = [(sum(weights.get(name, 0.0) for name in c.features), c) for c in candidates]
    for score, one in sorted(scored, key=lambda pair: -pair[0])[:SHOWN]:
        yield f"│   {score:+6.2f}  {one.value}  {_because(one, weights)}"


def _because(one: Candidate[Any], weights: Weights) -> str:
    weighed = ((weights.get(name, 0.0), name) for name in one.features)
    heaviest = sorted(weighed, key=lambda pair: -abs(pair[0]))[:REASONS]
    return ", ".join(f"{name} {weight:+.2f}" for weight, name in heaviest if weight)
