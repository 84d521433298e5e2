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

TABLE = Path(__file__).parents[2] / "rules" / "divisions.csv"
Level = Literal["nation", "province", "city", "county", "zone", "town", "region", "world", "abroad", "any"]
NATIONS = (  # of peoples, as they stand in the names of autonomous divisions
    r"(?:(?:壮|回|土家|苗|侗|布依|彝|哈尼|傣|白|藏|羌|蒙古|朝鲜|哈萨克|柯尔克孜|维吾尔|瑶|仫佬|毛南|黎|仡佬|景颇|傈僳|满|达斡尔"
    r"|土|撒拉|东乡|保安|裕固|佤|拉祜|布朗|纳西|独龙|怒|普米|畲|水|塔吉克|锡伯|各)族?)+"
)
_AUTONOMOUS = re.compile(f"(?<=..)(?:{NATIONS})?自治[区州县旗]$")
_KIND = re.compile("(?:特别行政区|地区|林区|新区|[省市县区州盟旗])$")


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


def short(name: str) -> str:
    """A name without what says its kind: 滕州市 → 滕州, 恭城瑶族自治县 → 恭城; '' where under two characters stay."""
    stem = _AUTONOMOUS.sub("", name)
    stem = stem if stem != name else _KIND.sub("", name)
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
    kin = {stem + name[-1]} if stem and _AUTONOMOUS.search(name) and name[-1] != "区" else set()
    return {name, *kin, *([stem] if stem else [])}
