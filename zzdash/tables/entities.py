"""Companies, projects and institutions named in the articles: who they are, aliases joined, stage with its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from zzdash.reading.model import Reading
from zzdash.tables.events import industry as industry_of
from zzdash.tables.manifest import Article
from zzdash.tables.naming import Named, kind_of_thing, names, rules, short
from zzdash.tables.observation import Observation
from zzdash.tables.plaintext import Plain, plain
from zzdash.tables.sentences import Laid, Sentence

READ = ("body", "heading", "caption")
RANK = (
    "company",
    "park",
    "platform",
    "institution",
    "project",
    "programme",
    "fund",
)  # where articles differ in kind
INVESTMENT = "project_total_investment"


@dataclass(frozen=True, slots=True)
class Told:
    """One place where a name stands: half-open raw span; ``before`` are the words of its clause before it."""

    name: str
    kind: str
    article: str
    paragraph: int
    start: int
    end: int
    scope: str
    quote: str
    before: str = ""


@dataclass(slots=True)
class Entity:
    """A company, project, … with every place that tells of it, in order."""

    key: str
    told: list[Told] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    parent: Entity | None = None
    figures: list[Observation] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The kind that most tells it apart, of those the articles give."""
        return min((one.kind for one in self.told), key=RANK.index)

    @property
    def name(self) -> str:
        """A company's short name; else the printed name used most, of equals a project's longest."""
        if self.kind == "company":
            return self.key
        counts = Counter(one.name for one in self.told)
        sign = -1 if self.kind == "project" else 1
        return min(counts, key=lambda name: (-counts[name], sign * len(name), name))


def told_in(article: Article, reading: Reading, observations: Sequence[Observation]) -> Iterator[Told]:
    """Every name in an article: by its form, in a listing, or because a figure is of it."""
    figures = [one for one in observations if one.article == article.id and one.entity]
    for paragraph in reading.paragraphs:
        if paragraph.kind in READ:
            laid = Laid(article.id, paragraph)
            for sentence in laid.sentences():
                text = plain(laid, sentence)
                for one in (*names(text.text), *_of_figures(text.printed, sentence, figures)):
                    yield _told(article, sentence, text, one)


def _told(article: Article, sentence: Sentence, text: Plain, one: Named) -> Told:
    printed = text.printed[one.start : one.end]
    before = text.text[text.clause_start(one.start) : one.start]
    place = text.span(one.start, one.end)
    return Told(
        printed, one.kind, article.id, sentence.paragraph, *place, article.home, sentence.text, before
    )


def _of_figures(printed: str, sentence: Sentence, figures: Sequence[Observation]) -> Iterator[Named]:
    """The things that the figures of a sentence are of, where it prints their names."""
    for name in dict.fromkeys(o.entity for o in figures if o.quote_start == sentence.start):
        kind = kind_of_thing(name) if name else None
        start = printed.find(name) if name else -1
        if name and kind and start >= 0:
            yield Named(start, start + len(name), name, kind)


def join(told: Sequence[Told], observations: Sequence[Observation]) -> list[Entity]:
    """Names made entities: aliases joined, projects given their company, figures given their thing; by name."""
    companies = _companies([one for one in told if one.kind == "company"])
    entities = list(companies.values())
    by_name = {one.name: entity for entity in entities for one in entity.told}
    for one in sorted((t for t in told if t.kind != "company"), key=lambda t: -len(t.name)):
        entity = by_name.get(one.name) or _same_project(one, entities)
        if entity is None:
            entity = Entity(one.name)
            entities.append(entity)
        entity.told.append(one)
        by_name[one.name] = entity
    for entity in entities:
        entity.told.sort(key=lambda one: (one.article, one.start))
        entity.parent = _parent(entity, companies)
        entity.figures = [o for o in observations if o.entity and by_name.get(o.entity) is entity]
    return sorted(entities, key=lambda entity: entity.name)


def _companies(told: Sequence[Told]) -> dict[str, Entity]:
    """Companies by short name; a name that begins with another's short name is an alias of it."""
    shorts = sorted({short(one.name) for one in told}, key=lambda name: (len(name), name))
    heads = {
        name: next(head for head in shorts if head == name or len(head) > 2 and name.startswith(head))
        for name in shorts
    }  # fmt: skip
    companies = {head: Entity(head) for head in heads.values()}
    for one in told:
        companies[heads[short(one.name)]].told.append(one)
    return companies


