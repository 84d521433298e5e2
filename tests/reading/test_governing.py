"""Status by the words that open the clause or stand before the number; industry only where the text ties it."""

from __future__ import annotations

import pytest
from readings import measured
from zzdash.reading.first.governing import industry


def bug(*case, why):
    """A case the reader gets wrong today; strict, so that a fix shows."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why))


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("全区规模以上工业总产值58.33亿元,同比增长9.62%。", ["actual"] * 2),  # 001
        ("预计全年地区生产总值增长6.8%，一般公共预算收入增长6%，固定资产投资增长5.7%，规上工业增加值增长15%。", ["preliminary"] * 4),  # 003
        ("初步核算，地区生产总值2000亿元，增长6%。", ["preliminary"] * 2),  # made up
        ("力争 2025 年锂电产值达到 800 亿元、 2030 年达到1500 亿元。", ["target"] * 2),  # 004
        ("到2030年,锂电产值达到1500亿元。", ["target"]),  # made up, as all below but those marked
        ("预计2025年产值达到800亿元。", ["target"]),  # 预计 of the future is a target
        ("完成目标任务后产值达到800亿元。", ["actual"]),
        ("超额完成年度目标,产值达到800亿元。", ["actual"]),
        ("总投资20亿元的科达利精密结构件项目。", ["planned"]),  # 000
        ("20亿元的科达利精密结构件等一批产业配套项目。", ["planned"]),  # 000
        ("新签约项目36个,协议投资134.3亿元。", ["actual", "planned"]),  # 001
        ("投资20亿元的鲁南大数据中心。", ["planned"]),  # 002
        ("实施500万元以上的技改项目18个，完成投资4.9亿元。", ["actual"] * 2),  # 003
        ("固定资产投资5亿元。", ["actual"]),
        ("固定资产投资增长5%。", ["actual"]),
        ("发起成立了规模200 亿元的锂电产业基金。", ["planned"]),  # 004
        ("规划建设了20平方公里的产业东区。", ["planned"]),  # 001
        ("计划总投资50亿元的产业园项目开工。", ["planned"]),
        ("计划建设产业园5个，目前完成投资20亿元。", ["planned", "actual"]),  # 目前 ends what is planned
        ("计划投资100亿元,已完成投资20亿元。", ["planned", "actual"]),
        ("项目全部达产后，预计年产值达到80亿元。", ["target"]),
        ("项目建成后年产值80亿元。", ["target"]),
        ("项目建成后，预计可带动就业800人。", ["target"]),
        ("签约项目31个，合同额577亿元。", ["actual", "planned"]),
        ("计划投资3.2亿元、占地85亩的项目。", ["planned"] * 2),
        ("房地产开发投资48.9亿元，下降15.4%。", ["actual"] * 2),  # what changed has been spent
        ("开工项目1万个、完成投资近1万亿元。", ["actual"] * 2),
        ("总投资60亿元的年产10GW电池项目预计明年投产。", ["planned"] * 2),  # to be finished, not finished
        ("总投资60亿元的年产10GW电池项目建成投产。", ["planned", "actual"]),
        ("居民收入分别增长9.3%，高于年初确定的增长9%的目标。", ["actual", "target"]),  # named behind the figure
        ("上半年逆势突围：预计完成产值26亿元，增长7%；签约项目56个。", ["preliminary"] * 2 + ["actual"]),
        ("根据统一核算初步结果，地区生产总值3187亿元，增长5.4%。", ["preliminary"] * 2),
        ("到位资金168亿元，超额完成年初下达的150亿元任务。", ["actual", "target"]),
        ("我们将锚定全年产值增长5.5%左右。", ["target"]),
        ("按照年初确定的目标，全年产值增长15%以上。", ["target"]),
        ("居民收入增长9.3%，高于年初确定的增长9%、10.5%的目标。", ["actual", "target", "target"]),
    ],
)
def test_status(text, statuses):
    assert [one.status for one in measured(text)] == statuses


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("预计全年利润达58亿元，增长5%；财政收入突破22亿元。", ["preliminary"] * 3),  # it opens: to the sentence's end
        ("城镇化率预计提高到85%，建成区面积扩大到801平方公里。", ["preliminary", "actual"]),  # behind its subject
        ("地区生产总值预计达到1760亿元、增长6.8%；财政收入101亿元。", ["preliminary", "preliminary", "actual"]),
        ("初步核算，地区生产总值2000亿元，增长6%；固定资产投资增长5%。", ["preliminary", "preliminary", "actual"]),
        ("初步核算，地区生产总值2000亿元；其中，第一产业增加值100亿元。", ["preliminary"] * 2),  # accounts
        ("初步核算，地区生产总值2000亿元。\n分产业看，第一产业增加值100亿元，增长3%。", ["preliminary"] * 3),
        ("预计全年脱贫2万人，贫困发生率由3.35%降至0.31%。", ["preliminary", "actual", "preliminary"]),  # where it began
    ],
)
def test_how_far_a_first_estimate_reaches(text, statuses):
    assert [one.status for one in measured(text)] == statuses


PLAN = "二、2021年主要目标任务\n"


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("地区生产总值增长6%，城镇新增就业5万人。", ["target"] * 2),
        ("新建公办幼儿园7所，建成农村公路85公里、变电站2座。", ["planned"] * 3),  # works; one verb holds for its list
        ("新增绿道30公里、绿地300万平方米。", ["planned"] * 2),
        ("森林面积达到300万亩。", ["target"]),  # a level to reach
        ("实施亿元以上重大项目240个，完成投资700亿元。", ["planned", "target"]),
        ("新增高新技术企业100家。", ["target"]),
        ("一般公共预算支出安排668亿元，增长2.4%。", ["planned"] * 2),
        ("一般公共预算收入安排266亿元，增长3.5%。", ["target"] * 2),
    ],
)
def test_a_plan_s_works_are_planned_and_its_results_targets(text, statuses):
    report = measured(PLAN + text, published="2021-02", home="枣庄市")
    assert [(one.status, one.year) for one in report] == [(status, 2021) for status in statuses]


def test_a_paragraph_that_speaks_of_aims_alone_is_of_the_year_to_come():
    report = "去年，全市地区生产总值增长6%。\n持续推进产业攻坚，确保产值增长5.5%以上。培育智能工厂50家。"
    read = measured(report, published="2021-02", home="枣庄市")
    assert [(one.status, one.year) for one in read] == [("actual", 2020), ("target", 2021), ("target", 2021)]


def test_status_ends_with_its_sentence():
    assert [one.status for one in measured("预计全年利润增长5%。产值58亿元。")] == ["preliminary", "actual"]


@pytest.mark.parametrize(
    ("text", "industries"),
    [
        ("2024年锂电新能源产业实现营收73.2亿元，增速106.8%。", ["锂电"] * 2),  # 003
        ("50亿元的吉利欣旺达年产80万套动力电池等项目。", ["锂电"] * 2),  # 000
        ("总投资30亿元的鲁南大数据中心。", ["大数据"]),  # 002
        ("1-8月份,全区规模以上工业总产值58.33亿元。", [None]),  # 001
        ("机器人产量增长35.3%，光电产业产值突破100亿元。", ["机器人", "光电"]),  # made up, as all below
        ("锂电、光电、医药健康产业产值100亿元。", [None]),  # several apart: tied to none
        ("锂电产业发展势头强劲,上半年主营业务收入增长147%。", ["锂电"]),
        ("锂电产业发展势头强劲。全市粮食产量增长2%。", [None]),
        ("锂电产业核心基地初步形成。在此基础上，20亿元的结构件项目加速聚集。", ["锂电"]),  # goes on from it
        ("锂电产业核心基地初步形成。在此基础上，光电产业产值100亿元。", ["光电"]),  # names its own
    ],
)
def test_industry(text, industries):
    assert [one.industry for one in measured(text)] == industries


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("锂电产业",), "锂电"),
        (("企业", "光纤产品"), "光电"),  # the first telling words win
        (("新能源汽车产量",), "新能源汽车"),  # the narrower name, not 新能源
        (("锂电、光电产业",), None),
        (("企业", None, ""), None),
        ((), None),
    ],
)
def test_words_tell_one_industry_or_none(words, expected):
    assert industry(*words) == expected
