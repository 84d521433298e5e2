"""Which months of its year a figure covers, worked out from its period and the article's date.

cover("2019-H1", 2019, "flow", "actual", "2019-10")     # (1, 6, 'part_year')
cover("2019", 2019, "flow", "actual", "2019-10")        # (1, 10, 'to_publication')
cover("2022", 2022, "flow", "actual", "2023-01")        # (1, 12, 'full_year')
"""

from __future__ import annotations

import re

Cover = tuple[int | None, int | None, str | None]

PLANS_EARLY = 3  # a plan of the year printed in its first months is for the whole year
RANGE = re.compile(r"(\d{4})-(\d\d)/(\d{4})-(\d\d)")
PART = re.compile(r"\d{4}-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>\d\d))")


def cover(period: str | None, year: int | None, basis: str | None, status: str, published: str) -> Cover:
    """First month, last month and coverage within ``year``; three times None when the year is not known."""
    if not period or year is None:
        return None, None, None
    first, last, coverage = _flow(period, year, status, published)
    if basis != "stock" or coverage in ("open", "span"):
        return first, last, coverage
    return last, last, coverage if coverage == "to_publication" else "point"


def _flow(period: str, year: int, status: str, published: str) -> tuple[int, int, str]:
    if match := RANGE.fullmatch(period):
        same = match[1] == match[3]
        whole = same and (match[2], match[4]) == ("01", "12")
        return int(match[2]), int(match[4]), "full_year" if whole else "part_year" if same else "span"
    if match := PART.fullmatch(period):
        return *_part(match), "part_year"
    if "/" in period:
        return 1, 12, "open" if period.endswith("/") else "span"
    month = int(published[5:7])
    ahead = status == "target" or status == "planned" and month <= PLANS_EARLY
    if year == int(published[:4]) and month < 12 and not ahead:
        return 1, month, "to_publication"
    return 1, 12, "full_year"


def _part(match: re.Match[str]) -> tuple[int, int]:
    """Months of a half-year, a quarter or a month."""
    if match["half"]:
        return 6 * int(match["half"]) - 5, 6 * int(match["half"])
    if match["quarter"]:
        return 3 * int(match["quarter"]) - 2, 3 * int(match["quarter"])
    return int(match["month"]), int(match["month"])
