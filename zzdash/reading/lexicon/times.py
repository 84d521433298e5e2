"""Text → time tags: dates, parts of a year, words such as 今年 and 目前; nothing resolved yet.

The words are patterns of ``rules/reading/times.toml``; a tag of a year takes in the part of a year that follows it
(2024年 + 上半年), and every tag what says that its edge is meant (末, 以来).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, cast

from zzdash.rules.reading.lexicon import Pattern, TimeClass, times

Role = Literal["", "against", "from", "to", "by", "event"]
Edge = Literal["", "end", "start", "since"]

YEARS = frozenset({"year", "years", "this", "last", "next", "same", "after"})
"""Classes that tell a year and may take in a part of it."""
PARTS = frozenset({"quarters", "quarter", "part", "months", "month", "day", "same_part", "whole"})
"""Classes that tell a part of a year."""
NUMERALS = {numeral: at for at, numeral in enumerate("〇一二三四五六七八九")}
REACH = 6
"""How far before a tag its preposition may begin."""


@dataclass(frozen=True, slots=True)
class TimeTag:
    """A word of time as printed: half-open span in the clean text.

    ``year`` and ``last`` are printed years, ``shift`` years from the article's own, ``count`` a number of years,
    ``part`` a part of a year as periods write it (H1, Q2, 01/09, 08, 02-14; 14 alone is ``-14``). ``joint`` is the
    class of the part that a year took in.
    """

    start: int
    end: int
    text: str
    cls: TimeClass
    year: int | None = None
    last: int | None = None
    shift: int | None = None
    count: int | None = None
    part: str = ""
    edge: Edge = ""
    role: Role = ""
    joint: str = ""


@dataclass(frozen=True)
class _Grammar:
    pattern: re.Pattern[str]
    rows: tuple[Pattern, ...]
    edges: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    names: tuple[Role, ...]


def find(text: str) -> tuple[TimeTag, ...]:
    """The words of time printed in ``text``, in order, apart."""
    grammar = _grammar()
    tags: list[TimeTag] = []
    for tag in _atoms(text, grammar):
        if tags and _joins(tags[-1], tag, text):
            tags[-1] = _joined(tags[-1], tag, text)
        else:
            tags.append(tag)
    return tuple(_with_role(tag, text, grammar) for tag in tags)


def _atoms(text: str, grammar: _Grammar) -> Iterator[TimeTag]:
    """Every pattern's matches, each with the edge that follows it."""
    at = 0
    while match := grammar.pattern.search(text, at):
        tag = _tag(match, grammar)
        if tag is None:
            at = match.start() + 1
            continue
        if edge := grammar.edges.match(text, tag.end):
            name = cast(Edge, edge.lastgroup)
            tag = replace(tag, end=edge.end(), text=text[tag.start : edge.end()], edge=name)
        yield tag
        at = tag.end


def _tag(match: re.Match[str], grammar: _Grammar) -> TimeTag | None:
    """The tag a match stands for; None where its numerals make no date."""
    index = int((match.lastgroup or "_0")[1:])
    row = grammar.rows[index]
    got = {key[0]: value for key, value in match.groupdict().items() if value and key[1:] == f"_{index}"}
    year = int(got["y"]) if "y" in got else _plan_year(got)
    last = _last_year(year, got)
    part = _part(row, got)
    if part is None or (year and last and last < year):
        return None
    return TimeTag(
        match.start(),
        match.end(),
        match.group(),
        row.cls,
        year=year,
        last=last,
        shift=row.shift,
        count=numeral(got.get("n") or got["o"]) if {"n", "o"} & set(got) and row.cls != "months" else None,
        part=part,
    )


def _plan_year(got: dict[str, str]) -> int | None:
    """The first year of a five-year plan: 十四五 began in 2021."""
    return 1951 + 5 * (10 + numeral(got["p"])) if "p" in got else None


