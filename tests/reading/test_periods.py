"""Words of time → the period of each measurement, inherited until something else takes over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import measured
from zzdash.reading.first.anchor import anchor, parse_published
from zzdash.reading.first.periods import plan_years
from zzdash.reading.first.time_words import CUE, NEAR


def bug(*case, why):
    """A case the reader gets wrong today; strict, so that a fix shows."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why))


def periods(text, **frame):
    return [(one.year, one.period) for one in measured(text, **frame)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产值58亿元。", [(2020, "2020")]),  # the year the article looks at; made up, as all but those marked
        ("今年,产值58亿元。", [(2020, "2020")]),
        ("去年,产值58亿元。", [(2019, "2019")]),
        ("前年,产值58亿元。", [(2018, "2018")]),
        ("明年,产值达到58亿元。", [(2021, "2021")]),
        ("2018年,产值58亿元。", [(2018, "2018")]),
        ("2018年8月,产值58亿元。", [(2018, "2018-08")]),
        ("上半年,全区GDP实现55.66亿元,增长8.6%。", [(2020, "2020-H1")] * 2),  # 001
        ("1-8月份,全区规模以上工业总产值58.33亿元,同比增长9.62%;工业增加值同比增长5.9%;营业收入60.18亿元。", [(2020, "2020-01/2020-08")] * 4),  # 001
        ("1-9月份,新登记各类市场主体2176家,其中企业1347家,同比增长100.45%。", [(2020, "2020-01/2020-09")] * 3),  # 001
        ("1月至8月,产值58亿元。", [(2020, "2020-01/2020-08")]),
        ("1至6月,产值58亿元。", [(2020, "2020-H1")]),
        ("前三季度,产值58亿元。", [(2020, "2020-01/2020-09")]),
        ("一季度,产值58亿元。", [(2020, "2020-Q1")]),
        ("第二季度,产值58亿元。", [(2020, "2020-Q2")]),
        ("下半年,产值58亿元。", [(2020, "2020-H2")]),
        ("去年上半年,产值58亿元。", [(2019, "2019-H1")]),
        ("发送旅客368万人，恢复至2019年同期的88%；收入50亿元。", [(2020, "2020")] * 3),  # what it is measured against
        ("接待游客1297万人次，仅为上年的46.2%；收入101亿元。", [(2020, "2020")] * 3),
        ("贸易逆差66亿元，去年同期为顺差351亿元。出口20亿元。", [(2020, "2020"), (2019, "2019"), (2020, "2020")]),
        ("地区生产总值13697亿元，较“十二五”末的9323亿元增加4374亿元。", [(2020, "2020"), (2015, "2015"), (2020, "2020")]),
        ("失业率从上半年5.5%降到5.3%。", [(2020, "2020-H1"), (2020, "2020")]),
        ("今年前三季度,产值58亿元。", [(2020, "2020-01/2020-09")]),
        ("前11个月,产值58亿元。", [(2020, "2020-01/2020-11")]),
        ("9月份,产值58亿元。", [(2020, "2020-09")]),
        ("截至目前,全市共有高新技术企业457家。", [(2020, "2020")]),
        ("截至2019年底,全市共有高新技术企业457家。", [(2019, "2019")]),
        ("过去五年,累计新增就业20万人。", [(2020, "2016/2020")]),
        ("2016—2020年,累计投资500亿元。", [(2020, "2016/2020")]),
        ("“十三五”时期,累计投资500亿元。", [(2020, "2016/2020")]),
        ("“十四五”时期,地区生产总值年均增长6%。", [(2025, "2021/2025")]),
        ("“十三五”末,产值达到58亿元。", [(2020, "2020")]),
        ("到2030年,锂电产值达到1500亿元。", [(2030, "2030")]),
        ("力争 2025 年锂电产值达到 800 亿元、 2030 年达到1500 亿元。", [(2025, "2025"), (2030, "2030")]),  # 004
        ("力争通过3—5年奋斗,产值达到300亿元。", [(2025, "2023/2025")]),  # 002
        ("力争每年谋划实施100个重点项目。", [(2020, "2020/")]),  # 002: each year from then on
        ("营业收入从10亿元增加到30亿元。", [(2019, "2019"), (2020, "2020")]),
        ("营业收入从2015年的10亿元增加到2019年的30亿元。", [(2015, "2015"), (2019, "2019")]),
        ("由去年的第10位上升到第8位。", [(2019, "2019"), (2020, "2020")]),
        ("一至三季度,产值58亿元。", [(2020, "2020-01/2020-09")]),
        ("一至八月份,产值58亿元。", [(2020, "2020-01/2020-08")]),
        ("二〇一九年,产值58亿元。", [(2019, "2019")]),
        bug("三年攻坚期内,累计新增企业300家。", [(2022, "2020/2022")], why="三年攻坚 opens no span"),
        ("营业收入从15亿元到30亿元。", [(2019, "2019"), (2020, "2020")]),
    ],
)
def test_period(text, expected):
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年,产值58亿元,利润5亿元。", [(2019, "2019")] * 2),  # on through the sentence
        ("2019年,产值58亿元。利润5亿元。", [(2019, "2019")] * 2),  # and, opened by it, through the paragraph
        ("2019年产值58亿元。今年利润5亿元。", [(2019, "2019"), (2020, "2020")]),  # until something else takes over
        ("上半年,产值58亿元。全年利润5亿元。", [(2020, "2020-H1"), (2020, "2020")]),
        ("上半年,产值58亿元。利润5亿元。", [(2020, "2020-H1")] * 2),
        ("产值58亿元,比上年增长5%。", [(2020, "2020")] * 2),  # a comparison is no word of time
        ("产值58亿元,较“十二五”末增长5%。", [(2020, "2020")] * 2),
        ("2010年成立的公司，产值58亿元。", [(2020, "2020")]),  # nor is a founding
        ("2010年成立的公司,产值58亿元。", [(2020, "2020")]),
        ("成立于2010年,产值58亿元。", [(2020, "2020")]),
        ("2018中国枣庄锂电产业展览会签约项目30个。", [(2020, "2020")]),  # nor a fair's name
    ],
)
def test_how_far_a_period_carries(text, expected):
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("规模以上工业总产值58.33亿元。", "flow"),  # 001
        ("全区新增高新技术企业33家。", "flow"),  # 000
        ("全市共有高新技术企业457家。", "stock"),  # made up
        ("金融机构存款余额3000亿元。", "stock"),  # made up
        ("常住人口385万人。", "stock"),  # made up
        ("园区内上市企业13家。", "stock"),  # what is there
        ("园区化解难题213个。", "flow"),  # what came about
        ("总投资200亿元的欣旺达项目。", "stock"),  # 000: planned money stands, it does not flow
    ],
)
def test_flow_or_stock(text, basis):
    assert [one.period_basis for one in measured(text)] == [basis]


