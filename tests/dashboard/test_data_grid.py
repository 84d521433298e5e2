"""The data page's table on a phone: which project a figure is of stands with the indicator."""

from types import SimpleNamespace

import pandas as pd
import pytest

from zzdash.dashboard.pages.data.grid import LINE, MOST_LINES, ROW, _named, _row_height

ROWS = [
    {"indicator_zh": "总投资", "indicator_en": "Investment", "kind": "level", "entity": "某某厂"},
    {"indicator_zh": "总投资", "indicator_en": "Investment", "kind": "level", "entity": None},
]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("zh", ["总投资（某某厂）", "总投资"]), ("en", ["Investment (某某厂)", "Investment"])],
)
def test_indicator_names_its_entity(lang: str, expected: list[str]) -> None:
    page = SimpleNamespace(lang=lang, narrow=True)
    made = _named(pd.DataFrame({"indicator": ["", ""], "value": [1.0, 2.0]}), ROWS, page)
    assert made["indicator"].tolist() == expected
    other = pd.DataFrame({"value": [1.0, 2.0]})
    assert _named(other, ROWS, page).equals(other)


@pytest.mark.parametrize(
    ("narrow", "text", "height"),
    [
        (True, "总投资", ROW),
        (True, "项" * 30, LINE * 4 + 1),
        (True, "项" * 99, LINE * MOST_LINES + 1),
        (False, "项" * 99, ROW),
    ],
)
def test_rows_on_a_phone_are_as_high_as_the_longest_needs(narrow: bool, text: str, height: int) -> None:
    page = SimpleNamespace(lang="zh", narrow=narrow)
    assert _row_height(page, pd.DataFrame({"indicator": [text, "项"]})) == height
