"""The word lists that reading goes by, each file as a typed record, loaded once.

units().unit[0].words                     # ('元', '美元', …)
"""

from __future__ import annotations

from functools import cache
from typing import Literal, Self

from pydantic import model_validator

from zzdash import paths
from zzdash.rules.loader import Exact, Id, Line, Model, Regex, Some, load, wrong

Dimension = Literal[
    "money", "price", "percent", "multiple", "length", "area", "volume", "mass", "energy", "power", "compute",
    "other", "people", "duration", "count", "name",
]  # fmt: skip


class UnitWords(Model):
    """Units that measure one thing; ``counts``: the thing counted may follow them."""

    dimension: Dimension
    words: Some[Line]
    example: Line
    counts: bool = False


class Pattern(Model):
    """A regular expression."""

    pattern: Regex


class Units(Model):
    """units.toml; ``same``: unit → the one it is told by; ``not_before``: unit → what makes another word."""

    unit: Some[UnitWords]
    power: Pattern
    same: dict[Line, Line]
    not_before: dict[Line, Line]


class Measured(Model):
    """What units measure: the base unit (empty: each its own) and how many of those one of each unit is."""

    base: str
    units: dict[Line, Exact]


class AmountExample(Model):
    """An amount as printed and in the base unit."""

    value: float
    unit: Line
    base: float
    unit_base: Line


class Dimensions(Model):
    """dimensions.toml."""

    powers: dict[Line, Exact]
    dimension: dict[Id, Measured]
    example: Some[AmountExample]

    @model_validator(mode="after")
    def _one_dimension_each(self) -> Self:
        held: dict[str, str] = {}
        for name, entry in self.dimension.items():
            for unit in entry.units:
                if held.setdefault(unit, name) != name:
                    raise wrong("two_dimensions", unit=unit, a=held[unit], b=name)
        return self


class Industry(Model):
    """An industry: its id, its name in both languages, and the words that tie a figure to it."""

    id: Id
    zh: Line
    en: Line
    words: Some[Line]
    example: Line


class Industries(Model):
    """industries.toml."""

    industry: Some[Industry]


@cache
def units() -> Units:
    """The units and measure words that may follow a number."""
    return load(paths.RULES / "units.toml", Units)


@cache
def dimensions() -> Dimensions:
    """What units measure, and their factors."""
    return load(paths.RULES / "dimensions.toml", Dimensions)


@cache
def industries() -> tuple[Industry, ...]:
    """The industries; the first whose word occurs wins."""
    return load(paths.RULES / "industries.toml", Industries).industry
