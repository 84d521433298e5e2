"""A name in the making, and where a number stands among the words of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number
from zzdash.reading.syntax.passage import Clause, Passage
from zzdash.reading.syntax.phrases import Phrase, Token, once, right_edge, tokens

ENDS = " 、的和与及之"
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its source and evidence; ``lead`` is the text without its last word, ``tail`` that word,
    ``rank`` how well it is carried on to later numbers."""

    text: str
    source: str
    evidence: tuple[str, ...] = ()
    rank: float = 0.0
    known: bool = False
    lead: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A number among the words: its clause is ``first`` … ``limit`` (exclusive), it is word ``here``; the phrase before
    it ends in word ``edge``, ``gap`` are the classes between."""

    words: tuple[Token, ...]
    first: int
    here: int
    limit: int
    edge: int
    gap: str
    number: Number
    clause: Clause

    @property
    def bare(self) -> bool:
        """True where no noun phrase stands before the number in its clause."""
        return self.edge < self.first or self.words[self.edge].cls not in 'NAVK"LB'

    @property
    def after(self) -> str:
        """Class of the word after the number."""
        return self.words[self.here + 1].cls if self.here + 1 < self.limit else "$"

    @property
    def dimension(self) -> str:
        """What the number's unit measures."""
        return units.dimension(self.number.unit) or "none"

    @property
    def counts(self) -> bool:
        """True for a number of things or people."""
        return self.dimension in ("count", "people")


def joined(words: Sequence[Token], first: int, last: int, drop: frozenset[str] = NONE) -> str:
    """The text of words ``first`` … ``last`` without the classes of ``drop``, marks at its ends stripped."""
    return "".join(w.text for w in words[first : last + 1] if w.cls not in drop).strip(ENDS)


def named(words: Sequence[Token], phrase: Phrase, source: str, evidence: Sequence[str], rank: float) -> Name:
    """A phrase as a name."""
    last = phrase.last
    return Name(
        joined(words, phrase.first, last),
        source,
        tuple(evidence),
        rank,
        phrase.first == last and words[last].known,
        joined(words, phrase.first, last - 1),
        words[last].text,
    )


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
    edge, gap = right_edge(tokens(passage), first, here - 1)
    return Place(tokens(passage), first, here, limit, edge, gap, number, clause)
