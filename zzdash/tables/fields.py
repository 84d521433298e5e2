"""The columns of every table, read from the one file that describes them: ``zzdash/rules/tables.toml``.

tables()["checks"].columns["outcome"].enum      # ('holds', 'fails', 'unclear')
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from zzdash import paths
from zzdash.rules.errors import RuleError
from zzdash.rules.industry import stages
from zzdash.rules.loader import Line, Many, Model, PerZone, Some, load

FILE = "tables.toml"
Type = Literal["string", "integer", "number", "list"]


class ColumnEntry(Model):
    """What is said of a column in one place; another may say the rest.

    ``enum_of``: its values are those that the zone's industry.toml lists.
    """

    type: Type | None = None
    zh: str = ""
    en: str = ""
    about_zh: str = ""
    about_en: str = ""
    required: bool = False
    enum: Many[Line] = ()
    enum_of: Literal["", "stages"] = ""
    pattern: str = ""
    minimum: int | None = None
    maximum: int | None = None
    to: str = ""
    sdmx: str = ""


class TableEntry(Model):
    """A table: its key, its columns in order, and what is different about some in it."""

    key: Some[Line]
    zh: Line
    en: Line
    about_zh: Line
    about_en: Line
    columns: Some[Line]
    field: dict[Line, ColumnEntry] = {}


class Tables(Model):
    """tables.toml."""

    field: dict[Line, ColumnEntry]
    table: Annotated[dict[Line, TableEntry], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type and constraints, and what people call it. ``to`` is "table.column" or ""."""

    name: str
    type: Type
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


@PerZone
def tables() -> dict[str, Table]:
    """All tables by name, in the file's order. RuleError where an entry can't be used."""
    data = load(paths.RULES / "tables.toml", Tables)
    return {name: _table(name, entry, data.field) for name, entry in data.table.items()}


def _table(name: str, entry: TableEntry, shared: Mapping[str, ColumnEntry]) -> Table:
    if unknown := sorted(set(entry.field) - set(entry.columns)):
        raise RuleError(FILE, f"table.{name}", "no_column", column=unknown[0])
    columns = {column: _column(name, column, shared, entry.field) for column in entry.columns}
    if strange := [column for column in entry.key if column not in columns]:
        raise RuleError(FILE, f"table.{name}", "no_key", column=strange[0])
    return Table(name, entry.key, entry.zh, entry.en, entry.about_zh, entry.about_en, columns)


def _column(
    table: str, name: str, shared: Mapping[str, ColumnEntry], own: Mapping[str, ColumnEntry]
) -> Column:
    """The column as ``[field]`` says it, but for what the table says of it."""
    entry: dict[str, Any] = {}
    for described in (shared.get(name), own.get(name)):
        entry |= described.model_dump(exclude_unset=True) if described else {}
    for key in ("type", "zh", "en", "about_zh", "about_en"):
        if not entry.get(key):
            raise RuleError(FILE, f"{table}.{name}", "no_field", key=key)
    if entry.pop("enum_of", ""):
        entry["enum"] = tuple(one.id for one in stages())
    return Column(name, **entry)
