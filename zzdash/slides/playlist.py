"""Read playlist.toml: which slides there are, by which rule each is made, in what order."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from zzdash import paths
from zzdash.rules.errors import RuleError

FILE = "playlist.toml"
RULES = ("coverage", "headline", "rates", "targets", "series", "projects", "counts", "accounting")
ABOUT_WHOLE = "accounting"  # the rule that tells of all numbers, hence of none under a filter
KEYS = {"id", "rule", "kicker", "themes", "marks"}
MOST_MARKS = 6  # more do not read from the last row


@dataclass(frozen=True, slots=True)
class Spec:
    """One entry of the playlist: ``kicker`` by language; ``themes`` empty = any; at most ``marks`` bars."""

    id: str
    rule: str
    kicker: dict[str, str]
    themes: tuple[str, ...] = ()
    marks: int = MOST_MARKS


@cache
def playlist(file: Path | None = None) -> tuple[Spec, ...]:
    """Every slide of the playlist in its default order; RuleError says what to mend."""
    path = file or paths.RULES / FILE
    try:
        entries = tomllib.loads(path.read_text("utf-8")).get("slide", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(path.name, "", f"not valid TOML ({error})", "mend the line it names") from error
    specs = tuple(_spec(path.name, number, entry) for number, entry in enumerate(entries, 1))
    _check_ids(path.name, specs)
    return specs


def _spec(file: str, number: int, entry: dict[str, Any]) -> Spec:
    place = f"slide {number} {entry.get('id', '')}".strip()
    if missing := {"id", "rule", "kicker"} - set(entry):
        raise RuleError(file, place, f"lacks {', '.join(sorted(missing))}", "add it")
    if unknown := set(entry) - KEYS:
        known = ", ".join(sorted(KEYS))
        raise RuleError(file, place, f"unknown key {', '.join(sorted(unknown))}", f"use {known}")
    if entry["rule"] not in RULES:
        raise RuleError(file, place, f"unknown rule {entry['rule']!r}", f"use one of {', '.join(RULES)}")
    kicker = entry["kicker"]
    if not isinstance(kicker, dict) or set(kicker) != {"zh", "en"}:
        raise RuleError(file, place, "kicker is not in both languages", 'write kicker = {zh = "…", en = "…"}')
    marks = entry.get("marks", MOST_MARKS)
    if not isinstance(marks, int) or not 1 <= marks <= MOST_MARKS:
        raise RuleError(file, place, f"marks is {marks!r}", f"write a whole number from 1 to {MOST_MARKS}")
    return Spec(entry["id"], entry["rule"], kicker, tuple(entry.get("themes", ())), marks)


def _check_ids(file: str, specs: tuple[Spec, ...]) -> None:
    seen: set[str] = set()
    for spec in specs:
        if spec.id in seen:
            raise RuleError(file, spec.id, "two slides have this id", "give each its own")
        seen.add(spec.id)
    if not specs:
        raise RuleError(file, "", "holds no slide", "add a [[slide]] with id, rule and kicker")
