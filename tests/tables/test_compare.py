"""The difference of two figures, or the reasons against it."""

from dataclasses import asdict

import pandas as pd
import pytest

from zzdash.rules.yearly import reasons
from zzdash.tables.compare import compare


def test_the_difference_where_all_agrees(observation):
    a = observation("科技型中小企业入库数", "155家", unit="家", period="2022")
    b = observation("科技型中小企业入库数", "177家", unit="家", period="2024")
    result = compare(a, b)
    assert (result.reasons, result.difference, result.relative, result.unit) == ((), 22, 14.1935, "家")
    assert result.cautions == ()


def test_rates_differ_in_points(observation):
    a = observation("财政收入", "8.6%", unit="%", kind="growth", period="2022")
    b = observation("财政收入", "6.8%", unit="%", kind="growth", period="2024")
    result = compare(a, b)
    assert (result.difference, result.relative, result.unit) == (-1.8, None, "个百分点")


def test_units_of_one_dimension_are_brought_together(observation):
    a, b = observation("营业收入", "5000万元", unit="万元", period="2022"), observation("营业收入", "1.5亿元")
    assert (compare(a, b).difference, compare(a, b).relative) == (1, 200)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"indicator": "x-1"}, "indicator"),
        ({"indicator": "x-1", "family": "f"}, "definition"),
        ({"kind": "share"}, "kind"),
        ({"scope": "枣庄市"}, "scope"),
        ({"entity": "某项目"}, "entity"),
        ({"industry": "锂电"}, "industry"),
        ({"unit": "平方米"}, "unit"),
        ({"coverage": "part_year"}, "months"),
        ({"period_basis": "stock"}, "basis"),
        ({"status": "target"}, "status"),
        ({"against": "schedule"}, "against"),
        ({"value_max": 90.0}, "no_value"),
    ],
)
def test_each_reason(observation, change, reason):
    b = observation("营业收入", "82亿元", family="f" if reason == "definition" else "")
    a = {**asdict(b), "value": 80.0, "year": 2022, "period": "2022", **change}
    if reason == "months":
        a["month_to"] = 6
    result = compare(a, b)
    assert result.reasons == (reason,)
    assert result.difference is None


def test_months_that_are_not_stated(observation):
    a, b = (
        observation("营业收入", "80亿元", period=year, published=f"{year}-10") for year in ("2022", "2024")
    )
    assert compare(a, b).reasons == ("unknown_months",)


@pytest.mark.parametrize(
    ("change", "caution"),
    [
        ({"status": "preliminary"}, "preliminary"),
        ({"approx": "over"}, "approximate"),
        ({"corrected": "c1"}, "corrected"),
    ],
)
def test_cautions_do_not_forbid(observation, change, caution):
    a, b = observation("营业收入", "80亿元", period="2022"), observation("营业收入", "82亿元")
    result = compare(a, {**asdict(b), **change})
    assert (result.cautions, result.difference) == ((caution,), 2)


def test_rows_of_the_tables_compare_as_dicts_and_as_series(built):
    rows = built.tables.yearly[built.tables.yearly["indicator"] == "tech_smes_registered"].set_index("year")
    a, b = rows.loc[2022], rows.loc[2024]
    assert isinstance(a, pd.Series)
    assert compare(a, b).difference == compare(a.to_dict(), b.to_dict()).difference == 22
    assert "months" in compare(rows.loc[2019], b).reasons


def test_every_reason_has_words_in_both_languages(observation):
    a = observation("营业收入", "80亿元", period="2022-H1")
    b = observation("营业收入", "82亿元", status="preliminary", approx="about")
    result, texts = compare(a, b), reasons()
    said = [texts[name]["zh"] for name in (*result.reasons, *result.cautions)]
    assert said == ["覆盖的月份不同", "一为实绩、一为预计", "含约数"]
    assert all(text["zh"].strip() and text["en"].strip() for text in texts.values())
