"""What changed between two builds: figures added, dropped and changed, as text and as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from zzdash.rules.errors import RuleError
from zzdash.tables.fields import Table, tables

SIGNS = {"added": "+", "dropped": "-", "changed": "~"}
TOLD = (
    "indicator_zh",
    "title_zh",
    "zh",
    "name",
    "title",
    "text_zh",
    "surface",
    "text",
)  # first of these names a row
FIGURE = ("scope", "entity", "period", "kind", "value", "unit")  # of an added or dropped row
Rows = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that changed, or (``column`` empty) a whole row that came or went."""

    table: str
    row: str
    what: str
    name: str
    column: str
    old: str
    new: str


def differences(old: Path, new: Path) -> list[Difference]:
    """All differences between two data folders, by table and key. RuleError where one is no build."""
    return [
        found
        for table in tables().values()
        for found in _compare(table, _read(old, table), _read(new, table))
    ]  # fmt: skip


def _read(folder: Path, table: Table) -> Rows:
    path = folder / f"{table.name}.csv"
    if not path.is_file():
        raise RuleError(str(folder), table.name, "no_table")
    with path.open(encoding="utf-8", newline="") as stream:
        return {"|".join(row[key] for key in table.key): row for row in csv.DictReader(stream)}


def _compare(table: Table, old: Rows, new: Rows) -> Iterable[Difference]:
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key), new.get(key)
        if before is None or after is None:
            row = before or after or {}
            sides = ("", _figure(row)) if before is None else (_figure(row), "")
            yield Difference(
                table.name, key, "added" if before is None else "dropped", _name(row), "", *sides
            )
            continue
        for column in dict.fromkeys([*before, *after]):
            one, other = before.get(column, ""), after.get(column, "")
            if one != other:
                yield Difference(table.name, key, "changed", _name(after), column, one, other)


def _name(row: Mapping[str, str]) -> str:
    return next((row[column] for column in TOLD if row.get(column)), "")


def _figure(row: Mapping[str, str]) -> str:
    return " ".join(row[column] for column in FIGURE if row.get(column))


def as_text(found: list[Difference]) -> str:
    """A line per difference under its table, and a count; "no difference" when there is none."""
    if not found:
        return "no difference\n"
    lines: list[str] = []
    for name in dict.fromkeys(one.table for one in found):
        mine = [one for one in found if one.table == name]
        counts = ", ".join(
            f"{n} {what}" for what in SIGNS if (n := len({one.row for one in mine if one.what == what}))
        )
        lines += [f"{name}: {counts}", *(_line(one) for one in mine)]
    return "\n".join(lines) + "\n"


def _line(one: Difference) -> str:
    head = f"  {SIGNS[one.what]} {one.row} {one.name[:40]}"
    if one.what == "changed":
        return f"{head} · {one.column}: {one.old or '(empty)'} → {one.new or '(empty)'}"
    return f"{head} · {one.old or one.new}".rstrip(" ·")


def as_csv(found: list[Difference]) -> str:
    """The differences as CSV with a header."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(field.name for field in fields(Difference))
    writer.writerows(astuple(one) for one in found)
    return stream.getvalue()
