"""The one named thing a number is of: a project, a company, a programme, an event."""

from __future__ import annotations

import pytest
from readings import measured


def entities(text, **frame):
    return [one.entity for one in measured(text, **frame)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总投资30亿元的鲁南大数据中心。", ["鲁南大数据中心"]),  # 002
        ("投资20亿元的鲁南大数据中心，建设标准居全省首位。", ["鲁南大数据中心"]),  # 002
        ("20亿元的科达利精密结构件等一批产业配套项目。", ["科达利精密结构件"]),  # 000
        ("规划建设了20平方公里的产业东区。", ["产业东区"]),  # 001
        ("其中:“千人计划”2人、“万人计划”4人。", ["“千人计划”", "“万人计划”"]),  # 001
        ("枣庄市探索“审批不出镇”模式，累计办理1433件。", ["“审批不出镇”模式"]),  # shortened from 004
        ("锂电产业基金突破80 亿元。", ["锂电产业基金"]),  # 004
        ("9月4日,2022中国（枣庄）国际锂电产业展览会落下帷幕。其间,签约项目138 个。", ["2022中国（枣庄）国际锂电产业展览会"]),  # from 004
        ("全区规模以上工业总产值58.33亿元。", [None]),  # 001: a figure of a place
        ("总投资428.8亿元的92个重点项目。", [None, None]),  # 003: many things are not one
        ("总投资20亿元的一批重大项目开工。", [None]),  # made up
    ],
)
def test_entity(text, expected):
    assert entities(text) == expected


def test_a_company_goes_on_as_the_project():
    """Made up: a company named beside one number owns the figures of 项目 in the next sentence."""
    text = "山东易达通供应链有限公司智慧物流项目占地20亩。项目年处理快递5万单。"
    assert entities(text)[-1] == "山东易达通供应链有限公司智慧物流项目"


def test_a_company_named_in_a_sentence_without_a_number_goes_on_too():
    """As 004 does."""
    text = "山东易达通供应链有限公司智慧物流项目落户。项目年处理快递5万单。"
    assert entities(text) == ["山东易达通供应链有限公司智慧物流项目"]


def test_that_project_is_the_one_named_in_the_sentence_before():
    text = "福鼎时代锂电池生产基地项目建成投产。该项目总投资125亿元，产值超100亿元。全市产值9亿元。"
    assert entities(text) == ["福鼎时代锂电池生产基地项目"] * 2 + [None]


def test_a_property_of_a_product_is_of_the_project():
    [money, capacity] = measured("总投资200亿元的欣旺达30GWh动力电池及配套生产基地。")
    assert money.entity == "欣旺达30GWh动力电池及配套生产基地"
    assert capacity.entity is not None
    assert capacity.entity in money.entity
