"""Tell a property of one project, site or product (30GWh, 占地216亩) from a level of an indicator."""

from __future__ import annotations

import re
from functools import lru_cache

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around
from zzdash.reading.numbers import units

PROJECT = re.compile(
    r"^(?:的|级)?[\u4e00-\u9fffA-Za-z“”（）·/+\-]{0,18}?(?:项目|工程|基地|生产线|装置|电站|机组|工厂|电池|轴承|支架|产业园|储能|牵引|风机|船|飞机)"
)
SPEC_DIMENSIONS = ("power", "energy", "mass", "length", "volume", "compute", "other")
OUTPUT = re.compile(
    r"(?:(?:可|设计|新增|预计)年(?:产(?!值)|制)[^，。；\d]{1,8}|可生产|年产|日产|年处理|日处理|年加工|可年产|设计年产|新增年产)(?:能)?(?:力)?(?:约|近|超|达|达到)*$"
)
SITE = re.compile(r"(?P<site>总?占地(?:面积)?|总?建筑面积|投资强度)(?:约|近|超|达|为|共)*$")
OF_PROJECT = re.compile(r"项目|产线|基地|公司|工厂|厂房|车间|生产线|大厦|中心|小镇|学校|校区|医院")
DESIGNED = re.compile(
    r"(?:设计规模|设计能力|库容|容积率|规划机柜|可提供(?:学位|床位|车位))(?:约|近|超|达|为|共)*$"
)
MADE_A_YEAR = re.compile(r"年产(?!值|能|量|出)(?P<thing>[^，。；\d]{2,8})$")
MONEY_OF_PROJECT = re.compile(r"项目(?:计划)?总投资")
"""储能系统集成项目总投资12亿元，年产储能集装箱4000套: a project is told by its money and what it will make."""
ROUTE = re.compile(r"(?:全长|总长|线路长|串联)(?:约|近|超|达|为|共)*$")
PROFILE = re.compile(
    r"[●■◆▲•·\s\d、.（）()]*[^，。；：]{2,40}(?:项目|工程|基地|产业园|物流园|园区|中心|电站|大厦|小镇|[一二三四]期)(?:（[^）]*）)?：(?=[^。]{0,120}(?:总投资|占地|规划|建设周期|概算))"
)
"""A paragraph that presents one project: ●空港新城临空冷链物流园：占地216.5亩，总建筑面积13.8万平方米，…"""


def is_spec(around: Around) -> bool:
    """True for a number that tells how large or able one project, site or product is."""
    dimension = units.dimension(around.token.unit)
    if (
        dimension in ("area", "price")
        and SITE.search(around.seg)
        and OF_PROJECT.search(around.text[around.sentence : around.token.start])
        and "园区占地" not in around.seg
    ):
        return True
    if DESIGNED.search(around.seg):
        return True
    if ROUTE.search(around.seg) and "项目" in around.text[around.sentence : around.token.start]:
        return True
    if dimension not in ("money", "people") and not phrases.growth(around.seg) and is_profile(around):
        return True
    if MADE_A_YEAR.search(around.seg) and MONEY_OF_PROJECT.search(around.text, around.sentence, around.token.start):
        return True
    if OUTPUT.search(around.seg) and OF_PROJECT.search(around.text[around.sentence : around.clause_end]):
        return True
    if not PROJECT.match(around.right):
        return False
    if re.search(r"年产(?:能)?(?:达|约)?$", around.seg):
        return True
    if (
        dimension == "people"
        and re.search(r"(?:惠及|可容纳|服务)$", around.seg)
        and around.right.startswith("的")
    ):
        return True
    if dimension not in SPEC_DIMENSIONS or around.right.startswith("的"):
        return False
    return not phrases.action().search(around.seg[-6:])


def is_profile(around: Around) -> bool:
    """True in a paragraph that presents one project."""
    return _presents_project(around.text)


@lru_cache(maxsize=1)
def _presents_project(paragraph: str) -> bool:
    """Kept for one paragraph, whose numbers all ask."""
    return PROFILE.match(paragraph) is not None
