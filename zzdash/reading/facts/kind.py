"""Candidates for a number's kind."""

from __future__ import annotations

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.model import KINDS, Kind
from zzdash.reading.scene import At


def candidates(at: At) -> list[Candidate[Kind]]:
    """Every kind, with what its shape, unit and neighbours say for it."""
    number, words = at.number, at.passage.words
    here = at.passage.word_at(number.start)
    near = [f"w{k:+}={words[here + k].text}" for k in (-2, -1, 1, 2) if 0 <= here + k < len(words)]
    evidence = [f"shape={number.shape}", f"unit={number.unit}", *near]
    return [Candidate(kind, tuple(f"{kind}|{e}" for e in evidence)) for kind in KINDS]
