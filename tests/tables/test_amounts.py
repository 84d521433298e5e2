"""Printed units to base units, and what a rounded figure may stand for."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzdash.rules.words import dimensions
from zzdash.tables.amounts import bounds, exact, half_step, in_base, plain, unit

EXAMPLES = dimensions().example
MONEY = st.decimals(min_value=0, max_value=10**6, places=2).map(float)


def test_there_are_examples():
    assert EXAMPLES


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: f"{row.value}{row.unit}")
def test_every_example_of_the_rules_converts(row):
    assert in_base(row.value, row.unit) == (row.base, row.unit_base)


@pytest.mark.parametrize(
    ("value", "surface", "printed", "low", "high"),
    [
        (58.33, "58.33亿元", "亿元", "58.325", "58.335"),
        (15.6, "15 . 6 万亩", "万亩", "15.55", "15.65"),  # seeds 004: print spreads the digits
        (36, "36个", "个", "36", "36"),  # a count is not rounded
        (341, "341亿元", "亿元", "340.5", "341.5"),
        (5, "5 万单", "万单", "4.5", "5.5"),  # a power before the unit: rounded after all
    ],
)
def test_bounds_are_half_of_the_last_digit(value, surface, printed, low, high):
    assert bounds(value, surface, printed) == (Fraction(low), Fraction(high))


def test_unknown_units_compare_only_with_themselves():
    assert unit("蒲式耳").base == "蒲式耳"
    assert unit("万蒲式耳").base == "蒲式耳"
    assert in_base(2, "万蒲式耳") == (20000, "蒲式耳")


def test_ten_thousand_and_hundred_million_agree():
    assert in_base(1.2, "亿元") == in_base(12000, "万元")


@given(MONEY)
def test_base_amounts_are_exact(value):
    assert in_base(value, "万元")[0] == float(exact(value) * 10000)


@given(MONEY)
def test_a_figure_lies_within_its_own_bounds(value):
    low, high = bounds(value, f"{value}亿元", "亿元")
    assert low <= exact(value) <= high
    assert high - low == 2 * half_step(f"{value}亿元", "亿元")


@given(st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6), st.sampled_from([0, 1, 2, 4]))
def test_amounts_round_as_fractions_do(amount, decimals):
    assert plain(amount, decimals) == float(round(amount, decimals))


@given(st.floats(min_value=-1e9, max_value=1e9), st.sampled_from(["亿元", "亩", "万平方米", "个", "%"]))
def test_the_short_way_to_the_base_unit_is_exact(value, printed):
    assert in_base(value, printed)[0] == plain(exact(value) * unit(printed).factor)
