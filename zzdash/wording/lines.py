"""How wide words are, and where they break: reckoned, for the server sees no screen."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from typing import TypeVar, cast

from zzdash.tables.records import Named
from zzdash.wording.words import known

Row = TypeVar("Row", bound=Named)
_TAG = re.compile(r"<[^>]+>")


def text_width(words: str, size: float) -> float:
    """About how many px ``words`` (Plotly markup allowed) take: an em a Han character, half a letter."""
    return size * sum(_em(char) for char in _TAG.sub("", words))


@cache
def _em(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WFA":
        return 1.0
    if char.islower():
        return 0.54
    return 0.6 if char.isalnum() else 0.36


def wrap(words: str, size: float, width: float) -> list[str]:
    """``words`` in lines of at most ``width`` px: broken at spaces, or anywhere where there are none."""
    lines = [""]
    for token in re.findall(r"[A-Za-z0-9.,()%–-]+ *|.", words):
        if lines[-1] and text_width((lines[-1] + token).rstrip(), size) > width:
            lines.append("")
        lines[-1] += token
    return [line.rstrip() for line in lines]


def clip(words: str, size: float, width: float) -> str:
    """``words`` cut with an ellipsis where they would be wider than ``width`` px."""
    if text_width(words, size) <= width:
        return words
    kept = words
    while kept and text_width(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def escaped(row: Row) -> Row:
    """A row with its names safe inside Plotly's markup."""
    names = {
        "indicator_zh": html.escape(row["indicator_zh"]),
        "indicator_en": html.escape(row["indicator_en"]),
        "entity": html.escape(row["entity"]),
    }
    return cast("Row", {**row, **names})


def quoted(quote: object, width: int, most: int = 4) -> list[str]:
    """A quoted sentence as at most ``most`` escaped lines of ``width`` Han characters."""
    if not known(quote):
        return []
    plain = "“" + " ".join(str(quote).split()) + "”"
    lines = wrap(plain, 14, 14.0 * width)
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][:-1] + "…"]
    return [html.escape(line) for line in lines]
