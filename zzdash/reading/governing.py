"""What governs a number from outside its noun: scope, status, industry."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from zzdash import paths
from zzdash.reading.around import Around
from zzdash.reading.periods import Period
from zzdash.reading.phrases import any_of
from zzdash.reading.places import Places


@cache
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((paths.RULES / name).read_text(encoding="utf-8"))


@cache
def _status_patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    built = []
    for status, rule in _load("statuses.toml").items():
        noun = re.compile(rf"(?:{any_of(rule['noun'])})(?:约|近|超|超过|达|达到|为|突破|共)*$") if rule["noun"] else None
        built.append((status, re.compile(any_of(rule["clause"])), noun))
    return tuple(built)


BUILT = re.compile(r"(?:完成|实现|到位|累计|固定资产|工业|民间|技改|制造业|基础设施|产业|增长|重大工程|新增)投资(?:额)?$")
DONE = re.compile(r"(?:超额|圆满|顺利|提前)?(?:完成|实现|达到|超过|高于|超出)了?[^，。]{0,6}(?:目标|预期)|目标任务(?:顺利|圆满)?完成|好于预期|超出预期")


@dataclass(frozen=True, slots=True)
class Status:
    """A status and the words that decided it."""

    status: str
    rule: str


def status(around: Around, period: Period, default: str, seg: str) -> Status:
    """Status of a measurement: the noun before it, then the words that opened the sentence, then its period."""
    before = around.text[around.sentence : around.token.start]
    for name, clause, noun in _status_patterns():
        if noun and noun.search(seg) and not BUILT.search(seg):
            return Status(name, f"noun:{name}")
    chosen: tuple[int, str] | None = None
    for name, clause, _ in _status_patterns():
        for match in clause.finditer(before):
            if not DONE.search(before[max(0, match.start() - 8) : match.end() + 8]) and (chosen is None or match.start() > chosen[0]):
                chosen = (match.start(), name)
    if chosen:
        name = chosen[1]
        future = period.future or default in ("target", "planned")
        return Status("target" if name == "preliminary" and future else name, f"clause:{name}")
    if period.future:
        return Status("target", "future_period")
    return Status(default, "section")


@cache
def _industry_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((one["zh"], re.compile(any_of(one["words"]))) for one in _load("industries.toml")["industry"])


def industry(*words: str | None) -> str | None:
    """The first industry that one of the given names is tied to by its own words, in order of the arguments."""
    for text in words:
        for name, pattern in _industry_patterns() if text else ():
            if pattern.search(text or ""):
                return name
    return None


OPENING = re.compile(r"(?:今年|去年|目前|其中|同时|现|据\w{0,6}|截至[^，]{0,8}|\d{1,4}年|[上下]半年|\d{1,2}(?:[-—]\d{1,2})?月份?|预计|全年|年末|在|对|从|是|和|与|、|“|是我国|作为)*$")


def scope(around: Around, places: Places, named: list[tuple[int, int, str]]) -> str:
    """The place a measurement speaks of: a place that opens its clause or owns its count, else the sentence's, else home.

    ``named`` are the places of the paragraph in order of position. Arenas (居全省第3位, 全市首创) are not scopes.
    """
    token = around.token
    best = None
    for start, end, place in named:
        if end > token.start:
            break
        if start < around.sentence or place is None:
            continue
        between = around.text[end : token.start]
        if start >= around.clause:
            if _owns(around.text[around.clause : start], between, place, places):
                best = place
        elif _opens(around.text, around.sentence, start) and not _ranked(between):
            best = place
    return best or places.home


def _owns(before: str, between: str, place: str, places: Places) -> bool:
    if re.match(r"(?:第|前|首|平均|最|排|居|位|创客|领先|唯一的|优秀|民营|科学|重点|级|行业|泰山|智库|企业|首创|新旧|经济社会|集中)", between) or re.search(r"(?:比|较|高于|低于|快于|居|列|占|排|入选|入围|获批|获|纳入|位居|面向|辐射|领先)$", before):
        return False
    if place == "全国":
        return bool(re.match(r"(?:共有|有|的)?$", between))
    return bool(OPENING.search(before)) or bool(re.match(r"(?:共|共有|有|拥有|的|拥有的|现有|三个|唯一)*$", between))


def _opens(text: str, sentence: int, start: int) -> bool:
    before = text[max(sentence, start - 1) : start]
    return start == sentence or before in ("在", "，", ",", "；", ";") or bool(OPENING.fullmatch(text, sentence, start))


def _ranked(between: str) -> bool:
    return bool(re.match(r"(?:第|前|首|各级|各部门|上下)", between))
