"""What measures and what is set aside: each kind, each reason, the rule that decided."""

from __future__ import annotations

import pytest
from readings import labels, mentions, seed_reading, seeds

from zzdash.reading.model import KINDS, MEASURED, SET_ASIDE


def bug(*case, why):
    """A case the reader gets wrong today; strict, so that a fix shows."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why))


def of(text, surface):
    """The mention of ``text`` that is printed as ``surface``."""
    return next(one for one in mentions(text) if one.surface == surface)


@pytest.mark.parametrize(
    ("text", "surface", "kind", "unit", "value"),
    [
        ("1-8月份,全区规模以上工业总产值58.33亿元,同比增长9.62%。", "58.33亿元", "level", "亿元", 58.33),  # 001
        ("1-8月份,全区规模以上工业总产值58.33亿元,同比增长9.62%。", "9.62%", "growth", "%", 9.62),  # 001
        ("高新技术产业产值占全区规上工业总产值的比重65.59%。", "65.59%", "share", "%", 65.59),  # 001
        ("占全区规上工业总产值的比重65.59%,比上年提升12.23个百分点。", "12.23个百分点", "change_pp", "个百分点", 12.23),  # 001
        ("在现场观摩会上,获得了全市第2名的好成绩。", "第2名", "rank", "名次", 2),  # 001
        ("名次均位居全市第一,各项工作取得历史性突破。", "第一", "rank", "名次", 1),  # 001
        ("曾是全国第三大锂电产业集聚区。", "第三大", "rank", "名次", 3),  # 002
        ("总投资200亿元的欣旺达30GWh动力电池及配套生产基地。", "30GWh", "spec", "GWh", 30),  # 000
        ("培育形成300亿级锂电板块。", "300亿", "level", "亿元", 300),  # 002: how large it is to be
        ("50亿元的吉利欣旺达年产80万套动力电池等项目。", "80万套", "spec", "万套", 80),  # 000
        ("增速106.8%,锂电产业成为强劲动力。", "106.8%", "growth", "%", 106.8),  # 003
        ("规模以上工业增加值下降3.3%。", "3.3%", "growth", "%", -3.3),  # made up, as all below: a fall is negative
        ("固定资产投资降幅收窄2.1个百分点。", "2.1个百分点", "change_pp", "个百分点", -2.1),
        ("出口额增长1.72倍。", "1.72倍", "growth", "倍", 1.72),
        ("进出口总额翻一番。", "翻一番", "growth", "倍", 1),
        ("城镇登记失业率2.6%。", "2.6%", "share", "%", 2.6),
        ("研发投入强度达到2.8%。", "2.8%", "share", "%", 2.8),
        ("城镇化率提高到65%。", "65%", "share", "%", 65),  # arrived at, not changed by
        ("完成年度计划的80%。", "80%", "share", "%", 80),
        ("三分之一的企业实现盈利。", "三分之一", "share", "%", pytest.approx(100 / 3)),
        ("综合实力居全省第3位。", "第3位", "rank", "名次", 3),
        ("城乡居民收入比由2.42∶1缩小到2.36∶1。", "2.42∶1", "level", None, 2.42),
        ("企业开办由5个工作日压缩到1.5个工作日。", "5个工作日", "level", "个工作日", 5),
        ("优良天数269天，比上年增加17天。", "17天", "level", "天", 17),
        ("城乡收入比从2.42缩小至2.12。", "2.12", "level", None, 2.12),
        ("财政收入39亿元，分别是2005年的3.3倍和3.7倍。", "3.7倍", "level", "倍", 3.7),
        ("PM2.5平均浓度49微克/立方米，改善14.0%。", "14.0%", "growth", "%", -14),
        ("地区生产总值增长6%左右，力争6.5%。", "6.5%", "growth", "%", 6.5),
        ("地区生产总值预期增长目标为8%。", "8%", "growth", "%", 8),
        ("财政收入五年翻了两番。", "翻了两番", "growth", "倍", 3),
        ("财政收入首破百亿大关。", "百亿", "level", "亿元", 100),
        ("参保人数增加1.4亿。", "1.4亿", "level", "亿人", 1.4),
        ("食用菌规模达到30亿袋。", "30亿袋", "level", "亿袋", 30),
        ("●城南物流园：总投资9亿元，占地216亩，容积率1.2。", "216亩", "spec", "亩", 216),
        ("审批时间压缩到3天。", "3天", "level", "天", 3),
        ("受教育年限由10年提高到12年。", "12年", "level", "年", 12),  # the second time goes on with the first
        ("人均预期寿命达到79岁。", "79岁", "level", "岁", 79),
        ("一般公共预算收入同比增长-3.2%。", "-3.2%", "growth", "%", -3.2),
        ("一般公共预算收入同比下降-3.2%。", "-3.2%", "growth", "%", -3.2),
        ("GDP总量列全省第1-3名。", "第1-3名", "rank", "名次", 1),
    ],
)
def test_measurements(text, surface, kind, unit, value):
    one = of(text, surface)
    assert (one.kind, one.unit, one.value) == (kind, unit, value)
    assert one.reason is None


@pytest.mark.parametrize(
    ("text", "surface", "kind", "reason"),
    [
        ("实施500万元以上的技改项目18个。", "500万元", "threshold", "限定条件"),  # 003
        ("人民电气产业园等50亿元以上大项目实现新突破。", "50亿元", "threshold", "限定条件"),  # 001
        ("过亿元项目10个。", "亿元", "threshold", "限定条件"),  # 002
        ("高端铝业等4个百亿级产业板块。", "百亿", "threshold", "规模档次"),  # 002
        ("发放残疾人两项补贴350万元。", "两项", "name", "政策名称中的数字"),  # from 001
        ("进入全国前10位。", "10位", "threshold", "名次范围，不是名次"),  # made up
        ("每10户居民配一名网格员。", "10户", "threshold", "按每若干单位计"),  # made up
        ("3月25日,枣庄市召开座谈会。", "3月25日", "date", "日期"),  # 002
        ("走过2024年,开启新篇章。", "2024年", "date", "日期"),  # 003
        ("1-9月份,新登记各类市场主体2176家。", "1-9月", "date", "日期"),  # 001
        ("经过20 年的发展,枣庄锂电产业从无到有。", "20 年", "duration", "时间长短"),  # 004
        ("为期3 天的展览会落下帷幕。", "3 天", "duration", "时间长短"),  # 004
        ("按照“1656”的工作思路。", "1656", "name", "名称或编号的一部分"),  # 001
        ("2022中国(枣庄)国际锂电产业展览会落下帷幕。", "2022", "name", "展会、会议名称中的年份"),  # 004
        ("第一产业稳步发展。", "第一产业", "name", "序号"),  # made up
        ("参加第二次模拟考核。", "第二次", "name", "序号"),  # 001
        ("实施“千人计划”引才2人。", "千人", "name", "虚指的整数"),  # 001
        ("解决百姓“三大难题”。", "三大", "name", "名称或编号的一部分"),  # made up
        ("召开一次会议。", None, None, None),  # 一次 is no number
    ],
)
def test_set_aside_with_its_reason(text, surface, kind, reason):
    if surface is None:
        assert mentions(text) == ()
        return
    one = of(text, surface)
    assert (one.kind, one.reason) == (kind, reason)
    assert (one.indicator_zh, one.scope, one.year, one.period, one.status) == (None,) * 5


def test_every_kind_occurs_in_the_seeds_and_is_read():
    """The seeds hold all ten kinds; none is read away."""
    want = {label["kind"] for article in seeds() for label in labels(article)}
    assert want == {one.kind for article in seeds() for one in seed_reading(article).mentions} == set(KINDS)


def test_kinds_are_measured_or_set_aside():
    assert set(MEASURED) | set(SET_ASIDE) == set(KINDS)
    assert set(MEASURED).isdisjoint(SET_ASIDE)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("研发投入强度比上年提高0.2个百分点。", "previous_period"),  # made up, as all here
        ("工业增加值增速高于全省平均水平2.1个百分点。", "other_place"),
        ("民生支出完成预算的85%,超时间进度10个百分点。", "schedule"),
        ("城镇化率达到65%,提高1.2个百分点。", "previous_period"),
    ],
)
def test_what_a_difference_in_points_is_against(text, against):
    assert [one.against for one in mentions(text) if one.kind == "change_pp"] == [against]
