"""Candidates for the basis of a figure's period: what flowed during it, or what stood at its end."""

from __future__ import annotations

from collections.abc import Iterator

from zzdash.reading.facts.choose import Classes
from zzdash.reading.facts.time_around import around
from zzdash.reading.frame.mood import moods
from zzdash.reading.frame.time import Basis
from zzdash.reading.scene import At

BASES: tuple[Basis, ...] = ("flow", "stock")
NEAR = 3
"""So many words before the number, and as many after it, may tell a flow from a stock."""


def candidates(at: At) -> Classes[Basis]:
    """Both, and what kind, unit, verbs and words of time say for each."""
    return Classes(BASES, tuple(dict.fromkeys(_evidence(at))))


def _evidence(at: At) -> Iterator[str]:
    here, clause = around(at), at.clause
    yield f"kind={here.kind}"
    yield f"kind={here.kind}|measure={here.measure}"
    yield f"unit={at.number.unit}"
    yield f"kind={here.kind}|tense={here.tense}"
    for cue in moods(at.passage).within(here.clause_start, at.number.start):
        yield f"cue={cue.cls}"
        yield f"word={cue.word}"
    words = [
        w
        for w in at.passage.words_in(here.clause_start, at.number.start)
        if w.pos not in ("TIME", "PLACE", "NUM")
    ]
    yield from (f"near={word.text}" for word in words[-NEAR:])
    after = at.passage.words_in(at.number.end, min(clause.end, at.number.end + 4 * NEAR))[:NEAR]
    yield from (f"next={word.text}" for word in after)
    for zone in ("phrase", "own", "sent"):
        for said in here.spoken[zone]:
            yield f"{zone}|{said.tag.cls}|{said.tag.edge}|{said.tag.role}"
