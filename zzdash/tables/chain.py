"""Entities → their industry, and their stage in its chain, by the words that say so; their rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zzdash.rules import names
from zzdash.rules.industry import industry as leading
from zzdash.tables.entities import Entity
from zzdash.tables.events import industry as industry_of

INVESTMENT = "project_total_investment"
Flag = Literal["", "laboratories", "makers"]
FLAGS: dict[str, Flag] = {"project": "", "institution": "laboratories", "platform": "laboratories"}


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the chain, with the words that say so and where they stand."""

    id: str
    article: str
    start: int
    end: int
    quote: str


def stage(entity: Entity) -> Stage | None:
    """The stage told by a project's or laboratory's name, or by the goods a company is said to make."""
    flag = FLAGS.get(entity.kind)
    for one in entity.told:
        if flag is not None and (found := _stage_in(one.name, flag)):
            return Stage(found, one.article, one.start, one.end, one.name)
        makes = re.search(r"[^，。；：、的]*(?:制造商|供应商|生产商)$", one.before)
        if makes and (found := _stage_in(makes.group(), "makers")):
            return Stage(
                found, one.article, one.start - len(makes.group()), one.end, makes.group() + one.name
            )
    return None


def _stage_in(words: str, flag: Flag) -> str | None:
    """The first stage whose words occur, of those that ``flag`` allows ("" allows all)."""
    its = leading()
    for entry in its.looked_for if its else ():
        if any(word in words for word in entry.words) and (not flag or getattr(entry, flag)):
            return entry.id
    return None


def industry(entity: Entity) -> str | None:
    """Its industry in Chinese: the leading one where words say so, else what its name says, else None."""
    about = [one.quote if entity.kind == "company" else one.name for one in entity.told]
    its = leading()
    if its:
        parent = entity.parent is not None and industry(entity.parent) == its.zh
        if parent or any(word in text for text in about for word in its.words):
            return its.zh
    return next((found for one in entity.told if (found := industry_of(one.name))), None)


def companies(entities: Sequence[Entity]) -> dict[str, str]:
    """The industry of each company that has one, by short name; names of two characters are words as well."""
    found = {one.key: industry(one) for one in entities if one.kind == "company" and len(one.key) > 2}
    return {name: told for name, told in found.items() if told}


def rows(entities: Sequence[Entity]) -> list[dict[str, object]]:
    """The rows of entities. A company without words of its own takes the stage of a project of its own."""
    stages = {entity.name: stage(entity) for entity in entities}
    return [_row(entity, entities, stages) for entity in entities]


def _most(found: Sequence[Stage | None]) -> Stage | None:
    """The stage of most projects, by the words told first."""
    told = sorted((one for one in found if one), key=lambda one: (one.article, one.start))
    counts = Counter(one.id for one in told)
    return max(told, key=lambda one: counts[one.id], default=None)


def _in_english(name: str) -> dict[str, str | None]:
    found = names.entity(name)
    return {"name_en": found.en if found else None, "name_en_basis": found.basis if found else None}


def _row(entity: Entity, entities: Sequence[Entity], stages: dict[str, Stage | None]) -> dict[str, object]:
    projects = [one for one in entities if one.parent is entity]
    placed = stages[entity.name] or _most([stages[one.name] for one in projects])
    figures = sorted(
        [*entity.figures, *(f for one in projects for f in one.figures)], key=lambda f: f.observation
    )
    first = entity.told[0]
    aliases = ({one.name for one in entity.told} | entity.aliases) - {entity.name}
    return {
        "entity": entity.name, "name": entity.name, **_in_english(entity.name),
        "aliases": sorted(aliases), "kind": entity.kind,
        "industry": industry(entity), "parent": entity.parent.name if entity.parent else None,
        "stage": placed and placed.id, "stage_article": placed and placed.article,
        "stage_start": placed and placed.start, "stage_end": placed and placed.end,
        "stage_quote": placed and placed.quote,
        "investment": [f.observation for f in figures if f.indicator == INVESTMENT],
        "capacity": [f.observation for f in figures if f.kind == "spec"],
        "article": first.article, "paragraph": first.paragraph, "start": first.start, "end": first.end,
        "scope": first.scope, "quote": first.quote,
    }  # fmt: skip
