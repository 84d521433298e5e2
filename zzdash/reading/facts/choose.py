"""Choice among candidates by a log-linear ranker: the sum of the weights of a candidate's evidence."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp
from operator import itemgetter
from pathlib import Path
from typing import Generic, TypeVar

V = TypeVar("V", bound=Hashable)
WEIGHTS = Path(__file__).parents[1] / "weights.json"


@dataclass(frozen=True, slots=True)
class Candidate(Generic[V]):
    """One thing that could be meant, with the names of the evidence that stands for it."""

    value: V
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Classes(Generic[V]):
    """Candidates of a closed set that see the same evidence, each weighing it for itself."""

    values: tuple[V, ...]
    evidence: tuple[str, ...]

    def candidates(self) -> list[Candidate[V]]:
        """The same as candidates, the evidence of each marked as its own."""
        return [Candidate(v, tuple(mine(v, name) for name in self.evidence)) for v in self.values]


Made = Sequence[Candidate[V]] | Classes[V]


def mine(value: object, evidence: str) -> str:
    """The name of a piece of evidence as one class weighs it."""
    return f"{value}|{evidence}"


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """The chosen value, its probability among the candidates, all values by falling score, and the chosen one's
    evidence that has a weight, the heaviest first."""

    value: V
    probability: float
    ranked: tuple[tuple[float, V], ...]
    evidence: tuple[tuple[float, str], ...] = ()

    @property
    def because(self) -> tuple[str, ...]:
        """The evidence that weighed for the chosen value, heaviest first."""
        return tuple(name for weight, name in self.evidence if weight > 0)


Weights = Mapping[str, float]
"""Weight by evidence."""


@dataclass(frozen=True, slots=True)
class ByClass:
    """Weights of a closed set: evidence → its weight for each of the classes, in their order. Summed without naming
    what no class weighs."""

    classes: tuple[str, ...]
    rows: Mapping[str, tuple[float, ...]]


def by_class(weights: Weights) -> ByClass:
    """Weights of a closed set by evidence."""
    nested: dict[str, dict[str, float]] = {}
    for name, weight in weights.items():
        value, _, evidence = name.partition("|")
        nested.setdefault(evidence, {})[value] = weight
    classes = tuple(sorted({value for row in nested.values() for value in row}))
    rows = {name: tuple([row.get(value, 0.0) for value in classes]) for name, row in nested.items()}
    return ByClass(classes, rows)


@dataclass(frozen=True)
class Model:
    """Weights by slot; a shift and a scale a slot that make probabilities honest; a row's probability under
    ``limit`` is doubted, and in it each slot's under ``weak``."""

    slots: Mapping[str, Weights]
    calibration: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    limit: float = 0.0
    weak: float = 0.0
    nested: dict[str, ByClass] = field(default_factory=dict, repr=False, compare=False)

    def choose(self, slot: str, made: Made[V]) -> Choice[V]:
        """The candidate of the highest score; of equal ones the first. ValueError for none."""
        if not isinstance(made, Classes):
            return choose(made, self.slots[slot])
        if slot not in self.nested:
            self.nested[slot] = by_class(self.slots[slot])
        return choose_class(made, self.nested[slot])


def choose(candidates: Sequence[Candidate[V]], weights: Weights) -> Choice[V]:
    """The choice among candidates with evidence of their own."""
    get = weights.get
    scores = [sum(filter(None, map(get, c.features))) for c in candidates]
    best = candidates[scores.index(max(scores))]
    evidence = [(weight, name) for name in best.features if (weight := get(name))]
    return _choice([c.value for c in candidates], scores, evidence)


def choose_class(classes: Classes[V], weights: ByClass) -> Choice[V]:
    """The choice among the members of a closed set."""
    told = [(row, name) for name in classes.evidence if (row := weights.rows.get(name))]
    sums = dict(zip(weights.classes, map(sum, zip(*[row for row, _ in told], strict=True)), strict=False))
    scores = [sums.get(str(value), 0.0) for value in classes.values]
    best = str(classes.values[scores.index(max(scores))])
    column = weights.classes.index(best) if best in sums else None
    evidence = [(row[column], name) for row, name in told if row[column]] if column is not None else []
    return _choice(classes.values, scores, evidence)


def _choice(values: Sequence[V], scores: Sequence[float], evidence: list[tuple[float, str]]) -> Choice[V]:
    ranked = sorted(zip(scores, values, strict=True), key=itemgetter(0), reverse=True)
    top, value = ranked[0]
    masses = [exp(score - top) for score, _ in ranked]
    mine = sum([mass for mass, (_, one) in zip(masses, ranked, strict=True) if one == value])
    return Choice(value, mine / sum(masses), tuple(ranked), tuple(sorted(evidence, reverse=True)))


@cache
def model(path: Path = WEIGHTS) -> Model:
    """The model that ``zzdash learn`` wrote."""
    data = json.loads(path.read_text(encoding="utf-8"))
    calibration = {slot: (shift, scale) for slot, (shift, scale) in data["calibration"].items()}
    return Model(data["slots"], calibration, data["limit"], data["weak"])
