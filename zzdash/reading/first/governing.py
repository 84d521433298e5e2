"""What governs a number from outside its noun: scope, status, industry."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Any

from zzdash import paths
from zzdash.reading.first.around import Around
from zzdash.reading.first.goals import aimed_at
from zzdash.reading.first.names import Named
from zzdash.reading.first.periods import Period
from zzdash.reading.first.phrases import any_of
from zzdash.reading.first.places import Places, level
from zzdash.reading.numbers import units


@cache
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((paths.RULES / name).read_text(encoding="utf-8"))


@cache
def _status_patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    built = []
    for status, rule in _load("statuses.toml").items():
        noun = (
            re.compile(rf"(?:{any_of(rule['noun'])})(?:约|近|超|超过|逾|达|达到|为|突破|共)*$")
            if rule["noun"]
            else None
        )
        built.append((status, re.compile(any_of(rule["clause"])), noun))
    return tuple(built)


BUILT = re.compile(
    r"(?:完成|累计|增长|到位)[^，]{0,16}投资额?$|(?:完成|实现|到位|累计|固定资产|工业|民间|技改|制造业|基础设施|产业|增长|重大工程|新增|外商直接|直接)投资(?:额|总额)?$"
)
MEASURED_CHANGE = re.compile(r"[，,（(、]?(?:同比|比上年|较上年)?(?:增长|下降|增|降)")
PLAIN_INVESTMENT = re.compile(r"(?<!总)(?<!计划)(?<!协议)(?<!合同)(?<!签约)(?<!项目)投资(?:约|近|超)?$")
"""开发投资48.9亿元，下降15.4%: what changed against a year before has been invested."""
OVER_TARGET = re.compile(r"(?:完成|超|高于|优于|好于)[^，]{0,8}目标$")
DONE = re.compile(
    r"(?:超额|圆满|顺利|提前)?(?:完成|实现|达到|超过|高于|超出)了?[^，。]{0,12}(?:目标|预期)|目标任务(?:顺利|圆满)?完成|好于预期|超出预期"
)


@dataclass(frozen=True, slots=True)
class Status:
    """A status and the words that decided it."""

    status: str
    rule: str


def status(around: Around, period: Period, default: str, found: Named) -> Status:
    """Status of a measurement: the noun before it, then the words that opened the sentence, then its period."""
    seg, percent = around.seg, units.dimension(around.token.unit) == "percent"
    for status, _, noun in _status_patterns():
        if noun and not percent and noun.search(seg[-16:]) and not _invested(seg, around) and not OVER_TARGET.search(seg):
            return Status(status, f"noun:{status}")
    if aimed_at(around):
        return Status("target", "noun_after")
    if chosen := _clause_word(around, found):
        future = period.future or default in ("target", "planned")
        return Status("target" if chosen == "preliminary" and future else chosen, f"clause:{chosen}")
    if period.future:
        return Status("target", "future_period")
    return Status(default, "section")


def _clause_word(around: Around, found: Named) -> str | None:
    """The status told by the last word before the number whose reach it lies in."""
    before = _governed(around, found.name)
    last: tuple[int, int, str] | None = None
    for status, clause, _ in _status_patterns():
        for match in clause.finditer(before):
            if (
                (last is None or match.span() > last[:2])
                and not (status == "planned" and UP_TO_NOW.search(before, match.end()))
                and not (status == "preliminary" and not _expects(before, match, around, found))
                and not DONE.search(before[max(0, match.start() - 16) : match.end() + 8])
            ):
                last = (*match.span(), status)
    return last[2] if last else None


NEW_CLAUSE = re.compile(r"[，；：]|——")


FROM_BEFORE = re.compile(r"(?:由|从)[^，]{0,8}$")


def _expects(before: str, match: re.Match[str], around: Around, found: Named) -> bool:
    """How far a first estimate reaches: 初步核算 the accounts, or its part of the sentence; 预计 that opens a
    clause to the sentence's end, one behind its subject to the end of its clause or of what is said of that subject, one behind a colon to
    the end of its part of the sentence."""
    if FROM_BEFORE.search(around.seg):
        return False
    after = before[match.end() :]
    if match.group().startswith(FIRST):
        return "；" not in after or bool(ACCOUNTS.search(found.name))
    subject = NEW_CLAUSE.split(before[: match.start()])[-1]
    if OPENING.fullmatch(subject) or not re.search(r"[\u4e00-\u9fff]{2}", subject):
        return "；" not in after or after.startswith("全年") or "：" not in before[: match.start()]
    return not NEW_CLAUSE.search(after) or "；" not in after and found.rule.startswith("carried")


FIRST = ("初步", "快报")


APPROXIMATELY = re.compile(r"(?:约|近|超过?|逾|达到?|共|突破|为)+$")


def _invested(seg: str, around: Around) -> bool:
    """True for money already spent: 完成投资近1万亿元."""
    after = around.text[around.token.end : around.token.end + 8]
    return bool(BUILT.search(APPROXIMATELY.sub("", seg[-24:])) or PLAIN_INVESTMENT.search(seg) and MEASURED_CHANGE.match(after))


BUILD = re.compile(
    r"投入|平整|策划|推动|(?<!收入)安排|铺排|解决|治理|造林|新增(?:中小学|学位|床位|公办|幼儿园|停车)|举办|开展|启动|建成|打通|贯通|续建|新建|新改建|改建|改造|扩建|建设|实施|开工|筹措|开通|布局|推进|加快|提供|推出|完工|更新|优化|供应|补充耕地"
    r"|完成(?![^，；]{0,12}(?:投资|收入|产值|目标|增加值|交易额))"
)
REACH = re.compile(
    r"达|突破|(?<!元)以上|超过|力争|累计|稳定|保持|控制|培育|总量|总数|就业|产量|企业$|投资$|收入$|产值$|减量$"
)
WORKS = ("length", "area", "power")
RESULT = re.compile(r"达|突破|以上|超过|力争|稳定|保持|控制|产量|总面积|减量")
"""In a plan, lengths and areas are of works (新增绿道30公里), unless a level to reach is told (森林面积达到…)."""
PHRASE = re.compile(r"[，；。：！]")


def to_be_built(around: Around, kind: str) -> bool:
    """In a plan, what is to be built or carried out is planned; a result to reach is a target."""
    if kind not in ("level", "spec"):
        return False
    if units.dimension(around.token.unit) in WORKS and not RESULT.search(around.seg):
        return True
    before = PHRASE.split(around.text[max(around.sentence, around.token.start - 60) : around.token.start])[-1]
    verbs = list(BUILD.finditer(before))
    return bool(verbs) and not REACH.search(before, verbs[-1].end())


ACCOUNTS = re.compile(r"(?<!万元)(?<!单位)(?<!万元地区)(?<!单位地区)生产总值|第[一二三]产业|三次产业|产业结构|农业增加值|服务业增加值")
UP_TO_NOW = re.compile(r"截至|目前|已(?!纳入|列入)|(?<!计划)(?<!预计)完成(?!后)|到位|占(?:年度|全年)计划")


def _governed(around: Around, name: str) -> str:
    """The sentence up to the number; a first count (初步核算) in an earlier sentence governs the accounts it is of."""
    before = around.text[around.sentence : around.token.start]
    first = around.first_count
    return (
        f"{first[1]}，{before}" if first and first[0] < around.sentence and ACCOUNTS.search(name) else before
    )


@cache
def _industries() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {
        word: one["zh"] for one in reversed(_load("industries.toml")["industry"]) for word in one["words"]
    }
    return re.compile(any_of(list(names))), names


def industry(*words: str | None) -> str | None:
    """The industry that the first telling one of the given words is tied to; None where it names several apart."""
    for text in words:
        if text and (found := _told(text)):
            return found
    return None


def _told(text: str) -> str | None:
    pattern, names = _industries()
    told = [(match.start(), names[match.group()]) for match in pattern.finditer(text)]
    if len({name for _, name in told}) > 1 and "、" in text[told[0][0] : told[-1][0]]:
        return None
    return told[0][1] if told else None


EXAMPLES = re.compile(r"^.*等|“[^”]*”")
FOLLOWED_BY = re.compile(r"[，,](?:主攻|涉及|涵盖|覆盖|聚焦)[^，。]{2,20}")


def industry_words(around: Around) -> str:
    """The words that may tie a number to an industry: its own noun before and after, not a list of examples (…等)."""
    before = EXAMPLES.sub("", around.seg)
    after = FOLLOWED_BY.match(around.text, around.clause_end)
    return (
        f"{before}，{'' if around.token.unit == '%' else around.right[:16]}{after.group() if after else ''}"
    )


GOES_ON = re.compile(r"在(?:此|这一?)基础上")


def clause_gone_on_from(around: Around) -> str | None:
    """The last clause before a sentence that goes on from it (…核心基地初步形成。在此基础上，…); else None."""
    if not GOES_ON.match(around.text, around.sentence):
        return None
    return re.split("[，；。]", around.text[max(0, around.sentence - 60) : around.sentence].rstrip("。"))[-1]


OPENING = re.compile(  # each word once and for all ("+"): what may follow 据 would else be tried in every way
    r"(?>相邻的|邻近的|今年|去年|目前|其中|同时|现|据[^\W\d]{0,6}|截至[^，]{0,8}|\d{1,4}年|[上下]半年|\d{1,2}(?:[-—]\d{1,2})?月份?|预计|全年|年末|在|对|从|是|和|与|、|“|是我国|作为)*+$"
)


NEAREST = 8
"""So many places before a number are looked at, besides the one that opened the sentence."""


def scope(around: Around, places: Places, named: list[tuple[int, int, str]], kind: str) -> str:
    """The place a measurement speaks of: one that opens its clause or owns its count, else the one that opened
    the sentence, else home. ``named`` are the paragraph's places in order; arenas (居全省第3位) are no scopes."""
    best = None
    first, after = (bisect_left(named, (at,)) for at in (around.sentence, around.token.start))
    for start, end, place in (*named[first : first + 1], *named[max(first + 1, after - NEAREST) : after]):
        if end > around.token.start:
            break
        between = around.text[end : around.token.start]
        if kind == "rank" and (between == "" or re.search(r"会上|考核|评比|竞赛", between)):
            continue
        if start >= around.clause:
            if _owns(around.text[around.clause : start], between, place, kind):
                best = place
        elif _opens(around, start, end, place, places.home) and not (
            level(places.home) == "province" and level(place) == "city" and _several(named[first:after])
        ):
            best = place
    return best or places.home


