"""The sheets of the Excel download, written with xlsxwriter's typed calls (no guessing, hence quick)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zzdash.export.tables.cells import Cell, columns_of, plain
from zzdash.rules.text import label, t
from zzdash.tables.load import rows_of
from zzdash.tables.records import ArticleRow
from zzdash.wording.fields import title, unit_word
from zzdash.wording.source import Source, source

BODY = {"font_name": "Microsoft YaHei", "font_size": 10, "valign": "top"}
A4 = 9
OWN = ("rows", "observations", "open")
HEADING = {"bold": True, "bg_color": "#EFEDE6", "font_color": "#1A2230", "bottom": 2, "text_wrap": True}
UNGROUPED = {"year", "start", "end", "quote_start", "quote_end", "paragraph", "month_from", "month_to"}
LINK = {"font_color": "#1D5596", "underline": 1, "text_wrap": True}
# Widths in digits of the body's font: of what is read as prose; the rest is as wide as its words, in bounds.
PROSE = {"quote": 60, "stage_quote": 40, "title": 34, "observations": 24, "open": 14}
PROSE |= dict.fromkeys(("definition_zh", "definition_en", "note_zh", "note_en"), 44)
CHARTED = 15  # bars of the chart below the indicators
NAME_COLUMN, COUNT_COLUMN = {"zh": 0, "en": 1}, 2
LEAST, MOST = 8, 32
PAGE = 190  # digits across an A4 page, printed small but readable
EVERYWHERE = "A1:XFD1048576"


@dataclass
class Book:
    """A workbook being written: its language and the formats made so far."""

    workbook: xlsxwriter.Workbook
    lang: str
    formats: dict[str, Format] = field(default_factory=dict)

    def style(self, name: str, **properties: Any) -> Format:
        """The format called ``name``, made on first use."""
        if name not in self.formats:
            self.formats[name] = self.workbook.add_format(BODY | properties)
        return self.formats[name]

    def word(self, key: str) -> str:
        """A text of export.toml in the reader's language."""
        return t(self.lang, f"export.{key}")


def data_sheet(
    book: Book,
    frame: pd.DataFrame,
    anchors: Mapping[str, int],
    ids: Sequence[object] = (),
    name: str = "data",
    called: Callable[[str, str], str] = title,
) -> None:
    """The filtered rows on the sheet called ``name``, each column headed as ``called`` (column, lang) says.

    A row's id, or its column "source" where ``ids`` gives the rows' ids, leads to its sentence on the
    sheet of sources (``anchors``: id → row).
    """
    names, columns = [str(name) for name in frame.columns], columns_of(frame)
    sheet = _sheet(book, name, names, columns, called)
    for place, (column, cells) in enumerate(zip(names, columns, strict=True)):
        if column == "observation" and anchors:
            _write_links(book, sheet, place, cells, cells, anchors)
        elif column == "source" and len(ids):
            _write_links(book, sheet, place, ids, cells, anchors)
        else:
            _write_column(book, sheet, place, column, cells)
    if len(frame):
        sheet.autofilter(0, 0, len(frame), len(names) - 1)


def notes_sheet(book: Book, used: pd.DataFrame, indicators: pd.DataFrame) -> None:
    """The indicators in use: theme, unit, definition, 口径, how many rows each has, as a chart too."""
    counts = used["indicator"].value_counts()
    listed = indicators.assign(rows=indicators["indicator"].map(counts)).dropna(subset="rows")
    listed = listed.sort_values(["rows", "indicator"], ascending=[False, True])
    names = ["zh", "en", "rows", "theme", "unit", f"definition_{book.lang}", f"note_{book.lang}"]
    columns = [[_noted(book, name, cell) for cell in listed[name].tolist()] for name in names]
    sheet = _sheet(book, "notes", names, columns)
    for place, (name, cells) in enumerate(zip(names, columns, strict=True)):
        _write_column(book, sheet, place, name, cells)
    if len(listed):
        _counts_chart(book, sheet, len(listed))


def _noted(book: Book, name: str, value: object) -> Cell:
    cell = plain(value)
    if name.startswith("definition") and not cell:
        return book.word("sheet.no_definition")
    if name == "theme":
        return label(book.lang, "common.theme", str(cell))
    return unit_word(str(cell), book.lang) if name == "unit" and cell else cell


def _counts_chart(book: Book, sheet: Worksheet, rows: int) -> None:
    """Bars of how many rows each indicator has (the first 15), below the table of ``rows`` indicators.

    Counts of rows share one unit whatever was filtered; values of different 口径 would not.
    """
    last = min(rows, CHARTED)
    name = NAME_COLUMN[book.lang]
    chart = book.workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "categories": [sheet.get_name(), 1, name, last, name],
            "values": [sheet.get_name(), 1, COUNT_COLUMN, last, COUNT_COLUMN],
            "fill": {"color": "#1D5596"},
            "gap": 60,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": t(book.lang, "export.chart.counts"), "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_size({"width": 760, "height": 120 + 24 * last})
    sheet.insert_chart(rows + 2, 0, chart)


