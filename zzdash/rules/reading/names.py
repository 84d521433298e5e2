"""names.toml: where a name begins and ends, and what names are composed with."""

from __future__ import annotations

from functools import cache

from pydantic import Field

from zzdash import paths
from zzdash.rules.known import Unit
from zzdash.rules.loader import Id, Line, Model, Some, load
from zzdash.rules.reading.lists import Measured, Words


class Share(Model):
    """How a share is printed, and how it is named: ``joined`` with B for the whole."""

    words: Some[Line]
    tails: Some[Line]
    joined: Line
    examples: Some[Line]


class Empty(Model):
    """Words of a name that make no other indicator of it: before it, and behind that of a change."""

    before: Some[Line]
    of_change: Some[Line]
    examples: Some[Line]


class Canonical(Model):
    """Themes of the catalogue whose wordings are one term."""

    themes: Some[Id]
    examples: Some[Line]


class Unsaid(Model):
    """The name of what the text does not name."""

    word: Line
    examples: Some[Line]


class Names(Model):
    """names.toml."""

    reach: Words
    change: Words
    noun: Words
    action: Words
    spelled: dict[Line, Line]
    yields: dict[Line, dict[Measured, Line]] = Field(alias="yield")
    attribute: Words
    plant: Words
    classes: Words = Field(alias="class")
    each: Words
    share: Share
    measure_unit: dict[Unit, Some[Line]]
    measure: dict[Measured, Some[Line]]
    national: dict[Line, Line]
    empty: Empty
    canonical: Canonical
    unsaid: Unsaid


@cache
def names() -> Names:
    """What names are made of."""
    return load(paths.RULES / "reading" / "names.toml", Names)
