"""Names in sentences, aliases joined, and stages of the chain only with the words that say so."""

import pytest

from zzdash import paths
from zzdash.rules.entity_names import entity_names
from zzdash.rules.industry import stages
from zzdash.tables.chain import stage
from zzdash.tables.entities import Entity, Told, join
from zzdash.tables.naming import forms, kind_of_thing, names, short

ENTRIES = [*entity_names().listing, *forms()]


def found(text):
    return [one.name for one in names(text)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.example.text)
def test_examples_give_their_names_and_refusals_none(entry):
    assert found(entry.example.text) == list(entry.example.names)
    assert found(entry.refused) == []


def told(name, kind="company", article="000", start=1, quote="", before=""):
    return Told(name, kind, article, 1, start, start + len(name), "某区", quote or name, before)


@pytest.mark.parametrize("entry", stages(), ids=lambda entry: entry.id)
def test_stage_examples_both_ways(entry):
    assert stage(Entity("x", [told(entry.example, "project")])).id == entry.id
    other = stage(Entity("x", [told(entry.refused, "project")]))
    assert other is None or other.id != entry.id


def test_rules_name_nobody():
    text = (paths.RULES / "entities.toml").read_text(encoding="utf-8")
    assert not [name for name in ("欣旺达", "科达利", "亿恩科", "吉利", "天科", "星恒") if name in text]


@pytest.mark.parametrize(
    ("full", "people_say"),
    [
        ("山东某科新能源科技有限公司", "某科新能源"),
        ("某大某邦（某地）数字科技有限公司", "某大某邦"),
        ("某某科集团", "某某科"),
        ("某某达", "某某达"),
        ("山东大学", "山东大学"),  # no legal form: the place is part of the name
    ],
)
def test_short_names(full, people_say):
    assert short(full) == people_say


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("某某动力电池及配套生产基地", "project"), ("锂电产业基金", "fund"), ("“千人计划”", "programme"),
        ("某某产业园", "park"), ("某某大数据中心", "platform"), ("2022某某展览会", None), ("某某", None),
    ],
)  # fmt: skip
def test_kind_of_a_thing(name, kind):
    assert kind_of_thing(name) == kind


def test_aliases_are_joined_and_projects_find_their_company():
    entities = join(
        [told("某某科"), told("某某科集团", article="004"), told("某某科天润", article="003"),
         told("某某科精密结构件", "project", start=50)], [],
    )  # fmt: skip
    by_name = {one.name: one for one in entities}
    assert set(by_name) == {"某某科", "某某科精密结构件"}
    assert by_name["某某科精密结构件"].parent is by_name["某某科"]


def test_a_joint_venture_is_the_partner_named_last():
    entities = join([told("甲利"), told("乙旺达"), told("甲利乙旺达年产80万套动力电池", "project")], [])
    by_name = {one.name: one for one in entities}
    assert by_name["甲利乙旺达年产80万套动力电池"].parent is by_name["乙旺达"]
    assert by_name["乙旺达"].aliases == {"甲利乙旺达"}


def test_a_company_has_a_stage_only_by_what_it_is_said_to_make():
    assert stage(Entity("x", [told("某材锂膜", quote="某材锂膜等本土企业")])) is None
    makes = stage(Entity("x", [told("某某科集团", before="知名电解液制造商", start=20)]))
    assert (makes.id, makes.quote, makes.start) == ("materials", "知名电解液制造商某某科集团", 12)


def test_an_institution_is_placed_only_as_a_laboratory():
    assert stage(Entity("x", [told("某省储能电池技术创新中心", "institution")])) is None
    assert stage(Entity("x", [told("国家锂电池产品质量检验检测中心", "institution")])).id == "inspection"


PLACED = {  # seen by reading the articles
    "materials": ["亿恩科"],
    "structural": ["科达利"],
    "cells": ["天科新能源", "星恒电源", "精工电子", "欣旺达"],
    "inspection": ["国家锂电池产品质量检验检测中心"],
    "applications": ["“零碳智谷”欣旺达共享储能项目"],
    None: ["中材锂膜", "丰元锂能", "德鑫锂电", "吉利极电", "特斯拉"],
}


def test_places_in_the_articles_chain(built):
    stages = {row["name"]: row["stage"] for row in built.rows["entities"]}
    assert {
        place: [name for name in members if stages[name] == place] for place, members in PLACED.items()
    } == PLACED


def test_stage_words_stand_where_they_say(built):
    texts = {(row["article"], row["paragraph"]): row for row in built.rows["paragraphs"]}
    for row in built.rows["entities"]:
        assert (row["stage"] is None) == (row["stage_quote"] is None)
        if row["stage_quote"]:
            spans = [p for (article, _), p in texts.items() if article == row["stage_article"]]
            home = next(p for p in spans if p["start"] <= row["stage_start"] < p["end"])
            assert row["stage_quote"] in "".join(home["text"].split())


def test_investment_and_capacity(built):
    rows = {row["name"]: row for row in built.rows["entities"]}
    values = {row["observation"]: row["value"] for row in built.rows["observations"]}
    assert sorted(values[name] for name in rows["欣旺达"]["investment"]) == [50, 200]
    assert sorted(values[name] for name in rows["欣旺达"]["capacity"]) == [30, 80]
    assert sorted(values[name] for name in rows["鲁南大数据中心"]["investment"]) == [20, 30]
    assert "吉利欣旺达" in rows["欣旺达"]["aliases"]
