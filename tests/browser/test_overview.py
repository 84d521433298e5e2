"""The overview and the frame in a real browser: links, language, Back, phones, theme, fonts."""

import re

import pytest
from conftest import settle
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_card_leads_to_its_words_and_back_returns(open_page):
    page = open_page("/")
    card = page.locator("a.zz-kpi").first
    mention = re.search(r"m=([\d-]+)", card.get_attribute("href")).group(1)
    card.click()
    page.wait_for_url(re.compile(rf"/sources\?article=.*m={mention}"))
    settle(page)
    page.go_back()
    settle(page)
    expect(page.locator("a.zz-kpi").first).to_be_visible()


def test_a_footnote_and_a_cell_lead_to_the_sources(open_page):
    page = open_page("/")
    for link in ("a.zz-note", "a.zz-cell"):
        assert page.locator(link).first.get_attribute("href").startswith("sources?article=")


def test_the_language_switch_writes_the_address_and_lasts_across_pages(open_page):
    page = open_page("/")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    page.locator(".st-key-zz-language button").nth(1).click()
    page.wait_for_url(re.compile(r"\?lang=en$"))
    expect(page.get_by_role("link", name="Compare")).to_be_visible()
    page.get_by_role("link", name="Compare").click()
    expect(page.locator("h1")).to_have_text("Compare years")
    assert "lang=en" in page.url
    assert page.evaluate("document.documentElement.lang") == "en"


def test_every_page_is_in_the_navigation(open_page):
    page = open_page("/")
    for name in ("总览", "时间线", "年度对比", "锂电产业", "数据", "原文", "数据质量", "演示"):
        expect(page.get_by_role("link", name=name, exact=True).first).to_be_visible()


def test_the_theme_follows_the_system(open_page):
    page = open_page("/")
    light = page.evaluate("getComputedStyle(document.querySelector('.zz-kpi')).backgroundColor")
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(500)
    settle(page)
    assert page.evaluate("getComputedStyle(document.querySelector('.zz-kpi')).backgroundColor") != light


def test_the_shipped_font_has_the_characters_of_the_page(open_page):
    page = open_page("/")
    page.wait_for_function("[...document.fonts].some(face => face.family.includes('ZZ Sans SC'))")
    for family in ("ZZ Sans SC", "ZZ Serif SC"):
        loaded = page.evaluate(
            f"document.fonts.load(\"700 20px '{family}'\", '枣庄高新区锂电').then(f => f.length)"
        )
        assert loaded >= 1, family


def test_chart_or_table_is_kept_in_the_address(open_page):
    page = open_page("/")
    page.locator(".st-key-foot-coverage").get_by_role("radio", name="表格").click()
    page.wait_for_url(re.compile("coverage_view=table"))
    expect(page.locator(".st-key-body-coverage tbody tr").first).to_be_visible()
    permalink = page.locator(".st-key-foot-coverage a", has_text="固定链接")
    expect(permalink).to_have_attribute("href", re.compile("coverage_view=table.*lang=zh"))


def test_the_csv_holds_the_rows_shown(open_page):
    page = open_page("/")
    shown = page.locator("a.zz-cell").count()
    with page.expect_download() as waiting:
        page.locator(".st-key-csv-coverage button").click()
    text = waiting.value.path().read_bytes().decode("utf-8-sig")
    assert len(text.strip().splitlines()) == shown + 1


def test_no_header_while_presenting(open_page):
    page = open_page("/?present=1")
    assert page.locator(".st-key-zz-language").count() == 0
    assert page.get_by_role("link", name="时间线").count() == 0
