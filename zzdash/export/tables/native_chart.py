"""The workbook's own chart, which stays editable in Excel."""

from __future__ import annotations

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from zzdash.rules.text import t

MOST = 15
NAME, COUNT = {"zh": 0, "en": 1}, 2


def counts_chart(workbook: xlsxwriter.Workbook, sheet: Worksheet, rows: int, lang: str) -> None:
    """Bars of how many rows each indicator has (the first 15), below the table of ``rows`` indicators.

    Counts of rows share one unit whatever was filtered; values of different 口径 would not.
    """
    last = min(rows, MOST)
    name = NAME[lang]
    chart = workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "categories": [sheet.get_name(), 1, name, last, name],
            "values": [sheet.get_name(), 1, COUNT, last, COUNT],
            "fill": {"color": "#1D5596"},
            "gap": 60,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": t(lang, "export.chart.counts"), "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_size({"width": 760, "height": 120 + 24 * last})
    sheet.insert_chart(rows + 2, 0, chart)
