"""Differences only where the basis matches, and the reason where it does not."""

from decimal import Decimal

import pytest
from sample_rows import FIRST_HALF, RATES, SERIES, rate, row

from zzdash.views.comparable import difference, difference_text, explain, reasons, short_reasons

HALF, WHOLE = rate(2019, 8.6, **FIRST_HALF), rate(2024, 6.8)
EXPECTED = WHOLE | {"status": "preliminary"}


def test_same_basis_may_be_subtracted():
    gap = difference(SERIES[1], SERIES[2])
    assert (gap.absolute, gap.unit) == (Decimal("22.0"), "家")
    assert difference_text(gap, "zh") == ("+22家", "+14.2%")
    assert difference_text(gap, "en") == ("+22 firms", "+14.2%")


def test_rates_differ_by_points_without_a_share():
    gap = difference(rate(2022, 5.0), rate(2024, 4.1))
    assert difference_text(gap, "zh") == ("−0.9个百分点", "")


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (RATES[0], RATES[1], "months"),
        (SERIES[0], SERIES[2], "months"),
        (row(year=2022), row(scope="枣庄市"), "scope"),
        (row(year=2022), row(status="target"), "status"),
        (row(year=2022), row(kind="growth", unit="%", unit_base="%"), "kind"),
        (row(year=2022), row(indicator="lithium_revenue"), "indicator"),
        (row(year=2022, family="f"), row(indicator="other", family="f"), "definition"),
        (row(year=2022), row(period_basis="stock"), "basis"),
        (row(year=2022), row(value_max=120.0), "no_value"),
    ],
)
def test_reasons(a, b, reason):
    assert reason in reasons(a, b)
    assert difference(a, b) is None
    assert explain(a, b, "zh")
    assert explain(a, b, "en")
    assert short_reasons([reason], "zh")


@pytest.mark.parametrize(
    ("a", "b", "zh", "en"),
    [
        (HALF, WHOLE, "上半年与全年", "first half against full year"),
        (
            HALF,
            EXPECTED,
            "上半年与全年；实绩与预计",
            "first half against full year; actual against preliminary",
        ),
        (
            rate(2022, 5.0),
            EXPECTED,
            "",
            "",
        ),  # may be subtracted: the estimate is a caution beside the difference
    ],
)
def test_explain_names_months_and_status(a, b, zh, en):
    assert (explain(a, b, "zh"), explain(a, b, "en")) == (zh, en)
