"""The articles ready to be read: paragraphs, the numbers printed in them, and what an address points at.

A restored paragraph is the concatenation of raw slices (its ``pieces``). Offsets of mentions index the raw
article, so they are carried through the pieces to the paragraph's text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from zzdash.reading.model import MEASURED
from zzdash.rules.values import MentionKind
from zzdash.tables.load import Tables
from zzdash.tables.records import ArticleRow, EntityRow, EventRow, MentionRow, ParagraphRow
from zzdash.tables.records import Place as Words

Piece = tuple[int, int]
Span = tuple[int, int]
Happening = EventRow | EntityRow
AnyWords = TypeVar("AnyWords", bound=Words)


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in a paragraph: ``start``, ``end`` index the paragraph's text."""

    start: int
    end: int
    mention: str
    kind: MentionKind


def parse_pieces(pieces: str) -> tuple[Piece, ...]:
    """ "21-46;48-57" → ((21, 46), (48, 57)): the raw slices, in order."""
    pairs = (piece.split("-") for piece in pieces.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def text_span(pieces: Sequence[Piece], start: int, end: int) -> Span | None:
    """Raw offsets → offsets in the paragraph's text; None when the paragraph holds nothing of them.

    A number that a line break split lies in two pieces; in the text they touch, so it is one span.
    """
    found: Span | None = None
    before = 0
    for first, last in pieces:
        low, high = max(start, first), min(end, last)
        if low < high:
            begin = found[0] if found else before + low - first
            found = begin, before + high - first
        before += last - first
    return found


def marks_of(pieces: Sequence[Piece], mentions: Iterable[MentionRow]) -> list[Mark]:
    """The numbers of a paragraph, in order; where two overlap, the later begins where the earlier ends."""
    marks: list[Mark] = []
    for row in sorted(mentions, key=lambda row: (row["start"], -row["end"])):
        span = text_span(pieces, row["start"], row["end"])
        begin = max(span[0], marks[-1].end) if span and marks else span[0] if span else 0
        if span and begin < span[1]:
            marks.append(Mark(begin, span[1], row["mention"], row["kind"]))
    return marks


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A row of paragraphs, its raw slices, and the numbers printed in it."""

    row: ParagraphRow
    pieces: tuple[Piece, ...]
    marks: Sequence[Mark]

    @property
    def number(self) -> int:
        """Its place in the article, from 1."""
        return self.row["paragraph"]


@dataclass(frozen=True, slots=True)
class Article:
    """A row of articles with its paragraphs and its mentions in order of print."""

    row: ArticleRow
    paragraphs: Sequence[Paragraph]
    mentions: Sequence[MentionRow]

    @property
    def measured(self) -> int:
        """How many of its numbers are measurements."""
        return sum(row["kind"] in MEASURED for row in self.mentions)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link points: raw offsets of an article, and what stands there.

    ``mention`` is a number's id; ``event`` the row of an event or entity told of there. Words without number
    (``mention`` empty) or of an event are lit as a whole.
    """

    article: str
    start: int
    end: int
    mention: str = ""
    event: Happening | None = None


def articles_of(tables: Tables) -> dict[str, Article]:
    """All articles by id, in order."""
    mentions = _by_article(tables.rows("mentions"))
    paragraphs = _by_article(tables.rows("paragraphs"))
    return {
        row["article"]: _article(row, paragraphs[row["article"]], mentions[row["article"]])
        for row in tables.rows("articles")
    }


def _by_article(rows: Sequence[AnyWords]) -> Mapping[str, list[AnyWords]]:
    groups: dict[str, list[AnyWords]] = defaultdict(list)
    for row in rows:
        groups[row["article"]].append(row)
    return groups


def _article(
    row: ArticleRow, paragraphs: Sequence[ParagraphRow], mentions: Sequence[MentionRow]
) -> Article:
    printed = sorted(mentions, key=lambda mention: mention["start"])
    made = [_paragraph(paragraph, printed) for paragraph in paragraphs]
    return Article(row, made, printed)


def _paragraph(row: ParagraphRow, mentions: Sequence[MentionRow]) -> Paragraph:
    pieces = parse_pieces(row["pieces"])
    inside = [mention for mention in mentions if row["start"] <= mention["start"] < row["end"]]
    return Paragraph(row, pieces, marks_of(pieces, inside))


def place_of(identifier: str, tables: Tables) -> Place | None:
    """What ``?m=`` names: a number, an event or an entity by id, or any words as "article-start-end".

    An event often begins with its date, whose id is the same: then the event is meant.
    """
    mention = next((row for row in tables.rows("mentions") if row["mention"] == identifier), None)
    if mention and mention["kind"] in MEASURED:
        return _place(mention, identifier)
    if row := _happening(identifier, tables):
        return _place(row, identifier if mention else "", row)
    return _place(mention, identifier) if mention else _span(identifier)


def _happening(identifier: str, tables: Tables) -> Happening | None:
    event = next((row for row in tables.rows("events") if row["event"] == identifier), None)
    return event or next((row for row in tables.rows("entities") if row["entity"] == identifier), None)


def _place(row: Words, mention: str, event: Happening | None = None) -> Place:
    return Place(row["article"], row["start"], row["end"], mention, event)


def _span(identifier: str) -> Place | None:
    article, *span = identifier.split("-")
    if len(span) == 2 and all(part.isdecimal() and len(part) < 12 for part in span):
        return Place(article, int(span[0]), int(span[1]))
    return None


def nearest(identifier: str, article: Article) -> MentionRow | None:
    """The mention printed nearest to where a vanished id points, or None for an article without numbers."""
    offset = identifier.rpartition("-")[2]
    goal = int(offset) if offset.isdecimal() and len(offset) < 12 else 0
    return min(article.mentions, key=lambda row: abs(row["start"] - goal), default=None)
