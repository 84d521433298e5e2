"""Name an amount or a count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around, trim_after
from zzdash.reading.first.counts import suffixed, thing_counted
from zzdash.reading.first.inherit import inherited
from zzdash.reading.first.names import UNSAID, Carry, Named, canonical, known
from zzdash.reading.first.nouns import REFERS_BACK, cut_noun, seg_noun, subject_before
from zzdash.reading.first.planned_money import planned_money
from zzdash.reading.numbers import units


def level(around: Around, carry: Carry, is_part: bool) -> Named:
    """Name of an amount or count."""
    unit, seg = around.token.unit, around.seg
    if units.dimension(unit) == "money" and (named := planned_money(around, carry)):
        return named
    right = trim_after(around.right)
    if right.startswith("级") and units.dimension(unit) == "money" and (thing := cut_noun(right[1:])):
        return canonical(f"{thing}规模", unit, "class_of_size")
    counts = units.base_unit(unit) in units.countable() or (unit or "") in units.countable()
    if counts and (named := thing_counted(around, right, carry, is_part)):
        return named
    if units.dimension(unit) in ("area", "length", "volume") and (named := _extent(around, right)):
        return named
    noun = seg_noun(seg)
    before = around.text[around.clause : around.token.start]
    if any(word in before for word in THRESHOLDS) and (match := CROSSED.search(before)):
        noun = seg_noun(match["subject"])
    if noun in phrases.carry() or REFERS_BACK.fullmatch(noun):
        return carried(noun, around, carry)
    if DONE_TO.fullmatch(noun) and "项目" in carry.name + carry.noun:
        return canonical(f"{noun}项目数", unit, "done_to_projects")
    if seg.lstrip("、和与及 ").startswith("完成投资") or noun == "投资" and "完成" in seg:
        return canonical(f"{carry.noun or ''}完成投资", unit, "done_investment")
    if noun == "投资" and carry.noun and seg.startswith(("、", "，")):
        noun = f"{carry.noun}投资额"
    if header := HEADER.search(around.text, around.sentence, around.token.start):
        noun = (
            noun
            if noun.endswith(header[1]) or units.dimension(unit) in ("percent", "rank")
            else noun + header[1]
        )
    noun = inherited(noun, around, carry)
    verb = phrases.action().match(noun)
    if verb:
        carry.action = verb.group()
    elif (
        (
            (is_part or seg.startswith(("、", "和")))
            and carry.action
            and known(carry.action + noun, None) is not None
        )
        or is_part
        and carry.action
        and not known(noun, None)
    ):
        noun = carry.action + noun
    if ADDED.search(seg) and units.dimension(unit) not in (
        "count",
        "people",
    ):
        return canonical(noun + "增加额", unit, "increase")
    return suffixed(noun, unit, "left")


SIZED = re.compile(
    r"(?P<size>(?:\d[\d,.]*[百千]?[万亿]*|[百千万亿]+)(?:元|美元)?(?:及)?以[上下])的?[\u4e00-\u9fff“”]{0,12}(?:有|达|共)*$"
)
SIZED_THING = re.compile(r"项目|企业|园区|集群|产业|工程")


def of_size(found: Named, around: Around, before: Sequence[str]) -> Named:
    """The name of a class by size, where its total bears the same name (项目71个，其中10亿元以上6个).

    ``before`` are the levels named in the sentence. 新签约项目数 → 新签约10亿元以上项目数, which is no indicator of
    the catalogue: it must not stand beside its total as if it were another reading of it.
    """
    match = SIZED.search(around.seg)
    if not match or found.name not in before or (thing := SIZED_THING.search(found.name)) is None:
        return found
    at = thing.start()
    return Named(f"{found.name[:at]}{match['size']}{found.name[at:]}", None, f"{found.rule}+size")


THRESHOLDS = ("大关", "台阶", "关口")
CROSSED = re.compile(
    rf"(?P<subject>[^，。；]{{2,24}}?)(?:连续|历史性|首次|先后|成功)*(?:连?跨过?|跨越|跨上|迈[上过]|站上|突破|登上)[^，。；]{{0,8}}(?:{'|'.join(THRESHOLDS)})[、，]?[^，。；]{{0,6}}$"
)
"""经济总量跨过两个万亿元大关、超过6万亿元: the thresholds stand between the name and the figure."""


DONE_TO = re.compile(r"(?:新)?(?:竣工|开工|投产|签约|落地|在建|续建|复工|开复工|竣工投产)")


ADDED = re.compile(r"(?:增加|增长|减少|提高)(?:了|近|约|超)*$")


HEADER = re.compile(r"(产量|销量|零售额)[：:]")
"""主要产品产量：原煤862万吨；粗钢148万吨: what stands before the colon is measured of all that follow."""


def _extent(around: Around, right: str) -> Named | None:
    """加快建设35万平方米标准化厂房 → 标准化厂房建设面积; 规划建设了20平方公里的产业东区 → 规划面积."""
    unit, verb = (
        around.token.unit,
        re.search(r"(规划)?(?:加快|新)?(建设|改造|修复|治理|新增|完成|建成)了?$", around.seg),
    )
    if right.startswith("的") and verb and verb[1]:
        return canonical("规划面积", unit, "extent_planned")
    if not verb or not re.match(r"[\u4e00-\u9fff]{2}", right):
        return None
    thing = cut_noun(right)
    head = "面积" if units.dimension(unit) == "area" else "里程" if units.dimension(unit) == "length" else ""
    return canonical(f"{thing}{verb[2]}{head}", unit, "extent")


OF_MONEY = re.compile(r"(?:投资|引资|资金|金额|产值|收入|总额|投资额)$")


def carried(word: str, around: Around, carry: Carry) -> Named:
    unit = around.token.unit
    base = carry.name
    if INCREASE.search(around.seg) and "占" in base and carry.base:
        base = carry.base
    if units.dimension(unit) == "count" and OF_MONEY.search(base):  # 项目48个、协议引资368亿元，其中…2个
        base = next((name for name in reversed(carry.recent) if name.endswith("数")), base)
    if not base:
        base = subject_before(around)
    if not base:
        return Named(phrases.tidy(word) or phrases.tidy(seg_noun(around.gap)) or UNSAID, None, "nameless")
    subject = subject_before(around) if word in ("产值", "产量", "营业收入") else ""
    if subject.endswith("业"):  # 健康食品产业受…影响，产值38.9亿元
        return canonical(subject + word, unit, "subject_before")
    if word in ("发电量", "出口量", "产量", "余额", "面积", "产值", "均价") and carry.noun:
        return canonical(carry.noun.removesuffix(word) + word, unit, "carried_head")
    stem = re.sub(r"^新增|^累计", "", base) if re.search(r"累计|总数|总量", around.seg) else base
    if INCREASE.search(around.seg):
        return canonical(f"{stem}增加额", unit, "carried_increase")
    return suffixed(
        re.sub(r"(?:条数|起数|场次|次数|户数|处数|数|面积|里程)$", "", stem) or stem, unit, "carried"
    )


INCREASE = re.compile(r"(?:增收|减收|增产|减产|净增|多增|少增|增加|增长|减少|多|提高)(?:了|近|约|超|超过)*$")
