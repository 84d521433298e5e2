"""Money planned for projects: 总投资428.8亿元的92个重点项目."""

from __future__ import annotations

import re

from zzdash.reading.first.around import Around
from zzdash.reading.first.names import Carry, Named, canonical
from zzdash.reading.first.nouns import cut_noun, seg_noun
from zzdash.reading.numbers.number_patterns import CN

COUNTED = re.compile(rf"^(?:的)?(?:\d[\d.,]*|[{CN}]+)(?:多|余)?万?(?:个|项|家|条|处|座|支|只)")


NAMED = 8  # characters that a project's own name has at least
PROJECT = re.compile(r"(?:项目|工程)$")
GROUP = re.compile(
    r"重点|重大|签约|开工|竣工|在建|续建|新建|入库|落户|引进|招引|实施|以上|各类|全部|[省市区县]级|省市|技改|储备|集中|亿元|[类批个]|投资|分别|其中|、|此次|活动|产业项目|工业项目"
)
"""国轩高科储能系统集成项目总投资12亿元 is of one project; 省市重点项目总投资 of a group."""
PHASE = re.compile(r"(?:[一二三四五]|首)期$")
PHASE_PROJECT = re.compile(r"(?:项目|工程)")
"""二期67亿美元项目蓄势待发: a phase is called by its money."""

MONEY_NOUN = re.compile(
    r"(?:计划|协议|合同|拟|概算|估算)?(?:总投资|投资总额|投资额|投资)(?:额)?$|注册资本金?$|总规模$|规模$|资金$|金额$|补贴$"
)


def planned_money(around: Around, carry: Carry) -> Named | None:
    """总投资428.8亿元的92个重点项目 → 重点项目总投资; 20亿元的数据中心 → 项目总投资."""
    if PHASE.search(around.seg) and PHASE_PROJECT.match(around.right):
        return canonical("项目总投资", around.token.unit, "money_of_phase")
    seg = re.sub(r"(?:约|近|超|超过|达|达到|突破|共|为|共计)+$", "", around.seg)
    noun = MONEY_NOUN.search(seg)
    text, end = around.text, around.token.end
    follows = re.match(r"(?:以上|左右)?的", text[end : end + 4])
    if (
        noun
        and noun.group() in ("投资", "投资额")
        and (not follows or re.search(r"完成|新增|增长|固定资产|累计", seg))
    ):
        return None
    if not follows and not (noun and re.search(r"投资", noun.group())):
        return None
    if noun and re.search(
        r"(?:固定资产|完成|工业|民间|技改|制造业|产业|重大工程|实际|到位|房地产开发|基础设施)投资额?$", seg
    ):
        return None
    label = noun.group() if noun else "总投资"
    if follows:
        tail = text[end + follows.end() : around.clause_end]
        if not noun and not re.match(
            r"[^，。]{0,24}(?:项目|基地|中心|工程|产业园|结构件|生产线|电池|工厂)", tail
        ):
            return None
        if counted := COUNTED.match(tail):
            thing = cut_noun(tail[counted.end() :])
            return canonical(f"{_plain(thing)}{label}", around.token.unit, "money_of_projects")
        label = "总投资" if label == "投资" else label
        if "规模" in label or "资" in label and "投资" not in label:
            thing = cut_noun(tail)
            return canonical(thing + label, around.token.unit, "money_of_thing")
        return canonical("项目总投资", around.token.unit, "money_of_project")
    before = seg_noun(seg[: noun.start()]) if noun else ""
    if before and not re.search(r"项目|工程|中心|基地|园$", before):
        before = ""
    if len(before) >= NAMED and PROJECT.search(before) and not GROUP.search(before):
        return canonical(f"项目{label}", around.token.unit, "money_of_project")
    base = before or re.sub(r"数$", "", carry.noun)
    if "个" in seg or not base or len(base) > 14:
        base = base or "项目"
    return canonical(f"{base}{label}", around.token.unit, "money_of_projects")


def _plain(thing: str) -> str:
    return re.sub(r"[、，]", "", thing)
