"""Turn a data frame into plain rows: the one reading of its cells that all downloads share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd

Cell = str | int | float | bool | None


def plain(value: Any) -> Cell:
    """A cell as a Python value: None when unknown (NA, ""), 2019 rather than 2019.0, 58.33 as it was read."""
    if type(value) is str:
        return value or None
    if type(value) is float:
        return None if value != value else int(value) if value.is_integer() and abs(value) < 1e15 else value
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return None
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        return plain(float(value))
    return value if isinstance(value, bool | int) else str(value)


def columns_of(frame: pd.DataFrame) -> list[list[Cell]]:
    """The frame's columns as lists of plain cells (by column: several times quicker than by row)."""
    return [[plain(value) for value in frame.iloc[:, place].tolist()] for place in range(frame.shape[1])]


def rows_of(frame: pd.DataFrame, text: Callable[[str], str] | None = None) -> Iterator[tuple[Cell, ...]]:
    """The frame's rows as plain cells; ``text`` is applied to the cells that are words."""
    columns = columns_of(frame)
    if text:
        columns = [[text(cell) if isinstance(cell, str) else cell for cell in column] for column in columns]
    return zip(*columns, strict=True)
