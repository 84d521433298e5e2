"""chain.toml: names of companies, projects and institutions, and their stage in the chain."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from zzdash import paths
from zzdash.rules.loader import Id, Line, Model, Regex, Some, load

Kind = Literal["company", "project", "institution", "platform"]


class Example(Model):
    """A sentence and the names in it."""

    text: Line
    names: Some[Line]


class Listing(Model):
    """What X and Y are in 「X、Y等企业」, by the noun behind."""

    kind: Kind
    heads: Some[Line]
    example: Example
    refused: Line = Field(alias="not")


class Form(Model):
    """A name known by its own form."""

    kind: Kind
    pattern: Regex
    example: Example
    refused: Line = Field(alias="not")


class Things(Model):
    """Kind of a thing by its name, the first that fits; ``skip`` fits what is none."""

    fund: Regex
    programme: Regex
    park: Regex
    platform: Regex
    project: Regex
    skip: Regex


class Words(Model):
    """Words round names; regular expressions but for ``common`` and ``wanted``."""

    lead: Some[Line]
    common: Some[Line]
    wanted: Some[Line]
    generic: Some[Line]
    before: Some[Line]
    after: Some[Line]


class Stage(Model):
    """A stage of the chain and the words that tell it."""

    id: Id
    words: Some[Line]
    example: Line
    refused: Line = Field(alias="not")
    laboratories: bool = False
    makers: bool = False


class Industry(Model):
    """The chain's industry, and its own words."""

    name: Line
    words: Some[Line]


class Chain(Model):
    """chain.toml."""

    listing: Some[Listing]
    named: Some[Form]
    things: Things
    words: Words
    stage: Some[Stage]
    industry: Industry


@cache
def chain() -> Chain:
    """What names companies, projects and institutions, and places them in the chain."""
    return load(paths.RULES / "chain.toml", Chain)
