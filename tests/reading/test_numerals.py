"""Printed figures and Chinese numerals → numbers. Rows: printed, number (None: no number can be told), origin."""

from __future__ import annotations

import pytest

from zzdash.reading.numbers.numerals import LONGEST, arabic, chinese


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("58.33", 58.33),  # 001
        ("9200", 9200),  # 001
        ("1,234.5", 1234.5),  # made up
        ("1,234,567", 1234567),  # made up
        ("007", 7),  # made up
    ],
)
def test_arabic(printed, number):
    assert arabic(printed) == number


def test_arabic_refuses_words():
    with pytest.raises(ValueError, match="could not convert"):
        arabic("三十")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("三", 3),  # 003 三级重点项目
        ("五", 5),  # 001 五大产业招商组
        ("十", 10), ("十二", 12), ("二十", 20), ("三十五", 35),  # 000 第十二届; made up
        ("百", 100), ("一百零五", 105), ("两千", 2000), ("千", 1000), ("三十万", 300_000),  # made up
        ("千万", 10_000_000),  # 004 近千万平方米
        ("百亿", 10_000_000_000),  # 002 百亿级产业板块
        ("万亿", 1_000_000_000_000), ("两万五千", 25_000), ("一百二十万", 1_200_000),  # made up
        ("一亿二千万", 120_000_000), ("一亿二千三百万", 123_000_000), ("一千万亿", 10**15),  # made up; 万 after 亿 adds, 亿 after 万 multiplies
        ("三点五", 3.5), ("三十五点六", 35.6), ("三点五亿", 350_000_000),  # made up
        ("二〇二五", 2025), ("一九九八", 1998),  # a year, digit by digit; made up
        ("〇", 0), ("零", 0), ("两", 2),
        ("二三", None), ("四五", None),  # 二三百家 is no number but a guess
        ("百千", None), ("千千", None),  # powers that rise inside a section
        ("", 0),
        ("点", None), ("三点", None), ("三点十", None),  # a point needs digits on both sides
    ],
)  # fmt: skip
def test_chinese(printed, number):
    assert chinese(printed) == number


def test_a_run_longer_than_prose_prints_is_no_number():
    assert chinese("一" * LONGEST) is not None
    assert chinese("一" * (LONGEST + 1)) is None
