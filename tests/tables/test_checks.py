"""Planted errors are found, clean figures raise no alarm, what the labellers noted comes out."""

import pytest

from zzdash.rules.checks import check_words
from zzdash.tables.checks import check_all
from zzdash.tables.checks.run import RULES


def outcomes(*observations):
    return {(check.rule, check.outcome) for check in check_all(observations)}


def only(*observations):
    found = check_all(observations)
    assert len(found) == 1, [check.texts["zh"] for check in found]
    return found[0]


def sentence(text, *makers):
    """Observations of one sentence: each maker gets its quote."""
    return [make(quote=text, quote_start=1) for make in makers]


@pytest.fixture
def count(observation):
    return lambda name, n, unit="家", **more: (
        lambda **where: observation(name, f"{n}{unit}", unit=unit, **more, **where)
    )


def test_every_rule_has_words_for_each_outcome():
    for entry in check_words().values():
        assert all(entry.told(outcome)[lang] for outcome in ("holds", "fails", "unclear") for lang in ("zh", "en"))
    assert len(RULES) == 13


def registered(count, total, firms, households):
    text = f"新登记市场主体{total}家，其中企业{firms}家，个体工商户{households}户，完成“个转企”37家。"
    return sentence(
        text, count("新登记市场主体数", total), count("新登记企业数", firms),
        count("新登记个体工商户数", households, "户"), count("“个转企”企业数", 37),
    )  # fmt: skip


def test_parts_that_make_their_total(count):
    assert outcomes(*registered(count, 2175, 1347, 828)) == {("parts_total", "holds")}


def test_parts_that_nearly_make_their_total(count):
    check = only(*registered(count, 2176, 1347, 828))
    assert (check.outcome, check.expected, check.found, check.gap, check.unit) == (
        "fails",
        2175,
        2176,
        1,
        "家",
    )
    assert "合作社" in check.texts["zh"]
    assert "cooperatives" in check.texts["en"]


def test_rounding_is_no_error(observation):
    text = "总产值58.3亿元，其中甲30.1亿元、乙28.3亿元。"
    made = [observation(name, figure, quote=text, quote_start=1) for name, figure in
            (("总产值", "58.3亿元"), ("甲产值", "30.1亿元"), ("乙产值", "28.3亿元"))]  # fmt: skip
    assert outcomes(*made) == {("parts_total", "holds")}


def test_a_part_within_its_total(count):
    text = "申报专利396件，其中，发明专利171件；授权专利144件，其中，发明专利21件。"
    made = sentence(text, count("专利申请数", 396, "件"), count("发明专利申请数", 171, "件"),
                    count("专利授权数", 144, "件"), count("发明专利授权数", 21, "件"))  # fmt: skip
    checks = check_all(made)
    assert {(c.rule, c.outcome, len(c.inputs)) for c in checks} == {("part_of_total", "holds", 2)}
    assert len(checks) == 2


def test_a_part_larger_than_its_total(count):
    text = "引进专家18人，其中：院士3人、教授30人。"
    made = sentence(text, count("专家数", 18, "人"), count("院士数", 3, "人"), count("教授数", 30, "人"))
    assert only(*made).outcome == "unclear"


def test_a_list_that_does_not_run_on(count):
    text = "新增铁路639公里、其中高铁370公里，新增公路2600公里。"
    made = sentence(text, count("新增铁路里程", 639, "公里"), count("新增高铁里程", 370, "公里"),
                    count("新增公路里程", 2600, "公里"))  # fmt: skip
    assert outcomes(*made) == {("part_of_total", "holds")}
    text = "新建普通高中17所，设立综合高中81所。"
    assert (
        outcomes(*sentence(text, count("新建普通高中数", 17, "所"), count("综合高中数", 81, "所"))) == set()
    )


def test_a_known_partition_whose_figures_stand_apart(observation):
    made = [observation(name, figure) for name, figure in
            (("地区生产总值", "100亿元"), ("第一产业增加值", "10亿元"), ("第二产业增加值", "40亿元"),
             ("第三产业增加值", "55亿元"))]  # fmt: skip
    assert only(*made).outcome == "fails"
    assert outcomes(*made[:3]) == set()  # one part is missing: nothing to say


SHARE = "高新技术产业产值占规上工业总产值比重"


def shared(observation, part="38.26亿元", share="65.59%", growth="9.27%", change="12.23个百分点"):
    return [
        observation("规模以上工业总产值", "58.33亿元"),
        observation("规模以上工业总产值", "9.62%", unit="%", kind="growth"),
        observation("高新技术产业产值", part),
        observation("高新技术产业产值", growth, unit="%", kind="growth"),
        observation(SHARE, share, unit="%", kind="share"),
        observation(SHARE, change, unit="个百分点", kind="change_pp", against="previous_period"),
    ]


