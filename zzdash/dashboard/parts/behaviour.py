"""What pages do in the browser: scrolling to the chosen words, a text with a copy button."""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard.frame.style import asset

COPY_HTML = '<div class="copy"><pre></pre><button type="button"></button></div>'


def bring_into_view(target: str) -> None:
    """Scroll to the element with id ``target`` as soon as it is there; once for each address."""
    with st.container(key="zz-scroller"):
        component = st.components.v2.component("zz_scroll", js=asset("scroll.js"))
        component(data={"target": target}, key="zz-scroll")


def copyable(text: str, label: str, done: str, key: str) -> None:
    """``text`` in a box with a button that copies it; ``label`` and ``done`` are the button's words."""
    component = st.components.v2.component(
        "zz_copy", html=COPY_HTML, css=asset("copy.css"), js=asset("copy.js")
    )
    component(data={"text": text, "label": label, "done": done}, key=key)
