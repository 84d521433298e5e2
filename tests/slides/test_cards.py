"""Slides of a card: what shares a chart, what goes into a table, and titles that say what is there."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from zzdash.export.pptx.deck import deck
from zzdash.slides.cards import card_slides
from zzdash.slides.groups import MOST_ROWS, groups
from zzdash.slides.material import material
from zzdash.slides.model import Slide
from zzdash.tables.load import load, rows_of
from zzdash.tables.records import Told

ABOUT = {"key": "items", "page": "年度对比"}
MONTHS = ("coverage", "month_from", "month_to", "period_basis")


def observations(**wanted: object) -> list[Told]:
    rows = rows_of(load().observations.dropna(subset="value"), Told)
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def slides(rows: list[Told], lang: str = "zh") -> list[Slide]:
    return card_slides(rows, ABOUT, material(load(), lang, (), ()))


def test_every_row_is_on_one_slide() -> None:
    rows = observations()
    shown = [row["observation"] for group in groups(rows) for row in group.rows]
    assert sorted(shown) == sorted(row["observation"] for row in rows)
    assert max(len(group.rows) for group in groups(rows)) <= MOST_ROWS


def test_a_chart_holds_one_indicator_or_rates_of_one_period() -> None:
    charts = [group for group in groups(observations()) if group.form != "table"]
    assert {group.form for group in charts} == {"item", "rates"}
    for group in charts:
        assert {row["kind"] for row in group.whole} & {"rank", "spec"} == set()
        assert len({(row["scope"], row["unit_base"], row["kind"]) for row in group.whole}) == 1
        alike = "indicator" if group.form == "item" else "period"
        assert len({row[alike] for row in group.whole}) == 1
        if group.whole[0]["status"] != "planned":
            assert len({tuple(row[name] for name in MONTHS) for row in group.whole}) == 1


def test_ranks_are_words() -> None:
    made = slides(observations(kind="rank"))
    assert not [slide for slide in made if slide.chart.marks]
    assert "第2名" in [cells[3] for slide in made if slide.table for cells in slide.table.rows]
    [lone] = slides(observations(kind="rank", article="003"))
    assert (lone.figure.shown, lone.figure.unit) == ("第2名", "")
    assert lone.heading.endswith("第2名")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_titles_tell_slides_apart_and_name_the_big_number(lang: str) -> None:
    made = slides(observations(), lang)
    titles = [slide.heading for slide in made]
    assert len(set(titles)) == len(titles)
    for slide in made:
        figure = slide.figure.shown.lstrip("+≈−-").rstrip("+")
        assert figure in slide.heading, slide.heading


def test_years_that_compare_say_their_difference() -> None:
    rows = [
        row for row in observations() if row["indicator_zh"] == "科技型中小企业入库数" and row["year"] >= 2022
    ]
    [slide] = slides(rows)
    assert slide.heading == "高新区科技型中小企业入库数：2022年155家，2024年177家，+22家（+14.2%）"


def test_a_table_is_native() -> None:
    made = slides(observations(kind="rank"))
    show = Presentation(io.BytesIO(deck(made, "zh", lambda slide: "http://x.test/")))
    [grid] = [shape.table for shape in show.slides[0].shapes if shape.has_table]
    assert [cell.text for cell in grid.rows[0].cells] == ["指标", "时间", "状态", "数值", "出处"]
    assert not [shape for shape in show.slides[0].shapes if shape.has_chart]
