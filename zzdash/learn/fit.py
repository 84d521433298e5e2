"""Fit a slot's weights: a conditional logit over each number's candidates, L2 toward zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from zzdash.reading.facts.choose import Candidate, Classes, Made, V

LEAST = 3
"""Evidence seen in fewer texts gets no weight: what one text alone says teaches nothing of others."""
SHARPER = 4.0
"""How much the best of several right candidates is preferred to the merely near."""
SMALLEST = 0.02
"""A smaller weight is none."""
RIGHT = 0.5
"""Credit from which a candidate counts as right."""


def expanded(made: Made[V]) -> Sequence[Candidate[V]]:
    """What a slot's maker returns, as candidates each with its own evidence."""
    return made.candidates() if isinstance(made, Classes) else made


@dataclass(frozen=True)
class Example:
    """One number: the evidence of each candidate, and each candidate's credit (0 wrong … 1 right)."""

    features: tuple[tuple[str, ...], ...]
    credit: tuple[float, ...]
    weight: float = 1.0

    @property
    def reachable(self) -> bool:
        """True where some candidate is right."""
        return max(self.credit) >= RIGHT

    @property
    def teaches(self) -> bool:
        """True where there is a right candidate to choose among several."""
        return self.reachable and len(self.features) > 1


class Corpus:
    """Examples as one matrix (a row a candidate, a column a kind of evidence), fitted on any part of them."""

    def __init__(self, examples: Sequence[Example], texts: Sequence[str]) -> None:
        """``texts`` names the text that each example is from."""
        rows = [features for one in examples for features in one.features]
        column: dict[str, int] = {}
        for features in rows:
            for name in features:
                column.setdefault(name, len(column))
        pointer = np.cumsum([0, *(len(features) for features in rows)])
        indices = np.fromiter((column[n] for features in rows for n in features), dtype=np.int32)
        self._names = np.array(list(column))
        self._matrix = csr_matrix((np.ones(len(indices)), indices, pointer), shape=(len(rows), len(column)))
        self._sizes = np.array([len(one.features) for one in examples])
        self._teaches = np.array([one.teaches for one in examples])
        self._weight = np.array([one.weight for one in examples])
        order = {name: i for i, name in enumerate(dict.fromkeys(texts))}
        self._text = np.repeat([order[name] for name in texts], self._sizes)
        self._target = np.concatenate([_target(one) for one in examples])

    def fit(self, keep: np.ndarray, l2: float = 1.0, least: int = LEAST) -> dict[str, float]:
        """Weights by evidence, from the examples that ``keep`` (bool, one each) marks.

        Of the same examples in the same order always the same. One without a right candidate teaches nothing.
        """
        keep = keep & self._teaches
        if not keep.any():
            return {}
        rows = np.repeat(keep, self._sizes)
        matrix, target, sizes = self._matrix[rows], self._target[rows], self._sizes[keep]
        columns = np.flatnonzero(_texts(matrix, self._text[rows]) >= least)
        matrix = matrix[:, columns].tocsr()
        weights = _minimum(matrix, target, np.repeat(self._weight[keep], sizes), sizes, l2)
        told = {
            str(name): round(float(w), 2)
            for name, w in zip(self._names[columns], weights, strict=True)
            if abs(w) >= SMALLEST
        }
        return dict(sorted(told.items()))


def _texts(matrix: csr_matrix, text: np.ndarray) -> np.ndarray:
    """In how many texts each column stands; ``text`` tells each row's."""
    rows = csr_matrix(
        (np.ones(len(text)), (text, np.arange(len(text)))), shape=(int(text.max()) + 1, len(text))
    )
    found: np.ndarray = (rows @ matrix).getnnz(axis=0)
    return found


def _minimum(
    matrix: csr_matrix, target: np.ndarray, weight: np.ndarray, sizes: np.ndarray, l2: float
) -> np.ndarray:
    first = np.cumsum([0, *sizes[:-1]])
    turned = matrix.T.tocsr()

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ w
        shifted = scores - np.repeat(np.maximum.reduceat(scores, first), sizes)
        logp = shifted - np.repeat(np.log(np.add.reduceat(np.exp(shifted), first)), sizes)
        value = -float(np.sum(weight * target * logp)) + 0.5 * l2 * float(w @ w)
        return value, turned @ (weight * (np.exp(logp) - target)) + l2 * w

    options = {"maxiter": 120, "ftol": 1e-7}
    found: np.ndarray = minimize(
        loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options=options
    ).x
    return found


def _target(one: Example) -> np.ndarray:
    """A number's right candidates share its mass, by credit."""
    credit = np.array([c if c >= RIGHT else 0.0 for c in one.credit]) ** SHARPER
    total = credit.sum()
    return credit / total if total else credit
