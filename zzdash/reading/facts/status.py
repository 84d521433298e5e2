"""Candidates for a figure's status."""

from __future__ import annotations

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.model import STATUSES, Status
from zzdash.reading.scene import At


def candidates(at: At) -> list[Candidate[Status]]:
    """Every status, with the words before the number in its clause."""
    before = at.passage.words_in(at.clause.start, at.number.start)
    evidence = ["any", *(f"w={word.text}" for word in before)]
    return [Candidate(status, tuple(f"{status}|{e}" for e in evidence)) for status in STATUSES]
