"""The last resort: a name from the words next to a number that no frame could name."""

from __future__ import annotations

import re

from zzdash.reading.first.around import Around, trim_after
from zzdash.reading.first.nouns import cut_noun
from zzdash.reading.numbers import units

HEADS = {
    "money": "金额",
    "percent": "比例",
    "multiple": "倍数",
    "people": "人数",
    "area": "面积",
    "length": "长度",
    "mass": "重量",
    "volume": "体积",
    "power": "功率",
    "energy": "能量",
    "duration": "时长",
    "count": "数",
}
LONGEST_NOUN = 14
LAST_WORD = re.compile(r"[\u4e00-\u9fff]{2,6}$")


def name_of(around: Around) -> str:
    """95.6%二级医院实现互认 → 二级医院比例; 每年安排140亿元 → 安排金额; the kind of amount where nothing else is said."""
    head = HEADS.get(units.dimension(around.token.unit) or "", "数值")
    after = cut_noun(trim_after(around.right).lstrip("的级"))
    if 2 <= len(after) <= LONGEST_NOUN and re.match(r"[\u4e00-\u9fff]{2}", after):
        return after if after.endswith(head) else after + head
    before = LAST_WORD.search(around.seg.removeprefix("每年"))
    return (before.group() if before else "") + head
