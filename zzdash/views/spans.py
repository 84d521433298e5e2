"""Where a period lies in time: the months it covers."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORMS = (
    (re.compile(r"(\d{4})"), lambda y: (y, 1, y, 12)),
    (re.compile(r"(\d{4})-H([12])"), lambda y, h: (y, 6 * h - 5, y, 6 * h)),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda y, q: (y, 3 * q - 2, y, 3 * q)),
    (re.compile(r"(\d{4})-(\d{2})"), lambda y, m: (y, m, y, m)),
    (re.compile(r"(\d{4})-(\d{2})/(\d{4})-(\d{2})"), lambda y, m, z, n: (y, m, z, n)),
    (re.compile(r"(\d{4})/(\d{4})"), lambda y, z: (y, 1, z, 12)),
    (re.compile(r"(\d{4})/"), lambda y: (y, 1, y, 12)),
)


@dataclass(frozen=True, slots=True)
class Span:
    """Whole months, ends included. ``ragged``: the last is the report's month; ``open``: goes on after it."""

    year_from: int
    month_from: int
    year_to: int
    month_to: int
    ragged: bool = False
    open: bool = False

    @property
    def years(self) -> range:
        """Every year the span touches."""
        return range(self.year_from, self.year_to + 1)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a month."""
        return self.first <= other.last and other.first <= self.last

    @property
    def first(self) -> int:
        """First month, counted from year 0."""
        return self.year_from * 12 + self.month_from

    @property
    def last(self) -> int:
        """Last month, counted from year 0."""
        return self.year_to * 12 + self.month_to


def span_of(period: str, month_from: int | None, month_to: int | None, coverage: str) -> Span:
    """The months of a period as the tables write it ("2024", "2019-H1", "2024/2026" …).

    A bare year takes ``month_from``/``month_to`` (1..12, None = the whole year). ValueError for another form.
    """
    for pattern, months in _FORMS:
        if match := pattern.fullmatch(period):
            year_from, first, year_to, last = months(*(int(part) for part in match.groups()))
            if pattern is _FORMS[0][0]:
                first, last = month_from or first, month_to or last
            return Span(year_from, first, year_to, last, coverage == "to_publication", coverage == "open")
    raise ValueError(
        f"period {period!r} is none of 2024, 2019-H1, 2022-Q1, 2022-09, 2019-01/2019-08, 2021/, 2024/2026"
    )
