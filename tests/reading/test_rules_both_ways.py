"""Each rule list is matched by its examples and by none of its `not`; each word of a list is reached by the reader."""

from __future__ import annotations

import re
import tomllib

import pytest
from readings import measured, tokens
from zzdash.reading.first import phrases, places
from zzdash.reading.first.governing import industry

from zzdash import paths
from zzdash.reading.numbers import units


def load(name):
    return tomllib.loads((paths.RULES / name).read_text(encoding="utf-8"))


UNITS = load("units.toml")["unit"]
NUMBERS = load("numbers.toml")
STATUSES = load("statuses.toml")
INDUSTRIES = load("industries.toml")["industry"]
NAMING = load("naming.toml")

bug = pytest.mark.xfail(strict=True, reason="known failure")


def rows(pairs, wrong=()):
    """Parameters, the known wrong ones marked."""
    return [pytest.param(*pair, marks=bug if pair[-1] in wrong else ()) for pair in pairs]


# --- units.toml -------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", UNITS, ids=lambda rule: rule["dimension"])
def test_unit_list_reads_a_number_out_of_its_example(rule):
    found = [units.base_unit(one.unit) for one in tokens(rule["example"])]
    assert set(found) & set(rule["words"]), f"units.toml, {rule['dimension']}: write an example with one of its words"


