"""XLSX of 10,000 rows against xlsxwriter's bare writing of the same cells, in one run (budget: ≤ 1.5 ×).

    python benchmarks/xlsx_rows.py

The bare file holds the same 10,000 rows in one sheet, without formats, links, notes, sources or chart;
ours has them all. Best of 5 rounds, in turns.
"""

from __future__ import annotations

import dataclasses
import io
import sys
import time
from collections.abc import Callable
from typing import Any

import pandas as pd
import xlsxwriter

from zzdash.export.cells import rows_of
from zzdash.export.xlsx import to_xlsx
from zzdash.tables.load import Tables, load

BUDGET, ROUNDS, ROWS = 1.5, 5, 10_000


def many(tables: Tables) -> Tables:
    """The tables with their observations repeated to 10,000 rows, each with an id of its own."""
    one = tables.observations
    frame = pd.concat([one] * (ROWS // len(one) + 1), ignore_index=True).head(ROWS)
    frame = frame.assign(
        observation=[f"{row['article']}-{n}" for n, row in enumerate(frame.to_dict("records"))]
    )
    return dataclasses.replace(tables, observations=frame)


def bare(rows: list[tuple[Any, ...]]) -> None:
    """What the library itself takes for these cells."""
    workbook = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    sheet = workbook.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    workbook.close()


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Print the two times and their ratio; exit status 1 over budget."""
    tables = many(load())
    rows = list(rows_of(tables.observations))
    link = "http://dashboard.example.cn/sources?m={}".format
    rounds = [
        (seconds(lambda: bare(rows)), seconds(lambda: to_xlsx(tables.observations, "zh", tables, link)))
        for _ in range(ROUNDS)
    ]
    base, mine = (min(column) for column in zip(*rounds, strict=True))
    print(f"bare {base:.2f} s, workbook {mine:.2f} s, ratio {mine / base:.2f} (budget {BUDGET})")
    return int(mine > BUDGET * base)


if __name__ == "__main__":
    sys.exit(main())
