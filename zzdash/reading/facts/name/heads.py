"""Which heads of names are measured in which units, as the catalogue has them."""

from __future__ import annotations

from functools import cache

from zzdash.rules.catalogue import load_catalogue


@cache
def tails() -> dict[str, frozenset[str]]:
    """Last two characters of the catalogue's names → the dimensions they measure."""
    found: dict[str, set[str]] = {}
    for one in load_catalogue():
        for name in one.names:
            found.setdefault(name[-2:], set()).add(one.dimension)
    return {tail: frozenset(dimensions) for tail, dimensions in found.items()}


@cache
def _fitting(tail: str, dimension: str) -> str:
    measured = tails().get(tail)
    if measured is None:
        return "new"
    return str(("share" if dimension == "percent" else dimension) in measured)


def fit(text: str, dimension: str) -> str:
    """Whether the catalogue measures such a head in such a unit: True, False, or new where it has no such head."""
    return _fitting(text[-2:], dimension)
