"""Articles → the companies, projects, institutions they name: aliases joined, projects with their company."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from zzdash.reading.model import Reading
from zzdash.tables.manifest import Article
from zzdash.tables.naming import Named, kind_of_thing, names, short
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
    """Names made entities: aliases joined, projects with their company, figures with their thing."""
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
    """The company whose short name begins the project's name; of a joint venture the last named."""
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
