"""Which rows of a card may share a slide: the one place that says what a chart of a download may hold.

A chart holds one indicator over the same months of its years, or the growth rates of one place and period.
Ranks are words, and what has nothing to stand beside goes into a table.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from zzdash.rules.values import FACTS, Kind
from zzdash.tables.records import Told
from zzdash.wording import words

Row = Told
MOST_ROWS = 6  # on one slide, bars and lines of a table alike
UNBARRED: tuple[Kind, ...] = ("rank", "spec")
SAME_ITEM: tuple[Literal["indicator", "kind", "unit_base", "scope", "industry", "against"], ...]
SAME_ITEM = ("indicator", "kind", "unit_base", "scope", "industry", "against")
Form = Literal["item", "rates", "table"]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one slide; of its forms "item" and "rates" are charts.

    ``whole``: the rows of all slides that go on with it; ``part`` counts these from 1 to ``parts``.
    """

    form: Form
    rows: tuple[Row, ...]
    whole: tuple[Row, ...]
    part: int = 1
    parts: int = 1


def groups(rows: Sequence[Row]) -> list[Group]:
    """The slides of ``rows`` in the order in which their first rows come; every row is on one of them."""
    numbered = list(enumerate(rows))
    found: list[tuple[int, Form, list[Row]]] = []
    for form, key in CHARTED:
        for at, alike in _gathered(numbered, key):
            found.append((at, form, _ordered(alike, form)))
        taken = {id(row) for _, _, alike in found for row in alike}
        numbered = [pair for pair in numbered if id(pair[1]) not in taken]
    found += [
        (at, "table", _ordered(alike, "table")) for at, alike in _gathered(numbered, _table_key, least=1)
    ]
    return [
        group for _, form, alike in sorted(found, key=lambda each: each[0]) for group in _cut(form, alike)
    ]


def _gathered(
    numbered: Iterable[tuple[int, Row]], key: Callable[[Row], Hashable | None], least: int = 2
) -> list[tuple[int, list[Row]]]:
    """Rows of one key together, with the place of the first; fewer than ``least`` are left for later."""
    by_key: dict[Hashable, list[tuple[int, Row]]] = {}
    for at, row in numbered:
        if (name := key(row)) is not None:
            by_key.setdefault(name, []).append((at, row))
    return [(pairs[0][0], [row for _, row in pairs]) for pairs in by_key.values() if len(pairs) >= least]


def _rates_key(row: Row) -> Hashable | None:
    """Growth on the year before of a whole place, as reached, in one period."""
    if row["kind"] != "growth" or row["unit"] != "%" or row["status"] not in FACTS:
        return None
    if row["entity"] or row["against"] not in ("", "previous_period"):
        return None
    return row["scope"], row["period"], row["period_basis"], row["industry"], row["status"]


def _item_key(row: Row) -> Hashable | None:
    """One indicator as it is counted in one way: bars of it may stand on one scale."""
    if row["kind"] in UNBARRED or not row["unit_base"]:
        return None
    return (*(row[name] for name in SAME_ITEM), bool(row["entity"]), *_months(row))


def _months(row: Row) -> tuple[Hashable, ...]:
    """What must be alike in time: months; of different firms the year too; of plans nothing."""
    if row["status"] == "planned":
        return ("planned",)
    exact = row["entity"] or row["coverage"] in ("open", "span")
    return row["coverage"], words.months(row), row["period_basis"], row["period"] if exact else ""


def _table_key(row: Row) -> Hashable:
    return row["scope"], row["kind"] == "rank"


def _ordered(rows: list[Row], form: Form) -> list[Row]:
    if form == "table":
        return sorted(rows, key=lambda row: (row["theme"], row["indicator"]))
    if form == "rates":
        return sorted(rows, key=lambda row: (-row["value"], row["indicator"]))
    if rows[0]["entity"]:
        return sorted(rows, key=lambda row: -(row["value_base"] or 0))
    return sorted(rows, key=lambda row: row["year"] or 0)


def _cut(form: Form, rows: list[Row]) -> list[Group]:
    """Slides as evenly filled as can be, so that none ends with a single bar."""
    parts = ceil(len(rows) / MOST_ROWS)
    size, more = divmod(len(rows), parts)
    ends = [size * n + min(n, more) for n in range(parts + 1)]
    pieces = [tuple(rows[ends[n] : ends[n + 1]]) for n in range(parts)]
    if form == "table":  # each names its own lines
        return [Group(form, piece, piece) for piece in pieces]
    return [Group(form, piece, tuple(rows), n, parts) for n, piece in enumerate(pieces, 1)]


CHARTED: tuple[tuple[Form, Callable[[Row], Hashable | None]], ...]
CHARTED = (("rates", _rates_key), ("item", _item_key))
