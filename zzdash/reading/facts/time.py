"""Candidates for the time a number speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.scene import At

Basis = Literal["flow", "stock"]


@dataclass(frozen=True, slots=True)
class When:
    """Year described (None where none is told) and the period in the words of gold/README.md (2019-H1, 2021/ …)."""

    year: int | None
    period: str | None


def candidates(at: At) -> list[Candidate[When]]:
    """The year of publication, the year before, no year."""
    day = at.scene.published
    years = [day.year, day.year - 1] if day else []
    return [
        *(Candidate(When(year, str(year)), (f"back={back}",)) for back, year in enumerate(years)),
        Candidate(When(None, None), ("none",)),
    ]
