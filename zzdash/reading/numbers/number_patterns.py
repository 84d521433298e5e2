"""The patterns of printed numbers, compiled once from units.toml and numbers.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from zzdash import paths
from zzdash.reading.numbers import units

CN = "零〇一二两三四五六七八九十百千万亿"


NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


TO = r"(?:—{1,2}|-{1,2}|~|～|至|到)"


MORE = r"[余多来]"


LONGEST_NUMBER = 18


PER = r"/(?:年|月|日|天|小时|分钟|秒|吨|公斤|人|户|家|亩|次|平方米|平方公里|立方米|升)"


@cache
def number_rules() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((paths.RULES / "numbers.toml").read_text(encoding="utf-8"))


def any_word(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@dataclass(frozen=True)
class Patterns:
    """The compiled patterns; built once from the rules (see ``patterns``)."""

    date: re.Pattern[str]
    quantity: re.Pattern[str]
    code: re.Pattern[str]
    sum_name: re.Pattern[str]
    chinese_unit: re.Pattern[str]
    chinese_name: re.Pattern[str]
    season: re.Pattern[str]
    ordinal: re.Pattern[str]
    fraction: re.Pattern[str]
    idiom: re.Pattern[str]
    lone_one: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """Compile the patterns from units.toml and numbers.toml."""
    rules = number_rules()
    every = units.alternatives()
    named = units.alternatives("name")
    measures = units.alternatives(
        "count",
        "people",
        "money",
        "length",
        "area",
        "volume",
        "mass",
        "energy",
        "power",
        "percent",
        "other",
        "duration",
        "price",
    )
    before, after = rules["approx_before"], rules["approx_after"]
    month = r"(?:1[0-2]|0?[1-9])"
    day = r"(?:3[01]|[12]\d|0?[1-9])"
    year = r"(?:19|20)\d\d"
    return Patterns(
        date=re.compile(
            rf"{year}年(?:度)?(?:第?[一二三四1-4]季度|{month}{TO}{month}月|{month}月(?:{day}日)?)"
            rf"|{year}[./-]{month}[./-]{day}(?!\d)|{year}年?{TO}(?:20)?\d\d年|{year}年|(?<!\d)[5-9]\d年代"
            rf"|{month}月{day}日{TO}(?:{month}月)?{day}日|{month}月{day}日|{month}月?{TO}{month}月|{month}月(?!亮)"
            rf"|{day}日{TO}{day}日|{day}日(?!元(?![旦宵]))|[0-2]?\d[:：][0-5]\d|[0-2]?\d点(?!\d)"
        ),
        quantity=re.compile(
            rf"(?P<a>{NUMBER})(?P<more>{MORE})?(?P<power>{units.POWER})?(?P<more2>{MORE})?(?P<unit>(?:{every})(?:{PER})?)?"
            rf"(?:{TO}(?P<b>{NUMBER})(?P<bmore>{MORE})?(?P<bpower>{units.POWER})?(?P<bmore2>{MORE})?(?P<bunit>(?:{every})(?:{PER})?)?)?"
        ),
        code=re.compile(r"\d+(?:\.\d+)?(?:[A-Za-z][A-Za-z0-9]*)"),
        sum_name=re.compile(r"[\dNnXx]+(?:\+[\dNnXx]+)+"),
        chinese_unit=re.compile(rf"(?P<more>{MORE})?(?P<unit>{measures}|倍)"),
        chinese_name=re.compile(rf"(?P<unit>{named})"),
        season=re.compile(
            r"[一二三四](?:[至到—-])[二三四]季度|[一二三四五六七八九十]{1,2}[至到—-][一二三四五六七八九十]{1,2}月份?|[一二三四]个?季度|[一二三四五六七八九十]个月(?=[,，来])|[一二三四五六七八九十]{1,2}月份"
        ),
        ordinal=re.compile(
            rf"第(?P<n>[{CN}]+|\d+(?:\.\d+)?)(?:{TO}第?(?P<top>[{CN}]+|\d+)(?=[名位]))?(?P<unit>{named}|{units.alternatives('count', 'people', 'duration')}|名|位|产业)?"
        ),
        fraction=re.compile(
            rf"(?P<up>[1-9])/(?P<below>[2-9]|[1-9]\d)(?![\d/年月])|(?P<den>[{CN}]+)分之(?P<num>[{CN}]+(?:点[零一二三四五六七八九]+)?)|(?P<most>一多半|一大半|大半|过半数?|半数|一半|半)|翻(?:了?近|了)?(?P<times>[一两二三四])番"
            rf"|(?P<ten>[一二两三四五六七八九])成(?P<half>半|多|左右|[一二三四五六七八九](?=[的以左、，。]|$))?(?![为立功长员果都效本就交熟品份])"
        ),
        idiom=re.compile(any_word(rules["idioms"]["words"])),
        lone_one=re.compile(f"(?:{any_word(rules['lone_one']['before'])})$"),
        before=re.compile(
            f"(?:(?P<over>{any_word(before['over'])})|(?P<about>{any_word(before['about'])}))$"
        ),
        after=re.compile(f"(?:(?P<over>{any_word(after['over'])})|(?P<about>{any_word(after['about'])}))"),
    )


def shape(unit: str | None) -> str:
    dimension = units.dimension(unit)
    if dimension == "duration":
        return "duration"
    return "name" if dimension == "name" or unit is None else "number"


def approximation(text: str, start: int, end: int) -> str:
    rules = patterns()
    for match in (rules.after.match(text, end), rules.before.search(text, max(0, start - 4), start)):
        if match:
            return match.lastgroup or "exact"
    return "exact"