def test_share_against_levels(observation):
    assert ("share_of_levels", "holds") in outcomes(*shared(observation))
    assert ("share_of_levels", "fails") in outcomes(*shared(observation, share="66.59%"))
    assert ("share_of_levels", "fails") in outcomes(*shared(observation, part="39.26亿元"))


def test_share_change_against_growth(observation):
    assert ("share_change", "fails") in outcomes(*shared(observation))  # grew slower, yet gained share
    assert ("share_change", "holds") in outcomes(*shared(observation, change="-0.21个百分点"))
    assert ("share_change", "unclear") in outcomes(*shared(observation, growth="12.27%"))


def two_years(observation, growth, name="营业收入", **more):
    return [
        observation(name, "110.00亿元", **more),
        observation(name, "100.00亿元", period="2023", **more),
        observation(name, growth, unit="%", kind="growth"),
    ]


def test_growth_against_two_levels(observation):
    assert outcomes(*two_years(observation, "10%")) == {("growth_of_levels", "holds")}
    assert outcomes(*two_years(observation, "20%")) == {("growth_of_levels", "fails")}
    assert outcomes(*two_years(observation, "10.9%")) == {
        ("growth_of_levels", "unclear")
    }  # a base revised since
    real = two_years(observation, "6%", "地区生产总值")
    assert outcomes(*real) == {("growth_of_levels", "unclear")}  # constant prices


def test_progress_against_the_calendar(observation):
    def half(share, lead, **more):
        where = {"unit": "%", "kind": "share", "period": "2022-H1", **more}
        ahead = {**where, "unit": "个百分点", "kind": "change_pp", "against": "schedule"}
        return observation("计划完成率", share, **where), observation("计划完成率", lead, **ahead)

    assert outcomes(*half("80%", "30个百分点")) == {("schedule", "holds")}
    assert outcomes(*half("80%", "20个百分点")) == {("schedule", "fails")}
    assert outcomes(*half("80%", "20个百分点", approx="over")) == {("schedule", "unclear")}


def test_one_thing_with_two_amounts(observation):
    a = observation("项目总投资", "30亿元", entity="某数据中心", status="planned")
    b = observation("项目总投资", "20亿元", entity="某数据中心", status="planned")
    later = observation("项目总投资", "25亿元", entity="某数据中心", status="planned", article="002")
    assert outcomes(a, b) == {("same_thing", "fails")}
    assert outcomes(a, later) == {("same_thing", "unclear")}  # it may have grown since
    assert outcomes(
        a, observation("项目总投资", "30亿元", entity="某数据中心", status="planned", article="002")
    ) == {("same_thing", "holds")}
    assert outcomes(a, observation("项目总投资", "20亿元", entity="别的中心", status="planned")) == set()


def test_one_cell_with_two_values(observation):
    def revenue(figure, **more):
        return observation("财政收入", figure, indicator="revenue", **more)

    a = revenue("30亿元")
    assert outcomes(a, revenue("31亿元")) == {("same_cell", "fails")}
    assert outcomes(a, revenue("31亿元", article="002")) == {("same_cell", "unclear")}
    assert outcomes(a, revenue("30.4亿元", article="002")) == {("same_cell", "holds")}
    assert outcomes(a, revenue("20亿元", period="2024-H1")) == set()  # half a year is less
    assert outcomes(a, revenue("40亿元", period="2024-H1")) == {("same_cell", "fails")}
    assert outcomes(a, revenue("31亿元", scope="枣庄市")) == set()


def test_what_is_not_one_cell(observation):
    a, b = (observation("财政收入", figure, indicator="revenue") for figure in ("30亿元", "31亿元"))
    text = "从30亿元增加到31亿元。"
    made = [
        observation("财政收入", f, indicator="revenue", quote=text, quote_start=1)
        for f in ("30亿元", "31亿元")
    ]
    assert outcomes(*made) == set()  # one sentence tells of two things
    assert outcomes(a, b, observation("财政收入", "32亿元", indicator="revenue")) == set()  # a name too wide
    assert (
        outcomes(a, observation("财政收入", "130亿元", indicator="revenue")) == set()
    )  # five years together
    assert (
        outcomes(observation("筹措", "30亿元"), observation("筹措", "31亿元")) == set()
    )  # not in the catalogue


def test_target_against_result(observation):
    target = observation("锂电产业产值", "80亿元", status="target")
    assert outcomes(target, observation("锂电产业产值", "85亿元")) == {("target_result", "holds")}
    assert outcomes(target, observation("锂电产业产值", "75亿元")) == {("target_result", "fails")}
    assert outcomes(target, observation("锂电产业产值", "35亿元", period="2024-H1")) == {
        ("target_result", "unclear")
    }


