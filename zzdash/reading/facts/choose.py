"""Choice among candidates by a log-linear ranker: the sum of the weights of a candidate's evidence."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
    evidence: tuple[tuple[float, str], ...] = ()

    @property
    def because(self) -> str:
        """The evidence that weighed most for the chosen candidate, by name."""
        return ";".join(name for weight, name in self.evidence[:2] if weight > 0)


@dataclass(frozen=True)
class Model:
    """Weights by slot; a shift and a scale a slot that make probabilities honest; a row's probability under
    ``limit`` is doubted, and in it each slot's under ``weak``."""

    slots: Mapping[str, Mapping[str, float]]
    calibration: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    limit: float = 0.0
    weak: float = 0.0


def choose(candidates: Sequence[Candidate[V]], weights: Mapping[str, float]) -> Choice[V]:
    """The candidate of the highest score; of equal ones the first. ValueError for none."""
    scored = [(sum(weights.get(name, 0.0) for name in c.features), c) for c in candidates]
    ranked = tuple(sorted(scored, key=lambda one: -one[0]))
    top = ranked[0][0]
    mass: dict[V, float] = {}
    for score, candidate in ranked:
        mass[candidate.value] = mass.get(candidate.value, 0.0) + exp(score - top)
    best = ranked[0][1]
    weighed = sorted(((weights.get(name, 0.0), name) for name in best.features), reverse=True)
    return Choice(best.value, mass[best.value] / sum(mass.values()), ranked, tuple(weighed))


@cache
def model(path: Path = WEIGHTS) -> Model:
    """The model that ``zzdash learn`` wrote."""
    data = json.loads(path.read_text(encoding="utf-8"))
    calibration = {slot: (shift, scale) for slot, (shift, scale) in data["calibration"].items()}
    return Model(data["slots"], calibration, data["limit"], data["weak"])
