"""The timeline in a real browser: a mark opens its sentence, Back returns, the URL holds every choice."""

import csv
import io
from collections.abc import Callable

import pytest
from chartpoints import spot
from conftest import expect_words, settle
from playwright.sync_api import Page, expect

from zzdash.tables.load import Tables
from zzdash.views.lanes import Lane, lanes_of

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]


@pytest.fixture(scope="module")
def lane(tables: Tables) -> Lane:
    """The best reported lane."""
    return max(lanes_of(tables), key=lambda one: (one.years, one.key))


def test_a_click_opens_the_words_and_back_returns(open_page: Open, tables: Tables, lane: Lane) -> None:
    wanted = lane.blocks[-1].source
    surface = tables.observations.set_index("observation").loc[wanted, "surface"]
    page = open_page(f"/timeline?lane={lane.key}")
    page.mouse.click(*spot(page, wanted))
    page.wait_for_url(f"**/sources?*m={wanted}*")
    expect_words(page, surface)
    page.go_back()
    page.wait_for_url("**/timeline?*")
    settle(page)
    expect(page.locator(".js-plotly-plot")).to_be_visible()


def test_a_pointer_brings_up_the_sentence(open_page: Open, lane: Lane) -> None:
    block = lane.blocks[-1]
    page = open_page(f"/timeline?lane={lane.key}")
    page.mouse.move(*spot(page, block.source))
    shown = page.locator(".hoverlayer .hovertext").first.text_content() or ""
    assert "".join(str(block.row["quote"]).split())[:12] in "".join(shown.split())


def test_an_article_mark_opens_the_article(open_page: Open, tables: Tables) -> None:
    article = str(tables.articles["article"].iloc[-1])
    page = open_page("/timeline")
    page.mouse.click(*spot(page, f"article:{article}"))
    page.wait_for_url(f"**/sources?article={article}*")


def test_choices_go_to_the_url_as_ids_and_come_back(open_page: Open, page: Page) -> None:
    open_page("/timeline")
    page.get_by_role("radio", name="枣庄市").click()
    page.wait_for_url("**scope=city*")
    page.get_by_text("显示推算值").click()
    page.wait_for_url("**derived=true*")
    page.locator(".st-key-zz-language").get_by_role("radio").last.click()
    page.wait_for_url("**lang=en*")
    assert "scope=city" in page.url
    page.reload()
    settle(page)
    expect(page.get_by_role("radio", name="Zaozhuang City")).to_be_checked()


def test_download_holds_the_rows_of_the_chart(open_page: Open, lane: Lane) -> None:
    page = open_page(f"/timeline?lane={lane.key}")
    with page.expect_download() as waiting:
        page.locator(".st-key-csv-timeline button").click()
    raw = waiting.value.path().read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    heading, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig")))
    assert [row[heading.index("数据编号")] for row in rows] == [block.source for block in lane.blocks]
