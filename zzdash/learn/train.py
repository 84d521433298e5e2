"""Labelled samples → a model: weights a slot, calibration and limits from cross-validation, a card."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from zzdash.learn import drills, material, rows
from zzdash.learn.agree import AGREE
from zzdash.learn.fit import Corpus, Example, expanded
from zzdash.learn.material import Sample
from zzdash.reading.facts.choose import Model
from zzdash.reading.facts.slots import SLOTS
from zzdash.reading.model import MEASURED
from zzdash.reading.read import facts

FOLDS = 6
L2: Mapping[str, float] = {"kind": 4.0, "scope": 3.0, "time": 10.0, "basis": 5.0, "status": 5.0, "name": 3.0}
"""Strength of the pull toward zero where it is not 1."""
FLAGGED = 0.43
"""Share of rows, on text not trained on, that may carry a doubt."""
WEAK = 0.75

LABEL = {"time": "year", "basis": "period_basis", "name": "indicator_zh"}
"""The field of a label that teaches a slot of another name; a label without it teaches the other slots."""

Table = Mapping[str, Mapping[str, list[Example]]]


def tabulate(samples: Iterable[Sample]) -> dict[str, dict[str, list[Example]]]:
    """Slot → sample → its numbers as examples."""
    made: dict[str, dict[str, list[Example]]] = {slot: {} for slot in SLOTS}
    for sample in samples:
        for slot in SLOTS:
            made[slot][sample.name] = []
        for at, row in sample.labelled():
            for slot in SLOTS if row["kind"] in MEASURED else ("kind",):
                if LABEL.get(slot, slot) not in row:
                    continue
                candidates = expanded(SLOTS[slot](at))
                credit = tuple(float(AGREE[slot](c.value, row)) for c in candidates)
                features = tuple(c.features for c in candidates)
                made[slot][sample.name].append(Example(features, credit, sample.weight))
    return made


class Weigher:
    """A table as matrices, fitted on any of its samples."""

    def __init__(self, table: Table) -> None:
        self._corpora = {
            slot: Corpus(
                [x for each in by.values() for x in each], [n for n, each in by.items() for _ in each]
            )
            for slot, by in table.items()
        }
        self._owners = {slot: [name for name, each in by.items() for _ in each] for slot, by in table.items()}

    def weigh(self, samples: Iterable[Sample]) -> dict[str, dict[str, float]]:
        """Weights by slot, fitted on ``samples``."""
        names = {sample.name for sample in samples}
        return {
            slot: corpus.fit(
                np.array([name in names for name in self._owners[slot]]),
                L2.get(slot, 1.0),
            )
            for slot, corpus in self._corpora.items()
        }


@dataclass(frozen=True)
class Trial:
    """What cross-validation read: by sample, its rows beside their labels."""

    rows: Mapping[str, list[rows.Compared]]


def cross_validate(samples: Sequence[Sample], weigher: Weigher) -> Trial:
    """Read each sample with weights fitted on the samples of other folds."""
    read: dict[str, list[rows.Compared]] = {}
    for fold in range(FOLDS):
        held = [s for s in samples if material.fold_of(s, FOLDS) == fold and s.style != drills.STYLE]
        model = Model(weigher.weigh(s for s in samples if s not in held))
        for sample in held:
            read[sample.name] = rows.compare(sample, list(facts(sample.scene, model)))
    return Trial(read)


def calibrate(trial: Trial) -> tuple[dict[str, tuple[float, float]], float]:
    """Shift and scale a slot by the trial's hits and misses, and the limit that flags FLAGGED of its rows."""
    told: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for compared in trial.rows.values():
        for one in compared:
            for slot, (probability, right) in one.slots.items():
                told[slot].append((probability, right))
    calibration = {slot: _platt(pairs) for slot, pairs in sorted(told.items())}
    model = Model({}, calibration)
    sure = sorted(
        one.certainty(model) for compared in trial.rows.values() for one in compared if one.measures
    )
    return calibration, sure[int(FLAGGED * len(sure))] if sure else 0.0


def _platt(pairs: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    p = np.clip(np.array([one[0] for one in pairs]), 1e-6, 1 - 1e-6)
    x, y = np.log(p / (1 - p)), np.array([one[1] for one in pairs], dtype=float)

    def loss(w: np.ndarray) -> float:
        z = w[0] + w[1] * x
        return float(np.sum(np.logaddexp(0, z) - y * z) + 0.05 * (w[1] - 1) ** 2)

    shift, scale = minimize(loss, np.array([0.0, 1.0]), method="L-BFGS-B").x
    return round(float(shift), 3), round(float(scale), 3)


def write(path: Path, model: Model, card: Mapping[str, Any]) -> None:
    """Write a model with its card; of the same model the same bytes."""
    data = {
        "card": card,
        "limit": round(model.limit, 4),
        "weak": model.weak,
        "calibration": model.calibration,
        "slots": {slot: dict(sorted(w.items())) for slot, w in model.slots.items()},
    }
    path.write_text(json.dumps(data, ensure_ascii=False, indent=0, sort_keys=False) + "\n", encoding="utf-8")
