"""events.toml, and events_en.toml of the zone: what tells happenings, and their English titles."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import Field, PlainValidator, model_validator

from zzdash import paths
from zzdash.rules.errors import Phrase
from zzdash.rules.loader import Both, Line, Many, Model, PerZone, Some, load, load_if_there, wrong

STOPS = "，。；：！？…"
Kind = Literal["conference", "expo", "signing", "start", "completion", "opening", "award", "policy"]


def _clause_pattern(value: object) -> re.Pattern[str]:
    """A regular expression in which ``C{`` stands for characters that end no clause."""
    if not isinstance(value, str):
        raise wrong("is", "write", what=Phrase("text"))
    try:
        return re.compile(value.replace("C{", f"[^{STOPS}]{{"))
    except re.error as error:
        raise wrong("no_pattern", said=str(error)) from None


class Example(Model):
    """A sentence and the title that it must give."""

    text: Line
    title: Line


class Rule(Model):
    """One verb pattern; ``title`` is a template of its groups."""

    kind: Kind
    pattern: Annotated[re.Pattern[str], PlainValidator(_clause_pattern)]
    title: Line
    undated: Literal["year", "no"]
    examples: Some[Example]
    refused: Some[Line] = Field(alias="not")

    @property
    def dated(self) -> bool:
        """Whether the sentence must tell the date."""
        return self.undated == "no"


Month = Annotated[int, Field(ge=1, le=12)]


class Season(Model):
    """Words for a ``month``, in articles ``published`` in one of these months."""

    words: Some[Line]
    published: Some[Month]
    month: Month


class Kinds(Model):
    """The kinds of happening in words."""

    conference: Both
    expo: Both
    signing: Both
    start: Both
    completion: Both
    opening: Both
    award: Both
    policy: Both


class Events(Model):
    """events.toml."""

    future: Some[Line]
    lead: Some[Line]
    counted: Line
    background: Some[Line]
    same_time: Some[Line]
    season: Many[Season]
    kinds: Kinds
    rule: Some[Rule]

    @model_validator(mode="after")
    def _patterns(self) -> Self:
        for name in ("future", "lead", "counted"):
            try:
                re.compile("|".join([*getattr(self, name)] if name != "counted" else [self.counted]))
            except re.error as error:
                raise wrong("no_pattern", key=name, said=str(error)) from None
        return self


class Titles(Model):
    """events_en.toml: Chinese title → English title."""

    title: dict[Line, Line] = {}


@cache
def events() -> Events:
    """What tells happenings."""
    return load(paths.RULES / "events.toml", Events)


@PerZone
def titles() -> dict[str, str]:
    """Chinese title → English title; none without the file."""
    return load_if_there(paths.SEEDS / "events_en.toml", Titles).title
