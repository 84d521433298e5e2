"""The lists of numbers and units: each is matched by its examples, each word of a list is reached."""

from __future__ import annotations

import tomllib

import pytest
from readings import tokens

from zzdash import paths
from zzdash.reading.numbers import units


def load(name):
    return tomllib.loads((paths.RULES / name).read_text(encoding="utf-8"))


UNITS = load("units.toml")["unit"]
NUMBERS = load("numbers.toml")


# --- units.toml -------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", UNITS, ids=lambda rule: rule["dimension"])
def test_unit_list_reads_a_number_out_of_its_example(rule):
    found = [units.base_unit(one.unit) for one in tokens(rule["example"])]
    assert set(found) & set(rule["words"]), f"units.toml, {rule['dimension']}: write an example with one of its words"


@pytest.mark.parametrize(
    ("dimension", "word"),
    [(rule["dimension"], word) for rule in UNITS for word in rule["words"]],
)
def test_every_unit_word_is_read(dimension, word):
    """300 with the word gives one number with that unit, by the one name it has."""
    assert [one.unit for one in tokens(f"共300{word}，")] == [units.named(word)]


def test_no_unit_word_stands_in_two_lists():
    """The first would win silently."""
    words = [word for rule in UNITS for word in rule["words"]]
    assert [word for word in words if words.count(word) > 1] == []


def test_unit_lists_have_no_other_keys():
    assert {key for rule in UNITS for key in rule} == {"dimension", "words", "example", "counts"}
    assert all(rule["words"] and rule["example"] for rule in UNITS)


# --- numbers.toml -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", NUMBERS)
def test_number_list_has_an_example(name):
    assert NUMBERS[name]["examples"], f"numbers.toml, [{name}]: add examples = ['…']"


@pytest.mark.parametrize(("side", "approx", "word"), [(side, approx, word) for side in ("before", "after") for approx in ("over", "about") for word in NUMBERS[f"approx_{side}"][approx]])
def test_every_mark_of_approximation_is_read(side, approx, word):
    text = f"产值{word}350亿元，" if side == "before" else f"产值350亿元{word}，"
    assert [one.approx for one in tokens(text)] == [approx]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in ("approx_before", "approx_after") for text in NUMBERS[name]["examples"]])
def test_example_of_approximation(name, text):
    rule = NUMBERS[name]
    [one] = tokens(text)
    assert one.approx != "exact"
    assert any(word in text for word in rule[one.approx])


def test_every_mark_side_has_an_example_of_each_approximation():
    for name in ("approx_before", "approx_after"):
        assert {one.approx for text in NUMBERS[name]["examples"] for one in tokens(text)} == {"over", "about"}


@pytest.mark.parametrize("word", NUMBERS["idioms"]["words"])
def test_no_idiom_is_a_number(word):
    assert tokens(f"，{word}，") == []


@pytest.mark.parametrize("text", NUMBERS["idioms"]["examples"])
def test_example_of_idioms(text):
    assert any(word in text for word in NUMBERS["idioms"]["words"])
    assert tokens(text) == []


@pytest.mark.parametrize("word", NUMBERS["lone_one"]["before"])
def test_one_counts_in_this_company(word):
    assert [one.value for one in tokens(f"全市{word}一家企业")] == [1]


@pytest.mark.parametrize("text", NUMBERS["lone_one"]["examples"])
def test_example_of_lone_one(text):
    assert [one.value for one in tokens(text)] == [1]


def test_one_counts_in_no_other_company():
    assert tokens("全市建设一家企业") == []
