"""Tell the period of each number: words of time, carried on until something else takes over.

A paragraph is scanned once for cues (``scan``); ``at`` replays those that govern a position. Years carry
on within a sentence and, when they opened it, within the paragraph; months and quarters within the sentence,
and a part of the running year that counts from January (上半年, 1—8月) from the head of a paragraph to its end,
from the lead of an article to the end of that. Comparisons (比上年, 较“十三五”末) are no cues.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Period:
    """A period: ``year`` it describes, ``text`` as in the tables (2019-01/2019-08, 2024/2026 …).

    ``span`` marks several years, ``part`` that ``text`` is less than its year, ``future`` that it lies after
    the article, ``point`` a date rather than a stretch.
    """

    year: int | None
    text: str | None
    span: bool = False
    part: bool = False
    future: bool = False
    rule: str = "article_year"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of time: where it stands, what it says, and how far it carries."""

    start: int
    end: int
    period: Period | None
    sub: str | None = None
    kind: str = "year"
    opens: bool = False
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an article's words of time are counted from: publication year and month, the year it
    looks at, and whether it reviews five years without telling them apart."""

    published: int
    month: int
    looks_at: int
    five: bool = False

    def whole(self) -> Period:
        """The period of a figure without any word of time: the year looked at, of a five-year review the five."""
        if self.five:
            return Period(self.looks_at, f"{self.looks_at - 4}/{self.looks_at}", span=True, rule="five_years")
        return Period(self.looks_at, str(self.looks_at), future=self.looks_at > self.published)


def plan_years(plan: str) -> tuple[int, int]:
    """First and last year of a five-year plan: 十四五 → (2021, 2025)."""
    first = 2001 + 5 * ("一二三四五六七八九".index(plan[1]) + 1) if len(plan) == 3 else 2001
    return first, first + 4


def of_year(year: int, anchor: Anchor, rule: str) -> Period:
    return Period(year, str(year), future=year > anchor.published, rule=rule)


def of_years(first: int, last: int, anchor: Anchor, rule: str) -> Period:
    if first == last:
        return of_year(last, anchor, rule)
    return Period(last, f"{first}/{last}", span=True, future=last > anchor.published, rule=rule)


def with_sub(period: Period, sub: str | None) -> Period:
    """The part ``sub`` of the year of ``period``: 2019 with 01/08 → 2019-01/2019-08."""
    if not sub or period.year is None:
        return period
    if "/" in sub:
        first, last = sub.split("/")
        text = f"{period.year}-{first}/{period.year}-{last}"
    else:
        text = f"{period.year}-{sub}"
    return replace(period, text=text, span=False, part=True, rule="part_of_year")
