"""Names of downloaded files."""

import pytest

from zzdash.dashboard.file_names import stem

TWO = [{"indicator": "gdp", "year": 2019.0}, {"indicator": "tech_sme", "year": 2024}]


@pytest.mark.parametrize(
    ("page", "key", "rows", "expected"),
    [
        ("compare", "items", TWO, "zaozhuang-hightech_compare_indicators_2019-2024"),
        ("compare", "series", TWO[1:], "zaozhuang-hightech_compare_tech-sme_2024"),
        ("overview", "coverage", TWO, "zaozhuang-hightech_overview_indicators-by-year_2019-2024"),
        ("data", "1-rows", [{"indicator": "目录外", "year": None}], "zaozhuang-hightech_data_1-rows"),
        ("quality", "all-numbers", [], "zaozhuang-hightech_quality_all-numbers"),
    ],
)
def test_place_page_subject_years(page: str, key: str, rows: list[dict[str, object]], expected: str) -> None:
    assert stem(page, key, rows) == expected
