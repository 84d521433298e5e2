"""The data page: every observation, chosen by facets and words, and downloads of exactly what was chosen."""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard.frame import address, errors, html, shell, style
from zzdash.dashboard.pages.data import files, grid, panels
from zzdash.dashboard.parts import choices
from zzdash.dashboard.search import measurements
from zzdash.views.facets import FACETS, passes

PARAMS = (*FACETS, "q", "said", "unit", "cols", "obs")


def body(page: shell.Page) -> None:
    """Facets → count → table → downloads."""
    style.sheets("fact", "data")
    frame = panels.in_order(page)
    offers = panels.offers(page)
    choices.drop_strangers(page, offers)
    chosen = {facet: address.many(facet, offers[facet]) for facet in FACETS}
    rank = measurements.ranks(panels.texts(page), address.text("q"))
    found = measurements.shown(rank, bool(address.text("said")))
    passing = passes(frame, chosen)
    picked = measurements.best_first(frame[passing & found], rank)
    articles = page.counted("present.coverage.articles", len(page.tables.articles))
    kicker = page.counted("data.kicker", len(frame), of=articles)
    html.show(html.page_header(page.t("common.page.data"), kicker))
    with st.container(horizontal=True, key="data-body", gap="medium"):
        with panels.side(page):
            panels.facet_pills(page, frame, chosen, found, offers)
        with st.container(key="data-main", width="stretch"):
            panels.detail(page)
            panels.bar(page, len(picked), chosen)
            panels.kinds_of_match(page, rank, passing)
            if not rank.any():
                panels.did_you_mean(page, frame, chosen)
            if picked.empty:
                errors.empty(page.lang, panels.widenings(page, frame, chosen, found))
            else:
                grid.show(page, picked, files.filters_said(page, chosen))
                files.downloads(page, picked, chosen)


shell.run("data", body, PARAMS)
