"""XLSX of 10,000 rows beside xlsxwriter's bare writing of as many cells, in one run.

    python -m benchmarks.xlsx

Budget: ≤ 1.5 ×. The rows are the observations as the data page downloads them, over and over; the bare file
holds the same words and numbers (both tables) on one sheet and nothing else. Best of the rounds,
taken in turns.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import pandas as pd
import xlsxwriter

from benchmarks.clock import best_in_turns
from benchmarks.table import Line, show
from zzdash.export.tables.cells import Cell, columns_of
from zzdash.export.tables.xlsx import to_xlsx
from zzdash.tables.load import load
from zzdash.views.readable import readable, short
from zzdash.wording.fields import in_words

BUDGET, ROUNDS, ROWS = 1.5, 5, 10_000


def bare(columns: Sequence[Sequence[Cell]]) -> None:
    """What the library itself takes for these cells, by the calls that guess nothing."""
    workbook = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    sheet = workbook.add_worksheet()
    for place, cells in enumerate(columns):
        for row, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, place, cell)
            elif cell is not None:
                sheet.write_number(row, place, cell)
    workbook.close()


def main() -> int:
    """Print the table; exit status 1 when the budget is broken."""
    tables = load()
    found = tables.observations
    frame = pd.concat([found] * (ROWS // len(found) + 1), ignore_index=True).head(ROWS)
    full = readable(frame, "zh", tables)
    columns = [*columns_of(short(full, "zh")), *columns_of(in_words(full, "zh"))]
    base, ours = best_in_turns(ROUNDS, lambda: bare(columns), lambda: to_xlsx(frame, "zh", tables))
    against = f"bare xlsxwriter {base:.2f} s"
    what = f"{len(frame):,} rows of {len(columns)} columns"
    return show("XLSX", [Line(what, f"{ours:.2f} s", against, ours / base, BUDGET)])


if __name__ == "__main__":
    sys.exit(main())
