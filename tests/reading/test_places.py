"""Which place a number speaks of: words and names against the home place, arenas that are no scope."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import measured
from zzdash.reading.first.anchor import home
from zzdash.reading.first.places import (
    home_city,
    home_province,
    level,
    pattern,
    places,
    prefectures,
    printed,
    rules,
)


def bug(*case, why):
    """A case the reader gets wrong today; strict, so that a fix shows."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why))


ZONE, CITY, COUNTY, PROVINCE = "枣庄高新区", "枣庄市", "民乐县", "山东省"


@pytest.mark.parametrize(
    ("text", "home_place", "scopes"),
    [
        ("1-8月份,全区规模以上工业总产值58.33亿元。", ZONE, [ZONE]),  # 001
        ("入库科技型中小企业155家。", ZONE, [ZONE]),  # 000
        ("全市规模以上工业总产值58.33亿元。", ZONE, [CITY]),  # made up, as all but those marked
        ("全省规模以上工业总产值58.33亿元。", ZONE, [PROVINCE]),
        ("全国粮食产量增长2%。", ZONE, ["全国"]),
        ("园区现有企业57家。", ZONE, [ZONE]),
        ("我市高新技术企业457家。", CITY, [CITY]),
        ("截至目前,全市累计办理1433件。", CITY, [CITY]),  # 004
        ("全县粮食产量增长2%。", COUNTY, [COUNTY]),
        ("全省粮食产量增长2%。", PROVINCE, [PROVINCE]),
        ("山亭区新增企业12家。", CITY, ["山亭区"]),
        ("滕州市新增企业12家。", CITY, ["滕州市"]),
        ("滕州市新增企业12家,投资20亿元。", CITY, ["滕州市", "滕州市"]),  # what opened the sentence carries on
        ("滕州市新增企业12家。投资20亿元。", CITY, ["滕州市", CITY]),  # to its end
        ("枣庄高新区新增企业12家。", CITY, [ZONE]),
        ("济南市新增企业12家。", CITY, ["济南市"]),
        ("全省增长3%,全市增长4%。", CITY, [PROVINCE, CITY]),
        ("综合实力居全省第3位。", CITY, [CITY]),  # an arena is no scope
        ("工业增加值增速高于全省平均水平2.1个百分点。", CITY, [CITY]),
        ("获批省级专精特新企业10家。", ZONE, [ZONE]),
        ("占全省总量的8%。", CITY, [CITY]),
        ("全国工作会议召开,新增企业12家。", CITY, [CITY]),  # 全国 opens no scope for what follows
        ("国内领先企业3家。", CITY, [CITY]),  # 国内 boasts, it bounds nothing
        ("国内市场占有率30%。", CITY, [CITY]),
        ("薛城区新增企业12家。", CITY, ["薛城区"]),
        ("峄城区新增企业12家。", CITY, ["峄城区"]),
        ("海淀区产值85亿元，占北京市总量的23%。", "海淀区", ["海淀区"] * 2),  # 占北京市 is no place
        ("海淀区产值增长12%，高出北京市2个百分点。", "海淀区", ["海淀区"] * 2),
        ("产值2285亿元，是建区之初的4倍。", ZONE, [ZONE] * 2),
        ("贵溪经济开发区投产企业132家，从业人员2万人。", "贵溪市", ["贵溪经济开发区"] * 2),  # a zone by its form
        ("年末贵溪经济开发区投产企业132家。", "贵溪市", ["贵溪经济开发区"]),
        ("沾益工业园区产值325亿元；宣威经开区产值5亿元。", "曲靖市", ["沾益工业园区", "宣威经开区"]),
        ("走进高新区，企业132家。", ZONE, [ZONE]),
        ("同类经济开发区78个。", CITY, [CITY]),
    ],
)
def test_scope(text, home_place, scopes):
    assert [one.scope for one in measured(text, home=home_place)] == scopes


