"""The columns of every table, read from the one file that describes them: ``zzdash/rules/tables.toml``.

tables()["checks"].columns["outcome"].enum      # ('holds', 'fails', 'unclear')
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from zzdash import paths
from zzdash.rules.errors import RuleError
from zzdash.tables.toml import read_toml

FILE = paths.RULES / "tables.toml"
TYPES = ("string", "integer", "number", "list")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type and constraints, and what people call it. ``to`` is "table.column" or ""."""

    name: str
    type: str
    zh: str
    en: str
    about_zh: str
    about_en: str
    required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""
    minimum: int | None = None
    maximum: int | None = None
    to: str = ""
    sdmx: str = ""

    @property
    def is_text(self) -> bool:
        """True for strings and lists of strings."""
        return self.type in ("string", "list")


@dataclass(frozen=True, slots=True)
class Table:
    """One table: ``key`` names its rows and sorts them; ``columns`` by name, in order of the file."""

    name: str
    key: tuple[str, ...]
    zh: str
    en: str
    about_zh: str
    about_en: str
    columns: dict[str, Column]


@cache
def tables(file: Path = FILE) -> dict[str, Table]:
    """All tables by name, in the file's order. RuleError where an entry can't be used."""
    data = read_toml(file)
    shared = data["field"]
    return {name: _table(file.name, name, entry, shared) for name, entry in data["table"].items()}


def _table(file: str, name: str, entry: dict[str, Any], shared: dict[str, Any]) -> Table:
    own = entry.get("field", {})
    if unknown := sorted(set(own) - set(entry["columns"])):
        raise RuleError(
            file, f"table.{name}", f"describes {unknown[0]}, not one of its columns", "add it to columns"
        )
    columns = {column: _column(file, f"{name}.{column}", shared, own) for column in entry["columns"]}
    words = {key: entry[key] for key in ("zh", "en", "about_zh", "about_en")}
    return Table(name, tuple(entry["key"]), columns=columns, **words)


def _column(file: str, place: str, shared: dict[str, Any], own: dict[str, Any]) -> Column:
    name = place.split(".")[1]
    entry = {**shared.get(name, {}), **own.get(name, {})}
    known = {field.name for field in fields(Column)}
    if unknown := sorted(set(entry) - known):
        raise RuleError(file, place, f"unknown key {unknown[0]}", f"use one of {', '.join(sorted(known))}")
    if missing := [key for key in ("type", "zh", "en", "about_zh", "about_en") if not entry.get(key)]:
        raise RuleError(
            file, place, f"has no {missing[0]}", "write it under [field] or under the table's own field"
        )
    if entry["type"] not in TYPES:
        raise RuleError(file, place, f"type {entry['type']!r}", f"use one of {', '.join(TYPES)}")
    return Column(name, **{**entry, "enum": tuple(entry.get("enum", ()))})
