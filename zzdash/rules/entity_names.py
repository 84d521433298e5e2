"""entities.toml: how companies, projects and institutions are named."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from zzdash import paths
from zzdash.rules.loader import Line, Model, Regex, Some, load

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


class EntityNames(Model):
    """entities.toml."""

    listing: Some[Listing]
    named: Some[Form]
    things: Things
    words: Words


@cache
def entity_names() -> EntityNames:
    """What names companies, projects and institutions."""
    return load(paths.RULES / "entities.toml", EntityNames)
