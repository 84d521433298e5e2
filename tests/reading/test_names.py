"""Candidates for names: the right one is among them, with its evidence. Sentences made up for each mechanism."""

from __future__ import annotations

import random

import pytest

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.facts.name import candidates, indicator_of
from zzdash.reading.facts.name.record import NOT_FIRST, NOT_LAST
from zzdash.reading.model import Kind
from zzdash.reading.numbers import units
from zzdash.reading.scene import At, scene
from zzdash.reading.syntax.phrases import rules, tokens
from zzdash.rules.reading.lists import Words, tables


def made(text: str, nth: int, kind: Kind = "level") -> list[Candidate[str]]:
    """Candidates of the nth number (from 0) of ``text`` that is no date."""
    parsed = scene(text, published="2024-02", home="海州市")
    numbers = [
        At(parsed, p, n, kind)
        for p, passage in enumerate(parsed.passages)
        for n, number in enumerate(passage.numbers)
        if number.shape != "date"
    ]
    return candidates(numbers[nth])


CASES = [
    ("before the number", "全区工业总产值达到58亿元。", 0, "工业总产值"),
    ("without 的 and what leads in", "景区的门票收入已由2014年的7千万元增长到9千万元。", 0, "门票收入"),
    ("carried in one clause", "景区的门票收入由7000万元增长到9000万元。", 1, "门票收入"),
    ("growth takes the level's name", "粮食产量30万吨，同比增长5%。", 1, "粮食产量"),
    ("growth past another share", "绿化率达40%，牛奶产量11万吨，增长3%。", 2, "牛奶产量"),
    ("after a count", "全市建成36个重点项目。", 0, "重点项目数"),
    ("verb and thing", "去年新建20所幼儿园。", 0, "新建幼儿园数"),
    ("relative clause", "现有51家从事花卉种植的企业。", 0, "从事花卉种植企业数"),
    ("head of a relative clause", "现有51家从事花卉种植的企业。", 0, "企业数"),
    ("what those counted do", "29家企业与园区签约。", 0, "签约企业数"),
    ("what people do", "全县120人尚未脱贫。", 0, "尚未脱贫人数"),
    ("thing of money", "设立300万元奖励基金。", 0, "奖励基金"),
    ("measured of the thing", "总投资9亿元的冶炼项目开工。", 0, "冶炼项目总投资"),
    ("unit tells the measure", "改造6万亩果园。", 0, "果园面积"),
    ("production", "全年生产自行车25万辆。", 0, "自行车产量"),
    ("capacity", "年产300吨特种纸生产线投产。", 0, "特种纸年产能"),
    ("part of a whole", "拨付补助资金8亿元，其中省级3亿元。", 1, "省级补助资金"),
    ("modifier from the number before", "大棚蔬菜播种面积18万亩，产量43万吨。", 1, "大棚蔬菜产量"),
    ("thing before its money", "在建项目24个，总投资65亿元。", 1, "在建项目总投资"),
    ("share", "化工产值占工业产值的12%。", 0, "化工产值占工业产值比重"),
    ("share with its thing behind", "创造了全国6%的粮食产量。", 0, "粮食产量占全国比重"),
    ("subject of the clause before", "水果产量平稳提升，增长3.9%。", 0, "水果产量"),
    ("first of a list of names", "小麦、玉米产量分别为5万吨、6万吨。", 0, "小麦产量"),
    ("second of a list of names", "小麦、玉米产量分别为5万吨、6万吨。", 1, "玉米产量"),
    ("list of numbers shares the thing", "建设5个、改造10个文化广场。", 0, "文化广场数"),
    ("short form written out", "规上工业利润12亿元。", 0, "规模以上工业利润"),
    ("canonical name", "全市GDP增长6%。", 0, "地区生产总值"),
    ("list marks", "②教育支出6.1亿元；➤产值9亿元。", 0, "教育支出"),
    ("list marks", "②教育支出6.1亿元；➤产值9亿元。", 1, "产值"),
    ("across paragraphs", "全市粮食产量30万吨。\n\n同比增长5%。", 1, "粮食产量"),
    ("across a tab", "2023年在校学生\t580\t545人", 1, "在校学生"),
]


