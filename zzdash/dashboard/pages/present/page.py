"""演示 Present: choose slides, see them all, show them full screen, take them as PowerPoint or one HTML file.

``?present=1`` shows one slide and nothing else; ``slide`` is its number; ``slides``, ``year``,
``industry`` and ``ground`` are the choice. All are in the address, so a link reproduces the show.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from zzdash.dashboard.frame import errors, html, shell, state, style
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.pages.present import network, presenter
from zzdash.dashboard.pages.present import show as shows
from zzdash.dashboard.pages.present.show import GROUNDS, Show
from zzdash.dashboard.parts import choices
from zzdash.dashboard.parts.card import PPTX_MIME
from zzdash.export import file_names
from zzdash.slides.html import stylesheet
from zzdash.slides.model import Slide
from zzdash.slides.playlist import ABOUT_WHOLE, playlist


def body(page: shell.Page) -> None:
    """The show under ``?present=1``, else the choice of slides and their preview."""
    shows.rename()
    style.sheet(stylesheet() + style.asset("present.css"))
    if page.presenting:
        style.sheets("present_alone")
        presenter.present(page)
    else:
        _prepare(page)


def _prepare(page: shell.Page) -> None:
    html.show(html.page_header(page.t("present.page.title"), lead=page.t("present.page.lead")))
    show = _choose(page)
    slides = shows.slides_of(page.tables, page.lang, show)
    if not slides:
        errors.empty(page.lang, [page.t("present.page.year"), page.t("present.page.industry")])
        return
    _actions(page, show, slides)
    _reach(page, show)
    _left_out(page, show, slides)
    html.show(_grid(page, show, slides))


def _choose(page: shell.Page) -> Show:
    """The widgets of the choice; the address holds what they say."""
    offers = shows.offers(page.tables, page.lang)
    choices.drop_strangers(page, offers)
    title = {name: page.t(f"present.page.{name}") for name in offers}
    choices.search("slides", title["slides"], offers["slides"], page.t("present.page.slides_none"))
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom", key="present-filters"):
        choices.many("year", title["year"], offers["year"])
        choices.many("industry", title["industry"], offers["industry"])
        choices.one("ground", title["ground"], offers["ground"], GROUNDS[0])
    return shows.from_address(page.tables, page.lang)


def _left_out(page: shell.Page, show: Show, slides: list[Slide]) -> None:
    shown = {slide.id for slide in slides}
    wanted = [spec for spec in playlist() if not show.slides or spec.id in show.slides]
    missing = [spec for spec in wanted if spec.id not in shown]
    for key, of_whole in (("left_out", False), ("left_whole", True)):
        names = [spec.kicker[page.lang] for spec in missing if (spec.rule == ABOUT_WHOLE) == of_whole]
        if names:
            errors.notice(page.t(f"present.page.{key}", names=page.t("present.page.joiner").join(names)))


def _actions(page: shell.Page, show: Show, slides: list[Slide]) -> None:
    """Start, and the two files; each file is built on the click and not before."""
    name = file_names.deck(show.years, show.industries)
    files = (("pptx", "pptx", PPTX_MIME, _pptx), ("offline", "html", "text/html", _offline))
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="present-acts"):
        start = el("a", page.t("present.page.start"), href=shows.url(page.lang, show, 1), cls="zs-start")
        st.html(el("div", start, cls="zz"), width="content")
        for key, ending, mime, build in files:
            st.download_button(
                page.t(f"present.page.{key}"),
                data=partial(build, slides, page.lang, state.base_url(), show.ground),
                file_name=f"{name}.{ending}",
                mime=mime,
                help=page.t(f"present.page.{key}_help"),
                on_click="ignore",
                key=f"present_{key}",
            )


def _reach(page: shell.Page, show: Show) -> None:
    """Say that codes and links made under localhost lead nowhere, and where to open the page instead."""
    base = state.base_url()
    if not network.only_here(base):
        return
    other = network.elsewhere(base)
    key, target = ("reach", other + shows.url(page.lang, show)) if other else ("reach_unknown", "")
    link = el("a", other, href=target) if other else None
    html.show(el("p", page.t(f"present.page.{key}"), link, cls="zz-notice", role="note"))


def _pptx(slides: list[Slide], lang: str, root: str, ground: str) -> bytes:
    from zzdash.export.pptx.deck import deck  # python-pptx loads with the first download, not with the page

    theme = "dark" if ground == "dark" else "light"
    return deck(slides, lang, lambda slide: shows.address(lang, root, slide), theme)


def _offline(slides: list[Slide], lang: str, root: str, ground: str) -> bytes:
    from zzdash.export.offline import offline_html

    return offline_html(
        slides, lang, shows.href(lang, root), lambda slide: shows.address(lang, root, slide), ground
    )


def _grid(page: shell.Page, show: Show, slides: list[Slide]) -> Html:
    cards = html.join(_thumb(page, show, slides, number) for number in range(1, len(slides) + 1))
    return el("div", cards, cls="zs-root zs-grid")


def _thumb(page: shell.Page, show: Show, slides: list[Slide], number: int) -> Html:
    heading = slides[number - 1].heading
    picture = el(
        "div",
        Html(_unlinked(shows.drawn(page, slides, number))),
        cls=f"zs-thumb zs-{show.ground}",  # the name below stays on the page's own ground
        aria_hidden="true",
    )
    name = el("p", el("b", str(number)), heading, cls="zs-name")
    spoken = page.t("present.page.preview", n=number, title=heading)
    return el("a", picture, name, href=shows.url(page.lang, show, number), cls="zs-card", aria_label=spoken)


def _unlinked(drawn: str) -> str:
    """A thumbnail is one link to its slide: the links inside become plain blocks."""
    return drawn.replace("<a ", "<span ").replace("</a>", "</span>").replace(" href=", " data-href=")


shell.run("present", body, params=shows.PARAMS)
