"""The data, sources and quality pages by AppTest: what they show for which address, in both languages."""

import re

import pytest
from pagerun import run, text

from zzdash.tables.load import Tables, load
from zzdash.wording.words import period_full, value_text


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load()


@pytest.mark.parametrize("name", ["data", "sources", "quality"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_page_opens_in_both_languages(name: str, lang: str) -> None:
    at = run(name, lang)
    assert not at.exception
    assert "zz-error" not in text(at)
    assert "zz-title" in text(at)
    if lang == "en":
        header = re.search(r'<header class="zz-header">.*?</header>', text(at))
        assert header
        assert not re.search(r"[\u4e00-\u9fff]", header.group())


def test_data_shows_every_row_and_then_what_is_chosen(tables: Tables) -> None:
    assert len(run("data").dataframe[0].value) == len(tables.observations)
    chosen = tables.observations[
        (tables.observations["year"] == 2022) & (tables.observations["status"] == "actual")
    ]
    at = run("data", year="2022", status="actual")
    assert len(at.dataframe[0].value) == len(chosen) > 0
    labels = [str(button.proto.label) for button in at.get("download_button")]
    assert labels[:4] == ["CSV", "XLSX", "Parquet", "JSON"]


def test_data_search_goes_through_the_quote(tables: Tables) -> None:
    row = tables.observations.iloc[5]
    at = run("data", q=row["quote"][:20])
    holds = tables.observations["quote"].str.contains(row["quote"][:20], regex=False)
    assert len(at.dataframe[0].value) == holds.sum()


def test_data_search_goes_by_the_name_first_and_tells_of_the_rest(tables: Tables) -> None:
    at = run("data", q="GDP")
    rows = at.dataframe[0].value
    assert {"地区生产总值", "地区生产总值增速", "地区生产总值增速全省名次"} == set(rows["indicator"])
    assert 6.8 in rows["value"].tolist()
    more = next(button for button in at.button if button.key == "match-switch")
    assert f"相符{len(rows)}条" in text(at)
    more.click().run()
    assert at.query_params["said"] in ("1", ["1"])
    every = at.dataframe[0].value
    assert every["indicator"].tolist()[: len(rows)] == rows["indicator"].tolist()
    assert len(every) > len(rows)


def test_data_paper_has_every_row_whole(tables: Tables) -> None:
    shown = text(run("data"))
    paper = shown[shown.index('class="zz-print"') :]
    assert paper.count('class="zz-paper-quote"') == len(tables.observations)
    assert "10,000,000" in paper


def test_data_without_a_match_lists_no_facets() -> None:
    assert [group.proto.label for group in run("data", q="没有这样的词").get("button_group")] == [
        "金额单位",
        "选择列",
    ]


@pytest.mark.parametrize(("typed", "offer"), [("Sunwdoa", "Sunwoda"), ("没有这样的词", None), ("GDP", None)])
def test_data_offers_the_name_that_was_misspelt(typed: str, offer: str | None) -> None:
    shown = text(run("data", q=typed, status="actual"))
    assert ("zz-meant" in shown) == (offer is not None)
    if offer:
        assert re.search(rf'href="data\?q={offer}&amp;[^"]*status=actual', shown)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_quality_shows_the_figures_that_were_not_chosen(tables: Tables, lang: str) -> None:
    contested = [row["alternatives"] for row in tables.rows("yearly") if row["alternatives"]]
    known = {row["observation"]: row for row in tables.rows("observations")}
    shown = text(run("quality", lang))
    for name in ";".join(contested).split(";"):
        assert value_text(known[name], lang) in shown
        assert f">{name}<" not in shown


def test_data_pill_writes_the_address_as_an_id() -> None:
    at = run("data", "en")
    pills = next(group for group in at.get("button_group") if group.proto.label == "Status")
    pills.set_value(["planned"]).run()
    assert at.query_params["status"] in ("planned", ["planned"])


def test_data_empty_says_what_to_widen() -> None:
    at = run("data", year="2020", status="target")
    assert "zz-empty" in text(at)
    assert "年份" in text(at)
    assert not at.dataframe


def test_data_drops_hostile_choices_gently() -> None:
    at = run("data", year=["2022", "<script>alert(1)</script>"], nonsense="1", cols="zzz")
    assert "<script>alert" not in text(at)
    assert "zz-notice" in text(at)
    assert at.dataframe


def test_data_row_in_full_and_one_that_is_gone(tables: Tables) -> None:
    row = tables.observations.iloc[10]
    shown = text(run("data", obs=row["observation"]))
    assert f"m={row['observation']}" in shown
    assert "zz-fact" in shown
    gone = text(run("data", obs=f"{row['article']}-99999"))
    assert "zz-notice" in gone
    assert f"data?obs={row['article']}-" in gone


def test_sources_lists_every_article(tables: Tables) -> None:
    shown = text(run("sources"))
    assert shown.count('class="zz-article"') == len(tables.articles)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_number_opens_with_its_card(tables: Tables, lang: str) -> None:
    by_kind = tables.mentions.drop_duplicates("kind")
    assert len(by_kind)
    for row in by_kind.to_dict("records"):
        shown = text(run("sources", lang, article=row["article"], p=str(row["paragraph"]), m=row["mention"]))
        assert shown.count('id="zz-target"') == 1
        assert 'class="zz-fact"' in shown


def test_a_derived_value_keeps_its_own_months(tables: Tables) -> None:
    for row in tables.derived.drop_duplicates("coverage").to_dict("records"):
        first = row["inputs"].split(";")[0]
        shown = text(run("sources", article=first.partition("-")[0], m=first))
        assert period_full(row, "zh") in shown
        assert row["formula_zh"] in shown


def test_an_event_is_lit_and_told(tables: Tables) -> None:
    for event in tables.events.head(3).to_dict("records"):
        shown = text(run("sources", article=event["article"], m=event["event"]))
        assert shown.count('id="zz-target"') == 1
        assert 'class="zz-evidence"' in shown
        assert event["title_zh"] in shown


def test_every_number_of_an_article_is_lit(tables: Tables) -> None:
    article = tables.articles.iloc[0]
    shown = text(run("sources", article=article["article"]))
    numbers = re.findall(r'id="m-([^"]+)"', shown)
    printed = tables.mentions[tables.mentions["article"] == article["article"]].sort_values("start")
    assert numbers == printed["mention"].tolist()


def test_a_vanished_number_offers_the_nearest(tables: Tables) -> None:
    article = str(tables.articles.iloc[1]["article"])
    shown = text(run("sources", article=article, m=f"{article}-999999"))
    last = tables.mentions[tables.mentions["article"] == article].sort_values("start").iloc[-1]
    assert "zz-notice" in shown
    assert f"m={last['mention']}" in shown


def test_an_unknown_article_says_so_and_lists_what_there_is() -> None:
    shown = text(run("sources", article="<b>999"))
    assert "&lt;b&gt;999" in shown
    assert 'class="zz-article"' in shown


def test_search_lights_the_words_and_links_to_the_paragraph(tables: Tables) -> None:
    row = tables.paragraphs[tables.paragraphs["text"].str.len() > 60].iloc[0]
    words = row["text"][20:26]
    shown = text(run("sources", q=words))
    assert f'<mark class="zz-found">{words}</mark>' in shown
    assert f"article={row['article']}&amp;p={row['paragraph']}" in shown


def test_search_without_result_says_what_to_do() -> None:
    assert "zz-empty" in text(run("sources", q="火星殖民"))


def test_without_an_index_the_articles_can_still_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("read-only")

    monkeypatch.setattr("zzdash.dashboard.search.finder.find", fail)
    shown = text(run("sources", article=str(load().articles.iloc[0]["article"]), q="锂电"))
    assert "zz-notice" in shown
    assert "zz-reader" in shown


def test_quality_accounts_for_every_number(tables: Tables) -> None:
    shown = text(run("quality"))
    measured = tables.mentions["kind"].isin(["level", "growth", "share", "change_pp", "rank", "spec"]).sum()
    for number in (len(tables.mentions), measured, len(tables.mentions) - measured):
        assert f"<b>{number:,}</b>" in shown
    aside = re.findall(r"zz-aside.*?</table>", shown, flags=re.S)
    assert sum(part.count("<tr>") - 1 for part in aside) == len(tables.mentions) - measured


def test_quality_shows_each_contradiction_and_each_check(tables: Tables) -> None:
    shown = text(run("quality"))
    assert shown.count('class="zz-contradiction"') == (tables.checks["outcome"] == "fails").sum()
    assert shown.count("zz-outcome zz-outcome-") == len(tables.checks)


def test_quality_dictionary_names_every_field(tables: Tables) -> None:
    shown = text(run("quality", "en"))
    for column in tables.observations.columns:
        assert f"<code>{column}</code>" in shown
