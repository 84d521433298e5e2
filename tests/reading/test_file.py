"""Bytes → text: encodings that are read, those that are named instead, and texts that are no simplified prose."""

from __future__ import annotations

import pytest
from readings import seeds

from zzdash.reading.document.file import InputError, decode, load, oddities

PROSE = "今年以来，全区规模以上工业总产值58.33亿元，同比增长9.62%，发展势头良好。"
TRADITIONAL = "今年以來，全區規模以上工業總產值58.33億元，同比增長9.62%，發展勢頭良好。"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16"])
def test_encodings_that_are_read(encoding):
    assert decode(PROSE.encode(encoding)) == PROSE


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_a_seed_in_gb_18030_is_not_taken_for_another_encoding(article):
    text = seeds()[article]["text"]
    assert decode(text.encode("gb18030")) == text
    assert list(oddities(text)) == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TRADITIONAL.encode("big5"), "Big5"),
        (TRADITIONAL[:8].encode("big5"), "Big5"),
        (PROSE.encode("utf-32"), "UTF-32"),
        (PROSE.encode("utf-16-le"), "NUL bytes"),
        (b"\xff\xfe\x41", "broken UTF-16"),
        (bytes(range(1, 256)) * 4, "neither UTF-8 nor GB 18030"),
    ],
)
def test_what_cannot_be_decoded_says_what_it_is(data, said):
    with pytest.raises(ValueError, match=said):
        decode(data)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TRADITIONAL, "traditional"),
        ("總投資12億元。", "traditional"),
        ("<html><body><p>产值5亿元。</p></body></html>", "HTML"),
        ("<p>产值5亿元。</p>\n<p class='a'>利润1亿元。</p>", "HTML"),
        ("GDP rose 5.2% to 58 billion.", "no Chinese character"),
        (PROSE.encode().decode("latin-1"), "no Chinese character"),  # decoded wrongly
    ],
)
def test_what_is_no_simplified_prose_is_told(text, said):
    [odd] = oddities(text)
    assert said in odd


@pytest.mark.parametrize("text", [PROSE, "朱镕基、陶喆到访，产值5亿元。", "若x<5且y>3，产值5亿元。", "“囧”字走红网络多年，一家韓式小店也跟着出名，营业额达到2万元。"])
def test_a_rare_character_or_sign_is_nothing_odd(text):
    assert list(oddities(text)) == []


def test_an_error_names_the_file(tmp_path):
    with pytest.raises(InputError, match="missing.txt"):
        load(tmp_path / "missing.txt")
