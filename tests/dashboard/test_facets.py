"""Facets, words, counts and what to widen; amounts in the unit asked for."""

import pandas as pd
import pytest

from zzdash.dashboard.pages.data import content
from zzdash.dashboard.search import measurements
from zzdash.tables.load import load
from zzdash.views import facets

FRAME = pd.DataFrame(
    {
        "observation": ["a-1", "a-2", "a-3", "b-1"],
        "article": ["a", "a", "a", "b"],
        "indicator": ["x-revenue", "x-revenue", "x-firms", "x-output"],
        "indicator_zh": ["营业收入", "营业收入", "企业数", "产值"],
        "indicator_en": ["Revenue", "Revenue", "Firms", "Output"],
        "entity": [None, "某项目", None, None],
        "quote": ["营收７３亿元。", "营收一亿元。", "57家企业。", "产值800亿元。"],
        "surface": ["７３亿元", "一亿元", "57家", "800亿元"],
        "value": [73.0, 1.0, 57.0, 800.0],
        "value_max": [None] * 4,
        "unit": ["亿元", "亿元", "家", "亿元"],
        "approx": ["exact"] * 4,
        "year": [2024.0, 2022.0, 2022.0, None],
        "scope": ["枣庄高新区", "枣庄高新区", "枣庄市", "枣庄市"],
        "industry": ["锂电", None, "锂电", "锂电"],
        "theme": ["lithium", "industry", "lithium", "lithium"],
        "kind": ["level"] * 4,
        "status": ["actual", "planned", "actual", "target"],
    }
)
TEXTS = measurements.texts(FRAME, "zh")
ALL = measurements.ranks(TEXTS, "") > 0


def ids(mask: "pd.Series[bool]") -> list[str]:
    return FRAME.loc[mask, "observation"].tolist()


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, ["a-1", "a-2", "a-3", "b-1"]),
        ({"year": ["2022"]}, ["a-2", "a-3"]),
        ({"year": ["2022", "2024"]}, ["a-1", "a-2", "a-3"]),
        ({"year": ["none"]}, ["b-1"]),
        ({"industry": ["none"]}, ["a-2"]),
        ({"year": ["2022"], "scope": ["枣庄市"]}, ["a-3"]),
        ({"year": ["2024"], "status": ["target"]}, []),
    ],
)
def test_passes(chosen: dict[str, list[str]], expected: list[str]) -> None:
    assert ids(facets.passes(FRAME, chosen)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [("营收", ["a-1", "a-2"]), ("73", ["a-1"]), ("revenue 某项目", ["a-2"]), ("a-3", ["a-3"]), ("无此", [])],
)
def test_matches(query: str, expected: list[str]) -> None:
    assert ids(measurements.ranks(TEXTS, query) > 0) == expected


def test_counts_ignore_their_own_facet_and_heed_the_others() -> None:
    chosen = {"year": ["2022"], "scope": ["枣庄市"]}
    assert facets.counts(FRAME, chosen, ALL, "scope") == {"枣庄高新区": 1, "枣庄市": 1}
    assert facets.counts(FRAME, chosen, ALL, "year") == {"2022": 1, "none": 1}


def test_options_keep_silent_years_and_put_unknown_last() -> None:
    assert facets.options(FRAME, "year")[:2] == ["2019", "2020"]
    assert facets.options(FRAME, "year")[-1] == "none"
    assert facets.options(FRAME, "scope") == ["枣庄高新区", "枣庄市"]
    assert facets.options(FRAME, "industry") == ["锂电", "none"]


def test_widening_names_what_stands_in_the_way() -> None:
    chosen = {"year": ["2024"], "status": ["target"]}
    assert facets.widening(FRAME, chosen, ALL) == {"year": 1, "status": 1}
    assert facets.widening(FRAME, {"year": ["2024"]}, measurements.ranks(TEXTS, "无此") > 0) == {"q": 1}


def test_every_row_of_data_can_be_chosen_by_each_facet() -> None:
    frame = load().observations
    everything = measurements.ranks(measurements.texts(frame, "zh"), "") > 0
    for facet in facets.FACETS:
        assert sum(facets.counts(frame, {}, everything, facet).values()) == len(frame)
        assert facets.passes(frame, {facet: facets.options(frame, facet)}).all()


MONEY = {"kind": "level", "value": 58.33, "unit": "亿元", "value_base": 5833000000.0, "unit_base": "元"}
COUNT = {"kind": "level", "value": 57.0, "unit": "家", "value_base": 57.0, "unit_base": "家"}
RANK = {"kind": "rank", "value": 1.0, "unit": "名次", "value_base": 1.0, "unit_base": "名次"}


@pytest.mark.parametrize(
    ("row", "unit", "lang", "expected"),
    [
        (MONEY, "printed", "zh", (58.33, "亿元")),
        (MONEY, "wan", "zh", (583300.0, "万元")),
        (MONEY, "yi", "zh", (58.33, "亿元")),
        (MONEY, "yi", "en", (58.33, "100 million yuan")),
        (MONEY, "printed", "en", (5.833, "bn yuan")),
        (COUNT, "wan", "zh", (57.0, "家")),
        (RANK, "printed", "zh", (1.0, "名")),
    ],
)
def test_amount(row: dict[str, object], unit: str, lang: str, expected: tuple[float, str]) -> None:
    assert content.amount(row, unit, lang) == expected


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_has_every_row_and_column(lang: str) -> None:
    rows = load().observations.to_dict("records")
    made = content.table(rows, content.COLUMNS, "yi", lang)
    assert list(made.columns) == list(content.COLUMNS)
    assert made["observation"].tolist() == [row["observation"] for row in rows]
    assert not made["source"].isna().any()
