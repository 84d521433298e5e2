"""Small tables made by hand for the tests of charts: rows given as what differs from a plain one."""

from __future__ import annotations

from typing import Any

import pandas as pd

from zzdash.tables.fields import tables as described
from zzdash.tables.load import NAMES, Tables

Row = dict[str, Any]

PLAIN: Row = {
    "indicator": "gdp",
    "indicator_zh": "地区生产总值",
    "indicator_en": "GDP",
    "theme": "national_accounts",
    "family": "",
    "scope": "枣庄高新区",
    "entity": "",
    "industry": "",
    "year": 2024,
    "period": "2024",
    "month_from": 1,
    "month_to": 12,
    "coverage": "full_year",
    "period_basis": "flow",
    "status": "actual",
    "kind": "level",
    "value": 10.0,
    "value_max": None,
    "unit": "亿元",
    "approx": "exact",
    "value_base": None,
    "value_max_base": None,
    "unit_base": "元",
    "against": "",
    "article": "001",
    "paragraph": 2,
    "start": 10,
    "end": 14,
    "quote": "全区实现10亿元。",
    "quote_start": 0,
    "quote_end": 9,
    "surface": "10亿元",
    "corrected": "",
    "rule": "only",
    "alternatives": "",
}


def row(identifier: str, **different: Any) -> Row:
    """An observation that is a yearly cell as well; ``value_base`` follows value and unit."""
    made = PLAIN | {"observation": identifier, "cell": identifier, "article": identifier[:3]} | different
    if made["value_base"] is None:
        made["value_base"] = made["value"] * (1e8 if made["unit"] == "亿元" else 1)
    if made["unit"] != "亿元" and "unit_base" not in different:
        made["unit_base"] = made["unit"]
    return made


def article(identifier: str, published: str, **different: Any) -> Row:
    """A row of articles."""
    return {
        "article": identifier,
        "title": f"第{identifier}篇",
        "publisher": "unknown",
        "published": published,
        "date_basis": "inferred",
        **different,
    }


def event(identifier: str, date: str, **different: Any) -> Row:
    """A row of events."""
    plain = {
        "event": identifier,
        "date": date,
        "precision": {4: "year", 7: "month", 10: "day"}[len(date)],
        "title_zh": "大会",
        "title_en": "Congress",
        "kind": "conference",
        "scope": "枣庄高新区",
        "industry": "",
        "article": identifier[:3],
        "paragraph": 2,
        "start": 1,
        "end": 5,
        "quote": "大会召开。",
    }
    return plain | different


def made(rows: list[Row], **others: list[Row]) -> Tables:
    """Tables of ``rows`` (observations and yearly alike, unless given apart) and ``others`` by name."""
    given = {
        "observations": rows,
        "yearly": others.pop("yearly", rows),
        "articles": [article("001", "2025-01")],
    }
    given |= others
    return Tables(**{name: _frame(name, given.get(name, [])) for name in NAMES})


def _frame(name: str, rows: list[Row]) -> pd.DataFrame:
    columns = list(described()[name].columns)
    return pd.DataFrame(
        [{column: one.get(column, "") for column in columns} for one in rows], columns=columns
    )
