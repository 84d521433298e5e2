"""Which months of its year a figure covers."""

import pytest

from zzdash.tables.months import cover


@pytest.mark.parametrize(
    ("period", "year", "basis", "status", "published", "expected"),
    [
        ("2019-H1", 2019, "flow", "actual", "2019-10", (1, 6, "part_year")),
        ("2019-01/2019-08", 2019, "flow", "actual", "2019-10", (1, 8, "part_year")),
        ("2019-01/2019-12", 2019, "flow", "actual", "2020-01", (1, 12, "full_year")),
        ("2022-Q3", 2022, "flow", "actual", "2022-11", (7, 9, "part_year")),
        ("2022-09", 2022, "flow", "actual", "2022-09", (9, 9, "part_year")),
        ("2019", 2019, "flow", "actual", "2019-10", (1, 10, "to_publication")),  # months not stated
        ("2022", 2022, "flow", "actual", "2023-01", (1, 12, "full_year")),  # January looks back
        ("2024", 2024, "flow", "preliminary", "2025-01-24", (1, 12, "full_year")),
        ("2022", 2022, "stock", "actual", "2022-09", (9, 9, "to_publication")),
        ("2024", 2024, "stock", "actual", "2025-01-24", (12, 12, "point")),
        ("2022-H1", 2022, "stock", "actual", "2022-09", (6, 6, "point")),
        ("2025", 2025, "flow", "target", "2022-09", (1, 12, "full_year")),
        ("2025", 2025, "flow", "target", "2025-01", (1, 12, "full_year")),  # a target is for the whole year
        (
            "2023",
            2023,
            "flow",
            "planned",
            "2023-01",
            (1, 12, "full_year"),
        ),  # so is a plan made in its first months
        ("2019", 2019, "flow", "planned", "2019-10", (1, 10, "to_publication")),  # signed so far
        ("2021/", 2021, "flow", "target", "2021-03", (1, 12, "open")),
        ("2024/2026", 2026, "stock", "target", "2021-03", (1, 12, "span")),
        (None, None, "stock", "actual", "2021-03", (None, None, None)),
        ("2019", 2019, "flow", "actual", "2019-12", (1, 12, "full_year")),
    ],
)
def test_cover(period, year, basis, status, published, expected):
    assert cover(period, year, basis, status, published) == expected
