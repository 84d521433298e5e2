"""Text made fit for patterns, and the map from each of its characters back to the raw article."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import cleaned, seeds

from zzdash.reading.document.clean import BULLET, DIGITS, HALF_WIDTH, MARKS, UNSEEN, clean
from zzdash.reading.document.restore import restore


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("增长 1 4 7 % ，", "增长147%，"),  # 004
        ("面积15 . 6 万亩", "面积15.6万亩"),  # 004
        ("毕业生2 . 5 万人", "毕业生2.5万人"),  # 004
        ("2000 多种", "2000多种"),  # 004
        ("中国(枣庄) 锂电", "中国(枣庄)锂电"),  # made up, as all below
        ("Micro Oled", "Micro Oled"),  # 000: the space between Latin words stays
        ("2022 138个", "2022 138个"),  # two numbers stay two
        ("4 300户", "4300户"),  # a thousands mark
        ("34 2 个", "34 2个"),  # neither one-digit pieces nor thousands
        ("５８．３３％", "58.33%"),
        ("４．５％－５％", "4.5%-5%"),
        ("产\u200b值\ufeff58\u2060亿", "产值58亿"),  # marks without width
        ("5G 工厂", "5G工厂"),
        ("1\u200b20亿元", "120亿元"),  # a mark without width parts nothing
        ("企业\t580\t545家", "企业 580 545家"),  # columns stay apart
        ("②税收6亿元 ➤产值", "；税收6亿元；产值"),  # list marks part
        ("投资（▼3%）", "投资（▼3%）"),  # a triangle before a figure is its sign
    ],
)
def test_spaces_and_width(raw, text):
    assert [one.text for one in cleaned(raw)] == [text]


@pytest.mark.parametrize(
    ("raw", "surface", "clean_words"),
    [("增长 1 4 7 %", "1 4 7 %", "147%"), ("面积15 . 6 万亩", "15 . 6 万亩", "15.6万亩"), ("产值 ５８亿元", "５８亿元", "58亿元")],
)
def test_span_leads_back_to_the_words_as_printed(raw, surface, clean_words):
    [words] = cleaned(raw)
    start = words.text.index(clean_words)
    left, right = words.span(start, start + len(clean_words))
    assert raw[left:right] == surface


def same_character(clean_one: str, raw_one: str) -> bool:
    """A clean character is its raw one, in the one form that digits and marks have; a kept space is any space."""
    one = HALF_WIDTH.get(raw_one, raw_one)
    listed = clean_one == "；" and BULLET.match(raw_one)
    return bool(listed) or clean_one in (one, MARKS.get(one), one.translate(DIGITS)) or clean_one == " " and raw_one.isspace()


def check_map(raw: str) -> None:
    for paragraph in restore(raw):
        words = clean(paragraph, raw)
        offsets = [words.raw(at) for at in range(len(words.text))]
        assert offsets == sorted(set(offsets))
        assert all(same_character(one, raw[at]) for one, at in zip(words.text, offsets, strict=True))
        assert all(any(start <= at < end for start, end in paragraph.pieces) for at in offsets)
        shown = [at for start, end in paragraph.pieces for at in range(start, end) if not raw[at].isspace()]
        assert set(shown) - set(offsets) <= {at for at in shown if re.match(f"[{UNSEEN}]", raw[at])}


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_every_clean_character_of_a_seed_maps_to_its_raw_one(article):
    check_map(seeds()[article]["text"])


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("0123456789. \n\t\u3000\u200b，。产值亿元%５．％aZ"), st.characters(exclude_categories=["Cs"])), max_size=120))
def test_every_clean_character_maps_to_its_raw_one(raw):
    check_map(raw)
