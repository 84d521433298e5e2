"""Whether a unit or a place that someone wrote is one: by units.toml, dimensions.toml and places.toml.

is_unit("万平方米"), is_unit("光年")        # (True, False)
is_place("成都高新区"), is_place("zzz")     # (True, False)
"""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated

from pydantic import AfterValidator

from zzdash.rules.loader import Line, wrong
from zzdash.rules.words import dimensions, places, units

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
    """Whether ``word`` names a place: a province, what lies in a prefecture or province, or by its form."""
    if word in COUNTRY or word in places().districts.names:
        return True
    return HAN.fullmatch(word) is not None and (word.startswith(_heads()) or _by_form(word))


@cache
def _heads() -> tuple[str, ...]:
    """Provinces with and without their ending, and prefectures."""
    provinces = places().provinces
    short = (re.sub("[省市]$|(?:壮族|回族|维吾尔)?自治区$", "", name) for name in provinces)
    return (*provinces, *short, *(city for cities in provinces.values() for city in cities.split()))


def _by_form(word: str) -> bool:
    names = places().names
    return word.endswith(names.endings) and not word.endswith(names.refused)


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
