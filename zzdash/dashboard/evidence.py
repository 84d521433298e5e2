"""A card for rows that are not measurements (companies, events): a picture in HTML | table, sources, CSV.

Same anatomy as ``card.chart_card``; each row brings its own words in an article instead of an observation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from zzdash.dashboard import card, choices, data, html, links
from zzdash.dashboard.html import Html, el
from zzdash.dashboard.links import Param
from zzdash.dashboard.shell import Page


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the card holds: ``rows`` are what ``block`` (the picture) and ``table`` show, and what CSV gives.

    ``table`` None leaves out the switch: the block is a table. ``book``: the rows are measurements, so
    XLSX is on offer too. ``marks``: for each article the words to open, as the reader's ``m``.
    """

    key: str
    title: str
    unit: str
    rows: pd.DataFrame
    block: Html
    table: Html | None
    marks: Mapping[str, str]
    legend: Html | None = None
    params: Mapping[str, Param] = field(default_factory=dict)
    book: bool = False


def evidence_card(page: Page, held: Evidence) -> None:
    """Show ``held`` on ``page``."""
    with st.container(border=True, key=f"card-{held.key}"):
        title = el("h2", held.title, cls="zz-card-title")
        html.show(title, el("p", held.unit, cls="zz-card-unit"), held.legend)
        body = st.container(key=f"body-{held.key}")
        view = _footer(page, held)
        with body:
            html.show(held.block if view == "chart" else held.table)


def _footer(page: Page, held: Evidence) -> str:
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        key=f"foot-{held.key}",
    ):
        st.html(el("div", _sources(page, held.marks.items()), cls="zz"), width="content")
        with st.container(
            horizontal=True, vertical_alignment="center", width="content", key=f"acts-{held.key}"
        ):
            view = _view(page, held)
            _downloads(page, held)
            chosen = {f"{held.key}_view": view} if held.table else {}
            address = links.permalink(page.id, page.lang, **held.params, **chosen)
            link = el("a", page.t("common.button.permalink"), href=address, cls="zz-link")
            st.html(el("div", link, cls="zz"), width="content")
    return view


def _view(page: Page, held: Evidence) -> str:
    """The chart | table switch, where there are two to choose from."""
    if held.table is None:
        return "chart"
    options = {view: page.t(f"common.button.{view}") for view in card.VIEWS}
    return choices.one(f"{held.key}_view", page.t("common.card.view"), options, "chart", hide=True)


def _downloads(page: Page, held: Evidence) -> None:
    """Files of exactly the card's rows, built on the click and not before."""

    def csv() -> bytes:
        from zzdash.export.csv import to_csv

        return to_csv(held.rows, page.lang)

    def xlsx() -> bytes:
        from zzdash.export.xlsx import to_xlsx

        return to_xlsx(held.rows, page.lang, page.tables)

    card.download(page, held.key, "csv", csv, card.CSV_MIME)
    if held.book:
        card.download(page, held.key, "xlsx", xlsx, card.XLSX_MIME)


def _sources(page: Page, marks: Iterable[tuple[str, str]]) -> Html:
    found = []
    for article, mark in sorted(marks):
        row = data.articles_by_id()[article]
        publisher = row["publisher"]
        if publisher == "unknown":
            publisher = page.t("common.card.unknown_publisher")
        words = page.t(
            "lithium.source_article", article=article, publisher=publisher, published=row["published"]
        )
        found.append(el("a", words, href=words_url(page, mark), title=row["title"]))
    return el(
        "p", page.t("common.card.source"), html.join(found, page.t("common.card.joiner")), cls="zz-source"
    )


def words_url(page: Page, mark: str) -> str:
    """Address of the words a mark names ("004-431-440", or an event's or mention's id)."""
    return links.page_url("sources", page.lang, article=mark.partition("-")[0], m=mark)
