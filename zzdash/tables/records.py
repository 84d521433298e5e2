"""The rows of the built tables as they are read: one record a table, each field the column of that name.

A row is a plain dict, quick to read and to hand on; the records are for mypy, which sees a column that is
misspelt, a value that is none of its set, and a row that is changed (rows are shared). Final ones can be told
apart by a column that only one of them has. ``tables.toml`` is the
one source of the columns; tests/tables/test_records.py holds these against it.

An empty cell is "" where the column is text and None where it is a number. Lists are joined by ";".
"""

from __future__ import annotations

from typing import Literal, final

from typing_extensions import ReadOnly, TypedDict

from zzdash.rules.values import (
    Against,
    Approx,
    Coverage,
    DateBasis,
    EntityKind,
    EventKind,
    Kind,
    MentionKind,
    NameBasis,
    Outcome,
    ParagraphKind,
    PeriodBasis,
    Precision,
    ShownStatus,
    Status,
    YearlyRule,
)

Empty = Literal[""]


class Place(TypedDict):
    """Words of an article: raw offsets, half-open."""

    article: ReadOnly[str]
    paragraph: ReadOnly[int]
    start: ReadOnly[int]
    end: ReadOnly[int]


class Measured(TypedDict):
    """What a value measures, and when: the columns of observations, yearly and derived alike."""

    indicator: ReadOnly[str]
    indicator_zh: ReadOnly[str]
    indicator_en: ReadOnly[str]
    theme: ReadOnly[str]
    scope: ReadOnly[str]
    entity: ReadOnly[str]
    industry: ReadOnly[str]
    year: ReadOnly[int | None]
    period: ReadOnly[str]
    month_from: ReadOnly[int | None]
    month_to: ReadOnly[int | None]
    coverage: ReadOnly[Coverage | Empty]
    period_basis: ReadOnly[PeriodBasis | Empty]
    kind: ReadOnly[Kind]
    value: ReadOnly[float | None]
    unit: ReadOnly[str]
    value_base: ReadOnly[float | None]
    unit_base: ReadOnly[str]


class Printed(Measured):
    """What observations and yearly say of a figure beside that."""

    family: ReadOnly[str]
    status: ReadOnly[Status]
    value_max: ReadOnly[float | None]
    approx: ReadOnly[Approx]
    value_max_base: ReadOnly[float | None]
    against: ReadOnly[Against | Empty]
    observation: ReadOnly[str]


@final
class ArticleRow(TypedDict):
    """A row of articles."""

    article: ReadOnly[str]
    file: ReadOnly[str]
    title: ReadOnly[str]
    publisher: ReadOnly[str]
    published: ReadOnly[str]
    published_precision: ReadOnly[Literal["day", "month"]]
    date_basis: ReadOnly[DateBasis]
    date_words: ReadOnly[str]
    home: ReadOnly[str]
    language: ReadOnly[str]
    sha256: ReadOnly[str]
    characters: ReadOnly[int]
    mentions: ReadOnly[int]
    measurements: ReadOnly[int]


class ParagraphRow(Place):
    """A row of paragraphs."""

    kind: ReadOnly[ParagraphKind]
    pieces: ReadOnly[str]
    text: ReadOnly[str]


class MentionRow(Place):
    """A row of mentions."""

    mention: ReadOnly[str]
    surface: ReadOnly[str]
    value: ReadOnly[float | None]
    value_max: ReadOnly[float | None]
    unit: ReadOnly[str]
    approx: ReadOnly[Approx]
    kind: ReadOnly[MentionKind]
    rule: ReadOnly[str]
    doubts: ReadOnly[str]
    reason: ReadOnly[str]


class ObservationRow(Printed, Place):
    """A row of observations."""

    quote: ReadOnly[str]
    quote_start: ReadOnly[int]
    quote_end: ReadOnly[int]
    surface: ReadOnly[str]
    corrected: ReadOnly[str]


class YearlyRow(Printed):
    """A row of yearly."""

    cell: ReadOnly[str]
    year: ReadOnly[int]
    rule: ReadOnly[YearlyRule]
    alternatives: ReadOnly[str]


class DerivedRow(Measured):
    """A row of derived."""

    derived: ReadOnly[str]
    value: ReadOnly[float]
    lower: ReadOnly[float]
    upper: ReadOnly[float | None]
    formula_zh: ReadOnly[str]
    formula_en: ReadOnly[str]
    inputs: ReadOnly[str]
    rule: ReadOnly[str]
    doubts: ReadOnly[str]


@final
class EventRow(Place):
    """A row of events."""

    event: ReadOnly[str]
    date: ReadOnly[str]
    precision: ReadOnly[Precision]
    date_to: ReadOnly[str]
    title_zh: ReadOnly[str]
    title_en: ReadOnly[str]
    kind: ReadOnly[EventKind]
    scope: ReadOnly[str]
    industry: ReadOnly[str]
    quote: ReadOnly[str]
    also: ReadOnly[str]


@final
class EntityRow(Place):
    """A row of entities; the stages of its industry's chain are the zone's own, so any text."""

    entity: ReadOnly[str]
    name: ReadOnly[str]
    name_en: ReadOnly[str]
    name_en_basis: ReadOnly[NameBasis | Empty]
    aliases: ReadOnly[str]
    kind: ReadOnly[EntityKind]
    industry: ReadOnly[str]
    stage: ReadOnly[str]
    stage_article: ReadOnly[str]
    stage_start: ReadOnly[int | None]
    stage_end: ReadOnly[int | None]
    stage_quote: ReadOnly[str]
    parent: ReadOnly[str]
    investment: ReadOnly[str]
    capacity: ReadOnly[str]
    scope: ReadOnly[str]
    quote: ReadOnly[str]


