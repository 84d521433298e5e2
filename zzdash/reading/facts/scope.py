"""Candidates for the place a number speaks of: places around it, the home, what the home lies in, the nation, none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.frame.place import ARENA, CARRIES, Home, Places, Spot, place_frame
from zzdash.reading.scene import At

EARLIER = 3
"""How many places of earlier paragraphs are asked."""
MOST = 12
"""How many candidates a number has at most."""


@dataclass
class _Found:
    """Evidence by candidate, in the order they were thought of."""

    evidence: dict[str | None, list[str]] = field(default_factory=dict)

    def add(self, name: str | None, *features: str) -> None:
        self.evidence.setdefault(name, []).extend(features)

    def first(self, name: str | None, *features: str) -> None:
        """Only if the name is new."""
        if name not in self.evidence:
            self.evidence[name] = list(features)


def candidates(at: At) -> list[Candidate[str | None]]:
    """Every place that could be meant, with where and how it stands to the number."""
    places = place_frame(at.scene)
    found = _Found()
    for rank, (spot, where) in enumerate(_around(at, places)):
        if len(found.evidence) >= MOST - 3:
            break
        for number, (name, how) in enumerate(spot.names[:2]):
            told = _evidence(at, places, spot, where, rank, how)
            found.first(name, *told, *([] if number == 0 else ["second name"]))
    for name, told in _joined(at, places):
        found.add(name, *told)
    for name, told in _frames(at, places):
        if name in found.evidence:
            found.add(name, told)
    _standing(at, places, found)
    return [
        Candidate(name, tuple(dict.fromkeys((*told, *_relation(name, places.home)))))
        for name, told in found.evidence.items()
    ]


def _around(at: At, places: Places) -> Iterator[tuple[Spot, str]]:
    """The places of the paragraph, the nearest before first, then those behind, then of earlier paragraphs."""
    here, number, clause = places.spots[at.passage_index], at.number, at.clause
    before = [s for s in here if s.tag.end <= number.start]
    after = [s for s in here if s.tag.start >= number.end]
    for spot in reversed(before):
        yield spot, _gap(spot, clause.index, clause.sentence)
    for spot in after[:3]:
        if spot.clause.sentence == clause.sentence:
            yield spot, "behind" if spot.clause.index == clause.index else "behind clause"
    left = EARLIER
    for index in range(at.passage_index - 1, -1, -1):
        for spot in reversed(places.spots[index]):
            if left:
                left -= 1
                yield spot, "last paragraph" if index == at.passage_index - 1 else "earlier"


def _gap(spot: Spot, clause: int, sentence: int) -> str:
    if spot.clause.index == clause:
        return "clause"
    if spot.clause.sentence == sentence:
        return f"clauses={min(clause - spot.clause.index, 4)}"
    return f"sentences={min(sentence - spot.clause.sentence, 3)}"


def _evidence(at: At, places: Places, spot: Spot, where: str, rank: int, how: str) -> Iterator[str]:
    yield f"where={where}"
    yield f"role={spot.role}"
    yield f"form={spot.tag.form}"
    yield f"level={spot.tag.level}"
    yield f"rank={min(rank, 4)}"
    behind = at.scene.passages[spot.passage]
    word = behind.word_at(spot.tag.end)
    if word < len(behind.words) and behind.words[word].start >= spot.tag.end:
        yield f"next={behind.words[word].pos[:1] if behind.words[word].pos.islower() else behind.words[word].pos}"
    if spot.tag.start and behind.text[spot.tag.start - 1] in _quotes():
        yield "quoted"
    yield f"{'carries' if spot.role in CARRIES else 'arena' if spot.role in ARENA else 'holds'} {where}"
    if how != "told":
        yield f"how={how}"
    if places.home and places.home.name in spot.above:
        yield "inside home"
    if spot.clause.depth and not at.clause.depth:
        yield "bracket"
    if at.clause.mark in ("（", "(") and spot.tag.end == at.clause.start - 1:
        yield "before bracket"
    if spot.passage == at.passage_index and at.passage.text.startswith(_etc(), spot.tag.end):
        yield "etc"
    if spot.clause.index == at.clause.index and spot.passage == at.passage_index:
        yield f"here {spot.role}"
        if spot.tag.end == at.number.start:
            yield "touches"
        if at.kind in ("rank", "share", "change_pp"):
            yield f"{at.kind} {spot.role}"
            yield f"{at.kind} {spot.tag.form}"
    yield from _distributed(at, places, spot)


def _distributed(at: At, places: Places, spot: Spot) -> Iterator[str]:
    """n places, n numbers: whether this is the place of the number's turn."""
    orders = places.lists.get((spot.passage, spot.order), ())
    if not orders or spot.passage != at.passage_index:
        return
    spots = places.spots[spot.passage]
    last, sentence = spots[orders[-1]], at.clause.sentence
    follows = next((s.tag.start for s in spots if s.order > orders[-1]), len(at.passage.text))
    end = min(follows, at.passage.sentences[sentence][1])
    run = [i for i, n in enumerate(at.passage.numbers) if last.tag.end <= n.start < end]
    if at.number_index not in run or last.clause.sentence != sentence:
        yield "in list"
        return
    turn = run.index(at.number_index) % len(orders) == orders.index(spot.order)
    yield f"turn={'right' if turn else 'wrong'} {'fits' if len(run) % len(orders) == 0 else 'left over'}"


