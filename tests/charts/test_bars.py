"""Bars on one scale: lengths in ratio, room for each value, bands that say what is not reported."""

import pytest
from madetables import row

from zzdash.charts.bars import Bar, amount, bars


def bar(identifier: str, value: float, **different: object) -> Bar:
    one = row(identifier, value=value, **different)
    return Bar(one["scope"], "2024年全年 · 产值", one, one["value_base"], amount(one, "zh", "亿元"))


def test_lengths_share_one_scale_from_zero() -> None:
    fig = bars(
        [bar("001-1", 73.2), bar("001-2", 1500.0, status="target", scope="枣庄市")], theme="light", lang="zh"
    )
    lengths = [trace.x[0] for trace in fig.data if trace.type == "bar"]
    assert lengths[1] / lengths[0] == pytest.approx(1500 / 73.2)
    assert fig.layout.xaxis.range[0] == 0
    assert fig.layout.xaxis.range[1] > lengths[1]


def test_a_band_says_what_is_not_reported_and_has_no_value() -> None:
    fig = bars(
        [bar("001-1", 10.0), Bar("枣庄市", "2022—2024年 · 产值", aside="未报告")], theme="dark", lang="zh"
    )
    assert len([trace for trace in fig.data if trace.type == "bar"]) == 1
    assert any(note.text == "未报告" for note in fig.layout.annotations)


def test_a_long_heading_takes_another_line_and_the_sheet_grows() -> None:
    short = bars([bar("001-1", 10.0)], theme="light", lang="zh", wide=300)
    one = bar("001-1", 10.0)
    long = bars(
        [Bar(one.scope, "很长的项目名称" * 6, one.row, one.size, one.value)],
        theme="light",
        lang="zh",
        wide=300,
    )
    assert long.layout.height > short.layout.height
    assert any("<br>" in note.text for note in long.layout.annotations)


@pytest.mark.parametrize(
    ("given", "lang", "expected"),
    [
        ({}, "zh", "10"),
        ({"approx": "over"}, "zh", "10以上"),
        ({"unit": "万元", "value_base": 1e5}, "zh", "10万元"),
        ({"unit": "%", "kind": "growth"}, "zh", "10%"),
        ({}, "en", "1"),
    ],
)
def test_amount(given: dict[str, object], lang: str, expected: str) -> None:
    assert amount(row("001-1", **given), lang, "%" if given.get("unit") == "%" else "亿元") == expected


def test_names_are_escaped() -> None:
    fig = bars([bar("001-1", 10.0, entity="<b>甲</b>", quote="<script>")], theme="light", lang="zh")
    assert "<script>" not in str(fig.to_dict())
