"""The patterns of printed numbers, compiled once from units.toml and numbers.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from zzdash.reading.numbers import units
from zzdash.reading.numbers.numerals import DIGITS, SMALL
from zzdash.rules.numbers import Dates, numbers

CN = "零〇一二两三四五六七八九十百千万亿"
CAPITAL = "".join(c for c in (*DIGITS, *SMALL) if c not in CN + "双俩")
"""Numerals as cheques write them; they open a number, and 万 and 亿 go on with it."""
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
TO = r"(?:—{1,2}|-{1,2}|~|～|至|到)"
MORE = r"[余多来]"
LONGEST_NUMBER = 18

MEASURES = (
    "count", "people", "money", "length", "area", "volume", "mass", "energy", "power", "percent", "other",
    "duration", "price", "multiple",
)  # fmt: skip
"""What a Chinese numeral may count; units of names are asked for first."""


def any_word(words: Sequence[str]) -> str:
    """Regular expression of any of the words, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@dataclass(frozen=True)
class Patterns:
    """The compiled patterns; built once from the rules (see ``patterns``)."""

    date: re.Pattern[str]
    hour: re.Pattern[str]
    season: re.Pattern[str]
    quantity: re.Pattern[str]
    mixed: re.Pattern[str]
    code: re.Pattern[str]
    sum_name: re.Pattern[str]
    chinese_unit: re.Pattern[str]
    chinese_name: re.Pattern[str]
    ordinal: re.Pattern[str]
    fraction: re.Pattern[str]
    idiom: re.Pattern[str]
    lone_one: re.Pattern[str]
    rough: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    people_after: re.Pattern[str]
    people_before: re.Pattern[str]
    money_after: re.Pattern[str]
    money_before: re.Pattern[str]
    per_before: re.Pattern[str]
    heading: re.Pattern[str]
    ratio_before: re.Pattern[str]
    plan: re.Pattern[str]
    sector: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """Compile the patterns from units.toml and numbers.toml."""
    rules = numbers()
    dates = _dates(rules.date)
    per = rules.per.behind.format()
    unit = rf"(?:{units.alternatives()})(?:{per})?"
    measures = rf"(?:{units.alternatives(*MEASURES)})(?:{per})?"
    named = units.alternatives("name")
    before, after = rules.approx_before, rules.approx_after
    over, about = any_word(before.over), any_word(before.about)
    joined = any_word(before.joined)
    own = f"(?<![{before.other_word}])"
    return Patterns(
        date=re.compile("|".join(dates["patterns"])),
        hour=re.compile(dates["hour"][0]),
        season=re.compile("|".join(dates["season"])),
        quantity=re.compile(
            rf"(?P<a>{NUMBER})(?P<more>{MORE})?(?P<power>{units.power()})?(?P<more2>{MORE})?(?P<unit>{unit})?"
            rf"(?:{TO}(?P<b>{NUMBER})(?P<bmore>{MORE})?(?P<bpower>{units.power()})?(?P<bmore2>{MORE})?(?P<bunit>{unit})?)?"
        ),
        mixed=re.compile(
            rf"(?P<a>\d+)(?P<great>[万亿])(?P<b>\d{{1,4}})(?![\d.])(?P<small>万)?(?P<more>{MORE})?(?P<unit>{unit})"
        ),
        code=re.compile(r"\d+(?:\.\d+)?(?:[A-Za-z][A-Za-z0-9]*)"),
        sum_name=re.compile(r"[\dNnXx]+(?:\+[\dNnXx]+)+|\d/\d+[Gg]"),
        chinese_unit=re.compile(rf"(?P<more>{MORE})?(?P<unit>{measures})"),
        chinese_name=re.compile(rf"(?P<unit>{named})"),
        ordinal=re.compile(
            rf"第(?P<n>[{CN}]+|\d+(?:\.\d+)?)(?:{TO}第?(?P<top>[{CN}]+|\d+)(?=[名位]))?"
            rf"(?P<unit>{named}|{units.alternatives('count', 'people', 'duration')}|产业)?"
        ),
        fraction=re.compile("|".join(one.format(CN=f"[{CN}]") for one in rules.fraction.patterns)),
        idiom=re.compile(any_word(rules.idioms.words)),
        lone_one=re.compile(f"(?:{any_word(rules.lone_one.before)})$"),
        rough=re.compile(f"(?:{any_word(rules.rough.before)})$"),
        before=re.compile(f"{own}(?:(?P<over>{over})|(?P<about>{about}))(?:{joined})?$"),
        after=re.compile(
            f"(?:(?P<over>{any_word(after.over)})|(?P<about>{any_word(after.about)}))(?<!多(?=[{after.other_word}]))"
        ),
        people_after=re.compile(rules.people.after.format()),
        people_before=re.compile(rules.people.before.format()),
        money_after=re.compile(rules.money.after.format()),
        money_before=re.compile(rules.money.before.format()),
        per_before=re.compile(rules.per.before.format()),
        heading=re.compile(rules.heading.before.format(unit=f"(?:{units.power()})?(?:{unit})")),
        ratio_before=re.compile(f"(?:{any_word(rules.ratio.before)})[^，。；：]{{0,12}}$"),
        plan=re.compile(rules.code.plan),
        sector=re.compile(rules.code.sector),
    )


def _dates(rule: Dates) -> dict[str, list[str]]:
    """The patterns of dates with year, month, day and hour filled in."""
    parts = {
        "Y": r"(?:19|20)\d\d",
        "M": r"(?:1[0-2]|0?[1-9])",
        "D": r"(?:3[01]|[12]\d|0?[1-9])",
        "H": rule.hour,
        "to": TO,
    }
    return {
        "patterns": [one.format(**parts) for one in rule.patterns],
        "season": [one.format() for one in rule.season],
        "hour": [rule.hour],
    }


def shape(unit: str | None) -> str:
    """The shape of a number with that unit: duration, name (no unit, or one of names) or number."""
    dimension = units.dimension(unit)
    if dimension == "duration":
        return "duration"
    return "name" if dimension == "name" or unit is None else "number"


def approximation(text: str, start: int, end: int) -> str:
    """Over or about where a mark stands round the number, else exact."""
    rules = patterns()
    for match in (rules.after.match(text, end), rules.before.search(text, max(0, start - 8), start)):
        if match:
            return match.lastgroup or "exact"
    return "exact"
