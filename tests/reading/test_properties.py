"""Whatever the text: no exception, exact offsets, every digit covered once, the same reading twice.

``faults`` in readings.py is the whole contract of a mention; these tests throw random and nasty text at it. What a
fuzzer found (tools/fuzz.py) is kept among them.
"""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import CITY, faults, labels, seed_reading, seeds

from zzdash.reading import read
from zzdash.reading.numbers.find import find

PIECES = [
    "全市", "全区", "今年", "去年", "1-8月份，", "到2030年", "“十四五”时期", "力争", "预计", "其中，", "分别", "总投资", "增长", "下降", "占", "比重", "居全省第",
    "亿元", "万", "亿", "个", "家", "%", "个百分点", "项目", "的", "、", "，", "。", "；", "“", "”", "（", "）", "《", "》", "\n", "\n\n", " ", "\u3000", "—", "-", "+", "∶", ":",
    "/", ".", ",", "第", "一", "二", "三", "十", "百", "千", "半", "成", "分之", "翻", "番", "倍", "年", "月", "日", "至", "到", "从", "由", "余", "多", "约", "近", "0", "1", "5", "9",
    "12.5", "1,234", "2025", "３", "％", "A", "N", "X", "GWh", "m²", "锂电产业", "产值", "\u200b", "\u0301", "²", "½", "٣", "𝟏", "\u202e", "\x00",
]  # fmt: skip
ANY = st.text(alphabet=st.characters(), max_size=60)
"""Lone surrogates too: a file never holds them, a page's text may."""
SPLICED = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), ANY.map(lambda text: text[:3])), max_size=40).map("".join)
FRAMES = st.sampled_from([{}, CITY, {"published": "2025-01-24", "home": "枣庄高新区"}, {"published": "2026-02", "home": "山东省"}])


def check(text: str, **frame: str) -> None:
    reading = read(text, **frame)
    assert list(faults(text, reading)) == []
    assert ["".join(text[start:end] for start, end in one.pieces) for one in reading.paragraphs] == [one.text for one in reading.paragraphs]
    assert read(text, **frame) == reading


@settings(max_examples=150, deadline=None)
@given(SPLICED, FRAMES)
def test_spliced_words_of_the_trade(text, frame):
    check(text, **frame)


@settings(max_examples=150, deadline=None)
@given(ANY)
def test_any_unicode(text):
    check(text)


