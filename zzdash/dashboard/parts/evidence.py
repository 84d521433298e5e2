"""A card for rows that are not measurements (companies, events): a picture in HTML | table, sources, CSV.

Same anatomy as ``card.chart_card``; each row brings its own words in an article instead of an observation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from zzdash.dashboard.frame import data, html, links
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.links import Param
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.parts import card


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the card holds: ``rows`` are what ``block`` (the picture) and ``table`` show, and what CSV gives.

    ``table`` None leaves out the switch: the block is a table. ``book``: the rows are measurements, so
    XLSX is on offer too. ``marks``: for each article the words to open, as the reader's ``m``.
    """

    key: str
    title: str
    unit: str
    rows: Sequence[Mapping[str, object]]
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
        sources, switch = _sources(page, held.marks.items()), held.table is not None

        def show(view: str) -> None:
            with body:
                html.show(held.block if view == "chart" else held.table)

        card.footer(
            page, held.key, sources, held.params, lambda: _downloads(page, held), show, switch=switch
        )


def _downloads(page: Page, held: Evidence) -> None:
    """Files of exactly the card's rows, built on the click and not before."""

    def csv() -> bytes:
        from zzdash.export.tables.csv import to_csv

        return to_csv(card.frame_of(held.rows), page.lang, page.tables)

    def xlsx() -> bytes:
        from zzdash.export.tables.xlsx import to_xlsx

        return to_xlsx(card.frame_of(held.rows), page.lang, page.tables)

    card.download(page, held.key, "csv", csv, card.CSV_MIME, rows=held.rows)
    if held.book:
        card.download(page, held.key, "xlsx", xlsx, card.XLSX_MIME, rows=held.rows)


def _sources(page: Page, marks: Iterable[tuple[str, str]]) -> Html:
    found = []
    for article, mark in sorted(marks):
        row = data.articles_by_id()[article]
        facts = {"article": article, "publisher": card.publisher(page, row), "published": row["published"]}
        words = page.t("industry.source_article", **facts)
        found.append(el("a", words, href=words_url(page, mark), title=row["title"]))
    return el(
        "p", page.t("common.card.source"), html.join(found, page.t("common.card.joiner")), cls="zz-source"
    )


def words_url(page: Page, mark: str) -> str:
    """Address of the words a mark names ("004-431-440", or an event's or mention's id)."""
    return links.page_url("sources", page.lang, article=mark.partition("-")[0], m=mark)
