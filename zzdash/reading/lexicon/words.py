"""A segmenter's words with offsets and parts of speech, for the text that no tag covers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

import rjieba

NUMBER = "NUM"
"""Part of speech of a printed number; tags bring their own (PLACE, TIME, COMPANY)."""

SURROGATE = re.compile("([\ud800-\udfff])")

Tagged = tuple[int, int, str]
"""Half-open span and the part of speech of a stretch that stays whole."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: half-open span in the clean text, and its part of speech (ICTCLAS letters as rjieba gives them,
    or the class of the tag that covers it)."""

    start: int
    end: int
    text: str
    pos: str


@cache
def _segmenter() -> rjieba.Jieba:
    return rjieba.Jieba()


def words(text: str, tagged: Sequence[Tagged] = ()) -> tuple[Word, ...]:
    """All words of ``text`` in order, without gaps; each of ``tagged`` (in order, apart) is one word."""
    return tuple(_words(text, tagged))


def _words(text: str, tagged: Sequence[Tagged]) -> Iterator[Word]:
    at = 0
    for start, end, pos in tagged:
        yield from _segmented(text, at, start)
        yield Word(start, end, text[start:end], pos)
        at = end
    yield from _segmented(text, at, len(text))


def _segmented(text: str, start: int, end: int) -> Iterator[Word]:
    if start >= end:
        return
    for word, pos in _tag(text[start:end]):
        yield Word(start, start + len(word), word, pos)
        start += len(word)


def _tag(text: str) -> Iterable[tuple[str, str]]:
    """Words with their parts of speech; half a surrogate pair, which the segmenter can't take, is a word by itself."""
    try:
        return _segmenter().tag(text)
    except UnicodeEncodeError:
        pieces = (
            [(part, "x")] if SURROGATE.match(part) else _tag(part) for part in SURROGATE.split(text) if part
        )
        return chain.from_iterable(pieces)
