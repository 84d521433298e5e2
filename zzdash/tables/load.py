"""Read the built tables of data/: as plain rows, or as data frames where something is counted or selected.

Unknown is never zero: an empty cell is "" in a text column; in a number column it is None in a row and NA in
a frame, where whole numbers are Int64 and the rest float64.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TextIO, TypeVar, cast, get_args, overload

from zzdash import paths
from zzdash.tables import records
from zzdash.tables.fields import Table, tables

if TYPE_CHECKING:
    import pandas as pd

Name = Literal[
    "articles",
    "paragraphs",
    "mentions",
    "observations",
    "yearly",
    "derived",
    "events",
    "entities",
    "checks",
    "indicators",
]
NAMES: tuple[Name, ...] = get_args(Name)
Row = Mapping[str, object]  # of whichever table; ``records`` has each table's own
Record = TypeVar("Record")
KINDS: dict[str, Callable[[str], object]] = {"integer": int, "number": float}


class BrokenTable(ValueError):
    """A file of data/ that is not the table which tables.toml describes."""


class Tables:
    """The built tables; docs/DICTIONARY.md says what each column means.

    ``tables.yearly`` is a data frame, ``tables.rows("yearly")`` the same as rows. Each is read when first
    asked for, and pandas with it: a server whose pages show rows only does without its 75 MB.
    """

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

    def __init__(self, folder: Path | None = None, **frames: pd.DataFrame) -> None:
        """The tables of ``folder``, or those given as ``frames`` in place of its files."""
        self._folder = folder or paths.DATA
        self._rows: dict[Name, list[dict[str, object]]] = {}
        vars(self).update(frames)

    def __getattr__(self, name: str) -> Any:
        """A frame that nobody has asked for yet."""
        if name not in NAMES:
            raise AttributeError(name)
        frame = _frame(self._folder / f"{name}.csv", tables()[name])
        setattr(self, name, frame)
        return frame

    @overload
    def rows(self, name: Literal["articles"]) -> list[records.ArticleRow]: ...
    @overload
    def rows(self, name: Literal["paragraphs"]) -> list[records.ParagraphRow]: ...
    @overload
    def rows(self, name: Literal["mentions"]) -> list[records.MentionRow]: ...
    @overload
    def rows(self, name: Literal["observations"]) -> list[records.ObservationRow]: ...
    @overload
    def rows(self, name: Literal["yearly"]) -> list[records.YearlyRow]: ...
    @overload
    def rows(self, name: Literal["derived"]) -> list[records.DerivedRow]: ...
    @overload
    def rows(self, name: Literal["events"]) -> list[records.EventRow]: ...
    @overload
    def rows(self, name: Literal["entities"]) -> list[records.EntityRow]: ...
    @overload
    def rows(self, name: Literal["checks"]) -> list[records.CheckRow]: ...
    @overload
    def rows(self, name: Literal["indicators"]) -> list[records.IndicatorRow]: ...

    def rows(self, name: Name) -> Any:
        """Table ``name`` as rows, one dict each. Shared: never change one."""
        return self._read(name)

    def _read(self, name: Name) -> list[dict[str, object]]:
        if name not in self._rows:
            read, file = vars(self).get(name), self._folder / f"{name}.csv"
            made = _rows(file, tables()[name]) if read is None else rows_of(read, dict[str, object])
            self._rows[name] = made
        return self._rows[name]

    def count(self, name: str) -> int:
        """How many rows the table called ``name`` has."""
        return len(self._read(cast("Name", name)))

    def replaced(self, **frames: pd.DataFrame) -> Tables:
        """The same tables, some of them others."""
        return Tables(self._folder, **{name: getattr(self, name) for name in NAMES} | frames)


def load(data_dir: Path | None = None) -> Tables:
    """The tables of ``data_dir`` (default: the project's data/).

    FileNotFoundError if one is missing, BrokenTable if one's columns are not those of tables.toml.
    """
    folder = data_dir or paths.DATA
    for name in NAMES:
        _check_columns(folder / f"{name}.csv", tables()[name])
    return Tables(folder)


def rows_of(frame: pd.DataFrame, record: type[Record]) -> list[Record]:
    """A frame as rows, of which the caller knows what ``record`` they are; empty cells as above."""
    empty = {str(name): "" if str(name) in _texts() else None for name in frame.columns}
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    made = [{str(name): empty[name] if cell is None else cell for name, cell in row.items()} for row in rows]
    return cast("list[Record]", made)


@cache
def _texts() -> frozenset[str]:
    """The columns that are text, whatever table they stand in."""
    columns = (column for table in tables().values() for column in table.columns.values())
    return frozenset(column.name for column in columns if column.is_text)


@contextmanager
def _reading(path: Path) -> Iterator[TextIO]:
    """The file, open; what can't be read of it is an error that names it and the mend."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
    except (ValueError, csv.Error) as error:  # pandas' errors of parsing and wrong bytes are ValueErrors too
        raise BrokenTable(f"{path}: {error}; run python -m zzdash build") from error


def _check_columns(path: Path, table: Table) -> None:
    with _reading(path) as file:
        if next(csv.reader(file), []) != list(table.columns):
            raise ValueError("other columns than zzdash/rules/tables.toml")


def _rows(path: Path, table: Table) -> list[dict[str, object]]:
    kinds = {name: KINDS.get(column.type, str) for name, column in table.columns.items()}
    with _reading(path) as file:
        lines = csv.reader(file)
        next(lines, None)
        return [_row(kinds, line) for line in lines]


def _row(kinds: dict[str, Callable[[str], object]], line: list[str]) -> dict[str, object]:
    return {
        name: kind(cell) if cell or kind is str else None
        for (name, kind), cell in zip(kinds.items(), line, strict=True)
    }


def _frame(path: Path, table: Table) -> pd.DataFrame:
    import pandas as pd

    text = {name: "str" for name, column in table.columns.items() if column.is_text}
    numbers = {
        name: "Int64" if column.type == "integer" else "float64" for name, column in table.columns.items()
    }
    empty = {name: [""] for name in table.columns if name not in text}
    with _reading(path) as file:
        return pd.read_csv(file, dtype={**numbers, **text}, keep_default_na=False, na_values=empty)
