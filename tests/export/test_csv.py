"""CSV that opens right in Excel: bytes, headings, numbers, and words that must not become formulas."""

import csv
import io

import pandas as pd
import pytest

from zzdash.export.tables.csv import to_csv
from zzdash.export.tables.guard import STARTERS, neutral
from zzdash.tables.fields import Column
from zzdash.tables.fields import tables as described
from zzdash.tables.load import NAMES, load
from zzdash.wording.fields import MADE, title


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def columns_of(name: str) -> dict[str, Column]:
    return described()[name].columns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-3.3", "'-3.3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("\rx", "'\rx"),
        ("——枣庄高新区", "——枣庄高新区"),
        ("1+3+3", "1+3+3"),
        ("亿元", "亿元"),
        ("", ""),
        ("   ", "   "),
    ],
)
def test_neutral(text: str, expected: str) -> None:
    assert neutral(text) == expected


def test_bytes_and_headings() -> None:
    frame = pd.DataFrame({"observation": ["001-1014"], "value": [58.33], "自定": ["甲"]})
    data = to_csv(frame, "zh")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert read(data) == [["数据编号", "数值", "自定"], ["001-1014", "58.33", "甲"]]
    assert read(to_csv(frame, "en"))[0] == ["Observation id", "Value", "自定"]


def test_numbers_stay_numbers_and_words_stay_words() -> None:
    frame = pd.DataFrame({"value": [-3.3, 2019.0, None], "surface": ["-3.3%", None, '甲,"乙"\n丙']})
    assert read(to_csv(frame, "zh"))[1:] == [["-3.3", "'-3.3%"], ["2019", ""], ["", '甲,"乙"\n丙']]


def test_codes_are_words() -> None:
    frame = pd.DataFrame(
        {"status": ["actual", None], "unit": ["亿元", "家"], "scope": ["枣庄高新区", "某地"]}
    )
    assert read(to_csv(frame, "zh"))[1:] == [["实绩", "亿元", "枣庄高新区"], ["", "家", "某地"]]
    english = [["Actual", "100 million yuan", "Zaozhuang High-tech Zone"], ["", "firms", "某地"]]
    assert read(to_csv(frame, "en"))[1:] == english


def test_empty_frame_has_its_headings() -> None:
    assert read(to_csv(pd.DataFrame(columns=["year", "value"]), "en")) == [["Year", "Value"]]


def test_a_hostile_heading_is_neutral() -> None:
    assert read(to_csv(pd.DataFrame({"=1+1": [1]}), "zh"))[0] == ["'=1+1"]


@pytest.mark.parametrize("name", NAMES)
def test_every_column_of_every_table_has_both_titles(name: str) -> None:
    columns = getattr(load(), name).columns
    assert len(columns)
    assert not [column for column in columns if title(column, "zh") == column]


def test_observations_survive_the_trip() -> None:
    observations = load().observations
    heading, *rows = read(to_csv(observations, "zh"))
    at = heading.index("数据编号")
    assert [row[at] for row in rows] == observations["observation"].tolist()
    place = heading.index("数值")
    assert [float(row[place]) for row in rows if row[place]] == observations["value"].dropna().tolist()


def test_observations_begin_with_what_is_read_and_keep_every_column() -> None:
    observations = load().observations
    heading, *rows = read(to_csv(observations, "zh", load()))
    assert heading[:5] == ["指标全称", "范围", "期间", "状态", "数值"]
    assert set(heading) == {title(name, "zh") for name in [*observations.columns, *MADE[:-1]]}
    assert heading.index("原句") < heading.index("数据编号") < heading.index("起点")
    assert ["地区生产总值增速", "枣庄高新区", "2024年全年", "预计", "6.8"] in [row[:5] for row in rows]


def lines(frame: pd.DataFrame, lang: str) -> list[dict[str, str]]:
    heading, *rows = read(to_csv(frame, lang, load()))
    return [dict(zip(heading, row, strict=True)) for row in rows]


@pytest.mark.parametrize(
    ("lang", "source", "said"),
    [
        ("zh", ("出处", "齐鲁晚报 2025-01-24", "报刊未注明 2019-10（推定）"), ("页面写法", "73.2亿元")),
        ("en", ("Source", "Qilu Evening News 2025-01-24", "publisher not stated 2019-10 (inferred)"),
         ("As on the page", "7.32 bn yuan")),
    ],
)  # fmt: skip
def test_each_row_names_its_source_and_says_its_figure_as_the_pages_do(
    lang: str, source: tuple[str, ...], said: tuple[str, str]
) -> None:
    column, *named = source
    found = lines(load().observations, lang)
    ids = title("observation", lang)
    by_article = {line[ids].partition("-")[0]: line[column] for line in found}
    assert [by_article["003"], by_article["001"]] == named
    revenue = next(line for line in found if line[ids] == "003-614")
    assert revenue[said[0]] == said[1]
    assert revenue[title("value", lang)] == "73.2"  # the machine's columns stay as printed


@pytest.mark.parametrize(("lang", "word", "about"), [("zh", "推算", "约"), ("en", "Derived", "about")])
def test_a_derived_value_says_so_and_whose_figures_it_is_made_of(lang: str, word: str, about: str) -> None:
    rows = [*load().rows("yearly")[:2], *load().rows("derived")]
    found = lines(pd.DataFrame(rows), lang)[2:]
    assert len(found) == len(load().rows("derived")) > 0
    assert {line[title("status", lang)] for line in found} == {word}
    assert all(about in line[title("said", lang)] for line in found)
    quotes = dict(load().observations[["observation", "quote"]].itertuples(index=False))
    for line, row in zip(found, load().rows("derived"), strict=True):
        assert line[title("quote", lang)] == neutral(quotes[row["inputs"].split(";")[0]])
        assert line[title("source", lang)]


@pytest.mark.parametrize("name", ["events", "entities", "mentions"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_other_rows_name_their_source_and_hold_no_bare_codes(name: str, lang: str) -> None:
    frame = getattr(load(), name)
    found = lines(frame, lang)
    assert all(line[title("source", lang)] for line in found)
    for column, one in columns_of(name).items():
        if one.enum:
            shown = {line[title(column, lang)] for line in found}
            assert not shown & set(one.enum), column


def test_english_rows_give_the_reason_in_english() -> None:
    reasons = {line["Reason"] for line in lines(load().mentions, "en")}
    assert "a date" in reasons
    assert not any(character > "\u2e7f" for reason in reasons for character in reason)


@pytest.mark.parametrize("name", NAMES)
def test_no_text_column_can_start_a_formula(name: str) -> None:
    """Whatever an article or a rule says: every free text of every table is hostile, and so what is made of it."""
    frame = getattr(load(), name).head(3).copy()
    free = [column for column, one in columns_of(name).items() if one.is_text and not one.enum]
    kept = {"observation", "inputs", "article", "period", "published"}  # ids and dates that words are made of
    for column in set(free) - kept:
        frame[column] = "=cmd|' /C calc'!A0"
    articles = load().articles.assign(publisher="@SUM(A1)")
    heading, *rows = read(to_csv(frame, "zh", load().replaced(articles=articles)))
    assert rows
    held = [cell for row in rows for cell in row]
    assert any(cell.startswith("'=cmd") for cell in held)
    risky = [cell for cell in held if cell.lstrip()[:1] in STARTERS and not number(cell)]
    assert not risky
    if name in ("observations", "yearly", "events", "mentions"):
        assert {row[heading.index("出处")][:5] for row in rows} == {"'@SUM"}


def number(cell: str) -> bool:
    try:
        return bool(float(cell)) or True
    except ValueError:
        return False