def test_stock_against_flow(count):
    stock, added = count("“四上”企业数", 457, period_basis="stock"), count("新增“四上”企业数", 73)
    assert outcomes(stock(), added()) == {("stock_flow", "holds")}
    assert outcomes(stock(), count("新增“四上”企业数", 473)()) == {("stock_flow", "fails")}


def test_units_that_measure_something_else(observation):
    assert outcomes(observation("拆除违章建筑数", "9200m³", unit="m³")) == {("odd_unit", "unclear")}
    assert outcomes(observation("拆除违章建筑数", "9200m²", unit="m²")) == set()


def test_a_wider_list_with_a_smaller_figure(observation):
    narrow = observation("省市重点项目总投资", "1038.52亿元", status="planned", period_basis="stock")
    wide = observation("省市区三级重点项目总投资", "428.8亿元", status="planned", period_basis="stock")
    assert outcomes(narrow, wide) == {("wider_smaller", "unclear")}
    assert (
        outcomes(observation("省市重点项目总投资", "300亿元", status="planned", period_basis="stock"), wide)
        == set()
    )


def test_more_projects_moved_than_listed(count):
    def moved(listed):
        text = f"{listed}个重点项目推进，79个重大项目开工，44个项目竣工投产。"
        return sentence(text, count("省市区三级重点项目数", listed, "个", period_basis="stock"),
                        count("重大项目开工数", 79, "个"), count("项目竣工投产数", 44, "个"))  # fmt: skip

    assert outcomes(*moved(92)) == {("begun_ended", "unclear")}
    assert outcomes(*moved(192)) == {("begun_ended", "holds")}


def test_a_qualified_count_larger_than_the_whole(count):
    text = "新登记企业1347家，全流程登记企业1697家。"
    made = sentence(text, count("新登记企业数", 1347), count("全流程登记企业数", 1697))
    assert outcomes(*made) == {("subset", "unclear")}


def test_a_clean_table_raises_no_alarm(observation):
    """Two years of an ordinary communiqué: levels, growth, shares, parts, stocks and flows that all fit."""
    made = []
    for year, total, part in ((2023, 100.0, 40.0), (2024, 110.0, 44.0)):
        period = str(year)
        made += [
            observation("规模以上工业总产值", f"{total}亿元", period=period),
            observation("高新技术产业产值", f"{part}亿元", period=period),
            observation(SHARE, "40.0%", unit="%", kind="share", period=period),
            observation(
                "“四上”企业数", f"{400 + year - 2023}家", unit="家", period=period, period_basis="stock"
            ),
            observation("新增“四上”企业数", "30家", unit="家", period=period),
            observation(
                "项目总投资", f"{year - 2000}亿元", entity=f"{year}年项目", status="planned", period=period
            ),
        ]
    made.append(observation("规模以上工业总产值", "10%", unit="%", kind="growth"))
    made.append(observation("规模以上工业总产值", "105亿元", status="target"))
    assert {check.outcome for check in check_all(made)} == {"holds"}


NOTED = [  # shared/gold notes of the labellers: rule, outcome, figures
    ("parts_total", "fails", {"2176家", "1347家", "828户"}),
    ("share_change", "fails", {"65.59%", "12.23个百分点", "9.27%", "9.62%"}),
    ("same_thing", "fails", {"30亿元", "20亿元"}),
    ("part_of_total", "unclear", {"18人", "30余人"}),
    ("subset", "unclear", {"1697家", "1347家"}),
    ("odd_unit", "unclear", {"9200m³"}),
    ("same_cell", "unclear", {"166个", "207个"}),
    ("same_thing", "unclear", {"80亿元", "200亿元"}),
    ("begun_ended", "unclear", {"92个", "79个", "44个"}),
    ("wider_smaller", "unclear", {"428.8亿元", "1038.52亿元"}),
]


@pytest.mark.parametrize(("rule", "outcome", "figures"), NOTED)
def test_what_the_labellers_noted_comes_out(built, rule, outcome, figures):
    surfaces = {row["observation"]: "".join(row["surface"].split()) for row in built.rows["observations"]}
    found = [{surfaces[name] for name in row["inputs"]} for row in built.rows["checks"]
             if (row["rule"], row["outcome"]) == (rule, outcome)]  # fmt: skip
    assert figures in found


@pytest.mark.parametrize("rule", ["share_of_levels", "schedule", "stock_flow"])
def test_what_fits_in_the_articles_is_told_too(built, rule):
    assert (rule, "holds") in {(row["rule"], row["outcome"]) for row in built.rows["checks"]}
