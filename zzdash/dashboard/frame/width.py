"""Whether the reader's window is narrow: the server guesses, the browser puts it right.

A phone says so in its first request, so the first drawing is right there as it is on a desk. Only where the
guess is wrong (a narrow window on a desk, a phone turned on its side) does the browser answer, and the page
runs once more.

The browser must not be asked before the navigation: until it has heard which page it is on, its answer asks
for the entry point, and the reader of /timeline would get the overview.
"""

from __future__ import annotations

import streamlit as st

KEY = "zz-width"
NARROW = "(max-width: 1099px)"  # the wide drawings of timeline and matrix need 1000 px and their margins
JS = """
export default function ({ data, setStateValue }) {
  const query = matchMedia(data.query);
  const tell = () => { if (query.matches !== data.narrow) setStateValue("narrow", query.matches); };
  tell();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}
"""

_watch = st.components.v2.component("zz_width", js=JS)


def is_narrow() -> bool:
    """What the browser said last in this session, else True for a phone by its own word."""
    told = getattr(st.session_state.get(KEY), "narrow", None)
    return "Mobile" in (st.context.headers.get("User-Agent") or "") if told is None else bool(told)


def watch() -> None:
    """Let the browser speak up where ``is_narrow`` is wrong; once per run, on every page."""
    with st.container(key="zz-watch"):
        _watch(key=KEY, data={"query": NARROW, "narrow": is_narrow()}, on_narrow_change=lambda: None)
