"""The period of one number, given the words of time before it."""

from __future__ import annotations

import re
from dataclasses import replace

from zzdash.reading.first.around import Around
from zzdash.reading.first.periods import Period
from zzdash.reading.first.timeline import Timeline
from zzdash.reading.numbers.numerals import chinese

FROM = re.compile(r"(?:从|由)(?:全国|上年的?|去年的?|[“十三四五”末年底的\d]+)?[^，]{0,3}$")


TO = re.compile(
    r"[^，。]{0,4}(?:增加|提高|提升|上升|增长|增|升|扩大|下降|降|缩|压|拓|跃|发展|缩短|压减|调整|、第|到(?=\d))"
)


ARRIVED = re.compile(
    r"(?:转为(?:增长|下降)?|转(?:增|降)为|调整为|提高到|提升到|提升至|提高至|增加到|增至|升至|升到|缩小至|缩小到|压缩至|压缩到|降至|降到|下降到|上升到|上升至|扩大到|发展到|跃居|增长到)[^，]{0,4}$"
)


RATIO = "0123456789.:∶："
"""The parts of a ratio before the one read (调整为11.8∶37.6∶50.6)."""


END_STATE = re.compile(
    r"(?:达到|增至|增加到|提高到|提升到|提升至|升至|突破|跨过|迈上|跃上|超过|总规模|位|第|居)[^，]{0,4}$"
)


def period_of(timeline: Timeline, around: Around) -> Period:
    """从X增加到Y: X is of the year before the stretch begins; a level reached is of the stretch's last year."""
    token, seg = around.token, around.seg
    period = timeline.at(around.sentence, token.start)
    after = around.text[token.end : token.end + 8]
    if period.rule == "plan_end":
        return period
    if (
        FROM.search(seg)
        and TO.match(after)
        and period.year
        and not re.search(r"20\d\d|上年|去年|末|半年|季度|年初|月", seg[-8:])
    ):
        first = int(period.text[:4]) if period.span and period.text else period.year
        return Period(first - 1, str(first - 1), rule="from_value")
    ratio = token.rule == "structure"  # whose marks end clauses
    came_to = around.text[around.sentence : token.start] if ratio else seg
    if ARRIVED.search(came_to.rstrip(RATIO)):
        first = around.sentence if ratio else around.clause
        opened = max(around.text.rfind(mark, first, token.start) for mark in "从由")
        period = timeline.at(around.sentence, opened) if opened >= 0 else period
    if period.span and not period.future and END_STATE.search(seg) and not re.search(r"累计|年均|新增", seg):
        return replace(period, text=str(period.year), span=False, rule="reached_at_end")
    return period


AVERAGED = re.compile(r"(?P<years>[两二三四五六七八九十])年(?:来|间)?(?:[\u4e00-\u9fff]{2,10})?(?:平均|年均|均)(?:增长|增速|增幅|下降)")


def averaged(period: Period, kind: str, seg: str) -> Period:
    """The stretch that a mean rate is of: 两年平均增长5.9% of 2021 is 2020/2021, of its first half 2020-H1/2021-H1."""
    if kind != "growth" or period.span or period.year is None or period.text is None:
        return period
    match = AVERAGED.search(seg)
    if not match:
        return period
    first, last = str(period.year - int(chinese(match["years"]) or 1) + 1), str(period.year)
    begin, end = period.text.split("/")[0], period.text.split("/")[-1]
    return replace(period, text=f"{begin.replace(last, first, 1)}/{end}", span=True, rule=f"{period.rule}_mean")
