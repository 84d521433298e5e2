"""How a reading agrees with the labels: per field and for a whole row, by the measures of learning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.texts import Labelled
from zzdash.learn.agree import NEAR, bare, likeness, same_entity
from zzdash.reading.model import MEASURED
from zzdash.tables.amounts import in_base

Row = dict[str, Any]
FIELDS = ("value", "unit", "approx", "kind", "indicator", "scope", "entity", "industry", "year", "period")
FIELDS += ("period_basis", "status")
ROW = {"value", "unit", "kind", "scope", "year", "status"}
ROWS = {"row": ROW | {"indicator"}, "row_near": ROW | {"near"}}
"""All that a row stands or falls with; the indicator's name alike, or nearly."""


Counts = tuple[int, int]  # right, of


def score(articles: Sequence[Labelled], read: Callable[[Labelled], Sequence[Row]]) -> dict[str, Counts]:
    """Measure → (right, of): ``found`` over all labelled numbers, the fields over labelled measurements.

    ``spurious`` counts what was read where no number is labelled, of all that was read: there less is better.
    """
    right = dict.fromkeys(("found", *FIELDS, "near", "row", "row_near"), 0)
    numbers = measured = spurious = told = 0
    for article in articles:
        predicted = read(article)
        told += len(predicted)
        spurious += sum(not any(_meet(label, one) for label in article.rows) for one in predicted)
        for label in article.rows:
            found = _at(label, predicted)
            numbers += 1
            right["found"] += found is not None
            if label["kind"] in MEASURED:
                measured += 1
                for name in _agreeing(label, found):
                    right[name] += 1
    of = {name: (hits, numbers if name == "found" else measured) for name, hits in right.items()}
    return {"found": of.pop("found"), "spurious": (spurious, told), **of}


def _meet(label: Row, one: Row) -> bool:
    """Whether the two share a character."""
    return bool(one["start"] < label["start"] + len(label["surface"]) and label["start"] < one["end"])


def _at(label: Row, predicted: Sequence[Row]) -> Row | None:
    """The predicted number over the label's characters, the one that begins with it first."""
    end = label["start"] + len(label["surface"])
    over = [one for one in predicted if _meet(label, one)]
    return min(over, key=lambda one: (one["start"] != label["start"], abs(one["end"] - end)), default=None)


def _agreeing(label: Row, found: Row | None) -> list[str]:
    if found is None:
        return []
    good = [name for name in (*FIELDS, "near") if _agrees(name, label, found)]
    return [*good, *(row for row, fields in ROWS.items() if fields <= set(good))]


def _agrees(name: str, label: Row, found: Row) -> bool:
    if name == "indicator":
        named = (label["indicator_zh"], *label.get("indicator_also", ()))
        return bare(found["indicator_zh"]) in {bare(one) for one in named}
    if name == "near":
        return bool(found["indicator_zh"]) and likeness(found["indicator_zh"], label) >= NEAR
    if name == "value":
        return all(_same(label[end], found[end]) for end in ("value", "value_max"))
    if name == "entity":
        return same_entity(found["entity"], label["entity"])
    return (label.get(name) or None) == (found.get(name) or None)


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-9 * max(1, abs(one))


def amounts(articles: Sequence[Labelled], quantities: Sequence[Sequence[Sequence[Any]]]) -> Counts:
    """Labelled measurements whose amount and unit some quantity [start, end, amount, unit] tells; of all.

    Amounts are compared in the base unit (58.33亿元 is 5,833,000,000 元), signs apart.
    """
    right = of = 0
    for article, found in zip(articles, quantities, strict=True):
        for label in article.rows:
            if label["kind"] not in MEASURED or label["value"] is None:
                continue
            of += 1
            right += any(_covers(label, one) for one in found)
    return right, of


def _covers(label: Row, quantity: Sequence[Any]) -> bool:
    start, end, amount, unit = quantity
    over = start < label["start"] + len(label["surface"]) and label["start"] < end
    base, base_unit = in_base(label["value"], label["unit"] or "")
    return over and unit == base_unit and abs(abs(amount) - abs(base)) <= 1e-6 * abs(base)
