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
    entities, observations = tables.rows("entities"), tables.rows("observations")
    named = [row["name"] for row in entities] + [row["entity"] for row in observations]
    for name in _held(named, [row["entity"] for row in tables.rows("derived")]):
        if name not in known["entity"]:
            yield Wish(name, names.FILE, "entity")
    for name in _held([row["publisher"] for row in tables.rows("articles")]):
        if name not in known["publisher"] and name not in UNSTATED:
            yield Wish(name, names.FILE, "publisher")
    places = [row["scope"] for row in observations] + [row["scope"] for row in tables.rows("events")]
    for name in _held(places, [row["scope"] for row in entities]):
        if f"common.scope_long.{name}" not in entries():
            yield Wish(name, names.FILE, "place")
    for title in _held([row["title_zh"] for row in tables.rows("events")]):
        if title not in titles():
            yield Wish(title, "events_en.toml", "title")


def _held(*columns: list[str]) -> Iterator[str]:
    """The texts of these columns, empty cells left out."""
    return (text for column in columns for text in column if text)
