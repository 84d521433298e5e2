"""Name a count by the thing counted and what is said of it."""

from __future__ import annotations

import re

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around
from zzdash.reading.first.names import Carry, Named, canonical
from zzdash.reading.first.nouns import LEVELS, NOUN_STOP, cut_noun, seg_noun
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number_patterns import CN

NO_THING = re.compile(
    r"(?:实现|参与|受益|入住|等|和|与|及|以|达|占|增|为|居|之|来|全部|分别|总|折|是|被|已|均|超|并|的$|提高|提升|增加|增长|下降|减少|上升|降|升|跃|扩大|突破|大关|台阶)"
)


THING = re.compile(r"(?:\d[A-Za-z]|[\u4e00-\u9fff“‘A-Za-z《「])")


SAYS_LITTLE = re.compile(r"加速|加快|蓄势|顺利|扎实|稳步|全面|有序|持续|有效|全部|正在|逐步|保持")


def thing_counted(around: Around, right: str, carry: Carry, is_part: bool) -> Named | None:
    """36个区级重点项目 → 区级重点项目数; 新增12家上市公司 → 新增上市公司数; 5家企业通过认证 → 通过认证企业数."""
    unit, raw = around.token.unit, LEVELS.sub("", right.lstrip("的"))
    dropped = len(right) - len(raw)
    if carry.noun and is_part_of(around, carry) and re.match(r"增幅|增速|项目|纳入|位居", raw):
        said = NOUN_STOP.split(raw, 1)[0]
        carry.consumed = dropped + len(said)
        return suffixed(said if carry.noun in said else f"{said}{carry.noun}", unit, "part_of_count")
    if not THING.match(raw) or NO_THING.match(raw):
        return _with_next(around) if not raw else None
    if unit == "次" and (done := re.match(r"[\u4e00-\u9fff]{2,6}?(?=了|，|。|$)", raw)):
        return canonical(f"{done.group()}次数", unit, "times_done")
    thing = re.sub(r"(?:中|里|以上|左右)$", "", cut_noun(raw))
    if len(thing) < 2 and not re.match(r"人|镇|县|村|市", thing) or thing.isascii():  # 5市PM2.5浓度
        return None
    carry.consumed = dropped + len(thing)
    said = NOUN_STOP.split(raw[len(thing) :], 1)[0]
    if (
        around.token.end + len(around.right) < around.clause_end and "、" not in raw
    ):  # the next number follows: what is said is about it
        said = ""
    action = _action(around, said, carry, is_part)
    prefix = action or (re.sub("^即", "", seg_noun(around.seg)) if re.match(r"即?每个", around.seg) else "")
    if said and 2 <= len(said) <= 18 and not prefix:
        prefix = "" if SAYS_LITTLE.match(said) else _predicate_name(said)
        carry.consumed += len(said)
    carry.noun, carry.action = thing, action
    carry.listed = (
        seg_noun(re.sub(r"等$", "", around.seg)) if re.search(r"指标|领域|产品|方面", thing) else ""
    )
    return suffixed(prefix if prefix.endswith(thing) else f"{prefix}{thing}", unit, "thing_counted")


def _action(around: Around, said: str, carry: Carry, is_part: bool) -> str:
    """The verb before the number that stays in the name, or the one a list or a part (其中) goes on with."""
    if verb := phrases.action().search(around.seg):
        return verb.group()
    return carry.action if not said and (is_part or around.seg.strip() == "、") else ""


def _predicate_name(said: str) -> str:
    said = re.sub(r"^(?:被|已|成功|列入|相继|双双|正式|首次|作)+", "", said)
    return phrases.place().sub("", said)


def _with_next(around: Around) -> Named | None:
    """5类35项政务服务事项: the first count is of the thing the second names."""
    following = re.compile(rf"(?:\d[\d.]*|[{CN}]+)(?:万|亿)?[\u4e00-\u9fff]").match(
        around.text, around.token.end
    )
    if not following or re.search(r"[等、]$", around.seg) is None and seg_noun(around.seg):
        return None
    tail = around.text[following.end() : around.clause_end]
    thing = cut_noun(tail)
    return (
        canonical(f"{tail[len(thing) :]}{thing}{around.token.unit}数", around.token.unit, "shares_noun")
        if len(thing) > 1
        else None
    )


def is_part_of(around: Around, carry: Carry) -> bool:
    """True where the number counts a part of the things counted just before (15项指标中14项…)."""
    return (
        around.text[around.token.start - 1 : around.token.start] == "中"
        or "其中" in around.text[around.clause : around.token.start]
    )


SUFFIX = {
    "条": "条数",
    "次": "次数",
    "场": "场次",
    "场次": "场次",
    "人次": "人次",
    "起": "起数",
    "户": "户数",
    "处": "处数",
    "门": "门数",
}


HAS_SUFFIX = re.compile(
    r"(?:数|人次|量|额|面积|里程|规模|人口|就业|产能|装机|容量|用地|长度|场次|余额|收入|支出|投资|价格|资金|总值|产值|产出)$"
)


def suffixed(noun: str, unit: str | None, rule: str) -> Named:
    """Add what a count or measure is called (数, 面积, 里程) unless the name has it or the catalogue knows it."""
    base, dimension = units.base_unit(unit), units.dimension(unit)
    named = canonical(noun, unit, rule)
    if named.indicator and named.name == named.indicator.zh or HAS_SUFFIX.search(named.name):
        return named
    if dimension in ("count", "people"):
        suffix = SUFFIX.get(base, "数")
    elif dimension == "area":
        suffix = "面积"
    elif dimension == "length":
        suffix = "里程" if re.search(r"路|铁|线|网|廊道|河", noun[-3:]) else ""
    else:
        suffix = ""
    if named.indicator:
        return Named(named.name + suffix, named.indicator, named.rule)
    with_suffix = canonical(named.name + suffix, unit, rule)
    if with_suffix.indicator or not suffix:
        return with_suffix
    count = canonical(named.name + "数", unit, rule)
    return count if count.indicator else with_suffix
