"""Name a rank: what is ranked, where, and in which contest."""

from __future__ import annotations

import re

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around
from zzdash.reading.first.distribute import distributed
from zzdash.reading.first.names import Carry, Named, canonical
from zzdash.reading.first.nouns import cut_noun, seg_noun

ARENA_WORDS = re.compile(
    r"(全国|全省|全市|全区|全球|世界|中国西部|中西部|西部|中部|东部|东北|同类\w{0,4}|省内|国内|市内|全州|全盟)(?:的|总|并列)?$"
)


RANKED = re.compile(  # words once and for all ("*+"): 稳居 could else be 稳 and 居, and a row of them take minutes
    r"(?>分别|均|也|一直|始终|稳|跃|继续|综合|双双|连续\w{1,4}[年月](?:保持)?|在(?:全国|全省|全市|全区|全县|[\u4e00-\u9fff]{1,3}[省市区]))*+(?>位居|居|位列|列|排名|排行|排|位|稳居|跃居|保持|稳定|从|由|升至|升到|跃升至|跃升|进至|获得|荣获|获|夺得|取得|名次|"
    r"提升至|提升到|上升至|上升到|前进|蝉联|为|是|进入|上)*+了?(?:在)?(?:全国|全省|全市|全区|全球|世界|中国西部|中西部|西部|中部|东部|东北|省内|国内|全州|我国|同类\w{0,4}|(?:(?![^省市区]{0,3}[居列排位升获全])[\u4e00-\u9fff]{1,3}[省市区]))?(?:的|总|并列|综合排名|排名|名次)*+$"
)


IN_ARENA = re.compile(r"在(全国|全省|全市|全区|全县)")
"""增速在全市排第15位: the arena stands before the verb."""


VENUE = re.compile(r"在(?P<venue>[^，]{4,40}?)(?:上|中)[，,]?$")


SUBJECT_BEFORE = re.compile(
    r"[，；]([^，；。\d]{3,40}(?:企业|器|中心|机构|平台|园区|人才|产品|产业|专利|技术|基地|[量额值率数]|能力|水平))，[^，；。\d]{0,12}$"
)
"""…3.2万个，国家级孵化器、国家科技型中小企业，均居全国第一: the clause between two numbers is what is ranked."""


def rank(around: Around, carry: Carry) -> Named:
    """Name of a rank: what is ranked, the arena, 名次; a contest held in the clause before names it (在…观摩会上)."""
    seg = re.sub(r"[，,]$", "", around.seg)
    arena = ARENA_WORDS.search(seg)
    where = arena[1] if arena else ""
    if around.token.unit == "大":
        thing = cut_noun(around.right)
        return canonical(f"{thing}规模{where}名次", "名次", "rank_largest")
    body = RANKED.sub("", seg)
    if not where and (inside := IN_ARENA.search(seg, len(body))):
        where = inside[1]
    noun = phrases.tidy(re.sub(r"名次$", "", seg_noun(body)))
    if not noun or noun.startswith("在"):
        before = around.text[around.sentence : around.clause] + body
        if venue := VENUE.search(before.rstrip("，,")):
            held = re.sub(r"^(全[市省国区])", "", venue["venue"])
            first = re.match(r"全[市省国区]", venue["venue"])
            return canonical(f"{held}{where or (first.group() if first else '')}名次", "名次", "rank_contest")
    if not noun and (subject := SUBJECT_BEFORE.search(around.text, around.sentence, around.token.start)):
        noun = seg_noun(subject[1])
    if re.fullmatch(r"指标(?:增速|增幅)?|增速|增幅|总量|数量|规模|占比|强度|浓度|", noun):
        base = carry.listed or carry.name
        if re.search(r"增速|增幅", noun) or carry.kind == "growth" and not noun:
            base += "增幅" if "增幅" in noun else "增速"
        if not base or re.search(r"[升降跃进]", around.gap) and carry.ranked:
            base = carry.ranked
        noun = base
    elif noun in ("出口量", "产量", "产值") and carry.noun:
        noun = carry.noun + noun
    carry.ranked = noun
    return canonical(f"{noun}{where}名次", "名次", "rank")


def ranked_list(seg: str, count: int) -> list[str] | None:
    """汽车、新能源汽车产量从全国第8位、第4位 → 汽车产量全国名次, 新能源汽车产量全国名次."""
    arena = ARENA_WORDS.search(seg)
    names = distributed(phrases.strip_tail(RANKED.sub("", seg)), count)
    return [f"{name}{arena[1] if arena else ''}名次" for name in names] if names else None
