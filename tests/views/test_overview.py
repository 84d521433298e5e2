"""Cards, headline, sentences and coverage are chosen by rule from whatever the tables hold."""

import pytest
from sample_rows import FIRST_HALF, TO_OCTOBER, firms, rate, row

from zzdash.rules import display, headline
from zzdash.rules.text import LANGS, t
from zzdash.tables.load import load
from zzdash.views.briefing import headline_sentence, key_figures, sentences
from zzdash.views.cells import cells_of
from zzdash.views.coverage import groups_of, lines_of, reports_by_year, runs, shortlist

REVENUE = {
    "indicator": "lithium_revenue",
    "indicator_zh": "锂电产业营业收入",
    "indicator_en": "Lithium revenue",
}
OUTPUT = {"scope": "枣庄市", "indicator": "lithium_output", "indicator_zh": "锂电产业产值"}
CELLS = [
    row(**REVENUE, value=73.2),
    rate(2024, 106.8, **REVENUE),
    rate(2019, 8.6, **FIRST_HALF),
    rate(2024, 6.8, status="preliminary"),
    firms(2019, 45.0, **TO_OCTOBER),
    firms(2022, 155.0),
    firms(2024, 177.0),
    row(**OUTPUT, year=2025, value=800.0, status="target"),
    row(**OUTPUT, year=2030, value=1500.0, status="target"),
]


def said(sentence, lang):
    return t(lang, sentence.key, **sentence.values)


def test_cards_follow_the_rule_file_and_take_the_newest_fact():
    found = key_figures(CELLS)
    assert [figure.row["indicator"] for figure in found[:3]] == [
        "lithium_revenue",
        "gdp",
        "tech_smes_registered",
    ]
    assert found[0].growth["value"] == 106.8
    assert found[1].gap is None
    assert found[1].before["year"] == 2019
    assert found[2].gap.absolute == 22


def test_headline_is_the_first_level_with_its_printed_growth():
    sentence = headline_sentence(key_figures(CELLS), "zh")
    assert said(sentence, "zh") == "2024年锂电营收73.2亿元，同比增长106.8%"
    assert said(headline_sentence(key_figures(CELLS), "en"), "en").startswith(
        "Lithium revenue reached 7.32 bn yuan"
    )


def test_headline_falls_back_to_a_rate_then_to_a_level():
    only_rate = headline_sentence(key_figures([rate(2024, 6.8, status="preliminary")]), "zh")
    assert said(only_rate, "zh") == "2024年地区生产总值预计增长6.8%"
    only_level = headline_sentence(key_figures([row(value=55.66)]), "zh")
    assert "55.66亿元" in said(only_level, "zh")
    assert said(headline_sentence([], "zh"), "zh")


def test_sentences_say_what_may_not_be_subtracted():
    found = [said(sentence, "zh") for sentence in sentences(CELLS, "zh")]
    assert len(found) == 4
    assert "月份、状态不同，不作增减" in found[1]
    assert found[2] == "科技型中小企业入库数由2022年155家增至2024年177家，多22家；2023年未见报道。"
    assert "2025年800亿元、2030年1500亿元" in found[3]
    assert found[3].endswith("实绩未见报道。")


@pytest.mark.parametrize("lang", LANGS)
def test_every_sentence_names_its_rows(lang):
    for sentence in sentences(CELLS, lang):
        assert sentence.sources
        assert said(sentence, lang)


def test_a_fall_is_said_as_a_fall():
    found = [said(one, "zh") for one in sentences([firms(2022, 177.0), firms(2024, 155.0)], "zh")]
    assert any("减至2024年155家，少22家" in text for text in found)


def test_no_cells_no_sentences():
    assert sentences([], "zh") == []


def test_silent_years_merge_into_runs():
    line = lines_of([rate(2019, 8.6), rate(2024, 6.8)], display.years())[0]
    found = runs(line.years, display.years())
    assert [(run.span, run.row is None) for run in found] == [(1, False), (4, True), (1, False), (1, True)]
    assert sum(run.span for run in found) == 7


def test_groups_put_the_zone_first():
    lines = lines_of(CELLS, display.years())
    assert [group.scope for group in groups_of(lines)] == ["枣庄高新区", "枣庄市"]
    assert len(shortlist(lines * 20)) == headline.matrix_rows()


def test_every_cell_of_data_is_in_the_full_matrix_once():
    tables = load()
    cells = [one for one in cells_of(tables) if one["year"] in display.years()]
    lines = lines_of(cells, display.years())
    shown = [one["cell"] for line in lines for one in line.years.values()]
    assert len(shown) == len(set(shown)) > 50
    keys = {(one["scope"], one["indicator"], one["kind"], one["industry"], one["year"]) for one in cells}
    assert len(shown) == len(keys)


def test_reports_tell_silence_from_targets():
    reports = reports_by_year(load(), display.years())
    assert set(reports) == set(display.years())
    assert reports[2024].facts
    assert any(not report.articles for report in reports.values())