@pytest.mark.parametrize(
    ("text", "published", "looks_at"),
    [
        ("刚刚过去的2022年,全年新增企业33家。面对崭新的2023年", "2023-01", 2022),  # 000
        ("今年以来,上半年全区GDP实现55.66亿元。", "2019-10", 2019),  # 001
        ("一季度,全市产值增长5%。", "2023-04", 2023),  # made up
        ("政府工作报告 一、2024年工作回顾", "2025-02", 2024),  # made up
        ("全年实现产值58亿元。", "2020-12", 2020),  # made up
    ],
)
def test_the_year_an_article_looks_at(text, published, looks_at):
    assert anchor(text, published).looks_at == looks_at


@pytest.mark.parametrize(("published", "expected"), [("2019-10", (2019, 10)), ("2025-01-24", (2025, 1)), ("2021", (2021, 12))])
def test_published(published, expected):
    assert parse_published(published) == expected


@pytest.mark.parametrize("published", ["", "last year", "2019/10", "19-10", "2019-"])
def test_bad_published_says_what_to_write(published):
    with pytest.raises(ValueError, match="write YYYY, YYYY-MM or YYYY-MM-DD"):
        parse_published(published)


@pytest.mark.parametrize(("text", "year"), [("齐鲁晚报 2025.1.24 星期五", 2025), ("2021年,产值增长。2021年,利润增长。2020年", 2021)])
def test_published_year_from_the_text_alone(text, year):
    assert anchor(text, None).published == year


