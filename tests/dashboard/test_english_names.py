"""English pages and files call companies, projects and newspapers by their English names; Chinese ones do not."""

import csv
import io
import json
import re
from html import unescape

import pytest
from pagerun import run
from streamlit.testing.v1 import AppTest

from zzdash.dashboard.search import finder
from zzdash.export.tables.csv import to_csv
from zzdash.rules import names
from zzdash.slides.build import build
from zzdash.tables.load import load
from zzdash.views.lanes import lanes_of
from zzdash.views.readable import readable, short

TABLES = load()
HAN = re.compile("[\u4e00-\u9fff]")
PROJECT = "吉利欣旺达年产80万套动力电池"
CAPACITY = TABLES.observations.query("entity == @PROJECT and kind == 'spec'")["observation"].item()


def markup(at: AppTest) -> str:
    return unescape("\n".join(str(element.proto.body) for element in at.get("html")))


def charts(at: AppTest) -> str:
    return "\n".join(json.loads(one.proto.spec).__repr__() for one in at.get("plotly_chart"))


@pytest.fixture(scope="module", params=["zh", "en"])
def lithium(request: pytest.FixtureRequest) -> tuple[str, AppTest]:
    return request.param, run("industry", lang=request.param)


UNTRANSLATED = {row["name"] for row in TABLES.rows("entities") if not row["name_en"]}


def chinese(shown: list[str]) -> bool:
    """Whether any of the texts is in Chinese, apart from names that nobody has translated yet."""
    return any(HAN.search(text) for text in shown if text not in UNTRANSLATED)


def said(name: str, lang: str) -> str:
    found = names.entity(name)
    return found.en if found and lang == "en" else name


def test_the_chain_and_the_tiles(lithium: tuple[str, AppTest]) -> None:
    lang, at = lithium
    page = markup(at)
    chips = re.findall(r"<b>([^<]+)</b>", "".join(re.findall(r'<ol class="zz-chain">.*?</ol>', page, re.DOTALL)))
    assert said("星恒电源", lang) in chips
    assert chinese(chips) == (lang == "zh")
    tiles = re.findall(r'class="zz-tile-name">[^<]*<small>([^<]+)</small>', page)
    assert said(PROJECT, lang) in tiles
    assert chinese(tiles) == (lang == "zh")


def test_the_bars(lithium: tuple[str, AppTest]) -> None:
    lang, at = lithium
    drawn = charts(at)
    assert ("Kedali" in drawn) == (lang == "en")
    assert ("科达利精密结构件</span>" in drawn or "   科达利精密结构件" in drawn) == (lang == "zh")


def test_the_source_line(lithium: tuple[str, AppTest]) -> None:
    lang, at = lithium
    lines = re.findall(r'<p class="zz-source">.*?</p>', markup(at), re.DOTALL)
    words = re.sub("<[^>]*>", "", "".join(lines))
    assert ("Qilu Evening News" in words) == (lang == "en")
    assert ("齐鲁晚报" in words) == (lang == "zh")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_lane_of_the_timeline(lang: str) -> None:
    lane = next(one for one in lanes_of(TABLES) if one.entity == PROJECT)
    at = run("timeline", lang=lang, lane=lane.key)
    assert f"{said(PROJECT, lang)} · " in charts(at)
    assert f"{said(PROJECT, 'zh' if lang == 'en' else 'en')} · " not in charts(at)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_fact_card_keeps_the_chinese_beside_the_english(lang: str) -> None:
    card = re.search(r'class="zz-fact">.*?</dl>', markup(run("sources", lang=lang, m=CAPACITY)), re.DOTALL)
    assert card
    assert f"({said(PROJECT, lang)})" in card.group() or f"（{PROJECT}）" in card.group()
    assert ("English translated here" in card.group()) == (lang == "en")
    assert PROJECT in card.group()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_slides(lang: str) -> None:
    [slide] = [one for one in build(TABLES, lang) if one.id == "projects"]
    labels = [mark.label for mark in slide.chart.marks]
    assert said(PROJECT, lang) in labels
    assert chinese([*labels, *slide.figure.lines, slide.warning]) == (lang == "zh")


def test_files_have_the_english_name_and_the_printed_one() -> None:
    frame = TABLES.observations
    heading, *rows = csv.reader(io.StringIO(to_csv(frame, "en").decode("utf-8-sig"), newline=""))
    english, printed = heading.index("Entity in English"), heading.index("Entity")
    assert [row[printed] for row in rows] == frame["entity"].tolist()
    assert [row[english] for row in rows] == [said(name, "en") for name in frame["entity"]]
    assert "对象英文名" not in to_csv(frame, "zh").decode("utf-8-sig").splitlines()[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_short_sheet_says_it_as_the_screen_does(lang: str) -> None:
    frame = TABLES.observations
    sheet = short(readable(frame, lang, TABLES), lang)
    assert sheet["entity"].tolist() == [said(name, lang) for name in frame["entity"]]
    assert sheet["source"].str.contains("Qilu Evening News").any() == (lang == "en")


@pytest.mark.parametrize(("query", "chinese"), [("Sunwoda", "欣旺达"), ("enchem", "亿恩科"), ("GDP", "GDP")])
def test_the_articles_are_searched_for_the_chinese_of_a_name(query: str, chinese: str) -> None:
    assert finder.find(query).hits == finder.find(chinese).hits
    assert finder.find(query).hits or query == "GDP"
