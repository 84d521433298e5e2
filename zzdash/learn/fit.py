"""Fit a slot's weights: a conditional logit over each number's candidates, L2 toward zero."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

LEAST = 2
"""Evidence seen with fewer numbers than this gets no weight."""
SHARPER = 4.0
"""How much the best of several right candidates is preferred to the merely near."""


@dataclass(frozen=True)
class Example:
    """One number: the evidence of each candidate, and each candidate's credit (0 wrong … 1 right)."""

    features: tuple[tuple[str, ...], ...]
    credit: tuple[float, ...]
    weight: float = 1.0

    @property
    def reachable(self) -> bool:
        """True where some candidate is right."""
        return max(self.credit) >= 0.5


def fit(examples: Sequence[Example], l2: float = 1.0) -> dict[str, float]:
    """Weights by evidence; of the same examples in the same order always the same. Examples without a right
    candidate teach nothing."""
    usable = [one for one in examples if one.reachable and len(one.features) > 1]
    counts = Counter(name for one in usable for name in {n for f in one.features for n in f})
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    if not names:
        return {}
    column = {name: i for i, name in enumerate(names)}
    matrix, starts = _matrix(usable, column)
    target = _target(usable)
    weight = np.repeat([one.weight for one in usable], np.diff(starts))
    first = starts[:-1]
    sizes = np.diff(starts)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ w
        top = np.maximum.reduceat(scores, first)
        shifted = np.exp(scores - np.repeat(top, sizes))
        total = np.add.reduceat(shifted, first)
        logp = scores - np.repeat(top + np.log(total), sizes)
        value = -float(np.sum(weight * target * logp)) + 0.5 * l2 * float(w @ w)
        gradient = matrix.T @ (weight * (np.exp(logp) - target)) + l2 * w
        return value, gradient

    done = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return {name: round(float(w), 3) for name, w in zip(names, done.x, strict=True) if abs(w) >= 0.01}


def _matrix(examples: Sequence[Example], column: dict[str, int]) -> tuple[csr_matrix, np.ndarray]:
    rows = [f for one in examples for f in one.features]
    picked = [[column[n] for n in f if n in column] for f in rows]
    pointer = np.cumsum([0, *(len(p) for p in picked)])
    indices = np.fromiter((i for p in picked for i in p), dtype=np.int64)
    matrix = csr_matrix((np.ones(len(indices)), indices, pointer), shape=(len(rows), len(column)))
    return matrix, np.cumsum([0, *(len(one.features) for one in examples)])


def _target(examples: Sequence[Example]) -> np.ndarray:
    """Each number's right candidates share its mass, by credit."""
    parts = []
    for one in examples:
        credit = np.array([c if c >= 0.5 else 0.0 for c in one.credit]) ** SHARPER
        parts.append(credit / credit.sum())
    return np.concatenate(parts)
