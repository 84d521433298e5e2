"""The downloads of the data page: exactly the rows in the table, built on the click and not before."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

import pandas as pd
import streamlit as st

from zzdash.dashboard.frame import address, html, links, state
from zzdash.dashboard.frame.html import el
from zzdash.dashboard.frame.links import Param
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.pages.data.content import COLUMNS
from zzdash.dashboard.pages.data.panels import value_word
from zzdash.dashboard.parts.card import CSV_MIME, PPTX_MIME, XLSX_MIME, download
from zzdash.slides.groups import MOST_ROWS, groups
from zzdash.tables.load import rows_of
from zzdash.tables.records import ObservationRow, Told
from zzdash.views.facets import FACETS, Chosen

Build = Callable[[], bytes]
MOST_SLIDES = 20  # more are no talk: the file is not offered


def downloads(page: Page, picked: pd.DataFrame, chosen: Chosen) -> None:
    """One link for each kind of file, and the address that shows these rows again."""
    view = links.permalink("data", page.lang, **_params(chosen))
    name = f"{len(picked)}-row{'s' if len(picked) != 1 else ''}"
    about = rows_of(picked[["indicator", "year"]], dict[str, object])
    with st.container(horizontal=True, vertical_alignment="center", key="foot-data"):
        said = el("span", page.counted("data.download", len(picked)), cls="zz-source")
        st.html(el("div", said, cls="zz"), width="content")
        for kind, (build, mime) in _files(page, picked, chosen, view).items():
            download(page, "data", kind, build, mime, page.t(f"data.file.{kind}"), name, about)
        st.html(html.permalink(view, page.lang), width="content")


def _params(chosen: Chosen) -> dict[str, Param]:
    params: dict[str, Param] = {facet: list(chosen[facet]) for facet in FACETS if chosen[facet]}
    params |= {name: value for name in ("q", "said", "unit") if (value := address.text(name))}
    columns = address.many("cols", COLUMNS)
    return params | ({"cols": columns} if columns else {})


def _files(page: Page, picked: pd.DataFrame, chosen: Chosen, view: str) -> dict[str, tuple[Build, str]]:
    """Builders by file ending. They run on another thread, so whatever the session knows is asked here."""
    lang, tables, root, said = page.lang, page.tables, state.base_url(), filters_said(page, chosen)

    def link(name: str) -> str:
        return root + links.source_url(name, lang)

    files: dict[str, tuple[Build, str]] = {
        "csv": (partial(_make, "csv", "to_csv", picked, lang, tables), CSV_MIME),
        "xlsx": (partial(_make, "xlsx", "to_xlsx", picked, lang, tables, link if root else None), XLSX_MIME),
        "parquet": (partial(_make, "parquet", "to_parquet", picked), "application/vnd.apache.parquet"),
        "json": (partial(_make, "json", "to_json", picked), "application/json"),
        "zip": (
            partial(_make, "bundle", "to_bundle", picked, lang, tables, said, root + view),
            "application/zip",
        ),
    }
    if _few_slides(picked):
        about = {"key": "data", "page": page.t("common.page.data")}
        files["pptx"] = (partial(_deck, page, about, picked, link), PPTX_MIME)
    return files


def _make(module: str, name: str, *given: object) -> bytes:
    """Import the writer and run it: a page that downloads nothing loads none of them."""
    return bytes(getattr(import_module(f"zzdash.export.tables.{module}"), name)(*given))


def _deck(page: Page, about: dict[str, str], picked: pd.DataFrame, href: Callable[[str], str]) -> bytes:
    from zzdash.export.pptx.card import card_deck

    return card_deck(page.tables, page.lang, about, rows_of(picked, ObservationRow), page.theme, href)


def _few_slides(picked: pd.DataFrame) -> bool:
    """Whether these rows fill slides that someone would show; counted only where the answer is open."""
    valued = picked.dropna(subset="value")
    return len(valued) <= MOST_SLIDES * MOST_ROWS and len(groups(rows_of(valued, Told))) <= MOST_SLIDES


def filters_said(page: Page, chosen: Chosen) -> str:
    """The filters in words."""
    joiner = page.t("common.card.joiner")
    said = {facet: joiner.join(value_word(page, facet, value) for value in chosen[facet]) for facet in FACETS}
    said["search"] = address.text("q")
    parts = [
        page.t("data.said", what=page.t(f"common.filter.{name}"), words=words)
        for name, words in said.items()
        if words
    ]
    return page.t("data.semicolon").join(parts)
