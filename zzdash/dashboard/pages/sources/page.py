"""The sources page: the articles, full-text search, and a reader in which every number leads to its facts."""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard.frame import address, errors, html, shell, style
from zzdash.dashboard.pages.sources import panels, search_panel
from zzdash.dashboard.parts import behaviour
from zzdash.dashboard.parts.library import all_articles
from zzdash.dashboard.parts.reader import TARGET
from zzdash.views import articles
from zzdash.views.articles import Article, Place

PARAMS = ("article", "p", "m", "q", "within")


def body(page: shell.Page) -> None:
    """List of articles, or one article opened at the words asked for."""
    style.sheets("fact", "sources")
    library = all_articles(page.tables)
    place = _place(page, library)
    chosen = place.article if place else address.one("article", library, "")
    if not chosen:
        _missing_article(page)
        html.show(html.page_header(page.t("sources.title"), page.counted("sources.kicker", len(library))))
        search_panel.tools(page, library, "")
        search_panel.results(page, library, "")
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
    search_panel.tools(page, library, str(article.row["article"]))
    search_panel.results(page, library, str(article.row["article"]))
    text, facts = st.columns([8, 4.4], gap="medium")
    with text, st.container(border=True, key="card-reader"):
        html.show(panels.legend(page, article))
        aim = panels.article_text(page, article, place)
    with facts:
        panels.facts(page, article, place)
    if aim:
        behaviour.bring_into_view(TARGET)


shell.run("sources", body, PARAMS)
