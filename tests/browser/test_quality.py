"""The quality page in a real browser: both languages, lists that open, links that land on the words."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import settle
from playwright.sync_api import Page, expect

from zzdash.tables.load import Tables

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]


@pytest.mark.parametrize(("lang", "title"), [("zh", "数据质量"), ("en", "Data quality")])
def test_opens_without_errors(open_page: Open, lang: str, title: str) -> None:
    page = open_page(f"/quality?lang={lang}")
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".zz-tile")).to_have_count(4)


def test_a_set_aside_number_leads_to_its_words(open_page: Open, tables: Tables) -> None:
    page = open_page("/quality?at=aside")
    expect(page.locator("#zz-aside")).to_be_in_viewport()
    page.locator(".st-key-card-aside summary").first.click()
    link = page.locator(".zz-aside a.zz-link").first
    expect(link).to_be_visible()
    link.click()
    page.wait_for_url("**/sources?*m=*")
    settle(page)
    expect(page.locator("#zz-target")).to_be_in_viewport()


def test_a_contradiction_leads_to_its_words(open_page: Open, tables: Tables) -> None:
    if not (tables.checks["outcome"] == "fails").any():
        pytest.skip("data/ holds no failed check")
    page = open_page("/quality")
    page.locator(".zz-contradiction a.zz-link").first.click()
    page.wait_for_url("**/sources?*m=*")
    settle(page)
    expect(page.locator("#zz-target")).to_be_in_viewport()


def test_a_coverage_cell_opens_its_rows(open_page: Open, tables: Tables) -> None:
    page = open_page("/quality")
    cell = page.locator(".zz-coverage td a").first
    number = cell.inner_text()
    cell.click()
    page.wait_for_url("**/data?*")
    settle(page)
    expect(page.locator(".zz-count b")).to_have_text(number)


def test_a_figure_not_chosen_leads_to_its_words(open_page: Open, tables: Tables) -> None:
    other = tables.yearly["alternatives"].replace("", None).dropna().iloc[0].split(";")[0]
    page = open_page("/quality?at=yearly")
    page.locator(f".zz a.zz-link[href*='m={other}']").last.click()
    page.wait_for_url(f"**/sources?*m={other}*")
    settle(page)
    expect(page.locator("#zz-target")).to_be_in_viewport()


def test_all_numbers_as_a_file(open_page: Open, tables: Tables) -> None:
    page = open_page("/quality")
    with page.expect_download() as waiting:
        page.locator(".st-key-csv-mentions button").click()
    rows = list(csv.reader(io.StringIO(Path(waiting.value.path()).read_text("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == tables.mentions["mention"].tolist()
