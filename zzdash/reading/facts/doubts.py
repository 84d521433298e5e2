"""Which of a number's fields rest on weak evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp, log
from typing import Any

from zzdash.reading.facts.choose import Choice, Model
from zzdash.reading.frame.place import place_frame
from zzdash.reading.frame.time import timeline
from zzdash.reading.model import Doubt
from zzdash.reading.scene import At

ROW = ("kind", "scope", "time", "status", "name")
"""The slots that a row stands or falls with."""
FIELD = {"time": "year", "name": "indicator_zh"}
"""Slots that fill a field of another name."""


def calibrated(slot: str, probability: float, model: Model) -> float:
    """How often a choice of this probability was right, by the slot's calibration on unseen text."""
    shift, scale = model.calibration.get(slot, (0.0, 1.0))
    p = min(max(probability, 1e-6), 1 - 1e-6)
    return 1 / (1 + exp(-(shift + scale * log(p / (1 - p)))))


def certainty(chosen: Mapping[str, Choice[Any]], model: Model) -> dict[str, float]:
    """The calibrated probability of each slot of the row."""
    return {slot: calibrated(slot, chosen[slot].probability, model) for slot in ROW if slot in chosen}


def doubts(at: At, chosen: Mapping[str, Choice[Any]], model: Model) -> tuple[Doubt, ...]:
    """The doubted fields of a measurement: first what has nothing to rest on, then the weakest of a row that is not
    sure enough."""
    told = {doubt.field: doubt for doubt in (*_unanchored(at, chosen), *_unsure(chosen, model))}
    return tuple(told.values())


def _unanchored(at: At, chosen: Mapping[str, Choice[Any]]) -> Iterator[Doubt]:
    """What only a publication day or a home would tell, where neither is given nor worked out from the text."""
    place = chosen["scope"].value
    if timeline(at.scene).day is None and chosen["time"].value.year is None:
        yield Doubt("year", "weak")
    if place_frame(at.scene).home is None and (place is None or place not in at.scene.raw):
        yield Doubt("scope", "weak")


def _unsure(chosen: Mapping[str, Choice[Any]], model: Model) -> Iterator[Doubt]:
    """The doubted fields, the weakest first; none where the whole row is sure enough."""
    sure = certainty(chosen, model)
    row = 1.0
    for p in sure.values():
        row *= p
    if row >= model.limit:
        return
    weakest = min(sure, key=lambda slot: sure[slot])
    for slot in sorted(sure, key=lambda s: sure[s]):
        if slot == weakest or sure[slot] < model.weak:
            yield Doubt(FIELD.get(slot, slot), "close" if _close(chosen[slot]) else "weak")


def _close(choice: Choice[Any]) -> bool:
    """True where a second value comes near the chosen one."""
    rest = (score for score, value in choice.ranked if value != choice.value)
    return choice.ranked[0][0] - max(rest, default=-100.0) < 1.0
