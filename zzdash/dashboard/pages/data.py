"""The data page: every observation, chosen by facets and words, and downloads of exactly what was chosen."""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard import (
    address,
    choices,
    data_files,
    data_grid,
    data_panels,
    data_search,
    errors,
    html,
    parts,
    shell,
)
from zzdash.dashboard.facets import FACETS, passes

PARAMS = (*FACETS, "q", "said", "unit", "cols", "obs")


def body(page: shell.Page) -> None:
    """Facets → count → table → downloads."""
    parts.sheets("fact", "data")
    frame = data_panels.in_order(page)
    offers = data_panels.offers(page)
    choices.drop_strangers(page, offers)
    chosen = {facet: address.many(facet, offers[facet]) for facet in FACETS}
    rank = data_search.ranks(data_panels.texts(page), address.text("q"))
    found = data_search.shown(rank, bool(address.text("said")))
    passing = passes(frame, chosen)
    picked = data_search.best_first(frame[passing & found], rank)
    articles = page.counted("present.coverage.articles", len(page.tables.articles))
    kicker = page.counted("data.kicker", len(frame), of=articles)
    html.show(html.page_header(page.t("common.page.data"), kicker))
    with st.container(horizontal=True, key="data-body", gap="medium"):
        with data_panels.side(page):
            data_panels.facet_pills(page, frame, chosen, found, offers)
        with st.container(key="data-main", width="stretch"):
            data_panels.detail(page)
            data_panels.bar(page, len(picked), chosen)
            data_panels.kinds_of_match(page, rank, passing)
            if not rank.any():
                data_panels.did_you_mean(page, frame, chosen)
            if picked.empty:
                errors.empty(page.lang, data_panels.widenings(page, frame, chosen, found))
            else:
                data_grid.show(page, picked, data_files.filters_said(page, chosen))
                data_files.downloads(page, picked, chosen)


shell.run("data", body, PARAMS)
