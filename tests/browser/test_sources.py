"""The reader in a real browser: words in view, Back, search, the phone's sheet, hostile text, citation."""

import csv
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import expect_words, settle
from playwright.sync_api import Browser, Page, expect

from benchmarks.server import APP, serving
from zzdash import paths
from zzdash.tables.load import Tables

pytestmark = pytest.mark.browser
Open = Callable[[str], Page]


def chosen_measurement(tables: Tables) -> dict[str, object]:
    """A measurement far down a long article, so that being in view needs scrolling."""
    longest = tables.articles.sort_values("characters").iloc[-1]["article"]
    rows = tables.observations[tables.observations["article"] == longest].sort_values("start")
    return dict(rows.iloc[len(rows) * 3 // 4])


def expect_in_view(page: Page, printed: object) -> None:
    expect_words(page, printed)
    expect(page.locator("#zz-target")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_link_opens_at_the_highlighted_words(open_page: Open, tables: Tables, lang: str) -> None:
    row = chosen_measurement(tables)
    page = open_page(
        f"/sources?article={row['article']}&p={row['paragraph']}&m={row['observation']}&lang={lang}"
    )
    expect_in_view(page, row["surface"])
    assert page.evaluate("getComputedStyle(document.getElementById('zz-target')).outlineWidth") == "3px"
    expect(page.locator(".zz-fact h2").first).to_be_visible()


def test_next_number_and_back(open_page: Open, tables: Tables) -> None:
    row = chosen_measurement(tables)
    mentions = tables.mentions[tables.mentions["article"] == row["article"]].sort_values("start")
    names = mentions["mention"].tolist()
    after = names[names.index(row["observation"]) + 1]
    page = open_page(f"/sources?article={row['article']}&m={row['observation']}")
    expect_in_view(page, row["surface"])
    page.locator(".zz-steps a[rel=next]").click()
    page.wait_for_url(f"**m={after}*")
    settle(page)
    expect_in_view(page, mentions.set_index("mention").loc[after, "surface"])
    page.go_back()
    page.wait_for_url(f"**m={row['observation']}*")
    settle(page)
    expect_in_view(page, row["surface"])


def test_a_number_leads_to_its_data_row_and_back_again(open_page: Open, tables: Tables) -> None:
    row = chosen_measurement(tables)
    page = open_page(f"/sources?article={row['article']}&m={row['observation']}")
    page.locator(".zz-ways a").first.click()
    page.wait_for_url(f"**/data?obs={row['observation']}*")
    settle(page)
    page.locator(".st-key-card-row a.zz-link").last.click()
    page.wait_for_url(f"**m={row['observation']}*")
    settle(page)
    expect_in_view(page, row["surface"])


def test_search_finds_the_paragraph_and_lights_the_words(open_page: Open, tables: Tables) -> None:
    paragraph = tables.paragraphs[tables.paragraphs["text"].str.len() > 200].iloc[-1]
    words = paragraph["text"][100:106]
    page = open_page("/sources")
    field = page.get_by_label("全文检索")
    field.fill(words)
    field.press("Enter")
    hit = page.locator(".zz-result-head").first
    expect(hit).to_be_visible()
    assert words in page.locator(".zz-results mark").first.inner_text()
    hit.click()
    page.wait_for_url("**article=*")
    settle(page)
    expect(page.locator("#zz-target")).to_be_in_viewport()
    assert words in page.locator("#zz-target mark.zz-found").first.inner_text()


def test_a_number_is_lit_as_it_is_printed(open_page: Open) -> None:
    page = open_page("/sources?q=147%25")
    head = page.locator(".zz-result-head")
    expect(head).to_have_count(1)
    assert page.locator(".zz-results mark").all_inner_texts() == ["1 4 7 %"]
    head.click()
    page.wait_for_url("**article=*")
    settle(page)
    assert page.locator("#zz-target mark.zz-found").all_inner_texts() == ["1 4 7 %"]


def test_choosing_an_article_and_back(open_page: Open, tables: Tables) -> None:
    page = open_page("/sources")
    title = tables.articles.iloc[1]["title"]
    page.locator("a.zz-article", has_text=title).click()
    page.wait_for_url(f"**article={tables.articles.iloc[1]['article']}*")
    expect(page.locator("h1")).to_contain_text(title.split()[0])
    page.go_back()
    expect(page.locator("a.zz-article")).to_have_count(len(tables.articles))


def test_on_a_phone_the_card_is_a_sheet_that_leaves_the_words_in_view(phone: Page, tables: Tables) -> None:
    row, page = chosen_measurement(tables), phone
    page.goto(f"/sources?article={row['article']}&m={row['observation']}")
    settle(page)
    expect(page.locator("#zz-target")).to_be_in_viewport()
    page.wait_for_timeout(1200)
    words = page.locator("#zz-target").bounding_box()
    sheet = page.locator("[data-testid=stColumn]:has(.st-key-card-fact)").bounding_box()
    assert words
    assert sheet
    assert words["y"] + words["height"] <= sheet["y"]
    assert sheet["height"] <= 844 * 0.41
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390


def test_the_citation_can_be_copied(open_page: Open, tables: Tables) -> None:
    article = tables.articles.iloc[3]
    page = open_page(f"/sources?article={article['article']}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("复制引用").click()
    page.locator("button", has_text="复制").nth(-2).click()
    expect(page.get_by_text("已复制").first).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert article["title"].split()[0] in copied
    assert "[N]" in copied


HOSTILE = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">=1+1 $x$ **粗**'


@pytest.fixture
def hostile_url(tmp_path: Path) -> Iterator[str]:
    """The app over a copy of data/ in which an article's title, text and a quote are hostile."""
    shutil.copytree(paths.DATA, tmp_path / "data")
    shutil.copytree(paths.SEEDS, tmp_path / "seeds")
    poison(tmp_path / "data")
    with serving(APP, tmp_path) as server:
        yield server.url


def poison(data: Path) -> None:
    for name, column in (("articles", "title"), ("paragraphs", "text"), ("observations", "quote")):
        file = data / f"{name}.csv"
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        for row in rows[:3]:
            row[column] = HOSTILE
            if name == "paragraphs":
                row["pieces"] = f"0-{len(HOSTILE)}"
        with file.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def test_hostile_article_text_stays_text(browser: Browser, hostile_url: str, tables: Tables) -> None:
    first = tables.paragraphs.iloc[0]
    row = tables.observations.iloc[0]
    page = browser.new_page()
    for path in (
        f"/sources?article={first['article']}",
        "/sources?q=script",
        f"/data?obs={row['observation']}",
        "/quality",
    ):
        page.goto(f"{hostile_url}{path}")
        settle(page)
        page.wait_for_timeout(300)
        assert page.evaluate("window.hacked") is None
    page.goto(f"{hostile_url}/sources?article={first['article']}")
    settle(page)
    assert page.locator("h1").inner_text() == HOSTILE
    assert page.locator(".zz-par-text").first.inner_text() == HOSTILE
    page.close()
