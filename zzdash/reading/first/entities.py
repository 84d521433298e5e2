"""The one named thing a number is of: a project, a company, a programme, an event."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from zzdash.reading.first.around import Around
from zzdash.reading.first.periods import Period

THING = r"(?:项目|工程|基地|中心|产业园|园区|电池|结构件|工厂|生产线|大厦|平台)"
NAMED_AFTER = re.compile(
    r"^(?:以上|左右)?的(?P<name>[^，,。；;、]{2,36}?)(?=等|[，,。；;、]|全速|加速|开工|投产|签约|落地|加快|顺利|正式|$)"
)
COMPANY = re.compile(
    r"[\u4e00-\u9fff（）()]{2,20}?(?:有限责任公司|股份有限公司|有限公司|集团公司)(?:[\u4e00-\u9fff]{0,12}?(?:项目|工程|基地))?"
)
QUOTED = re.compile(r"[“「][^”」]{2,16}[”」](?:模式|计划|行动|工程|平台|基金)?")
QUOTED_ENDS = ("”", "」", "模式", "计划", "行动", "工程", "平台", "基金")
INTRODUCED = re.compile(
    r"(?:探索|推广|推出|开设|设立|打造)(?P<name>“[^”]{2,16}”(?:[\u4e00-\u9fff]{0,8}?(?:模式|机制))?|[\u4e00-\u9fff]{2,10}?(?:站|工作室))(?=[，,实]|服务)"
)
THROUGH = re.compile(r"通过(“[^”]{2,12}”)")
EVENT = re.compile(
    r"(?:20\d\d年?)?[\u4e00-\u9fff]{2,6}(?:[（(][\u4e00-\u9fff]{2,4}[）)])?[\u4e00-\u9fff]{2,14}?(?P<core>展览会|博览会|洽谈会|交易会|高峰论坛|产业大会)"
)
EVENT_CORE = re.compile(r"展览会|博览会|洽谈会|交易会|高峰论坛|产业大会")
HELD = re.compile(r"^(?:这是|此次|本次|其间|期间|会上|展会|会展)")
GENERIC = re.compile(r"^(?:\d|[一二三四五六七八九十百]+个|一批|重点|重大|省|市|区|各|全|该|这)")
FUND = re.compile(r"(?P<name>(?!总|落户)[\u4e00-\u9fff]{2,8}基金)")
AGAIN = re.compile(r"(?:^|[，。；])(?:据\w{1,3}，)?[该此]项目")
PROJECT_NAMED = re.compile(r"(?:^|[，、。；])([\u4e00-\u9fffA-Za-z0-9（）()·]{4,26}(?:项目|基地|生产线))(?!群|库|部|组|的)")
"""福鼎时代锂离子电池生产基地项目…。该项目…: what the sentence before named."""
PROJECT_AGAIN = re.compile(
    r"(?:^|[，。；])(?:目前，)?(?:该|此)?(?:项目|公司|企业)(?=[^，。]{0,10}(?:[，。]|$|已|现|年|每))"
)


@dataclass(frozen=True, slots=True)
class Event:
    """A dated conference or fair that later sentences go on about."""

    name: str
    core: str
    period: Period


@dataclass(slots=True)
class Owners:
    """What an article has named so far that later numbers may belong to."""

    event: Event | None = None
    company: str | None = None
    project: str | None = None
    opened: int = -1
    running: bool = False

    def enter(self, text: str, sentence: int, end: int, month: Period) -> None:
        """Note what the sentence ``text[sentence:end]`` names or goes on about; ``month`` is its period."""
        if sentence == self.opened:
            return
        self.opened = sentence
        said = text[sentence:end]
        match = EVENT.search(said) if EVENT_CORE.search(said) else None
        if match and month.part:
            self.event, self.running = Event(match.group(), match["core"], month), True
        else:
            self.running = self.running and bool(HELD.match(said))
        if not AGAIN.match(said) and (named := PROJECT_NAMED.findall(said)):
            self.project = named[-1].lstrip("在由与和为")
        if "公司" in said and (company := COMPANY.search(said)):
            self.company = company.group().lstrip("在由与和为")

    def again(self, said: str) -> str | None:
        """The project that ``said``, a sentence up to a number, calls 该项目; None where it does not."""
        return self.project if AGAIN.search(said) else None

    def period(self, period: Period, said: str) -> Period:
        """The event's month for what happened at it (其间…; 在…展览会上…)."""
        if (
            self.event
            and not period.part
            and (self.running or re.search(rf"在[^，。]{{0,12}}{self.event.core}上", said))
        ):
            return replace(self.event.period, rule="event_month")
        return period


def entity(around: Around, kind: str, name: str, owners: Owners) -> str | None:
    """The named thing a measurement is of, in the article's words; None for a figure of a place."""
    if kind == "spec":
        return _spec_thing(around)
    before = around.text[around.sentence : around.token.start]
    if name == "项目总投资":
        return _money_thing(around) or owners.again(before)
    if name == "规划面积":
        thing = NAMED_AFTER.match(around.text[around.token.end : around.sentence_end])
        return thing["name"] if thing else None
    if "基金" in name and (match := FUND.search(name)) and match["name"] != "产业基金":
        return match["name"]
    if owners.running and owners.event:
        return owners.event.name
    if project := owners.again(before):
        return project
    if owners.company and PROJECT_AGAIN.search(before):
        return owners.company
    return _quoted_owner(around, before, kind)


def _money_thing(around: Around) -> str | None:
    after = around.text[around.token.end : around.sentence_end]
    if match := NAMED_AFTER.match(after):
        thing = (
            match["name"].strip("“”")
            if match["name"].count("“") != match["name"].count("”")
            else match["name"]
        )
        return None if GENERIC.match(thing) else thing
    before = re.sub(r"(?:计划|协议|概算)?(?:总投资|投资)[额约近超达为]*$", "", around.seg).strip("，、")
    return before if re.search(THING, before) and not GENERIC.match(before) else None


def _spec_thing(around: Around) -> str | None:
    before = around.seg.split("的")[-1].removesuffix("年产").strip("、，")
    after = re.match(rf"[^，,。；;、]{{0,20}}?{THING}", around.right)
    named = around.seg.split("的")[-1].strip("、，") + around.text[around.token.start : around.token.end]
    return named + after.group() if after and before else None


def _quoted_owner(around: Around, before: str, kind: str) -> str | None:
    """A quoted name right before the number (“千人计划”2人), or one the sentence introduced (探索“…”, 设立…站)."""
    matches = list(QUOTED.finditer(before)) if before.endswith(QUOTED_ENDS) else []
    if (
        matches
        and matches[-1].end() == len(before)
        and not before[: matches[-1].start()].endswith(("完成", "清理", "新增"))
    ):
        return matches[-1].group()
    if kind != "level":
        return None
    introduced = INTRODUCED.search(before)
    if introduced:
        return introduced["name"]
    through = THROUGH.search(before)
    return through[1] if through else None
