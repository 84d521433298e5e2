"""Choosing rows of observations by facets and words. Pure: frames and choices in, masks and counts out.

A facet with nothing chosen lets every row pass; several values of one facet are alternatives; facets and
words must all hold. A row without a value stands under ``NONE``: unknown can be chosen and is never lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from zzdash.rules import display
from zzdash.wording.words import known

FACETS = ("year", "scope", "industry", "theme", "kind", "status")
NONE = "none"

Chosen = Mapping[str, Sequence[str]]


def values(frame: pd.DataFrame, facet: str) -> pd.Series:
    """The facet's value of each row as text: "2024", "德州市", "actual", "none"."""
    column = frame[facet]
    said = [str(int(cell) if facet == "year" else cell) if known(cell) else NONE for cell in column]
    return pd.Series(said, index=frame.index, dtype=object)


def options(frame: pd.DataFrame, facet: str) -> list[str]:
    """The values to choose from, unknown last: every year of the span (a silent one shows 0), zone first."""
    found = set(values(frame, facet))
    if facet == "scope":
        return sorted(found - {NONE}, key=display.scope_order) + sorted(found & {NONE})
    if facet == "year":
        return sorted((found - {NONE}) | set(map(str, display.years()))) + sorted(found & {NONE})
    frequency = values(frame, facet).value_counts()
    return sorted(found, key=lambda value: (value == NONE, -frequency[value], value))


def passes(frame: pd.DataFrame, chosen: Chosen, but: Iterable[str] = ()) -> pd.Series:
    """True for rows that every facet lets pass, the facets in ``but`` left out."""
    mask = pd.Series(True, index=frame.index)
    for facet in FACETS:
        if chosen.get(facet) and facet not in but:
            mask &= values(frame, facet).isin(chosen[facet])
    return mask


def counts(frame: pd.DataFrame, chosen: Chosen, found: pd.Series, facet: str) -> dict[str, int]:
    """How many rows each value of ``facet`` would give, everything else as chosen."""
    within = values(frame, facet)[passes(frame, chosen, but=(facet,)) & found]
    return {str(value): int(count) for value, count in within.value_counts().items()}


def widening(frame: pd.DataFrame, chosen: Chosen, found: pd.Series) -> dict[str, int]:
    """Facets (and "q", the words) whose removal alone would give rows, and how many: what to widen."""
    used = [facet for facet in FACETS if chosen.get(facet)]
    gains = {facet: int((passes(frame, chosen, but=(facet,)) & found).sum()) for facet in used}
    if not found.all():
        gains["q"] = int(passes(frame, chosen).sum())
    return {name: gain for name, gain in gains.items() if gain}
