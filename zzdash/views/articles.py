"""The articles ready to be read: paragraphs, the numbers printed in them, and what an address points at.

A restored paragraph is the concatenation of raw slices (its ``pieces``). Offsets of mentions index the raw
article, so they are carried through the pieces to the paragraph's text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zzdash.reading.model import MEASURED
from zzdash.tables.load import Tables

Piece = tuple[int, int]
Span = tuple[int, int]
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in a paragraph: ``start``, ``end`` index the paragraph's text."""

    start: int
    end: int
    mention: str
    kind: str


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


def marks_of(pieces: Sequence[Piece], mentions: Iterable[Mapping[str, Any]]) -> list[Mark]:
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

    row: Row
    pieces: tuple[Piece, ...]
    marks: Sequence[Mark]

    @property
    def number(self) -> int:
        """Its place in the article, from 1."""
        return int(self.row["paragraph"])


@dataclass(frozen=True, slots=True)
class Article:
    """A row of articles with its paragraphs and its mentions in order of print."""

    row: Row
    paragraphs: Sequence[Paragraph]
    mentions: Sequence[Row]

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
    event: Row | None = None


def articles_of(tables: Tables) -> dict[str, Article]:
    """All articles by id, in order."""
    mentions = _by_article(tables.rows("mentions"))
    paragraphs = _by_article(tables.rows("paragraphs"))
    return {
        str(row["article"]): _article(row, paragraphs[row["article"]], mentions[row["article"]])
        for row in tables.rows("articles")
    }


def _by_article(rows: Sequence[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["article"]].append(row)
    return groups


def _article(row: Row, paragraphs: Sequence[Row], mentions: Sequence[Row]) -> Article:
    printed = sorted(mentions, key=lambda mention: mention["start"])
    made = [_paragraph(paragraph, printed) for paragraph in paragraphs]
    return Article(row, made, printed)


def _paragraph(row: Row, mentions: Sequence[Row]) -> Paragraph:
    pieces = parse_pieces(str(row["pieces"]))
    inside = [mention for mention in mentions if row["start"] <= mention["start"] < row["end"]]
    return Paragraph({**row, "text": _text(row["text"])}, pieces, marks_of(pieces, inside))


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def place_of(identifier: str, tables: Tables) -> Place | None:
    """What ``?m=`` names: a number, an event or an entity by id, or any words as "article-start-end".

    An event often begins with its date, whose id is the same: then the event is meant.
    """
    mention = _row(tables.rows("mentions"), "mention", identifier)
    if mention and mention["kind"] in MEASURED:
        return _place(mention, identifier)
    for name, column in (("events", "event"), ("entities", "entity")):
        if row := _row(tables.rows(name), column, identifier):
            return _place(row, identifier if mention else "", row)
    return _place(mention, identifier) if mention else _span(identifier)


def _row(rows: Sequence[Row], column: str, identifier: str) -> Row | None:
    return next((row for row in rows if row[column] == identifier), None)


def _place(row: Row, mention: str, event: Row | None = None) -> Place:
    return Place(str(row["article"]), int(row["start"]), int(row["end"]), mention, event)


def _span(identifier: str) -> Place | None:
    article, *span = identifier.split("-")
    if len(span) == 2 and all(part.isdecimal() and len(part) < 12 for part in span):
        return Place(article, int(span[0]), int(span[1]))
    return None


def nearest(identifier: str, article: Article) -> Row | None:
    """The mention printed nearest to where a vanished id points, or None for an article without numbers."""
    offset = identifier.rpartition("-")[2]
    goal = int(offset) if offset.isdecimal() and len(offset) < 12 else 0
    return min(article.mentions, key=lambda row: abs(int(row["start"]) - goal), default=None)
