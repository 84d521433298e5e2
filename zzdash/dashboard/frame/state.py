"""What the reader chose and holds: language, theme, presenting. Read afresh on every run."""

from __future__ import annotations

import streamlit as st

from zzdash.rules.text import LANGS, t


def lang() -> str:
    """ "zh" or "en": the switch once it has run, else ``?lang=``, else Chinese."""
    chosen = st.session_state.get("lang") or st.query_params.get("lang")
    return chosen if chosen in LANGS else "zh"


def language_switch() -> None:
    """The 中文 | EN control at the right end of the header; writes ``?lang=en``.

    A bound widget puts its *label* into the URL: the labels are the codes, the style sheet shows the words.
    """
    with st.container(key="zz-language"):
        st.segmented_control(
            t(lang(), "common.app.language"),
            LANGS,
            default="zh",
            required=True,
            key="lang",
            bind="query-params",
            label_visibility="collapsed",
        )


def theme() -> str:
    """ "light" or "dark", as the browser shows it now."""
    return "dark" if st.context.theme.type == "dark" else "light"


def presenting() -> bool:
    """True under ``?present=1``: no header, no navigation."""
    return st.query_params.get("present") == "1"


def base_url() -> str:
    """The dashboard's absolute address as the browser has it, ending in "/"; "" when not known."""
    address = st.context.url or ""
    return address.split("?")[0].rpartition("/")[0] + "/" if address else ""
