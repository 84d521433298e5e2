"""Which of several figures stands for a year, and why."""

import pytest

from zzdash.rules.yearly import rules, yearly
from zzdash.tables.yearly import STEPS, cells

PUBLISHED = {"001": "2024-10", "002": "2025-01", "003": "2025-01-24"}


def the_cell(*observations):
    found = cells(observations, PUBLISHED)
    assert len(found) == 1
    return found[0]


def test_every_step_has_words_and_is_used():
    assert set(yearly().order) == set(STEPS)
    assert set(rules()) == {*STEPS, "only", "first_printed"}


def test_one_figure(observation):
    one = observation("锂电产业产值", "80亿元")
    assert (the_cell(one).rule, the_cell(one).alternatives) == ("only", ())


def cases():
    yield "full_year", {"period": "2024"}, {"period": "2024-H1"}
    yield "full_year", {"period": "2024", "article": "001"}, {"period": "2024-H1", "article": "003"}
    yield "actual", {"status": "actual"}, {"status": "preliminary"}
    yield "actual", {"status": "actual", "article": "001"}, {"status": "preliminary", "article": "003"}
    yield "later_article", {"article": "002"}, {"article": "001"}
    yield "later_article", {"article": "003"}, {"article": "002"}
    yield "exact", {"approx": "exact"}, {"approx": "over"}
    yield "later_month", {"period": "2024-01/2024-09"}, {"period": "2024-H1"}


@pytest.mark.parametrize(("rule", "better", "worse"), list(cases()))
@pytest.mark.parametrize("turned", [False, True])
def test_competing_figures(observation, rule, better, worse, turned):
    first, second = observation("营业收入", "80亿元", **better), observation("营业收入", "79亿元", **worse)
    cell = the_cell(*((second, first) if turned else (first, second)))
    assert (cell.chosen, cell.rule, cell.alternatives) == (first, rule, (second.observation,))


def test_a_tie_takes_the_first_printed_and_says_so(observation):
    first, second = observation("项目总投资", "30亿元"), observation("项目总投资", "20亿元")
    cell = the_cell(second, first)
    assert (cell.chosen, cell.rule) == (first, "first_printed")


@pytest.mark.parametrize(
    "other",
    [
        {"status": "target"}, {"status": "planned"}, {"scope": "枣庄市"}, {"entity": "某项目"},
        {"industry": "锂电"},
        {"period": "2023"}, {"period": "2024/2026", "year": 2024}, {"kind": "share"}, {"against": "schedule"},
    ],
)  # fmt: skip
def test_what_is_not_one_cell(observation, other):
    assert (
        len(cells([observation("营业收入", "80亿元"), observation("营业收入", "79亿元", **other)], PUBLISHED))
        == 2
    )


def test_figures_without_a_year_have_no_cell(observation):
    assert cells([observation("名次", "3名次", unit="名次", year=None)], PUBLISHED) == []


def test_ids_do_not_depend_on_the_figures(observation):
    a, b = observation("营业收入", "80亿元"), observation("营业收入", "81亿元")
    assert the_cell(a).id == the_cell(b).id == the_cell(a, b).id
