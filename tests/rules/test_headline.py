"""The rule files of the overview name indicators that exist, and refuse entries that can't be used."""

from zzdash.rules import display, headline
from zzdash.rules.catalogue import load_catalogue


def test_every_indicator_named_is_in_the_catalogue():
    named = [one.indicator for one in headline.cards()] + list(headline.matrix_indicators())
    assert len(named) > 10
    assert [name for name in named if name not in load_catalogue().by_id] == []


def test_no_card_stands_twice():
    keys = [one.key for one in headline.cards()]
    assert len(keys) == len(set(keys))


def test_places_and_years():
    assert display.scope_role("枣庄高新区") == "zone"
    assert display.scope_role("枣庄市") == "city"
    assert display.scope_role("山东省") == "other"
    assert sorted(["山东省", "枣庄市", "枣庄高新区"], key=display.scope_order)[0] == display.home()
    assert display.years() == [2019, 2020, 2021, 2022, 2023, 2024, 2025]
