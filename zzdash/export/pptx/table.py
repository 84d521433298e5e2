"""A slide's table as a native PowerPoint table, which can be edited."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from zzdash.export.pptx.shapes import Box, Run, fill, px, run_xml
from zzdash.slides.layout import SANS, ems
from zzdash.slides.model import Table

# of the width, by column; the columns are those of `readable.SHORT` that a table shows
SHARES = {"shown": 0.36, "when": 0.15, "status": 0.1, "said": 0.16, "source": 0.23}
SIZES, LINE, EDGE = (28, 26, 24, 22), 1.45, 8  # slide pixels; a line's height by its size; above and below
SIDE = 24  # left and right of a cell's words, together
LOOSE = 1.12  # how much wider than estimated a program may set them
NUMBER = "said"  # the column of values, set to the right
LINE_WIDTH = 9525  # EMU, 0.75 pt
URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table(box: Box, held: Table, theme: str) -> str:
    """The table's XML at ``box`` (left, top, width, height in slide pixels), as large as fits."""
    left, top, width, room = box
    size, heights = _fitted(held, width, room)
    grid = "".join(f'<a:gridCol w="{px(width * SHARES[column])}"/>' for column in held.columns)
    lines = (held.head, *held.rows)
    rows = "".join(
        _row(held, cells, theme, size, high, head=not place)
        for place, (cells, high) in enumerate(zip(lines, heights, strict=True))
    )
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="Table"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        "<p:nvPr/></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{px(left)}" y="{px(top)}"/>'
        f'<a:ext cx="{px(width)}" cy="{px(sum(heights))}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{URI}"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>'
        f"{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _fitted(held: Table, width: int, room: int) -> tuple[int, list[float]]:
    """(size of the type, height of each row, the head's first) in slide pixels."""
    for size in SIZES:
        heights = [_height(held, cells, size, width) for cells in (held.head, *held.rows)]
        if sum(heights) <= room:
            break
    return size, heights


def _height(held: Table, cells: Sequence[str], size: int, width: int) -> float:
    """A row's height: its cell with the most lines."""
    shares = zip(cells, map(SHARES.__getitem__, held.columns), strict=True)
    most = max(ceil(ems(text, SANS) * LOOSE * size / (width * share - SIDE)) for text, share in shares)
    return max(most, 1) * size * LINE + 2 * EDGE


def _row(
    held: Table, cells: Sequence[str], theme: str, size: int, high: float, *, head: bool = False
) -> str:
    pairs = zip(held.columns, cells, strict=True)
    inner = "".join(_cell(text, column == NUMBER, theme, size, head) for column, text in pairs)
    return f'<a:tr h="{px(high)}">{inner}</a:tr>'


def _cell(text: str, number: bool, theme: str, size: int, head: bool) -> str:
    run = run_xml(Run(text, size, "ink2" if head else "ink", bold=number and not head), theme)
    align = ' algn="r"' if number else ""
    none = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
    line = f'<a:lnB w="{LINE_WIDTH * (2 if head else 1)}">{fill("ink2", theme)}</a:lnB>'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr{align}/>{run}</a:p></a:txBody>"
        f'<a:tcPr marL="{px(8)}" marR="{px(16)}" marT="{px(EDGE)}" marB="{px(EDGE)}" anchor="ctr">'
        f"{none}{line}<a:noFill/></a:tcPr></a:tc>"
    )
