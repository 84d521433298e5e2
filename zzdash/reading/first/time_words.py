"""Words of time in a paragraph: 今年, 上半年, 1-8月, “十四五”时期, 从2010年的… ."""

from __future__ import annotations

import re
from dataclasses import replace

from zzdash.reading.first.periods import Anchor, Cue, Period, of_year, of_years, plan_years
from zzdash.reading.numbers.numerals import chinese

SUB = (
    r"(?P<half>[上下]半年)|(?P<quarters>前[二三]个?季度|前[369六九]个月)|(?P<q1>[一二三])(?:至|到|[-—])(?P<q2>[二三四])季度|(?P<quarter>第?[一二三四1-4]季度)"
    r"|(?P<m1>\d{1,2})月?(?:[-—~－]{1,2}|至|到)(?P<m2>\d{1,2})月份?|(?P<upto>前[一二三四五六七八九十\d]+个?月)"
    r"|(?P<stock>\d{1,2}月(?:\d{1,2}日)?[末底])|(?P<month>\d{1,2})月(?:份|\d{1,2}日)?"
    r"|(?P<c1>[一二三四五六七八九十]{1,2})(?:至|到|[-—])(?P<c2>[一二三四五六七八九十]{1,2})月份?"
)


NEAR = "(?=[^年月季五前至]{0,16}[年月季五前至])"
"""Every cue has one of these in its first characters, and most characters that may begin one have none near."""


CUE = re.compile(
    r"(?=[0-9“第成始创建起比较相同高低超对从由自今本当年去上过这一刚前明下来十近最两二三四五六七八九未再通力每全截目至])"
    rf"{NEAR}(?P<prior>成立于|始建于|创立于|创建于|建于|创办于|起步于|比|较|相比|同比|高于|低于|超过|对比)?(?P<from>[从由自])?“?(?:"
    r"(?P<y1>(?:19|20)\d\d)年?(?:-|—{1,2}|~|～|至|到)(?P<y2>(?:20)?\d\d)年"
    rf"|(?P<year>(?:19|20)\d\d)年(?:度|全年)?(?P<end>[末底])?(?:(?:的|我[市区省县]|全[市区省县])?(?:{SUB}))?"
    r"|(?P<this>今年|本年度?(?=[,，内])|当年|年内(?!至))(?:以来)?(?P<thissub>[上下]半年|前三季度|[一二三四]季度)?"
    r"|(?P<last>去年|上年|过去的?一年|[这一]一?年来|上一年度?|刚刚过去的一年)(?P<lastsub>[上下]半年|同期|末|底)?|(?P<before>前年)|(?P<next>明年|下一年|来年)"
    r"|(?P<plan>十[一二三四五]五)”?(?P<planword>时期|期间|以来|五年|末|初|前四年|开局)?"
    r"|(?P<back>过去的?|近|这|最近|前)(?P<backn>[两三四五六七八九十]|\d{1,2})年(?:多|来|间|里)?(?!前|后|行动|攻坚)|(?P<since>[两三四五六七八九十]|\d{1,2})年来"
    r"|(?P<ahead>未来|今后|力争通过|力争用|再用|通过)(?P<n1>[一二两三四五六七八九十]|\d{1,2})(?:(?:-|—{1,2}|至|到)(?P<n2>\d{1,2}|[一二三四五六七八九十]))?年(?:左右)?(?:时间|内|奋斗|努力)?"
    r"|(?P<each>每年)|(?P<whole>全年|年度(?=[\d实完新总]))|(?P<now>截至目前|目前|至目前|截止目前|年末|年底|截至)"
    rf"|(?:{SUB.replace('?P<', '?P<s_')})"
    r")"
)


def scan(text: str, anchor: Anchor) -> list[Cue]:
    """Words of time in a paragraph's clean text, in order."""
    cues: list[Cue] = []
    for match in CUE.finditer(text):
        grown_from = match["prior"] in ("较", "比") and BASE_VALUE.match(text, match.end())
        if match["prior"] and not grown_from:
            continue
        cue = _that_year(match, cues) if match["this"] == "当年" else _cue(text, match, anchor)
        if cue:
            alone = match["from"] and match["year"] or match["lastsub"] == "同期" or grown_from
            alone, ends = (True, CLAUSE_ENDS) if FINISHED_BY.match(text, cue.end) else (alone, FROM_ENDS)
            until = ends.search(text, cue.end) if alone else None
            cues.append(
                replace(cue, opens=_opens_sentence(text, cue.start), until=until.start() if until else None)
            )
    return cues


