"""Name a rate of change, a share, a structure, a property of a product."""

from __future__ import annotations

import re

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around
from zzdash.reading.first.inherit import inherited
from zzdash.reading.first.names import UNSAID, Carry, Named, canonical, known
from zzdash.reading.first.nouns import REFERS_BACK, cut_noun, seg_noun, strip_place, subject_before
from zzdash.reading.first.specs import MADE_A_YEAR, SITE
from zzdash.reading.numbers import units

COMPARED = re.compile(
    r"(?:分别)?与[^，]{2,14}相比$|(?:分别)?(?:比|较)(?:“?十[一二三四]五”?(?:时期|期间|末)?|20\d\d年(?:末|底|同期)?|上年(?:同期|末)?|去年(?:同期|末)?|年初|同期)[^，]{0,4}$"
)


TURNED = re.compile(r"由(?:上年|去年|上半年|上季度|[一二三]季度|上月|前\w{1,4}月)(?:同期)?的?$|^[，、]?转(?:为|降为|增为)?$")
"""利润由上年下降12.4%转为增长8.5%: both are of what was named before."""
AFFECTED = re.compile(r"受[^，；。]{2,14}影响$")
MEASURES = ("发电量", "出口量", "产量", "出口", "余额", "面积", "产值", "营业收入", "均价")
SHARE_OF = re.compile(r"(.+)占.{2,8}比重$")
OTHER_WHOLE = re.compile(r"(?:以上|左右)?[、，](全国|全球|全省|全市|全区|世界|[\u4e00-\u9fff]{2,3}省)的?(?:约|近|超)?$")
"""占全国的65%以上、全球的22%: one share after another of the same thing."""
SHARE_HEADS = ("占比", "比重", "占")


def rate(around: Around, carry: Carry, kind: str) -> Named:
    """Name of what grows, or of a share."""
    seg, unit = around.seg, around.token.unit
    if kind == "growth" or kind == "change_pp":
        match = phrases.growth(seg)
        body = match["body"] if match else seg
        body = AFFECTED.sub("", COMPARED.sub("", body))
        body = TURNED.sub("", body)
    else:
        body = seg
    if kind == "share" and (other := OTHER_WHOLE.match(seg)) and (first := SHARE_OF.match(carry.name)):
        return canonical(f"{first[1]}占{other[1]}比重", "%", "share_of_other")
    if kind == "share" and (named := _share_of(around, carry)):
        return named
    noun = seg_noun(body)
    if re.search(r"(?:高于|低于|快于|好于|优于|超过|高出|比|较)(?:[^，]{0,10})$", body) and (
        compared := re.match(
            r"(.*?)(?:增速|增幅|涨幅)?(?:总体)?(?:高于|低于|快于|好于|优于|高出|超|比|较)", body
        )
    ):
        noun = seg_noun(compared[1])
        if kind == "change_pp" and re.search(r"增速|增幅|涨幅", body):
            noun += "增速" if noun else ""
    if kind == "growth" and (headed := _headed(noun, around)):
        return canonical(headed, unit, "headed")
    if (
        noun in phrases.carry()
        or REFERS_BACK.fullmatch(noun)
        or noun in ("其中", "增速", *SHARE_HEADS)
        or re.search(r"时间进度|序时进度|序时|进度$", noun)
    ):
        base = (
            carry.base
            if kind == "growth" and carry.kind in ("share", "change_pp") and carry.base
            else carry.name
        )
        base = base or subject_before(around)
        if kind == "change_pp" and carry.kind == "growth" and not base.endswith("增速"):
            base += "增速"
        if kind == "change_pp" and noun in SHARE_HEADS:
            base = base if re.search("占|比重|率$", base) or not base else f"{base}占比"
            return Named(base or UNSAID, known(base, None), "carried")
        if noun in MEASURES and (carry.noun or not base):
            return canonical(carry.noun.removesuffix(noun) + noun, unit, "carried_head")
        return Named(base, known(base, None), "carried") if base else Named(UNSAID, None, "nameless")
    opened = around.sentence - 80 if PARTS.match(around.text, around.sentence) else around.sentence
    if kind == "growth" and OF_OUTPUT.search(noun) and "增加值" in around.text[max(0, opened) : around.clause]:
        noun += "增加值"
    return canonical(inherited(noun, around, carry), unit, "rate_left")


HEADED = re.compile(
    r"(?:月份?)?(?P<noun>[\u4e00-\u9fff]{2,14}?)(?:增速|增幅|涨幅)(?:居|列|排)?[前后][一二三四五六七八九十\d]+[名位][^，。；：]{0,8}："
)
"""县（区）1—7月投资增速前三名：中宁县增长58.3%，…: the heading names what the places' rates are of."""


def _headed(noun: str, around: Around) -> str:
    """What a list of places is headed by, where nothing but a place stands before the rate; else nothing."""
    if noun and noun[-1] not in "省市区县州盟旗":
        return ""
    match = HEADED.search(around.text, around.sentence, around.token.start)
    return seg_noun(match["noun"]) if match else ""


PARTS = re.compile(r"分(?:轻重工业|行业|产业|门类|经济类型|领域)|从(?:轻重工业|行业|产业|门类)|其中")
OF_OUTPUT = re.compile(r"(?:工业|制造业|采矿业|生产和供应业|(?<!第[一二三])产业)$")
"""规模以上工业增加值…，其中轻工业增长8.8%: the parts of what the sentence measures."""


