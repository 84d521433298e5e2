"""Words of time → typed tags. The texts are invented."""

from __future__ import annotations

import pytest

from zzdash.reading.lexicon.times import find, numeral
from zzdash.rules.reading.lexicon import times

EXAMPLES = [(row.cls, example) for row in times().pattern for example in row.examples if "、" not in example]


@pytest.mark.parametrize(("cls", "text"), EXAMPLES)
def test_each_example_is_one_tag_of_its_class(cls: str, text: str) -> None:
    assert [(tag.cls, tag.text) for tag in find(text)] == [(cls, text)]


@pytest.mark.parametrize(
    ("text", "cls", "year", "last", "part"),
    [
        ("2023年12月5日", "year", 2023, None, "12-05"),
        ("2024年上半年", "year", 2024, None, "H1"),
        ("2023年1到11月", "year", 2023, None, "01/11"),
        ("2019年前九个月", "year", 2019, None, "01/09"),
        ("今年一季度", "this", None, None, "Q1"),
        ("去年的8月份", "last", None, None, "08"),
        ("2001—2003年", "years", 2001, 2003, ""),
        ("2016-20年", "years", 2016, 2020, ""),
        ("“十四五”时期", "plan", 2021, 2025, ""),
        ("十五五", "plan", 2026, 2030, ""),
        ("1月至2月", "months", None, None, "01/02"),
        ("前十个月", "months", None, None, "01/10"),
        ("一至三季度", "quarters", None, None, "01/09"),
        ("十二月", "month", None, None, "12"),
        ("4月15日", "day", None, None, "04-15"),
        ("12日", "day", None, None, "-12"),
    ],
)
def test_what_a_tag_tells(text: str, cls: str, year: int | None, last: int | None, part: str) -> None:
    (tag,) = find(text)
    assert (tag.cls, tag.year, tag.last, tag.part) == (cls, year, last, part)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("比2019年增长", "against"),
        ("与2019年相比", "against"),
        ("从2019年的", "from"),
        ("到2025年", "to"),
        ("截至6月末", "by"),
        ("成立于2003年", "event"),
        ("2023年实现", ""),
    ],
)
def test_the_role_that_neighbours_give(text: str, role: str) -> None:
    assert find(text)[0].role == role


@pytest.mark.parametrize(
    ("text", "edge"), [("2023年末", "end"), ("去年底", "end"), ("2021年以来", "since"), ("“十四五”末", "end")]
)
def test_the_edge_that_is_meant(text: str, edge: str) -> None:
    assert find(text)[0].edge == edge


@pytest.mark.parametrize(
    "text", ["", "13月份", "99日内", "三个月", "20世纪90年代", "每日均", "十分", "2019", "\ud800年"]
)
def test_what_is_no_date(text: str) -> None:
    assert not find(text)


def test_tags_stand_apart_and_in_order() -> None:
    text = "2022年、2023年和今年前三季度，同期" * 200
    tags = find(text)
    assert all(a.end <= b.start for a, b in zip(tags, tags[1:], strict=False))
    assert all(text[tag.start : tag.end] == tag.text for tag in tags)


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12), ("十", 10), ("十二", 12), ("二十", 20), ("两", 2), ("元", 1)]
)
def test_numerals(text: str, value: int) -> None:
    assert numeral(text) == value
