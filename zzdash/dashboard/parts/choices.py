"""Choices as widgets over ``address``: shown in the reader's words, kept in the URL as stable ids.

``?theme=fiscal&scope=zone`` means the same in both languages; a default leaves the URL; Back and a pasted
link set the widget; an id not on offer is dropped. Options map id → words; ``name`` is the parameter.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from zzdash.dashboard.frame import address, errors
from zzdash.dashboard.frame.shell import Page

Options = Mapping[str, str]
ON = "true"


def one(name: str, label: str, options: Options, default: str, *, hide: bool = False) -> str:
    """One of ``options`` by a segmented control; never none. ``hide``: the label is only spoken."""
    chosen = st.segmented_control(
        label, list(options), key=address.seed_one(name, options, default), format_func=options.__getitem__,
        required=True, on_change=address.write, args=(name,), kwargs={"default": default},
        label_visibility="collapsed" if hide else "visible",
    )  # fmt: skip
    return str(chosen or default)


def many(name: str, label: str, options: Options, *, wrap: bool = True) -> list[str]:
    """Any of ``options`` by pills; none chosen means all. Without ``wrap`` one row that scrolls."""
    return list(st.pills(
        label, list(options), key=address.seed_many(name, list(options)), format_func=options.__getitem__,
        selection_mode="multi", wrap=wrap, on_change=address.write, args=(name,),
    ))  # fmt: skip


def search(name: str, label: str, options: Options, placeholder: str) -> list[str]:
    """Any of ``options`` by a list to type into; none chosen means all."""
    return list(st.multiselect(
        label, list(options), key=address.seed_many(name, list(options)), format_func=options.__getitem__,
        placeholder=placeholder, on_change=address.write, args=(name,),
    ))  # fmt: skip


def switch(name: str, label: str) -> bool:
    """A toggle, off by default; on is ``?name=true``."""
    key = f"switch-{name}"
    st.session_state[key] = st.query_params.get(name) == ON
    return bool(st.toggle(label, key=key, on_change=_flip, args=(name, key)))


def _flip(name: str, key: str) -> None:
    if st.session_state[key]:
        st.query_params[name] = ON
    else:
        st.query_params.pop(name, None)


def drop_strangers(page: Page, offers: Mapping[str, Options]) -> None:
    """Take values that are not on offer out of the URL and name them; ``offers``: parameter → options."""
    strange: list[str] = []
    for name, options in offers.items():
        given = st.query_params.get_all(name)
        wrong = [part for part in given if part not in options]
        if wrong:
            st.query_params[name] = [part for part in given if part in options]
            strange += [f"{name}={part[:40]}" for part in wrong]
    if strange:
        errors.notice(page.t("common.error.dropped", names=page.t("common.card.joiner").join(strange[:5])))
