"""Dates as far as they are known, in words: of events, of articles."""

from __future__ import annotations

from zzdash.rules.text import t
from zzdash.tables.records import EventRow


def year_of(date: str) -> int:
    """The year of "2022-09-04", "2022-09" or "2022"."""
    return int(date[:4])


def parts_of(date: str) -> tuple[int, int, int]:
    """Year, month and day of a date; 0 for what is not known."""
    year, month, day = (int(part) for part in (date + "-0-0").split("-")[:3])
    return year, month, day


def date_text(date: str, lang: str) -> str:
    """A date as far as it is known: "2022年9月4日", "4 Sep 2022", "2022年9月", "2022"."""
    year, month, day = parts_of(date)
    depth = "day" if day else "month" if month else "year"
    name = t(lang, f"common.month.{month}") if month else ""
    return t(lang, f"timeline.date_{depth}", year=year, month=name, day=day)


def when_text(row: EventRow, lang: str) -> str:
    """An event's date, or its first and last day."""
    first, last = row["date"], row["date_to"]
    text = date_text(first, lang)
    if not last or last == first:
        return text
    return t(lang, "timeline.date_span", first=text, last=date_text(last, lang))
