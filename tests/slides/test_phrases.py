"""How titles say a value, and that every title of data/ can be read from the last row."""

from __future__ import annotations

from typing import Any

import pytest

from zzdash.export.pptx.deck import ACROSS
from zzdash.export.pptx.table import _fitted
from zzdash.rules import headline
from zzdash.rules.catalogue import load_catalogue
from zzdash.slides.build import build
from zzdash.slides.cards import card_slides
from zzdash.slides.layout import ems, fit
from zzdash.slides.material import material
from zzdash.slides.phrases import phrase, short_value
from zzdash.tables.load import load, rows_of
from zzdash.tables.records import Told

LANGS = ("zh", "en")


def row(name: str, value: float, unit: str, kind: str = "level", **more: Any) -> dict[str, Any]:
    base = {"亿元": "元", "万人": "人"}.get(unit, unit)
    plain = {"indicator": "made_up", "indicator_en": name, "indicator_zh": "甲数", "kind": kind, "value": value,
             "value_max": None, "unit": unit, "unit_base": base, "approx": "exact", "entity": None}  # fmt: skip
    return {**plain, **more}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (row("“Four-above” firms", 457, "家"), "457 “four-above” firms"),
        (row("Technology SMEs registered", 177, "家"), "177 technology SMEs registered"),
        (row("University graduates attracted", 2.5, "万人"), "25,000 university graduates attracted"),
        (row("Firms served", 700, "家", approx="over"), "700 or more firms served"),
        (row("National industrial parks", 1, "个"), "national industrial parks 1"),
        (row("Staff newly hired", 20, "名"), "staff newly hired 20 people"),
        (row("Business per town", 9, "个"), "business per town 9 items"),
        (row("Registered capital of new firms", 78.71, "亿元"), "registered capital of new firms 7.871 bn yuan"),
        (row("Gross regional product", 8.6, "%", "growth"), "gross regional product up 8.6%"),
        (row("Share of x", -1.5, "个百分点", "change_pp"), "share of x down 1.5 points"),
        (row("City rank at the review", 2, "名次", "rank"), "no. 2 in city rank at the review"),
        (row("GDP", 3, "亿元", indicator="gdp"), "GDP 0.3 bn yuan"),
    ],
)
def test_english_phrases(given: dict[str, Any], said: str) -> None:
    assert phrase(given, "en") == said


def test_chinese_keeps_name_and_unit() -> None:
    assert phrase(row("Firms served", 700, "家", approx="over"), "zh") == "甲数700家以上"
    assert short_value(row("Firms served", 700, "家"), "zh") == "700家"
    assert short_value(row("Firms served", 700, "家"), "en") == "700"


def test_short_names_are_of_the_catalogue_and_shorter() -> None:
    known = load_catalogue().by_id
    assert len(headline.titles()) > 5
    for name, short in headline.titles().items():
        assert len(short) < len(known[name].en), name


@pytest.mark.parametrize("lang", LANGS)
def test_titles_stand_in_two_lines(lang: str) -> None:
    """In full size, unless place and a single name fill more than two lines by themselves."""
    rows = rows_of(load().observations.dropna(subset="value"), Told)
    matter = material(load(), lang, (), ())
    about = {"key": "items", "page": "x"}
    made = [*build(load(), lang), *card_slides(rows, about, matter)]
    assert len(made) > 30
    small = 0
    for slide in made:
        size, lines = fit(slide.title)
        assert len(lines) <= 2, slide.heading
        assert size >= 50, slide.heading
        small += size < 60
        assert ",," not in slide.heading
        assert "firms firms" not in slide.heading
    assert small <= len(made) // 20


@pytest.mark.parametrize("lang", LANGS)
def test_tables_end_above_the_foot(lang: str) -> None:
    rows = rows_of(load().observations.dropna(subset="value"), Told)
    made = card_slides(rows, {"key": "items", "page": "x"}, material(load(), lang, (), ()))
    tables = [slide.table for slide in made if slide.table]
    assert len(tables) > 5
    for table in tables:
        size, heights = _fitted(table, ACROSS[2], ACROSS[3])
        assert sum(heights) <= ACROSS[3]
        assert size >= 22


def test_widths_count_wide_and_narrow_letters() -> None:
    assert ems("高新区") == 3.0
    assert ems("“四上”") > ems("“ab”") + 1
    assert ems("WWWW") > ems("mini") > ems("lili")
    assert ems("产值15亿元") > ems("产值") + ems("15") + ems("亿元")


def test_no_quotes_stand_within_like_quotes() -> None:
    sources = [quote.source for slide in build(load(), "en") for quote in slide.quotes]
    assert any("‘" in said for said in sources)
    assert not [said for said in sources if "““" in said or "””" in said]