def _same_project(one: Told, entities: Sequence[Entity]) -> Entity | None:
    """A project of the same article whose name begins with this one's: 某基地 and 某基地及配套工程."""
    for entity in entities:
        for other in entity.told:
            if (other.article, other.kind) == (one.article, one.kind) and other.name.startswith(one.name):
                return entity
    return None


def _parent(entity: Entity, companies: dict[str, Entity]) -> Entity | None:
    """The company whose short name begins the project's name; of a joint venture (吉利欣旺达) the last named."""
    if entity.kind == "company":
        return None
    name = re.sub("^“[^”]*”", "", entity.key)
    owner = next(
        (key for key, one in companies.items() if any(name.startswith(t.name) for t in one.told)), None
    )
    head = max((key for key in companies if name.startswith(key)), key=len, default=owner)
    if head is None:
        return None
    partner = max(
        (key for key in companies if name.removeprefix(head).startswith(key)), key=len, default=None
    )
    if partner is None:
        return companies[head]
    companies[partner].aliases.add(head + partner)
    return companies[partner]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the chain, with the words that say so and where they stand."""

    id: str
    article: str
    start: int
    end: int
    quote: str


def stage(entity: Entity) -> Stage | None:
    """The stage told by the name of a project or laboratory, or of a company by the goods it is told to make."""
    flag = {"project": "", "institution": "laboratories", "platform": "laboratories"}.get(entity.kind)
    for one in entity.told:
        if flag is not None and (found := _stage_in(one.name, flag)):
            return Stage(found, one.article, one.start, one.end, one.name)
        makes = re.search(r"[^，。；：、的]*(?:制造商|供应商|生产商)$", one.before)
        if makes and (found := _stage_in(makes.group(), "makers")):
            return Stage(
                found, one.article, one.start - len(makes.group()), one.end, makes.group() + one.name
            )
    return None


def _stage_in(words: str, flag: str) -> str | None:
    """The first stage whose words occur, of those that ``flag`` allows ("" allows all)."""
    for entry in rules()["stage"]:
        if any(word in words for word in entry["words"]) and (not flag or entry.get(flag)):
            return str(entry["id"])
    return None


def industry(entity: Entity) -> str | None:
    """Lithium where the words do say so; else what the name of a project says."""
    chain = rules()["industry"]
    about = [one.quote if entity.kind == "company" else one.name for one in entity.told]
    parent = entity.parent is not None and industry(entity.parent) == chain["name"]
    if parent or any(word in text for text in about for word in chain["words"]):
        return str(chain["name"])
    return next((found for one in entity.told if (found := industry_of(one.name))), None)


def rows(entities: Sequence[Entity]) -> list[dict[str, Any]]:
    """The rows of entities. A company without words of its own takes the stage of a project of its own."""
    stages = {entity.name: stage(entity) for entity in entities}
    return [_row(entity, entities, stages) for entity in entities]


def _most(found: Sequence[Stage | None]) -> Stage | None:
    """The stage of most projects, by the words told first."""
    told = sorted((one for one in found if one), key=lambda one: (one.article, one.start))
    counts = Counter(one.id for one in told)
    return max(told, key=lambda one: counts[one.id], default=None)


def _row(entity: Entity, entities: Sequence[Entity], stages: dict[str, Stage | None]) -> dict[str, Any]:
    projects = [one for one in entities if one.parent is entity]
    placed = stages[entity.name] or _most([stages[one.name] for one in projects])
    figures = sorted(
        [*entity.figures, *(f for one in projects for f in one.figures)], key=lambda f: f.observation
    )
    first = entity.told[0]
    aliases = ({one.name for one in entity.told} | entity.aliases) - {entity.name}
    return {
        "entity": entity.name, "name": entity.name, "aliases": sorted(aliases), "kind": entity.kind,
        "industry": industry(entity), "parent": entity.parent.name if entity.parent else None,
        "stage": placed and placed.id, "stage_article": placed and placed.article,
        "stage_start": placed and placed.start, "stage_end": placed and placed.end,
        "stage_quote": placed and placed.quote,
        "investment": [f.observation for f in figures if f.indicator == INVESTMENT],
        "capacity": [f.observation for f in figures if f.kind == "spec"],
        "article": first.article, "paragraph": first.paragraph, "start": first.start, "end": first.end,
        "scope": first.scope, "quote": first.quote,
    }  # fmt: skip
