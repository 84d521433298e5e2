"""Words with offsets. The texts are invented."""

from __future__ import annotations

import pytest

from zzdash.reading.lexicon.words import words


@pytest.mark.parametrize(
    "text", ["产值\ud800增长", "\udfff", "\ud800\udc00\udbff", "a\ud83db", "海州市\udc0058亿元"]
)
def test_half_a_surrogate_pair_is_a_word_by_itself(text: str) -> None:
    made = words(text)
    assert "".join(word.text for word in made) == text
    assert [word.text for word in made if not word.text.isprintable()] == [
        c for c in text if "\ud800" <= c <= "\udfff"
    ]
    assert all(text[word.start : word.end] == word.text for word in made)


def test_a_surrogate_changes_no_word_beside_it() -> None:
    plain, half = words("工业产值增长。"), words("\ud800工业产值增长。")
    assert [word.text for word in half[1:]] == [word.text for word in plain]
    assert half[0].pos == "x"


def test_a_tag_stays_whole() -> None:
    assert [(word.text, word.pos) for word in words("共58亿元\ud800", [(1, 5, "NUM")])] == [
        ("共", words("共")[0].pos),
        ("58亿元", "NUM"),
        ("\ud800", "x"),
    ]