def _joined(at: At, places: Places) -> Iterator[tuple[str, list[str]]]:
    """Several places that one figure is of: 甲省、乙省."""
    seen: set[tuple[int, ...]] = set()
    for (passage, _), orders in places.lists.items():
        spots = places.spots[passage]
        last = spots[orders[-1]]
        if passage != at.passage_index or orders in seen or len(orders) > 4 or last.tag.end > at.number.start:
            continue
        seen.add(orders)
        if last.clause.sentence == at.clause.sentence:
            name = "、".join(spots[order].name for order in orders)
            yield name, ["joined", f"joined={len(orders)}", f"joined {_gap(last, at.clause.index, at.clause.sentence)}"]


def _frames(at: At, places: Places) -> Iterator[tuple[str, str]]:
    """What simple frames would carry to the number."""
    here = [s for s in places.spots[at.passage_index] if s.tag.end <= at.number.start]
    sentence = [s for s in here if s.clause.sentence == at.clause.sentence]
    near = next((s for s in reversed(sentence) if s.role not in ARENA), None)
    if near:
        yield near.name, "frame sentence"
    carried = next((s for s in reversed(here) if _carries(s, at)), None)
    if carried:
        yield carried.name, "frame carried"
    if not here and places.home:
        yield places.home.name, "frame home"
    if carried is None and places.home:
        yield places.home.name, "frame none"


def _carries(spot: Spot, at: At) -> bool:
    if spot.clause.index == at.clause.index:
        return spot.role not in ARENA
    return spot.role in CARRIES and not spot.clause.depth


def _standing(at: At, places: Places, found: _Found) -> None:
    """The candidates that are there whatever is printed near by."""
    rival = next((f"rival {_gap(s, at.clause.index, at.clause.sentence)}" for s in _rivals(at, places)), "alone")
    if places.home:
        found.first(places.home.name, "unprinted", f"unprinted {rival}")
        for name in places.home.above[:2]:
            found.first(name, "unprinted", "unprinted above")
    nation = at.scene.home is None
    found.first(_nation(), "unprinted", f"nation {rival}", *(["no home"] if nation else []))
    found.first(None, "none", f"none {rival}", f"none {at.kind}")


def _rivals(at: At, places: Places) -> Iterator[Spot]:
    """The places before the number in its paragraph that are no arenas, the nearest first."""
    spots = reversed(places.spots[at.passage_index])
    return (s for s in spots if s.tag.end <= at.number.start and s.role not in ARENA)


def _quotes() -> str:
    return "“‘「《"


def _etc() -> str:
    return "等"


def _nation() -> str:
    return "全国"


def _relation(name: str | None, home: Home | None) -> Sequence[str]:
    if name is None:
        return ()
    if name == _nation():
        return ("nation",)
    if home is None:
        return ("homeless",)
    if name == home.name:
        return ("home",)
    return ("above home",) if name in home.above else ("not home",)
