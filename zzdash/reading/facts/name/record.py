"""A name in the making, and where a number stands among the words of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number
from zzdash.reading.syntax.passage import Clause, Passage
from zzdash.reading.syntax.phrases import Phrase, Token, once, right_edge, rules, tokens

Words = tuple[Token, ...]

GROUPS = {"percent": "pct", "multiple": "pct", "rank": "rank", "count": "count", "people": "count"}
WIDE = 80
"""So many words of a clause before a number, and as many after it, are looked at."""
NONE: frozenset[str] = frozenset()
NOT_FIRST = frozenset("ECDPRGUTQMLFK#X")
NOT_LAST = frozenset("ECDPRGUTQMLF#X")


@cache
def actions() -> frozenset[str]:
    """Verbs that stay in the name of a count."""
    return frozenset(rules().action.words)


def trimmed(words: Sequence[Token]) -> Words:
    """``words`` without what no name begins or ends with."""
    first, last = 0, len(words)
    while first < last and words[first].cls in NOT_FIRST and words[first].text not in actions():
        first += 1
    while last > first and words[last - 1].cls in NOT_LAST:
        last -= 1
    return tuple(words[first:last])


def made(text: str, cls: str = "S") -> Words:
    """A word that stands nowhere, to compose a name with."""
    return (Token(0, 0, text, cls),) if text else ()


def spoken(words: Sequence[Token]) -> str:
    """The text of words."""
    return "".join([word.text for word in words])


@dataclass(frozen=True, eq=False)
class Name:
    """A name: its words, the source it comes from, its evidence; ``rank`` says how well later numbers take it over,
    ``origin`` where the number stands that it was found at, if not here, and ``of`` the name as it was found there."""

    words: Words
    source: str
    evidence: tuple[str, ...] = ()
    rank: float = 0.0
    origin: Place | None = None
    of: Name | None = None

    @cached_property
    def text(self) -> str:
        """The name."""
        return self.of.text if self.of else spoken(self.words)

    def taken(self, origin: Place, evidence: tuple[str, ...]) -> Name:
        """The name as a later number takes it over."""
        return Name(self.words, self.source, self.evidence + evidence, origin=origin, of=self.of or self)

    @property
    def known(self) -> bool:
        """True where the catalogue has it."""
        return len(self.words) == 1 and self.words[0].known


@dataclass(frozen=True)
class Place:
    """A number among the words: its clause is ``first`` … ``limit`` (exclusive), it is word ``here``; the phrase before
    it ends in word ``edge``, ``gap`` are the classes between, from the number back."""

    words: Words
    first: int
    here: int
    limit: int
    edge: int
    gap: str
    number: Number
    clause: Clause

    @cached_property
    def bare(self) -> bool:
        """True where no noun phrase stands before the number in its clause."""
        return self.edge < self.first or self.words[self.edge].cls not in 'NAVK"B'

    @cached_property
    def after(self) -> str:
        """Class of the word after the number."""
        return self.words[self.here + 1].cls if self.here + 1 < self.limit else "$"

    @cached_property
    def dimension(self) -> str:
        """What the number's unit measures."""
        return "rank" if self.number.shape == "ordinal" else units.dimension(self.number.unit) or "none"

    @cached_property
    def counts(self) -> bool:
        """True for a number of things or people."""
        return self.dimension in ("count", "people")

    @cached_property
    def group(self) -> str:
        """A coarse class of the unit."""
        return GROUPS.get(self.dimension, "unit")

    @cached_property
    def state(self) -> str:
        """Whether phrases stand before and after the number."""
        return f"{'bare' if self.bare else 'np'}|{self.after if self.after in 'NAEV' else '-'}"

    def between(self, first: int, last: int, drop: frozenset[str] = NONE) -> Words:
        """Words ``first`` … ``last`` without the classes of ``drop``, ends trimmed."""
        return trimmed([w for w in self.words[max(0, first) : last + 1] if w.cls not in drop])

    def phrase(self, phrase: Phrase) -> Words:
        """The words of a phrase, ends trimmed."""
        return self.between(phrase.first, phrase.last)


def limits(passage: Passage, clause: Clause) -> tuple[int, int]:
    """Half-open span of the words of a clause."""
    words = tokens(passage)
    first = word_at(passage, clause.start)
    first += words[first].start < clause.start
    return first, word_at(passage, max(clause.start, clause.end - 1)) + 1


def word_at(passage: Passage, position: int) -> int:
    """Index of the word that covers ``position``."""
    return once(passage, "word_index", _index)[position]


def _index(passage: Passage) -> list[int]:
    return [i for i, token in enumerate(tokens(passage)) for _ in range(token.end - token.start)]


def place(passage: Passage, index: int) -> Place:
    """Where number ``index`` of a passage stands."""
    number = passage.numbers[index]
    clause = passage.clause_at(number.start)
    first, limit = limits(passage, clause)
    here = word_at(passage, number.start)
    first, limit = max(first, here - WIDE), min(limit, here + WIDE)
    edge, gap = right_edge(tokens(passage), first, here - 1)
    return Place(tokens(passage), first, here, limit, edge, gap, number, clause)
