"""The quality page: numbers accounted for, contradictions, checks, gaps, the yearly rule, the dictionary."""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard.frame import address, html, shell, style
from zzdash.dashboard.pages.quality import checks, panels
from zzdash.dashboard.parts import behaviour


def body(page: shell.Page) -> None:
    """From what is counted to what each field means."""
    style.sheets("fact", "quality")
    html.show(html.page_header(page.t("quality.title"), page.t("quality.kicker")))
    html.show(panels.tiles(page))
    with st.container(border=True, key="card-contradictions"):
        html.show(checks.contradictions(page))
    with st.container(border=True, key="card-checks"):
        html.show(checks.all_checks(page))
    with st.container(border=True, key="card-coverage"):
        html.show(panels.coverage(page))
    with st.container(border=True, key="card-yearly"):
        html.show(panels.yearly(page))
    with st.container(border=True, key="card-aside"):
        panels.aside(page)
    with st.container(border=True, key="card-dictionary"):
        panels.dictionary(page)
    if wanted := address.one("at", panels.PARTS, ""):
        behaviour.bring_into_view(f"zz-{wanted}")


shell.run("quality", body, ("at",))
