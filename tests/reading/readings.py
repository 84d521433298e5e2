"""What the tests of reading share: the seeds with their labels, short ways to read a line, one list of invariants."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from zzdash import paths
from zzdash.reading import Mention, Reading, read
from zzdash.reading.document.clean import Clean, clean
from zzdash.reading.document.restore import restore
from zzdash.reading.numbers.find import find
from zzdash.reading.numbers.number import Number

GOLD = Path(__file__).parent / "gold"
PERIOD = re.compile(r"\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?(?:/(?:\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?)?)?")
CITY = {"published": "2020-12", "home": "枣庄市"}
"""The frame of a made-up sentence: a city's article of late 2020, which looks at 2020."""


@cache
def seeds() -> dict[str, dict[str, Any]]:
    """The entries of seeds/articles.toml by id, each with its raw ``text``."""
    entries = tomllib.loads((paths.SEEDS / "articles.toml").read_text(encoding="utf-8"))["article"]
    return {one["id"]: one | {"text": _raw(paths.SEEDS / one["file"])} for one in entries}


def _raw(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


@cache
def seed_reading(article: str) -> Reading:
    """One seed as the project reads it, with the date and home that articles.toml gives."""
    one = seeds()[article]
    return read(one["text"], article=article, published=one["published"], home=one["home"])


def labels(article: str) -> list[dict[str, Any]]:
    """The hand labels of one seed, in order."""
    lines = (GOLD / f"{article}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def mentions(text: str, **frame: str | None) -> tuple[Mention, ...]:
    """Every number of a made-up text, in the frame ``CITY`` unless told otherwise."""
    return read(text, **(CITY | frame)).mentions


def bare(name: str | None) -> str:
    """A name without quotation marks, commas and the endings that only say ‘number of’."""
    name = re.sub(r"[\s“”\"'‘’「」、,，]", "", name or "")
    return re.sub(r"(?:总数|数量|个数|数|总额|额|名次|规模)$", "", name) or name


def measured(text: str, **frame: str | None) -> list[Mention]:
    """The measurements among them."""
    return [one for one in mentions(text, **frame) if one.measures]


def cleaned(text: str) -> list[Clean]:
    """The clean text of every paragraph of ``text``."""
    return [clean(paragraph, text) for paragraph in restore(text)]


def tokens(text: str) -> list[Number]:
    """The numbers found in ``text``, before anything is said of what they measure."""
    return [token for words in cleaned(text) for token in find(words.text)]


def faults(text: str, reading: Reading) -> Iterator[str]:
    """Whatever breaks the contract of ``Mention`` in a reading of ``text``; nothing for a sound one."""
    covered = [0] * len(text)
    before = 0
    for one in reading.mentions:
        if not before <= one.start < one.end <= len(text):
            yield f"{one.id} overlaps, is empty or out of order"
        if text[one.start : one.end] != one.surface:
            yield f"{one.id} is not the text of its offsets"
        before = one.end
        for at in range(one.start, one.end):
            covered[at] += 1
        yield from _field_faults(one)
    for match in re.finditer(r"\d", text):
        if covered[match.start()] != 1:
            yield f"the digit at {match.start()} is covered {covered[match.start()]} times"


MEASUREMENT_FIELDS = ("indicator", "indicator_zh", "scope", "entity", "industry", "year", "period", "period_basis", "status", "against")
DOUBTED = {"kind", "scope", "year", "status", "indicator_zh"}


def _field_faults(one: Mention) -> Iterator[str]:
    yield from _doubt_faults(one)
    if one.measures:
        if one.reason is not None or not (one.indicator_zh and one.status and one.period_basis):
            yield f"{one.id} measures but lacks a field or has a reason to be set aside"
        if one.value is None or one.value_max is not None and one.value_max < one.value:
            yield f"{one.id} measures nothing, or its range is upside down"
        if one.period is not None and not PERIOD.fullmatch(one.period):
            yield f"{one.id}: {one.period!r} is no period"
        if one.year is not None and one.period is None:
            yield f"{one.id} has a year but no period"
        if (one.kind == "change_pp") != (one.against is not None):
            yield f"{one.id}: a change in points says what it is against, nothing else does"
    elif one.reason is None or one.doubts or any(getattr(one, name) is not None for name in MEASUREMENT_FIELDS):
        yield f"{one.id} is set aside but has no reason or measures"


def _doubt_faults(one: Mention) -> Iterator[str]:
    told = [doubt.field for doubt in one.doubts]
    if len(set(told)) < len(told) or not set(told) <= DOUBTED:
        yield f"{one.id}: doubts {told}"
    if any(doubt.code not in ("close", "weak") for doubt in one.doubts):
        yield f"{one.id}: a doubt without a known code"
