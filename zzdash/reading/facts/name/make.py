"""One number → what it may be called, with the evidence for each name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.facts.name.carried import Own, across, carried, earlier, following, nearest, own
from zzdash.reading.facts.name.heads import fit
from zzdash.reading.facts.name.record import Name
from zzdash.reading.facts.name.shares import shares
from zzdash.reading.numbers import units
from zzdash.reading.scene import At
from zzdash.reading.syntax.passage import Passage
from zzdash.reading.syntax.phrases import Token, rules
from zzdash.rules.catalogue import load_catalogue

LONGEST = 30
INNER = 'ECVLKMDPRG#"B'
PAIRS = (("“", "”"), ("「", "」"), ("《", "》"), ("‘", "’"))


def candidates(at: At) -> list[Candidate[str]]:
    """All names the number may have, each with its evidence."""
    passage, index = at.passage, at.number_index
    mine = own(passage, index)
    names = [
        *mine.names,
        *carried(passage, index, at.kind or "level"),
        *earlier(passage, index),
        *following(passage, index),
    ]
    names += across(at)
    names += shares(passage, index, names)
    names += known(passage, mine)
    merged: dict[str, list[Name]] = {}
    for name in names:
        if text := label(name.of or name):
            merged.setdefault(text, []).append(name)
    if not merged:
        return [Candidate(rules().unsaid.word, ())]
    near = nearest(passage, index)
    return [Candidate(text, evidence(at, mine, text, same, near)) for text, same in merged.items()]


def label(name: Name) -> str:
    """A name as a candidate is called, worked out once; '' where it can be none."""
    kept: str | None = vars(name).get("_label")
    if kept is None:
        text = canonical(name) or spelled(name.text)
        kept = vars(name)["_label"] = text if 1 < len(text) <= LONGEST and not stutters(name) else ""
    return kept


def canonical(name: Name) -> str | None:
    """The catalogue's own name, where its theme has one term for many wordings (生产总值, GDP)."""
    if not name.known:
        return None
    entry = load_catalogue().by_alias.get(name.words[0].text, [])
    return next((one.zh for one in entry if one.theme in rules().canonical.themes), None)


def stutters(name: Name) -> bool:
    """True for a name that says a word twice."""
    if len(name.words) < 2:
        return False
    long = [text for word in name.words if len(text := word.text) > 1]
    return len(long) != len(set(long))


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
        yield Name((words[i],), "cat", (f"cat={tie}",), 0.5)
        for one in entries[:1]:
            if one.zh != words[i].text:
                yield Name(
                    (Token(0, 0, one.zh, "N", True),),
                    "canon",
                    (f"canon={tie}", f"canon.theme={one.theme}"),
                    0.5,
                )
        found += 1
        if found == 3:
            return


def fitting(unit: str | None, dimension: str) -> bool:
    """True where a number of this unit may be of an indicator of this dimension."""
    mine = units.dimension(unit)
    return mine in ("percent", "multiple", "rank", None) or mine == dimension


def spelled(text: str) -> str:
    """Short forms written out (规上 → 规模以上), unpaired quotation marks dropped."""
    if not _odd().search(text):
        return text
    for short, full in rules().spelled.items():
        text = text.replace(short, full)
    for left, right in PAIRS:
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    return text


@cache
def _odd() -> re.Pattern[str]:
    """Anything that ``spelled`` changes."""
    return re.compile(
        "|".join([*map(re.escape, rules().spelled), f"[{''.join(mark for pair in PAIRS for mark in pair)}]"])
    )


def evidence(at: At, mine: Own, text: str, same: list[Name], near: str) -> tuple[str, ...]:
    """What stands for a name: how it was found, how it looks, how it fits the unit and the kind."""
    here = mine.place
    kind = at.kind or "level"
    tail, last, size = text[-2:], text[-1], min(12, len(text))
    found = [
        *_sized(size, kind),
        f"tail={tail}",
        f"kind={kind}|{last}",
        *_look("".join([word.cls for word in same[0].words])),
    ]
    sources = set()
    for name in same:
        source, origin = name.source, name.origin
        sources.add(source)
        found += name.evidence
        found += _found_by(source, (origin or here).group, (origin or here).state)
        if name.known:
            found.append(f"known|{source}")
        if not origin:
            found += _own(source, kind, near if size <= 6 else "")
    if any(not name.origin for name in same):
        found.append(f"own|{kind}|{here.state}")
        if size <= 6:
            found.append(f"alone={text}|{here.group}")
    if any(name.origin for name in same):
        found.append(f"k|{kind}|{here.state}")
    for place in {id(one): one for one in [name.origin or here for name in same]}.values():
        found += _measured(tail, place.group, place.dimension)
    found.append(f"sources={min(4, len(sources))}")
    return tuple(dict.fromkeys(found))


@cache
def _sized(size: int, kind: str) -> tuple[str, ...]:
    return f"len={size}", f"len={size // 3}|{kind}"


@lru_cache(maxsize=8192)
def _found_by(source: str, group: str, state: str) -> tuple[str, ...]:
    return f"src={source}", f"src={source}|{group}|{state}"


@lru_cache(maxsize=8192)
def _own(source: str, kind: str, near: str) -> tuple[str, ...]:
    return f"src={source}|{kind}", *([f"short={source}|{near}"] if near else [])


@lru_cache(maxsize=16384)
def _measured(tail: str, group: str, dimension: str) -> tuple[str, ...]:
    """How a name's end fits what the unit measures."""
    return f"tail={tail}|{group}", f"last={tail[-1]}|{dimension}", f"fit={fit(tail, dimension)}|{group}"


@lru_cache(maxsize=8192)
def _look(classes: str) -> tuple[str, ...]:
    """The classes of a name's words."""
    inner = [f"in={cls}" for cls in INNER if cls in classes[1:-1]]
    return f"opens={classes[0]}", f"closes={classes[-1]}", f"size={min(6, len(classes))}", *inner