class CheckRow(TypedDict):
    """A row of checks."""

    check: ReadOnly[str]
    rule: ReadOnly[str]
    inputs: ReadOnly[str]
    outcome: ReadOnly[Outcome]
    expected: ReadOnly[float | None]
    found: ReadOnly[float | None]
    gap: ReadOnly[float | None]
    unit: ReadOnly[str]
    text_zh: ReadOnly[str]
    text_en: ReadOnly[str]


class IndicatorRow(TypedDict):
    """A row of indicators."""

    indicator: ReadOnly[str]
    zh: ReadOnly[str]
    en: ReadOnly[str]
    aliases: ReadOnly[str]
    theme: ReadOnly[str]
    unit: ReadOnly[str]
    dimension: ReadOnly[str]
    family: ReadOnly[str]
    definition_zh: ReadOnly[str]
    definition_en: ReadOnly[str]
    note_zh: ReadOnly[str]
    note_en: ReadOnly[str]
    used: ReadOnly[int]


RECORDS: dict[str, type] = {
    "articles": ArticleRow,
    "paragraphs": ParagraphRow,
    "mentions": MentionRow,
    "observations": ObservationRow,
    "yearly": YearlyRow,
    "derived": DerivedRow,
    "events": EventRow,
    "entities": EntityRow,
    "checks": CheckRow,
    "indicators": IndicatorRow,
}


# What a function needs of a row, so that it takes rows of several tables.


class Unit(TypedDict):
    """What a unit is said by."""

    unit: ReadOnly[str]
    kind: ReadOnly[Kind]


class Period(TypedDict):
    """What a period is said by."""

    year: ReadOnly[int | None]
    period: ReadOnly[str]
    month_from: ReadOnly[int | None]
    month_to: ReadOnly[int | None]
    coverage: ReadOnly[Coverage | Empty]
    period_basis: ReadOnly[PeriodBasis | Empty]


class Named(TypedDict):
    """What a name is said by."""

    indicator_zh: ReadOnly[str]
    indicator_en: ReadOnly[str]
    entity: ReadOnly[str]
    kind: ReadOnly[Kind]


class Formula(TypedDict):
    """How a derived value is said to be worked out."""

    formula_zh: ReadOnly[str]
    formula_en: ReadOnly[str]


class Amount(TypedDict):
    """What a figure is said by."""

    kind: ReadOnly[Kind]
    value: ReadOnly[float | None]
    value_max: ReadOnly[float | None]
    unit: ReadOnly[str]
    approx: ReadOnly[Approx]


class Comparable(TypedDict):
    """What tells whether two figures may be subtracted."""

    indicator: ReadOnly[str]
    family: ReadOnly[str]
    scope: ReadOnly[str]
    entity: ReadOnly[str]
    industry: ReadOnly[str]
    month_from: ReadOnly[int | None]
    month_to: ReadOnly[int | None]
    coverage: ReadOnly[Coverage | Empty]
    period_basis: ReadOnly[PeriodBasis | Empty]
    status: ReadOnly[ShownStatus]
    kind: ReadOnly[Kind]
    value: ReadOnly[float | None]
    value_max: ReadOnly[float | None]
    unit: ReadOnly[str]
    approx: ReadOnly[Approx]
    against: ReadOnly[Against | Empty]


class Figure(Period):
    """A figure that can be shown in words: an observation, a yearly cell, or a derived value (``shown``)."""

    observation: ReadOnly[str]
    indicator_zh: ReadOnly[str]
    indicator_en: ReadOnly[str]
    scope: ReadOnly[str]
    entity: ReadOnly[str]
    kind: ReadOnly[Kind]
    status: ReadOnly[ShownStatus]
    value: ReadOnly[float | None]
    value_max: ReadOnly[float | None]
    unit: ReadOnly[str]
    approx: ReadOnly[Approx]


class Told(Measured):
    """A figure with its sentence, ready for charts and slides; one without a value is none."""

    value: ReadOnly[float]
    observation: ReadOnly[str]
    family: ReadOnly[str]
    status: ReadOnly[ShownStatus]
    value_max: ReadOnly[float | None]
    approx: ReadOnly[Approx]
    against: ReadOnly[Against | Empty]
    article: ReadOnly[str]
    paragraph: ReadOnly[int]
    quote: ReadOnly[str]


@final
class Cell(YearlyRow):
    """A yearly cell that has a value, with the sentence of its observation."""

    value: ReadOnly[float]
    article: ReadOnly[str]
    paragraph: ReadOnly[int]
    quote: ReadOnly[str]


@final
class Implied(DerivedRow):
    """A derived value as a figure: its status says so, its sentence is that of its first input."""

    observation: ReadOnly[str]
    family: ReadOnly[str]
    status: ReadOnly[Literal["derived"]]
    value_max: ReadOnly[float | None]
    approx: ReadOnly[Approx]
    against: ReadOnly[Against | Empty]
    article: ReadOnly[str]
    paragraph: ReadOnly[int]
    quote: ReadOnly[str]
