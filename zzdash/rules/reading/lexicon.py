"""companies.toml, document.toml, times.toml: what is found in a text before anything is asked of it."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from zzdash import paths
from zzdash.rules.loader import Line, Model, Some, load
from zzdash.rules.reading.lists import Part, Words, compiles

TimeClass = Literal[
    "year", "years", "date", "plan", "this", "last", "next", "same", "after", "recent", "years_now", "ahead",
    "ago", "each", "same_part", "quarters", "quarter", "last_quarter", "part", "months", "month", "day",
    "last_month", "this_month", "whole", "edge", "now", "lately", "then", "that_day", "future",
]  # fmt: skip
"""What kind of word a word of time is; see the examples in times.toml."""
TimeRole = Literal["against", "from", "to", "by", "event"]


class Named(Model):
    """A text and the company or work named in it."""

    text: Line
    name: Line


class Endings(Model):
    """How companies and institutions are called; ``weak`` ones need a naming word right before."""

    company: Some[Line]
    institution: Some[Line]
    weak: Some[Line]
    examples: Some[Named]


class Known(Model):
    """Words, with texts and the names read in them."""

    words: Some[Line]
    examples: Some[Named]


class Generic(Model):
    """Words that name nothing."""

    words: Some[Line]


class Projects(Model):
    """How works are called, and words for one named before."""

    endings: Some[Line]
    anaphors: Some[Line]
    examples: Some[Named]


class Companies(Model):
    """companies.toml."""

    endings: Endings
    names: Known
    generic: Generic
    alias: Known
    projects: Projects


class Lines(Model):
    """How a line begins."""

    patterns: Some[Part]
    examples: Some[Line]


class Document(Model):
    """document.toml."""

    opener: Lines
    byline: Lines
    furniture: Words


def _filled(pattern: str) -> str:
    """With {pieces} in it; {2,3} stays what it is in regular expressions."""
    compiles(re.sub(r"\{[a-z]+\}", "x", pattern))
    return pattern


class Pieces(Model):
    """What {y} {m} {d} {n} {to} stand for."""

    y: Part
    m: Part
    d: Part
    n: Part
    to: Part


class First(Model):
    """Characters that a word of time may begin with."""

    characters: Line


class Pattern(Model):
    """A kind of word of time; ``shift`` counts years from the article's own."""

    cls: TimeClass = Field(alias="class")
    match: Annotated[Line, AfterValidator(_filled)]
    shift: int | None = None
    part: str = ""
    examples: Some[Line]


class Edges(Model):
    """What follows a word of time and is taken in."""

    end: Part
    start: Part
    since: Part
    examples: Some[Line]


class Role(Model):
    """What stands before a word of time, or behind it, and what that makes of it."""

    name: TimeRole
    before: Part | None = None
    after: Part | None = None
    examples: Some[Line]


class Times(Model):
    """times.toml."""

    pieces: Pieces
    first: First
    pattern: Some[Pattern]
    edges: Edges
    role: Some[Role]


@cache
def companies() -> Companies:
    """How companies are printed."""
    return load(paths.RULES / "reading" / "companies.toml", Companies)


@cache
def document() -> Document:
    """What the lines of an article are."""
    return load(paths.RULES / "reading" / "document.toml", Document)


@cache
def times() -> Times:
    """Words of time."""
    return load(paths.RULES / "reading" / "times.toml", Times)
