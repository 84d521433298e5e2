"""What a search that finds nothing may have meant."""

import pytest

from zzdash.dashboard.search import measurements, spelling
from zzdash.tables.load import load

FRAME = load().observations
TEXTS = measurements.texts(FRAME, "en")
KNOWN = spelling.known(FRAME)


def finds(query: str) -> bool:
    return bool(measurements.ranks(TEXTS, query).any())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Sunwdoa", "Sunwoda"),
        ("sunwoa", "Sunwoda"),
        ("lithum", "lithium"),
        ("欣达旺", "欣旺达"),
        ("利吉", "吉利"),
        ("地区生产中值", "地区生产总值"),
        ("lithum output", "lithium output"),
    ],
)
def test_a_misspelt_name_is_offered_as_it_is_written(typed: str, first: str) -> None:
    assert not finds(typed)
    assert [offer.lower() for offer in spelling.meant(typed, KNOWN, finds)][:1] == [first.lower()]


@pytest.mark.parametrize("typed", ["没有这样的词", "zzzz", "999%", "龘", "", "qwertyuiop asdf"])
def test_nothing_is_offered_for_what_is_like_no_name(typed: str) -> None:
    assert spelling.meant(typed, KNOWN, finds) == []


@pytest.mark.parametrize("typed", ["Sunwdoa", "lithum", "欣达旺", "增加直", "revenu growht"])
def test_every_offer_finds_rows(typed: str) -> None:
    offers = spelling.meant(typed, KNOWN, finds)
    assert len(offers) <= spelling.MOST
    assert all(map(finds, offers))
