"""Cue words of a text, by class: found once a paragraph, looked up round each number."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache

from zzdash.reading.model import KINDS, Kind
from zzdash.rules.reading.facts import kinds
from zzdash.rules.reading.lists import Words, tables


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word: half-open span, the word and the classes it belongs to."""

    start: int
    end: int
    text: str
    classes: tuple[str, ...]


@dataclass(frozen=True)
class Cues:
    """The cues of a text in order, apart."""

    found: tuple[Cue, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> tuple[Cue, ...]:
        """The cues that begin in the half-open span."""
        return self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@cache
def rule(section: str, name: str) -> frozenset[str]:
    """A list of kinds.toml as a set; a text as the set of itself."""
    words = getattr(getattr(kinds(), section), name)
    return frozenset([words] if isinstance(words, str) else words)


@cache
def allowed(form: str) -> tuple[Kind, ...]:
    """The kinds that a form allows; all where it is in doubt."""
    return tuple(kinds().allowed.get(form, KINDS))


Entries = tuple[tuple[str, tuple[str, ...]], ...]
Lexicon = dict[str, Entries]


@cache
def _lexicon() -> Lexicon:
    """First two characters, and the words of one → the words that begin so, the longest first, each with its classes."""
    classes: dict[str, list[str]] = {}
    for name, listed in tables(kinds().cue, Words).items():
        for word in listed.words:
            classes.setdefault(word, []).append(name)
    heads: dict[str, list[str]] = {}
    for word in sorted(classes, key=len, reverse=True):
        heads.setdefault(word[:2], []).append(word)
    for head, words in heads.items():
        words += [head[0]] if len(head) == 2 and head[0] in classes else []
    return {head: tuple((word, tuple(classes[word])) for word in words) for head, words in heads.items()}


@lru_cache(maxsize=64)
def cues(text: str) -> Cues:
    """All cues of ``text``; where two begin at one place the longer holds. Linear."""
    lexicon, found, at = _lexicon(), [], 0
    while at < len(text):
        entries = lexicon.get(text[at : at + 2]) or lexicon.get(text[at])
        if not entries:
            at += 1
            continue
        hit = next(((word, names) for word, names in entries if text.startswith(word, at)), None)
        if hit:
            found.append(Cue(at, at + len(hit[0]), *hit))
        at += len(hit[0]) if hit else 1
    return Cues(tuple(found), tuple(cue.start for cue in found))
