"""Decide what kind of number it is: a measurement (and which), or set aside (and why)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around
from zzdash.reading.first.goals import aimed_at
from zzdash.reading.first.specs import is_spec
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number_patterns import number_rules

ARENA = r"(?:全[国省市区县球州盟]|世界|亚洲|中国|国内|省内|市内|区域|地区|西部|中部|东部|东北|西北|西南|华东|华北|长三角|同类\w{0,4}|同行业|行业|各\w{1,4}|\w{1,3}[省市县区])"
PLACED = re.compile(
    rf"(?:居|列|排|位|排名|排行|名次|获|荣获|夺得|取得|保持|稳居|蝉联|跃居|跃升至?|升至|升到|上升至|上升到|进至|前进至|提升至|由|从|为|{ARENA})(?:了)?(?:{ARENA})?(?:的|总|并列|综合排名|排名)?$"
)
NOT_RANK = re.compile(
    r"书记|方阵|梯队|资源|动力|要务|生产力|责任|张|阶段|时间|步|线|产业|季度|批|次|轮|个|届|期|代|条|部|章|款|季|附属|师|人民|中学|小学|实验|医院|手|课|现场|道|曲|议题|议程|项"
)
THRESHOLD_AFTER = re.compile(
    r"(?:（含）|\(含\))?(?:及?以上|以下|以内)(?:的)?(?=[\u4e00-\u9fffA-Za-z“])(?![和与并及、的]|达|增|占|为|比|超|同|，)"
)
LEVEL_NAME = re.compile(r"级(?=[\u4e00-\u9fff“])")
EVENT_YEAR = re.compile(
    r"^(?:年)?(?:中国|世界|全国|全球|国际|山东|亚洲)?(?:[（(].{1,8}[）)])?[\u4e00-\u9fff]{0,12}(?:展览会|博览会|大会|论坛|峰会|大赛|年会|展会|展$)"
)
LIFE = re.compile(
    r"寿命|年龄|天数|时长|小时数|时数|年限|时限|办理时间|审批时间|受教育年|时间(?:压缩|缩短|为|平均)|工期"
)
SAID_ELSEWHERE = re.compile(
    r"会议|全会|方面|环节|阶段|层面|维度|坚持|原则|关口|导向|文明|务必|意识|自信|维护|确立|率先|环境$|一批"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind, the rule that decided, and for numbers set aside the reason in words."""

    kind: str
    rule: str
    reason: str | None = None


def decide(around: Around, previous: str | None) -> Kind:
    """The kind of the number ``around`` speaks of; ``previous`` is the kind of the number before it in the clause."""
    token = around.token
    if token.shape == "date":
        return _date(around)
    if token.shape == "ordinal":
        return _ordinal(around)
    if token.shape == "duration":
        return _duration(around, previous)
    if token.shape == "name":
        return _name(around, previous)
    if token.unit and "百分点" in token.unit or token.unit in ("个千分点", "个基点"):
        return Kind("change_pp", "points")
    if token.unit in ("%", "‰", "倍", "番", "成"):
        return _rate(around, previous)
    return _amount(around)


INDEX = re.compile(
    r"(?:之比|比值|倍差|系数|指数|容积率|收入比|得分)(?:从|由|为|达|达到|是|缩小到|缩小至|扩大到|降至|提高到|升至|控制在)*$"
)


def _date(around: Around) -> Kind:
    if around.token.rule == "bare_year" and EVENT_YEAR.match(
        around.text[around.token.end : around.token.end + 24]
    ):
        return Kind("name", "event_year", "展会、会议名称中的年份")
    return Kind("date", around.token.rule, "日期")


ARRIVED = re.compile(
    r"(?:缩小|扩大|提高|降低|下降|上升|提升|压缩|缩短|下跌|回落|加快|放缓)[到至为](?:约|近)?"
)
SHORTENED = re.compile(r"(?:压缩|缩短|压减|精简)[到至为](?:平均)?$")
TO_SHORTER = re.compile(r"(?:缩短|压缩|压减|精简|延长|增加|减少)[到至为]")
DAYS_CHANGED = re.compile(r"天数.*(?:增加|减少|增|减)了?$")


