"""The word lists that reading goes by, each file as a typed record, loaded once.

units().unit[0].words                     # ('元', '美元', …)
places().provinces["山东省"]               # '济南 青岛 淄博 枣庄 …'
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from zzdash import paths
from zzdash.rules.loader import Exact, Id, Line, Many, Model, Some, load, wrong

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


class Units(Model):
    """units.toml."""

    unit: Some[UnitWords]


class Approximate(Model):
    """Words that make a number more than it says (over) or nearly it (about)."""

    over: Some[Line]
    about: Some[Line]
    examples: Some[Line]


class Listed(Model):
    """Words with examples."""

    words: Some[Line]
    examples: Some[Line]


class LoneOne(Model):
    """Words before 一 that make it count."""

    before: Some[Line]
    examples: Some[Line]


class Numbers(Model):
    """numbers.toml."""

    approx_before: Approximate
    approx_after: Approximate
    idioms: Listed
    lone_one: LoneOne
    schemes: Listed


class PlaceWords(Model):
    """Words that stand for the place meant, by its level."""

    zone: Some[Line]
    county: Some[Line]
    city: Some[Line]
    province: Some[Line]
    country: Some[Line]


class Districts(Model):
    """Counties and districts whose form alone can't tell them."""

    names: Some[Line]


class PlaceNames(Model):
    """Endings of places, and words that end so and are none."""

    endings: Some[Line]
    refused: Some[Line] = Field(alias="not")


class PlaceExample(Model):
    """A sentence and the zone that it names."""

    text: Line
    place: Line


class ZoneNames(Model):
    """Forms of zones, and words before them that begin no name."""

    examples: Some[PlaceExample]
    forms: Some[Line]
    refused: Some[Line] = Field(alias="not")


class Places(Model):
    """places.toml."""

    provinces: Annotated[dict[Line, str], Field(min_length=1)]
    words: PlaceWords
    districts: Districts
    names: PlaceNames
    zones: ZoneNames


class StatusWords(Model):
    """What tells a status; ``noun`` words stand directly before the figure."""

    clause: Some[Line]
    noun: Many[Line]
    examples: Some[Line]
    refused: Some[Line] = Field(alias="not")


class Statuses(Model):
    """statuses.toml: a table for each status that words tell."""

    preliminary: StatusWords
    target: StatusWords
    planned: StatusWords


class NameExample(Model):
    """A text, and the name that it gives."""

    text: Line
    name: Line


class Growth(Model):
    """Verbs of change, and what may stand between them and the name."""

    up: Some[Line]
    down: Some[Line]
    between: Some[Line]
    examples: Some[Line]


class NameWords(Model):
    """Words, with texts and the names that they give."""

    words: Some[Line]
    examples: Some[NameExample]


class HeadWords(NameWords):
    """Words that are stripped from a name's head, and the nouns (``keep``) that only begin like one."""

    keep: Some[Line]


class Predicate(Listed):
    """Verbs that open what is said of a thing counted."""

    single: dict[Line, str]
    at_end: Some[Line]


class Naming(Model):
    """naming.toml."""

    growth: Growth
    tail: NameWords
    head: HeadWords
    carry: NameWords
    predicate: Predicate
    action: NameWords


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
def numbers() -> Numbers:
    """How numbers are printed."""
    return load(paths.RULES / "numbers.toml", Numbers)


@cache
def places() -> Places:
    """The gazetteer, and the words that stand for places."""
    return load(paths.RULES / "places.toml", Places)


@cache
def statuses() -> Statuses:
    """What governs the status of a figure."""
    return load(paths.RULES / "statuses.toml", Statuses)


@cache
def naming() -> Naming:
    """The words round a number that do or don't belong to the name of what it measures."""
    return load(paths.RULES / "naming.toml", Naming)


@cache
def dimensions() -> Dimensions:
    """What units measure, and their factors."""
    return load(paths.RULES / "dimensions.toml", Dimensions)


@cache
def industries() -> tuple[Industry, ...]:
    """The industries; the first whose word occurs wins."""
    return load(paths.RULES / "industries.toml", Industries).industry
