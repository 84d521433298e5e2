"""Widgets whose state is the URL: seeded from it on each run, written to it when the reader changes them.

Streamlit's own ``bind="query-params"`` writes the *shown* label, which changes with language and counts.
Here the URL holds ids ("actual", "2024"), so a link means the same in both languages and as data grow.
Call these before the widget is made::

    st.pills(label, options, key=address.seed_many("year", options), on_change=address.write, args=("year",))
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st


def seed_many(name: str, options: Sequence[str]) -> str:
    """Set a multi-choice widget from ``?name=…&name=…`` (unknown values vanish); returns its key."""
    st.session_state[_key(name)] = many(name, options)
    return _key(name)


def seed_one(name: str, options: Collection[str], default: str) -> str:
    """Set a one-choice widget from ``?name=…``, else ``default``; returns its key."""
    st.session_state[_key(name)] = one(name, options, default)
    return _key(name)


def seed_text(name: str, longest: int = 60) -> str:
    """Set a text field from ``?name=…``; returns its key."""
    st.session_state[_key(name)] = text(name, longest)
    return _key(name)


def many(name: str, options: Collection[str]) -> list[str]:
    """The values of ``name`` in the URL that are among ``options``, each once."""
    return [value for value in dict.fromkeys(st.query_params.get_all(name)) if value in options]


def one(name: str, options: Collection[str], default: str) -> str:
    """The value of ``name`` in the URL if it is among ``options``, else ``default``."""
    value = st.query_params.get(name, default)
    return value if value in options else default


def text(name: str, longest: int = 60) -> str:
    """The words of ``name`` in the URL, cut to ``longest`` characters."""
    return st.query_params.get(name, "")[:longest].strip()


def write(name: str, *dropped: str, default: str = "") -> None:
    """Callback: copy the widget's state to the URL; remove the parameters ``dropped`` that it makes void."""
    value = st.session_state[_key(name)]
    values = [value] if isinstance(value, str) else list(value or [])
    kept = [item for item in values if item and item != default]
    if kept:
        st.query_params[name] = kept
    for gone in (*dropped, *(() if kept else (name,))):
        st.query_params.pop(gone, None)


def clear(*names: str) -> None:
    """Callback: remove parameters from the URL."""
    for name in names:
        st.query_params.pop(name, None)


def _key(name: str) -> str:
    return f"url-{name}"
