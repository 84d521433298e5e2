"""A slide's chart as a native PowerPoint chart: its numbers open in the chart's own sheet and can be edited.

Status shows as on the screen: solid actual, hatched preliminary, dashed target, dotted plan; a silent year is
an empty cell whose label says so. The XML is written whole: dressing python-pptx's default takes longer.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import nsdecls
from pptx.util import Emu

from zzdash.export.pptx.book import workbook
from zzdash.export.pptx.shapes import SANS, Box, faces, fill, px, rgb
from zzdash.slides.layout import label_size
from zzdash.slides.model import Chart, Mark, Slide

PATTERNS = {"preliminary": "wdUpDiag", "planned": "pct20"}
DASHES = {"target": "dash", "derived": "sysDot"}
LINE_WIDTH = 19050  # EMU, 1.5 pt
GAP_WIDTHS = {1: 300, 2: 150}  # % of a bar, by how many there are
GAP_WIDTH = 55
LABEL_ROOM, LABEL_SIZES = 540, (26, 24, 22)  # slide pixels
PERCENT = '+General"%";-General"%";0"%"'
FLAGS = "".join(
    f'<c:show{name} val="{int(name == "Val")}"/>'
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)


class ChartData:
    """What python-pptx asks of a chart's data: the chart's XML and its workbook."""

    def __init__(self, chart: Chart, theme: str) -> None:
        self._chart, self._theme = chart, theme
        self._categories = [_category(mark, chart.form) for mark in chart.marks]

    def xml_bytes(self, chart_type: Any) -> bytes:
        """The whole chart part; ``chart_type`` is the chart's own."""
        return _chart_xml(self._chart, self._categories, self._theme).encode("utf-8")

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook behind the chart."""
        return workbook(self._chart.unit, self._categories, [mark.value for mark in self._chart.marks])


def add_chart(sheet: Any, box: Box, slide: Slide, theme: str) -> None:
    """Put ``slide``'s chart at ``box`` (left, top, width, height in slide pixels)."""
    kind = XL_CHART_TYPE.BAR_CLUSTERED if slide.chart.form == "bars" else XL_CHART_TYPE.COLUMN_CLUSTERED
    place = (Emu(px(side)) for side in box)
    frame = sheet.shapes.add_chart(kind, *place, ChartData(slide.chart, theme))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", slide.heading)


def _category(mark: Mark, form: str) -> str:
    """The words beside a bar or under a column; a silent year says so."""
    if form == "columns":
        months = mark.period.removeprefix(mark.label).removeprefix("年").strip()
        return "\n".join(filter(None, [mark.label, months if mark.value is not None else mark.shown]))
    note = f"≠ {mark.note}" if mark.note else ""
    first = " ".join(filter(None, [mark.scope, mark.period, note]))
    return "\n".join(filter(None, [first, mark.label, mark.shown if mark.value is None else ""]))


def _chart_xml(chart: Chart, categories: list[str], theme: str) -> str:
    bars = chart.form == "bars"
    points = "".join(
        _point(index, mark, theme) for index, mark in enumerate(chart.marks) if mark.value is not None
    )
    name = f'<c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/>{_pt(0, chart.unit)}</c:strCache>'
    series = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef>{name}</c:strRef></c:tx>'
        f'<c:invertIfNegative val="0"/>{points}{_labels(chart, theme)}{_data(chart, categories)}</c:ser>'
    )
    return (
        f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><c:chartSpace {nsdecls('c', 'a', 'r')}>"
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        "<c:plotArea><c:layout/>"
        f'<c:barChart><c:barDir val="{"bar" if bars else "col"}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="{GAP_WIDTHS.get(len(categories), GAP_WIDTH)}"/>'
        '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f"{_axes(bars, _ends(chart), theme)}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:txPr>{_type(_label_size(categories), theme)}</c:txPr></c:chartSpace>"
    )


def _label_size(categories: list[str]) -> int:
    """The type of the words beside the bars, so small that the longest leaves the bars their half."""
    return label_size((line for text in categories for line in text.split("\n")), LABEL_ROOM, LABEL_SIZES)


def _ends(chart: Chart) -> str:
    """Where the values' axis must begin or end: at zero, which PowerPoint leaves out where bars are alike."""
    values = [mark.value for mark in chart.marks if mark.value is not None]
    low, high = min(values, default=0.0), max(values, default=0.0)
    return ('<c:max val="0"/>' if high <= 0 > low else "") + ('<c:min val="0"/>' if low >= 0 else "")


