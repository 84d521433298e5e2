"""Every rule id in data/ is told in the reader's words; a stray one is shown as it is."""

import pytest

from zzdash.reading.facts.doubts import FIELD, ROW
from zzdash.tables.load import load
from zzdash.wording.rule_words import how_read, in_doubt, what_is_checked, why_chosen


@pytest.mark.parametrize(("table", "told"), [("yearly", why_chosen), ("checks", what_is_checked)])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_in_the_tables_has_words(table, told, lang):
    rules = set(getattr(load(), table)["rule"])
    assert rules
    assert [rule for rule in rules if told(rule, lang) == rule] == []
    assert told("guess", lang) == "guess"


@pytest.mark.parametrize(
    ("doubts", "lang", "said"),
    [
        ("", "zh", ""),
        ("year:weak", "zh", "时间（文中依据不足）"),
        ("year:weak;scope:close", "en", "period (little in the text supports it)"),
    ],
)
def test_doubts_are_told_in_words(doubts: str, lang: str, said: str):
    assert in_doubt(doubts, lang).startswith(said)
    assert bool(in_doubt(doubts, lang)) == bool(said)


def test_every_doubt_the_reader_raises_has_words():
    for slot in ROW:
        for code in ("close", "weak"):
            for lang in ("zh", "en"):
                assert "sources." not in in_doubt(f"{FIELD.get(slot, slot)}:{code}", lang)


def test_a_reading_is_accepted_or_not():
    assert how_read("accepted", "en") != how_read("form=money", "en")
