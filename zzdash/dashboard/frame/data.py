"""The built tables, read once per process and shared by all sessions; read again when data/ changes.

Rows and frames are shared: never change one in place. Copy, or select, then change.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from zzdash import paths
from zzdash.tables import load
from zzdash.tables.load import Tables
from zzdash.tables.records import ArticleRow, ObservationRow

Stamp = str  # one word: Streamlit hashes it at each use, a nested tuple two hundred times slower


def tables() -> Tables:
    """All tables; OSError or ValueError when data/ is missing or broken (the page's guard explains it)."""
    return _tables(str(paths.DATA), stamp())


def stamp() -> Stamp:
    """Size and time of each table: ten stats, so that a rebuild shows at the next click.

    Pass it to a ``st.cache_resource`` of your own to have it thrown away with the tables.
    """
    found = [(paths.DATA / f"{name}.csv").stat() for name in load.NAMES]
    return " ".join(f"{file.st_size}-{file.st_mtime_ns}" for file in found)


def observation(identifier: str) -> ObservationRow | None:
    """One observation's row by id, or None when data/ has no such row."""
    return observations_by_id().get(identifier)


def observations_by_id() -> dict[str, ObservationRow]:
    """All observations as rows, by id. Shared: never change one."""
    return _by_id(str(paths.DATA), stamp())


def articles_by_id() -> dict[str, ArticleRow]:
    """All articles as rows, by id. Shared: never change one."""
    return _articles(str(paths.DATA), stamp())


@st.cache_resource(max_entries=2, show_spinner=False)
def _tables(folder: str, stamp: Stamp) -> Tables:
    return load.load(Path(folder))


@st.cache_resource(max_entries=2, show_spinner=False)
def _by_id(folder: str, stamp: Stamp) -> dict[str, ObservationRow]:
    return {row["observation"]: row for row in _tables(folder, stamp).rows("observations")}


@st.cache_resource(max_entries=2, show_spinner=False)
def _articles(folder: str, stamp: Stamp) -> dict[str, ArticleRow]:
    return {row["article"]: row for row in _tables(folder, stamp).rows("articles")}
