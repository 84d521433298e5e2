"""The data page's table: on the screen a grid whose rows can be chosen, on paper all rows as plain HTML."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

import pandas as pd
import streamlit as st

from zzdash.dashboard.frame import address, html
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.pages.data import content
from zzdash.tables.load import rows_of
from zzdash.tables.records import ObservationRow
from zzdash.wording import words

ROW, HEADING, TALLEST = 66, 38, 764  # px; from 65 on Streamlit wraps the words of a cell, here to three lines
LINE, MOST_LINES = 21, 5  # px; lines of an indicator on a phone, where the project stands with it
LETTER = 7.5  # px of a Latin letter on average
ROOM, BOX = 1024, 40  # px: the table on a desk, the boxes before its rows
SENTENCE = 220  # px at least: what the other columns leave is the sentence's
WIDTHS = {
    "source": 56,
    "entity": 104,
    "period": 110,
    "scope": 72,
    "status": 76,
    "kind": 76,
    "article": 56,
    "observation": 92,
}
WIDER = {"source": 68, "entity": 170, "period": 104, "scope": 92, "status": 98, "article": 64}
LEAST = {"value": 80, "unit": 64}  # px: these grow with their longest cell
MOST = {"value": 160, "unit": 88}  # px: though no wider, for words wrap
WIDE, NARROW, PADDING = 15, 8.5, 20  # px: a Chinese character, any other, a cell's sides
MOST_GROUPED = 3_000  # rows: beyond, the browser groups the digits, as its own language does
MOST_PRINTED = 500  # rows

Row = ObservationRow
ColumnConfig = dict[str, Any]  # what st.dataframe takes: objects of Streamlit's own


def show(page: Page, picked: pd.DataFrame, filters: str) -> None:
    """Both tables of the rows ``picked``; ``filters`` says in words how they were chosen."""
    rows = rows_of(picked, ObservationRow)
    columns = address.many("cols", content.COLUMNS) or content.SHOWN
    unit = address.one("unit", content.UNITS, "printed")
    made = content.table(rows, columns, unit, page.lang)
    _on_screen(page, _named(made, rows, page) if page.narrow else made, picked["observation"].tolist(), unit)
    html.show(_on_paper(page, made[:MOST_PRINTED], rows[:MOST_PRINTED], len(rows), filters))


def _named(made: pd.DataFrame, rows: Sequence[Row], page: Page) -> pd.DataFrame:
    """On a phone the entity's own column is out of sight: the indicator's cell says whose it is."""
    if "indicator" not in made:
        return made
    return made.assign(indicator=[words.indicator_text(row, page.lang, entity=True) for row in rows])


def _row_height(page: Page, made: pd.DataFrame) -> int:
    """px of each row: on a phone as many lines as the longest indicator needs."""
    if not page.narrow or "indicator" not in made:
        return ROW
    room = _width(page, "indicator") - PADDING
    longest = max((_long(text, LETTER) for text in made["indicator"]), default=0.0)
    return max(ROW, LINE * min(ceil(longest / room), MOST_LINES) + 1)


def _long(text: str, letter: float = NARROW) -> float:
    """The width in px of ``text``, near enough; ``letter`` is that of what is not Chinese."""
    return sum(letter if character < "\u2e80" else WIDE for character in text)


def _on_screen(page: Page, made: pd.DataFrame, names: Sequence[str], unit: str) -> None:
    """Choosing a row shows it in full and puts it into the URL."""
    wanted = address.text("obs")
    chosen = [names.index(wanted)] if wanted in names else []
    key = f"table-{abs(hash((tuple(names), tuple(made.columns), unit, wanted, page.lang)))}"
    row = _row_height(page, made)
    st.dataframe(
        _grouped(page, made),
        hide_index=True,
        height=min(HEADING + row * len(names), TALLEST),
        row_height=row,
        column_config=_config(page, made),
        key=key,
        on_select=lambda: _choose(key, names),
        selection_mode="single-row",
        selection_default={"selection": {"rows": chosen, "columns": [], "cells": []}},
        alt=page.counted("data.alt", len(names)),
    )


def _grouped(page: Page, made: pd.DataFrame) -> Any:
    """The values as the other pages write them; they still sort as numbers."""
    if "value" not in made or len(made) > MOST_GROUPED:
        return made
    return made.style.format({"value": lambda value: _figure(value, page.lang)})


def _figure(value: float, lang: str) -> str:
    return words.number(float(f"{value:.12g}"), lang) if words.known(value) else ""


def _choose(key: str, names: Sequence[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        st.query_params["obs"] = names[rows[0]]
    else:
        address.clear("obs")


def _config(page: Page, made: pd.DataFrame) -> ColumnConfig:
    make = st.column_config
    config: ColumnConfig = {}
    for name, width in _widths(page, made).items():
        title = page.t(f"data.column.{name}")
        if name == "source":
            config[name] = make.LinkColumn(title, display_text=page.t("common.button.source"), width=width)
        elif name == "value":
            plain = "localized" if len(made) > MOST_GROUPED else None
            config[name] = make.NumberColumn(title, format=plain, width=width)
        else:
            config[name] = make.TextColumn(title, width=width)
    return config


def _widths(page: Page, made: pd.DataFrame) -> dict[str, int]:
    """Each column's width in px; the sentence takes what the others leave."""
    widths = {str(name): _width(page, str(name)) for name in made.columns}
    cells = {name: made[name] for name in LEAST if name in widths}
    if "value" in cells:
        cells["value"] = [_figure(value, page.lang) for value in made["value"]]
    widths |= {name: _fitting(name, texts) for name, texts in cells.items()}
    if "quote" in widths:
        widths["quote"] = max(SENTENCE, ROOM - BOX - sum(widths.values()) + widths["quote"])
    return widths


def _fitting(name: str, cells: Sequence[str] | pd.Series) -> int:
    """The width in px that shows the longest of ``cells`` whole, as far as ``MOST`` allows."""
    width = max(LEAST[name], round(max(map(_long, cells), default=0)) + PADDING)
    return min(width, MOST.get(name, width))


def _width(page: Page, name: str) -> int:
    if name == "indicator":
        return 150 if page.narrow or page.lang == "zh" else 164
    return WIDTHS.get(name, 110) if page.lang == "zh" else WIDER.get(name, 110)


def _on_paper(page: Page, made: pd.DataFrame, rows: Sequence[Row], count: int, filters: str) -> Html:
    """All rows with their whole sentences, for print alone: the grid prints what its window shows."""
    head = [page.t(f"data.column.{name}") for name in made.columns]
    cells = [made[name] for name in made.columns]
    body = [
        [_cell(page, str(name), cell, row) for name, cell in zip(made.columns, line, strict=True)]
        for line, row in zip(zip(*cells, strict=True), rows, strict=True)
    ]
    cut = page.t("data.print_cut", n=len(rows), of=count) if count > len(rows) else ""
    told = [el("p", line, cls="zz-meta") for line in (filters, cut) if line]
    table = html.table(head, body, page.counted("data.alt", len(rows)), cls="zz-paper")
    return el("div", *told, table, cls="zz-print")


def _cell(page: Page, name: str, cell: Any, row: Row) -> html.Child:
    if name == "value":
        return el("span", _figure(cell, page.lang), cls="zz-paper-value")
    if name == "source":
        return html.source_link(row, page.lang, f"{row['article']} ¶{row['paragraph']}")
    return el("span", cell, lang="zh-CN" if name == "quote" else None, cls=f"zz-paper-{name}")
