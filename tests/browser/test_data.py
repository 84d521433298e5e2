"""The data page in a real browser: address and view agree, Back works, each download is what is shown."""

import csv
import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from conftest import settle
from playwright.sync_api import Page, expect

from zzdash.tables.load import Tables

sys.path.append(str(Path(__file__).parents[1] / "export"))
from workbook import Workbook

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]


def count(page: Page) -> str:
    return page.locator(".zz-count b").inner_text()


def pill(page: Page, word: str) -> object:
    return page.locator(".st-key-facets [data-testid=stButtonGroup] button", has_text=word)


def test_a_facet_filters_writes_the_address_and_goes_back(open_page: Open, tables: Tables) -> None:
    page = open_page("/data")
    everything = f"{len(tables.observations)}条"
    assert count(page) == everything
    planned = (tables.observations["status"] == "planned").sum()
    pill(page, "计划").click()
    page.wait_for_url("**status=planned*")
    expect(page.locator(".zz-count b")).to_have_text(f"{planned}条")
    page.reload()
    settle(page)
    assert count(page) == f"{planned}条"
    page.get_by_text("清除筛选").click()
    expect(page.locator(".zz-count b")).to_have_text(everything)
    assert "status" not in page.url


def test_back_undoes_a_filter(open_page: Open, tables: Tables) -> None:
    page = open_page("/data")
    everything = count(page)
    pill(page, "计划").click()
    page.wait_for_url("**status=planned*")
    expect(page.locator(".zz-count b")).not_to_have_text(everything)
    page.go_back()
    expect(page.locator(".zz-count b")).to_have_text(everything)


def test_the_language_switch_keeps_the_filter(open_page: Open, tables: Tables) -> None:
    planned = (tables.observations["status"] == "planned").sum()
    page = open_page("/data?status=planned")
    page.locator(".st-key-zz-language button").nth(1).click()
    expect(page.locator(".zz-count b")).to_have_text(f"{planned} rows")
    assert "status=planned" in page.url


def test_search_and_an_empty_result(open_page: Open) -> None:
    page = open_page("/data")
    field = page.get_by_label("搜索")
    field.fill("没有这样的词")
    field.press("Enter")
    expect(page.locator(".zz-empty")).to_contain_text("搜索")


def test_a_search_by_name_offers_the_sentences_too(open_page: Open) -> None:
    page = open_page("/data?q=GDP")
    named = count(page)
    page.locator(".st-key-match-switch button").click()
    page.wait_for_url("**said=1*")
    expect(page.locator(".zz-count b")).not_to_have_text(named)
    page.locator(".st-key-match-switch button").click()
    expect(page.locator(".zz-count b")).to_have_text(named)
    assert "said" not in page.url


def test_paper_shows_every_row_and_no_widgets(open_page: Open, tables: Tables) -> None:
    page = open_page("/data?theme=projects")
    expect(page.locator(".zz-print")).to_be_hidden()
    page.emulate_media(media="print")
    rows = page.locator(".zz-paper tbody tr")
    expect(rows).to_have_count(int((tables.observations["theme"] == "projects").sum()))
    expect(rows.last).to_be_visible()
    for hidden in (".st-key-facets", ".st-key-data-bar", "[data-testid=stDataFrame]"):
        expect(page.locator(hidden)).to_be_hidden()
    page.set_viewport_size({"width": 1030, "height": 700})  # A4 across, less its margins
    assert page.locator(".zz-paper").evaluate("e => e.getBoundingClientRect().right <= innerWidth")


def rows_of(tables: Tables) -> pd.DataFrame:
    observations = tables.observations.sort_values(["article", "start"])
    return observations[(observations["year"] == 2022) & (observations["kind"] == "level")]


def download(page: Page, word: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=word).click()
    return Path(waiting.value.path()).read_bytes()


def test_each_download_holds_exactly_what_is_filtered(open_page: Open, tables: Tables) -> None:
    chosen = rows_of(tables)
    ids = chosen["observation"].tolist()
    page = open_page("/data?year=2022&kind=level")
    assert count(page) == f"{len(ids)}条"

    heading, *rows = csv.reader(io.StringIO(download(page, "CSV").decode("utf-8-sig")))
    assert [row[heading.index("数据编号")] for row in rows] == ids
    value = heading.index("数值")
    assert [float(row[value]) for row in rows] == chosen["value"].tolist()

    book = Workbook(download(page, "XLSX"))
    assert list(book.sheets) == ["数据", "全部字段", "指标说明", "出处原文"]
    assert len(book.sheets["数据"]) == len(ids) + 1
    first, *every = book.sheets["全部字段"]
    number = next(column for column, heading in first.items() if heading == "数据编号")
    assert [row[number] for row in every] == ids

    parquet = pd.read_parquet(io.BytesIO(download(page, "Parquet")))
    assert parquet["observation"].tolist() == ids
    assert parquet["value"].tolist() == chosen["value"].tolist()

    assert [row["observation"] for row in json.loads(download(page, "JSON"))["rows"]] == ids

    archive = zipfile.ZipFile(io.BytesIO(download(page, "ZIP")))
    assert [row["observation"] for row in json.loads(archive.read("data.json"))["rows"]] == ids
    assert "year=2022" in archive.read("README.txt").decode("utf-8-sig")


def test_a_row_link_shows_the_row_and_leads_to_its_words(open_page: Open, tables: Tables) -> None:
    row = tables.observations.iloc[20]
    page = open_page(f"/data?obs={row['observation']}")
    card = page.locator(".st-key-card-row")
    expect(card).to_contain_text(row["quote"][:12])
    card.locator("a.zz-link").last.click()
    page.wait_for_url(f"**/sources?*m={row['observation']}*")
    settle(page)
    expect(page.locator("#zz-target")).to_be_in_viewport()


def test_choosing_a_table_row_shows_it(open_page: Open, tables: Tables) -> None:
    page = open_page("/data")
    box = page.locator("[data-testid=stDataFrame]").bounding_box()
    assert box
    page.mouse.click(box["x"] + 18, box["y"] + 38 + 17)
    page.wait_for_url("**obs=*")
    expect(page.locator(".st-key-card-row")).to_contain_text(
        tables.observations.sort_values(["article", "start"]).iloc[0]["quote"][:12]
    )


def test_slides_are_offered_when_none_would_be_cut(open_page: Open) -> None:
    page = open_page("/data")
    expect(page.get_by_role("button", name="PPTX")).to_have_count(0)
    page = open_page("/data?theme=lithium&kind=level")
    slides = zipfile.ZipFile(io.BytesIO(download(page, "PPTX"))).namelist()
    assert any(name.startswith("ppt/charts/") for name in slides)