def _share_of(around: Around, carry: Carry) -> Named | None:
    """A占B的比重X% → A占B比重; 89.4%的公园实现… → 公园占比; 达到年度计划的80% → 年度计划完成率."""
    seg = around.seg
    if budget := re.search(r"(?:年度|全年|年初|调整|全年度)?预算的$", seg):
        return canonical(f"{carry.base or carry.name}{budget.group()[:-1]}完成率", "%", "completion")
    if re.search(r"恢复[至到][^，]*的$", seg):
        return canonical(f"{carry.base or carry.name}恢复率", "%", "recovery")
    if re.search(r"(?:达到|完成|占|为)?(?:年度|全年|年)?(?:投资)?(?:计划|目标|任务)的$", seg):
        return canonical(
            f"{re.sub('完成投资.*$', '', carry.name)}年度投资计划完成率"
            if "投资" in carry.name
            else f"{carry.name}年度计划完成率",
            "%",
            "completion",
        )
    if match := re.search(
        r"^(?P<part>.*?)(?:占|相当于)(?P<whole>[^，]*?)(?:的)?(?P<head>比重|比例|份额|比)?(?:从|由|已|约|超|超过|提高到|提升到|提升至|提高至|达到|达|为|上升到|升至|保持在|稳定在|的|近|突破|仅)*$",
        seg,
    ):
        part = seg_noun(match["part"]) or carry.noun_or_name()
        whole = strip_place(match["whole"])
        if not whole and (arena := phrases.place().search(match["whole"])):
            whole = arena.group()
        if whole:
            return canonical(f"{part}占{whole}{match['head'] or '比重'}", "%", "share_of")
        return canonical(f"{part}占比", "%", "share_of")
    if follows := re.match(
        r"(?:以上|左右)?(?:的)?(?P<thing>(?:是|为)?[\u4e00-\u9fff“”]{2,14})", around.right
    ):
        owner_place: re.Match[str] | None = None
        if (
            around.right.startswith(("的", "以上的", "左右的"))
            or around.token.shape == "fraction"
            and not seg_noun(seg)
        ):
            thing = follows["thing"]
            thing = re.sub(r"^[是为]", "", thing)
            noun, said = cut_noun(thing), ""
            said = re.sub(r"^(?:实现|已|达到|均|为|是|完成)+", "", thing[len(noun) :])
            if around.token.shape == "fraction" and (owner_place := ARENA_OF.search(seg)):
                carry.arena = owner_place[1]
            if around.token.shape == "fraction" and carry.arena and (owner_place or seg.strip() == "、"):
                return canonical(f"{noun}占{carry.arena}比重", "%", "share_of_arena")
            owner = f"{carry.noun}中" if around.token.shape == "fraction" and carry.noun else ""
            return canonical(f"{owner}{said}{noun}占比", "%", "share_right")
    return None


ARENA_OF = re.compile(r"(全国|全省|全市|全区|全球|世界)(?:的|近|约|超|超过)*$")


STRUCTURE = (
    "第一产业增加值占地区生产总值比重",
    "第二产业增加值占地区生产总值比重",
    "第三产业增加值占地区生产总值比重",
)


OF_SECTORS = re.compile(r"产业|一二三产|[一二三]产|生产总值|GDP")
CLAUSES = re.compile("[，；。：]")


def structure(around: Around) -> Named:
    """三次产业结构 12.1∶36.9∶51.0: the place in the ratio tells the sector; another ratio (粮经饲比例) names itself."""
    said = around.text[around.sentence : around.token.start].rstrip("0123456789.∶:：")
    if not OF_SECTORS.search(said):
        return canonical(seg_noun(CLAUSES.split(said)[-1]), "%", "ratio")
    before = re.search(
        r"(?:[\d.]+[∶:：]){0,2}$", around.text[max(0, around.token.start - 16) : around.token.start]
    )
    place = len(re.findall("[∶:：]", before.group())) if before else 0
    return canonical(STRUCTURE[min(place, 2)], "%", "structure")


SHARES_OF = re.compile(
    r"(?:分别)?(?:占|相当于)(?P<wholes>[^，占]+?)(?:总量|总额|总数|比重)?的?(?:约|近|超过)*$"
)


def shares_of(seg: str, count: int, recent: list[str]) -> list[str] | None:
    """分别占全省和全市总量的8.2%和22.6% → A占全省比重, A占全市比重 (A: the level named before)."""
    match = SHARES_OF.search(seg)
    wholes = re.split("[和、与]", match["wholes"]) if match else []
    if len(wholes) != count or not recent or not recent[-1]:
        return None
    return [f"{recent[-1]}占{whole}比重" for whole in wholes]


YEARLY = re.compile(r"年产(?:能力?)?(?:约|近|超|达|达到)*$")
PROJECT_NAMED = re.compile(r"([\u4e00-\u9fff]{2,16}?)项目")


def spec(around: Around) -> Named:
    """Name of a property of a product or project: 年产80万套动力电池 → 动力电池年产能."""
    if site := SITE.search(around.seg):
        return canonical(site["site"], around.token.unit, "spec_site")
    if made := MADE_A_YEAR.search(around.seg):
        return canonical(f"{made['thing']}年产能", around.token.unit, "spec_made")
    thing = cut_noun(around.right.lstrip("的级"))
    if not thing and (project := PROJECT_NAMED.findall(around.text[around.sentence : around.token.start])):
        thing = project[-1]
    head = (
        "年产能"
        if YEARLY.search(around.seg)
        else {"power": "功率", "length": "长度", "energy": "产能", "mass": "产能"}.get(
            units.dimension(around.token.unit) or "", "规模"
        )
    )
    product = re.sub(r"及配套.*|项目.*|生产线.*|基地.*|工程.*|等.*", "", thing) or thing
    if units.dimension(around.token.unit) == "people":
        product, head = thing, "惠及人口"
    return canonical(f"{product}{head}", around.token.unit, "spec")
