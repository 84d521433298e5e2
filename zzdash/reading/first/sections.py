"""Tell what a stretch of an article is about: the year just past, the last plan, the next plan, this year's work.

A section sets the period and the status of figures that say neither. Headings and the opening words of
paragraphs switch; everything between two switches belongs to the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from zzdash.reading.first.periods import Anchor, Period, plan_years
from zzdash.reading.model import Paragraph

ADDRESS = re.compile(
    r"^(?:各位代表|各位委员|同志们|#+|——|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五]部分)[！!，,：:\s]*"
)
PLAN = r"“?(?P<plan>十[一二三四五]五)”?"
FIVE_BACK = re.compile(
    rf"(?:{PLAN}(?:时期|期间|以来)(?!主要|发展目标|目标)|过去的?五年|这五年|五年来|这是[^。]{{0,24}}的五年|回望{PLAN.replace('plan', 'looked')})"
)
NEXT_PLAN = re.compile(
    rf"{PLAN}(?:时期|期间|规划|发展)?[^。]{{0,10}}(?:目标|任务|考虑|蓝图|展望)|{PLAN.replace('plan', 'named')}(?:时期|期间)|规划纲要（草案）|《(?:规划)?纲要(?:（草案）)?》(?:明确|提出)|今后五年|未来五年"
)
LAST_YEAR = re.compile(
    r"刚刚过去的|过去的?(?:一年|20\d\d年)|一年来|回顾(?:过去|20\d\d)|(?P<year>20\d\d)年(?:工作|主要工作)?(?:回顾|总结|完成情况|成效|主要工作情况)"
)
THIS_YEAR = re.compile(
    r"(?P<year>20\d\d)年[^。，]{0,12}(?:目标|任务|安排|重点|打算|举措|思路|民生实事|预算草案|(?<!工作)计划)|展望(?P<seen>20\d\d)|面对崭新的(?P<new>20\d\d)年|举旗定向"
    r"|新的?一年[，,]|(?P<next>(?<!预计及)明年)[^。，]{0,16}(?:目标|任务|重点|安排|工作|打算|将|要|继续|经济)"
    r"|(?:今年|新的?一年|下一步)(?!以来|上半年|[一二三四]季度|前|\d)[^。，]{0,16}(?:目标|任务|重点|安排|工作|打算|将|要|继续|安排|是“十)"
)
UNTIL = re.compile(r"到(?P<year>20\d\d)年(?:底|末)?[，,]")
BACK_AGAIN = re.compile(r"(?P<year>20\d\d)年(?:以来|底|末|前三季度|上半年)?[，,]")
"""A paragraph that opens with a year gone by tells of it, not of the goals that the one before told."""
HEADING = 60  # characters: 到2027年，… of more than that says all it has to say of that year itself
TARGETS = re.compile(r"主要预期目标(?:是|为|：)?|预期目标[是为：]")


@dataclass(frozen=True, slots=True)
class Section:
    """What holds where nothing is said: the period, and whether it is done (actual) or to be done (target).

    ``outer`` is the section that goes on after the one paragraph that this one holds for.
    """

    base: Period
    status: str
    outer: Section | None = None


def first(anchor: Anchor) -> Section:
    """The section before any heading: the year the article looks at."""
    return Section(anchor.whole(), "actual")


def at(paragraph: Paragraph, text: str, section: Section, anchor: Anchor) -> Section:
    """The section that ``paragraph`` (its clean ``text``) belongs to, given the one before it."""
    section = section.outer or section
    heading = paragraph.kind == "heading"
    opening = ADDRESS.sub("", text)[: 60 if heading else 44]
    if (match := LAST_YEAR.search(opening)) and not (heading and FIVE_BACK.search(opening)):
        return _past(match, anchor)
    if (match := THIS_YEAR.search(opening)) and _looks_ahead(match, opening, anchor):
        return _this_year(match, anchor)
    if TARGETS.search(text[:160]) and section.status == "actual" and _of_coming_year(text[:160], anchor):
        return _year_section(anchor.published + (anchor.looks_at == anchor.published))
    if match := UNTIL.match(opening):
        year = int(match["year"])
        if year > anchor.published and (len(text) < HEADING or section.status == "target"):
            whole = _year_section(year)
            return whole if len(text) < HEADING else replace(whole, outer=section)
    back = BACK_AGAIN.match(text) if section.status == "target" and not heading else None
    if back and int(back["year"]) <= anchor.looks_at:
        return first(anchor)
    if match := FIVE_BACK.search(opening):
        return _five_back(match, section, anchor)
    if match := NEXT_PLAN.search(opening):
        return _next_plan(match, section, anchor)
    if section.status == "actual" and _sounds_ahead(paragraph, text, anchor):
        return _year_section(anchor.published)
    return section


AHEAD = re.compile(r"力争|确保|努力实现|争取达到")
LOOKS_BACK = re.compile(
    r"去年|上年|同比|年均|比\d|较\d|已|过去|以来|累计|实现[^，。]{0,12}\d|完成[^，。]{0,12}\d|荣获|获批|跃居|升至|增长了|达到了|创[^，。]{0,4}新高|预计|位居|居全"
)


def _sounds_ahead(paragraph: Paragraph, text: str, anchor: Anchor) -> bool:
    """True for a paragraph of an article from a year's first months that speaks of aims alone: 力争, 确保, and
    nothing that was reached, compared or ranked."""
    aims = paragraph.kind != "heading" and anchor.looks_at < anchor.published and AHEAD.search(text)
    return bool(aims) and not LOOKS_BACK.search(text)


def _of_coming_year(opening: str, anchor: Anchor) -> bool:
    """True where a list of targets is the year's to come: of publication, or the one after it where it says so."""
    return anchor.looks_at < anchor.published or bool(re.search(rf"明年|{anchor.published + 1}年", opening))


