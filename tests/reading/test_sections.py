"""What a stretch of a report is about: headings and openings set the period and the status of bare figures."""

from __future__ import annotations

import pytest
from readings import measured

REPORT = {"published": "2026-01", "home": "山东省"}
"""A work report of January 2026 (made up): looks back at 2025, ahead at 2026."""


def said(text, **frame):
    return [(one.year, one.period, one.status) for one in measured(text, **frame)]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("一、2025年工作回顾", (2025, "2025", "actual")),
        ("过去一年，我们攻坚克难。", (2025, "2025", "actual")),
        ("一、过去五年工作回顾", (2025, "2021/2025", "actual")),
        ("“十四五”时期，我们砥砺前行。", (2025, "2021/2025", "actual")),
        ("二、“十五五”时期主要目标任务", (2030, "2026/2030", "target")),
        ("今后五年的目标任务", (2030, "2026/2030", "target")),
        ("三、2026年重点工作", (2026, "2026", "target")),
        ("今年经济社会发展主要预期目标是：", (2026, "2026", "target")),
    ],
)
def test_a_heading_governs_what_follows(opening, expected):
    text = f"政府工作报告\n\n{opening}\n\n全省地区生产总值增长5%。"
    assert said(text, **REPORT)[-1] == expected


def test_a_plan_that_is_yet_to_come_sets_targets():
    """An article of late 2020 on the years from 2021."""
    text = "“十四五”时期，全市锚定新目标。\n\n地区生产总值年均增长6%。"
    assert said(text, published="2020-12", home="枣庄市") == [(2025, "2021/2025", "target")]


def test_a_section_lasts_until_the_next():
    text = "政府工作报告\n\n一、2025年工作回顾\n\n地区生产总值增长5.5%。\n\n粮食产量增长1%。\n\n二、2026年重点工作\n\n地区生产总值增长5%以上。"
    assert said(text, **REPORT) == [(2025, "2025", "actual")] * 2 + [(2026, "2026", "target")]


def test_a_word_of_time_overrides_its_section():
    text = "政府工作报告\n\n三、2026年重点工作\n\n去年，地区生产总值增长5.5%。今年，地区生产总值增长5%以上。"
    assert said(text, **REPORT)[-1] == (2026, "2026", "target")
    assert said(text, **REPORT)[0][:2] == (2025, "2025")


def test_what_is_to_be_built_is_planned_and_what_is_to_be_reached_a_target():
    text = "政府工作报告\n\n三、2026年重点工作\n\n新建高速公路200公里。高新技术企业突破3万家。"
    assert [status for *_, status in said(text, **REPORT)] == ["planned", "target"]


def test_without_headings_an_article_speaks_of_the_year_it_looks_at():
    """003: the first paragraphs of January 2025 look back at 2024."""
    text = "过去的2024年，是关键一年。预计全年地区生产总值增长6.8%，一般公共预算收入增长6%。"
    assert said(text, published="2025-01-24", home="枣庄高新区") == [(2024, "2024", "preliminary")] * 2


@pytest.mark.parametrize(
    ("opening", "years"),
    [
        ("到2030年，地区生产总值突破13万亿元，规模以上工业总产值达到20万亿元，高新技术企业超过8万家，常住人口城镇化率提高到70%左右。", [2030] * 4 + [2026]),
        ("到2030年，要实现以下目标：", [2030]),
    ],
    ids=["says all of that year itself", "opens what follows"],
)  # fmt: skip
def test_an_outlook_within_the_year_s_work_governs_itself_or_what_it_opens(opening, years):
    """Made up after a county's report of 2024: its outlook stands before the works of the year."""
    text = f"政府工作报告\n\n二、2026年重点工作\n\n{opening}\n\n（一）建设项目。新建高速公路200公里。"
    assert [year for year, *_ in said(text, **REPORT)] == years


def test_a_goal_that_was_met_is_of_the_year_it_was_met_in():
    text = "政府工作报告\n\n一、2025年工作回顾\n\n地区生产总值增长6.8%，高于年初6.5%的预期目标。"
    assert said(text, **REPORT) == [(2025, "2025", "actual"), (2025, "2025", "target")]


def test_a_paragraph_that_opens_with_a_year_gone_by_ends_the_goals():
    text = "全省提出了2026年的目标：地区生产总值增长6%。\n\n2024年，粮食产量5亿斤。\n\n目前建成平台30个。"
    assert [(year, status) for year, _, status in said(text, **REPORT)] == [
        (2026, "target"), (2024, "actual"), (2025, "actual"),
    ]  # fmt: skip


def test_what_was_expected_of_a_year_gone_by_stays_preliminary():
    text = "海淀区2026年政府工作报告显示，2025年，收入预计3.4万亿元，增长14%。"
    assert said(text, published="2026-01", home="海淀区") == [(2025, "2025", "preliminary")] * 2
