"""The name that the probable candidates agree on most: many of them are one name, longer or shorter."""

from __future__ import annotations

from math import exp

from zzdash.reading.facts.choose import Choice

SHARPER = 2.0
"""How much more the likeliest candidates count than by their probability."""
ALIKE = 0.6
"""Likeness (Dice, of character pairs) from which two names say the same."""


def settle(choice: Choice[str]) -> str:
    """The candidate with the greatest likeness to all, each weighed by its score; of equal ones the likeliest."""
    top = choice.ranked[0][0]
    names = [(name, exp(SHARPER * (score - top))) for score, name in choice.ranked]
    parts = [(_pairs(name), mass) for name, mass in names if mass > 0.01]
    support = [
        sum(mass * _alike(_pairs(name), other) for other, mass in parts) for name, _ in names[: len(parts)]
    ]
    return names[support.index(max(support))][0]


def _pairs(name: str) -> set[str]:
    bare = name.strip("“”").removesuffix("数")
    return {bare[i : i + 2] for i in range(len(bare) - 1)} or {bare}


def _alike(one: set[str], other: set[str]) -> float:
    dice = 2 * len(one & other) / (len(one) + len(other))
    return dice**2 if dice >= ALIKE else 0.0
