"""``datapackage.json``: the tables described for other programs (Frictionless Data)."""

from __future__ import annotations

import json

from zzdash.rules.zone import zone
from zzdash.tables.fields import Column, Table, tables

Descriptor = dict[str, object]  # a piece of JSON
PROFILE = "tabular-data-package"


def package() -> str:
    """The data package as JSON text, two-space indented, ending in a line break."""
    its = zone().data
    described = {
        "profile": PROFILE,
        "name": its.name,
        "title": its.title.en,
        "titles": {"zh": its.title.zh, "en": its.title.en},
        "licenses": [{"name": "MIT"}],
        "resources": [_resource(table) for table in tables().values()],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _resource(table: Table) -> Descriptor:
    schema: Descriptor = {
        "fields": [_field(column) for column in table.columns.values()],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if keys := [
        _foreign_key(table, column)
        for column in table.columns.values()
        if column.to and column.type != "list"
    ]:
        schema["foreignKeys"] = keys
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.en,
        "description": f"{table.about_en} {table.about_zh}",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n"},
        "schema": schema,
    }


def _field(column: Column) -> Descriptor:
    described: Descriptor = {
        "name": column.name,
        "type": "string" if column.is_text else column.type,
        "title": column.en,
        "titles": {"zh": column.zh, "en": column.en},
        "description": column.about_en,
        "descriptions": {"zh": column.about_zh, "en": column.about_en},
    }
    if column.type == "list":
        described["separator"] = ";"
        described["refersTo"] = column.to
    if column.sdmx:
        described["sdmx"] = column.sdmx
    if limits := _limits(column):
        described["constraints"] = limits
    return {key: value for key, value in described.items() if value != ""}


def _limits(column: Column) -> Descriptor:
    limits: Descriptor = {"required": True} if column.required else {}
    if column.enum:
        limits["enum"] = list(column.enum)
    if column.pattern:
        limits["pattern"] = column.pattern
    for name in ("minimum", "maximum"):
        if getattr(column, name) is not None:
            limits[name] = getattr(column, name)
    return limits


def _foreign_key(table: Table, column: Column) -> Descriptor:
    """A key that points at another table; Frictionless writes the table's own name as ""."""
    other, field = column.to.split(".")
    return {
        "fields": column.name,
        "reference": {"resource": "" if other == table.name else other, "fields": field},
    }
