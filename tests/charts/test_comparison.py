"""Differences only where the basis matches, and the reason where it does not."""

from decimal import Decimal

import pytest
from sample_rows import FIRST_HALF, TO_OCTOBER, firms, rate, row
from words_on import written

from zzdash.charts.compare import growth_dots, series_columns
from zzdash.views.cells import by_key, growth_beside, latest
from zzdash.views.comparable import difference, difference_text, explain, reasons, short_reasons
from zzdash.views.pairs import busiest_years, growth_items, items_of, series_items

SERIES = [firms(2019, 45.0, **TO_OCTOBER), firms(2022, 155.0), firms(2024, 177.0)]
RATES = [rate(2019, 8.6, **FIRST_HALF), rate(2024, 6.8, status="preliminary")]


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


HALF, WHOLE = rate(2019, 8.6, **FIRST_HALF), rate(2024, 6.8)
EXPECTED = WHOLE | {"status": "preliminary"}


@pytest.mark.parametrize(
    ("a", "b", "zh", "en"),
    [
        (HALF, WHOLE, "上半年与全年", "first half against full year"),
        (HALF, EXPECTED, "上半年与全年；实绩与预计", "first half against full year; actual against preliminary"),
        (rate(2022, 5.0), EXPECTED, "", ""),  # may be subtracted: the estimate is a caution beside the difference
    ],
)
def test_explain_names_months_and_status(a, b, zh, en):
    assert (explain(a, b, "zh"), explain(a, b, "en")) == (zh, en)


def test_items_judge_the_newest_comparable_pair():
    item = items_of(SERIES, [2019, 2022, 2024])[0]
    assert [each["year"] for each in item.pair] == [2022, 2024]
    assert item.gap.absolute == 22


def test_items_order_comparable_then_reasons_then_lone_years():
    lone = row(indicator="other", indicator_zh="别的")
    items = items_of([lone, *RATES, *SERIES], [2019, 2022, 2024])
    assert [bool(item.gap) for item in items] == [True, False, False]
    assert items[1].pair
    assert items[2].pair is None


def test_a_level_takes_the_rate_printed_beside_it():
    level, growth = row(), rate(2024, 106.8)
    assert growth_beside(level, by_key([level, growth])) is growth
    half = rate(2024, 106.8, **FIRST_HALF)
    assert growth_beside(level, by_key([level, half])) is None


def test_members_of_a_family_stand_side_by_side_and_are_not_subtracted():
    new = row(indicator="new_firms", indicator_zh="新增", year=2022, family="hightech")
    applied = row(indicator="applied_firms", indicator_zh="申报", family="hightech")
    families = [item for item in items_of([new, applied], [2022, 2024]) if item.family]
    assert len(families) == 1
    assert families[0].gap is None
    assert set(families[0].cells) == {2022, 2024}


def test_a_fact_stands_before_a_target_of_the_same_year():
    fact, hope = row(), row(status="target", value=120.0)
    groups = by_key([hope, fact])
    assert list(groups.values())[0][2024] is fact
    assert latest({2024: fact, 2025: row(year=2025, status="target")}) is fact


def test_busiest_years_count_facts_only():
    hopes = [row(year=2025, status="target", indicator=f"i{n}") for n in range(9)]
    assert busiest_years([*SERIES, *hopes], 2) == [2019, 2022]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_growth_chart_holds_every_value_once_with_its_source(lang, theme):
    items = growth_items(items_of(RATES, [2019, 2024]), 6)
    fig = growth_dots(items, lang, theme)
    assert {trace.mode for trace in fig.data} == {"markers", "text"}, "rates of different years never join"
    dots = {custom[0]: trace for trace in fig.data if trace.mode == "markers" for custom in trace.customdata}
    assert sorted(dots) == ["901-2019", "901-2024"]
    hollow = dots["901-2024"].marker.color
    assert hollow != dots["901-2019"].marker.color, "a preliminary value is hollow"


def test_a_rate_that_runs_off_the_axis_is_drawn_behind_a_break():
    others = [rate(2024, 5.0 + n, indicator=f"i{n}") for n in range(4)]
    far = rate(2024, 147.0, indicator="far")
    fig = growth_dots(growth_items(items_of([*others, far], [2024]), 6), "zh", "light")
    assert max(x for trace in fig.data if trace.mode == "markers" for x in trace.x) < 147
    assert "//" in fig.layout.xaxis.ticktext
    assert any("147%" in text for text in written(fig))


def test_series_chart_has_gaps_bracket_and_reason():
    item = series_items(items_of(SERIES, [2019, 2022, 2024]))[0]
    fig = series_columns(item, range(2019, 2025), "zh", "light")
    assert list(fig.data[0].x) == [2020, 2021, 2023], "silent years are pale stubs"
    texts = written(fig)
    assert any("+22家" in text and "+14.2%" in text for text in texts)
    assert any("≠" in text for text in texts)
    assert all(float(tick).is_integer() for tick in fig.layout.xaxis.tickvals)
