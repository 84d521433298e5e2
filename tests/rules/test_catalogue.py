"""The catalogue of indicators: every entry whole, found by its examples; every label of the seeds in it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from zzdash.rules.catalogue import Catalogue, Indicator, load_catalogue, spellings
from zzdash.rules.errors import RuleError
from zzdash.rules.indicator_files import DIMENSIONS
from zzdash.rules.values import KINDS, PERIOD_BASES

CATALOGUE = load_catalogue()
ALL = list(CATALOGUE)

# article, label, kind, basis: every measurement that two people labelled in the five seeds, once each.
SEED_LABELS = """
    000 项目总投资 level stock
    000 动力电池产能 spec stock
    000 动力电池年产能 spec stock
    000 集中帮促高成长型企业数 level stock
    000 新增省级专精特新企业数 level flow
    000 省市重点项目总投资 level stock
    000 省市重点项目数 level stock
    000 新增高新技术企业数 level flow
    000 科技型中小企业入库数 level flow
    000 营商环境领域专项整治数 level flow
    000 民生实事惠民工程数 level flow
    000 人才专项计划数 level flow
    000 标准化厂房建设面积 level stock
    001 新旧动能转换现场观摩会全市名次 rank flow
    001 经济社会发展及双招双引模拟考核全市名次 rank flow
    001 招商分局数 level stock
    001 新签约项目数 level flow
    001 新签约项目协议投资额 level flow
    001 柔性引进省级以上人才称号专家数 level flow
    001 柔性引进“千人计划”专家数 level flow
    001 柔性引进“万人计划”专家数 level flow
    001 洽谈技术合作院士数 level flow
    001 洽谈技术合作专家教授数 level flow
    001 区级重点项目总投资 level stock
    001 区级重点项目数 level stock
    001 区级重点项目中纳入市重点项目数 level stock
    001 重点项目集中开工次数 level flow
    001 集中开工重点项目总投资 level flow
    001 集中开工重点项目数 level flow
    001 纳入全市集中开工项目数 level flow
    001 全市集中开工项目投资占比全市名次 rank flow
    001 重点培育龙头骨干企业数 level stock
    001 重点培育成长型企业数 level stock
    001 地区生产总值 level flow
    001 地区生产总值 growth flow
    001 规模以上工业总产值 level flow
    001 规模以上工业总产值 growth flow
    001 规模以上工业增加值 growth flow
    001 规模以上工业营业收入 level flow
    001 规模以上工业营业收入 growth flow
    001 高新技术产业产值 level flow
    001 高新技术产业产值 growth flow
    001 高新技术产业产值占规上工业总产值比重 share flow
    001 高新技术产业产值占规上工业总产值比重 change_pp flow
    001 高企培育库入库企业数 level flow
    001 新增山东省创客之家数 level flow
    001 科技计划和创新平台申报数 level flow
    001 省级重点研发计划申报数 level flow
    001 省级技术创新中心申报数 level flow
    001 省科学技术奖申报数 level flow
    001 专利申请数 level flow
    001 发明专利申请数 level flow
    001 专利授权数 level flow
    001 发明专利授权数 level flow
    001 通过知识产权标准化管理认证企业数 level flow
    001 新招聘雇员数 level flow
    001 新登记市场主体数 level flow
    001 新登记企业数 level flow
    001 新登记企业数 growth flow
    001 新登记企业注册资本金 level flow
    001 新登记企业注册资本金 growth flow
    001 新登记个体工商户数 level flow
    001 新登记个体工商户数 growth flow
    001 “个转企”企业数 level flow
    001 全流程登记企业数 level flow
    001 落户基金总规模 level flow
    001 落户基金数 level flow
    001 清理“僵尸”企业数 level flow
    001 盘活低效土地面积 level flow
    001 规划面积 level stock
    001 改造提升道路条数 level flow
    001 改造提升道路里程 level flow
    001 新增城市绿化面积 level flow
    001 打造景观节点数 level flow
    001 拆除违章建筑体积 level flow
    001 社会救助补贴发放金额 level flow
    002 重点项目数 level flow
    002 招引落地头部企业数 level flow
    002 招引落地过亿元项目数 level flow
    002 锂电产业板块规模 level stock
    002 百亿级产业板块数 level stock
    002 国家级产业园区数 level stock
    002 一级主干节点城市数 level stock
    002 锂电产业集聚区规模全国名次 rank stock
    003 一般公共预算收入 growth flow
    003 固定资产投资 growth flow
    003 “强工兴产、转型突围”项目建设现场推进会全市名次 rank flow
    003 锂电产业营业收入 level flow
    003 锂电产业营业收入 growth flow
    003 新增“四上”企业数 level flow
    003 “四上”企业数 level stock
    003 主导产业营业收入 level flow
    003 技改项目数 level flow
    003 技改项目完成投资额 level flow
    003 省市区三级重点项目总投资 level stock
    003 省市区三级重点项目数 level stock
    003 重大项目开工数 level flow
    003 项目竣工投产数 level flow
    003 消费品以旧换新带动消费额 level flow
    003 成功申报高新技术企业数 level flow
    003 新增省创新型中小企业数 level flow
    003 省企业技术创新项目获批数 level flow
    003 新增省瞪羚企业数 level flow
    004 展出产品种数 level flow
    004 签约项目数 level flow
    004 签约项目总投资 level flow
    004 签约项目中锂电产业占比 share flow
    004 锂电企业数 level stock
    004 锂电产品种类数 level stock
    004 锂电科研平台数 level stock
    004 锂电专利获批数 level stock
    004 国家级锂电法定检验机构数 level stock
    004 锂电核心基地数 level stock
    004 锂电产业配套区数 level stock
    004 锂电协调发展区数 level stock
    004 锂电产业产值 level flow
    004 锂电产业基金规模 level stock
    004 锂电产业基金发起单位数 level flow
    004 园区占地面积 level stock
    004 可直接利用厂房面积 level stock
    004 吸引高校毕业生人数 level flow
    004 引进高层次人才数 level flow
    004 研发中试项目数 level flow
    004 锂电产业主营业务收入 growth flow
    004 锂电产业工业增加值 growth flow
    004 项目推进专员数 level stock
    004 项目专员每周驻现场次数 level flow
    004 “审批不出镇”改革试点镇数 level stock
    004 “审批不出镇”事项数 level stock
    004 “审批不出镇”累计办理事项件数 level stock
    004 下沉办理高频政务服务事项类数 level stock
    004 下沉办理高频政务服务事项数 level stock
    004 服务企业数 level stock
    004 依申请政务服务事项数 level stock
    004 每个区（市）级大厅帮办代办主管数 level stock
    004 每个镇（街道）大厅帮办代办主管数 level stock
    004 每个村（社区）大厅帮办代办主管数 level stock
    004 日收发快递量 level flow
    004 省市重点项目完成投资额 level flow
    004 省市重点项目年度投资计划完成率 share flow
    004 省市重点项目年度投资计划完成率 change_pp flow
    004 主要经济指标数 level flow
    004 增幅居全省前十的主要经济指标数 level flow
    004 地区生产总值增速全省名次 rank flow
    004 增幅居全省第一的主要经济指标数 level flow
    004 一般公共预算收入、贷款余额、货物进出口增幅全省名次 rank flow
    004 增幅居全省第二的主要经济指标数 level flow
    004 税收收入、实际使用外资、全社会用电量、工业用电量增幅全省名次 rank flow
