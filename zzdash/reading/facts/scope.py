"""Candidates for the place a number speaks of: places around it, the home, what the home lies in, the nation, none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.frame.place import (
    ARENA,
    ETC,
    FOREIGN,
    JOINTS,
    LONGEST,
    NEVER,
    Home,
    Places,
    Spot,
    nation,
    place_frame,
)
from zzdash.reading.scene import At

EARLIER = 3
"""How many places of earlier paragraphs are asked."""
AFTER = 3
"""How many places behind the number are asked."""
WINDOW = 24
"""How many places before the number are looked at."""
FAR = 12
"""How many paragraphs back are looked at."""
MOST = 12
"""How many candidates a number has at most."""
QUOTES = "“‘「《"
NAMES = 3
"""How many of the names that a place may have are asked."""


@dataclass
class _Found:
    """Evidence by candidate, in the order they were thought of; of a place's several mentions the first that is
    no arena speaks for it."""

    evidence: dict[str | None, list[str]] = field(default_factory=dict)
    arenas: set[str | None] = field(default_factory=set)

    def add(self, name: str | None, *features: str) -> None:
        """More evidence for a candidate that is there."""
        if name in self.evidence:
            self.evidence[name].extend(features)

    def new(self, name: str | None, features: Sequence[str], arena: bool = False) -> None:
        """A candidate, unless it is there already (and not only as an arena)."""
        if name in self.evidence and (arena or name not in self.arenas):
            return
        told = list(features)
        if name in self.evidence:
            self.arenas.discard(name)
            told.append("arena too")
        elif arena:
            self.arenas.add(name)
        self.evidence[name] = told


def candidates(at: At) -> list[Candidate[str | None]]:
    """Every place that could be meant, with where and how it stands to the number."""
    places = place_frame(at.scene)
    found, others = _Found(), list[tuple[str, list[str]]]()
    rank = 0
    for spot, where in _around(at, places):
        if len(found.evidence) >= MOST - 3:
            break
        name, how = spot.names[0]
        home = places.home
        if (
            home
            and home.given
            and name == home.name
            and (spot.clause is not at.clause or spot.passage != at.passage_index)
        ):
            others.append((name, [f"home printed {where}"]))
            continue
        if spot.role == "seat":
            others.append((name, ["seat", f"seat {where}"]))
            continue
        found.new(name, list(_evidence(at, places, spot, where, rank, how)), spot.role in ARENA)
        rank += spot.role not in ARENA
        for name, how in spot.names[1:NAMES]:
            others.append(
                (
                    name,
                    [f"how={how}", f"{how} {where}", f"second {'arena' if spot.role in ARENA else 'name'}"],
                )
            )
    for name, told in _joined(at, places):
        found.new(name, told)
    _standing(at, places, found)
    for name, told in others:
        if name in found.evidence:
            found.add(name, *(f"too {feature}" for feature in told))
        else:
            found.new(name, told)
    for name, feature in _frames(at, places):
        found.add(name, feature)
    return [
        Candidate(name, tuple(dict.fromkeys((*told, *_relation(name, places)))))
        for name, told in found.evidence.items()
    ]


def _around(at: At, places: Places) -> Iterator[tuple[Spot, str]]:
    """The places of the paragraph, the nearest before first, then those behind, then of earlier paragraphs."""
    clause = at.clause
    for spot in reversed(_before(at, places)):
        yield spot, _gap(spot, at)
    spots, first = places.spots[at.passage_index], _split(at, places)
    for spot in spots[first : first + AFTER]:
        if spot.clause.sentence == clause.sentence:
            yield spot, "behind" if spot.clause.index == clause.index else "behind clause"
    left = EARLIER
    for index in range(at.passage_index - 1, max(-1, at.passage_index - FAR), -1):
        for spot in reversed(places.spots[index][-left:] if left else ()):
            left -= 1
            yield spot, "last paragraph" if index == at.passage_index - 1 else "earlier"


def _split(at: At, places: Places) -> int:
    """How many places of the paragraph end before the number."""
    return bisect_right(places.spots[at.passage_index], at.number.start, key=lambda spot: spot.tag.end)


def _before(at: At, places: Places) -> tuple[Spot, ...]:
    """The last places of the paragraph before the number, so that a long paragraph costs no more."""
    last = _split(at, places)
    return places.spots[at.passage_index][max(0, last - WINDOW) : last]


def _gap(spot: Spot, at: At) -> str:
    """How far before the number a place of its paragraph stands."""
    clauses, sentences = at.clause.index - spot.clause.index, at.clause.sentence - spot.clause.sentence
    if clauses == 0:
        return "clause"
    return f"sentences={min(sentences, 3)}" if sentences else f"clauses={min(clauses, 4)}"


def _evidence(at: At, places: Places, spot: Spot, where: str, rank: int, how: str) -> Iterator[str]:
    form = "zone" if spot.tag.form == "bare zone" else spot.tag.form
    reach = "leads" if spot.leads else "arena" if spot.role in ARENA else "holds"
    yield from (f"where={where}", f"role={spot.role}", f"form={form}", f"level={spot.tag.level}")
    yield from (f"rank={min(rank, 4)}", f"{reach} {where}")
    if how != "told":
        yield f"how={how}"
    if spot.owner:
        yield "owner"
    home = places.home
    if home and home.given:
        kin = (
            "home"
            if spot.name == home.name
            else "inside"
            if home.name in spot.above
            else "above"
            if spot.name in home.above
            else "other"
        )
        yield f"{reach} {kin}"
        if kin == "inside":
            yield "inside home"
    if spot.clause.depth and not at.clause.depth:
        yield "bracket"
    if spot.passage == at.passage_index:
        yield from _beside(at, spot)
        yield from _turn(at, places, spot)


def _beside(at: At, spot: Spot) -> Iterator[str]:
    """How a place of the number's own paragraph stands among the words."""
    passage, number = at.passage, at.number
    word = passage.word_at(spot.tag.end)
    if word < len(passage.words) and passage.words[word].start >= spot.tag.end:
        pos = passage.words[word].pos
        yield f"next={pos[:1] if pos.islower() else pos}"
    if spot.tag.start and passage.text[spot.tag.start - 1] in QUOTES:
        yield "quoted"
    if at.clause.mark in ("（", "(") and spot.tag.end == at.clause.start - 1:
        yield "before bracket"
    if spot.clause.index == at.clause.index:
        yield f"here {spot.role}"
        if at.kind in ("rank", "share", "change_pp"):
            yield f"{at.kind} {spot.role}"
        if spot.tag.end == number.start:
            yield from ("touches", f"touches {spot.tag.form}", f"touches {at.kind}")
        if spot.tag.end <= number.start:
            verbs = sum(w.pos == "v" for w in passage.words_in(spot.tag.end, number.start))
            yield f"path={min(verbs, 2)}"
        if _and_others(passage.text[spot.tag.end : number.start]):
            yield "and others"


