"""Read the built tables of data/ into data frames."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from zzdash import paths


@dataclass(frozen=True, slots=True)
class Tables:
    """The built tables, one data frame each; column meanings in data/datapackage.json."""

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
TEXT_COLUMNS = {"article": "str", "period": "str", "date": "str", "published": "str", "date_to": "str"}


def load(data_dir: Path | None = None) -> Tables:
    """Read every table of ``data_dir`` (default: the project's data/); FileNotFoundError if one is missing."""
    folder = data_dir or paths.DATA
    return Tables(**{name: pd.read_csv(folder / f"{name}.csv", dtype=TEXT_COLUMNS) for name in NAMES})
