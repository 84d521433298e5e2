"""What carries on from number to number within a sentence, and what an article's paragraphs share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around
from zzdash.reading.first.entities import Owners
from zzdash.reading.first.names import Carry
from zzdash.reading.first.periods import Anchor
from zzdash.reading.first.places import Places

PART = ("其中", "含", "包括")
GOES_ON = ("增速", "增幅", "总量", "总额", "其中", "累计")
IN_TOTAL = re.compile(r"[^，。]{0,3}(?:总|累计)")


AIMS_HIGHER = re.compile(r"(?:力争|争取)(?:达到|实现)?")
"""增长6%左右，力争6.5%: the same figure, once more."""


@dataclass(slots=True)
class Article:
    """What one article's paragraphs share while it is read."""

    id: str
    raw: str
    anchor: Anchor
    places: Places
    owners: Owners


@dataclass(slots=True)
class State:
    """What carries on from number to number within a sentence."""

    carry: Carry
    sentence: int = -1
    clause: int = -1
    before: int = 0
    previous: int = 0
    kind: str | None = None
    part: bool = False
    topic: str = ""
    status: str = "actual"


def advance(state: State, around: Around) -> None:
    """Forget what ended with the last sentence; note where a part (其中) opens."""
    if around.sentence != state.sentence:
        state.sentence, state.part, state.kind, state.status = around.sentence, False, None, "actual"
        state.carry.queue.clear()
        state.carry.recent.clear()
        state.carry.last_list = []
        state.carry.action = state.carry.listed = state.carry.ranked = state.carry.coverage = ""
        if state.clause < around.sentence and not around.text.startswith(GOES_ON, around.sentence):
            state.carry.noun = ""
            if not IN_TOTAL.match(around.text, around.sentence):
                state.carry.name = ""
    if around.clause != state.clause:
        opening = around.text[around.clause : around.token.start]
        if opening.startswith(PART) or (
            around.text[around.sentence : around.clause].rstrip("，,").endswith("其中")
        ):
            state.part = True
        elif phrases.action().match(opening):
            state.part = False
        if around.gap.strip("、，, ") and not AIMS_HIGHER.fullmatch(around.seg):
            state.kind = None
        state.clause = around.clause