SENTENCES = [sentence for one in seeds().values() for sentence in re.findall(r"[^。\n]+。", one["text"]) if re.search(r"\d", sentence)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_seed_sentences_with_a_piece_cut_out(sentences, random):
    text = "".join(sentences)
    at = random.randrange(len(text))
    check(text[:at] + text[at + random.randrange(12) :], **CITY)


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_the_seeds(article):
    one = seeds()[article]
    assert list(faults(one["text"], seed_reading(article))) == []
    assert read(one["text"], article=article, published=one["published"], home=one["home"]) == seed_reading(article)


NASTY = {  # made up
    "nothing": "",
    "a byte order mark alone": "\ufeff",
    "white space": " \t\r\n\u3000\xa0\u2028",
    "digits": "1234567890" * 300,
    "single digits, spaced": "1 " * 500,
    "digits on a line each": "7\n" * 500,
    "thousands without end": "1," + "234," * 300 + "567",
    "points": "1.2.3.4.5.6.7.8.9" * 50,
    "ratios": "1:2:3:" * 200,
    "dashes": "1-2—3——4~5-" * 100,
    "plus signs": "1+" * 400 + "N",
    "opening brackets": "（" * 3000,
    "brackets": "（）()《》“”‘’「」【】" * 200,
    "quotation marks round digits": "“1”" * 500,
    "open quotation marks": "“1" * 500,
    "Chinese digits": "一二三四五六七八九十" * 100,
    "powers": "百千万亿" * 300,
    "fractions": "三分之" * 300 + "一",
    "ordinals": "第" * 500 + "一",
    "full-width": "１２３，４５６．７８９％" * 50,
    "superscripts, circled, Roman": "m²½①⑳Ⅷ㊿㈩" * 50,
    "digits of other scripts": "٣٤٥ १२३ ໑໒໓ 𝟏𝟐𝟑 元%",
    "combining marks": "5\u0301亿\u0308元\u20e3" * 50,
    "right to left": "\u202e58.33亿元\u202c עברית 12% العربية ٣٤%",
    "NULs": "产\x00值5\x008亿\x00元" * 20,
    "control characters": "".join(map(chr, range(32))) * 5 + "5亿元",
    "marks without width": "5\u200b8\u200d.\u20603\ufeff亿元",
    "emoji": "👨‍👩‍👧‍👦5️⃣个🇨🇳12%",
    "private use and noncharacters": "\ue000\ufdd0\U0010ffff58亿元",
    "line ends": "58亿元\r\n9%\r8家\x0b7项\x0c6个\x855\u20284\u2029",
    "years": "2025年" * 300,
    "units only": "亿元家个项%" * 200,
    "signs only": "，。、；：！？…—·%‰" * 200,
    "no Chinese": "GDP rose 6.8% to $3,200.5 billion in Q1 2024 (up from 5th).",
    "a list of numbers": "、".join(str(n) for n in range(300)) + "亿元",
    "months": "1-8月" * 300,
    "one letter": "a" * 3000,
    "lone surrogates": "\ud800产值5\udfff8亿元\udc00，增长\ud8345%" * 20,
}


@pytest.mark.parametrize("name", NASTY)
def test_nasty(name):
    check(NASTY[name])


@pytest.mark.parametrize("unit", ["1", "一", "（", "a", "“", "全市，今年", "产值58.33亿元，增长9.62%，"])
def test_a_line_of_20_000_characters_is_read_to_its_end(unit):
    """Structural, not timed: quadratic work would take minutes."""
    text = (unit * (20_000 // len(unit) + 1))[:20_000]
    reading = read(text, **CITY)
    assert list(faults(text, reading)) == []


LIMIT = 8


def growth(work, unit) -> float:
    """How many times as long ``work`` takes on four times the text: linear work gives about 4, quadratic 16.

    Other processes can only slow a run down, so what looks slow is measured again, twice at most.
    """

    def seconds(length):
        text, begun = (unit * length)[:length], time.process_time()
        work(text)
        return time.process_time() - begun

    seconds(1000)
    short, long = min(seconds(1000) for _ in range(2)), seconds(4000)
    for _ in range(2):
        if long >= LIMIT * short:
            long = min(long, seconds(4000))
    return long / short


@pytest.mark.parametrize("unit", ["第1名、", "产值58.33亿元，增长9.62%，", "其中1个、", "三分之", "分别增长5%、", "从5亿元", "“一”", "该市5个，"])
def test_reading_is_linear(unit):
    assert growth(lambda text: read(text, **CITY), unit) < LIMIT


ROWS = [("据在在在{}枣庄市5个", "据在在在在在在"), ("名次{}甲第3位", "稳居"), ("产值增长{}甲5亿元", "达到了"), ("枣庄市{}甲5个", "共有")]


@pytest.mark.parametrize(("row", "word"), ROWS)
def test_words_in_a_row_are_not_tried_in_every_way(row, word):
    """The first two by fuzzing: each word more doubled the time, as it may be one word or two. Never-ending is failing."""
    text = row.format(word * 40)
    assert list(faults(text, read(text, **CITY))) == []


@pytest.mark.parametrize("unit", ["1个、", "1,234", "一二", "第", "1+", "“1”", "1:2:3:"])
def test_finding_is_linear(unit):
    assert growth(find, unit) < LIMIT


HALF = str.maketrans("，；", ",;")


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_commas_may_be_half_width(article):
    """001 prints half-width commas, the others full-width; the same words must read the same."""
    one = seeds()[article]
    again = read(one["text"].translate(HALF), article=article, published=one["published"], home=one["home"])
    assert [m.as_dict() | {"rule": 0, "entity": 0} for m in again.mentions] == [
        m.as_dict() | {"rule": 0, "entity": 0} for m in seed_reading(article).mentions
    ]


def test_line_ends_of_windows_change_nothing():
    """001 with CR LF: the same surfaces and fields, at shifted offsets."""
    one = seeds()["001"]
    again = read(one["text"].replace("\n", "\r\n"), article="001", published=one["published"], home=one["home"])
    plain = seed_reading("001")
    drop = {"start": 0, "end": 0, "surface": 0}
    assert [m.as_dict() | drop for m in again.mentions] == [m.as_dict() | drop for m in plain.mentions]
    assert len(again.mentions) == len(labels("001"))


@pytest.mark.parametrize("text", ["nN+", "7∶N+"])
def test_fuzzed(text):
    """What fuzzing found, shrunk: N before a plus behind a letter, behind a ratio’s mark."""
    check(text)


@pytest.mark.parametrize("text", ["名次居全省第四五", "名次居全省第千千"])
def test_no_measurement_without_value(text):
    assert [one for one in read(text, **CITY).mentions if one.measures and one.value is None] == []


@pytest.mark.parametrize("text", ["》1%", "「8千", "」三升"])
def test_no_measurement_with_an_empty_name(text):
    assert [one for one in read(text, **CITY).mentions if one.measures and not one.indicator_zh] == []


@pytest.mark.parametrize("text", ["5到0千", "2~0张"])
def test_no_range_upside_down(text):
    assert [one for one in read(text, **CITY).mentions if one.value_max is not None and one.value is not None and one.value_max < one.value] == []
