"""What a reader sees when something is wrong: a human message in their language, never a traceback."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime

import streamlit as st

from zzdash.dashboard.frame import html
from zzdash.dashboard.frame.links import page_url
from zzdash.rules.text import t
from zzdash.tables.load import BrokenTable

ALWAYS = ("lang", "present", "embed", "embed_options")
log = logging.getLogger(__name__)


def guarded(body: Callable[[], None], lang: str) -> None:
    """Run a page; on failure log the traceback and show what happened and who can mend it."""
    try:
        body()
    except (OSError, BrokenTable) as error:
        log.exception("data/ cannot be read")
        _message(
            lang, t(lang, "common.error.data"), _about_file(error, lang), t(lang, "common.error.data_mend")
        )
    except Exception as error:  # the last line of defence; Streamlit's own stop and rerun are not Exceptions
        log.exception("page failed")
        now = f"{datetime.now():%Y-%m-%d %H:%M:%S}"
        _message(lang, t(lang, "common.error.unexpected", kind=type(error).__name__, time=now))


def _about_file(error: Exception, lang: str) -> str:
    if isinstance(error, FileNotFoundError):
        return t(lang, "common.error.missing_table", file=error.filename)
    return t(
        lang, "common.error.broken_table", file=getattr(error, "filename", None) or "data/", reason=error
    )


def _message(lang: str, *lines: str) -> None:
    title = html.el("h2", t(lang, "common.error.title"), cls="zz-card-title")
    home = html.el("a", t(lang, "common.error.home"), href=page_url("overview", lang), cls="zz-link")
    html.show(
        html.el("div", title, *(html.el("p", line) for line in lines), home, cls="zz-error", role="alert")
    )


def drop_unknown(known: Iterable[str], lang: str) -> None:
    """Remove query parameters a page does not know, and say so gently."""
    unknown = [
        name for name in st.query_params if name not in {*known, *ALWAYS} and not name.endswith("_view")
    ]
    for name in unknown:
        del st.query_params[name]
    if unknown:
        names = t(lang, "common.card.joiner").join(name[:40] for name in unknown[:5])
        notice(t(lang, "common.error.dropped", names=names))


def notice(text: str) -> None:
    """A gentle line above the page's content."""
    html.show(html.el("p", text, cls="zz-notice", role="status"))


def empty(lang: str, what: Iterable[str]) -> None:
    """Nothing matches: say so and name the filters (already in the reader's language) to widen."""
    widen = t(lang, "common.error.widen", what=t(lang, "common.card.joiner").join(what))
    html.show(
        html.el("p", html.el("b", t(lang, "common.error.empty")), " ", widen, cls="zz-empty", role="status")
    )
