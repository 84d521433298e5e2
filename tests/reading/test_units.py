"""Units and measure words: their power, their base, what they measure. All cases made up unless said."""

from __future__ import annotations

import re

import pytest

from zzdash.reading.numbers import units


@pytest.mark.parametrize(
    ("unit", "base", "dimension"),
    [
        ("亿元", "元", "money"),  # 001
        ("万亿元", "元", "money"),
        ("万美元", "美元", "money"),
        ("元/吨", "元/吨", "price"),
        ("万元/亩", "万元/亩", "price"),
        ("%", "%", "percent"),
        ("个百分点", "个百分点", "percent"),  # 001; 个 is no power of 百分点
        ("倍", "倍", "multiple"),
        ("万m²", "m²", "area"),  # 001
        ("万亩", "亩", "area"),  # 004
        ("m³", "m³", "volume"),  # 001
        ("亿立方米", "立方米", "volume"),
        ("公里", "公里", "length"),
        ("亿斤", "斤", "mass"),
        ("亿千瓦时", "千瓦时", "energy"),
        ("千瓦时", "千瓦时", "energy"),  # 千 is part of the unit, not its power
        ("GWh", "GWh", "energy"),  # 000
        ("万千瓦", "千瓦", "power"),
        ("千伏", "千伏", "power"),
        ("PFlops", "PFlops", "compute"),
        ("万标箱", "标箱", "other"),
        ("万人", "人", "people"),
        ("亿人次", "人次", "people"),
        ("家", "家", "count"),
        ("万套", "套", "count"),  # 000
        ("年", "年", "duration"),
        ("大", "大", "name"),
        ("名次", "名次", "rank"),
        ("万", "", "count"),  # 注册用户300万
        (None, "", None),
        ("槌", "槌", None),
    ],
)
def test_base_and_dimension(unit, base, dimension):
    assert units.base_unit(unit) == base
    assert units.dimension(unit) == dimension


def test_longest_unit_first():
    assert re.match(units.alternatives(), "平方米厂房").group() == "平方米"
    assert re.match(units.alternatives(), "人次游客").group() == "人次"
    assert re.match(units.alternatives(), "千瓦时电").group() == "千瓦时"


@pytest.mark.parametrize(("words", "is_unit"), [("人参加", True), ("人口", False), ("人才", False), ("分钟", True)])
def test_characters_that_open_another_word_are_no_unit(words, is_unit):
    """4亿人口 counts people by 口 that is no unit; 3人才 is no count of 人."""
    assert bool(re.match(units.alternatives("people", "duration"), words)) == is_unit


def test_one_dimension_can_be_asked_for():
    assert re.fullmatch(units.alternatives("money"), "美元")
    assert not re.fullmatch(units.alternatives("money"), "公里")


def test_counted_things_may_follow_counts_only():
    assert {"个", "家", "名", "项"} <= units.countable()
    assert units.countable().isdisjoint({"元", "%", "公里", "年"})