def _axes(bars: bool, ends: str, theme: str) -> str:
    """Categories with a line and no ticks, bars from above; values without an axis, ``ends`` fixed."""
    order = "maxMin" if bars else "minMax"  # PowerPoint counts bars from below
    line = f'<c:spPr><a:ln w="{LINE_WIDTH}">{fill("ink2", theme)}</a:ln></c:spPr>'
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"l" if bars else "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'{line}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/>'
        '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="2"/>'
        f'<c:scaling><c:orientation val="minMax"/>{ends}</c:scaling><c:delete val="1"/>'
        f'<c:axPos val="{"t" if bars else "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>'
    )


def _data(chart: Chart, categories: list[str]) -> str:
    count, last = len(categories), len(categories) + 1
    names = "".join(_pt(index, text) for index, text in enumerate(categories))
    values = "".join(
        _pt(index, repr(mark.value)) for index, mark in enumerate(chart.marks) if mark.value is not None
    )
    code = escape(PERCENT if chart.unit == "%" else "General")
    return (
        f'<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache><c:ptCount val="{count}"/>{names}'
        f"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$B$2:$B${last}</c:f><c:numCache>"
        f'<c:formatCode>{code}</c:formatCode><c:ptCount val="{count}"/>{values}'
        "</c:numCache></c:numRef></c:val>"
    )


def _pt(index: int, text: str) -> str:
    return f'<c:pt idx="{index}"><c:v>{escape(text)}</c:v></c:pt>'


def _type(size: int, theme: str, bold: bool = False) -> str:
    """The chart's type, for Latin and for Chinese."""
    style = f'<a:defRPr sz="{size * 50}" b="{int(bold)}">{fill("ink", theme)}{faces(SANS)}</a:defRPr>'
    body = '<a:bodyPr wrap="none"/>' if bold else "<a:bodyPr/>"  # a value is never broken
    return f'{body}<a:lstStyle/><a:p><a:pPr>{style}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p>'


def _point(index: int, mark: Mark, theme: str) -> str:
    """One bar's fill and outline by status, in its place's hue."""
    inside = fill(mark.tone, theme)
    dash = f'<a:prstDash val="{DASHES[mark.status]}"/>' if mark.status in DASHES else ""
    if dash:
        inside = "<a:noFill/>"
    if mark.status in PATTERNS:
        hues = f"<a:fgClr>{_hue(mark.tone, theme)}</a:fgClr><a:bgClr>{_hue('card', theme)}</a:bgClr>"
        inside = f'<a:pattFill prst="{PATTERNS[mark.status]}">{hues}</a:pattFill>'
    outline = f'<a:ln w="{LINE_WIDTH}">{fill(mark.tone, theme)}{dash}</a:ln>'
    return (
        f'<c:dPt><c:idx val="{index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{inside}{outline}</c:spPr></c:dPt>"
    )


def _hue(tone: str, theme: str) -> str:
    return f'<a:srgbClr val="{rgb(tone, theme)}"/>'


def _labels(chart: Chart, theme: str) -> str:
    """Values at the bars' ends; those that a number format cannot say (约, 以上) are written out."""
    place = '<c:dLblPos val="outEnd"/>'
    own = "".join(
        f'<c:dLbl><c:idx val="{index}"/>{_said(mark, theme)}{place}{FLAGS}</c:dLbl>'
        for index, mark in enumerate(chart.marks)
        if mark.value is not None and mark.shown != _plain(mark.value, chart.unit)
    )
    code = escape(PERCENT if chart.unit == "%" else "General", {'"': "&quot;"})
    format_ = f'<c:numFmt formatCode="{code}" sourceLinked="0"/>'
    return f"<c:dLbls>{own}{format_}<c:txPr>{_type(40, theme, bold=True)}</c:txPr>{place}{FLAGS}</c:dLbls>"


def _plain(value: float, unit: str) -> str:
    """What the number format itself shows."""
    return f"{value:+.10g}%" if unit == "%" else f"{value:.10g}"


def _said(mark: Mark, theme: str) -> str:
    style = f'<a:rPr lang="zh-CN" sz="2000" b="1">{fill("ink", theme)}{faces(SANS)}</a:rPr>'
    body = f'<a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>{style}<a:t>{escape(mark.shown)}</a:t></a:r></a:p>'
    return f"<c:tx><c:rich>{body}</c:rich></c:tx>"
