"""The Excel download, opened: sheets, rows, links, print set-up, chart; nothing that runs."""

import pytest
from workbook import Workbook

from zzdash.export.xlsx import to_xlsx
from zzdash.tables.load import Tables, load

SHEETS = {"zh": ["数据", "指标说明", "出处原文"], "en": ["Data", "Indicators", "Sources"]}


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
    data, notes, sources = read.sheets.values()
    assert [row["A"] for row in data[1:]] == tables.observations["observation"].tolist()
    assert len(notes) - 1 == tables.observations["indicator"].nunique()
    sentences = tables.observations.groupby(["article", "quote_start"]).ngroups
    assert len(sources) - 1 == sentences


def test_headings_and_codes_are_words(book: tuple[str, Workbook]) -> None:
    lang, read = book
    heading, *rows = read.sheets[SHEETS[lang][0]]
    assert heading["A"] == {"zh": "数据编号", "en": "Observation id"}[lang]
    statuses = {
        row.get(column) for row in rows for column, name in heading.items() if name in ("状态", "Status")
    }
    assert statuses <= {"实绩", "预计", "目标", "计划", "Actual", "Preliminary", "Target", "Planned"}
    assert statuses


def test_values_are_numbers_as_printed(book: tuple[str, Workbook], tables: Tables) -> None:
    lang, read = book
    heading, *rows = read.sheets[SHEETS[lang][0]]
    column = next(key for key, name in heading.items() if name in ("数值", "Value"))
    values = [row.get(column) for row in rows]
    assert [value for value in values if value is not None] == tables.observations["value"].dropna().tolist()


def test_each_row_leads_to_its_sentence(book: tuple[str, Workbook], tables: Tables) -> None:
    lang, read = book
    sources = read.sheets[SHEETS[lang][2]]
    quotes = dict(zip(tables.observations["observation"], tables.observations["quote"], strict=True))
    for row in sources[1:]:
        for name in str(row["G"]).split("；"):
            assert quotes[name] == row["F"]
    assert read.xml(1).count("<hyperlink ") == len(tables.observations)
    assert f"location=\"'{SHEETS[lang][2]}'!A2\"" in read.xml(1)


def test_set_for_a4_with_a_frozen_heading_and_a_native_chart(book: tuple[str, Workbook]) -> None:
    _, read = book
    for number in (1, 2, 3):
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


def test_an_empty_selection_still_opens(tables: Tables) -> None:
    read = Workbook(to_xlsx(tables.observations.head(0), "zh", tables))
    assert [len(rows) for rows in read.sheets.values()] == [1, 1, 1]


def test_any_frame_without_sources_is_one_sheet(tables: Tables) -> None:
    read = Workbook(to_xlsx(tables.articles, "zh"))
    assert list(read.sheets) == ["数据"]
    assert len(read.sheets["数据"]) == len(tables.articles) + 1
