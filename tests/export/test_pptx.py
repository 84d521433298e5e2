"""The PowerPoint file, opened again: charts with their numbers, typefaces, notes, links."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from pptx import Presentation

from zzdash.export.pptx.deck import deck
from zzdash.slides.build import build
from zzdash.slides.model import Chart, Figure, Key, Mark, Quote, Slide
from zzdash.slides.qr import qr_png
from zzdash.tables.load import load
from zzdash.wording.source import Source

MARKS = (
    Mark(
        "产值",
        12.5,
        "12.5",
        scope="高新区",
        tone="zone",
        period="2031年全年",
        status="actual",
        mention="900-1",
    ),
    Mark("产值", 80, "80亿元以上", scope="枣庄市", tone="city", period="2035年", status="target"),
    Mark("投资", 30, "30", scope="高新区", tone="zone", period="2031年", status="planned", note="另写20亿元"),
)
KEYS = (Key("actual", "实绩"), Key("target", "目标"))
SLIDE = Slide(
    id="x", kicker="规模", title=("甲<b>&{id}乙，", "丙"),
    figure=Figure("12.5", "亿元", ("高新区产值", "同比 +5%"), tone="zone", period="2031年", status="actual"),
    chart=Chart("bars", "亿元", MARKS), legend=KEYS, caveat="单位：亿元", warning="两处不同",
    sources=(Source("900", "某报", "2031-01-02", "题目"),),
    quotes=(Quote("产值12.5亿元。", "《题目》第3段", "900-1"),), mention="900-1",
)  # fmt: skip
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ADDRESS = "http://zone.example.cn/sources?article=900&m=900-1"


def opened(slides: list[Slide], lang: str = "zh", theme: str = "light") -> Presentation:
    return Presentation(io.BytesIO(deck(slides, lang, lambda slide: ADDRESS, theme)))


def texts(sheet: object) -> str:
    return "\n".join(shape.text_frame.text for shape in sheet.shapes if shape.has_text_frame)


def test_one_sheet_a_slide_each_with_a_native_chart_of_its_numbers() -> None:
    slides = build(load(), "zh")
    show = opened(slides)
    assert len(show.slides) == len(slides)
    assert (show.slide_width, show.slide_height) == (12192000, 6858000)
    for sheet, slide in zip(show.slides, slides, strict=True):
        charts = [shape.chart for shape in sheet.shapes if shape.has_chart]
        assert [list(chart.plots[0].series[0].values) for chart in charts] == [
            [mark.value for mark in slide.chart.marks]
        ]


def test_charts_open_their_numbers_in_a_sheet() -> None:
    chart = next(shape.chart for shape in opened([SLIDE]).slides[0].shapes if shape.has_chart)
    book = chart.part.chart_workbook.xlsx_part.blob
    assert zipfile.ZipFile(io.BytesIO(book)).testzip() is None
    sheet = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml"))
    cells = {cell.get("r"): "".join(cell.itertext()) for cell in sheet.iter(f"{MAIN}c")}
    assert [cells[f"B{number}"] for number in (1, 2, 3, 4)] == ["亿元", "12.5", "80", "30"]
    assert cells["A2"] == "高新区 2031年全年\n产值"


def test_a_silent_year_is_an_empty_cell() -> None:
    gap = Chart("columns", "家", (Mark("2029", 5, "5"), Mark("2030", None, "未报告"), Mark("2031", 7, "7")))
    slide = Slide("y", "k", ("t",), SLIDE.figure, gap, (), "", "", SLIDE.sources, ())
    chart = next(shape.chart for shape in opened([slide]).slides[0].shapes if shape.has_chart)
    assert list(chart.plots[0].series[0].values) == [5, None, 7]
    assert list(chart.plots[0].categories)[1] == "2030\n未报告"


def test_chinese_text_has_an_east_asian_typeface_everywhere() -> None:
    data = deck([SLIDE], "zh", lambda slide: ADDRESS)
    parts = zipfile.ZipFile(io.BytesIO(data))
    for name in ("ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml"):
        xml = parts.read(name).decode()
        assert xml.count("<a:rPr ") == xml.count("<a:ea typeface=") > 0, name
    chart = next(name for name in parts.namelist() if name.startswith("ppt/charts/chart"))
    assert parts.read(chart).decode().count("<a:ea typeface=") >= 3


def test_text_is_never_markup_and_stands_as_it_is() -> None:
    said = texts(opened([SLIDE]).slides[0])
    assert "甲<b>&{id}乙，丙" in said.replace("\n", "")
    assert "≠ 两处不同" in said
    assert "某报 2031-01-02《题目》" in said


def test_notes_hold_the_sentences_and_the_link() -> None:
    notes = opened([SLIDE]).slides[0].notes_slide.notes_text_frame.text
    assert "产值12.5亿元。\n—— 《题目》第3段" in notes
    assert ADDRESS in notes


def test_code_and_source_line_open_the_words() -> None:
    sheet = opened([SLIDE]).slides[0]
    picture = next(
        shape for shape in sheet.shapes if shape.shape_type is not None and "PICTURE" in str(shape.shape_type)
    )
    assert picture.image.blob == qr_png(ADDRESS)
    assert picture.click_action.hyperlink.address == ADDRESS
    sources = next(shape for shape in sheet.shapes if shape.name == "Sources")
    assert sources.click_action.hyperlink.address == ADDRESS


def test_values_a_number_cannot_say_are_written_out() -> None:
    chart = next(shape.chart for shape in opened([SLIDE]).slides[0].shapes if shape.has_chart)
    points = chart.plots[0].series[0].points
    assert points[1].data_label.text_frame.text == "80亿元以上"
    assert "≠ 另写20亿元" in list(chart.plots[0].categories)[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ground_follows_the_theme(theme: str) -> None:
    ground = opened([SLIDE], theme=theme).slides[0].background.fill.fore_color.rgb
    assert str(ground) == {"light": "FFFFFF", "dark": "191F28"}[theme]


@pytest.mark.parametrize(
    ("values", "ends"), [((155, 177), {"min": "0"}), ((-3, -2), {"max": "0"}), ((-3, 5), {})], ids=str
)
def test_bars_begin_at_zero(values: tuple[int, int], ends: dict[str, str]) -> None:
    """Left alone, PowerPoint cuts the axis where bars are alike: 155 beside 177 would look like a third."""
    marks = tuple(Mark("甲", value, str(value), status="actual") for value in values)
    [sheet] = opened([replace(SLIDE, chart=Chart("bars", "家", marks))]).slides
    [chart] = [shape.chart for shape in sheet.shapes if shape.has_chart]
    scaling = chart._chartSpace.find(".//{*}valAx/{*}scaling")
    found = {part.tag.rpartition("}")[2]: part.get("val") for part in scaling}
    assert {name: found[name] for name in ("min", "max") if name in found} == ends


def test_a_latin_run_is_english_so_that_its_quotes_are_narrow() -> None:
    [sheet] = opened([replace(SLIDE, title=("457 “four-above” firms",), kicker="规模")]).slides
    spoken = {run.text: run._r.rPr.get("lang") for shape in sheet.shapes if shape.has_text_frame
              for line in shape.text_frame.paragraphs for run in line.runs}  # fmt: skip
    assert spoken["457 “four-above” firms"] == "en-GB"
    assert spoken["规模"] == "zh-CN"


def test_no_label_beside_a_bar_is_left_out_and_long_ones_are_smaller() -> None:
    """A program drops labels that it finds too tight unless it is told to show each."""
    sizes = []
    for label in ("Plant", "Geely–Sunwoda power batteries, 800,000 sets a year"):
        marks = tuple(Mark(label, value, str(value), status="planned") for value in (5, 10))
        [sheet] = opened([replace(SLIDE, chart=Chart("bars", "bn yuan", marks))]).slides
        [space] = [shape.chart._chartSpace for shape in sheet.shapes if shape.has_chart]
        assert space.find(".//{*}catAx/{*}tickLblSkip").get("val") == "1"
        sizes.append(int(space.find("{*}txPr").find(".//{*}defRPr").get("sz")))
    assert sizes[0] > sizes[1] >= 22 * 50


def test_legend_and_bands_say_what_the_screen_says() -> None:
    keys = (Key("plain", "有数的年份"), Key("planned", "只有计划的年份"))
    gap = Mark("产值实绩", None, "未报告", scope="枣庄市", tone="city", period="2029—2031年")
    [sheet] = opened([replace(SLIDE, legend=keys, chart=Chart("bars", "亿元", (*MARKS, gap)))]).slides
    assert "■ 有数的年份   □ 只有计划的年份   单位：亿元" in texts(sheet)
    [plot] = [shape.chart.plots[0] for shape in sheet.shapes if shape.has_chart]
    assert list(plot.categories)[-1] == "枣庄市 2029—2031年\n产值实绩\n未报告"
    assert list(plot.series[0].values)[-1] is None
