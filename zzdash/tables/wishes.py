"""What English readers still see in Chinese: names and titles that the zone's folder does not translate.

A wish, never a fault: such a name is shown as the article prints it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zzdash.rules import names
from zzdash.rules.events import titles
from zzdash.rules.text import entries
from zzdash.tables.load import Tables

UNSTATED = {"", "unknown"}  # publishers that are none


@dataclass(frozen=True, slots=True)
class Wish:
    """A name without English, and where a line would give it: ``file`` of seeds/, ``section`` in it."""

    name: str
    file: str
    section: str


def english(tables: Tables) -> list[Wish]:
    """Each name once, by file and section, in order of the tables."""
    return list(dict.fromkeys(_lacking(tables)))


def _lacking(tables: Tables) -> Iterator[Wish]:
    known = names.names()
    for name in _held(tables, ("entities", "name"), ("observations", "entity"), ("derived", "entity")):
        if name not in known["entity"]:
            yield Wish(name, names.FILE, "entity")
    for name in _held(tables, ("articles", "publisher")):
        if name not in known["publisher"] and name not in UNSTATED:
            yield Wish(name, names.FILE, "publisher")
    for name in _held(tables, ("observations", "scope"), ("events", "scope"), ("entities", "scope")):
        if f"common.scope_long.{name}" not in entries():
            yield Wish(name, names.FILE, "place")
    for title in _held(tables, ("events", "title_zh")):
        if title not in titles():
            yield Wish(title, "events_en.toml", "title")


def _held(tables: Tables, *columns: tuple[str, str]) -> Iterator[str]:
    """The texts of these columns, empty cells left out."""
    return (str(row[column]) for table, column in columns for row in tables.rows(table) if row[column])
