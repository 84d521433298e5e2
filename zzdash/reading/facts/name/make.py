"""One number → what it may be called, with the evidence for each name."""

from __future__ import annotations

from collections.abc import Iterator

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.facts.name.carried import Own, carried, earlier, own, shares
from zzdash.reading.facts.name.record import Name
from zzdash.reading.numbers import units
from zzdash.reading.scene import At
from zzdash.reading.syntax.passage import Passage
from zzdash.reading.syntax.phrases import rules
from zzdash.rules.catalogue import load_catalogue

GROUPS = {"percent": "pct", "multiple": "pct", "rank": "rank", "count": "count", "people": "count"}
LONGEST = 30


def candidates(at: At) -> list[Candidate[str]]:
    """All names the number may have, each with its evidence."""
    passage, index = at.passage, at.number_index
    mine = own(passage, index)
    names = [*mine.names, *carried(passage, index), *earlier(passage, index)]
    names += shares(passage, index, names)
    names += known(passage, mine)
    merged: dict[str, list[Name]] = {}
    for name in names:
        text = spelled(name.text)
        if 1 < len(text) <= LONGEST:
            merged.setdefault(text, []).append(name)
    if not merged:
        return [Candidate("?", ())]
    return [Candidate(text, evidence(at, mine, text, same)) for text, same in merged.items()]


def known(passage: Passage, mine: Own) -> Iterator[Name]:
    """Names of the catalogue near by, as printed and as the catalogue has them."""
    here, words, clause = mine.place.here, mine.place.words, mine.place.clause
    catalogue = load_catalogue()
    found = 0
    for i in range(min(here + 6, len(words) - 1), max(-1, here - 80), -1):
        if not words[i].known:
            continue
        there = passage.clause_at(words[i].start)
        away = f"{max(-1, min(3, clause.index - there.index))}" if there.sentence == clause.sentence else "s"
        entries = catalogue.by_alias[words[i].text]
        fits = any(fitting(mine.place.number.unit, one.dimension) for one in entries)
        tie = f"{away}|{fits}|{found}"
        yield Name(words[i].text, "cat", (f"cat={tie}",), 0.5, True)
        for one in entries[:1]:
            if one.zh != words[i].text:
                yield Name(one.zh, "canon", (f"canon={tie}", f"canon.theme={one.theme}"), 0.5, True)
        found += 1
        if found == 3:
            return


def fitting(unit: str | None, dimension: str) -> bool:
    """True where a number of this unit may be of an indicator of this dimension."""
    mine = units.dimension(unit)
    return mine in ("percent", "multiple", "rank", None) or mine == dimension


def spelled(text: str) -> str:
    """Short forms written out (规上 → 规模以上), unpaired quotation marks dropped."""
    for short, full in rules()["spelled"].items():
        if short in text:
            text = text.replace(short, full)
    for left, right in ("“”", "「」", "《》", "‘’"):
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    return text


def evidence(at: At, mine: Own, text: str, same: list[Name]) -> tuple[str, ...]:
    """What stands for a name: how it was found, how it looks, how it fits the unit and the kind."""
    place = mine.place
    kind = at.kind or "level"
    group = GROUPS.get(place.dimension, "unit")
    state = f"{'bare' if place.bare else 'np'}|{place.after if place.after in 'NAEV' else '-'}"
    found = {
        f"len={min(12, len(text))}",
        f"tail={text[-2:]}|{group}",
        f"tail={text[-2:]}",
        f"last={text[-1]}|{place.dimension}",
        f"head={text[:2]}",
        f"sources={min(4, len({name.source for name in same}))}",
    }
    for name in same:
        source = name.source
        found |= {f"src={source}", f"src={source}|{kind}", f"src={source}|{group}|{state}", f"src={source}|gap={place.gap[:2]}"}
        found.update(name.evidence)
        if name.known:
            found.add("known")
    return tuple(sorted(found))
