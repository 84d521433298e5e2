"""What a difference in percentage points is against: an earlier period, another place, a schedule."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

from zzdash import paths
from zzdash.reading.scene import At

Against = Literal["previous_period", "other_place", "schedule"]
NEAR = 12
"""So many characters after the comparing word the place may stand."""


@dataclass(frozen=True, slots=True)
class _Words:
    compared: tuple[str, ...]
    averages: tuple[str, ...]
    schedule: tuple[str, ...]


@cache
def _words() -> _Words:
    data = tomllib.loads((paths.RULES / "reading" / "against.toml").read_text(encoding="utf-8"))
    compared, schedule = data["compared"], data["schedule"]
    return _Words(tuple(compared["words"]), tuple(compared["averages"]), tuple(schedule["words"]))


def against(at: At) -> Against:
    """What the difference that ``at`` prints is against, from the words before it in its clause."""
    clause, number, passage = at.clause, at.number, at.passage
    before = passage.text[clause.start : number.start]
    if any(word in before for word in _words().schedule):
        return "schedule"
    for word in _words().compared:
        found = before.rfind(word)
        if found < 0:
            continue
        start = clause.start + found + len(word)
        near = passage.text[start : min(start + NEAR, number.start)]
        places = any(
            start <= place.start < start + NEAR and place.end <= number.start for place in passage.places
        )
        if places or any(average in near for average in _words().averages):
            return "other_place"
    return "previous_period"
