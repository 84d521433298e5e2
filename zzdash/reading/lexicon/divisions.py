"""The kept table of administrative divisions (rules/divisions.csv), and the forms in which they are printed."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from zzdash.rules.reading.places import places

TABLE = Path(__file__).parents[2] / "rules" / "divisions.csv"
Level = Literal["nation", "province", "city", "county", "zone", "town", "region", "world", "abroad", "any"]


@dataclass(frozen=True, slots=True)
class Division:
    """One division: its name, those above it ('' where there is none), and the years it was there for."""

    level: Level
    name: str
    city: str
    province: str
    since: int
    until: int

    @property
    def above(self) -> tuple[str, ...]:
        """The divisions it belongs to, the nearest first."""
        return tuple(name for name in (self.city, self.province) if name)

    def there(self, year: int | None) -> bool:
        """True where it was there in ``year``, or just before or after; today where the year is unknown."""
        return self.since <= (year or 9999) <= self.until + 1


@cache
def _endings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How the names of autonomous divisions end, with the peoples that stand in them; how the others do."""
    listed = places().divisions
    peoples, kinds = ("|".join(sorted(one, key=len, reverse=True)) for one in (listed.peoples, listed.kinds))
    own = "|".join(listed.autonomous)
    return re.compile(f"(?<=..)(?:(?:{peoples})族?)*(?:{own})$"), re.compile(f"(?:{kinds})$")


def short(name: str) -> str:
    """A name without what says its kind: 滕州市 → 滕州, 恭城瑶族自治县 → 恭城; '' where under two characters stay."""
    autonomous, kind = _endings()
    stem = autonomous.sub("", name)
    stem = stem if stem != name else kind.sub("", name)
    return stem if len(stem) > 1 else ""


@dataclass(frozen=True)
class Divisions:
    """The table, by every form that is printed. ``lengths`` has the lengths of the forms by their first two
    characters, the longest first."""

    forms: Mapping[str, tuple[Division, ...]]
    names: Mapping[str, tuple[Division, ...]]
    lengths: Mapping[str, tuple[int, ...]]

    def at(self, text: str, start: int) -> list[str]:
        """The forms that stand in ``text`` at ``start``, the longest first."""
        lengths = self.lengths.get(text[start : start + 2], ())
        return [form for n in lengths if (form := text[start : start + n]) in self.forms]


@cache
def divisions() -> Divisions:
    """The table, read once."""
    forms: dict[str, list[Division]] = defaultdict(list)
    names: dict[str, list[Division]] = defaultdict(list)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            level: Level = row["level"]  # type: ignore[assignment]
            since, until = int(row["since"] or 0), int(row["until"] or 9999)
            one = Division(level, row["name"], row["city"], row["province"], since, until)
            names[one.name].append(one)
            for form in _forms(one.name):
                forms[form].append(one)
    lengths: dict[str, set[int]] = defaultdict(set)
    for form in forms:
        lengths[form[:2]].add(len(form))
    return Divisions(
        {form: tuple(found) for form, found in forms.items()},
        {name: tuple(found) for name, found in names.items()},
        {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()},
    )


def _forms(name: str) -> set[str]:
    """恩施土家族苗族自治州 is also printed 恩施州 and 恩施, 恭城瑶族自治县 恭城县."""
    stem = short(name)
    kin = {stem + name[-1]} if stem and _endings()[0].search(name) and name[-1] != "区" else set()
    return {name, *kin, *([stem] if stem else [])}
