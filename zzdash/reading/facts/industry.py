"""Candidates for the industry that the text ties a figure to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.scene import At
from zzdash.reading.syntax.passage import Passage
from zzdash.rules.words import industries

NONE: Candidate[str | None] = Candidate(None, ("none",))


WINDOW = 60
"""So many words of industries before a number, and as many behind it, are looked at."""


@cache
def _industries() -> dict[str, str]:
    """Word → the industry it tells (its Chinese name); the order is of the file, the narrower industry first."""
    return {word: one.zh for one in industries() for word in one.words}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _industries()), key=len, reverse=True)))


@lru_cache(maxsize=64)
def _told(passage: Passage) -> tuple[tuple[int, str], ...]:
    """Where words of industries stand in a passage."""
    return tuple((m.start(), _industries()[m.group()]) for m in _pattern().finditer(passage.text))


def candidates(at: At) -> list[Candidate[str | None]]:
    """Each industry told of in the paragraph, with where its words stand, and none."""
    where: dict[str, set[str]] = {}
    told_here = _told(at.passage)
    here = bisect_left(told_here, (at.number.start,))
    for position, name in told_here[max(0, here - WINDOW) : here + WINDOW]:
        where.setdefault(name, set()).add(_stretch(at, position))
    order = list(dict.fromkeys(_industries().values()))
    named = sorted(where, key=order.index)
    told: list[Candidate[str | None]] = [
        Candidate(name, tuple(_evidence(at, where[name], name == named[0]))) for name in named
    ]
    return [*told, NONE]


def _evidence(at: At, stretches: set[str], first: bool) -> Iterator[str]:
    for name in sorted(stretches):
        yield name
        yield f"{name}|{at.kind}"
    if first:
        yield "first"


def _stretch(at: At, position: int) -> str:
    """Where a word stands, seen from the number."""
    clause, number = at.clause, at.number
    start, end = at.passage.sentences[clause.sentence]
    if clause.start <= position < clause.end:
        return "before" if position < number.start else "after"
    if start <= position < end:
        return "earlier" if position < clause.start else "later"
    return "paragraph" if position < start else "below"
