"""What each column of a table is called, in the reader's language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import lru_cache

from zzdash import paths

PREFIX = "field_"


@lru_cache(maxsize=1)
def _titles() -> dict[str, dict[str, str]]:
    words = tomllib.loads((paths.TEXT / "export.toml").read_text(encoding="utf-8"))
    return {key.removeprefix(PREFIX): text for key, text in words.items() if key.startswith(PREFIX)}


def title(column: str, lang: str) -> str:
    """The heading of ``column`` in ``lang`` ("zh" | "en"); a column of no table keeps its own name."""
    known = _titles().get(column)
    return known[lang] if known else column


def titles(columns: Iterable[str], lang: str) -> list[str]:
    """The headings of ``columns``, in order."""
    return [title(column, lang) for column in columns]
