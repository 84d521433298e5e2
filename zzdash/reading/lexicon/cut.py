"""A text's plain words, cut once for all taggers."""

from __future__ import annotations

from functools import lru_cache

from zzdash.reading.lexicon.words import Word, words


@lru_cache(maxsize=512)
def cut(text: str) -> tuple[Word, ...]:
    """The words of ``text`` before anything is tagged."""
    return words(text)
