"""Periods as months."""

import pytest

from zzdash.views.spans import Span, span_of


@pytest.mark.parametrize(
    ("period", "months", "coverage", "expected"),
    [
        ("2024", (1, 12), "full_year", Span(2024, 1, 2024, 12)),
        ("2019", (1, 10), "to_publication", Span(2019, 1, 2019, 10, ragged=True)),
        ("2019-H1", (1, 6), "part_year", Span(2019, 1, 2019, 6)),
        ("2019-H2", (7, 12), "part_year", Span(2019, 7, 2019, 12)),
        ("2022-Q3", (7, 9), "part_year", Span(2022, 7, 2022, 9)),
        ("2022-09", (9, 9), "point", Span(2022, 9, 2022, 9)),
        ("2019-01/2019-08", (1, 8), "part_year", Span(2019, 1, 2019, 8)),
        ("2024/2026", (None, None), "span", Span(2024, 1, 2026, 12)),
        ("2021/", (None, None), "open", Span(2021, 1, 2021, 12, open=True)),
        ("2024", (None, None), "", Span(2024, 1, 2024, 12)),
    ],
)
def test_span(period: str, months: tuple[int | None, int | None], coverage: str, expected: Span) -> None:
    assert span_of(period, *months, coverage) == expected


def test_unknown_form_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="去年"):
        span_of("去年", None, None, "")


def test_overlap_counts_whole_months() -> None:
    half = Span(2022, 1, 2022, 6)
    assert half.overlaps(Span(2022, 6, 2022, 12))
    assert not half.overlaps(Span(2022, 7, 2022, 12))
