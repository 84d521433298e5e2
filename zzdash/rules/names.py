"""Read names_en.toml: what the companies, projects, institutions and newspapers are called in English."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from zzdash import paths
from zzdash.rules.errors import RuleError

FILE = paths.RULES / "names_en.toml"
SECTIONS = ("entity", "publisher")
BASES = ("official", "translated", "pinyin")
KEYS = ("en", "basis", "why")  # of which the last may be absent


@dataclass(frozen=True, slots=True)
class Name:
    """A Chinese name in English. ``basis`` is one of ``BASES``, ``why`` for a line without use."""

    zh: str
    en: str
    basis: str
    why: str = ""


@cache
def names(file: Path = FILE) -> dict[str, dict[str, Name]]:
    """Each of ``SECTIONS``: Chinese name → Name. RuleError where a line can't be used."""
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(file.name, "", f"not TOML: {error}", "mend that line") from None
    for section in data:
        if section not in SECTIONS:
            raise RuleError(file.name, section, "unknown section", f"use one of {', '.join(SECTIONS)}")
    return {
        section: {zh: _name(file.name, zh, line) for zh, line in data.get(section, {}).items()}
        for section in SECTIONS
    }


def _name(file: str, zh: str, line: Mapping[str, Any]) -> Name:
    mend = 'write {en = "…", basis = "…"}'
    if not isinstance(line, dict) or not set(KEYS[:2]) <= set(line) <= set(KEYS):
        raise RuleError(file, zh, f"must have en and basis, may have why, and nothing else: {line!r}", mend)
    if any(not isinstance(text, str) or not text.strip() for text in line.values()):
        raise RuleError(file, zh, f"holds what is not text, or nothing: {line!r}", mend)
    if line["basis"] not in BASES:
        raise RuleError(file, zh, f"basis is {line['basis']!r}", f"use one of {', '.join(BASES)}")
    return Name(zh, **line)


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
    """The Chinese of a name that English readers type: "sunwoda" → "欣旺达", "Fudan" → "复旦大学".

    The words may be the first of a name, as long as they leave no doubt: of all names that begin so one
    stands in the others. None for anything else.
    """
    wanted = english.casefold().split()
    every = names()["entity"].values()
    begin = [one.zh for one in every if one.en.casefold().split()[: len(wanted)] == wanted]
    shortest = min(begin, key=len, default="")
    return shortest if wanted and shortest and all(shortest in zh for zh in begin) else None
