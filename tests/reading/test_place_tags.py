"""Places and companies as they are tagged. Texts are invented; divisions are real."""

from __future__ import annotations

import pytest

from zzdash.reading.lexicon import companies, places
from zzdash.reading.lexicon.divisions import divisions, short


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("湖南省浏阳市产值", ["浏阳市"]),
        ("广州市增城区和南沙区", ["增城区", "南沙区"]),
        ("深圳宝安沙井街道", ["沙井街道"]),
        ("在阜新，产值", ["阜新市"]),
        ("恭城县种植", ["恭城县"]),
        ("云南省文山州开工", ["文山州"]),
        ("西藏低于目标", ["西藏自治区"]),
        ("双方合作建设文化项目", []),
        ("发展朝阳产业", []),
        ("新增城市绿地", []),
        ("石家庄市高新区的企业", ["石家庄高新区"]),
        ("珠海市斗门区富山工业园", ["富山工业园"]),
        ("青岛西海岸新区产值", ["青岛西海岸新区"]),
        ("国家级高新区40家", ["高新区"]),
        ("纷纷落户园区", ["园区"]),
        ("天津港的货物", ["天津港"]),
        ("山东港口的货物", ["山东省"]),
        ("从云南昆明出发", ["昆明市"]),
        ("石岭镇种植果树", ["石岭镇"]),
        ("乡镇和农村", []),
        ("长三角区域的企业", ["长三角"]),
        ("长三角地区的企业", ["长三角地区"]),
        ("我国产量", ["全国"]),
        ("对美国出口", ["美国"]),
        ("长沙市全市收入", ["长沙市"]),
        ("全市收入", ["全市"]),
    ],
)
def test_places(text: str, named: list[str]) -> None:
    assert [tag.name for tag in places.find(text)] == named


@pytest.mark.parametrize(
    ("text", "above", "also"),
    [
        ("湖南省浏阳市", ("湖南省",), ()),
        ("上海临港新片区", ("上海市",), ("临港新片区",)),
    ],
)
def test_what_is_printed_above_and_other_names(
    text: str, above: tuple[str, ...], also: tuple[str, ...]
) -> None:
    (tag,) = places.find(text)
    assert (tag.above, tag.also) == (above, also)


@pytest.mark.parametrize(
    ("text", "named", "seats"),
    [
        ("走进海州恒通电子有限公司，订单", ["海州恒通电子有限公司"], ["海州区"]),
        ("与江苏大学合作", ["江苏大学"], ["江苏省"]),
        ("恒通集团（下称恒通）投产。恒通有2家厂", ["恒通集团", "恒通", "恒通"], ["", "", ""]),
        ("阿里云等企业", ["阿里云"], [""]),
        ("一家上市公司和龙头企业集团", [], []),
        ("新建学校2所", [], []),
    ],
)
def test_companies(text: str, named: list[str], seats: list[str]) -> None:
    found = companies.find(text)
    assert [tag.text for tag in found] == named
    assert [tag.seat for tag in found] == seats


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("滕州市", "滕州"),
        ("恭城瑶族自治县", "恭城"),
        ("西藏自治区", "西藏"),
        ("内蒙古自治区", "内蒙古"),
        ("富县", ""),
        ("漳州市", "漳州"),
    ],
)
def test_short_names(name: str, stem: str) -> None:
    assert short(name) == stem


def test_divisions_know_their_years() -> None:
    (hami,) = divisions().names["哈密地区"]
    assert hami.there(2011)
    assert not hami.there(2024)
    assert {d.province for d in divisions().names["鼓楼区"]} == {"江苏省", "福建省", "河南省"}


@pytest.mark.parametrize(
    "text", ["", " ", "市", "﷽\U0001f600区", "高新区" * 500, "中" * 3000, "、" * 3000, "镇" * 2000]
)
def test_any_text_is_tagged_in_order_and_apart(text: str) -> None:
    for tags in (places.find(text), companies.find(text)):
        spans = [(tag.start, tag.end) for tag in tags]
        assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False))
        assert all(text[tag.start : tag.end] == tag.text for tag in tags)
