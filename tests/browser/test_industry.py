"""The lithium page in a real browser: marks open their sentences, filters and downloads agree with data/."""

import csv
import io
from collections.abc import Callable

import pytest
from chartpoints import spot
from conftest import expect_words, settle
from playwright.sync_api import Page, expect

from zzdash.rules import display
from zzdash.tables.load import Tables
from zzdash.views.industry import industry_rows, of_part

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]


def expect_sentence(page: Page, tables: Tables, observation: str) -> None:
    page.wait_for_url(f"**/sources?*m={observation}*")
    expect_words(page, tables.observations.set_index("observation").loc[observation, "surface"])


def test_a_bar_opens_its_words_and_back_returns(open_page: Open, tables: Tables) -> None:
    wanted = of_part(industry_rows(tables), "scale")[0]["observation"]
    page = open_page("/industry")
    page.mouse.click(*spot(page, wanted))
    expect_sentence(page, tables, wanted)
    page.go_back()
    page.wait_for_url("**/industry*")
    settle(page)
    expect(page.locator(".zz-chain").first).to_be_visible()


def test_a_tile_opens_its_words(open_page: Open, tables: Tables) -> None:
    page = open_page("/industry")
    tile = page.locator("a.zz-tile").first
    wanted = str(tile.get_attribute("href")).rpartition("m=")[2]
    tile.click()
    expect_sentence(page, tables, wanted)


def test_filter_then_download_gives_the_same_rows_as_data(open_page: Open, tables: Tables) -> None:
    rows = [
        row
        for row in industry_rows(tables)
        if display.scope_role(row["scope"]) == "city" and row["status"] == "target"
    ]
    page = open_page("/industry")
    page.get_by_role("radio", name="枣庄市").click()
    page.wait_for_url("**scope=city*")
    page.locator(".st-key-industry-filters").get_by_text("目标", exact=True).click()
    page.wait_for_url("**status=target*")
    settle(page)
    expect(page.locator(".st-key-card-all h2")).to_contain_text(str(len(rows)))
    with page.expect_download() as waiting:
        page.locator(".st-key-csv-all button").click()
    text = waiting.value.path().read_bytes().decode("utf-8-sig")
    heading, *got = csv.reader(io.StringIO(text))
    assert [row[heading.index("数据编号")] for row in got] == [row["observation"] for row in rows]


def test_a_stage_leads_to_where_the_article_names_it(open_page: Open) -> None:
    page = open_page("/industry")
    stage = page.locator("a.zz-silent").first
    name = stage.locator("xpath=ancestor::li").locator("h3").inner_text()
    stage.click()
    page.wait_for_url("**/sources?*")
    expect(page.locator("#zz-target").first).to_be_visible()
    printed = "".join(page.locator("#zz-target").all_inner_texts()[0].split())
    assert printed in "".join(name.split()) or "".join(name.split()) in printed
