"""The sources page: the articles, full-text search, and a reader in which every number leads to its facts."""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard import address, articles, errors, html, parts, shell, source_search
from zzdash.dashboard import source_panels as panels
from zzdash.dashboard.articles import Article, Place
from zzdash.dashboard.reader import TARGET

PARAMS = ("article", "p", "m", "q", "within")


def body(page: shell.Page) -> None:
    """List of articles, or one article opened at the words asked for."""
    parts.sheets("fact", "sources")
    library = articles.library(page.tables)
    place = _place(page, library)
    chosen = place.article if place else address.one("article", library, "")
    if not chosen:
        _missing_article(page)
        html.show(html.page_header(page.t("sources.title"), page.counted("sources.kicker", len(library))))
        source_search.tools(page, library, "")
        source_search.results(page, library, "")
        panels.article_list(page, library)
        return
    _read(page, library, library[chosen], place)


def _place(page: shell.Page, library: dict[str, Article]) -> Place | None:
    """Where ``?m=`` points; a link to a number that is gone says so and offers the nearest."""
    wanted = address.text("m")
    place = articles.place_of(wanted, page.tables) if wanted else None
    if wanted and (place is None or place.article not in library):
        article = address.one("article", library, "") or wanted.partition("-")[0]
        panels.gone(page, articles.nearest(wanted, library[article]) if article in library else None)
        return None
    return place


def _missing_article(page: shell.Page) -> None:
    if wanted := address.text("article"):
        errors.notice(page.t("sources.no_article", article=wanted))


def _read(page: shell.Page, library: dict[str, Article], article: Article, place: Place | None) -> None:
    html.show(panels.header(page, article))
    source_search.tools(page, library, str(article.row["article"]))
    source_search.results(page, library, str(article.row["article"]))
    text, facts = st.columns([8, 4.4], gap="medium")
    with text, st.container(border=True, key="card-reader"):
        html.show(panels.legend(page, article))
        aim = panels.article_text(page, article, place)
    with facts:
        panels.facts(page, article, place)
    if aim:
        parts.bring_into_view(TARGET)


shell.run("sources", body, PARAMS)
