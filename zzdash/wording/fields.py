"""What each column of a table is called, and what its codes mean, in the reader's language.

Names come from ``zzdash/rules/tables.toml``, the one source of them; an observation's meaning of a column
comes first where tables differ ("observation" is the row's own id there).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from zzdash.rules.text import label, t
from zzdash.tables.fields import Column, tables

UNITS = ("unit", "unit_base")
MADE = ("shown", "when", "said", "source", "entity_en")  # columns that only downloads have, made of others

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
    "name_en_basis": "common.name_basis",
}
# the same for rows that a column tells from observations: events, entities, mentions
OWN_CODED = {
    "event": {"kind": "sources.event", "precision": "export.precision"},
    "stage": {"kind": "sources.event", "stage": "industry.stage"},
    "mention": {"reason": "sources.reason"},
}


def described(column: str, table: str = "observations") -> Column | None:
    """What tables.toml says of ``column``: in ``table``, else in the first table that has it, else None."""
    known = tables()
    first = known[table].columns.get(column)
    return first or next((one.columns[column] for one in known.values() if column in one.columns), None)


def title(column: str, lang: str, table: str = "observations") -> str:
    """The heading of ``column`` in ``lang`` ("zh" | "en"); a column of no table keeps its own name."""
    found = described(column, table)
    if found is None:
        return label(lang, "export.field", column)
    return found.zh if lang == "zh" else found.en


def titles(columns: Iterable[str], lang: str) -> list[str]:
    """The headings of ``columns``, in order."""
    return [title(column, lang) for column in columns]


def in_words(frame: pd.DataFrame, lang: str) -> pd.DataFrame:
    """A copy of ``frame`` whose codes are words ("actual" → "实绩"); other columns as they are."""
    worded = frame.copy()
    coded = CODED.copy()
    for mark in worded.columns.intersection(list(OWN_CODED)):
        coded |= OWN_CODED[mark]
    for column in worded.columns.intersection(list(coded)):
        worded[column] = worded[column].map(_worder(lang, coded[column]), na_action="ignore")
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
    """The data dictionary of ``columns``: one row a field, its title and meaning in both languages."""
    rows = [(column, title(column, "zh"), title(column, "en"), *_meaning(column)) for column in columns]
    return pd.DataFrame(rows, columns=["field", "zh", "en", "about_zh", "about_en"])


def _meaning(column: str) -> tuple[str, str]:
    found = described(column)
    if found is None:
        return (
            (t("zh", f"export.about.{column}"), t("en", f"export.about.{column}"))
            if column in MADE
            else ("", "")
        )
    return found.about_zh, found.about_en
