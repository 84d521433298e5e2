"""Every text in both languages, with the same placeholders; nothing missing is passed over."""

import re
import string

import pytest

from zzdash.rules import text
from zzdash.rules.text import LANGS, counted, entries, label, t


def placeholders(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_every_key_has_both_languages_and_text():
    assert len(entries()) > 300
    for key, texts in entries().items():
        assert set(texts) == set(LANGS), key
        assert all(texts[lang].strip() for lang in LANGS), f"{key} is empty in one language"


# English needs two forms of a name (at the head of a sentence and within it) where Chinese needs one
FORMS = {"Name": "name", "inline": "name", "growth_up": "growth", "more": "n"}
# a language may leave out, or say in one word, what would make its line too long; each case is listed here
SHORTER = {
    "present.projects.title", "present.coverage.title", "present.targets.title_more",
    "present.series.title_more", "present.series.title_less", "present.series.title_same", "export.deck.more",
    "export.deck.one", "export.deck.one_as", "export.deck.one_undated", "export.deck.one_as_undated",
    "export.deck.item_more", "export.deck.item_less", "present.phrase.rank",
}  # fmt: skip


def test_placeholders_agree():
    for key, texts in entries().items():
        if key in SHORTER:
            continue
        found = [{FORMS.get(name, name) for name in placeholders(texts[lang])} for lang in LANGS]
        assert found[0] == found[1], f"{key}: zh has {found[0]}, en has {found[1]}"


def test_counting_texts_come_in_pairs():
    for key in entries():
        if key.endswith("_one") and key.split(".")[0] in ("common", "overview", "compare"):
            assert key.removesuffix("_one") in entries(), f"{key} has no plural"


@pytest.mark.parametrize("key", ["common.nothing", "nowhere.at_all"])
def test_missing_key_raises_and_names_the_file(key):
    with pytest.raises(KeyError, match=key.split(".")[0] + ".toml"):
        t("zh", key)


def test_missing_placeholder_raises():
    with pytest.raises(KeyError):
        t("zh", "common.approx.exact", value="1")


def test_label_lets_an_open_word_stand_for_itself():
    assert label("en", "common.scope", "枣庄高新区") == "High-tech Zone"
    assert label("en", "common.scope", "滕州市") == "滕州市"
    assert label("en", "common.theme", "lithium") == "Lithium battery industry"


@pytest.mark.parametrize(
    ("key", "one", "two"),
    [
        ("overview.coverage.reports", "in 1 article", "in 2 articles"),
        ("data.count", "1 row", "2 rows"),
        ("data.download", "Download this 1 row:", "Download these 2 rows:"),
        ("data.alt", "Table of 1 observation", "Table of 2 observations"),
        ("timeline.count", "1 event", "2 events"),
        ("quality.n_holds", "1 holds", "2 hold"),
        ("quality.n_fails", "1 fails", "2 fail"),
    ],
)
def test_counted_takes_the_singular_for_one(key, one, two):
    assert (counted("en", key, 1), counted("en", key, 2)) == (one, two)


# never of one alone (their "_one" says it without a number), or a number of something other than the noun
PLURAL = {
    "industry.growth.title", "industry.scale.title_several", "overview.coverage.all", "data.print_cut",
    "present.accounting.title", "present.accounting.title_left",
}  # fmt: skip
NOUNS = r"\{n\} (?:\w+ )?(?:rows|sentences|articles|values|figures|numbers|observations|events|checks|places)\b"


def test_a_number_before_a_plural_has_a_form_for_one():
    for key, texts in entries().items():
        if re.search(NOUNS, texts["en"]) and key not in PLURAL:
            assert f"{key}_one" in entries(), f"{key} would say: {texts['en']}"


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('greeting = "hello"', "greeting is no text in both languages"),
        ('greeting = {zh = "你好"}', "write greeting = "),
        ('greeting = {zh = "你好", en = 3}', "write greeting = "),
        ("greeting = {", "x.toml"),
    ],
)
def test_bad_file_says_what_to_write(tmp_path, monkeypatch, toml, said):
    (tmp_path / "x.toml").write_text(toml, "utf-8")
    monkeypatch.setattr(text.paths, "TEXT", tmp_path)
    text.of_rules.cache_clear()
    try:
        with pytest.raises(ValueError, match=said):
            text.of_rules()
    finally:
        monkeypatch.undo()
        text.of_rules.cache_clear()