BASE_VALUE = re.compile(r"的\d[\d.]*[^，。；\d%％倍]{1,5}?(?:增|提|升|扩|下降|减|降|翻)")
"""较“十三五”末的9323.1亿元增加4374.4亿元: the year is of the figure compared with."""


FINISHED_BY = re.compile(
    r"(?:[月日底末前初\d]{0,4})(?:可|将|正式|全面|全部|实现|顺利)*(?:建成|投产|竣工|投用|完工|通车|交付|试生产|达产|投运)+(?=[，；。])"
)
CLAUSE_ENDS = re.compile("[，；。]")
"""预计2025年6月投产，…: the date is of the opening, not of the figures behind it."""
FROM_ENDS = re.compile(r"[，,；。]|[增提升降扩缩跃发压调拓][\u4e00-\u9fff]{0,2}[到至为]|(?<=[元人户家个吨斤])(?:增|提|升|扩|下降|减|降|翻)")
"""从2010年的X增加到Y: the year is of X alone."""


def _opens_sentence(text: str, start: int) -> bool:
    """True when a cue stands at the beginning of its sentence."""
    return start < 6 or bool(OPENING.search(text[start - 6 : start]))


OPENING = re.compile(r"[。！？；][^。！？；]{0,5}$")


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(chinese(word) or 0)


def _cue(text: str, match: re.Match[str], anchor: Anchor) -> Cue | None:
    start, end = match.start(), match.end()
    if match["y1"]:
        first = int(match["y1"])
        last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
        return Cue(start, end, of_years(first, last, anchor, "year_span"))
    if match["year"]:
        return _year_cue(text, match, anchor)
    if match["last"] and LEFT_OVER.match(text, match.end()):
        return None
    if match["this"]:
        return _relative(match, anchor.published, match["thissub"], anchor)
    if match["last"]:
        if COMPARED_WITH.match(text[match.end() : match.end() + 16]) and not match["from"]:
            return None
        year = (
            anchor.looks_at - 1
            if match["last"].startswith("上") and anchor.looks_at < anchor.published
            else anchor.published - 1
        )
        if match["lastsub"] == "同期" and not text.startswith(("为", "是"), match.end()):
            return None
        return _relative(match, year, match["lastsub"], anchor)
    if match["before"] or match["next"]:
        return Cue(
            start, end, of_year(anchor.published + (1 if match["next"] else -2), anchor, "relative_year")
        )
    if match["plan"]:
        return _plan(match, anchor)
    if match["backn"] or match["since"]:
        years = _number(match["backn"] or match["since"])
        return (
            Cue(start, end, of_years(anchor.looks_at - years + 1, anchor.looks_at, anchor, "years_back"))
            if years > 1
            else None
        )
    if match["ahead"]:
        n1, n2 = _number(match["n1"]), _number(match["n2"] or match["n1"])
        period = of_years(anchor.published + n1, anchor.published + n2, anchor, "years_ahead")
        return Cue(start, end, period)
    if match["each"]:
        return Cue(start, end, None, "each", "each")
    if match["whole"]:
        return Cue(start, end, None, None, "whole")
    if match["now"]:
        return Cue(start, end, _present(match["now"], anchor), None, "now")
    sub = _sub(match, "s_")
    return Cue(start, end, None, sub, "sub") if sub else None


SPRING = 3


def _present(word: str, anchor: Anchor) -> Period | None:
    """目前 in an article that looks back at the year before, but appeared months after it: the year it appeared in."""
    now = "目前" in word and anchor.looks_at < anchor.published and anchor.month >= SPRING
    return of_year(anchor.published, anchor, "now") if now else None


def _relative(match: re.Match[str], year: int, sub: str | None, anchor: Anchor) -> Cue:
    return Cue(match.start(), match.end(), of_year(year, anchor, "relative_year"), _word_sub(sub))


