"""CSV that opens right in Excel: bytes, headings, numbers, and words that must not become formulas."""

import csv
import io

import pandas as pd
import pytest

from zzdash.export.csv import to_csv
from zzdash.export.fields import title
from zzdash.export.guard import neutral
from zzdash.tables.load import NAMES, load


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


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
    heading, *rows = read(to_csv(observations, "zh"))
    assert heading[:5] == ["指标全称", "范围", "期间", "状态", "数值"]
    assert set(heading) == {title(name, "zh") for name in observations.columns} | {"指标全称", "期间"}
    assert heading.index("原句") < heading.index("数据编号") < heading.index("起点")
    assert ["地区生产总值增速", "枣庄高新区", "2024年全年", "预计", "6.8"] in [row[:5] for row in rows]
