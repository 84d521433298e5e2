"""The items of the comparison: which pair is judged, in what order they stand."""

from sample_rows import FIRST_HALF, RATES, SERIES, rate, row

from zzdash.views.cells import by_key, growth_beside, latest
from zzdash.views.pairs import busiest_years, items_of


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
