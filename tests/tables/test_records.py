"""The records of tables/records.py say of each column what tables.toml says, and mypy holds code to them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from typing_extensions import get_type_hints

from zzdash import paths
from zzdash.tables.fields import Column, tables
from zzdash.tables.load import NAMES, load
from zzdash.tables.records import RECORDS

OWN_TO_THE_ZONE = {("entities", "stage")}  # a set of the zone's, not of the program's: any text


def parts(hint: Any) -> set[object]:
    """A union's members, literals one by one."""
    if get_origin(hint) in (Union, UnionType):
        return {part for member in get_args(hint) for part in parts(member)}
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    return {hint}


def wanted(table: str, column: Column) -> set[object]:
    """What a cell of ``column`` may hold once it is read."""
    if column.is_text:
        if not column.enum or (table, column.name) in OWN_TO_THE_ZONE:
            return {str}
        return {*column.enum} | (set() if column.required else {""})
    return {int if column.type == "integer" else float} | (set() if column.required else {NoneType})


@pytest.mark.parametrize("table", NAMES)
def test_a_record_has_the_columns_and_sets_of_its_table(table: str) -> None:
    said = {name: parts(hint) for name, hint in get_type_hints(RECORDS[table]).items()}
    assert said == {name: wanted(table, column) for name, column in tables()[table].columns.items()}


def test_every_table_has_a_record() -> None:
    assert list(RECORDS) == list(tables()) == list(NAMES)


@pytest.mark.parametrize("table", NAMES)
def test_the_rows_read_are_what_their_record_says(table: str) -> None:
    hints = {name: parts(hint) for name, hint in get_type_hints(RECORDS[table]).items()}
    for row in load().rows(table):
        assert row.keys() == hints.keys()
        assert all(type(cell) in hints[name] or cell in hints[name] for name, cell in row.items())


SNIPPET = """
from zzdash.rules.values import Kind
from zzdash.tables.load import load
from zzdash.tables.records import YearlyRow
from zzdash.wording.words import value_text

def said(row: YearlyRow) -> str:
    {line}
    return value_text(row, "zh")

for row in load().rows("yearly"):
    print(said(row))
"""
LINES = {
    "pass": "",
    'row["indicator_zn"]': 'has no key "indicator_zn"',
    'row["status"] == "actaul"': "Non-overlapping equality check",
    'wanted: tuple[Kind, ...] = ("levle",)': "Incompatible types in assignment",
    'row["year"] = 2024': "ReadOnly",
    'load().rows("yaerly")': "No overload variant",
    'value_text(load().rows("articles")[0], "zh")': "incompatible type",
}


def test_mypy_sees_what_is_misspelt(tmp_path: Path) -> None:
    files = [tmp_path / f"case_{n}.py" for n in range(len(LINES))]
    for file, line in zip(files, LINES, strict=True):
        file.write_text(SNIPPET.format(line=line), encoding="utf-8")
    told = errors(tmp_path, files)
    for file, (line, error) in zip(files, LINES.items(), strict=True):
        found = told.get(file.name, [])
        assert len(found) == bool(error), (line, found)
        assert all(error in one for one in found), (line, found)


def errors(cache: Path, files: list[Path]) -> dict[str, list[str]]:
    """What mypy, with the project's settings, says of each file."""
    root = paths.RULES.parents[1]
    settings = ["--config-file", "pyproject.toml", "--follow-imports", "silent", "--cache-dir", str(cache)]
    command = [sys.executable, "-m", "mypy", *settings, "--no-color-output", *map(str, files)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode < 2, done.stderr or done.stdout
    found: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        if match := re.match(r".*?(case_\d+\.py):\d+: error: (.*)", line):
            found.setdefault(match[1], []).append(match[2])
    return found
