"""The right place is among a number's candidates, with the evidence that should tell it. Texts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from zzdash.learn import drills
from zzdash.learn.agree import same_place
from zzdash.reading.facts.scope import MOST, candidates
from zzdash.reading.frame.place import guess_home, home_of, place_frame
from zzdash.reading.scene import At, scene

DRILLS = drills.load(Path(__file__).parent / "drills" / "scope.txt")
UNREACHED = {
    "北滘镇": "a town whose name the segmenter cuts in two",
    "苏州市": "that a port is the city's, not the county's before it, must be known",
}


def evidence(text: str, home: str | None = None, number: int = -1) -> dict[str | None, tuple[str, ...]]:
    """The candidates of one number of a text of one paragraph."""
    parsed = scene(text, published="2024-02", home=home)
    count = len(parsed.passages[0].numbers)
    return {c.value: c.features for c in candidates(At(parsed, 0, number % count, "level"))}


@pytest.mark.parametrize("sample", DRILLS, ids=lambda s: s.name)
def test_right_place_is_a_candidate(sample: drills.Sample) -> None:
    found = list(sample.labelled())
    assert len(found) == len(sample.labels)
    for at, row in found:
        if row["scope"] not in UNREACHED:
            assert any(same_place(c.value, row["scope"]) for c in candidates(at)), row


@pytest.mark.parametrize(
    ("home", "above"),
    [
        ("枣庄高新区", ("枣庄市", "山东省")),
        ("浦东新区", ("上海市",)),
        ("上海市浦东新区", ("上海市",)),
        ("浏阳市", ("长沙市", "湖南省")),
        ("正蓝旗", ("锡林郭勒盟", "内蒙古自治区")),
        ("石岭科技园", ()),
    ],
)
def test_what_the_home_lies_in(home: str, above: tuple[str, ...]) -> None:
    found = home_of(home)
    assert found is not None
    assert found.above == above


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("石岭高新区上半年运行情况\n石岭发布 2024-07-20 18:30 江苏\n上半年，全区产值58亿元。", "石岭高新区"),
        ("今年，昆山市产值1万亿元。昆山出口增长5%，苏州增长4%。", "昆山市"),
        ("产值58亿元。", None),
    ],
)
def test_home_guessed_from_what_is_named(text: str, home: str | None) -> None:
    assert guess_home(scene(text).passages) == home


@pytest.mark.parametrize(
    ("text", "home", "place", "told"),
    [
        ("全省第一的昆山市（2万亿元）", "江苏省", "昆山市", "before bracket"),
        ("苏州、无锡分别为2万亿元、1万亿元", "江苏省", "无锡市", "turn=right"),
        ("苏州、无锡分别为2万亿元、1万亿元", "江苏省", "苏州市", "turn=wrong"),
        ("苏州、无锡均增长5%", "江苏省", "苏州市、无锡市", "joined"),
        ("产值3亿元，占全国的5%", "江苏省", "全国", "arena too"),
        ("来自常熟市的订单5万件", "江苏省", "常熟市", "role=from"),
        ("在常熟，工厂有5万人", "江苏省", "常熟市", "role=frames"),
        ("常熟、太仓等5个市获奖", "江苏省", "太仓市", "role=example"),
        ("苏州仅昆山市就签约5个", "江苏省", "苏州市", "owner"),
        ("江苏省恒通电子有限公司产值5亿元", "江苏省", "江苏省", "too seat"),
        ("全市产值5亿元", "昆山市", "昆山市", "how=home"),
        ("全市产值5亿元", "浦东新区", "上海市", "how=above home"),
        ("高新区产值5亿元", "扬州市", "扬州高新区", "how=of home"),
        ("产值5亿元", "昆山市", "昆山市", "frame home"),
        ("产值5亿元", "昆山市", None, "none"),
    ],
)
def test_evidence(text: str, home: str, place: str | None, told: str) -> None:
    assert told in evidence(text, home)[place]


def test_a_text_full_of_places_has_few_candidates() -> None:
    names = [
        "苏州",
        "无锡",
        "常州",
        "南京",
        "镇江",
        "扬州",
        "泰州",
        "南通",
        "徐州",
        "宿迁",
        "淮安",
        "盐城",
        "海口",
    ]
    assert len(evidence("。".join(f"{name}增长5%" for name in names) + "。合计5%", "江苏省")) <= MOST


def test_frame_is_made_once() -> None:
    parsed = scene("苏州增长5%。", home="江苏省")
    assert place_frame(parsed) is place_frame(parsed)
