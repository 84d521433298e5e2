"""A slide's table as a native PowerPoint table, which can be edited."""

from __future__ import annotations

from collections.abc import Sequence

from zzdash.export.pptx_text import Box, Run, fill, px, run_xml
from zzdash.export.slides_model import Table

SHARES = (0.4, 0.16, 0.1, 0.15, 0.19)  # of the width, by column
SIZE, ROW_HIGH = 26, 60  # slide pixels
NUMBER = 3  # the column of values, set to the right
LINE_WIDTH = 9525  # EMU, 0.75 pt
URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table(box: Box, held: Table, theme: str) -> str:
    """The table's XML at ``box`` (left, top, width, height in slide pixels); rows grow with their words."""
    left, top, width, _ = box
    grid = "".join(f'<a:gridCol w="{px(width * share)}"/>' for share in SHARES)
    rows = _row(held.head, theme, head=True) + "".join(_row(cells, theme) for cells in held.rows)
    high = ROW_HIGH * (len(held.rows) + 1)
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="Table"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        "<p:nvPr/></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{px(left)}" y="{px(top)}"/><a:ext cx="{px(width)}" cy="{px(high)}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{URI}"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>'
        f"{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(cells: Sequence[str], theme: str, head: bool = False) -> str:
    inner = "".join(_cell(text, place, theme, head) for place, text in enumerate(cells))
    return f'<a:tr h="{px(ROW_HIGH)}">{inner}</a:tr>'


def _cell(text: str, place: int, theme: str, head: bool) -> str:
    number = place == NUMBER
    run = run_xml(Run(text, SIZE, "ink2" if head else "ink", bold=number and not head), theme)
    align = ' algn="r"' if number else ""
    none = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
    line = f'<a:lnB w="{LINE_WIDTH * (2 if head else 1)}">{fill("ink2", theme)}</a:lnB>'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr{align}/>{run}</a:p></a:txBody>"
        f'<a:tcPr marL="{px(8)}" marR="{px(16)}" anchor="ctr">{none}{line}<a:noFill/></a:tcPr></a:tc>'
    )
