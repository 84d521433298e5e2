"""What each column of a table is called, and what its codes mean, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from zzdash.rules.text import label, t

UNITS = ("unit", "unit_base")

# column → the group of texts that holds a word for each of its values
CODED = {
    "kind": "common.kind",
    "status": "common.status",
    "scope": "common.scope_long",
    "industry": "common.industry",
    "theme": "common.theme",
    "period_basis": "common.basis",
    "coverage": "export.coverage",
    "approx": "export.approx",
    "against": "export.against",
}


def title(column: str, lang: str) -> str:
    """The heading of ``column`` in ``lang`` ("zh" | "en"); a column of no table keeps its own name."""
    return label(lang, "export.field", column)


def titles(columns: Iterable[str], lang: str) -> list[str]:
    """The headings of ``columns``, in order."""
    return [title(column, lang) for column in columns]


def in_words(frame: pd.DataFrame, lang: str) -> pd.DataFrame:
    """A copy of ``frame`` whose codes are words ("actual" → "实绩"); other columns as they are."""
    worded = frame.copy()
    for column in worded.columns.intersection(list(CODED)):
        worded[column] = worded[column].map(_worder(lang, CODED[column]), na_action="ignore")
    for column in worded.columns.intersection(UNITS):
        worded[column] = worded[column].map(lambda unit: unit_word(str(unit), lang), na_action="ignore")
    return worded


def unit_word(unit: str, lang: str) -> str:
    """A printed unit for the reader: "亿元" stays in Chinese and is "100 million yuan" in English."""
    for mark in ("万亿", "亿", "万"):
        if lang == "en" and unit.startswith(mark) and unit != mark:
            return (
                f"{t(lang, f'export.multiple.{mark}')} {label(lang, 'common.unit', unit.removeprefix(mark))}"
            )
    return label(lang, "common.unit", unit)


def _worder(lang: str, group: str) -> Callable[[object], str]:
    return lambda code: label(lang, group, str(code))


def dictionary(columns: Iterable[str]) -> pd.DataFrame:
    """The data dictionary of ``columns``: one row a field with its title in both languages."""
    rows = [{"field": column, "zh": title(column, "zh"), "en": title(column, "en")} for column in columns]
    return pd.DataFrame(rows, columns=["field", "zh", "en"])
