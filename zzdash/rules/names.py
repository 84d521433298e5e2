"""names_en.toml of the zone: what companies, projects, newspapers, places … are called in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zzdash import paths
from zzdash.rules.known import Place
from zzdash.rules.loader import Line, Model, PerZone, load_if_there

FILE = "names_en.toml"

Basis = Literal["official", "translated", "pinyin"]
Section = Literal["entity", "publisher"]


class NameEntry(Model):
    """A name's English, where it comes from, and ``why`` the line is there if nothing in data/ needs it."""

    en: Line
    basis: Basis
    why: Line = ""


class PlaceEntry(Model):
    """A place's English; ``short`` for tags."""

    en: Line
    short: Line = ""


class Names(Model):
    """names_en.toml: Chinese name → English, of companies and so on, of newspapers, and of places."""

    entity: dict[Line, NameEntry] = {}
    publisher: dict[Line, NameEntry] = {}
    place: dict[Place, PlaceEntry] = {}


@dataclass(frozen=True, slots=True)
class Name:
    """A Chinese name in English; ``why`` for a line without use."""

    zh: str
    en: str
    basis: Basis
    why: str = ""


@PerZone
def _file() -> Names:
    return load_if_there(paths.SEEDS / FILE, Names)


@PerZone
def names() -> dict[Section, dict[str, Name]]:
    """Each section: Chinese name → Name; empty without the file. RuleError where a line can't be used."""
    return {"entity": _named(_file().entity), "publisher": _named(_file().publisher)}


def places() -> dict[str, PlaceEntry]:
    """The English of places that zone.toml does not name."""
    return _file().place


def _named(entries: Mapping[str, NameEntry]) -> dict[str, Name]:
    return {zh: Name(zh, one.en, one.basis, one.why) for zh, one in entries.items()}


def entity(zh: str) -> Name | None:
    """The English name of a company, project, institution, programme or show; None if there is no line."""
    return names()["entity"].get(zh)


def publisher(zh: str) -> Name | None:
    """The English name of a newspaper; None if there is no line."""
    return names()["publisher"].get(zh)


def spoken(text: str) -> list[Name]:
    """The companies, projects and so on whose Chinese names stand in ``text``."""
    return [name for zh, name in names()["entity"].items() if zh in text]


def chinese(english: str) -> str | None:
    """The Chinese of a name that English readers type: "catl" → "宁德时代", "Fudan" → "复旦大学".

    The words may be the first of a name, as long as they leave no doubt: of all names that begin so one
    stands in the others. None for anything else.
    """
    wanted = english.casefold().split()
    every = names()["entity"].values()
    begin = [one.zh for one in every if one.en.casefold().split()[: len(wanted)] == wanted]
    shortest = min(begin, key=len, default="")
    return shortest if wanted and shortest and all(shortest in zh for zh in begin) else None
