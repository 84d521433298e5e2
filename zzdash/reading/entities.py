"""The one named thing a number is of: a project, a company, a programme, an event."""

from __future__ import annotations

import re

from zzdash.reading.around import Around

THING = r"(?:项目|工程|基地|中心|产业园|园区|电池|结构件|工厂|生产线|大厦|平台)"
NAMED_AFTER = re.compile(rf"^(?:以上|左右)?的(?P<name>[^，,。；;、]{{2,36}}?)(?=等|[，,。；;、]|全速|加速|开工|投产|签约|落地|加快|顺利|正式|建设|$)")
COMPANY = re.compile(r"[\u4e00-\u9fff（）()]{2,24}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团)[\u4e00-\u9fff]{0,12}?(?:项目|工程|基地)?")
QUOTED = re.compile(r"[“「](?P<name>[^”」]{2,16})[”」](?P<tail>模式|计划|行动|工程|平台|基金)?")
EVENT = re.compile(r"(?:20\d\d年?)?[\u4e00-\u9fff（）()]{0,12}(?:展览会|博览会|洽谈会|交易会|论坛|峰会|大会)")
GENERIC = re.compile(r"^(?:\d|[一二三四五六七八九十百]+个|一批|重点|重大|省|市|区|各|全|该|这)")
FUND = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,8}基金)")


def entity(around: Around, kind: str, name: str) -> str | None:
    """The named thing a measurement is of, in the article's words; None for a figure of a place."""
    if kind == "spec":
        return _spec_thing(around)
    if "项目总投资" == name or name.endswith("规划面积"):
        return _money_thing(around)
    if name.endswith(("基金规模", "基金发起单位数")):
        match = FUND.search(name)
        return match["name"] if match else None
    return _quoted_owner(around)


def _money_thing(around: Around) -> str | None:
    after = around.text[around.token.end : around.sentence_end]
    if match := NAMED_AFTER.match(after):
        thing = match["name"].strip("“”") if match["name"].count("“") != match["name"].count("”") else match["name"]
        return None if GENERIC.match(thing) else _with_head(thing)
    before = re.sub(r"(?:计划|协议|概算)?(?:总投资|投资)[额约近超达为]*$", "", around.seg).strip("，、")
    return before if re.search(THING, before) and not GENERIC.match(before) else None


def _with_head(thing: str) -> str:
    return thing if re.search(THING + "$", thing) or thing.endswith(("工程", "片区")) else thing


def _spec_thing(around: Around) -> str | None:
    before = around.seg.split("的")[-1].removesuffix("年产").strip("、，")
    after = re.match(rf"[^，,。；;、]{{0,20}}?{THING}", around.right)
    named = around.seg.split("的")[-1].strip("、，") + around.text[around.token.start : around.token.end]
    return named + after.group() if after and before else None


def _quoted_owner(around: Around) -> str | None:
    """A quoted name that directly leads to the number: “千人计划”2人, 通过“审批不出镇”累计办理…1433件."""
    before = around.text[max(around.sentence, around.clause - 1) : around.token.start]
    matches = list(QUOTED.finditer(before))
    if matches and len(before) - matches[-1].end() <= 2 and not re.search(r"[“]四上|新增|专精特新|个转", before[-12:]):
        return matches[-1].group()
    return None