"""
LABELS = [tuple(line.split()) for line in SEED_LABELS.split("\n") if line.strip()]

GDP = """
[gdp]
zh = '地区生产总值'
en = 'Gross regional product'
aliases = ['GDP']
unit = '亿元'
definition = ['最终成果。', 'Final goods.']
note = ['当年价。', 'Current prices.']
examples = ['GDP增长5%']
"""


def tell(indicator: Indicator) -> str:
    return indicator.id


def told_by(clause: str) -> set[Indicator]:
    return {match[2] for match in CATALOGUE.find(clause)}


def write(folder: Path, entries: str, themes: str = "[money]\nzh = '金额'\nen = 'Money'\n") -> Path:
    (folder / "themes.toml").write_text(themes, encoding="utf-8")
    (folder / "money.toml").write_text(entries, encoding="utf-8")
    return folder


def test_reads_more_than_six_hundred_indicators_of_every_theme() -> None:
    assert len(CATALOGUE) > 600
    used = Counter(one.theme for one in ALL)
    assert all(used[theme] >= 2 for theme in CATALOGUE.themes if theme != "other")


def test_ids_and_names_are_unique() -> None:
    for words in ({one.id for one in ALL}, {one.zh for one in ALL}, {one.en for one in ALL}):
        assert len(words) == len(ALL)


@pytest.mark.parametrize("one", ALL, ids=tell)
def test_entry_is_whole(one: Indicator) -> None:
    assert one.unit
    assert one.dimension in DIMENSIONS
    assert one.basis in PERIOD_BASES
    assert one.kinds
    assert set(one.kinds) <= set(KINDS)
    assert one.definition_zh.endswith("。")
    assert one.note_zh.endswith("。")
    assert one.definition_en.endswith(".")
    assert one.note_en.endswith(".")
    assert one.examples


@pytest.mark.parametrize("one", ALL, ids=tell)
def test_examples_find_it_and_counterexamples_do_not(one: Indicator) -> None:
    for clause in one.examples:
        assert one in told_by(clause) or one in CATALOGUE.clued(clause), clause
    for clause in one.refused:
        assert one not in told_by(clause), clause


@pytest.mark.parametrize("one", ALL, ids=tell)
def test_names_and_aliases_lead_back_to_it(one: Indicator) -> None:
    for name in one.names:
        assert CATALOGUE.named(name, one.dimension) is one
        assert one in told_by(name)


def test_clues_say_enough_to_tell_something() -> None:
    short = [(one.id, clue) for one in ALL for clue in one.clues if len("".join(clue)) < 4]
    assert short == []


@pytest.mark.parametrize(("article", "label", "kind", "basis"), LABELS)
def test_label_of_the_seeds_is_in_the_catalogue(article: str, label: str, kind: str, basis: str) -> None:
    one = CATALOGUE.by_zh[label]
    assert kind in one.kinds
    assert basis == one.basis


def test_a_family_has_more_than_one_member() -> None:
    sizes = Counter(one.family for one in CATALOGUE if one.family)
    assert sizes
    assert [family for family, size in sizes.items() if size < 2] == []
    assert CATALOGUE.by_zh["省市重点项目总投资"].family == CATALOGUE.by_zh["省市区三级重点项目总投资"].family


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("全区GDP实现55.66亿元", [(2, 5, "gdp")]),
        ("规上工业增加值增长9.4%", [(0, 7, "industrial_value_added_ads")]),
        ("新增企业技术中心30家", [(2, 8, "enterprise_tech_centres")]),  # 企业技术中心 outweighs 新增企业
        ("人均地区生产总值突破9万元", [(0, 8, "gdp_per_capita")]),
        ("单位GDP能耗下降3%", [(0, 7, "energy_intensity")]),
        ("进出口总额增长17.3%", [(0, 5, "trade_total")]),
        ("城镇、农村居民人均可支配收入分别增长4.4%、5.9%", [(0, 14, "income_urban_rural")]),
        ("出口产品结构优化", []),
        ("", []),
    ],
)
def test_the_longest_name_wins(clause: str, expected: list[tuple[int, int, str]]) -> None:
    assert [(start, end, one.id) for start, end, one, _ in CATALOGUE.find(clause)] == expected


def test_a_shared_alias_is_told_apart_by_dimension() -> None:
    clause = "改造提升道路12条、40公里"
    assert {match[2].dimension for match in CATALOGUE.find(clause)} == {"count", "length"}
    assert [match[2].id for match in CATALOGUE.find(clause, "length")] == ["roads_upgraded_length"]
    assert CATALOGUE.named("改造提升道路") is None
    length = CATALOGUE.named("改造提升道路", "length")
    assert length is not None
    assert length.zh == "改造提升道路里程"


def test_named_forgives_the_ending_that_only_counts() -> None:
    assert CATALOGUE.named("瞪羚企业总数") is CATALOGUE.by_zh["瞪羚企业数"]
    assert CATALOGUE.named("新增专精特新中小企业户数") is CATALOGUE.by_zh["新增专精特新企业数"]
    assert CATALOGUE.named("老旧小区改造户数") is None  # homes are not areas
    assert CATALOGUE.named("没有这个指标") is None


def test_clues_tell_by_words_apart() -> None:
    clause = "总投资400亿元的90个省、市、区三级重点项目加速推进"
    assert CATALOGUE.clued(clause, "money")[0].zh == "省市区三级重点项目总投资"
    assert CATALOGUE.clued("天气晴好") == []


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("固定资产投资", {"固定资产投资"}),
        ("“四上”企业", {"“四上”企业", "四上企业", '"四上"企业'}),
        ("镇（街道）大厅", {"镇（街道）大厅", "镇(街道)大厅"}),
    ],
)
def test_spellings(name: str, forms: set[str]) -> None:
    assert spellings(name) == forms


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        (GDP.replace("unit = '亿元'\n", ""), ["money.toml [gdp]", "has no unit", "write unit"]),
        (GDP.replace("亿元", "两"), ["unit 两 has no known dimension", "add dimension = one of money"]),
        (GDP.replace("unit", "basis = 'yearly'\nunit"), ["basis is 'yearly'", "write one of flow, stock"]),
        (GDP.replace("unit", "kinds = ['rate']\nunit"), ["kinds 1 is 'rate'", "write one of level, growth"]),
        (GDP.replace("unit", "units = 3\nunit"), ["units is unknown", "did you mean unit?"]),
        (GDP.replace("['GDP']", "'GDP'"), ["aliases is 'GDP'", "write a list"]),
        (GDP.replace("['GDP']", "['G']"), ["aliases 1 is 'G'", "2 characters or more"]),
        (GDP.replace(", 'Current prices.'", ""), ["note is no pair", "write note = ['中文', 'English']"]),
        (GDP.replace("[gdp]", "[GDP]"), ["[GDP]", "no such name", "a-z"]),
        ("gdp = 3", ["gdp is 3", "write a table with zh, en"]),
        (GDP + GDP, ["not TOML at line 11", "twice", "mend that line"]),
        (GDP + GDP.replace("[gdp]", "[gnp]"), ["name 地区生产总值", "money.toml [gdp]", "[gnp]"]),
        (GDP + GDP.replace("[gdp]", "[gnp]").replace("地区", "国民"), ["GDP is also claimed by", "[gnp]"]),
        (GDP + "except = ['地区生产总值']", ["except has 地区生产总值", "drop it"]),
    ],
)
def test_an_unfit_entry_is_refused_with_its_mend(tmp_path: Path, entries: str, words: list[str]) -> None:
    with pytest.raises(RuleError) as caught:
        load_catalogue(write(tmp_path, entries))
    for word in words:
        assert word in str(caught.value)


def test_a_fit_entry_is_accepted_and_an_exception_means_nothing(tmp_path: Path) -> None:
    catalogue = load_catalogue(write(tmp_path, GDP + "except = ['GDP平减指数']"))
    assert isinstance(catalogue, Catalogue)
    assert catalogue.find("GDP平减指数上涨") == []
    assert [match[2].id for match in catalogue.find("GDP增长5%")] == ["gdp"]


def test_missing_or_odd_themes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="themes.toml: no such file"):
        load_catalogue(tmp_path / "nowhere")
    (tmp_path / "odd").mkdir()
    with pytest.raises(RuleError, match="add \\[money\\] to themes.toml"):
        load_catalogue(write(tmp_path / "odd", GDP, themes="[prices]\nzh = '价格'\nen = 'Prices'\n"))
    (tmp_path / "half").mkdir()
    with pytest.raises(RuleError, match="\\[money\\]: has no en; write en"):
        load_catalogue(write(tmp_path / "half", GDP, themes="[money]\nzh = '金额'\n"))
