"""Choice among candidates by a log-linear ranker: the sum of the weights of a candidate's evidence."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import Generic, TypeVar

V = TypeVar("V")
WEIGHTS = Path(__file__).parents[1] / "weights.json"


@dataclass(frozen=True, slots=True)
class Candidate(Generic[V]):
    """One thing that could be meant, with the names of the evidence that stands for it."""

    value: V
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """The chosen value, its probability among the candidates, and all candidates by falling score."""

    value: V
    probability: float
    ranked: tuple[tuple[float, Candidate[V]], ...]


def choose(candidates: Sequence[Candidate[V]], weights: Mapping[str, float]) -> Choice[V]:
    """The candidate of the highest score; of equal ones the first. ValueError for none."""
    scored = [(sum(weights.get(name, 0.0) for name in c.features), c) for c in candidates]
    ranked = tuple(sorted(scored, key=lambda one: -one[0]))
    top = ranked[0][0]
    mass: dict[V, float] = {}
    for score, candidate in ranked:
        mass[candidate.value] = mass.get(candidate.value, 0.0) + exp(score - top)
    value = ranked[0][1].value
    return Choice(value, mass[value] / sum(mass.values()), ranked)


@cache
def weights(path: Path = WEIGHTS) -> Mapping[str, Mapping[str, float]]:
    """Weights by slot, as ``zzdash learn`` wrote them."""
    slots: Mapping[str, Mapping[str, float]] = json.loads(path.read_text(encoding="utf-8"))["slots"]
    return slots