def _year_cue(text: str, match: re.Match[str], anchor: Anchor) -> Cue | None:
    year = int(match["year"])
    after = text[match.end() : match.end() + 8]
    if (
        text[match.start() - 1 : match.start()] in ("与", "同")
        and "相比" in text[match.end() : match.end() + 16]
    ):
        return None
    if year < anchor.looks_at and FOUNDED.match(after + text[match.end() + 8 : match.end() + 30]):
        return None
    if SOURCE.match(text, match.end()):
        return None
    if COMPARED_WITH.match(after) and not match["from"] or match["from"] and after.startswith(("以来", "起")):
        return None
    if re.match(r"[”》]|(?:中国|世界|全国|全球|国际|年度)?[（(]?\w{0,6}(?:展览会|博览会|大会|论坛)", after):
        return None
    if (
        after[:1] == "的"
        and match["from"]
        or text[match.end() : match.end() + 1] == "是"
        and "之年" in text[match.end() : match.end() + 30]
    ):
        return (
            None
            if year != anchor.looks_at and not match["from"]
            else Cue(match.start(), match.end(), of_year(year, anchor, "printed_year"))
        )
    return Cue(match.start(), match.end(), of_year(year, anchor, "printed_year"), _sub(match, ""))


LEFT_OVER = re.compile(r"结[余转存]")
"""上年结余 is a kind of money."""


def _that_year(match: re.Match[str], cues: list[Cue]) -> Cue | None:
    """当年: the year printed last before it in the paragraph; without one it says nothing new."""
    printed = [cue.period for cue in cues if cue.period and cue.period.rule == "printed_year"]
    return Cue(match.start(), match.end(), printed[-1]) if printed else None


SOURCE = re.compile(r"(?:[\u4e00-\u9fff]{0,3}政府)?工作报告")
"""根据2022年政府工作报告，2021年…: the year of a report is none of its figures."""


COMPARED_WITH = re.compile(
    r"(?:[末底]|同期|同日)?的(?:[^，。]{0,6}\d+(?:\.\d+)?倍|(?:近|约|超)?(?:\d+(?:\.\d+)?[%％]|[一二三四五六七八九]成))"
)
"""恢复到2017年末的85.6%, 仅为上年的46.2%: the year is of what the figure is measured against."""


FOUNDED = re.compile(
    r"(?:整合|晋级|晋升|进入|纳入|成立|设立|获批|升级|升格|经|被|批准|更名|组建|创办|建区|启动|落户|入驻|投产|注册|建成)[^，。\d]*[，。；]"
)
"""A year in which something was founded says nothing of the figures after it."""


def _plan(match: re.Match[str], anchor: Anchor) -> Cue | None:
    """“十四五”时期 is 2021–2025; the bare name of a plan is no period."""
    first, last = plan_years(match["plan"])
    word = match["planword"]
    if word in (None, "开局", "初"):
        return None
    if word == "末":
        return Cue(match.start(), match.end(), of_year(last, anchor, "plan_end"))
    return Cue(match.start(), match.end(), of_years(first, last, anchor, "plan_span"))


def _word_sub(word: str | None) -> str | None:
    if word in (None, "末", "底", "同期"):
        return None
    table = {"上半年": "H1", "下半年": "H2", "前三季度": "01/09"}
    return table.get(word) or f"Q{'一二三四'.index(word[0]) + 1}"


def _sub(match: re.Match[str], prefix: str) -> str | None:
    """Part of a year: H1, Q3, 01/08 (months), 09 (one month)."""

    def get(name: str) -> str:
        return match[prefix + name] or ""

    if get("half"):
        return "H1" if get("half")[0] == "上" else "H2"
    if get("quarters"):
        months = {"二": 6, "三": 9, "3": 3, "6": 6, "9": 9, "六": 6, "九": 9}[get("quarters")[1]]
        months = 9 if "季" in get("quarters") and get("quarters")[1] == "三" else months
        return "H1" if months == 6 else f"01/{months:02d}"
    if get("q1"):
        return _months(3 * _number(get("q1")) - 2, 3 * _number(get("q2")))
    if get("c1"):
        return _months(_number(get("c1")), _number(get("c2")))
    if get("quarter"):
        return f"Q{_number(get('quarter').strip('第季度'))}"
    if get("m1"):
        first, last = int(get("m1")), int(get("m2"))
        return _months(first, last)
    if get("upto"):
        last = _number(re.sub(r"[前个月]", "", get("upto")))
        return _months(1, last)
    if get("month"):
        month = int(get("month"))
        return f"{month:02d}" if 1 <= month <= 12 else None
    return None


def _months(first: int, last: int) -> str | None:
    if not 1 <= first < last <= 12:
        return None
    return {(1, 3): "Q1", (1, 6): "H1", (1, 12): None}.get((first, last), f"{first:02d}/{last:02d}")
