"""What a difference in percentage points is against: an earlier period, another place, a schedule."""

from __future__ import annotations

from typing import Literal

from zzdash.reading.scene import At
from zzdash.rules.reading import facts

Against = Literal["previous_period", "other_place", "schedule"]
NEAR = 12
"""So many characters after the comparing word the place may stand."""


def against(at: At) -> Against:
    """What the difference that ``at`` prints is against, from the words before it in its clause."""
    clause, number, passage = at.clause, at.number, at.passage
    before = passage.text[clause.start : number.start]
    if any(word in before for word in facts.against().schedule.words):
        return "schedule"
    for word in facts.against().compared.words:
        found = before.rfind(word)
        if found < 0:
            continue
        start = clause.start + found + len(word)
        near = passage.text[start : min(start + NEAR, number.start)]
        places = any(
            start <= place.start < start + NEAR and place.end <= number.start for place in passage.places
        )
        if places or any(average in near for average in facts.against().compared.averages):
            return "other_place"
    return "previous_period"
