"""The catalogue's indicator of a name: exact, so that an unknown modifier means another indicator, not in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzdash.reading.facts.name.make import spelled
from zzdash.reading.lexicon import places
from zzdash.reading.model import Kind
from zzdash.reading.numbers import units
from zzdash.reading.syntax.phrases import rules
from zzdash.rules.catalogue import Indicator, load_catalogue

CATALOGUE_DIMENSION = {"duration": "time", "compute": "other", "price": "money"}
"""What the catalogue calls a dimension that units.toml tells more finely."""
OF_ANY = ("growth", "change_pp", "rank")
"""Kinds whose unit says nothing of the indicator's own."""


def indicator_of(name: str, unit: str | None, kind: Kind) -> Indicator | None:
    """The indicator that ``name`` is, measured in ``unit`` as ``kind``; None where the catalogue has none of exactly
    this name (but for places, words that say nothing, 规上 for 规模以上, 数 at the end)."""
    dimension = None if kind in OF_ANY else _dimension(unit, kind)
    for form in _forms(name, kind):
        found = load_catalogue().named(form, dimension)
        if found and (dimension is None or found.dimension == dimension):
            return found
    return None


def _dimension(unit: str | None, kind: Kind) -> str | None:
    if kind == "share":
        return "share"
    dimension = units.dimension(unit) or ""
    return CATALOGUE_DIMENSION.get(dimension, dimension) or None


def _forms(name: str, kind: Kind) -> Iterator[str]:
    """The name as it is, spelled out, without places and words that say nothing."""
    yield name
    bare = name.strip("“”").replace("“", "").replace("”", "")
    if kind in OF_ANY:
        bare = _without(bare, rules().empty.of_change, at_end=True)
    for start in _starts(bare):
        yield from (bare[start:], spelled(bare[start:]))


def _starts(name: str) -> list[int]:
    """Offsets at which the name may really begin: behind places and empty words."""
    starts = [0]
    place = next((tag.end for tag in places.find(name) if tag.start == 0), 0)
    rest = name[place:]
    starts += [place] if place else []
    cut = len(name) - len(_without(rest, rules().empty.before, at_end=False))
    return starts + ([cut] if cut not in starts else [])


def _without(name: str, words: Sequence[str], *, at_end: bool) -> str:
    """``name`` without those of ``words`` that stand at one end of it."""
    while True:
        cut = next(
            (w for w in words if len(name) > len(w) and (name.endswith(w) if at_end else name.startswith(w))),
            None,
        )
        if cut is None:
            return name
        name = name[: -len(cut)] if at_end else name[len(cut) :]
