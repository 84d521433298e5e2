"""Candidates for the time a number speaks of: what the words of time near it may mean, and the article's own times.

Several sources may propose one time: their evidence adds up on one candidate. Which source to believe where is for
the weights to say; what is found here is who proposes, from how far, and in what company.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.facts.time_around import Around, around
from zzdash.reading.frame.time import NEVER, Basis, Said, When, shifted, so_far, span, when
from zzdash.reading.scene import At

__all__ = ["Basis", "When", "candidates"]

MOST = 14
"""Candidates beyond so many are left out, those of the farthest sources first."""


@dataclass(slots=True)
class Proposal:
    """One time and all that stands for it."""

    when: When
    features: list[str] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)


def candidates(at: At) -> list[Candidate[When]]:
    """The times a number may be of, each with its evidence; without a known day no year that the text doesn't print."""
    here = around(at)
    found: dict[When, Proposal] = {}
    for source, what, features in _sources(here):
        if what not in found and len(found) >= MOST:
            continue
        one = found.setdefault(what, Proposal(what))
        one.sources.add(source)
        one.features += features
    frames = here.frames
    return [Candidate(one.when, tuple(dict.fromkeys(_evidence(one, here, frames)))) for one in found.values()]


Source = tuple[str, When, list[str]]


def _sources(here: Around) -> Iterator[Source]:
    """Every proposal, the nearest sources first."""
    if here.listed:
        yield "dist", here.listed, ["dist"]
    for zone, rank, said in here.near:
        yield from _of_said(zone, rank, said, here)
    yield from _anchors(here)
    yield from _combined(here)
    yield "never", NEVER, ["never"]


def _of_said(zone: str, rank: int, said: Said, here: Around) -> Iterator[Source]:
    tag = said.tag
    name = f"{zone}{rank}"
    role = tag.role or ("opens" if said.opens else "")
    base = [name, f"{zone}|{tag.cls}", f"{zone}{rank}|{role}"]
    for place, (how, what) in enumerate(said.whens):
        first = "" if place else "first"
        more = [
            f"{tag.cls}|{how}",
            f"{how}|{tag.role}",
            f"{zone}|{how}",
            f"{how}|{tag.edge}",
            f"{zone}|{first}",
            f"{how}|{here.tense}",
        ]
        yield zone, what, [*base, *more]
    if zone in ("own", "phrase", "sent") and rank == 1 and said.carries:
        base_year = shifted(said.whens[0][1], -1)
        if base_year:
            yield "base", base_year, ["base", f"base|{here.prior}"]


def _anchors(here: Around) -> Iterator[Source]:
    """The article's own times: the year it appeared, the year before, what most of its dates say."""
    if here.line.day:
        year = here.line.day.year
        for name, what in (("now", when(year)), ("back", when(year - 1))):
            yield name, what, [name, *crossed(name, here.cues)]
        if running := so_far(here.line.day):
            yield "running", running, ["running", *crossed("running", here.cues)]
        if "each" in here.marks:
            yield "on", span(year, "", year), ["on"]
    if here.line.main:
        yield "main", here.line.main, ["main", f"main|share={here.line.share}", f"main|{here.governed}"]


def _combined(here: Around) -> Iterator[Source]:
    """The year of one word with the part of a year of another; each year from one on."""
    for name, what in here.combined:
        yield name, what, [name, f"{name}|{here.governed}"]


def _evidence(one: Proposal, here: Around, frames: dict[str, When]) -> Iterator[str]:
    """All evidence of a proposal: its sources, its shape, its relation to publication, the frames that agree."""
    yield from one.features
    shape, relation = shape_of(one.when), here.relation(one.when.year)
    yield f"shape={shape}"
    yield f"shape={shape}|{here.kind}|{here.measure}"
    yield f"{relation}|{here.prior}"
    yield f"sources={min(len(one.sources), 4)}"
    yield from crossed(relation, here.cues)
    for name, what in frames.items():
        if what.year == one.when.year:
            yield f"y={name}"
        if what == one.when:
            yield f"p={name}"
            yield f"p={name}|{shape}"
            yield f"p={name}|{here.kind}|{here.measure}"
    best = next((zone for zone in ZONES if zone in one.sources), "other")
    yield f"best={best}|{here.governed}"
    yield f"best={best}|{shape}"


ZONES = ("dist", "phrase", "own", "after", "sent", "late", "para", "doc", "now", "back", "main", "never")


@lru_cache(maxsize=8192)
def crossed(name: str, cues: tuple[str, ...]) -> tuple[str, ...]:
    """``name`` with each cue; numbers of one sentence ask for the same again and again."""
    return tuple(f"{name}|{cue}" for cue in cues)


@lru_cache(maxsize=8192)
def shape_of(what: When) -> str:
    """What kind of period it is: year, half, quarter, months, month, day, years, open, none."""
    text = what.period
    if text is None:
        return "none"
    if "/" in text:
        first, last = text.split("/")
        return "open" if not last else "years" if len(first) == 4 else "months"
    rest = text[5:]
    return {"": "year", "H": "half", "Q": "quarter"}.get(rest[:1], "day" if len(rest) == 5 else "month")
