"""Dates in a sentence: days, spans of days, months, seasons by words.

when("2022年9月5日至9日", "2022-09-10", ())     # When('2022-09-05', '2022-09-09', 'day')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from zzdash.rules.events import Season

DAY = re.compile(
    r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?:[至到—-](?:(?P<month_to>\d{1,2})月)?(?P<day_to>\d{1,2})日)?"
)
MONTH = re.compile(r"(?:(?P<year>\d{4})年|(?P<this>今年)|(?P<last>去年))(?P<month>\d{1,2})月(?!\d|[-—至份])")
LASTED = re.compile(r"为期(?P<days>\d+|[一二两三四五六七八九十])天")
CLOSES = re.compile(r"落下帷幕|闭幕|落幕")  # told of the last day, all else of the first
NUMERALS = {character: number for number, character in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


@dataclass(frozen=True, slots=True)
class When:
    """``start`` and ``end`` as YYYY, YYYY-MM or YYYY-MM-DD; ``end`` empty for one day, month or year.

    ``precision`` is "day", "month" or "year".
    """

    start: str
    end: str
    precision: str


def when(text: str, published: str, seasons: Sequence[Season]) -> When | None:
    """The date told in ``text`` (a sentence up to the happening, and its words); None when none is told.

    ``published`` (YYYY-MM or YYYY-MM-DD) tells the year of a day without one; ``seasons``: see events.toml.
    """
    days = list(DAY.finditer(text))
    if days:
        return _lasting(_day(days[-1], published), text)
    if match := MONTH.search(text):
        year = int(match["year"] or int(published[:4]) - bool(match["last"]))
        return When(f"{year}-{int(match['month']):02}", "", "month")
    return _season(text, published, seasons)


def _day(match: re.Match[str], published: str) -> When:
    """A day or a span of days; without a year, the last such day before publication."""
    month, day = int(match["month"]), int(match["day"])
    year = int(match["year"] or _year_of(month, published))
    end = ""
    if match["day_to"]:
        end = f"{year}-{int(match['month_to'] or month):02}-{int(match['day_to']):02}"
    return When(f"{year}-{month:02}-{day:02}", end, "day")


def _year_of(month: int, published: str) -> int:
    return int(published[:4]) - (month > int(published[5:7]))


def _lasting(one: When, text: str) -> When:
    """为期3天…闭幕: the day told is the last of three; with another verb it is the first."""
    lasted = LASTED.search(text)
    if lasted is None or one.end:
        return one
    days = timedelta(days=(NUMERALS.get(lasted["days"]) or int(lasted["days"])) - 1)
    told = date.fromisoformat(one.start)
    first, last = (told - days, told) if CLOSES.search(text) else (told, told + days)
    return When(first.isoformat(), last.isoformat(), "day")


def _season(text: str, published: str, seasons: Sequence[Season]) -> When | None:
    for season in seasons:
        if int(published[5:7]) in season.published and any(word in text for word in season.words):
            return When(f"{published[:4]}-{season.month:02}", "", "month")
    return None
