"""The articles ready to be read: paragraphs with their numbers, made once for each state of data/."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from zzdash.dashboard.frame import data
from zzdash.dashboard.parts.reader import Mark, Piece, marks_of, parse_pieces
from zzdash.reading.model import MEASURED
from zzdash.tables.load import Tables

Row = Mapping[str, Any]


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


def library(tables: Tables) -> dict[str, Article]:
    """All articles by id, in order."""
    return _library(data.stamp(), tables)


@st.cache_resource(max_entries=2, show_spinner=False)
def _library(stamp: data.Stamp, _tables: Tables) -> dict[str, Article]:
    mentions = _by_article(_tables.rows("mentions"))
    paragraphs = _by_article(_tables.rows("paragraphs"))
    return {
        str(row["article"]): _article(row, paragraphs[row["article"]], mentions[row["article"]])
        for row in _tables.rows("articles")
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
