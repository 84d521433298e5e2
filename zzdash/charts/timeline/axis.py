"""An axis in years that skips silent far ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from zzdash.views.spans import Span

BREAK = 0.16  # width of a `//` break, in years
SKIPPED = 2  # at least this many empty years beyond the reports make a break


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