def _several(named: list[tuple[int, int, str]]) -> bool:
    """True where a province's sentence goes through several of its cities."""
    return len({place for _, _, place in named if level(place) == "city"}) > 1


DATES = re.compile(r"\d{4}年|\d{1,2}(?:[-—至]\d{1,2})?月(?:\d{1,2}日)?")


ARENA_NEXT = re.compile(
    r"第|前|首|平均|最|排|居|位|创客|领先|唯一的|优秀|民营|科学|重点|级|行业|泰山|智库|企业|新旧|经济社会|集中|一体化|机场|地铁|大学|学院|港|银行|海关|综保区|至|到|、"
)
PART_OF_NAME = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:机场|[^海]港(?!口)|时代|大学|学院|医院|版本馆|博物馆|图书馆|银行|集团|公司|[\u4e00-\u9fff]{0,8}有限公司|车站|海关|石化|钢铁)|[^，。；、]{1,4}、"
)
"""昆明长水国际机场, 宁德时代: the place is part of a name; 武汉东湖、襄阳、宜昌: one of a list."""


ARENA_BEFORE = re.compile(
    r"(?:比|较|高于|低于|快于|好于|优于|高出|低出|超出|落后|相当于|居|(?<!并)列|占|排|入选|入围|获批|获|纳入|位居|面向|辐射|领先|、|新增|从|由)$"
)


