"""Parquet, JSON, the citation and the bundle: read back and compared with data/."""

import io
import json
import zipfile

import pandas as pd
import pytest

from zzdash.export.tables.bundle import to_bundle
from zzdash.export.tables.json import to_json
from zzdash.export.tables.parquet import to_parquet
from zzdash.tables.load import Tables, load
from zzdash.wording.fields import MADE


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load()


def test_parquet_round_trip(tables: Tables) -> None:
    back = pd.read_parquet(io.BytesIO(to_parquet(tables.observations)))
    assert list(back.columns) == list(tables.observations.columns)
    assert back["observation"].tolist() == tables.observations["observation"].tolist()
    assert back["value"].equals(tables.observations["value"])


def test_json_round_trip(tables: Tables) -> None:
    found = json.loads(to_json(tables.observations))
    assert [field["name"] for field in found["fields"]] == list(tables.observations.columns)
    assert all(field["zh"] and field["en"] for field in found["fields"])
    assert [row["observation"] for row in found["rows"]] == tables.observations["observation"].tolist()
    assert all(row["year"] is None or isinstance(row["year"], int) for row in found["rows"])


def test_json_of_nothing() -> None:
    assert json.loads(to_json(pd.DataFrame(columns=["year"])))["rows"] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_bundle_holds_exactly_what_was_filtered(tables: Tables, lang: str) -> None:
    chosen = tables.observations[tables.observations["year"] == 2024]
    data = to_bundle(chosen, lang, tables, "2024", "http://x.test/data?year=2024")
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    rows = json.loads(archive.read("data.json"))["rows"]
    assert [row["observation"] for row in rows] == chosen["observation"].tolist()
    articles = chosen["article"].nunique()
    assert archive.read("citation.bib").decode().count("@") == articles
    assert archive.read("citation.txt").decode("utf-8-sig").count("[N]") == articles
    readme = archive.read("README.txt").decode("utf-8-sig")
    assert str(len(chosen)) in readme
    assert "http://x.test/data?year=2024" in readme
    dictionary = archive.read("dictionary.csv").decode("utf-8-sig").splitlines()
    made = len(MADE) - (lang == "zh")  # columns in words; the entity in English
    assert len(dictionary) == len(chosen.columns) + made + 1  # the heading
    assert to_bundle(chosen, lang, tables, "2024", "http://x.test/data?year=2024") == data
