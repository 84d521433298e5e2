"""pandera schemas made from tables.toml, and keys that must point at a row of another table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from zzdash.tables.fields import Column, Table, tables
from zzdash.tables.load import NAMES, Tables


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that the schema does not allow: where it is and what is wrong."""

    table: str
    column: str
    problem: str

    def __str__(self) -> str:
        return f"{self.table}.{self.column}: {self.problem}"


def validate(data: Tables) -> list[Fault]:
    """Everything in ``data`` that breaks its schema; an empty list when all is well."""
    frames: dict[str, pd.DataFrame] = {name: getattr(data, name) for name in NAMES}
    faults = [fault for name, table in tables().items() for fault in _table_faults(table, frames[name])]
    return faults or [fault for table in tables().values() for fault in _key_faults(table, frames)]


def _table_faults(table: Table, frame: pd.DataFrame) -> Iterator[Fault]:
    from pandera.errors import SchemaErrors

    try:
        schema(table).validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        for column, check, case in zip(cases["column"], cases["check"], cases["failure_case"], strict=True):
            yield Fault(table.name, str(column), f"{check}: {case!r}")


def schema(table: Table):  # type: ignore[no-untyped-def]  # pandera takes 0.3 s to import: only who validates pays
    """The pandera schema of a table: types, required, allowed values, patterns, ranges and a unique key."""
    import pandera.pandas as pa

    columns = {
        name: pa.Column(_dtype(column), _rules(column), nullable=True)
        for name, column in table.columns.items()
    }
    return pa.DataFrameSchema(columns, strict=True, ordered=True, unique=list(table.key), name=table.name)


def _dtype(column: Column) -> str:
    return {"integer": "Int64", "number": "float64"}.get(column.type, "str")


def _rules(column: Column):  # type: ignore[no-untyped-def]
    import pandera.pandas as pa

    rules = []
    if column.required:
        rules.append(
            pa.Check(
                lambda cells: cells.notna() & (cells.astype(str) != ""), name="required", ignore_na=False
            )
        )
    if column.enum:
        rules.append(pa.Check.isin([*column.enum, ""]))
    if column.pattern:
        rules.append(pa.Check.str_matches(rf"(?:{column.pattern})?\Z"))
    if column.minimum is not None:
        rules.append(pa.Check.ge(column.minimum))
    if column.maximum is not None:
        rules.append(pa.Check.le(column.maximum))
    return rules


def _key_faults(table: Table, frames: dict[str, pd.DataFrame]) -> Iterator[Fault]:
    """Cells that point at a row that is not there."""
    for name, column in table.columns.items():
        if not column.to:
            continue
        other, target = column.to.split(".")
        known = set(frames[other][target])
        for cell in frames[table.name][name]:
            for item in cell.split(";") if column.type == "list" else [cell]:
                if item and item not in known:
                    yield Fault(table.name, name, f"{item!r} is not in {column.to}")
