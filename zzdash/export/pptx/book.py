"""The worksheet inside a native chart: the least .xlsx that Excel opens when someone presses Edit Data.

python-pptx would write it through xlsxwriter, which takes longer than the rest of the slide; a chart needs
one sheet of two columns.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def workbook(name: str, categories: Sequence[str], values: Sequence[float | None]) -> bytes:
    """An .xlsx: ``categories`` in column A, ``values`` under ``name`` in column B; None is an empty cell."""
    rows = [_row(1, _text("B1", name))]
    rows += [
        _row(number, _text(f"A{number}", category) + _number(f"B{number}", value))
        for number, (category, value) in enumerate(zip(categories, values, strict=True), 2)
    ]
    sheet = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for path, xml in {**PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
            book.writestr(path, xml)
    return out.getvalue()


def _row(number: int, cells: str) -> str:
    return f'<row r="{number}">{cells}</row>'


def _text(cell: str, text: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _number(cell: str, value: float | None) -> str:
    return "" if value is None else f'<c r="{cell}"><v>{value!r}</v></c>'
