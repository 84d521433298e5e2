"""The timeline and lithium pages by AppTest: what they show for which address, in both languages."""

import json
import re
from html import escape
from typing import Any

import pytest
from pagerun import run, text
from streamlit.testing.v1 import AppTest

from zzdash.rules import display
from zzdash.rules.text import t
from zzdash.tables.load import Tables, load
from zzdash.views.industry import industry_rows
from zzdash.views.lanes import lanes_of

HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load()


def led_to(at: AppTest) -> set[str]:
    """Ids that the marks of all charts on the page open."""
    figures = [json.loads(chart.proto.spec) for chart in at.get("plotly_chart")]
    return {
        custom[0] for figure in figures for trace in figure["data"] for custom in trace.get("customdata", [])
    }


def at_scope(rows: Any, role: str) -> Any:
    return [row for row in rows if display.scope_role(row["scope"]) == role]


@pytest.mark.parametrize("name", ["timeline", "industry"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_opens_in_both_languages(name: str, lang: str) -> None:
    at = run(name, lang=lang)
    assert not at.exception
    assert "zz-error" not in text(at)
    if lang == "en":
        said = re.search(r'<header class="zz-header">.*?</header>', text(at), re.S)
        assert said
        assert not HAN.search(said.group())
        for label in (*at.get("button_group"), *at.get("multiselect"), *at.get("toggle")):
            assert not HAN.search(label.proto.label)


def test_timeline_offers_every_lane_and_says_how_many_more(tables: Tables) -> None:
    at, lanes = run("timeline"), lanes_of(tables)
    assert len(at.multiselect[1].options) == len(lanes)
    assert re.search(rf"还有\s*{len(lanes) - 8}\s*行可选", text(at))


def test_timeline_shows_the_lanes_named_in_the_address(tables: Tables) -> None:
    lane = max(lanes_of(tables), key=lambda one: len(one.blocks))
    at = run("timeline", lane=lane.key)
    shown = {one for one in led_to(at) if one in set(tables.observations["observation"])}
    assert shown == {block.source for block in lane.blocks}


def test_timeline_table_lists_what_the_chart_shows(tables: Tables) -> None:
    lane = lanes_of(tables)[0]
    at = run("timeline", lane=lane.key, timeline_view="table")
    assert not at.get("plotly_chart")
    assert all(block.source in text(at) for block in lane.blocks)


@pytest.mark.parametrize("scope", ["zone", "city"])
def test_timeline_keeps_places_apart(tables: Tables, scope: str) -> None:
    at = run("timeline", scope=scope, rows="32")
    places = tables.observations.set_index("observation")["scope"]
    shown = {display.scope_role(places[one]) for one in led_to(at) if one in places}
    assert shown == {scope}


def test_unknown_values_are_dropped_with_a_notice() -> None:
    for name in ("timeline", "industry"):
        at = run(name, scope="<script>")
        assert not at.exception
        assert "scope=&lt;script&gt;" in text(at)
        assert "<script>alert" not in text(at)


def test_nothing_left_says_what_to_widen(tables: Tables) -> None:
    lanes = lanes_of(tables)
    themes = {lane.theme for lane in lanes if lane.industries}
    lonely = next(theme for theme in {lane.theme for lane in lanes} - themes)
    industry = next(iter(next(lane.industries for lane in lanes if lane.industries)))
    at = run("timeline", theme=lonely, industry=industry)
    assert "zz-empty" in text(at)
    assert not at.get("plotly_chart")


def test_lithium_lists_every_row_of_the_industry(tables: Tables) -> None:
    rows, shown = industry_rows(tables), text(run("industry"))
    assert re.search(rf"全部\s*{len(rows)}\s*条", shown)
    assert all(f"m={one}" in shown for one in (row["observation"] for row in rows))


def test_lithium_filters_place_year_and_status_together(tables: Tables) -> None:
    rows = at_scope(industry_rows(tables), "zone")
    done = [row for row in rows if row["status"] == "actual" and row["year"]]
    year = str(done[0]["year"])
    kept = [row for row in done if row["year"] == int(year)]
    at = run("industry", scope="zone", status="actual", year=year)
    assert re.search(rf"全部\s*{len(kept)}\s*条", text(at))
    assert led_to(at) <= {row["observation"] for row in kept}


def test_lithium_charts_never_put_two_places_in_one_mark(tables: Tables) -> None:
    at = run("industry")
    places = tables.observations.set_index("observation")["scope"]
    for chart in at.get("plotly_chart"):
        for trace in json.loads(chart.proto.spec)["data"]:
            scopes = {places[custom[0]] for custom in trace["customdata"]}
            assert len(scopes) == 1


def test_lithium_says_where_targets_stand_without_results(tables: Tables) -> None:
    charts = [chart.proto.spec for chart in run("industry").get("plotly_chart")]
    assert any("未报告" in json.loads(spec)["layout"].__str__() for spec in charts)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "chosen", [{"year": "2024"}, {"status": "actual"}, {"year": "2024", "status": "actual"}]
)
def test_chain_says_which_filters_it_does_not_follow(chosen: dict[str, str], lang: str) -> None:
    names = t(lang, "industry.and").join(t(lang, f"common.filter.{name}") for name in chosen)
    said = escape(t(lang, "industry.chain.undated", filters=names))
    assert said in text(run("industry", lang=lang, **chosen))
    assert said not in text(run("industry", lang=lang))
    assert said not in text(run("industry", lang=lang, scope="zone"))


def test_chain_shows_every_stage_and_every_company_once(tables: Tables) -> None:
    shown = text(run("industry"))
    for stage in (
        "锂矿开采加工",
        "关键材料",
        "电芯制造",
        "PACK组装",
        "终端应用",
        "拆解回收",
        "结构件",
        "检验检测",
    ):
        assert f"<h3>{stage}</h3>" in shown
    mine = tables.entities[tables.entities["industry"] == "锂电"]
    for name in mine.loc[mine["kind"].isin(["company", "project"]), "name"]:
        assert name in shown
