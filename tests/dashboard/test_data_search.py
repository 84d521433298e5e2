"""What a search on the data page finds first: rows named so, then rows whose sentence says so."""

import pytest

from zzdash.dashboard.search import measurements
from zzdash.dashboard.search.measurements import EXACT, NAMED, SAID
from zzdash.tables.load import load, rows_of
from zzdash.tables.records import ObservationRow
from zzdash.wording import words

FRAME = load().observations
TEXTS = measurements.texts(FRAME, "zh")
ENGLISH = measurements.texts(FRAME, "en")


@pytest.mark.parametrize(
    ("query", "rank", "indicators"),
    [
        ("GDP", EXACT, {"gdp"}),  # an alias; the zone's 2024 sentence says 地区生产总值
        ("gdp", NAMED, {"gdp_growth_rank"}),  # an alias begins with it: GDP增速居全省
        ("GDP增速", EXACT, {"gdp"}),
        ("Budget  REVENUE", NAMED, {"budget_revenue", "budget_loans_trade_rank"}),
        ("地区生产总值", EXACT, {"gdp"}),
    ],
)
def test_names_and_aliases_find_their_indicator(query: str, rank: int, indicators: set[str]) -> None:
    ranks = measurements.ranks(TEXTS, query)
    assert set(FRAME.loc[ranks == rank, "indicator"]) == indicators


def test_rows_that_only_share_a_sentence_come_after() -> None:
    ranks = measurements.ranks(TEXTS, "GDP")
    growth = FRAME[(FRAME["indicator"] == "gdp") & (FRAME["year"] == 2024)].index
    assert (ranks[growth] == EXACT).all()
    assert (ranks == SAID).any()
    shown = measurements.shown(ranks, said=False)
    assert set(ranks[shown]) == {EXACT, NAMED}
    every = FRAME[measurements.shown(ranks, said=True)]
    assert ranks[measurements.best_first(every, ranks).index].is_monotonic_decreasing


def test_a_word_only_sentences_hold_shows_them() -> None:
    ranks = measurements.ranks(TEXTS, "亿恩科")
    assert set(ranks) == {0, SAID}
    assert measurements.shown(ranks, said=False).sum() == FRAME["quote"].str.contains("亿恩科").sum()


def test_an_entity_comes_first() -> None:
    ranks = measurements.ranks(TEXTS, "欣旺达")
    assert FRAME.loc[ranks == NAMED, "entity"].str.contains("欣旺达").all()
    assert (ranks == NAMED).any()


def test_one_word_may_name_the_row_and_another_stand_in_its_sentence() -> None:
    ranks = measurements.ranks(TEXTS, "GDP 三大攻坚")
    assert not set(ranks) - {0, NAMED, SAID}
    assert measurements.ranks(TEXTS, "").eq(EXACT).all()


@pytest.mark.parametrize(
    ("english", "chinese"),
    [("Sunwoda", "欣旺达"), ("geely", "吉利"), ("Phylion", "星恒电源"), ("Enchem", "亿恩科"), ("China Merchants", "招商证券")],
)
def test_an_english_name_finds_what_the_chinese_finds(english: str, chinese: str) -> None:
    ranks = measurements.ranks(TEXTS, english)
    assert set(FRAME.index[ranks > 0]) == set(FRAME.index[measurements.ranks(TEXTS, chinese) > 0])
    assert (ranks > 0).any()
    assert (ranks[FRAME["entity"].str.contains(chinese)] == NAMED).all()


@pytest.mark.parametrize(
    ("query", "rank", "printed"),
    [
        ("800亿", NAMED, {"800亿元"}),
        ("800 亿", NAMED, {"800亿元"}),
        ("800亿元", EXACT, {"800亿元"}),
        ("1500亿", NAMED, {"1500亿元"}),
        ("2700亿", NAMED, {"2700多亿元"}),
        ("147%", EXACT, {"147%"}),
        ("48.8%", EXACT, {"48.8%"}),
        ("4.1%", EXACT, {"4.1%"}),
        ("698项", EXACT, {"698项"}),
        ("15.6万亩", EXACT, {"15.6万亩"}),
        ("73.2亿", NAMED, {"73.2亿元"}),
        ("6.8%", EXACT, {"6.8%"}),  # not 106.8%
        ("57家", EXACT, {"57家"}),  # not 457家
        ("999%", NAMED, set()),
    ],
)
def test_a_figure_is_found_however_it_is_printed(query: str, rank: int, printed: set[str]) -> None:
    ranks = measurements.ranks(TEXTS, query)
    best = FRAME.loc[ranks >= NAMED, "surface"]
    assert {"".join(surface.split()) for surface in best} == printed
    assert set(ranks[ranks >= NAMED]) == ({rank} if printed else set())


@pytest.mark.parametrize(("query", "value"), [("20 bn", 200), ("20 bn yuan", 200), ("80bn", 800), ("9,421", 9421)])
def test_a_figure_is_found_as_the_english_page_shows_it(query: str, value: float) -> None:
    best = measurements.ranks(ENGLISH, query) >= NAMED
    assert set(FRAME.loc[best, "value"]) == {value}


def test_every_figure_is_found_as_printed_and_as_shown() -> None:
    for lang, texts in (("zh", TEXTS), ("en", ENGLISH)):
        for at, row in zip(FRAME.index, rows_of(FRAME, ObservationRow), strict=True):
            for query in ("".join(row["surface"].split()), words.value_text(row, lang)):
                assert measurements.ranks(texts, query)[at] == EXACT, query


def test_a_number_is_no_part_of_a_longer_one() -> None:
    ranks = measurements.ranks(TEXTS, "20")
    assert (ranks == NAMED).any()
    for figure in FRAME.loc[ranks == NAMED, "surface"]:
        assert figure.startswith("20")
        assert not figure[2:3].isdecimal()