def _and_others(between: str) -> bool:
    """甲、乙等5个市: the places before are examples of what is counted."""
    return ETC in between[-6:]


def _group(at: At) -> tuple[int, int]:
    """The number's turn among numbers that are listed with it, and how many they are: 5%、6%和7%."""
    numbers, text, here = at.passage.numbers, at.passage.text, at.number_index

    def joined(left: int) -> bool:
        return (
            text[numbers[left].end : numbers[left + 1].start] in JOINTS
            and numbers[left].end < numbers[left + 1].start
        )

    first = last = here
    while first > max(0, here - LONGEST) and joined(first - 1):
        first -= 1
    while last + 1 < min(len(numbers), here + LONGEST) and joined(last):
        last += 1
    return here - first, last - first + 1


def _turn(at: At, places: Places, spot: Spot) -> Iterator[str]:
    """n places, n numbers: whether this is the place of the number's turn."""
    orders = places.lists.get((spot.passage, spot.order), ())
    if not orders or spot.tag.start > at.number.start:
        return
    turn, many = _group(at)
    yield f"listed {'here' if spot.clause.index == at.clause.index else 'before'}"
    if many == 1:
        yield "listed one figure"
    elif many == len(orders):
        yield f"turn={'right' if turn == orders.index(spot.order) else 'wrong'}"


def _joined(at: At, places: Places) -> Iterator[tuple[str, list[str]]]:
    """Several places that one figure is of: 甲省、乙省."""
    spots = places.spots[at.passage_index]
    seen: set[tuple[int, ...]] = set()
    for spot in _before(at, places):
        orders = places.lists.get((spot.passage, spot.order), ())
        if not orders or orders in seen or len(orders) > 4 or spots[orders[-1]].tag.end > at.number.start:
            continue
        seen.add(orders)
        last = spots[orders[-1]]
        if last.clause.sentence == at.clause.sentence:
            told = [
                "joined",
                f"joined={len(orders)}",
                f"joined {_gap(last, at)}",
                f"joined figures={_group(at)[1] > 1}",
            ]
            if _and_others(at.passage.text[last.tag.end : at.number.start]):
                told.append("joined and others")
            yield "、".join(spots[order].name for order in orders), told


def _frames(at: At, places: Places) -> Iterator[tuple[str, str]]:
    """What simple frames would carry to the number."""
    rivals = list(_rivals(at, places))
    near = next((s for s in rivals if s.clause.sentence == at.clause.sentence), None)
    carried = next((s for s in rivals if _carries(s, at)), None)
    if near:
        yield near.name, "frame sentence"
    if carried:
        yield carried.name, "frame carried"
    framed = next((s for s in rivals if s.role == "frames"), None)
    if framed:
        yield framed.name, f"frame framed {_gap(framed, at)}"
    if places.home and not rivals:
        yield places.home.name, "frame home"
    if places.home and carried is None:
        yield places.home.name, "frame none"


def _rivals(at: At, places: Places) -> Iterator[Spot]:
    """The places before the number in its paragraph that may rule it, the nearest first."""
    spots = reversed(_before(at, places))
    return (s for s in spots if s.role not in NEVER and not s.owner and s.tag.form not in FOREIGN)


def _carries(spot: Spot, at: At) -> bool:
    here = spot.clause.index == at.clause.index
    return here or spot.leads and not spot.clause.depth


def _standing(at: At, places: Places, found: _Found) -> None:
    """The candidates that are there whatever is printed near by."""
    rival = next((f"rival {_gap(s, at)}" for s in _rivals(at, places)), "alone")
    home = places.home
    if home:
        sure = "home" if home.given else "guess"
        found.new(home.name, [f"unprinted {sure}", f"unprinted {sure} {rival}"])
        for name in home.above[:2]:
            found.new(name, ["unprinted above"])
    told = ["unprinted nation", f"nation {rival}", *([] if home and home.given else ["no home"])]
    found.new(nation(), told)
    company = any(c.end <= at.number.start and at.clause.start <= c.start for c in at.passage.companies)
    found.new(None, ["none", f"none {rival}", f"none {at.kind}", *(["none company"] if company else [])])
    if company:
        found.add(nation(), "nation company")


def _relation(name: str | None, places: Places) -> Iterator[str]:
    home: Home | None = places.home
    if name is None:
        return
    if name == nation():
        yield "nation"
    elif home is None:
        yield "homeless"
    else:
        sure = "home" if home.given else "guess"
        kind = sure if name == home.name else f"above {sure}" if name in home.above else f"not {sure}"
        yield kind
