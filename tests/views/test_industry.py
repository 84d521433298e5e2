"""Which rows are the leading industry's, what each is, and where silence must be said."""

from pathlib import Path
from typing import Any

import pytest
from madetables import article, event, made, row

from zzdash.rules.industry import industry
from zzdash.rules.loader import zone_in
from zzdash.views.industry import (
    Silence,
    beside_events,
    by_entity,
    concerns,
    growth_beside,
    industry_rows,
    of_part,
    part,
    scale_order,
    silences,
)

ITS = industry()
assert ITS
OF_IT = {"industry": ITS.zh, "theme": ITS.theme}
SCALE = OF_IT | {"indicator": ITS.roles.scale[0]}
CAPACITY = {"indicator": ITS.roles.capacity[0]}


def test_rows_by_industry_or_theme_once_each_the_zone_first() -> None:
    rows = [
        row("001-1", **OF_IT, scope="枣庄市"),
        row("001-2", industry=ITS.zh, theme="talent"),
        row("001-3", industry="大数据"),
        row("002-1", industry=ITS.zh, theme="talent"),
    ]
    assert [one["observation"] for one in industry_rows(made(rows))] == ["001-2", "001-1"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (SCALE, "scale"),
        (SCALE | {"status": "target"}, "scale"),
        ({"indicator": "x-1", "theme": "other"}, "scale"),  # money of the industry that the catalogue does not know
        ({"indicator": "x-1", "theme": "projects"}, "investment"),
        (SCALE | {"theme": "industry"}, "scale"),
        (SCALE | {"kind": "growth", "unit": "%"}, "growth"),
        ({"status": "planned", "entity": "某基地", "theme": "projects"}, "investment"),
        ({"indicator": ITS.roles.fund[0], "entity": "某基金"}, "fund"),
        ({"kind": "spec", "unit": "GWh"}, "capacity"),
        (CAPACITY | {"unit": "万套"}, "capacity"),
        ({"unit": "家"}, "support"),
        ({"kind": "rank", "unit": "名次"}, "support"),
        ({"kind": "share", "unit": "%"}, "support"),
    ],
)
def test_part(given: dict[str, Any], expected: str) -> None:
    assert part(row("001-1", **(OF_IT | given))) == expected


def test_of_part_takes_no_rows() -> None:
    assert of_part(industry_rows(made([])), "scale") == []


def test_scale_keeps_places_together_and_what_is_done_before_what_is_hoped() -> None:
    rows = [
        row("001-1", **SCALE, scope="枣庄市", status="target", year=2030, period="2030"),
        row("001-2", **SCALE, status="target", year=2026, period="2026"),
        row("001-3", **SCALE),
    ]
    assert [one["observation"] for one in scale_order(rows)] == ["001-3", "001-2", "001-1"]


def test_silence_only_where_targets_stand_alone() -> None:
    rows = [
        row("001-1", **SCALE),
        row("001-2", **SCALE, status="target", year=2026, period="2026"),
        row("002-3", **SCALE, scope="枣庄市", status="target", year=2025, period="2025"),
    ]
    articles = [article("001", "2025-01"), article("002", "2022-09")]
    assert silences(rows, articles) == [Silence("枣庄市", "地区生产总值", "GDP", 2022, 2025)]


def test_growth_beside_an_amount_must_match_place_and_period() -> None:
    amount = row("001-1", **SCALE)
    right = row("001-2", **SCALE, kind="growth", unit="%", value=106.8)
    wrong = [right | {"scope": "枣庄市"}, right | {"period": "2024-H1"}, right | {"entity": "某项目"}]
    assert growth_beside(amount, wrong) is None
    assert growth_beside(amount, [*wrong, right]) is right


def test_projects_by_size_contradictions_kept_together() -> None:
    rows = [
        row("001-1", entity="甲", value=20.0),
        row("001-2", entity="乙", value=30.0),
        row("001-3", entity="甲", value=25.0),
    ]
    assert [[one["value"] for one in group] for group in by_entity(rows)] == [[30.0], [20.0, 25.0]]


def test_figures_of_an_expo_are_those_of_its_paragraph() -> None:
    tables = made(
        [row("004-1"), row("004-2", paragraph=3)], events=[event("004-7", "2022-09-04", kind="expo")]
    )
    assert [one["observation"] for one in beside_events(tables, tables.rows("events"))] == ["004-1"]


def test_a_zone_without_an_industry_has_no_figures_of_one(tmp_path: Path) -> None:
    with zone_in(tmp_path):
        assert not concerns(row("001-1", **OF_IT))
        assert not concerns(row("001-1", industry=None))
        with pytest.raises(LookupError):
            part(row("001-1", **OF_IT))
