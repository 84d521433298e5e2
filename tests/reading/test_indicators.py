"""The name of what a number measures: from the catalogue where its words are known, else composed."""

from __future__ import annotations

import pytest
from readings import measured, seed_reading, seeds

from zzdash.rules.catalogue import load_catalogue


def bug(*case, why):
    """A case the reader gets wrong today; strict, so that a fix shows."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why))


def names(text, **frame):
    return [one.indicator_zh for one in measured(text, **frame)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("上半年,全区GDP实现55.66亿元,增长8.6%。", ["gdp"] * 2),  # 001
        ("预计全年地区生产总值增长6.8%，一般公共预算收入增长6%，固定资产投资增长5.7%。", ["gdp", "budget_revenue", "fixed_asset_investment"]),  # 003
        ("社会消费品零售总额增长5.1%。", ["retail_sales"]),  # made up, as all below
        ("外贸进出口总额120亿元,出口增长8%。", ["trade_total", "exports"]),
        ("城镇登记失业率2.6%。", ["registered_unemployment"]),
        ("规上工业增加值增长7%。", ["industrial_value_added_ads"]),
        ("粮食产量280.9亿斤。", ["grain_output"]),
    ],
)
def test_known_indicators(text, ids):
    assert [one.indicator for one in measured(text)] == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("地区生产总值205亿元，可比增长8.5%。", ["gdp"] * 2),
        ("居民人均可支配收入4万元，名义增长5%，扣除价格因素增长4%。", ["income_all"] * 3),
        ("一般公共预算收入预期266亿元、增长3.5%。", ["budget_revenue"] * 2),
        ("经济总量跨过两个万亿元大关、超过6万亿元，年均增长5%。", ["gdp"] * 2),
        ("地区生产总值增长6%，分别高于全国、全省0.6、0.3个百分点。", ["gdp", None, None]),
        ("规模以上工业企业完成增加值51亿元。", ["industrial_value_added_ads"]),
    ],
)
def test_a_figure_is_followed_through_what_says_nothing_of_it(text, ids):
    """Made up after real reports: 可比, 扣除价格因素, 跨过…大关 stand between the name and the figure."""
    assert [one.indicator for one in measured(text) if one.surface != "两个"] == ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值增长6%，分别高于全国、全省0.6、0.3个百分点。", ["地区生产总值", *["地区生产总值增速"] * 2]),
        ("年末人口1400万人，比上年末减少13万人。", ["人口", "人口增加额"]),
        ("政府性基金收入287亿元，减收13亿元，下降4.5%。", ["政府性基金收入", "政府性基金收入增加额", "政府性基金收入"]),
        ("规模以上工业增加值51亿元，其中轻工业增长8.8%。", ["规模以上工业增加值", "轻工业增加值"]),
        ("地区生产总值增长6.8%，高于年初6.5%的预期目标。", ["地区生产总值"] * 2),
        ("新签约项目71个、协议引资214亿元，其中10亿元以上项目6个。", ["新签约项目数", "协议引资", "新签约10亿元以上项目数"]),
        ("新签约项目48个、协议引资368亿元，其中50亿元以上2个。", ["新签约项目数", "协议引资", "新签约50亿元以上项目数"]),
        ("入库项目3万个，国家级孵化器、科技型中小企业，均居全国第一。", ["入库项目数", "国家级孵化器、科技型中小企业全国名次"]),
        ("产值增长6%，势头良好，居全省第2位。", ["产值", "产值增速全省名次"]),  # a clause that names nothing
        ("产值增长17.2%，增速高于全国、全省13.3、6.1个百分点。", ["产值", *["产值增速"] * 2]),
        ("装备产业产值96亿元；食品产业受价格回落影响，产值39亿元。", ["装备产业产值", "食品产业产值"]),
        ("市值一路上涨，并于去年突破100亿元。", ["市值"]),
        ("二期67亿美元项目蓄势待发。", ["项目总投资"]),
        ("重点项目累计完成投资180亿元，占年度计划的87.7%。", ["重点项目累计完成投资", "重点项目累计年度投资计划完成率"]),
        ("民间投资由上半年下降3.3%转为增长0.9%。", ["民间投资"] * 2),
        ("三大主导产业实现产值387亿元。", ["三大主导产业产值"]),
        ("科技企业64家，万人有效发明专利拥有量由0.41件提高到1.27件。", ["科技企业数", *["每万人口发明专利拥有量"] * 2]),
        ("国轩高科储能系统集成项目总投资12亿元，年产集装箱4000套。", ["项目总投资", "集装箱年产能"]),
        ("省市重点项目总投资428亿元。", ["省市重点项目总投资"]),  # of a group
        ("产值增长2%，增速在全市排第15位。", ["产值", "产值增速全市名次"]),
        ("瞪羚企业143家，数量连续四年居全省第一。", ["瞪羚企业数", "瞪羚企业数全省名次"]),
        ("钛材产量占全国的65%以上、全球的22%左右。", ["钛材产量占全国比重", "钛材产量占全球比重"]),
        ("工业增加值228亿元。分轻重工业看，轻工业增长12%。", ["工业增加值", "轻工业增加值"]),
        ("电池产业增加值增长3%，光伏产业受价格下行影响下降6%。", ["电池产业增加值", "光伏产业增加值"]),
        ("1—7月工业投资增速前二名：滕州市增长58.3%，薛城区增长36.8%。", ["工业投资"] * 2),  # by the heading
    ],
)
def test_names_that_go_on(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每年安排140亿元。", ["安排金额"]),
        ("95.6%二级医院实现互认。", ["二级医院比例"]),
        ("7000多万江淮儿女。", ["江淮儿女数"]),
        ("5%。", ["比例"]),
    ],
)
def test_no_measurement_is_nameless(text, expected):
    """Made up: what no frame names takes the words next to it, at last the kind of amount."""
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the words before the number
        ("申报专利396件。", ["专利申请数"]),  # 001
        ("打造景观节点16处。", ["打造景观节点数"]),  # 001
        ("新增城市绿化20万m²。", ["新增城市绿化面积"]),  # 001
        # the words after it
        ("36个区级重点项目开工。", ["开工区级重点项目数"]),  # made up
        ("5家企业通过知识产权标准化管理认证。", ["通过知识产权标准化管理认证企业数"]),  # 001
        ("19项专项整治。", ["专项整治数"]),  # 000
        # both, and a frame of money round a count
        ("总投资428.8亿元的92个省、市、区三级重点项目。", ["省市区三级重点项目总投资", "省市区三级重点项目数"]),  # 003
    ],
)
def test_composed_names(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 分别 hands the names of a list out; all made up unless marked
        ("城乡居民收入分别增长5%和7%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("存贷款余额分别增长8%和9%。", ["金融机构存款余额", "金融机构贷款余额"]),
        ("工业投资、民间投资分别增长8%、9%。", ["工业投资", "民间投资"]),
        ("三次产业结构12.1∶36.9∶51.0。", ["第一产业增加值占地区生产总值比重", "第二产业增加值占地区生产总值比重", "服务业增加值占地区生产总值比重"]),
        ("第一、二、三产业增加值分别增长4%、5%、6%。", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
        # 其中 opens parts of a whole
        ("授权专利144件,其中,发明专利21件。", ["专利授权数", "发明专利授权数"]),  # 001
        ("1-9月份,新登记各类市场主体2176家,其中企业1347家。", ["新登记市场主体数", "新登记企业数"]),  # 001
        ("居民人均可支配收入增长5%，其中，城镇居民增长4%。", ["居民人均可支配收入", "城镇居民人均可支配收入"]),
        # what was named before goes on
        ("锂电产业营业收入73.2亿元，增速106.8%。", ["锂电产业营业收入"] * 2),
        ("新增“四上”企业73家、总数达457家。", ["新增“四上”企业数", "“四上”企业数"]),  # 003
        ("全区规模以上工业总产值58.33亿元,同比增长9.62%;工业增加值同比增长5.9%;营业收入60.18亿元。",
         ["规模以上工业总产值", "规模以上工业总产值", "规模以上工业增加值", "规模以上工业营业收入"]),  # 001
        ("去年，全市出口额120亿元，今年上半年增长20%。", ["出口总额", "出口总额"]),
        ("锂电产业产值年增长5%。", ["锂电产业产值"]),
        # ranks name what is ranked and where
        ("GDP居全省第8位。", ["地区生产总值全省名次"]),
        ("地区生产总值居全省第8位。", ["地区生产总值全省名次"]),
        ("固定资产投资增速居全省第1位。", ["固定资产投资增速全省名次"]),
        # shares and rates of completion
        ("高新技术产业产值占全区规上工业总产值的比重65.59%,比上年提升12.23个百分点。", ["高新技术产业产值占规上工业总产值比重"] * 2),  # 001
        ("完成投资20亿元,达到年度计划的80%。", ["完成投资", "年度投资计划完成率"]),
        # the headline of every communiqué
        ("一产增加值300亿元，二产增加值500亿元。", ["第一产业增加值", "第二产业增加值"]),
        ("第一产业增加值300亿元。", ["第一产业增加值"]),
        ("第一批项目36个。", ["第一批项目数"]),
        ("第二产业增加值500亿元，第三产业增加值600亿元。", ["第二产业增加值", "第三产业增加值"]),
    ],
)  # fmt: skip
def test_lists_parts_and_carried_names(text, expected):
    assert [name.replace("“", "").replace("”", "") for name in names(text)] == [name.replace("“", "").replace("”", "") for name in expected]


def test_a_name_holds_no_number_place_or_period():
    """枣庄市2020年上半年规上工业总产值58亿元 → the name alone."""
    assert names("枣庄市2020年上半年规上工业总产值58亿元。") == ["规模以上工业总产值"]


def test_no_measurement_of_the_seeds_is_nameless():
    every = [one for article in seeds() for one in seed_reading(article).mentions if one.measures]
    assert len(every) > 160
    assert [one.id for one in every if one.indicator_zh in (None, "", "未说明")] == []


def test_ids_are_of_the_catalogue():
    known = load_catalogue().by_id
    ids = {one.indicator for article in seeds() for one in seed_reading(article).mentions if one.indicator}
    assert len(ids) > 40
    assert ids <= set(known)
