"""The Excel download, opened: sheets, rows, links, print set-up, chart; nothing that runs."""

import pandas as pd
import pytest
from workbook import Workbook

from zzdash.export.tables.xlsx import to_xlsx
from zzdash.tables.load import Tables, load
from zzdash.wording import words

SHEETS = {
    "zh": ["数据", "全部字段", "指标说明", "出处原文"],
    "en": ["Data", "All fields", "Indicators", "Sources"],
}
HEADINGS = {
    "zh": ["指标", "范围", "时间", "状态", "数值", "上限", "单位", "准确程度", "产业", "对象", "出处", "原句"],
    "en": [
        "Indicator", "Scope", "Period", "Status", "Value", "Upper value", "Unit", "Exactness", "Industry",
        "Entity", "Source", "Quote",
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load()


@pytest.fixture(scope="module", params=["zh", "en"])
def book(request: pytest.FixtureRequest, tables: Tables) -> tuple[str, Workbook]:
    data = to_xlsx(tables.observations, request.param, tables, lambda name: f"http://x.test/sources?m={name}")
    return request.param, Workbook(data)


def test_sheets_and_rows(book: tuple[str, Workbook], tables: Tables) -> None:
    lang, read = book
    assert list(read.sheets) == SHEETS[lang]
    data, full, notes, sources = read.sheets.values()
    ids = tables.observations["observation"].tolist()
    [place] = [key for key, name in full[0].items() if name in ("数据编号", "Observation id")]
    assert [row[place] for row in full[1:]] == ids
    assert len(data) == len(full)
    assert len(notes) - 1 == tables.observations["indicator"].nunique()
    sentences = tables.observations.groupby(["article", "quote_start"]).ngroups
    assert len(sources) - 1 == sentences


def test_headings_and_codes_are_words(book: tuple[str, Workbook]) -> None:
    lang, read = book
    heading, *rows = read.sheets[SHEETS[lang][0]]
    assert list(heading.values()) == HEADINGS[lang]
    statuses = {
        row.get(column) for row in rows for column, name in heading.items() if name in ("状态", "Status")
    }
    assert statuses <= {"实绩", "预计", "目标", "计划", "Actual", "Preliminary", "Target", "Planned"}
    assert statuses


def column_of(rows: list[dict[str, object]], *names: str) -> list[object]:
    [place] = [key for key, name in rows[0].items() if name in names]
    return [row.get(place) for row in rows[1:] if row.get(place) is not None]


def test_values_are_numbers_as_printed(book: tuple[str, Workbook], tables: Tables) -> None:
    lang, read = book
    printed = tables.observations["value"].dropna().tolist()
    assert column_of(read.sheets[SHEETS[lang][1]], "数值", "Value") == printed
    if lang == "zh":
        assert column_of(read.sheets["数据"], "数值") == printed


def test_the_english_short_sheet_counts_as_the_english_pages_do(tables: Tables) -> None:
    read = Workbook(to_xlsx(tables.observations, "en", tables))
    heading, *rows = read.sheets["Data"]
    for row, cells in zip(tables.rows("observations"), rows, strict=True):
        line = {heading[key]: cell for key, cell in cells.items()}
        if row["kind"] != "rank" and row["value"] is not None:
            assert words.number(line["Value"], "en") == words.digits({**row, "value_max": None}, "en")
            assert (line.get("Unit") or "") == words.unit_beside(row, "en")
    revenue = [row["observation"] for row in tables.rows("observations")].index("003-614")
    line = {heading[key]: cell for key, cell in rows[revenue].items()}
    assert (line["Value"], line["Unit"]) == (7.32, "bn yuan")
    first, *every = read.sheets["All fields"]
    full = {first[key]: cell for key, cell in every[revenue].items()}
    assert (full["Value"], full["Unit"], full["As on the page"]) == (73.2, "100 million yuan", "7.32 bn yuan")


def test_each_row_leads_to_its_sentence(book: tuple[str, Workbook], tables: Tables) -> None:
    lang, read = book
    sources = read.sheets[SHEETS[lang][3]]
    quotes = dict(zip(tables.observations["observation"], tables.observations["quote"], strict=True))
    for row in sources[1:]:
        for name in str(row["G"]).split("；"):
            assert quotes[name] == row["F"]
    assert read.xml(1).count("<hyperlink ") == len(tables.observations)
    assert f"location=\"'{SHEETS[lang][3]}'!A2\"" in read.xml(1)


def test_set_for_a4_with_a_frozen_heading_and_a_native_chart(book: tuple[str, Workbook]) -> None:
    _, read = book
    for number in (1, 2, 3, 4):
        xml = read.xml(number)
        assert 'paperSize="9"' in xml
        assert 'orientation="landscape"' in xml
        assert 'fitToHeight="0"' in xml
        assert 'state="frozen"' in xml
    assert b"Print_Titles" in read.parts["xl/workbook.xml"]
    assert b"barChart" in read.parts["xl/charts/chart1.xml"]


def test_hostile_words_stay_words(tables: Tables) -> None:
    observations = tables.observations.head(2).copy()
    observations["quote"] = ["=cmd|' /C calc'!A0", "http://evil.test"]
    hostile = tables.replaced(observations=observations)
    read = Workbook(to_xlsx(observations, "zh", hostile))  # Workbook fails on any formula
    assert {row["F"] for row in read.sheets["出处原文"][1:]} == set(observations["quote"])


def test_no_text_column_is_run_as_a_formula(tables: Tables) -> None:
    """Free text of every column, and the words that are made of it."""
    observations = tables.observations.copy()
    free = ["surface", "indicator_zh", "indicator_en", "entity", "unit", "unit_base", "corrected", "family"]
    observations[free] = "=1+1"
    articles = tables.articles.assign(publisher="=1+1", title="@SUM(A1)")
    indicators = tables.indicators.assign(zh="+1", en="-1", definition_zh="=1", note_zh="=2", unit="=3")
    hostile = tables.replaced(observations=observations, articles=articles, indicators=indicators)
    read = Workbook(to_xlsx(observations, "zh", hostile))  # Workbook fails on any formula
    assert {row["A"] for row in read.sheets["数据"][1:]} >= {"=1+1"}
    assert column_of(read.sheets["数据"], "出处")[0].startswith("=1+1")


def test_words_have_room(book: tuple[str, Workbook]) -> None:
    """No cell of the sheets is cut by its neighbour: its column is as wide as it is, or it wraps."""
    lang, read = book
    for number, (name, rows) in enumerate(read.sheets.items(), start=1):
        widths, wrapped = read.widths(number), read.wrapped(number)
        for place, row in enumerate(rows[1:], start=2):
            for column, cell in row.items():
                text = cell if isinstance(cell, str) else ""
                room = sum(2 if mark > "\u2e7f" else 1 for mark in text)
                assert room <= widths[column] or f"{column}{place}" in wrapped, (name, column, text)


def test_an_empty_selection_still_opens(tables: Tables) -> None:
    read = Workbook(to_xlsx(tables.observations.head(0), "zh", tables))
    assert [len(rows) for rows in read.sheets.values()] == [1, 1, 1, 1]


def test_any_frame_without_sources_is_one_sheet(tables: Tables) -> None:
    read = Workbook(to_xlsx(tables.articles, "zh"))
    assert list(read.sheets) == ["数据"]
    assert len(read.sheets["数据"]) == len(tables.articles) + 1


def test_the_first_sheet_reads_as_the_screen_does(tables: Tables) -> None:
    picked = tables.observations[tables.observations["kind"].isin(["growth", "rank"])]
    read = Workbook(to_xlsx(picked[picked["article"] == "003"], "zh", tables))
    heading, *rows = read.sheets["数据"]
    lines = [{heading[key]: cell for key, cell in row.items()} for row in rows]
    gdp = next(line for line in lines if line["指标"] == "地区生产总值增速")
    assert (gdp["时间"], gdp["状态"], gdp["数值"], gdp["单位"]) == ("2024年全年", "预计", 6.8, "%")
    assert "2025-01-24" in gdp["出处"]
    assert "产业" not in gdp
    assert gdp["原句"]


def test_no_unit_stays_chinese_in_english(tables: Tables) -> None:
    ranks = tables.observations[tables.observations["kind"] == "rank"]
    heading, *rows = Workbook(to_xlsx(ranks, "en", tables)).sheets["Data"]
    [place] = [key for key, name in heading.items() if name == "Unit"]
    assert {row[place] for row in rows} == {"rank"}


def test_derived_values_lead_to_what_they_are_made_of(tables: Tables) -> None:
    rows = [*tables.rows("yearly")[:2], *tables.rows("derived")[:1]]
    read = Workbook(to_xlsx(pd.DataFrame(rows), "zh", tables))
    heading, *lines = read.sheets["数据"]
    [status], [quote] = ([key for key, name in heading.items() if name == one] for one in ("状态", "原句"))
    assert lines[-1][status] == "推算"
    assert lines[-1][quote]
    assert read.xml(1).count("<hyperlink ") == len(rows)
