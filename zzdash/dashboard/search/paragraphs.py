"""Full-text search over the paragraphs, in the SQLite file that ``index_file`` makes.

Queries are cut by the index's own vocabulary. A query finds a paragraph that holds its exact characters or
all of its words; when there is none, paragraphs that hold some of the words are offered as near matches.
Numbers are never cut: they match whole, however the newspaper spaced them (``figures``).
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zzdash.dashboard.search.figures import Reading, Span, has_digit, holds, plain

LONGEST_QUERY = 60
LONGEST_WORD = 12
MOST = 200
HOLDS = "EXISTS (SELECT 1 FROM reading WHERE reading.id = paragraph.id AND holds(folded, ?))"
Row = tuple[int, str, int, str]  # of the index: id, article, number, text


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that matches. ``spans``: half-open offsets into ``text`` of the words to highlight."""

    article: str
    paragraph: int
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Hits, best first; ``near``: no paragraph held the whole query, these hold some of its words."""

    hits: tuple[Hit, ...]
    near: bool = False


class Index:
    """An index file, open for reading; may be shared by threads."""

    def __init__(self, file: Path) -> None:
        self._base = sqlite3.connect(f"file:{file.as_posix()}?mode=ro", uri=True, check_same_thread=False)
        self._base.create_function("holds", 2, holds, deterministic=True)
        self._lock = threading.Lock()
        self._known = {str(row[0]) for row in self._base.execute("SELECT term FROM vocabulary")}

    def find(self, query: str, article: str | None = None, limit: int = MOST) -> Found:
        """Paragraphs (of ``article``, if given) that hold all words of ``query`` (words apart by spaces)."""
        ways = list(_ways(query[:LONGEST_QUERY]))
        for terms in ways:
            words, complete = self._words(terms)
            if rows := self._rows(terms, words if complete else [], article):
                return Found(self._hits(rows[:limit], terms, words))
        terms = ways[-1] if ways else []
        words, _ = self._words(terms)
        rows = self._near([term for term in terms if has_digit(term)], words, article)
        return Found(self._hits(rows[:limit], terms, words), near=bool(rows))

    def _words(self, terms: Sequence[str]) -> tuple[list[str], bool]:
        """The words of those terms that hold no number, and whether nothing dropped out."""
        said = [term for term in terms if not has_digit(term)]
        words = [word for term in said for word in self.cut(term)]
        return words, sum(map(len, words)) == sum(character.isalnum() for term in said for character in term)

    def cut(self, term: str) -> list[str]:
        """``term`` (folded) in the fewest words of the index's vocabulary; unknown characters drop out."""
        best: list[tuple[int, list[str]]] = [(0, [])]
        for end in range(1, len(term) + 1):
            skipped = (best[end - 1][0] + 2, best[end - 1][1])
            known = [
                (best[start][0] + 1, [*best[start][1], term[start:end]])
                for start in range(max(0, end - LONGEST_WORD), end)
                if term[start:end] in self._known
            ]
            best.append(min([*known, skipped], key=lambda option: option[0]))
        return best[-1][1]

    def _rows(self, terms: Sequence[str], words: Sequence[str], article: str | None) -> list[Row]:
        """Paragraphs with all of ``terms``, exact characters first; ``words`` may stand apart in them."""
        numbers = [term for term in terms if has_digit(term)]
        exact = " AND ".join([HOLDS] * len(terms))
        apart = " AND ".join(["hit IS NOT NULL", *[HOLDS] * len(numbers)])
        return self._select(words, " AND ", f"({exact})", f"({apart})", terms, numbers, article)

    def _near(self, numbers: Sequence[str], words: Sequence[str], article: str | None) -> list[Row]:
        """Paragraphs with some of ``numbers``, and those with some of ``words``."""
        some = " OR ".join(["0", *[HOLDS] * len(numbers)])
        return self._select(words, " OR ", f"({some})", "hit IS NOT NULL", numbers, [], article)

    def _select(
        self,
        words: Sequence[str],
        joiner: str,
        best: str,
        good: str,
        best_terms: Sequence[str],
        good_terms: Sequence[str],
        article: str | None,
    ) -> list[Row]:
        """(id, article, number, text): those of ``best`` first, then those of ``good``, by FTS5's rank."""
        match = joiner.join('"{}"'.format(word.replace('"', '""')) for word in words) or '""'
        query = f"""
            SELECT id, article, number, text FROM paragraph
            LEFT JOIN (SELECT rowid AS hit, rank AS quality FROM word WHERE word MATCH ?) ON hit = id
            WHERE ({best} OR {good}) AND (? IS NULL OR article = ?)
            ORDER BY {best} = 0, quality, id LIMIT {MOST}"""
        values = [match, *best_terms, *good_terms, article, article, *best_terms]
        with self._lock:
            return self._base.execute(query, values).fetchall()

    def _hits(self, rows: Sequence[Row], terms: Sequence[str], words: Sequence[str]) -> tuple[Hit, ...]:
        return tuple(Hit(*row[1:], _marks(self._readings(row[0]), terms, words)) for row in rows)

    def _readings(self, paragraph: int) -> list[Reading]:
        query = "SELECT folded, places FROM reading WHERE id = ?"
        with self._lock:
            rows = self._base.execute(query, [paragraph]).fetchall()
        return [Reading(folded, json.loads(places)) for folded, places in rows]


def _ways(query: str) -> Iterator[list[str]]:
    """What to look for, until something is found: a number with all that is typed beside it; the words;
    numbers apart from the words before them (备案企业45家)."""
    terms = [term for term in map(plain, query.split()) if term]
    if terms and has_digit(query):
        yield [plain(query)]
    if terms:
        yield terms
    pieces = [piece for term in terms for piece in _pieces(term)]
    if pieces != terms:
        yield pieces


def _pieces(term: str) -> list[str]:
    first = next((n for n, character in enumerate(term) if character.isdecimal()), 0)
    return [term[:first], term[first:]] if first else [term]


def _marks(readings: Sequence[Reading], terms: Sequence[str], words: Sequence[str]) -> tuple[Span, ...]:
    """The query itself where the paragraph holds it, else its words."""
    exact = {term: [span for one in readings for span in one.spans(term)] for term in terms}
    if not all(exact.values()):
        exact |= {word: [span for one in readings for span in one.spans(word)] for word in words}
    return joined(span for spans in exact.values() for span in spans)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """``spans`` sorted, overlapping ones made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
