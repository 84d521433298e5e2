"""Rows → CSV: columns in the order of tables.toml, rows sorted by key, byte for byte the same each time."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from zzdash.tables.fields import Column, Table

Row = Mapping[str, object]


def write_table(folder: Path, table: Table, rows: Sequence[Row]) -> None:
    """Write ``rows`` as ``folder/<name>.csv``. KeyError where a row lacks a column."""
    (folder / f"{table.name}.csv").write_bytes(render(table, rows).encode("utf-8"))


def render(table: Table, rows: Sequence[Row]) -> str:
    """The table as CSV text: header, then rows by key; empty = unknown, list items joined by ";"."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(table.columns)
    for row in sorted(rows, key=lambda row: tuple(row[name] for name in table.key)):
        writer.writerow([cell(column, row[name]) for name, column in table.columns.items()])
    return stream.getvalue()


def cell(column: Column, value: Any) -> str:
    """One value as text. ValueError for a list item that holds the separator, TypeError for a wrong type."""
    if value is None:
        return ""
    if column.type == "list":
        return _joined(column, value)
    if column.type == "number":
        return _number(float(value))
    if not isinstance(value, int if column.type == "integer" else str):
        raise TypeError(f"column {column.name} holds {value!r}: it must be {column.type}")
    return str(value)


def _joined(column: Column, items: Sequence[str]) -> str:
    if bad := [item for item in items if ";" in item]:
        raise ValueError(f"column {column.name}: {bad[0]!r} holds ';', which joins the items of a list")
    return ";".join(items)


def _number(value: float) -> str:
    """The shortest text that reads back as the same number; whole numbers without a point."""
    return str(int(value)) if value.is_integer() else repr(value)
