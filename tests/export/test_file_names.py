"""Names of downloaded files."""

import pytest

from zzdash.export.file_names import deck, stem
from zzdash.rules.text import label

TWO = [{"indicator": "gdp", "year": 2019.0}, {"indicator": "tech_sme", "year": 2024}]


@pytest.mark.parametrize(
    ("page", "key", "rows", "expected"),
    [
        ("compare", "items", TWO, "zaozhuang-hightech_compare_indicators_2019-2024"),
        ("compare", "series", TWO[1:], "zaozhuang-hightech_compare_tech-sme_2024"),
        ("overview", "coverage", TWO, "zaozhuang-hightech_overview_indicators-by-year_2019-2024"),
        ("data", "1-row", [{"indicator": "目录外", "year": None}], "zaozhuang-hightech_data_1-row"),
        ("quality", "all-numbers", [], "zaozhuang-hightech_quality_all-numbers"),
    ],
)
def test_place_page_subject_years(page: str, key: str, rows: list[dict[str, object]], expected: str) -> None:
    assert stem(page, key, rows) == expected


@pytest.mark.parametrize(
    ("years", "industries", "expected"),
    [
        ((), (), "zaozhuang-hightech_present"),
        ((2024,), (), "zaozhuang-hightech_present_2024"),
        ((2024, 2022), ("锂电",), "zaozhuang-hightech_present_{锂电}_2022-2024"),
        ((), ("锂电", "快递"), "zaozhuang-hightech_present_{锂电}-{快递}"),
    ],
)
def test_slides_are_called_by_their_filter(
    years: tuple[int, ...], industries: tuple[str, ...], expected: str
) -> None:
    english = {name: label("en", "common.industry", name).lower().replace(" ", "-") for name in industries}
    assert deck(years, industries) == expected.format(**english)
    assert deck(years, industries).isascii()
