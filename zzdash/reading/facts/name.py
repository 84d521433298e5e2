"""Candidates for the name of what a number measures."""

from __future__ import annotations

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.scene import At


def candidates(at: At) -> list[Candidate[str]]:
    """The words before the number in its clause."""
    text = at.passage.text[at.clause.start : at.number.start]
    return [Candidate(text[-length:], (f"len={length}",)) for length in (4, 6, 8) if len(text) >= length] or [
        Candidate(text or "?", ())
    ]