@pytest.mark.parametrize(
    ("place", "kind", "city", "province"),
    [
        ("枣庄高新区", "zone", "枣庄市", "山东省"),
        ("枣庄市", "city", "枣庄市", "山东省"),
        ("苏州工业园区", "zone", "苏州市", "江苏省"),
        ("民乐县", "county", None, None),
        ("张掖市民乐县", "county", "张掖市", "甘肃省"),
        ("上海市", "city", "上海市", "上海市"),
        ("山东省", "province", None, "山东省"),
        ("内蒙古自治区", "province", None, "内蒙古自治区"),
        ("全国", "country", None, None),
    ],
)
def test_what_kind_of_place_and_where(place, kind, city, province):
    assert (level(place), home_city(place), home_province(place)) == (kind, city, province)


@pytest.mark.parametrize("city", [name for names in rules().provinces.values() for name in names.split()])
def test_every_prefecture_is_found_by_its_name(city):
    full = city if city[-1] in "盟州" and len(city) > 2 else f"{city}市"
    assert [place for *_, place in places("枣庄市").find(f"，{full}企业")] == [full]


@pytest.mark.parametrize("ending", rules().names.endings)
def test_every_ending_makes_a_place(ending):
    assert [place for *_, place in places("枣庄市").find(f"，济南{ending}企业")] == [f"济南{ending}"]


@pytest.mark.parametrize("word", [word for word in rules().names.refused if word not in ("全市", "我市")])
def test_no_word_that_only_looks_like_a_place_is_one(word):
    assert places("枣庄市").find(f"，{word}企业") == []


@pytest.mark.parametrize(("kind", "meaning"), [("zone", ZONE), ("city", CITY), ("province", PROVINCE), ("country", "全国")])
def test_every_collective_word_has_its_meaning_for_a_zone(kind, meaning):
    words = dict(rules().words)[kind]
    assert words
    assert {places(ZONE).resolve(word) for word in words} == {meaning}


@pytest.mark.parametrize(
    ("home_place", "word", "meaning"),
    [
        (PROVINCE, "全省", PROVINCE),
        (PROVINCE, "全市", None),  # a province has no city of its own
        (CITY, "全市", CITY),
        (CITY, "全区", None),
        (CITY, "我省", PROVINCE),
        (COUNTY, "全县", COUNTY),
        ("广西壮族自治区", "全区", "广西壮族自治区"),
        ("广西壮族自治区", "自治区", "广西壮族自治区"),
    ],
)
def test_collective_words_by_home(home_place, word, meaning):
    assert places(home_place).resolve(word) == meaning


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("枣庄高新区今年以来，枣庄高新区与枣庄市……枣庄高新区", "枣庄高新区"),
        ("在枣庄，枣庄市委、枣庄市政府提出", "枣庄市"),
        ("没有地名的文章，产值58亿元。", ""),
    ],
)
def test_home_is_worked_out_from_the_names(text, expected):
    assert home(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("滕州市发展很快。该市GDP", "滕州市", id="the last place of that kind"),
        pytest.param("峄城区发展很快，全省领先。该区GDP", "峄城区", id="not the last place of another kind"),
        pytest.param("该市GDP", "枣庄市", id="home, where none was named"),
    ],
)
def test_a_reference_stands_for_the_last_place_of_its_kind(text, place):
    assert places("枣庄市").find(text)[-1][2] == place


@pytest.mark.parametrize("word", ["资本市场", "按照市委", "到位市外", "行政区划", "新登记市场", "建成区绿"])
def test_a_word_that_holds_a_place_s_ending_is_no_place(word):
    assert places("枣庄市").find(f"，{word}资金") == []


@pytest.mark.parametrize(("printed", "home"), [("德州经济技术开发区", "德州经开区"), ("成都高新区", "成都高新技术产业开发区")])
def test_a_zone_is_home_by_its_long_and_its_short_name(printed, home):
    assert places(home).find(f"，{printed}企业") == [(1, 1 + len(printed), home)]


WORDS = [*prefectures(), *rules().provinces, *rules().names.endings, *rules().names.refused, *(word for words in dict(rules().words).values() for word in words)]
BETWEEN = [*"，。的有以为例在与县区旗市域场路江5a 甲乙丙", "以甲乙区为例", "，甲乙县", "甲乙市的"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(BETWEEN)), max_size=12).map("".join))
def test_a_place_is_tried_wherever_one_can_begin(text):
    """``printed`` skips what can't begin a name; it must find what the pattern alone finds."""
    assert [match.span() for match in printed(text)] == [match.span() for match in pattern().finditer(text)]
