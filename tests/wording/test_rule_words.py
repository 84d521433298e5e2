"""Every rule id in data/ is told in the reader's words; a stray one is shown as it is."""

import pytest

from zzdash.tables.load import load
from zzdash.wording.rule_words import what_is_checked, why_chosen


@pytest.mark.parametrize(("table", "told"), [("yearly", why_chosen), ("checks", what_is_checked)])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_in_the_tables_has_words(table, told, lang):
    rules = set(getattr(load(), table)["rule"])
    assert rules
    assert [rule for rule in rules if told(rule, lang) == rule] == []
    assert told("guess", lang) == "guess"
