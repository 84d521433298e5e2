"""The data page's table: observations in the reader's words, amounts in the unit asked for. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from zzdash.dashboard.frame import links
from zzdash.rules.text import label, t
from zzdash.wording import words
from zzdash.wording.fields import unit_word
from zzdash.wording.words import known

Row = Mapping[str, Any]


def _known(cell: Any) -> str:
    return str(cell) if known(cell) else ""


UNITS = {"printed": None, "wan": ("万元", Decimal(10_000)), "yi": ("亿元", Decimal(100_000_000))}
MONEY = "元"
GLYPHS = {"actual": "●", "preliminary": "○", "target": "◇", "planned": "□"}
SHOWN = ("indicator", "value", "unit", "scope", "period", "status", "source", "entity", "quote")
WORDED: dict[str, Callable[[Row, str], str]] = {
    "observation": lambda row, lang: str(row["observation"]),
    "indicator": words.indicator_text,
    "scope": lambda row, lang: words.scope_text(_known(row["scope"]), lang),
    "entity": lambda row, lang: words.entity_text(row["entity"], lang),
    "industry": lambda row, lang: label(lang, "common.industry", _known(row["industry"])),
    "theme": lambda row, lang: label(lang, "common.theme", str(row["theme"])),
    "period": words.period_full,
    "status": lambda row, lang: f"{GLYPHS[row['status']]} {t(lang, 'common.status.' + row['status'])}",
    "kind": lambda row, lang: t(lang, f"common.kind.{row['kind']}"),
    "surface": lambda row, lang: "".join(str(row["surface"]).split()),
    "quote": lambda row, lang: str(row["quote"]),
    "article": lambda row, lang: str(row["article"]),
    "source": links.source_url,
}
COLUMNS = (*SHOWN, *(name for name in WORDED if name not in SHOWN))


def table(rows: Sequence[Row], columns: Sequence[str], unit: str, lang: str) -> pd.DataFrame:
    """A frame with a column for each of ``columns`` (ids of ``COLUMNS``); ``unit`` is a key of ``UNITS``."""
    amounts = [amount(row, unit, lang) for row in rows]
    made: dict[str, list[Any]] = {}
    for name in columns:
        if name in ("value", "unit"):
            made[name] = [pair[name == "unit"] for pair in amounts]
            if (
                name == "unit"
            ):  # 80亿元以上 is not 80亿元: the column of numbers leaves it to the unit, beside it, to say so
                made[name] = [_vague(unit, row, lang) for unit, row in zip(made[name], rows, strict=True)]
        else:
            made[name] = [WORDED[name](row, lang) for row in rows]
    return pd.DataFrame(made, columns=list(columns))


def _vague(unit: str, row: Row, lang: str) -> str:
    """The unit with a word where the article gives the figure as over or about."""
    approx = _known(row["approx"])
    return unit if approx in ("", "exact") else t(lang, f"data.approx.{approx}", unit=unit)


def amount(row: Row, unit: str, lang: str) -> tuple[float, str]:
    """(value, unit) as shown: money in 万元 or 亿元 if asked for, else as printed or scaled."""
    wanted = UNITS[unit]
    if wanted and row["unit_base"] == MONEY and known(row["value_base"]):
        exact = Decimal(repr(float(row["value_base"]))) / wanted[1]
        return float(exact), unit_word(wanted[0], lang)
    printed = str(row["unit"]) if known(row["unit"]) else ""
    value, shown = words.scaled(float(row["value"]), printed, lang)
    return float(value), t(lang, "data.rank") if row["kind"] == "rank" else shown
