"""The quality page: numbers accounted for, contradictions, checks, gaps, the yearly rule, the dictionary."""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard import address, html, parts, quality_checks, quality_panels, shell


def body(page: shell.Page) -> None:
    """From what is counted to what each field means."""
    parts.sheets("fact", "quality")
    html.show(html.page_header(page.t("quality.title"), page.t("quality.kicker")))
    html.show(quality_panels.tiles(page))
    with st.container(border=True, key="card-contradictions"):
        html.show(quality_checks.contradictions(page))
    with st.container(border=True, key="card-checks"):
        html.show(quality_checks.all_checks(page))
    with st.container(border=True, key="card-coverage"):
        html.show(quality_panels.coverage(page))
    with st.container(border=True, key="card-yearly"):
        html.show(quality_panels.yearly(page))
    with st.container(border=True, key="card-aside"):
        quality_panels.aside(page)
    with st.container(border=True, key="card-dictionary"):
        quality_panels.dictionary(page)
    if wanted := address.one("at", quality_panels.PARTS, ""):
        parts.bring_into_view(f"zz-{wanted}")


shell.run("quality", body, ("at",))
