"""English names: no line is idle, titles agree, and what lacks English is wished for, by name."""

import re
import shutil

import pytest

from zzdash import paths
from zzdash.rules import names
from zzdash.rules.events import titles
from zzdash.rules.loader import zone_in
from zzdash.tables.load import load
from zzdash.tables.wishes import english
from zzdash.wording.words import entity_text

TABLES = load()
HAN = re.compile("[\u4e00-\u9fff]")


def held(table: str, column: str) -> set[str]:
    return {row[column] for row in TABLES.rows(table)} - {""}


ENTITIES = held("entities", "name") | held("observations", "entity") | held("derived", "entity")
ALIASES = {alias for row in TABLES.rows("entities") for alias in row["aliases"].split(";")}
PUBLISHERS = held("articles", "publisher") - {"unknown"}


@pytest.mark.parametrize(("section", "told"), [("entity", ENTITIES), ("publisher", PUBLISHERS)])
def test_every_name_that_readers_see_has_english_or_is_wished_for(section, told):
    wished = {one.name for one in english(TABLES) if one.section == section}
    assert told
    assert told - set(names.names()[section]) == wished


def test_without_the_zones_english_everything_is_wished_for(tmp_path):
    shutil.copy(paths.SEEDS / "zone.toml", tmp_path)
    with zone_in(tmp_path):
        wishes = english(TABLES)
        shown = entity_text("欣旺达", "en")
    assert shown == "欣旺达"
    assert {one.name for one in wishes if one.section == "entity"} == ENTITIES
    assert {one.name for one in wishes if one.section == "publisher"} == PUBLISHERS
    assert {one.name for one in wishes if one.section == "title"} == held("events", "title_zh")
    assert "枣庄高新区" not in {one.name for one in wishes if one.section == "place"}
    assert len(set(wishes)) == len(wishes)


@pytest.mark.parametrize(("section", "told"), [("entity", ENTITIES | ALIASES), ("publisher", PUBLISHERS)])
def test_every_line_is_used_or_says_why(section, told):
    assert [one.zh for one in names.names()[section].values() if one.zh not in told and not one.why] == []


def test_english_is_english_and_tells_apart():
    every = [one for section in names.names().values() for one in section.values()]
    assert [one for one in every if HAN.search(one.en)] == []
    assert len({one.en for one in every}) == len(every)


def test_titles_of_events_call_companies_by_these_names():
    companies = [row["name"] for row in TABLES.rows("entities") if row["kind"] == "company" and row["name_en"]]
    pairs = [(zh, title) for title in titles() for zh in companies if zh in title]
    assert len(pairs) > 5
    first = {zh: names.entity(zh).en.split()[0] for zh in companies}
    assert [(zh, title) for zh, title in pairs if first[zh] not in titles()[title]] == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Sunwoda", "欣旺达"),  # also the beginning of its projects' names
        (" geely ", "吉利"),
        ("phylion", "星恒电源"),
        ("Fudan", "复旦大学"),
        ("China", None),  # begins the names of several
        ("Sun", None),  # not a word of a name
        ("GDP", None),
        ("", None),
        ("欣旺达", None),
    ],
)
def test_the_chinese_of_what_readers_type(query, expected):
    assert names.chinese(query) == expected


def test_the_table_carries_the_names():
    for row in TABLES.rows("entities"):
        one = names.entity(row["name"])
        assert (row["name_en"], row["name_en_basis"]) == ((one.en, one.basis) if one else ("", ""))
