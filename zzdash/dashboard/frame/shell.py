"""The frame round every page, and how a page starts.

A page is a file ``pages/<name>.py`` or ``pages/<name>/page.py`` that ends with::

    def body(page: shell.Page) -> None:
        ...  # choose → chart → table → source

    shell.run("timeline", body, params=("scope", "theme"))

``params`` are the query parameters the page knows; others are dropped with a gentle notice.
``page.t("timeline.title")`` is the text in the reader's language; ``page.tables`` are the shared frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

import streamlit as st

from zzdash import paths
from zzdash.dashboard.frame import data, errors, state, style, width
from zzdash.dashboard.frame.links import PAGES, Param, permalink, shown
from zzdash.rules.industry import industry
from zzdash.rules.text import counted, t
from zzdash.tables.load import Tables

T = TypeVar("T")
PAGE_FILES = paths.PACKAGE / "dashboard" / "pages"


@dataclass(frozen=True, slots=True)
class Page:
    """What a page needs to know about this run."""

    id: str
    lang: str
    theme: str
    narrow: bool
    presenting: bool
    tables: Tables

    def t(self, key: str, **values: object) -> str:
        """The text of ``key`` in the reader's language."""
        return t(self.lang, key, **values)

    def counted(self, key: str, n: int, **values: object) -> str:
        """The text of ``key`` for ``n`` things, in the singular for one."""
        return counted(self.lang, key, n, **values)

    def once(self, key: str, params: Mapping[str, Param], make: Callable[[], T]) -> T:
        """What ``make`` returns, made once for all who see this page in this look with these filters.

        ``params`` are all filters with their values, as for the permalink. Shared: never change the result.
        """
        address = permalink(self.id, self.lang, **params)
        return cast(T, _made(f"{key} {self.theme} {self.narrow} {address}", data.stamp(), make))


@st.cache_resource(max_entries=64, show_spinner=False)
def _made(what: str, stamp: data.Stamp, _make: Callable[[], object]) -> object:
    return _make()


def frame() -> None:
    """Shared CSS, scripts, logo and the language switch; once per run, before the navigation."""
    style.inject(state.lang())
    if not state.presenting():
        style.logo(state.lang(), state.theme())
        state.language_switch()


def watch() -> None:
    """Let the browser say how wide it is; after the navigation (see ``width``), not while presenting."""
    if not state.presenting():
        width.watch()


def pages() -> Sequence[st.Page]:
    """The zone's pages, titled in the reader's language, the overview first and default."""
    lang = state.lang()
    made = {
        name: st.Page(
            page_file(name), title=t(lang, f"common.page.{name}"), url_path=name, default=name == PAGES[0]
        )
        for name in shown()
    }
    return [*made.values(), *_addresses_of_old(made.get("industry"))]


def _addresses_of_old(page: st.Page | None) -> list[st.Page]:
    """Pages not in the navigation: addresses that the industry's page once had, each leading to it."""
    its = industry()
    if page is None or its is None:
        return []

    def lead_on() -> None:
        st.switch_page(page, query_params={key: st.query_params.get_all(key) for key in st.query_params})

    return [
        st.Page(lead_on, title=page.title, url_path=one, visibility="hidden") for one in its.addresses
    ]


def page_file(name: str) -> Path:
    """The file of the page with the address ``name``: of its own, or ``page.py`` of its folder."""
    place = PAGE_FILES / name
    return place / "page.py" if place.is_dir() else place.with_suffix(".py")


def window_title(page_title: str) -> str:
    """What the browser's tab, history and bookmarks show: the page, then the product."""
    return f"{page_title} · {t(state.lang(), 'common.app.title')}"


def navigation_position() -> str:
    """ "top", or "hidden" while presenting."""
    return "hidden" if state.presenting() else "top"


def run(name: str, body: Callable[[Page], None], params: Iterable[str] = ()) -> None:
    """Run a page's body with the tables loaded, behind the guard."""
    lang = state.lang()

    def guarded_body() -> None:
        errors.drop_unknown(params, lang)
        body(Page(name, lang, state.theme(), width.is_narrow(), state.presenting(), data.tables()))

    errors.guarded(guarded_body, lang)
