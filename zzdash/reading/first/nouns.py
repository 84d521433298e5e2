"""Cut the words before and after a number down to the noun it measures."""

from __future__ import annotations

import re

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around

CN = "一二两三四五六七八九十百千万亿"


NOUN_STOP = re.compile(r"[，,；;：:。！？!?、（(]|等(?=[\u4e00-\u9fff]{0,6})|\d(?![\dA-Za-z]*强|[A-Za-z])")


LEVELS = re.compile(r"(?<=[省市区县国])[、，](?=[省市区县])")


CUT = re.compile(
    r".*(?:使得|促使|推动|带动了|拉动|聚焦|围绕|针对|通过(?!公共)|依托|利用|随着|经过|借助|为[^，]{2,8}提供|帮助|支持|引导|吸引)"
)


BY_NUMBER = re.compile(r".{0,6}\d")
THRESHOLD = re.compile(r"^[^，]*?(?:以上|以下|级以上)的?(?=[\u4e00-\u9fff]{2})")
JOINTLY = re.compile(r"^.{2,}(?<!公)共(?=入驻|下放|投入|完成|实现|建成|接待|办理|发放|新增|引进)")
EACH_YEAR = re.compile(r"^.*?每年(?:均|都)?")


LIST_OF = re.compile(
    r"^(.{0,12}?(?:办理|新签约|签约|新引进|引进|发放|涉及|申报|实施|新建|建成|举办|引育|培育))[^，]*、[^，]*等(?:各类)?(?=[\u4e00-\u9fff]{2})"
)


LISTED_ACTION = re.compile(
    r"^.*、(?=(?:新增|新建|新开工|建成|完成|治理|引进|带动|发放|举办|总量|总额|获评|获批|授权|出口|进口|投产))"
)


ROUND_NOUN = re.compile(r"^[、和与及]|^\d{1,2}[.、．](?!\d)|[（(][^）)]*$|[（(][A-Za-z ]+[）)]")


ACHIEVED = re.compile(r"(?<=产业|行业|企业|园区|集群)(?:共|累计)?(?:实现|完成)(?=[\u4e00-\u9fff]{2})")
"""三大主导产业实现产值 → 三大主导产业产值."""


def seg_noun(seg: str) -> str:
    """The noun phrase that the words before a number end in."""
    words = ACHIEVED.sub("", phrases.strip_tail(ROUND_NOUN.sub("", seg)))
    return shorten(phrases.strip_head(words))


def shorten(words: str) -> str:
    """Long clauses keep what follows their last connective and a threshold's 的 (500万元以上的技改项目 → 技改项目)."""
    if BY_NUMBER.match(words):
        verb = phrases.action().match(words)
        words = THRESHOLD.sub(verb.group() if verb else "", words)
    if "、" in words:
        words = LISTED_ACTION.sub("", words)
    if "共" in words:
        words = JOINTLY.sub("", words)
    if "等" in words:
        words = LIST_OF.sub(r"\1", words)
    if "每年" in words:
        words = EACH_YEAR.sub("", words)
    if len(words) > 14 and (match := CUT.match(words)) and len(words) - match.end() >= 3:
        words = words[match.end() :]
    if len(words) > 16 and "等" in words[4:-2]:
        tail = words[words.rindex("等") + 1 :]
        words = tail if len(tail) >= 3 else words
    return words.strip(phrases.TRIM)


def cut_noun(words: str) -> str:
    """The thing named at the beginning of ``words``: up to a mark, 等, a number or a verb."""
    words = LEVELS.sub("", words)
    stop = NOUN_STOP.search(words)
    words = words[: stop.start()] if stop else words
    verb = _verb(words)
    return words[: verb[0]] if verb else words


def _verb(words: str) -> tuple[int, str] | None:
    """Position and text of the predicate that follows a noun of at least two characters."""
    match = phrases.predicate().search(words, 2)
    return (match.start(), words[match.start() :]) if match else None


def strip_place(words: str) -> str:
    """``words`` without a place name in front: 全区规上工业总产值 → 规上工业总产值."""
    match = phrases.place().match(words)
    return (words[match.end() :] if match else words).strip(phrases.TRIM)


REFERS_BACK = re.compile(
    r"(?:比|较|与)[^，；]{1,14}|增收|减收|增产|减产|(?:其中)?\d+(?:亿|万|千万)元(?:及以上|以上|以下)|(?:总量|分别)?(?:同比|比去年|比上年|较上年|较去年|较|比|净|超)?(?:多增|少增|净增|多|少|多了|放大|重返)?|[一二三四五六七八九十近]*|(?:扣除|剔除)[^，]*后|当月|(?:仅)?(?:为|较|比)?(?:上年|上月)|改善|缩小|扩大|缩短|压缩"
)


SUBJECT = re.compile(
    r"^(?P<subject>[\u4e00-\u9fff]{2,12}?)(?:平稳|稳步|持续|快速|不断|大幅|明显|较快|小幅|加快|稳定|保持|稳中|强劲|良好|发展|运行|实现|再创|继续|首次|逆势|一路|受[^，]{2,}影响|因|连跨|跨[过越上]|迈[上过]|站上|突破)"
)


def subject_before(around: Around) -> str:
    """The subject of the clause before: 水果产量平稳提升，增长3.9% → 水果产量."""
    before = re.split(r"[，,；;]", around.text[around.sentence : max(around.sentence, around.clause - 1)])[-1]
    match = SUBJECT.match(phrases.strip_head(before))
    return match["subject"] if match else ""