def _name(around: Around, previous: str | None) -> Kind:
    if around.token.rule == "top":
        return Kind("threshold", "top", "名次范围，不是名次")
    bare = around.token.rule == "number" and around.token.value is not None
    if bare and (INDEX.search(around.seg) or previous == "level" and ARRIVED.fullmatch(around.seg)):
        return Kind("level", "index")
    return Kind("name", around.token.rule, "名称或编号的一部分")


def _duration(around: Around, previous: str | None) -> Kind:
    if (
        previous == "level"
        and around.token.unit in ("年", "天", "小时", "分钟", "岁")
        and re.search(r"(?:提高|增加|缩短|延长|压缩|减少|降)[到至]$", around.seg)
    ):
        return Kind("level", "time_measured")
    if SHORTENED.search(around.seg) or TO_SHORTER.match(around.right) and around.seg[-1:] in ("由", "从"):
        return Kind("level", "time_measured")
    if DAYS_CHANGED.search(around.text[around.sentence : around.token.start]):
        return Kind("level", "time_measured")
    if around.token.unit == "岁" and LIFE.search(around.seg) or LIFE.search(around.seg[-8:]):
        return Kind("level", "time_measured")
    return Kind("duration", "duration", "时间长短")


def _ordinal(around: Around) -> Kind:
    token = around.token
    if token.value is None:  # 第四五
        return Kind("name", "ordinal", "序号")
    if token.unit in ("名", "位") or token.unit == "大" and re.search(rf"{ARENA}$", around.gap):
        return Kind("rank", "ordinal_place")
    after = around.text[token.end : token.end + 3]
    if (
        token.unit is None
        and not NOT_RANK.match(after)
        and PLACED.search(around.text[max(0, token.start - 12) : token.start])
    ):
        return Kind("rank", "placed")
    if (
        token.unit is None
        and token.rule == "ordinal"
        and around.gap in ("、", "和")
        and not NOT_RANK.match(after)
    ):
        return Kind("rank", "placed_list")
    return Kind("name", "ordinal", "序号")


GREW = re.compile(r"(?:增长|下降|增速|增幅)[^，；。]{0,12}[%％]，$")
"""增长6.8%，高于年初6.5%的预期目标: the goal of a rate is a rate."""
MULTIPLE_OF = re.compile(r"的(?:近|约|超|超过)?$")


def _rate(around: Around, previous: str | None) -> Kind:
    seg = around.seg
    if around.token.rule == "doubling":
        return Kind("growth", "doubling")
    if re.match(r"(?:以上|左右)?的(?:增长|增速|增幅|降幅|下降)", around.right):
        return Kind("growth", "of_growth")
    if (
        THRESHOLD_AFTER.match(around.right)
        and not phrases.growth(seg)
        and re.match(r"以[上下]的", around.right)
    ):
        return Kind("share", "share_of_noun")
    if not phrases.growth(seg) and aimed_at(around) and GREW.search(around.text, around.sentence, around.clause):
        return Kind("growth", "goal")
    if seg.strip("、和与及至到—-~") in ("", "力争", "争取") and previous in ("growth", "share"):
        return Kind(previous, "list")
    if around.token.unit == "倍" and (
        MULTIPLE_OF.search(seg) or previous == "level" and around.gap in ("、", "和")
    ):
        return Kind("level", "multiple_of")
    if seg.endswith("自然增长率"):
        return Kind("share", "natural_growth")
    if previous == "growth" and ARRIVED.fullmatch(seg):
        return Kind("growth", "list")
    if phrases.growth(seg):
        return Kind("growth", "growth_verb")
    if around.token.unit == "倍":
        return Kind("growth", "multiple")
    if re.search(r"(?:增速|增幅|涨幅|年均|同比|增长(?:预期)?目标)[^，]{0,6}$", seg) and not re.search(
        r"占|比重|率", seg[-6:]
    ):
        return Kind("growth", "growth_noun")
    return Kind("share", "share")


