"""Read the built tables of data/ into data frames: text as text, whole numbers as Int64, the rest as float64.

An empty cell is "" in a text column and NA in a number column: unknown, never zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from zzdash import paths
from zzdash.tables.fields import Table, tables


@dataclass(frozen=True, slots=True)
class Tables:
    """The built tables, one data frame each; docs/DICTIONARY.md says what each column means."""

    articles: pd.DataFrame
    paragraphs: pd.DataFrame
    mentions: pd.DataFrame
    observations: pd.DataFrame
    yearly: pd.DataFrame
    derived: pd.DataFrame
    events: pd.DataFrame
    entities: pd.DataFrame
    checks: pd.DataFrame
    indicators: pd.DataFrame


NAMES = tuple(Tables.__dataclass_fields__)


def load(data_dir: Path | None = None) -> Tables:
    """Read every table of ``data_dir`` (default: the project's data/).

    FileNotFoundError if one is missing, ValueError if one's columns are not those of tables.toml.
    """
    folder = data_dir or paths.DATA
    described = tables()
    return Tables(**{name: _read(folder / f"{name}.csv", described[name]) for name in NAMES})


def _read(path: Path, table: Table) -> pd.DataFrame:
    text = {name: "str" for name, column in table.columns.items() if column.is_text}
    numbers = {
        name: "Int64" if column.type == "integer" else "float64" for name, column in table.columns.items()
    }
    empty = {name: [""] for name in table.columns if name not in text}
    frame = pd.read_csv(path, dtype={**numbers, **text}, keep_default_na=False, na_values=empty)
    if list(frame.columns) != list(table.columns):
        raise ValueError(
            f"{path} has other columns than zzdash/rules/tables.toml: run python -m zzdash build"
        )
    return frame
