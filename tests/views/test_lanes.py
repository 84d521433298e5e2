"""What may share a lane, what is shown first, and that the rows behind lanes are what is drawn."""

from madetables import made, row

from zzdash.views.lanes import choose, headliners, lanes_of, rows_of, split_rows, themes_in_order


def test_growth_and_level_places_and_projects_have_lanes_of_their_own() -> None:
    rows = [
        row("001-1"),
        row("001-2", kind="growth", unit="%", value=8.6),
        row("001-3", scope="枣庄市"),
        row("001-4", entity="某项目"),
        row("001-5", year=2022, period="2022"),
    ]
    lanes = lanes_of(made(rows))
    assert sorted(len(lane.blocks) for lane in lanes) == [1, 1, 1, 2]
    assert len({lane.key for lane in lanes}) == 4


def test_a_gap_to_another_place_is_no_change_over_time() -> None:
    rows = [
        row("001-1", kind="change_pp", unit="个百分点", value=3.7, against="other_place"),
        row(
            "001-2",
            kind="change_pp",
            unit="个百分点",
            value=1.2,
            against="previous_period",
            period="2022",
            year=2022,
        ),
    ]
    assert len(lanes_of(made(rows))) == 2


def test_units_of_one_base_share_a_lane_and_a_scale() -> None:
    rows = [
        row("001-1"),
        row("001-2", unit="万元", value=350.0, value_base=3.5e6, unit_base="元", year=2019, period="2019"),
    ]
    (lane,) = lanes_of(made(rows))
    assert [block.low for block in lane.blocks] == [3.5e6, 1e9]


def test_contradicting_values_are_named_and_other_periods_are_not() -> None:
    rows = [
        row("001-1", alternatives="001-2;001-3"),
        row("001-2", value=20.0, surface="20亿\n元"),
        row("001-3", value=5.0, period="2024-H1", month_to=6, coverage="part_year"),
    ]
    (lane,) = lanes_of(made(rows, yearly=rows[:1]))
    assert lane.blocks[0].rivals == ("20亿元",)


def test_derived_values_come_only_when_switched_on() -> None:
    derived = {**row("d-1", value=4.8, year=2023, period="2023"), "derived": "d-1", "inputs": "001-1",
               "formula_zh": "10 ÷ 2", "formula_en": "10 ÷ 2"}  # fmt: skip
    tables = made([row("001-1")], derived=[derived])
    assert [block.status for block in lanes_of(tables)[0].blocks] == ["actual"]
    (lane,) = lanes_of(tables, derived=True)
    assert [(block.status, block.source) for block in lane.blocks] == [
        ("derived", "001-1"),
        ("actual", "001-1"),
    ]


def test_overlapping_values_take_two_rows_what_is_done_first() -> None:
    rows = [row("001-1", status="target", value=20.0), row("001-2")]
    (lane,) = lanes_of(made(rows))
    first, second = split_rows(lane)
    assert [first.blocks[0].status, second.blocks[0].status] == ["actual", "target"]
    assert (first.place, second.place) == (0, 1)


def test_the_best_reported_come_first_then_headliners_then_themes_in_turn() -> None:
    rows = [row(f"001-{n}", indicator=f"x-{n}", theme="other") for n in range(5)]
    rows += [
        row("001-20", indicator="often", theme="talent"),
        row("001-21", indicator="often", theme="talent", year=2022, period="2022"),
    ]
    rows += [
        row("001-30", indicator="first", theme="projects"),
        row("001-31", indicator="rank", kind="rank", unit="名次"),
    ]
    lanes = lanes_of(made(rows))
    assert {lane.indicator for lane in choose(lanes, 2, [("first", "level")])} == {"often", "first"}
    assert len(choose(lanes, 99)) == len(lanes)


def test_headliners_and_theme_order_come_from_the_rules() -> None:
    assert ("gdp", "growth") in headliners()
    tables = made(
        [row("001-1", theme="other"), row("001-2", theme="lithium"), row("001-3", theme="industry")]
    )
    assert themes_in_order(tables) == ["industry", "lithium", "other"]


def test_rows_are_exactly_the_blocks_drawn() -> None:
    lanes = lanes_of(made([row("001-1"), row("001-2", scope="枣庄市")]))
    rows = rows_of(lanes)
    assert [one["observation"] for one in rows] == ["001-1", "001-2"]
    assert all(one["quote"] for one in rows)
    assert rows_of([]) == []
