"""One paragraph parsed: words, sentences, clauses and the numbers printed in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zzdash.reading.document.clean import Clean, clean
from zzdash.reading.lexicon import companies, places, times
from zzdash.reading.lexicon.companies import CompanyTag
from zzdash.reading.lexicon.places import PlaceTag
from zzdash.reading.lexicon.times import TimeTag
from zzdash.reading.lexicon.words import NUMBER, Tagged, Word, words
from zzdash.reading.model import Paragraph
from zzdash.reading.numbers.find import find
from zzdash.reading.numbers.number import Number

STOP = re.compile(r"[。！？!?]+[”’」』）)]*|[，；：,;:]|(?<=[\u4e00-\u9fff])[…—]{2,}|[（()）]")
ENDS = "。！？!?"
LONGEST_CLAUSE, LONGEST_SENTENCE = 200, 1200
"""In characters: what goes on longer without a mark is cut, so that what looks around a number stays linear."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas, colons, semicolons, brackets or full stops, without those marks.

    ``mark`` is the mark before it ('' at the head of a passage), ``depth`` how many brackets are open,
    ``sentence`` the index of its sentence.
    """

    index: int
    start: int
    end: int
    mark: str
    depth: int
    sentence: int


@dataclass(frozen=True, eq=False)
class Passage:
    """A paragraph's clean text with all that is known of it before anything is chosen. Offsets index ``text``."""

    paragraph: Paragraph
    words_of: Clean
    numbers: tuple[Number, ...]

    @property
    def text(self) -> str:
        """The clean text."""
        return self.words_of.text

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, in order, the empty ones left out."""
        return tuple(_clauses(self.text, self.numbers))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Half-open spans of the sentences, by index."""
        spans: dict[int, tuple[int, int]] = {}
        for clause in self.clauses:
            first = spans.get(clause.sentence, (clause.start, 0))[0]
            spans[clause.sentence] = (first, clause.end)
        return tuple(spans.values())

    @cached_property
    def companies(self) -> tuple[CompanyTag, ...]:
        """Companies, institutions and projects named here."""
        return companies.find(self.text)

    @cached_property
    def times(self) -> tuple[TimeTag, ...]:
        """Words of time. Most cover a number that is a date."""
        return times.find(self.text)

    @cached_property
    def places(self) -> tuple[PlaceTag, ...]:
        """Places named here, those inside a company's name left out."""
        return tuple(p for p in places.find(self.text) if not any(_overlap(p, c) for c in self.companies))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words; a tag (COMPANY, TIME, PLACE, in this order of right) and a number (NUM) are one word each."""
        taken: list[Tagged] = []
        for tags, pos in (
            (self.times, "TIME"),
            (self.numbers, NUMBER),
            (self.companies, "COMPANY"),
            (self.places, "PLACE"),
        ):
            taken = _merged(taken, [(tag.start, tag.end, pos) for tag in tags])
        return words(self.text, taken)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [clause.start for clause in self.clauses]

    def word_at(self, position: int) -> int:
        """Index of the word that covers ``position``."""
        return bisect_right(self._word_starts, position) - 1

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin in the half-open span."""
        first = bisect_right(self._word_starts, start - 1)
        return self.words[first : bisect_right(self._word_starts, end - 1)]

    def clause_at(self, position: int) -> Clause:
        """The clause that covers ``position`` (or the last before it)."""
        return self.clauses[max(0, bisect_right(self._clause_starts, position) - 1)]


def _overlap(a: PlaceTag, b: CompanyTag) -> bool:
    return a.start < b.end and b.start < a.end


def _merged(taken: list[Tagged], more: list[Tagged]) -> list[Tagged]:
    """Both in order, without those of ``more`` that overlap one of ``taken``."""
    free, at = [], 0
    for tag in more:
        while at < len(taken) and taken[at][1] <= tag[0]:
            at += 1
        if at == len(taken) or taken[at][0] >= tag[1]:
            free.append(tag)
    return sorted([*taken, *free])


def passage(paragraph: Paragraph, raw: str) -> Passage:
    """A paragraph of the article ``raw``, its numbers found."""
    text = clean(paragraph, raw)
    return Passage(paragraph, text, tuple(find(text.text)))


def _clauses(text: str, numbers: tuple[Number, ...]) -> list[Clause]:
    """Split at marks that no number holds (10：1, 4,300)."""
    inside = {at for n in numbers for at in range(n.start, n.end)}
    found: list[Clause] = []
    start, mark, depth, sentence, began = 0, "", 0, 0, 0
    for end, after, stop in _stops(text, inside):
        if text[start:end].strip():
            found.append(Clause(len(found), start, end, mark, depth, sentence))
        mark, start = stop, after
        depth = max(0, depth + (mark in ("（", "(")) - (mark in ("）", ")")))
        if mark[:1] and mark[0] in ENDS or after - began > LONGEST_SENTENCE:
            sentence, began = sentence + 1, after
    return _renumbered(found)


def _stops(text: str, inside: set[int]) -> Iterator[tuple[int, int, str]]:
    """Where clauses end and the next begin, with the mark between them; '' where a long one is cut, and at the end."""
    start = 0
    for stop in STOP.finditer(text):
        if stop.start() not in inside:
            yield from _cuts(start, stop.start(), inside)
            yield stop.start(), stop.end(), stop.group()
            start = stop.end()
    yield from _cuts(start, len(text), inside)
    yield len(text), len(text), ""


def _cuts(start: int, end: int, inside: set[int]) -> Iterator[tuple[int, int, str]]:
    """Where a clause that is too long is cut, never within a number."""
    at = start + LONGEST_CLAUSE
    while at < end:
        if at in inside and at - 1 in inside:
            at += 1
        else:
            yield at, at, ""
            at += LONGEST_CLAUSE


def _renumbered(clauses: list[Clause]) -> list[Clause]:
    """Sentences counted without gaps."""
    seen: dict[int, int] = {}
    return [
        Clause(c.index, c.start, c.end, c.mark, c.depth, seen.setdefault(c.sentence, len(seen)))
        for c in clauses
    ]