@pytest.mark.parametrize(("plan", "years"), [("十一五", (2006, 2010)), ("十三五", (2016, 2020)), ("十四五", (2021, 2025)), ("十五五", (2026, 2030))])
def test_five_year_plans(plan, years):
    assert plan_years(plan) == years


PIECES = ["成立于", "比", "较", "相比", "对比", "从", "由", "自", "“", "2019", "2025", "年", "-", "——", "至", "到", "度", "全年", "末", "底", "的", "我市", "全省", "今年", "本年度", "当年", "年内", "以来", "上半年", "前三季度", "一季度", "去年", "上年", "过去的一年", "刚刚过去的一年", "同期", "前年", "明年", "十四五", "十二五", "”", "时期", "前四年", "近", "这", "最近", "两", "十", "12", "3", "多", "来", "间", "未来", "今后", "力争通过", "再用", "时间", "每年", "年度", "截至目前", "目前", "至目前", "年末", "前六个月", "前9个月", "季度", "第一季度", "月", "月份", "日", "1", "8", "11", "~", "五", "九", "，", "本年", "来年", "下一年"]
ALONE = re.compile(CUE.pattern.replace(NEAR, ""))


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
def test_a_cue_is_tried_wherever_one_can_be(text):
    """What ``CUE`` asks first (``NEAR``) must hold for every cue."""
    assert NEAR in CUE.pattern
    assert [one.span() for one in CUE.finditer(text)] == [one.span() for one in ALONE.finditer(text)]


HALF = {"published": "2021-07-26", "home": "枣庄市"}


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("上半年，全市地区生产总值100亿元。其中，第二产业增加值40亿元。", ["2021-H1"] * 2),
        ("市政府召开上半年经济运行新闻发布会。\n\n工业稳中加固。工业增加值增长12%。", ["2021-H1"]),  # the lead
        ("上半年，产值100亿元。\n\n1—5月，利润4亿元。\n\n进出口9亿元。", ["2021-H1", "2021-01/2021-05", "2021-H1"]),
        ("上半年，产值100亿元。二季度，利润4亿元。全年，力争进出口9亿元。", ["2021-H1", "2021-Q2", "2021"]),
        ("上半年，产值100亿元。总投资20亿元的电池项目开工。研发平台累计30个。", ["2021-H1", "2021", "2021-H1"]),
        ("一。\n\n二。\n\n三。\n\n园区改革深入，机制日益完善，服务持续优化，企业满意度不断上升。上半年，产值100亿元。清理企业5家。", ["2021-H1", "2021"]),  # named in passing
        ("1—3月，产值100亿元。", ["2021-Q1"]),
        ("一期项目预计2022年6月投产；二期项目总投资7亿元。", ["2021"]),  # the date is of the opening
        ("利润由上年下降12%转为增长8%。", ["2020", "2021"]),
        ("上半年，产值增长6%，两年平均增长5%。", ["2021-H1", "2020-H1/2021-H1"]),
        ("2020年，产值增长6%，五年年均增长5%。", ["2020", "2016/2020"]),
        ("根据2022年政府工作报告，产值100亿元。", ["2021"]),  # the report's year, not the figure's
        ("2007年，工厂落户。当年，产值100亿元。", ["2007"]),
    ],
)  # fmt: skip
def test_a_part_of_the_running_year_holds_for_what_it_opened(text, periods):
    """Made up after half-year reports: a bare figure after 上半年 is no figure of the whole year."""
    assert [one.period for one in measured(text, **HALF)] == periods
