"""The search index as the pages use it: opened once for each state of data/, and hits cut to snippets."""

from __future__ import annotations

from subprocess import CalledProcessError

import streamlit as st

from zzdash import paths
from zzdash.dashboard.frame import data
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.search.figures import Span
from zzdash.dashboard.search.index_file import ensure_index
from zzdash.dashboard.search.paragraphs import Found, Hit, Index
from zzdash.rules import names

BEFORE, AFTER = 24, 90


def asked(query: str) -> str:
    """What to look for in the Chinese text: 吉利 for "Geely", any other query as it is."""
    return names.chinese(query) or query


def find(query: str, article: str | None = None) -> Found:
    """Paragraphs that match, of one ``article`` if given; CalledProcessError when no index can be made."""
    return _index(str(paths.DATA), data.stamp()).find(asked(query), article)


def places(query: str, article: str) -> dict[int, tuple[Span, ...]]:
    """Paragraph → the words to highlight in the text of ``article``: those that its results show."""
    try:
        found = find(query, article)
        whole = not found.near or find(query).near  # else the words stand together elsewhere
    except (OSError, CalledProcessError):  # the results say so
        return {}
    return {hit.paragraph: hit.spans for hit in found.hits if whole}


@st.cache_resource(max_entries=2, show_spinner=False)
def _index(folder: str, stamp: data.Stamp) -> Index:
    return Index(ensure_index(paths.DATA / "paragraphs.csv"))


def snippet(hit: Hit, before: int = BEFORE, after: int = AFTER) -> list[Html | str]:
    """The first words found with what stands round them, found words marked."""
    first = hit.spans[0][0] if hit.spans else 0
    low, high = max(0, first - before), min(len(hit.text), first + after)
    parts: list[Html | str] = ["…" if low else ""]
    place = low
    for start, end in (span for span in hit.spans if span[0] < high):
        parts += [hit.text[place:start], el("mark", hit.text[start:end], cls="zz-found")]
        place = end
    return [*parts, hit.text[place:high], "…" if high < len(hit.text) else ""]
