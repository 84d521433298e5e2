"""Companies at stages only by what the articles print; silence and guesses are told apart."""

from typing import Any, get_args

import pytest

from zzdash import paths
from zzdash.rules.industry import Icon, Stage
from zzdash.views.chain import (
    Words,
    bodies,
    exhibitors,
    find,
    raw_offsets,
    stages,
    unplaced,
)

PARAGRAPHS = [
    {"article": "004", "text": "从锂矿开采加工到拆解回收", "pieces": "10-14;20-28"},
    {"article": "004", "text": "", "pieces": ""},
]


def rule(name: str, zh: str = "") -> Stage:
    """A stage as a zone's industry.toml has it, looked for as ``zh`` in the articles."""
    both = {"zh": zh or name, "en": name}
    return Stage(id=name, name=both, words=(name,), example=name, **{"not": "x"})


RULES = [rule("ore", "锂矿开采加工"), rule("cells"), rule("pack"), rule("applications"), rule("recycling", "拆解回收")]


def found_of(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The stages by id."""
    return {one.rule.id: one for one in stages(rows, PARAGRAPHS, RULES)}


def entity(name: str, stage: str, quote: str = "", kind: str = "company", parent: str = "") -> dict[str, Any]:
    return {
        "entity": name,
        "name": name,
        "kind": kind,
        "stage": stage,
        "stage_article": "004" if quote else "",
        "stage_start": 5 if quote else None,
        "stage_end": 9 if quote else None,
        "stage_quote": quote,
        "parent": parent,
        "quote": "",
    }


def test_members_with_and_without_evidence() -> None:
    found = found_of([entity("甲", "cells", "甲电芯"), entity("乙", "cells"), entity("丙基金", "cells", kind="fund")])
    assert [(one.row["name"], one.evidence) for one in found["cells"].members] == [
        ("甲", Words("004", 5, 9, "甲电芯")),
        ("乙", None),
    ]
    assert found["pack"].members == ()


def test_projects_stand_under_their_company_where_it_stands_too() -> None:
    rows = [
        entity("甲", "cells", "甲电芯"),
        entity("甲基地", "cells", "甲基地", kind="project", parent="甲"),
        entity("甲储能", "applications", "甲储能", kind="project", parent="甲"),
    ]
    found = found_of(rows)
    (head,) = found["cells"].members
    assert [one.row["name"] for one in head.family] == ["甲", "甲基地"]
    assert [one.row["name"] for one in found["applications"].everyone] == ["甲储能"]


def test_bodies_without_a_stage() -> None:
    rows = [entity("学院", "", kind="institution"), entity("中心", "inspection", "中心", kind="institution")]
    assert [row["name"] for row in bodies(rows)] == ["学院"]


def test_a_stage_is_found_across_a_line_break_by_raw_offsets() -> None:
    found = found_of([])
    assert found["ore"].mention == Words("004", 11, 23, "锂矿开采加工")
    assert found["ore"].mention.mark == "004-11-23"
    assert found["pack"].mention is None


def test_unplaced_are_companies_and_projects_only() -> None:
    rows = [entity("甲", ""), entity("乙", "cells"), entity("丙", "", kind="programme")]
    assert [row["name"] for row in unplaced(rows)] == ["甲"]


def test_offsets() -> None:
    assert raw_offsets("3-5;9-10") == [3, 4, 9]
    assert find("没有", PARAGRAPHS) is None


@pytest.mark.parametrize("icon", [one for one in get_args(Icon) if one])
def test_every_icon_is_drawn(icon: str) -> None:
    css = paths.PACKAGE / "dashboard" / "assets" / "industry.css"
    assert f".zz-icon-{icon} " in css.read_text("utf-8")


def test_companies_that_were_only_at_a_fair_are_named_apart() -> None:
    shown = {"quote": "甲、乙等锂电产业巨头纷纷亮相。"}
    rows = [
        entity("甲", "") | shown,
        entity("乙", "") | shown,
        entity("丙", ""),
        entity("乙项目", "", kind="project", parent="乙"),
    ]
    assert [row["name"] for row in exhibitors(rows)] == ["甲"], "乙 has a project here"
    assert [row["name"] for row in unplaced(rows)] == ["乙", "丙", "乙项目"]
