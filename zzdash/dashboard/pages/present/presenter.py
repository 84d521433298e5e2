"""One slide full screen: turning pages by keys, clicks and swipes; clock, time used, full-screen button.
A value shows its sentence over the slide; Esc leaves step by step: the sentence, full screen, the show.

Python keeps the slide's number (a pagination bound to ``?slide=``). The component presses the page's own
buttons, found by their keys, sends nothing back, and shows text only through ``textContent``.
"""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard.frame import errors, html, links, shell
from zzdash.dashboard.frame.html import Html, el, join
from zzdash.dashboard.frame.style import asset
from zzdash.dashboard.pages.present import sentences
from zzdash.dashboard.pages.present import show as shows
from zzdash.dashboard.pages.present.show import Show

WORDS = ("clock", "elapsed", "full", "unfull", "refused")
HTML = """<div class="tools">
<span class="clock" role="timer"></span>
<button class="used" type="button"></button>
<button class="full" type="button"></button>
</div>"""

_tools = st.components.v2.component(
    "zz_presenter", html=HTML, css=asset("presenter.css"), js=asset("presenter.js")
)


def present(page: shell.Page) -> None:
    """Show the slide that the address names; a number that does not exist is replaced, and said so."""
    show = shows.from_address(page.tables, page.lang)
    slides = shows.slides_of(page.tables, page.lang, show)
    if not slides:
        _nothing(page)
        return
    asked = st.query_params.get("slide", "1")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="show_bar"):
        number = _bar(page, show, len(slides))
    if not (asked.isdecimal() and 1 <= int(asked) <= len(slides)):
        st.toast(page.t("present.page.moved", asked=asked[:20], shown=number))
    picture = Html(shows.drawn(page, slides, number))
    screen = el("div", picture, cls=f"zs-root zs-screen zs-{show.ground}")
    st.html(join([screen, *sentences.sheets(page, slides[number - 1], show.ground)]))


def _nothing(page: shell.Page) -> None:
    errors.empty(page.lang, [page.t("present.page.year"), page.t("present.page.industry")])
    html.show(el("a", page.t("present.show.leave"), href=links.page_url("present", page.lang), cls="zz-link"))


def _bar(page: shell.Page, show: Show, total: int) -> int:
    """The controls; returns the number of the slide to show."""
    number = int(st.pagination(total, key="slide", bind="query-params", max_visible_pages=9, width="content"))
    _turner(page, "previous", max(number - 1, 1), "Left")
    _turner(page, "next", min(number + 1, total), "Right")
    _turner(page, "first", 1)
    _turner(page, "last", total)
    spoken = {name: page.t(f"present.show.{name}") for name in WORDS}
    _tools(key="presenter", data=spoken, width="content", height="content")
    leave = el("a", page.t("present.show.leave"), href=shows.url(page.lang, show), cls="zz-link")
    with st.container(width="content", key="leave_show"):
        st.html(el("div", leave, cls="zz"), width="content")
    hint = el("p", page.t("present.show.keys"), cls="zs-keys")
    hint_full = el("p", page.t("present.show.keys_full"), cls="zs-keys zs-keys-full")
    st.html(join([hint, hint_full]), width="content")
    return number


def _turner(page: shell.Page, name: str, to: int, shortcut: str | None = None) -> None:
    label = page.t(f"present.show.{name}")
    st.button(label, key=f"show_{name}", on_click=_turn, args=(to,), shortcut=shortcut, width="content")


def _turn(to: int) -> None:
    st.session_state["slide"] = to
