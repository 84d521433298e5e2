"""Where a period lies in time, and where that is on an axis that skips silent far years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

BREAK = 0.16  # width of a `//` break, in years
SKIPPED = 2  # at least this many empty years beyond the reports make a break

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


@dataclass(frozen=True, slots=True)
class Axis:
    """A time axis in units of a year: ``years``, ``at`` their left edges, ``breaks`` the middles of `//`."""

    years: tuple[int, ...]
    at: dict[int, float]
    breaks: tuple[float, ...]
    last_report: int

    @property
    def end(self) -> float:
        """The right edge."""
        return self.at[self.years[-1]] + 1

    @property
    def silent_end(self) -> float:
        """Where 'not reported' may end: later years have had no report that could have spoken."""
        return self.at[self.last_report] + 1

    def left(self, span: Span) -> float:
        """Left edge of the span's first month."""
        return self.at[span.year_from] + (span.month_from - 1) / 12

    def right(self, span: Span) -> float:
        """Right edge of the span's last month."""
        return self.at[span.year_to] + span.month_to / 12


def axis_for(spans: Iterable[Span], reported: Iterable[int], others: Iterable[int] = ()) -> Axis:
    """The axis that shows every span, every year in ``reported`` (publications) and ``others`` (events).

    From the first to the last report no year is skipped, for there silence means something.
    """
    known = sorted(set(reported))
    shown = (
        {year for span in spans for year in span.years} | set(others) | set(range(known[0], known[-1] + 1))
    )
    shown |= {
        year for low, high in pairwise(sorted(shown)) if high - low <= SKIPPED for year in range(low, high)
    }
    at: dict[int, float] = {}
    breaks: list[float] = []
    edge = 0.0
    for year in sorted(shown):
        if at and year - max(at) > 1:
            breaks.append(edge + BREAK / 2)
            edge += BREAK
        at[year] = edge
        edge += 1
    return Axis(tuple(at), at, tuple(breaks), known[-1])
