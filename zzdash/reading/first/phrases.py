"""Cut the words round a number down to the name of what it measures."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from zzdash import paths
from zzdash.reading.first import places

YEARS = r"[近]?(?:[一二三四五六七八九十两]{1,2}|\d{1,2})年(?:来|间)|近(?:[一二三四五六七八九十两]{1,2}|\d{1,2})年|(?<=数)\d{1,2}年|十年|五年|前[\d一二三四五六七八九十]+个?月|(?:20|19)\d\d年(?:度|末|底)?|\d{1,2}(?:[-—~至]+\d{1,2})?月(?:份|末|底)?|“?十[一二三四五]五”?(?:时期|期间|以来|末)"
TRIM = " 、,，;；:：的"


@cache
def rules() -> dict[str, Any]:
    """The word lists of rules/naming.toml."""
    return tomllib.loads((paths.RULES / "naming.toml").read_text(encoding="utf-8"))


def any_of(words: list[str]) -> str:
    """A regular expression that matches the longest of the words."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def growth(words: str) -> re.Match[str] | None:
    """The verb of a rate of change that ``words`` end in; groups body, up, down."""
    return growth_tail().match(words) if _growth_word().search(words) else None


@cache
def _growth_word() -> re.Pattern[str]:
    rule = rules()["growth"]
    return re.compile(f"[{''.join({word[0] for word in rule['up'] + rule['down']})}]")


@cache
def growth_tail() -> re.Pattern[str]:
    """See ``growth``; use that, it looks for a verb first."""
    growth = rules()["growth"]
    between = any_of(growth["between"])
    return re.compile(
        rf"^(?P<body>.*?)(?>{between}|(?<![半全今去每\d])年)*+(?:(?P<up>{any_of(growth['up'])})|(?P<down>{any_of(growth['down'])}))"
        rf"(?>{between}|率|幅度|速度)*+$"
    )


@cache
def _tails() -> tuple[frozenset[str], int]:
    words = frozenset(rules()["tail"]["words"])
    return words, max(map(len, words))


TIME_TAIL = re.compile(
    rf"(?:{YEARS}|从(?:上半年|一季度|年初|上年)|连续[一二三四五六七八九十两\d]+个?[年月](?:保持|居)?|每(?:吨|公斤|斤|亩|平方米|千瓦时|人|户|辆))$"
)


@cache
def place() -> re.Pattern[str]:
    """Place names and the collective words for places."""
    return places.pattern()


@cache
def _head() -> re.Pattern[str]:
    keep = any_of(rules()["head"]["keep"])
    return re.compile(
        rf"(?:(?!{keep})(?:{any_of(rules()['head']['words'])})|{YEARS}|园区(?=现有|累计|共|已|入驻|集聚|力争|实现|完成)|(?!园区)(?:{place().pattern})|{places.zone_form().pattern})+"
    )


@cache
def carry() -> frozenset[str]:
    """Words that only refer back (总额, 总量 …)."""
    return frozenset(rules()["carry"]["words"])


@cache
def predicate() -> re.Pattern[str]:
    """The first verb of what is said about the thing counted."""
    rule = rules()["predicate"]
    single = "|".join(f"{char}(?![{but}])" if but else char for char, but in rule["single"].items())
    return re.compile(f"{any_of(rule['words'])}|{single}|(?:{any_of(rule['at_end'])})$")


@cache
def action() -> re.Pattern[str]:
    """A verb that opens the name of a count (新增, 改造 …)."""
    return re.compile(any_of(rules()["action"]["words"]))


def strip_tail(words: str) -> str:
    """Words before a number without the verbs that only introduce it: 规上工业总产值达到 → 规上工业总产值."""
    tails, longest = _tails()
    while words := words.rstrip(TRIM):
        cut = next((n for n in range(min(longest, len(words)), 0, -1) if words[-n:] in tails), 0)
        if not cut and (match := TIME_TAIL.search(words[-14:])):
            cut = len(match.group())
        if not cut:
            return words
        words = words[:-cut]
    return words


def strip_head(words: str) -> str:
    """Words before a number without connectives, time words and place names at their beginning."""
    words = words.lstrip(TRIM)
    match = _head().match(words)
    return (
        words[match.end() :].lstrip(TRIM)
        if match and match.end() < len(words)
        else words
        if not match
        else ""
    )


ABBREVIATIONS = {
    "规上": "规模以上",
    "限上": "限额以上",
    "营收": "营业收入",
    "GDP": "地区生产总值",
    "高企": "高新技术企业",
}
ABBREVIATION = re.compile("|".join(ABBREVIATIONS))
BRACKET = re.compile("[“”‘’「」《》（）()]")


def tidy(name: str) -> str:
    """The canonical spelling of a composed name: abbreviations written out, stray quotes and marks dropped."""
    name = ABBREVIATION.sub(lambda match: ABBREVIATIONS[match.group()], name.strip(TRIM))
    if BRACKET.search(name):
        for left, right in ("“”", "‘’", "「」", "《》", "（）", "()"):
            if name.count(left) != name.count(right):
                name = name.replace(left, "").replace(right, "")
    return name.strip(TRIM)
