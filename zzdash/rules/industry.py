"""industry.toml of the zone, which may be missing: the leading industry, its names, figures and chain."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from zzdash import paths
from zzdash.rules.entity_names import Form
from zzdash.rules.indicator_files import read_themes
from zzdash.rules.loader import Both, Id, Line, Many, Model, PerZone, Regex, Some, load, matching, wrong
from zzdash.rules.words import industries

FILE = "industry.toml"
Icon = Literal["", "mountain", "layers", "battery", "pack", "car", "cycle", "box", "lens"]
Address = Annotated[Line, matching("[a-z0-9]+(-[a-z0-9]+)*", "file_name")]


def _industry(word: str) -> str:
    if word not in (known := tuple(one.id for one in industries())):
        raise wrong("no_industry", "one_of", word=word, known=known)
    return word


def _theme(word: str) -> str:
    if word not in (known := tuple(one.id for one in read_themes())):
        raise wrong("no_such_theme", "one_of", word=word, known=known)
    return word


class Roles(Model):
    """What indicators are on the page: ids of the catalogue, or names that articles give."""

    scale: Many[Line] = ()
    capacity: Many[Line] = ()
    fund: Many[Line] = ()

    @property
    def every(self) -> tuple[str, ...]:
        """All that are named."""
        return (*self.scale, *self.capacity, *self.fund)


class Loop(Both):
    """Words for what leads from the last stage back to ``stage``."""

    stage: Id


class Chain(Model):
    """The chain as a whole; ``order``: in which its stages are looked for."""

    title: Both
    loop: Loop | None = None
    order: Many[Id] = ()


class Stage(Model):
    """A stage of the chain and the words that tell it."""

    id: Id
    name: Both
    icon: Icon = ""
    words: Some[Line]
    example: Line
    refused: Line = Field(alias="not")
    beside: bool = False
    laboratories: bool = False
    makers: bool = False


class Industry(Model):
    """industry.toml; ``name`` in the menu, ``long`` over the page, ``short`` within a sentence."""

    industry: Annotated[Id, AfterValidator(_industry)]
    theme: Annotated[Id, AfterValidator(_theme)] | None = None
    name: Both
    long: Both
    short: Both
    addresses: Many[Address] = ()
    words: Some[Line]
    generic: Many[Regex] = ()
    roles: Roles = Roles()
    named: Many[Form] = ()
    chain: Chain | None = None
    stage: Many[Stage] = ()

    @property
    def zh(self) -> str:
        """What the column ``industry`` holds."""
        return next(one.zh for one in industries() if one.id == self.industry)

    @property
    def looked_for(self) -> tuple[Stage, ...]:
        """The stages, the most telling first."""
        order = self.chain.order if self.chain else ()
        return tuple(sorted(self.stage, key=lambda one: order.index(one.id))) if order else self.stage

    @model_validator(mode="after")
    def _stages_of_a_chain(self) -> Self:
        ids = [one.id for one in self.stage]
        if len(set(ids)) < len(ids):
            raise wrong("stage_twice", name=max(ids, key=ids.count))
        if self.stage and not self.chain:
            raise wrong("no_chain")
        if self.chain and self.chain.order and sorted(self.chain.order) != sorted(ids):
            raise wrong("other_stages", known=tuple(ids))
        if self.chain and self.chain.loop and self.chain.loop.stage not in ids:
            raise wrong("no_stage", name=self.chain.loop.stage, known=tuple(ids))
        return self


@PerZone
def industry() -> Industry | None:
    """The zone's leading industry, or None where its folder names none."""
    path = paths.SEEDS / FILE
    return load(path, Industry) if os.path.lexists(path) else None


def stages() -> tuple[Stage, ...]:
    """The stages of its chain in the order of the page; none without an industry."""
    its = industry()
    return its.stage if its else ()


def texts() -> Iterator[tuple[str, str, str]]:
    """The page's name and the stages' as (key, Chinese, English)."""
    its = industry()
    if its:
        yield "common.page.industry", its.name.zh, its.name.en
        for one in its.stage:
            yield f"industry.stage.{one.id}", one.name.zh, one.name.en


def placeholders(lang: str) -> dict[str, str]:
    """What stands in texts for {industry}, {industry_long} and {chain}; nothing without an industry."""
    its = industry()
    if its is None:
        return {}
    told = {"industry": its.short[lang], "industry_long": its.long[lang]}
    return told | ({"chain": its.chain.title[lang]} if its.chain else {})
