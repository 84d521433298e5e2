"""What a search on the data page finds first: rows named so, then rows whose sentence says so."""

import pytest

from zzdash.dashboard import data_search
from zzdash.dashboard.data_search import EXACT, NAMED, SAID
from zzdash.tables.load import load

FRAME = load().observations
TEXTS = data_search.texts(FRAME)


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
    ranks = data_search.ranks(TEXTS, query)
    assert set(FRAME.loc[ranks == rank, "indicator"]) == indicators


def test_rows_that_only_share_a_sentence_come_after() -> None:
    ranks = data_search.ranks(TEXTS, "GDP")
    growth = FRAME[(FRAME["indicator"] == "gdp") & (FRAME["year"] == 2024)].index
    assert (ranks[growth] == EXACT).all()
    assert (ranks == SAID).any()
    shown = data_search.shown(ranks, said=False)
    assert set(ranks[shown]) == {EXACT, NAMED}
    every = FRAME[data_search.shown(ranks, said=True)]
    assert ranks[data_search.best_first(every, ranks).index].is_monotonic_decreasing


def test_a_word_only_sentences_hold_shows_them() -> None:
    ranks = data_search.ranks(TEXTS, "亿恩科")
    assert set(ranks) == {0, SAID}
    assert data_search.shown(ranks, said=False).sum() == FRAME["quote"].str.contains("亿恩科").sum()


def test_an_entity_comes_first() -> None:
    ranks = data_search.ranks(TEXTS, "欣旺达")
    assert FRAME.loc[ranks == NAMED, "entity"].str.contains("欣旺达").all()
    assert (ranks == NAMED).any()


def test_one_word_may_name_the_row_and_another_stand_in_its_sentence() -> None:
    ranks = data_search.ranks(TEXTS, "GDP 三大攻坚")
    assert not set(ranks) - {0, NAMED, SAID}
    assert data_search.ranks(TEXTS, "").eq(EXACT).all()


@pytest.mark.parametrize(
    ("english", "chinese"),
    [("Sunwoda", "欣旺达"), ("geely", "吉利"), ("Phylion", "星恒电源"), ("Enchem", "亿恩科"), ("China Merchants", "招商证券")],
)
def test_an_english_name_finds_what_the_chinese_finds(english: str, chinese: str) -> None:
    ranks = data_search.ranks(TEXTS, english)
    assert set(FRAME.index[ranks > 0]) == set(FRAME.index[data_search.ranks(TEXTS, chinese) > 0])
    assert (ranks > 0).any()
    assert (ranks[FRAME["entity"].str.contains(chinese)] == NAMED).all()
