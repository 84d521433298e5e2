"""The five seeds against the labels of two people: what the reader alone says, and what is published."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from readings import bare, labels, seed_reading, seeds

from zzdash import paths
from zzdash.learn.agree import NEAR, likeness
from zzdash.reading.model import MEASURED
from zzdash.tables.build import work_out

NUMBERS, MEASUREMENTS = 265, 162
FIELDS = ("value", "value_max", "unit", "approx", "kind", "indicator_zh", "scope", "entity", "industry", "year", "period", "period_basis", "status")
ROW = ("value", "value_max", "unit", "kind", "scope", "year", "status")

WHOLE = ("found", "value", "value_max", "unit")
"""What grammar alone decides: right in every row."""
FLOOR = {"approx": 97, "kind": 96, "near": 82, "scope": 90, "entity": 78, "industry": 92, "year": 94, "period": 88, "period_basis": 86, "status": 94, "row": 74}
"""Per cent of the measurements that the reader alone reads as labelled, less three points: the weights, fitted with
these labels among many others, are fitted anew from time to time. Text never seen is read worse: see README."""

Told = Mapping[str, Any]
Pair = tuple[Told, Told | None]


def matched(said: list[Told], wanted: list[Told]) -> list[Pair]:
    """Each label with what is said of the number over its characters, if anything."""
    pairs: list[Pair] = []
    for label in wanted:
        end = label["start"] + len(label["surface"])
        over = [one for one in said if one["start"] < end and label["start"] < one["end"]]
        pairs.append((label, min(over, key=lambda one: abs(one["start"] - label["start"]), default=None)))
    return pairs


@cache
def read() -> tuple[Pair, ...]:
    """Every label of the seeds with what the reader alone says."""
    return tuple(pair for article in seeds() for pair in matched([one.as_dict() for one in seed_reading(article).mentions], labels(article)))


def measured() -> list[Pair]:
    return [pair for pair in read() if pair[0]["kind"] in MEASURED]


def agrees(field: str, label: Told, said: Told | None) -> bool:
    """True where what is said of a field is what the label says."""
    if said is None:
        return False
    if field == "found":
        return True
    if field == "indicator_zh":
        return bare(said[field]) in {bare(name) for name in (label["indicator_zh"], *label["indicator_also"])}
    if field == "near":
        return likeness(said["indicator_zh"], dict(label)) >= NEAR
    if field == "entity":
        want, got = bare(label["entity"]), bare(said["entity"])
        return want == got or bool(want and got) and (want in got or got in want)
    return (label[field] or None) == (said[field] or None)


def share(field: str) -> float:
    """Per cent of the measurements that are read as labelled."""
    fields = (*ROW, "near") if field == "row" else (field,)
    return 100 * sum(all(agrees(one, *pair) for one in fields) for pair in measured()) / MEASUREMENTS


def test_there_are_labels_for_every_seed():
    assert {article: len(labels(article)) for article in seeds()} == {"000": 29, "001": 84, "002": 30, "003": 43, "004": 79}
    assert (len(read()), len(measured())) == (NUMBERS, MEASUREMENTS)


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_labels_are_of_the_seed_as_it_stands(article):
    text = seeds()[article]["text"]
    assert [one["surface"] for one in labels(article)] == [text[one["start"] : one["start"] + len(one["surface"])] for one in labels(article)]


# --- the reader alone -----------------------------------------------------------------------------


def test_every_number_is_found_where_it_stands():
    assert [(label["start"], label["surface"]) for label, _ in read()] == [(one["start"], one["surface"]) for _, one in read() if one]


def test_nothing_much_is_found_that_is_no_number():
    """An aggregate of some kind that the labellers passed over (一家) may be read and set aside; never measured."""
    spans = {article: [(one["start"], one["start"] + len(one["surface"])) for one in labels(article)] for article in seeds()}
    spurious = [one for a in seeds() for one in seed_reading(a).mentions if not any(s < one.end and one.start < e for s, e in spans[a])]
    assert [one.surface for one in spurious if one.measures] == []
    assert len(spurious) <= 5


@pytest.mark.parametrize("field", WHOLE)
def test_what_grammar_decides_is_right_in_every_row(field):
    assert [label["surface"] for label, one in measured() if not agrees(field, label, one)] == []


@pytest.mark.parametrize("field", FLOOR)
def test_share_of_a_field_read_right(field):
    print(f"{field}: {share(field):.1f} %")
    assert share(field) >= FLOOR[field]


@pytest.mark.xfail(strict=True, reason="the goal is 95 %; names that have to be put together are the most of what is missing")
def test_whole_rows_reach_the_goal():
    assert share("row") >= 95


# --- what is published ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def published() -> list[Pair]:
    """Every label of the seeds with the row of the observations, corrections.toml applied."""
    rows = work_out(paths.SEEDS)["observations"]
    return [pair for article in seeds() for pair in matched([row for row in rows if row["article"] == article], labels(article))]


@pytest.mark.parametrize("field", FIELDS)
def test_every_published_figure_says_what_the_labels_say(published, field):
    wrong = {
        f"{label['article']}-{label['start']} {label['surface']}": (said and said[field], label[field])
        for label, said in published
        if label["kind"] in MEASURED and not agrees(field, label, said)
    }
    assert wrong == {}


def test_what_measures_nothing_is_not_published(published):
    assert [label["surface"] for label, said in published if said and label["kind"] not in MEASURED] == []
