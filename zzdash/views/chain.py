"""The leading industry's chain: which companies the articles place at which stage, and by which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zzdash.rules import display
from zzdash.rules.industry import Stage as Rule
from zzdash.tables.records import EntityRow, ParagraphRow
from zzdash.views.articles import parse_pieces
from zzdash.wording.words import known

PLACED = ("company", "project", "institution")  # kinds of entity that stand at a stage
LISTED = ("company", "project")  # kinds that are named when the articles do not say their stage
BODIES = (
    "institution",
    "platform",
    "programme",
    "park",
)  # what helps the industry without a stage of its own

Row = EntityRow


@dataclass(frozen=True, slots=True)
class Words:
    """A place in an article: raw offsets, half-open, and the words there."""

    article: str
    start: int
    end: int
    quote: str

    @property
    def mark(self) -> str:
        """The id by which the reader opens these words ("004-431-440")."""
        return f"{self.article}-{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Member:
    """A company or project at a stage, with its own projects there.

    ``evidence`` None means that its place is inferred, not printed.
    """

    row: Row
    evidence: Words | None
    projects: tuple[Member, ...] = ()

    @property
    def family(self) -> tuple[Member, ...]:
        """The member and its projects at this stage."""
        return (self, *self.projects)


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage with its members; ``mention``: the words by which an article names it, if one does."""

    rule: Rule
    members: tuple[Member, ...]
    mention: Words | None

    @property
    def everyone(self) -> list[Member]:
        """Members and their projects, flat."""
        return [one for member in self.members for one in member.family]


def stages(
    entities: Sequence[Row], paragraphs: Sequence[ParagraphRow], rules: Sequence[Rule]
) -> list[Stage]:
    """A stage for each of ``rules``, in their order. ``entities``: rows of that industry."""
    return [
        Stage(
            rule,
            _members([row for row in entities if row["stage"] == rule.id and row["kind"] in PLACED]),
            find(rule.name.zh, paragraphs),
        )
        for rule in rules
    ]


def _members(rows: Sequence[Row]) -> tuple[Member, ...]:
    """Rows of one stage, each project under its company if that stands there too."""
    names = {row["name"] for row in rows}
    own: dict[str, list[Member]] = {}
    for row in rows:
        if row["parent"] in names:
            own.setdefault(str(row["parent"]), []).append(_member(row))
    heads = [_member(row) for row in rows if row["parent"] not in names]
    return tuple(replace(one, projects=tuple(own.get(str(one.row["name"]), ()))) for one in heads)


def unplaced(entities: Sequence[Row]) -> list[Row]:
    """Companies and projects whose stage no article tells, but for those that were at a show alone."""
    only = {row["name"] for row in exhibitors(entities)}
    return [row for row in _listed(entities) if row["name"] not in only]


def exhibitors(entities: Sequence[Row]) -> list[Row]:
    """Companies that the articles name as showing at a fair, and nothing of theirs here (特斯拉…亮相)."""
    owners = {row["parent"] for row in entities if known(row["parent"])}
    words = display.show_words()
    return [
        row
        for row in _listed(entities)
        if row["name"] not in owners and any(word in str(row["quote"]) for word in words)
    ]


def _listed(entities: Sequence[Row]) -> list[Row]:
    return [row for row in entities if not known(row["stage"]) and row["kind"] in LISTED]


def bodies(entities: Sequence[Row]) -> list[Row]:
    """Institutions, platforms, programmes and parks that stand at no stage."""
    return [row for row in entities if not known(row["stage"]) and row["kind"] in BODIES]


def _member(row: Row) -> Member:
    if row["stage_start"] is None or row["stage_end"] is None:
        return Member(row, None)
    return Member(row, Words(row["stage_article"], row["stage_start"], row["stage_end"], row["stage_quote"]))


def find(words: str, paragraphs: Sequence[ParagraphRow]) -> Words | None:
    """The first place of ``words`` in the restored paragraphs, as raw offsets; None if none has them."""
    for row in paragraphs:
        at = row["text"].find(words)
        if at >= 0:
            raw = raw_offsets(row["pieces"])
            return Words(row["article"], raw[at], raw[at + len(words) - 1] + 1, words)
    return None


def raw_offsets(pieces: str) -> list[int]:
    """Raw offset of each character of a paragraph's text, from its ``pieces`` ("21-46;48-57")."""
    return [offset for first, last in parse_pieces(pieces) for offset in range(first, last)]
