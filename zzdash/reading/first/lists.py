"""Names for several numbers that one list of subjects governs (…分别增长4.2%、5%)."""

from __future__ import annotations

import re

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around
from zzdash.reading.first.distribute import distributed
from zzdash.reading.first.ranks import ranked_list
from zzdash.reading.first.rates import COMPARED, shares_of
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number

ABOVE_OTHERS = re.compile(
    r"分别(?:高于|快于|低于|高出|超过|好于|优于)|(?:比|较)[^，]{2,12}分别(?:高|低|快|慢)"
    r"|(?:高于|快于|低于|高出|超过|好于|优于)[^，、]{1,8}[、和与]"
)
SHARE = re.compile(r"增速$|占|比重|率$")
"""分别高于全国、全省2.6、1.5个百分点: one figure against several places."""


def list_names(
    around: Around, ahead: list[Number], kind: str, recent: list[str], last_list: list[str]
) -> list[str] | None:
    """Names for this and the next numbers where one list of subjects governs them (分别增长4.2%、5%)."""
    count = 1
    while count < len(ahead) and _continues(around.text, ahead[count - 1], ahead[count]):
        count += 1
    if count < 2 or units.dimension(ahead[1].unit) != units.dimension(around.token.unit):
        return None
    seg = around.seg
    bare = re.sub(r"(?:增长|下降|提高|增加|提升)(?:了|约|近|超)*$", "", seg).strip("，、")
    if bare in ("", "年均", "同比", "分别") and len(last_list) == count:
        return last_list
    if (
        re.fullmatch(
            r"[，、]?(?:年均|同比)?分别(?:年均|同比|[是为]\d{4}年的)?",
            re.sub(r"(?:增长|下降|提高|增加|提升)(?:了|约|近|超)*$", "", seg),
        )
        and len(recent) >= count
    ):
        return recent[-count:]
    if kind == "change_pp" and ABOVE_OTHERS.search(seg) and recent and recent[-1]:
        base = recent[-1] if SHARE.search(recent[-1]) else f"{recent[-1]}增速"
        return [base] * count
    if kind == "rank":
        return ranked_list(seg, count)
    if shared := shares_of(seg, count, recent):
        return shared
    match = phrases.growth(seg) if kind in ("growth", "change_pp") else None
    subject = COMPARED.sub("", match["body"]) if match else phrases.strip_tail(seg)
    if (
        "分别" not in seg
        and "、" not in subject
        and not re.search(r"[和与]", subject)
        or re.match(r"比|较|高于|低于", subject)
    ):
        return None
    subject = re.sub(r"(?:分别|年均|同比|平均)+$", "", subject)
    return distributed(subject, count)


def _continues(text: str, first: Number, second: Number) -> bool:
    return first.shape == second.shape and text[first.end : second.start] in ("、", "和")
