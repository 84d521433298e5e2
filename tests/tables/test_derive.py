"""Implied values: the amount, the interval that rounding leaves, the formula, and when nothing is implied."""

import pytest

from zzdash.tables import derived as implied
from zzdash.tables.checks import check_all
from zzdash.tables.derive import derive


def values(*observations):
    checks = check_all(observations)
    return implied.rows(derive(observations, checks), checks)


def level_and_growth(observation, growth="106.8%", name="锂电产业营业收入", **more):
    return observation(name, "73.2亿元", **more), observation(name, growth, unit="%", kind="growth")


def test_level_a_year_earlier(observation):
    [row] = values(*level_and_growth(observation))
    assert (row["rule"], row["year"], row["period"], row["value"], row["unit"]) == (
        "level_before",
        2023,
        "2023",
        35.4,
        "亿元",
    )
    assert (row["lower"], row["upper"]) == (35.3638, 35.4293)
    assert row["formula_zh"] == "73.2亿元 ÷ (1 + 106.8%) = 35.4亿元"
    assert row["formula_en"] == "7.32 bn yuan ÷ (1 + 106.8%) = 3.54 bn yuan"
    assert row["lower"] <= row["value"] <= row["upper"]


def test_a_fall(observation):
    [row] = values(
        observation("营业收入", "90亿元"), observation("营业收入", "-10%", unit="%", kind="growth")
    )
    assert row["value"] == 100


@pytest.mark.parametrize(
    "change",
    [
        {"name": "地区生产总值"},
        {"approx": "over"},
        {"growth": "-100%"},
        {"scope": "枣庄市"},
        {"status": "target"},
    ],
)
def test_nothing_is_implied(observation, change):
    assert values(*level_and_growth(observation, **change)) == []


def test_what_is_printed_is_not_derived(observation):
    before = observation("锂电产业营业收入", "35亿元", period="2023")
    assert values(*level_and_growth(observation), before) == []


def test_stock_a_year_earlier_has_no_upper_bound(observation):
    stock = observation("“四上”企业数", "457家", unit="家", period_basis="stock")
    [row] = values(stock, observation("新增“四上”企业数", "73家", unit="家"))
    assert (row["rule"], row["year"], row["value"], row["lower"], row["upper"]) == (
        "stock_before",
        2023,
        384,
        384,
        None,
    )


def test_share_of_a_total(observation):
    text = "申报专利396件，其中，发明专利171件。"
    made = [observation(name, figure, unit="件", quote=text, quote_start=1) for name, figure in
            (("专利申请数", "396件"), ("发明专利申请数", "171件"))]  # fmt: skip
    [row] = values(*made)
    assert (row["rule"], row["kind"], row["value"], row["unit"]) == ("share_of_total", "share", 43.18, "%")
    assert row["indicator_zh"] == "发明专利申请数占专利申请数比重"


def test_share_before_a_change(observation):
    share = observation("占比", "65.59%", unit="%", kind="share")
    change = observation(
        "占比", "12.23个百分点", unit="个百分点", kind="change_pp", against="previous_period"
    )
    [row] = values(share, change)
    assert (row["rule"], row["year"], row["value"], row["lower"], row["upper"]) == (
        "share_before",
        2023,
        53.36,
        53.35,
        53.37,
    )


def test_a_gap_to_another_place_implies_nothing_of_last_year(observation):
    share = observation("占比", "65.59%", unit="%", kind="share")
    gap = observation("占比", "3个百分点", unit="个百分点", kind="change_pp", against="other_place")
    assert values(share, gap) == []


def test_total_of_its_parts(observation):
    parts = [observation(name, "10.5亿元") for name in ("第一产业增加值", "第二产业增加值", "第三产业增加值")]
    [row] = values(*parts)
    assert (row["rule"], row["indicator_zh"], row["value"]) == ("total_of_parts", "地区生产总值", 31.5)
    assert (row["lower"], row["upper"]) == (31.35, 31.65)
    assert values(*parts[:2]) == []


def test_doubts_name_the_checks_that_fail(observation):
    known = {"indicator": "hightech_output"}
    part = observation("高新技术产业产值", "38.26亿元", **known)
    growth = observation("高新技术产业产值", "9.27%", unit="%", kind="growth")
    other = observation("高新技术产业产值", "39亿元", **known)
    [row] = [row for row in values(part, growth, other) if part.observation in row["inputs"]]
    assert row["doubts"] == [f"same_cell:{part.observation}:{other.observation}"]


def test_derived_values_of_the_articles_lie_within_their_bounds(built):
    frame = built.tables.derived
    assert len(frame)
    assert (frame["lower"] <= frame["value"] + 0.005).all()
    assert (frame["upper"].fillna(float("inf")) >= frame["value"] - 0.005).all()
    ids = set(built.tables.observations["observation"])
    assert all(set(cell.split(";")) <= ids for cell in frame["inputs"])