def sources_sheet(
    book: Book,
    used: pd.DataFrame,
    articles: pd.DataFrame,
    anchors: Mapping[str, int],
    link: Callable[[str], str] | None,
) -> None:
    """Each source sentence once: article, date, paragraph, the words, and the rows read from it."""
    names = ["article", "title", "publisher", "published", "paragraph", "quote", "observations", "open"]
    known = {row["article"]: source(row, book.lang) for row in rows_of(articles, ArticleRow)}
    about = [[one.publisher for one in known.values()], [one.published for one in known.values()]]
    sheet = _sheet(book, "sources", names, [[], [], *about, [], [], [], []])
    sentences = used.assign(anchor=used["observation"].map(anchors)).groupby("anchor", sort=True)
    for anchor, rows in sentences:
        _write_source(book, sheet, int(str(anchor)), rows, known, link)


def _write_source(
    book: Book,
    sheet: Worksheet,
    row: int,
    rows: pd.DataFrame,
    known: Mapping[str, Source],
    link: Callable[[str], str] | None,
) -> None:
    first = rows.iloc[0]
    article = known[first["article"]]
    facts = [article.article, article.title, article.publisher, article.published]
    wrapped = book.style("wrap", text_wrap=True)
    for place, word in enumerate(facts):
        sheet.write_string(row, place, str(word), wrapped if place == 1 else None)
    sheet.write_number(row, 4, int(first["paragraph"]))
    sheet.write_string(row, 5, str(first["quote"]), wrapped)
    sheet.write_string(row, 6, "；".join(rows["observation"]), wrapped)
    if link:
        sheet.write_url(
            row, 7, link(str(first["observation"])), book.style("link", **LINK), book.word("sheet.open")
        )


def _sheet(
    book: Book,
    name: str,
    names: Sequence[str],
    columns: Sequence[Sequence[Cell]],
    called: Callable[[str, str], str] = title,
) -> Worksheet:
    """A sheet with headings, widths, a frozen first row and A4 landscape pages, headings on each."""
    sheet = book.workbook.add_worksheet(book.word(f"sheet.{name}"))
    heads = [book.word(f"sheet.{name}") if name in OWN else called(name, book.lang) for name in names]
    held = zip(names, heads, columns, strict=True)
    widths = [PROSE.get(column) or _width(head, cells) for column, head, cells in held]
    for place, (head, width) in enumerate(zip(heads, widths, strict=True)):
        sheet.write_string(0, place, head, book.style("heading", **HEADING))
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": EVERYWHERE})  # 003 is a name: no green corner on each
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(max(1, round(sum(widths) / PAGE)), 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_header(f"&L{t(book.lang, 'common.app.title')}&R&A")
    sheet.set_footer(f"&C{book.word('sheet.page')}")
    return sheet


def _width(head: str, cells: Sequence[Cell]) -> int:
    """Room for the heading's longest word and the longest of ``cells``; a longer one wraps."""
    words = [min(_digits(word), LEAST) if word[0] > "\u2e7f" else len(word) + 2 for word in head.split()]
    return max(LEAST, *words, *(min(_digits(cell) + 2, MOST) for cell in set(cells) if cell is not None))


def _digits(cell: Cell) -> int:
    """How many digits' widths ``cell`` takes: two for each Chinese character."""
    text = f"{cell:,}" if isinstance(cell, int | float) else str(cell)
    return len(text) + sum(mark > "\u2e7f" for mark in text)


def _write_column(book: Book, sheet: Worksheet, place: int, name: str, cells: Sequence[Cell]) -> None:
    grouped = name not in UNGROUPED
    wrapped = book.style("wrap", text_wrap=True)
    room = 0 if name in PROSE else MOST - 2
    long = {cell for cell in set(cells) if isinstance(cell, str) and _digits(cell) > room}
    for row, cell in enumerate(cells, start=1):
        if isinstance(cell, str):
            sheet.write_string(row, place, cell, wrapped if cell in long else None)
        elif cell is not None:
            sheet.write_number(row, place, cell, _number_style(book, cell) if grouped else None)


def _number_style(book: Book, number: float) -> Format | None:
    """Digits as printed: 1,038.52 keeps thousands mark and decimals; small whole numbers need no style."""
    decimals = min(len(repr(number).partition(".")[2]), 6) if isinstance(number, float) else 0
    if not decimals and -1000 < number < 1000:
        return None
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    return book.style(pattern, num_format=pattern)


def _write_links(
    book: Book,
    sheet: Worksheet,
    place: int,
    ids: Sequence[object],
    cells: Sequence[Cell],
    anchors: Mapping[str, int],
) -> None:
    """Words that lead to the sentence of the row's id; those of a row that has none stay plain."""
    target = book.word("sheet.sources")
    link = book.style("link", **LINK)
    for row, (name, cell) in enumerate(zip(ids, cells, strict=True), start=1):
        if str(name) in anchors:
            sheet.write_url(row, place, f"internal:'{target}'!A{anchors[str(name)] + 1}", link, str(cell))
        elif cell is not None:
            sheet.write_string(row, place, str(cell), book.style("wrap", text_wrap=True))
