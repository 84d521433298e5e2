"""Run one page by itself, with query parameters."""

from typing import Any

from streamlit.testing.v1 import AppTest

from zzdash.dashboard.frame.shell import page_file


def run(name: str, lang: str = "zh", **params: Any) -> AppTest:
    """The page's file run once in ``lang`` under ``params``."""
    at = AppTest.from_file(page_file(name), default_timeout=60)
    for key, value in {**params, "lang": lang}.items():
        at.query_params[key] = value
    return at.run()


def text(at: AppTest) -> str:
    """All that the page shows as HTML."""
    return "\n".join(str(element.proto.body) for element in at.get("html"))
