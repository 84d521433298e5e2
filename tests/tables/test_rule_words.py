"""Every rule id in the tables has a name in both languages."""

import pytest

from zzdash.tables.rule_words import rule_name, yearly_steps


@pytest.mark.parametrize("table", ["checks", "yearly", "derived"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_in_the_tables_has_a_name(built, table, lang):
    rules = {row["rule"] for row in built.rows[table]}
    assert rules
    assert all(rule_name(table, rule, lang) for rule in rules)


def test_steps_are_told_in_their_order():
    assert yearly_steps("en")[0] == "full year before part of it"
    assert len(yearly_steps("zh")) == 5


def test_an_unknown_rule():
    with pytest.raises(KeyError):
        rule_name("checks", "guess", "en")
