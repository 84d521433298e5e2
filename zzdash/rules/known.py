"""Whether a unit or a place that someone wrote is one.

By units.toml, dimensions.toml, divisions.csv and reading/places.toml.

is_unit("万平方米"), is_unit("光月")        # (True, False)
is_place("成都高新区"), is_place("zzz")     # (True, False)
"""

from __future__ import annotations

import csv
import re
from functools import cache
from typing import Annotated

from pydantic import AfterValidator

from zzdash import paths
from zzdash.rules.loader import Line, wrong
from zzdash.rules.reading.places import places
from zzdash.rules.words import dimensions, units

PER = "/"
COUNTRY = ("全国", "中国")
HAN = re.compile("[\u4e00-\u9fff]{2,20}")


@cache
def is_unit(word: str) -> bool:
    """Whether ``word`` is a unit or measure word, with or without a power (万吨) and a rate (万套/年)."""
    rest = word.partition(PER)[0] if word not in _units() else word
    return _bare(rest) in _units() or rest in dimensions().powers


def _bare(word: str) -> str:
    if word in _units():
        return word
    power = max((p for p in dimensions().powers if word.startswith(p)), key=len, default="")
    return word.removeprefix(power)


@cache
def _units() -> frozenset[str]:
    listed = (word for entry in units().unit for word in entry.words)
    measured = (word for entry in dimensions().dimension.values() for word in entry.units)
    return frozenset((*listed, *measured))


@cache
def is_place(word: str) -> bool:
    """Whether ``word`` names a place: what lies in a province or prefecture, or by its form."""
    if word in COUNTRY:
        return True
    return HAN.fullmatch(word) is not None and (word.startswith(_heads()) or _by_form(word))


@cache
def _heads() -> tuple[str, ...]:
    """Provinces and prefectures, with and without their ending."""
    with (paths.RULES / "divisions.csv").open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file) if row["level"] in ("province", "city")]
    short = (re.sub("[省市盟]$|地区$|(?:壮族|回族|维吾尔)?自治区$", "", name) for name in names)
    return (*names, *(name for name in short if len(name) > 1))


def _by_form(word: str) -> bool:
    known = places().known
    return word.endswith(known.endings) and not word.endswith(known.refused)


def _unit(word: str) -> str:
    if not is_unit(word):
        raise wrong("no_unit", unit=word)
    return word


def _place(word: str) -> str:
    if not is_place(word):
        raise wrong("no_place", place=word)
    return word


Unit = Annotated[Line, AfterValidator(_unit)]
"""A unit as printed."""
Place = Annotated[Line, AfterValidator(_place)]
"""The name of a place."""
