"""against.toml, kinds.toml, moods.toml, reasons.toml, signs.toml: evidence for what a number says."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from zzdash import paths
from zzdash.rules.loader import Line, Model, Some, load, wrong
from zzdash.rules.reading.lists import Part, Words
from zzdash.rules.words import Dimension

Kind = Literal[
    "level", "growth", "share", "change_pp", "rank", "spec", "threshold", "date", "duration", "name"
]
FORMS = (*get_args(Dimension), "date", "points", "fraction", "ordinal")


def _form(word: str) -> str:
    if word not in FORMS:
        raise wrong("no_dimension", "one_of", word=word, known=FORMS)
    return word


Form = Annotated[Line, AfterValidator(_form)]
"""What a number looks like: what its unit measures, or how it is printed."""


class Compared(Model):
    """Words before what a figure is compared with; what is called an average."""

    words: Some[Line]
    averages: Some[Line]
    examples: Some[Line]


class Against(Model):
    """against.toml."""

    compared: Compared
    schedule: Words


class Of(Model):
    """The word behind an amount that describes a noun; what ends a list before its count."""

    behind: Line
    ends: Some[Line]
    examples: Some[Line]


class Cues(Model):
    """Cue words by class, in the order in which evidence names them."""

    rises: Words
    falls: Words
    growth_noun: Words
    against: Words
    share_noun: Words
    whole: Words
    of: Words
    makes: Words
    size: Words
    able: Words
    far: Words
    made: Words
    this: Words
    each: Words
    plan: Words
    done: Words
    limit: Words
    limit_after: Words
    these: Words
    list_end: Words
    ranked: Words
    arena: Words
    lasting: Words
    span: Words
    points: Words
    compared: Words
    names: Words
    project_makes: Words
    after_done: Words
    serves: Words
    performs: Words
    qualified: Words
    or_more: Words
    over: Words
    limits: Words
    to: Words
    growth_after: Words
    all_of: Words
    invested: Words
    statistic: Words


class Kinds(Model):
    """kinds.toml."""

    link: Words
    joins: Words
    noun_units: Words
    allowed: dict[Form, Some[Kind]]
    points: Words
    of: Of
    cue: Cues


class Mood(Model):
    """Words of a mood; ``not_before``: what must not follow one, ``not_after``: what must not precede it."""

    words: Some[Line]
    not_before: Part | None = None
    not_after: Part | None = None
    examples: Some[Line]


class Moods(Model):
    """moods.toml."""

    will: Mood
    aim: Mood
    drive: Mood
    goal: Mood
    goalpast: Mood
    done: Mood
    result: Mood
    won: Mood
    reached: Mood
    state: Mood
    under: Mood
    invest: Mood
    sign: Mood
    site: Mood
    project: Mood
    later: Mood
    yield_: Mood = Field(alias="yield")
    capacity: Mood
    prelim: Mood
    if_: Mood = Field(alias="if")
    task: Mood
    grant: Mood
    tell: Mood
    outlook: Mood
    review: Mood


class Reason(Model):
    """Why a number of a kind is set aside; ``shape``: of one of that form."""

    words: Line
    examples: Some[Line]
    shape: dict[Line, Line] = {}


class Reasons(Model):
    """reasons.toml."""

    threshold: Reason
    date: Reason
    duration: Reason
    name: Reason


class Turned(Model):
    """Rates that fall (``nouns``) and that rise, and what widens and narrows either."""

    nouns: Some[Line]
    others: Some[Line]
    widens: Some[Line]
    narrows: Some[Line]
    examples: Some[Line]


class Since(Model):
    """What a stock is told against; ``same``: words behind that make it a rate."""

    words: Some[Line]
    same: Some[Line]
    examples: Some[Line]


class Signs(Model):
    """signs.toml."""

    falls: Words
    rises: Words
    turned: Turned
    reached: Words
    since: Since
    ahead: Words
    behind: Words
    other: Words


@cache
def against() -> Against:
    """What a difference is against."""
    return load(paths.RULES / "reading" / "against.toml", Against)


@cache
def kinds() -> Kinds:
    """What tells a number's kind."""
    return load(paths.RULES / "reading" / "kinds.toml", Kinds)


@cache
def moods() -> Moods:
    """What tells whether a figure is done, estimated, aimed at or planned."""
    return load(paths.RULES / "reading" / "moods.toml", Moods)


@cache
def reasons() -> Reasons:
    """Why numbers are set aside."""
    return load(paths.RULES / "reading" / "reasons.toml", Reasons)


@cache
def signs() -> Signs:
    """Which changes are falls."""
    return load(paths.RULES / "reading" / "signs.toml", Signs)
