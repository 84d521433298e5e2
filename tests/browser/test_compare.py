"""The comparison in a real browser: filters in the address, Back, a click on a point, PowerPoint."""

import re

import pytest
from conftest import settle
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_filters_write_the_address_and_the_address_reproduces_them(open_page):
    page = open_page("/compare")
    page.get_by_role("radio", name="枣庄市").click()
    page.wait_for_url(re.compile("scope=city"))
    fresh = page.context.new_page()
    fresh.goto(page.url)
    settle(fresh)
    expect(fresh.get_by_role("radio", name="枣庄市")).to_have_attribute("aria-checked", "true")


def test_all_years(open_page):
    page = open_page("/compare")
    page.get_by_role("button", name="全部年份").click()
    page.wait_for_url(re.compile("year=2019.*year=2025"))


def test_a_point_opens_its_sentence_and_back_returns(open_page):
    page = open_page("/compare")
    points = page.locator(".st-key-body-growth .scatterlayer .point")
    points.first.wait_for(state="visible")
    box = points.first.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(300)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(re.compile(r"/sources\?article=\d+.*m="), timeout=15_000)
    page.go_back()
    settle(page)
    assert "/compare" in page.url
    expect(page.locator(".st-key-body-growth .scatterlayer .point").first).to_be_visible()


def test_a_cell_of_the_table_leads_to_its_words(open_page):
    page = open_page("/compare")
    link = page.locator("table.zz-compare a.zz-cell").first
    mention = re.search(r"m=([\d-]+)", link.get_attribute("href")).group(1)
    link.click()
    page.wait_for_url(re.compile(rf"/sources\?.*m={mention}"))


@pytest.mark.parametrize(("path", "pair"), [("/compare", ("growth", "series")), ("/industry", ("growth", "expo"))])
def test_cards_side_by_side_end_together_with_their_footers(open_page, path, pair):
    page = open_page(path)
    page.locator(".js-plotly-plot .main-svg").first.wait_for(state="visible")
    for part in ("card", "foot"):
        ends = [page.locator(f".st-key-{part}-{name}").bounding_box() for name in pair]
        assert abs((ends[0]["y"] + ends[0]["height"]) - (ends[1]["y"] + ends[1]["height"])) < 2


def test_powerpoint_of_a_card(open_page):
    page = open_page("/compare")
    with page.expect_download() as waiting:
        page.locator(".st-key-pptx-growth button").click()
    assert waiting.value.suggested_filename.endswith(".pptx")
    assert waiting.value.path().read_bytes()[:2] == b"PK"


def test_unknown_year_and_parameter_are_dropped_with_a_notice(open_page):
    page = open_page("/compare?year=1066&hack=1")
    expect(page.locator(".zz-notice").first).to_be_visible()
    assert "hack" not in page.url
