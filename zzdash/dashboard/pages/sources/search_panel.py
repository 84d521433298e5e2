"""Choosing an article, and searching the text of all of them or of one."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from subprocess import CalledProcessError

import streamlit as st

from zzdash.dashboard.frame import address, errors, html, links
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.search import finder
from zzdash.dashboard.search.paragraphs import Hit
from zzdash.rules.text import counted
from zzdash.views.articles import Article

ALL = "all"
log = logging.getLogger(__name__)


def tools(page: Page, library: Mapping[str, Article], chosen: str) -> None:
    """Choose an article; search all of them, or this one."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="source-tools"):
        st.selectbox(
            page.t("sources.article"),
            ["", *library],
            key=address.seed_one("article", ["", *library], chosen),
            format_func=lambda name: (
                f"{name} {library[name].row['title']}" if name else page.t("sources.every")
            ),
            on_change=address.write,
            args=("article", "p", "m"),
            placeholder=page.t("sources.every"),
            width=420,
        )
        st.text_input(
            page.t("sources.search"),
            key=address.seed_text("q"),
            placeholder=page.t("sources.search_example"),
            on_change=address.write,
            args=("q",),
            type="search",
            width=320,
        )
        if chosen and address.text("q"):
            st.segmented_control(
                page.t("sources.within"),
                [ALL, "here"],
                key=address.seed_one("within", [ALL, "here"], ALL),
                format_func=lambda choice: page.t(f"sources.within_{choice}"),
                on_change=address.write,
                args=("within",),
                required=True,
                label_visibility="collapsed",
            )


def results(page: Page, library: Mapping[str, Article], chosen: str) -> None:
    """What the search found: title, paragraph, and the words in their surroundings, each a link."""
    query = address.text("q")
    if not query:
        return
    here = chosen if address.one("within", ["here"], ALL) == "here" else None
    try:
        found = finder.find(query, here)
    except (OSError, CalledProcessError):  # no jieba, or no folder to keep the index in
        log.exception("the search index cannot be made")
        errors.notice(page.t("sources.no_index"))
        return
    if not found.hits:
        widen = [page.t("sources.widen_words")] + ([page.t("sources.within_all")] if here else [])
        errors.empty(page.lang, widen)
        return
    rows = [_result(page, library, hit, query) for hit in found.hits]
    said = counted(page.lang, "sources.near" if found.near else "sources.found", len(rows), query=query)
    with st.expander(said, expanded=not address.text("p"), key="source-results"):
        html.show(el("ol", *rows, cls="zz-results", aria_label=said))


def _result(page: Page, library: Mapping[str, Article], hit: Hit, query: str) -> Html:
    url = links.page_url("sources", page.lang, article=hit.article, p=hit.paragraph, q=query)
    title = library[hit.article].row["title"] if hit.article in library else hit.article
    head = el("a", f"{title} ¶{hit.paragraph}", href=url, cls="zz-result-head", lang="zh-CN")
    return el("li", head, el("p", *finder.snippet(hit), cls="zz-quote", lang="zh-CN"))