@pytest.mark.parametrize(
    ("dimension", "word"),
    rows((rule["dimension"], word) for rule in UNITS for word in rule["words"]),
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


# --- statuses.toml ----------------------------------------------------------------------------


def statuses(text):
    return {one.status for one in measured(f"{text}。")}


@pytest.mark.parametrize("status", STATUSES)
def test_status_has_examples_and_not(status):
    assert STATUSES[status]["examples"], f"statuses.toml, [{status}]: add examples = ['…']"
    assert STATUSES[status]["not"], f"statuses.toml, [{status}]: add not = ['…']"


@pytest.mark.parametrize(("status", "text"), [(status, text) for status, rule in STATUSES.items() for text in rule["examples"]])
def test_example_of_a_status(status, text):
    assert statuses(text) == {status} or statuses(text) == {status, "actual"}
    assert status in statuses(text)
    assert any(word in text for word in STATUSES[status]["clause"] + STATUSES[status]["noun"])


@pytest.mark.parametrize(("status", "text"), [(status, text) for status, rule in STATUSES.items() for text in rule["not"]])
def test_not_of_a_status(status, text):
    assert status not in statuses(text)


@pytest.mark.parametrize(
    ("status", "word"),
    [(status, word) for status, rule in STATUSES.items() for word in rule["clause"]],
)
def test_every_clause_word_governs(status, word):
    """A longer word (预计年) wins over the shorter one of another status that begins it (预计)."""
    assert statuses(f"全市{word}产值800亿元") == {status}


@pytest.mark.parametrize(
    ("status", "word"),
    rows((status, word) for status, rule in STATUSES.items() for word in rule["noun"]),
)
def test_every_noun_governs(status, word):
    """Never reached: 计划完成投资, which is held for done because of 完成投资."""
    assert statuses(f"全市{word}800亿元") == {status}


# --- industries.toml --------------------------------------------------------------------------


@pytest.mark.parametrize("rule", INDUSTRIES, ids=lambda rule: rule["id"])
def test_industry_is_told_from_its_example(rule):
    assert {one.industry for one in measured(f"{rule['example']}。")} == {rule["zh"]}, "write an example that ties its number"


@pytest.mark.parametrize(("zh", "word"), [(rule["zh"], word) for rule in INDUSTRIES for word in rule["words"]])
def test_every_industry_word_tells_its_industry(zh, word):
    """A wider word that stands first would hide a narrower one."""
    assert industry(word) == zh


def test_industries_have_ids_and_names_of_their_own():
    for key in ("id", "zh", "en"):
        assert len({rule[key] for rule in INDUSTRIES}) == len(INDUSTRIES)


# --- naming.toml ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMING)
def test_naming_list_has_an_example(name):
    """A rule without an example is an error (DESIGN.md, habit 1)."""
    assert NAMING[name].get("examples"), f"naming.toml, [{name}]: add examples = ['…']"


NAMED = [(name, one) for name, rule in NAMING.items() for one in rule["examples"] if isinstance(one, dict)]


@pytest.mark.parametrize(("name", "example"), NAMED, ids=lambda one: one if isinstance(one, str) else one["text"])
def test_example_of_a_naming_list_needs_it(name, example, monkeypatch):
    """The example gives its name, and gives another without the words of its list."""
    assert [one.indicator_zh for one in measured(f"{example['text']}。")][-1:] == [example["name"]]
    rules = phrases.naming()
    bare = getattr(rules, name).model_copy(update={"words": ("（无）",)})
    without = rules.model_copy(update={name: bare})
    monkeypatch.setattr(phrases, "naming", lambda: without)
    caches = [one for one in vars(phrases).values() if hasattr(one, "cache_clear")]
    try:
        for cache in caches:
            cache.cache_clear()
        found = measured(f"{example['text']}。")
    finally:
        monkeypatch.undo()
        for cache in caches:
            cache.cache_clear()
    assert [(one.indicator_zh, one.kind) for one in found][-1:] != [(example["name"], measured(f"{example['text']}。")[-1].kind)]


@pytest.mark.parametrize("text", NAMING["growth"]["examples"])
def test_example_of_growth(text):
    assert [one.kind for one in measured(f"{text}。")] == ["growth"]
    assert any(word in text for word in NAMING["growth"]["up"] + NAMING["growth"]["down"])


@pytest.mark.parametrize("text", NAMING["predicate"]["examples"])
def test_example_of_predicate(text):
    match = phrases.predicate().search(text)
    assert match is not None
    assert match.group() in NAMING["predicate"]["words"]


@pytest.mark.parametrize(("way", "word"), [(way, word) for way in ("up", "down") for word in NAMING["growth"][way]])
def test_every_word_of_growth_is_told(way, word):
    match = phrases.growth(f"全市产值{word}")
    assert match is not None
    assert bool(match["up"]) == (way == "up")


@pytest.mark.parametrize("word", NAMING["growth"]["between"])
def test_words_between_verb_and_number_do_not_hide_the_verb(word):
    match = phrases.growth(f"全市产值{word}增长{word}")
    assert match is not None


@pytest.mark.parametrize("word", NAMING["tail"]["words"])
def test_every_tail_is_stripped(word):
    assert phrases.strip_tail(f"锂电产值{word}") == "锂电产值"


@pytest.mark.parametrize("word", NAMING["head"]["words"])
def test_every_head_is_stripped(word):
    assert phrases.strip_head(f"{word}锂电产值") == "锂电产值"


@pytest.mark.parametrize("word", NAMING["head"]["keep"])
def test_every_kept_noun_stays_whole(word):
    assert phrases.strip_head(f"{word}数").startswith(word)


@pytest.mark.parametrize("word", NAMING["carry"]["words"])
def test_every_carrying_word_is_known(word):
    assert word in phrases.carry()


@pytest.mark.parametrize("word", NAMING["predicate"]["words"])
def test_every_predicate_opens_what_is_said(word):
    match = phrases.predicate().search(f"重大项目{word}", 2)
    assert match is not None
    assert match.start() == 4


@pytest.mark.parametrize("word", NAMING["action"]["words"])
def test_every_action_is_a_verb_of_a_name(word):
    match = phrases.action().match(f"{word}锂电企业")
    assert match is not None
    assert match.group() == word


@pytest.mark.parametrize("name", NAMING)
def test_every_naming_list_is_used(name):
    """Words added to a list that no code reads would change nothing."""
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((paths.PACKAGE / "reading").glob("*.py")))
    assert re.search(rf"\.{name}\b", source)


ZONES = places.rules().zones


@pytest.mark.parametrize("example", ZONES.examples, ids=lambda one: one.place)
def test_example_of_a_zone_known_by_its_form(example):
    assert {one.scope for one in measured(example.text)} == {example.place}


@pytest.mark.parametrize("word", ZONES.refused)
def test_a_word_that_opens_no_zone_s_name(word):
    assert not places.zone_form().match(f"{word}{'山河' if len(word) == 1 else ''}{ZONES.forms[1]}")
