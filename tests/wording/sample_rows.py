"""Rows of yearly to test with: only what a case is about needs saying."""

BASE = {
    "cell": "y-0", "indicator": "gdp", "indicator_zh": "地区生产总值",
    "indicator_en": "Gross regional product", "theme": "national_accounts", "family": "",
    "scope": "枣庄高新区", "entity": "", "industry": "", "year": 2024, "kind": "level", "status": "actual",
    "value": 100.0, "value_max": None, "unit": "亿元", "approx": "exact", "value_base": 1e10,
    "value_max_base": None, "unit_base": "元", "period": "2024", "month_from": 1, "month_to": 12,
    "coverage": "full_year", "period_basis": "flow", "against": "", "observation": "900-1", "rule": "only",
    "alternatives": "", "article": "900", "paragraph": 1, "quote": "",
}  # fmt: skip


def row(**changes):
    """A full-year actual level of the zone, changed as said; the period follows the year."""
    made = BASE | {"period": str(changes.get("year", BASE["year"]))} | changes
    made["cell"] = f"y-{made['indicator']}-{made['scope']}-{made['year']}-{made['kind']}-{made['status']}"
    return made


def firms(year, value, **changes):
    """A count of firms registered in ``year``."""
    names = {"indicator": "tech_smes_registered", "indicator_zh": "科技型中小企业入库数"}
    names |= {"indicator_en": "Technology SMEs registered", "unit": "家", "unit_base": "家"}
    return row(**names, year=year, value=value, value_base=value, observation=f"900-{year}", **changes)


def rate(year, value, **changes):
    """A growth rate of ``year`` in %."""
    units = {"kind": "growth", "unit": "%", "unit_base": "%"}
    return row(**units, year=year, value=value, value_base=value, observation=f"901-{year}", **changes)


FIRST_HALF = {"month_from": 1, "month_to": 6, "coverage": "part_year"}
TO_OCTOBER = {"month_from": 1, "month_to": 10, "coverage": "to_publication"}


SERIES = [firms(2019, 45.0, **TO_OCTOBER), firms(2022, 155.0), firms(2024, 177.0)]
RATES = [rate(2019, 8.6, **FIRST_HALF), rate(2024, 6.8, status="preliminary")]
