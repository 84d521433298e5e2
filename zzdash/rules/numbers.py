"""numbers.toml: how numbers are printed."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import AfterValidator, Field

from zzdash import paths
from zzdash.rules.loader import Line, Model, Some, load, wrong
from zzdash.rules.reading.lists import Part, Words, compiles

PIECES = ("CN", "CAPITAL", "Y", "M", "D", "H", "to", "unit")


def _filled(pattern: str) -> str:
    try:
        filled = pattern.format(**dict.fromkeys(PIECES, "x"))
    except (ValueError, KeyError, IndexError) as error:
        raise wrong("no_pattern", said=repr(error)) from None
    compiles(filled)
    return pattern


Template = Annotated[Line, AfterValidator(_filled)]
"""A regular expression with {pieces} to fill in; its own braces are doubled."""


class Before(Model):
    """Marks of approximation before a number, what may stand between, and what makes another word of 约."""

    over: Some[Line]
    about: Some[Line]
    joined: Some[Line]
    other_word: Line
    examples: Some[Line]


class After(Model):
    """Marks of approximation behind a unit, and what makes another word of 多."""

    over: Some[Line]
    about: Some[Line]
    other_word: Line
    examples: Some[Line]


class Candidate(Model):
    """Where a number may begin."""

    pattern: Template
    examples: Some[Line]


class LoneOne(Model):
    """What makes 一 count; ``refused``: characters before 一年 that make it a word of time."""

    before: Some[Line]
    refused: Line = Field(alias="not")
    examples: Some[Line]


class Beside(Model):
    """Words before a number."""

    before: Some[Line]
    examples: Some[Line]


class Dates(Model):
    """Dates, parts of a year, hours."""

    patterns: Some[Template]
    season: Some[Template]
    hour: Part
    examples: Some[Line]


class Fractions(Model):
    """Parts of a whole and multiples of it; ``over``: those that say more than they count."""

    patterns: Some[Template]
    over: Some[Line]
    examples: Some[Line]


class Codes(Model):
    """Numerals of names; ``within``: parts of speech of words whose numerals count nothing."""

    plan: Part
    sector: Part
    catchwords: Some[Line]
    ordinal_not: Some[Line]
    within: Some[Line]
    within_short: Some[Line]
    placeholder: Line
    examples: Some[Line]


class People(Model):
    """What is counted though no 人 is printed; ``reached``: characters before such a count."""

    after: Template
    before: Template
    reached: Line
    examples: Some[Line]


class Money(Model):
    """What is paid, before a bare number and behind it."""

    after: Template
    before: Template
    examples: Some[Line]


class Per(Model):
    """What a number is of each of."""

    before: Template
    behind: Template
    examples: Some[Line]


class Shared(Model):
    """What stands between numbers of one unit; what makes a mark hold for all."""

    between: Some[Part]
    all: Some[Line]
    examples: Some[Line]


class Heading(Model):
    """A unit in brackets before the number."""

    before: Template
    examples: Some[Line]


class Numbers(Model):
    """numbers.toml."""

    approx_before: Before
    approx_after: After
    candidate: Candidate
    idioms: Words
    lone_one: LoneOne
    rough: Beside
    date: Dates
    fraction: Fractions
    ratio: Beside
    code: Codes
    people: People
    money: Money
    per: Per
    shared: Shared
    heading: Heading


@cache
def numbers() -> Numbers:
    """How numbers are printed."""
    return load(paths.RULES / "numbers.toml", Numbers)
