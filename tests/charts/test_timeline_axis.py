"""The axis that leaves out silent far years but no year that had reports."""

import pytest

from zzdash.charts.timeline.axis import BREAK, axis_for
from zzdash.views.spans import Span


def test_axis_keeps_silent_years_between_reports_and_breaks_before_far_targets() -> None:
    axis = axis_for([Span(2024, 1, 2024, 12), Span(2030, 1, 2030, 12)], [2019, 2025])
    assert axis.years == (*range(2019, 2026), 2030)
    assert axis.breaks == (pytest.approx(7 + BREAK / 2),)
    assert axis.at[2030] == pytest.approx(7 + BREAK)
    assert axis.silent_end == 7


def test_axis_fills_a_single_missing_year() -> None:
    assert axis_for([Span(2027, 1, 2027, 12)], [2024, 2025]).years == (2024, 2025, 2026, 2027)


def test_months_have_their_true_place() -> None:
    axis = axis_for([], [2019, 2020])
    span = Span(2020, 4, 2020, 6)
    assert axis.left(span) == pytest.approx(1.25)
    assert axis.right(span) == pytest.approx(1.5)
