"""The data page's table: observations in the reader's words, amounts in the unit asked for. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pandas as pd

from zzdash.dashboard.frame import links
from zzdash.rules.text import label, t
from zzdash.rules.values import Status
from zzdash.tables.records import ObservationRow
from zzdash.wording import words
from zzdash.wording.fields import unit_word

Row = ObservationRow
UNITS = {"printed": None, "wan": ("万元", Decimal(10_000)), "yi": ("亿元", Decimal(100_000_000))}
MONEY = "元"
GLYPHS: dict[Status, str] = {"actual": "●", "preliminary": "○", "target": "◇", "planned": "□"}
SHOWN = ("indicator", "value", "unit", "scope", "period", "status", "source", "entity", "quote")
WORDED: dict[str, Callable[[Row, str], str]] = {
    "observation": lambda row, lang: row["observation"],
    "indicator": lambda row, lang: words.indicator_text(row, lang),
    "scope": lambda row, lang: words.scope_text(row["scope"], lang),
    "entity": lambda row, lang: words.entity_text(row["entity"], lang),
    "industry": lambda row, lang: label(lang, "common.industry", row["industry"]),
    "theme": lambda row, lang: label(lang, "common.theme", row["theme"]),
    "period": lambda row, lang: words.period_full(row, lang),
    "status": lambda row, lang: f"{GLYPHS[row['status']]} {t(lang, 'common.status.' + row['status'])}",
    "kind": lambda row, lang: t(lang, f"common.kind.{row['kind']}"),
    "surface": lambda row, lang: "".join(row["surface"].split()),
    "quote": lambda row, lang: row["quote"],
    "article": lambda row, lang: row["article"],
    "source": links.source_url,
}
COLUMNS = (*SHOWN, *(name for name in WORDED if name not in SHOWN))


def table(rows: Sequence[Row], columns: Sequence[str], unit: str, lang: str) -> pd.DataFrame:
    """A frame with a column for each of ``columns`` (ids of ``COLUMNS``); ``unit`` is a key of ``UNITS``."""
    amounts = [amount(row, unit, lang) for row in rows]
    made: dict[str, Sequence[object]] = {}
    for name in columns:
        if name == "value":
            made[name] = [value for value, _ in amounts]
        elif name == "unit":  # 80亿元以上 is not 80亿元: beside the column of numbers, the unit says so
            made[name] = [_vague(unit, row, lang) for (_, unit), row in zip(amounts, rows, strict=True)]
        else:
            made[name] = [WORDED[name](row, lang) for row in rows]
    return pd.DataFrame(made, columns=list(columns))


def _vague(unit: str, row: Row, lang: str) -> str:
    """The unit with a word where the article gives the figure as over or about."""
    return unit if row["approx"] == "exact" else t(lang, f"data.approx.{row['approx']}", unit=unit)


def amount(row: Row, unit: str, lang: str) -> tuple[float, str]:
    """(value, unit) as shown: money in 万元 or 亿元 if asked for, else as printed or scaled."""
    wanted = UNITS[unit]
    if wanted and row["unit_base"] == MONEY and row["value_base"] is not None:
        exact = Decimal(repr(row["value_base"])) / wanted[1]
        return float(exact), unit_word(wanted[0], lang)
    value, shown = words.scaled(words.value_of(row), row["unit"], lang)
    return float(value), t(lang, "data.rank") if row["kind"] == "rank" else shown
