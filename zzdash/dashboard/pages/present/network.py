"""Where others reach this dashboard, when it is open under an address that only this computer knows."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st
from streamlit.net_util import get_internal_ip

HOME = ("localhost", "127.0.0.1", "::1")
EVERYWHERE = ("", "0.0.0.0", "::")


def only_here(base: str) -> bool:
    """True when ``base`` ("http://localhost:8501/") leads nowhere from another computer."""
    return urlsplit(base).hostname in HOME


def elsewhere(base: str) -> str:
    """``base`` by this computer's network address; "" when unknown or if the server listens at home only."""
    if (st.get_option("server.address") or "") not in EVERYWHERE:
        return ""
    host, parts = get_internal_ip() or "", urlsplit(base)
    if not host or host in HOME:
        return ""
    return parts._replace(netloc=f"{host}:{parts.port}" if parts.port else host).geturl()
