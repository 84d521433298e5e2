"""What a bare head takes over from earlier in the sentence: coverage, industry, subject."""

from __future__ import annotations

import re

from zzdash.reading.first.around import Around
from zzdash.reading.first.names import Carry
from zzdash.reading.first.nouns import subject_before

BARE_INDUSTRIAL = ("工业增加值", "增加值", "营业收入", "主营业务收入", "利润", "利润总额", "工业总产值")


RESIDENTS = re.compile(r"(?:城镇|农村)(?:常住)?居民")
BARE_OF_INDUSTRY = (
    "主营业务收入",
    "营业收入",
    "工业增加值",
    "产值",
    "利润",
    "产品",
    "科研平台",
    "专利",
    "企业",
    "种类",
)


def inherited(noun: str, around: Around, carry: Carry) -> str:
    """A bare head takes the coverage the sentence set (规模以上工业…;营业收入) or the industry it is about."""
    bare = noun.removesuffix("数")
    if RESIDENTS.fullmatch(noun) and carry.name.endswith("人均可支配收入"):
        return noun + "人均可支配收入"
    if (
        noun in ("增加值", "总产值", "产值", "总产量")
        and not carry.coverage
        and (subject := subject_before(around)).endswith(("业", "产业"))
    ):
        return subject + noun
    if bare in BARE_INDUSTRIAL and carry.coverage:
        return carry.coverage + (noun[2:] if noun.startswith("工业") else noun)
    if bare in BARE_OF_INDUSTRY and carry.topic:
        return (
            carry.topic + noun
            if bare in BARE_INDUSTRIAL or noun.endswith("产值")
            else re.sub("产业$", "", carry.topic) + noun
        )
    return noun


TOPIC = re.compile(
    r"(?:^|[，。…])(?:[\u4e00-\u9fff]{2,3}?(?:市|区|县)?)?(?P<topic>(?:锂电|光伏|[\u4e00-\u9fff]{2,6})产业)(?=发展|从无到有|势头|不断|持续|快速|加快|已)"
)


def topic(text: str, sentence: int, position: int) -> str:
    """The industry that the sentence's opening clause is about: 锂电产业发展势头强劲 → 锂电产业."""
    if text.find("产业", sentence, position) < 0:
        return ""
    match = TOPIC.search(text, sentence, position)
    return match["topic"] if match else ""