def _owns(before: str, between: str, place: str, kind: str) -> bool:
    if ARENA_NEXT.match(between) or ARENA_BEFORE.search(before) or PART_OF_NAME.match(between):
        return False
    if place == "全国":
        if kind in ("share", "rank"):
            return False
        return OPENING.fullmatch(before) is not None or bool(re.match(r"(?:共有|有|的)?$", between))
    return bool(OPENING.fullmatch(before)) or bool(
        re.match(r"(?>共有|拥有的|拥有|现有|共|有|的|唯一)*+$", between)
    )


def _opens(around: Around, start: int, end: int, place: str, home: str) -> bool:
    """A place that opened the sentence carries on; so does the zone or district where the clause before happened."""
    if place == "全国" or around.text[end : end + 1] in "、和" or ARENA_NEXT.match(around.text, end):
        return False
    if PART_OF_NAME.match(around.text, end):
        return False
    part = max(around.text.rfind("；", around.sentence, around.token.start) + 1, around.sentence)
    for opened in {around.sentence, part}:
        before = around.text[opened:start]
        if start >= opened and (OPENING.fullmatch(before) or _no_figure_yet(before)):
            return True
    near = around.text[start - 1] == "在" and place[-1:] in "区县" and place != home
    return near and len(re.split(r"[，；]", around.text[end : around.clause - 1])) == 1


def _no_figure_yet(before: str) -> bool:
    """True where nothing was counted before a place that begins a clause: 作为全市主阵地，成都高新区…"""
    return before[-1:] in "，）" and not re.search(r"\d", DATES.sub("", before))