@pytest.mark.parametrize(("mechanism", "text", "nth", "name"), CASES)
def test_the_right_name_is_among_the_candidates(mechanism: str, text: str, nth: int, name: str) -> None:
    """Each mechanism makes its name."""
    names = [candidate.value for candidate in made(text, nth)]
    assert name in names or f"{name}数" in names, (mechanism, names)


def test_growth_at_comparable_prices_is_never_called_by_an_auxiliary() -> None:
    """可比价增长 follows the level before it (T16 of the reports)."""
    names = [c.value for c in made("今年一季度，全区生产总值56.3亿元，可比价增长5.6%。", 1, "growth")]
    assert "地区生产总值" in names
    assert not {"可", "可比价", "比价"} & set(names)


EVIDENCE = [
    ("全区工业总产值达到58亿元。", 0, "工业总产值", "src=b"),
    ("全区工业总产值达到58亿元。", 0, "工业总产值", "known|b"),
    ("全市建成36个重点项目。", 0, "重点项目数", "src=a"),
    ("粮食产量30万吨，同比增长5%。", 1, "粮食产量", "k=levelprev|1"),
    ("拨付补助资金8亿元，其中省级3亿元。", 1, "省级补助资金", "src=kp2"),
    ("改造6万亩果园。", 0, "果园面积", "fit=True|unit"),
]


@pytest.mark.parametrize(("text", "nth", "name", "evidence"), EVIDENCE)
def test_a_candidate_carries_its_evidence(text: str, nth: int, name: str, evidence: str) -> None:
    """What the weights are to see is there."""
    features = next(c.features for c in made(text, nth) if c.value == name)
    assert evidence in features, features


def test_candidates_are_apart_and_few() -> None:
    """No name twice, no dozens of them."""
    for _, text, nth, _ in CASES:
        names = [c.value for c in made(text, nth)]
        assert len(names) == len(set(names)) <= 40


def test_a_number_alone_gets_the_word_for_what_is_not_said() -> None:
    """Nothing is invented."""
    assert [c.value for c in made("58亿元。", 0)] == [rules().unsaid.word]


INDICATORS: list[tuple[str, str, Kind, str | None]] = [
    ("地区生产总值", "亿元", "level", "gdp"),
    ("光明区地区生产总值", "亿元", "level", "gdp"),
    ("GDP", "%", "growth", "gdp"),
    ("地区生产总值增速", "个百分点", "change_pp", "gdp"),
    ("地区生产总值全省名次", "名次", "rank", "gdp"),
    ("进出口", "%", "growth", "trade_total"),
    ("出口", "万辆", "level", None),
    ("纺织业地区生产总值", "亿元", "level", None),
    ("可", "%", "growth", None),
]


@pytest.mark.parametrize(("name", "unit", "kind", "wanted"), INDICATORS)
def test_the_indicator_of_a_name_is_exact(name: str, unit: str, kind: Kind, wanted: str | None) -> None:
    """A modifier that the catalogue does not account for means another indicator, a unit that does not fit none."""
    found = indicator_of(name, unit, kind)
    assert (found.id if found else None) == wanted


def test_no_class_may_both_open_and_be_barred() -> None:
    """Nouns, attributes and verbs open a name, nouns and verbs close one."""
    assert not set("NAV") & NOT_FIRST
    assert not set("NV") & NOT_LAST


@pytest.mark.parametrize("name", tables(rules(), Words))
def test_an_example_holds_a_word_of_its_list(name: str) -> None:
    words = tables(rules(), Words)[name]
    assert all(any(word in text for word in words.words) for text in words.examples)


def test_measures_are_of_units_that_are_read() -> None:
    assert set(rules().measure_unit) <= set(units.dimensions())


def test_any_text_is_read_without_exception_and_tokens_cover_it() -> None:
    """Random strings of words, marks and numbers; tokens in order, without gaps."""
    chance = random.Random(7)
    parts = [
        "占",
        "的",
        "其中",
        "分别",
        "5亿元",
        "3个",
        "，",
        "（",
        "）",
        "“",
        "全国",
        "增长",
        "\t",
        "😀",
        "A",
        "第一",
        "%",
        "。",
        "对",
        "、",
    ]
    for _ in range(300):
        text = "".join(chance.choices(parts, k=12))
        parsed = scene(text, published="2024")
        for p, passage in enumerate(parsed.passages):
            assert "".join(token.text for token in tokens(passage)) == passage.text
            for n in range(len(passage.numbers)):
                assert candidates(At(parsed, p, n, "level"))
