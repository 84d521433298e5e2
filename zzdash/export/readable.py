"""Observations as a person reads them: the indicator in full, the period in words, ids and offsets last.

"地区生产总值 6.8" with the kind 增速 in another column reads as the level; in full it is 地区生产总值增速.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from zzdash.charts import words
from zzdash.export.fields import in_words
from zzdash.export.slides_rows import source
from zzdash.tables.load import Tables, rows_of

ASKED = ("indicator_zh", "indicator_en", "kind", "year", "period", "coverage", "period_basis")
NEEDED = {*ASKED, "month_from", "month_to", "value", "unit", "scope", "status"}
SAID = ("shown", "scope", "when", "status", "value", "value_max", "unit", "approx", "industry")
FIRST = (*SAID, "entity_en", "entity")
SHORT = (*SAID, "entity", "source", "quote")
OPTIONAL = ("value_max", "industry", "entity")  # on the short sheet only where some row has one
LAST: tuple[str, ...] = ("observation", "article", "paragraph", "start", "end", "quote_start", "quote_end")
LAST += (
    "indicator",
    "indicator_zh",
    "indicator_en",
    "family",
    "cell",
    "rule",
    "alternatives",
    "derived",
    "inputs",
)


def is_readable(frame: pd.DataFrame) -> bool:
    """Whether ``frame`` holds observations, yearly or derived values: what the words are made of."""
    return set(frame.columns) >= NEEDED


def readable(frame: pd.DataFrame, lang: str) -> pd.DataFrame:
    """All columns of ``frame`` and two in words, in reading order; a frame of other things is as it was."""
    if not is_readable(frame):
        return frame
    said = with_words(frame, lang)
    return said[reading_order(said.columns)]


def reading_order(columns: Any) -> list[str]:
    """``columns``: what is read first, what describes it, then ids and offsets."""
    names = [str(name) for name in columns]
    first = [name for name in (*FIRST, "quote", "surface") if name in names]
    last = [name for name in LAST if name in names]
    return [*first, *(name for name in names if name not in first and name not in last), *last]


def short(said: pd.DataFrame, lang: str, tables: Tables) -> pd.DataFrame:
    """What the screen shows of rows ``with_words``, codes as words too: one row each, in the same order."""
    said = said.copy()
    if "derived" in said.columns:
        said["status"] = said["status"].mask(said["derived"].map(words.known).astype(bool), "derived")
    inputs = said["inputs"] if "inputs" in said.columns else pd.Series("", index=said.index)
    ids = [
        str(own if words.known(own) else first).split(";")[0]
        for own, first in zip(said["observation"], inputs, strict=True)
    ]
    quotes = dict(zip(tables.observations["observation"], tables.observations["quote"], strict=True))
    named = {row["article"]: source(row, lang) for row in tables.rows("articles")}
    found = [named.get(name.rpartition("-")[0]) for name in ids]
    said["source"] = [f"{one.publisher} {one.published}" if one else None for one in found]
    said["quote"] = [quotes.get(name) for name in ids]
    if "entity_en" in said.columns:
        said["entity"] = said["entity_en"]
    kept = [name for name in SHORT if name in said.columns and not _idle(said, name)]
    return in_words(said[kept], lang)


def _idle(said: pd.DataFrame, name: str) -> bool:
    return name in OPTIONAL and not said[name].map(words.known).any()


def with_words(frame: pd.DataFrame, lang: str) -> pd.DataFrame:
    """A copy of ``frame`` with "shown" (the indicator as on the screen) and "when" (its period in words).

    In English also "entity_en": the project or company as English readers know it, "entity" being as printed.
    """
    rows = rows_of(frame[[name for name in frame.columns if name in NEEDED]])
    said = frame.assign(
        shown=[words.indicator_text(row, lang) for row in rows],
        when=[words.period_full(row, lang) for row in rows],
    )
    if lang == "en" and "entity" in frame.columns:
        said["entity_en"] = [words.entity_text(name, lang) for name in frame["entity"]]
    return said
