"""Short lines read from end to end: by topic the share read right, and lines that must hold always.

Weights are fitted anew from time to time and single lines may flip, so a topic (lines/*.toml) has a floor: what was
measured when it was written, less three points. Lines of lines/always.toml are contracts: they have none.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from readings import bare, mentions

from zzdash.reading import Mention
from zzdash.tables.amounts import in_base

FOLDER = Path(__file__).parent / "lines"
TOPICS = sorted(path.stem for path in FOLDER.glob("*.toml") if path.stem != "always")
AMOUNT = "amount"
"""[value, unit], whatever power of ten is in either: 二十万千瓦 is 20 万千瓦 and 200000 千瓦."""
FRAME = {"text", "home", "published", "at", "from", "why"}


@cache
def topic(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def lines(name: str) -> list[dict[str, Any]]:
    """The lines of a topic, each in its frame."""
    frame = {key: value for key, value in topic(name).items() if key in ("home", "published")}
    return [frame | one for one in topic(name)["line"]]


def asked(line: dict[str, Any]) -> list[Mention]:
    """The number printed as ``at``, or all that measure."""
    frame = {key: line[key] or None for key in ("home", "published") if key in line}
    found = mentions(line["text"], **frame)
    return [one for one in found if one.surface == line["at"]][:1] if "at" in line else [one for one in found if one.measures]


def got(line: dict[str, Any]) -> dict[str, list[Any]]:
    """What is read of each field that the line asks for."""
    return {key: [_plain(key, _said(key, one)) for one in asked(line)] for key in line if key not in FRAME}


def wanted(line: dict[str, Any]) -> dict[str, list[Any]]:
    """What the line says is right; "" is what isn't there."""
    return {key: [_plain(key, one) for one in (value if isinstance(value, list) else [value])] for key, value in line.items() if key not in FRAME}


def _said(key: str, one: Mention) -> Any:
    return [one.value, one.unit] if key == AMOUNT else getattr(one, key)


def _plain(key: str, value: Any) -> Any:
    if key == AMOUNT:
        return in_base(*value)
    return bare(value) if key == "indicator_zh" else None if value == "" else value


@pytest.mark.parametrize("name", TOPICS)
def test_share_of_a_topic_read_right(name):
    read = [(line["text"], wanted(line), got(line)) for line in lines(name)]
    missed = [f"{text!r}\n    want {want}\n    got  {found}" for text, want, found in read if want != found]
    share = 100 * (len(read) - len(missed)) / len(read)
    print(f"{name}: {share:.1f} % of {len(read)} lines", *missed, sep="\n  ")
    assert share >= topic(name)["floor"]


@pytest.mark.parametrize("line", lines("always"), ids=lambda line: line["text"][:30])
def test_what_must_hold_always(line):
    assert got(line) == wanted(line)


@pytest.mark.parametrize("name", [*TOPICS, "always"])
def test_a_line_says_what_is_asked(name):
    """A misspelt field would compare nothing."""
    fields = {AMOUNT, *Mention.__dataclass_fields__}
    for line in lines(name):
        assert set(wanted(line))
        assert set(line) - FRAME <= fields
