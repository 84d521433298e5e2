"""What rows say in words, in both languages."""

import pandas as pd
import pytest
from sample_rows import FIRST_HALF, TO_OCTOBER, firms, rate, row

from zzdash.wording import words

NAN = float("nan")


@pytest.mark.parametrize("empty", [None, NAN, pd.NA, ""])
def test_empty_cells_are_unknown(empty):
    assert not words.known(empty)


@pytest.mark.parametrize("held", [0, 0.0, "0", "枣庄"])
def test_zero_is_known(held):
    assert words.known(held)


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (58.33, "58.33", "58.33"),
        (45.0, "45", "45"),
        (1038.52, "1038.52", "1,038.52"),
        (12000.0, "12,000", "12,000"),
        (-3.3, "-3.3", "-3.3"),
        (0.1, "0.1", "0.1"),
    ],
)
def test_number(value, zh, en):
    assert words.number(value, "zh") == zh
    assert words.number(value, "en") == en


@pytest.mark.parametrize(
    ("case", "zh", "en"),
    [
        (row(value=73.2), "73.2亿元", "7.32 bn yuan"),
        (row(value=350.0, unit="万元"), "350万元", "3.5 m yuan"),
        (row(value=80.0, approx="over"), "80亿元以上", "8 bn yuan or more"),
        (row(value=100.0, approx="about"), "约100亿元", "about 10 bn yuan"),
        (row(value=40.0, value_max=50.0), "40—50亿元", "4–5 bn yuan"),
        (firms(2022, 155.0), "155家", "155 firms"),
        (firms(2022, 1.0), "1家", "1 firm"),
        (firms(2022, 1.0, approx="over"), "1家以上", "1 firm or more"),
        (rate(2024, 6.8), "6.8%", "6.8%"),
        (row(kind="share", value=50.0, unit="%", approx="over", surface="一 多半"), "一多半", "50% or more"),
        (row(kind="rank", value=3.0, unit="名次"), "第3名", "no. 3"),
        (row(kind="spec", value=30.0, unit="GWh"), "30GWh", "30 GWh"),
    ],
)
def test_value_text(case, zh, en):
    assert words.value_text(case, "zh") == zh
    assert words.value_text(case, "en") == en


def test_signed_growth():
    assert words.value_text(rate(2024, 6.8), "zh", signed=True) == "+6.8%"
    assert words.value_text(rate(2024, -3.3), "zh", signed=True) == "-3.3%"


@pytest.mark.parametrize(
    ("case", "zh", "en"),
    [
        (row(), "2024年全年", "full year 2024"),
        (row(year=2019, **FIRST_HALF), "2019年上半年", "first half 2019"),
        (row(year=2019, **FIRST_HALF | {"month_to": 8}), "2019年1—8月", "Jan–Aug 2019"),
        (row(year=2019, **FIRST_HALF | {"month_to": 3}), "2019年一季度", "Q1 2019"),
        (row(year=2022, **FIRST_HALF | {"month_from": 9, "month_to": 9}), "2022年9月", "Sep 2022"),
        (row(year=2019, **TO_OCTOBER), "2019年至10月", "to Oct 2019"),
        (row(period_basis="stock"), "2024年末时点", "at year-end 2024"),
        (row(period_basis="stock", **TO_OCTOBER), "2024年10月时点", "as of Oct 2024"),
        (row(period="2024/2026", coverage="span"), "2024—2026年", "2024–2026"),
        (row(period="2021/", coverage="open"), "2021年以来", "since 2021"),
        (row(month_from=None, month_to=None), "2024年时间未写明", "2024, period not stated"),
    ],
)
def test_period(case, zh, en):
    assert words.period_full(case, "zh") == zh
    assert words.period_full(case, "en") == en


def test_prose_drops_the_full_year():
    assert words.when(row(), "zh") == "2024年"
    assert words.when(row(year=2019, **FIRST_HALF), "en") == "first half 2019"


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [(8.6, "增长8.6%", "grew 8.6%"), (-3.3, "下降3.3%", "fell 3.3%"), (0.0, "持平", "was unchanged")],
)
def test_change(value, zh, en):
    assert words.change_text(rate(2024, value), "zh") == zh
    assert words.change_text(rate(2024, value), "en") == en


@pytest.mark.parametrize(
    ("say", "name", "zh", "en"),
    [
        (words.entity_text, "欣旺达", "欣旺达", "Sunwoda"),
        (words.entity_text, "某新公司", "某新公司", "某新公司"),  # no line in names_en.toml: as printed
        (words.entity_text, None, "", ""),
        (words.publisher_text, "齐鲁晚报", "齐鲁晚报", "Qilu Evening News"),
        (words.publisher_text, "某日报", "某日报", "某日报"),
        (words.publisher_text, "unknown", "报刊未注明", "publisher not stated"),
        (words.publisher_text, NAN, "报刊未注明", "publisher not stated"),
    ],
)
def test_names_of_things_and_newspapers(say, name, zh, en):
    assert (say(name, "zh"), say(name, "en")) == (zh, en)


def test_names():
    assert words.indicator_text(rate(2024, 1.0), "zh") == "地区生产总值增速"
    assert words.indicator_text(row(entity="科达利"), "zh", entity=True) == "地区生产总值（科达利）"
    assert words.indicator_text(row(entity="科达利"), "en", entity=True).endswith(" (Kedali)")
    assert words.inline("Gross output", "en") == "gross output"
    assert words.inline("GDP", "en") == "GDP"
    assert words.inline("“Four-above” firms", "en") == "“four-above” firms"
    assert words.hover_text(rate(2024, 6.8), "zh").count("<br>") == 2