REACHED = re.compile(r"(?:达到?|突破|超过?|增至|增加到|发展到)(?:约|近|了)?$")
STEP = re.compile(r"大关|台阶|关口")
STEPS = re.compile(r"(?:\d+|[百千万])?亿元?(?:大关|台阶|关口)")
"""跨过两个万亿元大关: how many steps, and how high each is, are said of the way, not of where it led."""


@cache
def _schemes() -> re.Pattern[str]:
    return re.compile(phrases.any_of(number_rules()["schemes"]["words"]))


def _of_scheme(around: Around) -> bool:
    """True for a numeral within the name of a policy (残疾人两项补贴)."""
    start, end = around.token.start, around.token.end
    near = _schemes().finditer(around.text, max(0, start - 8), end + 8)
    return any(match.start() <= start and end <= match.end() for match in near)


def _amount(around: Around) -> Kind:
    token = around.token
    if token.chinese and _of_scheme(around):
        return Kind("name", "scheme", "政策名称中的数字")
    if STEPS.match(around.text, token.end):
        return Kind("name", "steps", "跨过的台阶数")
    if STEP.match(around.text, token.end) and around.text[:token.start].endswith("个"):
        return Kind("threshold", "step", "跨过的台阶")
    if around.gap.endswith("前") and (token.unit in ("位", "名", "强")):
        return Kind("threshold", "top", "名次范围，不是名次")
    if around.gap.endswith("每") and units.dimension(token.unit) in ("people", "count", "money", "area"):
        return Kind("threshold", "per", "按每若干单位计")
    if (
        token.chinese
        and token.unit
        and re.fullmatch(rf"[百千万]{re.escape(token.unit)}", around.text[token.start : token.end])
        and token.approx == "exact"
        and not REACHED.search(around.seg)
    ):
        return Kind("name", "round_numeral", "虚指的整数")
    if (token.chinese or around.text[token.end : token.end + 1] in "”’」』") and _inside_quotes(around):
        return Kind("name", "quoted_count", "专名中的数字")
    if LEVEL_NAME.match(around.right) and (
        token.chinese
        or re.search(r"\d个$|[一二三四五六七八九十]个$", around.text[max(0, token.start - 4) : token.start])
    ):
        return Kind("threshold", "class_of_size", "规模档次")
    if THRESHOLD_AFTER.match(around.right):
        return Kind("threshold", "qualifies_noun", "限定条件")
    if units.dimension(token.unit) == "money" and re.match(
        r"(?:以上|以下)?\d+(?:余|多)?[个家户项]", around.text[token.end : token.end + 8]
    ):
        return Kind("threshold", "class_counted", "限定条件")
    if token.unit == "亿元" and around.text[token.end - 1] == "元" and around.right.startswith("级"):
        return Kind("threshold", "class_of_size", "规模档次")
    if (
        token.approx == "over"
        and re.search(r"(?:过|超|超过)$", around.gap)
        and re.match(
            r"的?(?:[\u4e00-\u9fff]{0,4})(?:项目|企业|产业|园区|集群|县|镇|街道|村|城市|品牌|产品|订单)",
            around.right,
        )
        and units.dimension(token.unit) == "money"
    ):
        return Kind("threshold", "over_noun", "限定条件")
    if (
        token.unit == "亿元"
        and token.chinese
        and re.match(r"(?:级|县|产业|园区|镇|企业|集群|城市)", around.right)
    ):
        return Kind("threshold", "class_of_size", "规模档次")
    if is_spec(around):
        return Kind("spec", "inside_project_name")
    if token.chinese and (
        SAID_ELSEWHERE.match(around.right)
        or around.text[token.start] == "一"
        and units.dimension(token.unit) != "money"
        and not re.search(r"唯一|仅|只有|首批", around.gap[-4:])
    ):
        return Kind("name", "phrase", "固定说法")
    return Kind("level", "amount")


def _inside_quotes(around: Around) -> bool:
    text, token = around.text, around.token
    near = max(around.sentence, token.start - 10)
    opening = max(text.rfind(mark, near, token.start) for mark in "“‘「『")
    if opening < 0:
        return False
    closing = re.compile(r"[”’」』]").search(text, opening, token.end + 12)
    return closing is not None and closing.start() >= token.end