def _past(match: re.Match[str], anchor: Anchor) -> Section:
    year = int(match["year"]) if match["year"] else anchor.looks_at
    return first(anchor) if year > anchor.looks_at else Section(Period(year, str(year)), "actual")


def _looks_ahead(match: re.Match[str], opening: str, anchor: Anchor) -> bool:
    """True where the year is the one of publication and the article looks back at the year before, or a heading says so."""
    year = match["year"] or match["seen"] or match["new"]
    if match["next"]:
        return True
    if year:
        return int(year) >= anchor.published and (
            int(year) > anchor.looks_at or bool(match["seen"] or match["new"])
        )
    return anchor.looks_at < anchor.published


def _this_year(match: re.Match[str], anchor: Anchor) -> Section:
    year = match["year"] or match["seen"] or match["new"]
    return _year_section(int(year) if year else anchor.published + bool(match["next"]))


def _year_section(year: int) -> Section:
    return Section(Period(year, str(year), future=True, rule="plan_section"), "target")


def _five_back(match: re.Match[str], section: Section, anchor: Anchor) -> Section:
    years = plan_years(match["plan"]) if match["plan"] else (anchor.looks_at - 4, anchor.looks_at)
    if years[0] > anchor.looks_at:
        return _plan_section(years)
    if years[1] > anchor.published:
        return section
    return Section(Period(years[1], f"{years[0]}/{years[1]}", span=True, rule="five_years"), "actual")


def _next_plan(match: re.Match[str], section: Section, anchor: Anchor) -> Section:
    named = match["plan"] or match["named"]
    years = plan_years(named) if named else (anchor.published, anchor.published + 4)
    return _plan_section(years) if years[1] > anchor.published else section


def _plan_section(years: tuple[int, int]) -> Section:
    return Section(
        Period(years[1], f"{years[0]}/{years[1]}", span=True, future=True, rule="plan_section"), "target"
    )
