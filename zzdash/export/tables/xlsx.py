"""A filtered table as an Excel workbook: as on the screen, all fields, indicators, sources; set for A4."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pandas as pd
import xlsxwriter

from zzdash.export.tables.sheets import BODY, Book, data_sheet, notes_sheet, sources_sheet
from zzdash.rules.text import t
from zzdash.tables.load import Tables
from zzdash.views.readable import heading, is_readable, observed, readable, short
from zzdash.wording.fields import in_words

Link = Callable[[str], str]


def to_xlsx(frame: pd.DataFrame, lang: str, tables: Tables | None = None, link: Link | None = None) -> bytes:
    """``frame`` as XLSX bytes in ``lang`` ("zh" | "en").

    With ``tables`` and an ``observation`` column in ``frame``, a short sheet comes first, each row linked
    to its sentence, its figure as the pages show it; all fields second, the figure as printed; the sheets of
    indicators and of source sentences follow. ``link`` (observation id → URL of the dashboard's reader) adds
    a link to the web page. Words stay words: nothing in a cell is run as a formula.
    """
    out = io.BytesIO()
    workbook = xlsxwriter.Workbook(out, {"in_memory": True, "default_format_properties": BODY})
    workbook.set_properties({"title": t(lang, "common.app.title")})
    _write(Book(workbook, lang), frame, tables, link)
    workbook.close()
    return out.getvalue()


def _write(book: Book, frame: pd.DataFrame, tables: Tables | None, link: Link | None) -> None:
    if tables is None or "observation" not in frame.columns:
        data_sheet(book, in_words(frame, book.lang), {})
        return
    ids = observed(frame)
    used = tables.observations[tables.observations["observation"].isin(ids)]
    anchors = _anchors(used)
    if is_readable(frame):
        full = readable(frame, book.lang, tables)
        data_sheet(book, short(full, book.lang), anchors, ids, called=heading)
        data_sheet(book, in_words(full, book.lang), {}, name="full")
    else:
        data_sheet(book, in_words(frame, book.lang), anchors)
    notes_sheet(book, used, tables.indicators)
    sources_sheet(book, used, tables.articles, anchors, link)


def _anchors(used: pd.DataFrame) -> dict[str, int]:
    """Observation id → row (from 1) of its sentence on the sheet of sources; a sentence is listed once."""
    sentences: dict[tuple[Any, ...], int] = {}
    keys = zip(used["article"], used["quote_start"], used["quote"], strict=True)
    pairs = zip(used["observation"], keys, strict=True)
    return {str(name): sentences.setdefault(key, len(sentences) + 1) for name, key in pairs}
