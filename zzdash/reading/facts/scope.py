"""Candidates for the place a number speaks of."""

from __future__ import annotations

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.scene import At


def candidates(at: At) -> list[Candidate[str | None]]:
    """The home, or no place."""
    return [Candidate(at.scene.home, ("home",)), Candidate(None, ("none",))]