def _last_year(year: int | None, got: dict[str, str]) -> int | None:
    if "p" in got and year:
        return year + 4
    if "z" not in got or not year:
        return None
    return int(got["z"]) if len(got["z"]) == 4 else year // 100 * 100 + int(got["z"])


def _part(row: Pattern, got: dict[str, str]) -> str | None:
    """The part of a year that the groups of a match tell; None for a month or day that doesn't exist."""
    kind = row.cls
    if kind == "quarter":
        return f"Q{numeral(got.get('q') or got.get('r') or '1')}"
    if kind == "quarters":
        return _months(3 * numeral(got["q"]) - 2, 3 * numeral(got["r"]))
    if kind == "months":
        return _months(
            numeral(got["m"]) if "w" in got else 1, numeral(got.get("w") or got.get("m") or got["n"])
        )
    month = numeral(got["m"]) if "m" in got else None
    day = numeral(got["d"]) if "d" in got else None
    if month is not None and not 1 <= month <= 12 or day is not None and not 1 <= day <= 31:
        return None
    if day is not None:
        return f"{month:02}-{day:02}" if month else f"-{day:02}"
    return f"{month:02}" if month else row.part


def _months(first: int, last: int) -> str | None:
    """A span of months as a part; half a year is H1 only where the text calls it so."""
    return f"{first:02}/{last:02}" if 1 <= first < last <= 12 else None


def numeral(text: str) -> int:
    """A small numeral in digits or Chinese: 12, 十二, 二十, 两; 元 is the first month."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (10 * (NUMERALS.get(tens, 2) if tens else 1) if ten else 0) + (_digit(ones) if ones else 0)


def _digit(text: str) -> int:
    return NUMERALS.get(text, 2 if text == "两" else 1)


def _joins(before: TimeTag, tag: TimeTag, text: str) -> bool:
    """True for a year with the part of it that follows at once: 今年的上半年."""
    gap = text[before.end : tag.start]
    if before.cls not in YEARS or before.edge or gap not in ("", "的", " "):
        return False
    return tag.cls in PARTS and not before.joint and not (tag.cls == "day" and tag.part.startswith("-"))


def _joined(before: TimeTag, tag: TimeTag, text: str) -> TimeTag:
    printed = text[before.start : tag.end]
    return replace(before, end=tag.end, text=printed, part=tag.part, edge=tag.edge, joint=tag.cls)


def _with_role(tag: TimeTag, text: str, grammar: _Grammar) -> TimeTag:
    """The tag with the role that the words round it give it."""
    match = grammar.before.search(text[max(0, tag.start - REACH) : tag.start])
    match = match or grammar.after.match(text, tag.end)
    return replace(tag, role=grammar.names[int((match.lastgroup or "r0")[1:])]) if match else tag


@cache
def _grammar() -> _Grammar:
    """The patterns of times.toml as one alternation, each row's groups marked with its number."""
    table = times()
    rows, pieces = table.pattern, table.pieces.model_dump()
    parts = [f"(?P<_{i}>{_filled(row.match, pieces, i)})" for i, row in enumerate(rows)]
    edges = "|".join(f"(?P<{name}>{p})" for name, p in table.edges.model_dump(exclude={"examples"}).items())
    roles = list(enumerate(table.role))
    before = "|".join(f"(?P<r{i}>(?:{r.before}))$" for i, r in roles if r.before)
    after = "|".join(f"(?P<r{i}>{r.after})" for i, r in roles if r.after)
    return _Grammar(
        re.compile(f"(?=[{table.first.characters}])(?:{'|'.join(parts)})"),
        rows,
        re.compile(edges),
        re.compile(before),
        re.compile(after),
        tuple(r.name for _, r in roles),
    )


def _filled(pattern: str, pieces: dict[str, str], index: int) -> str:
    """A row's pattern with its pieces put in and its groups named apart from other rows'."""
    for name, piece in pieces.items():
        pattern = pattern.replace("{" + name + "}", piece)
    return re.sub(r"\(\?P<(\w)>", rf"(?P<\1_{index}>", pattern)
