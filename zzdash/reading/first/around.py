"""Where a number stands: its sentence, its clause, and the words between it and its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from zzdash.reading.numbers.number import Number

SENTENCE = re.compile(r"[。！？!?—](?:(?<!—)[”’」』）)]*|(?<=—)—(?=这|[\u4e00-\u9fff]{2,8}[。，]))")
CLAUSE = re.compile(
    r"[，,；;：:。！？!?…—（(）)](?:(?<![—（(）)])|(?<=—)—|(?<=[（(])(?=[^）)]{6})|(?<=[^（(]{6}[）)]))"
)
"""Both begin with the class of all marks: with it the engine skips the text between them."""
AFTER = re.compile(r"(?:以上|以下|左右|上下|以内|之内|及以上|多|余)")


@dataclass(frozen=True, slots=True)
class Around:
    """One number's surroundings in clean text.

    ``seg``: words from the clause's start (or the measured number before it) to the number; ``gap`` the
    text since the token before; ``right`` the words after it up to the clause's end or the next number.
    ``first_count`` is where the paragraph says that its figures are a first count (初步核算), and the words.
    """

    text: str
    token: Number
    sentence: int
    sentence_end: int
    clause: int
    clause_end: int
    seg: str
    gap: str
    right: str
    clause_mark: str
    first_count: tuple[int, str] | None


FIRST_COUNT = re.compile(r"初步(?:核算|统计|测算|结果)|快报数")


def first_count(text: str, offset: int = 0) -> tuple[int, str] | None:
    """Where a paragraph says that its figures are a first count, moved by ``offset``, and the words."""
    first = FIRST_COUNT.search(text)
    return (first.start() + offset, first.group()) if first else None


LONGEST_SENTENCE = 2000
LONGEST_CLAUSE = 400
"""Text without marks is cut at these lengths, so that reading stays linear on any input."""


class Boundaries:
    """Sentence and clause boundaries of one paragraph, found once."""

    def __init__(self, text: str, before: tuple[int, str] | None = None) -> None:
        """``before``: the first count that the paragraph before tells of, at a negative offset."""
        self.text = text
        self.sentences = _capped([m.end() for m in SENTENCE.finditer(text)], len(text), LONGEST_SENTENCE)
        self.sentences.append(len(text) + 1)
        marks = [(m.start(), m.end()) for m in CLAUSE.finditer(text)]
        self.clause_starts = _capped([end for _, end in marks], len(text), LONGEST_CLAUSE)
        self.clause_ends = _capped([start for start, _ in marks], len(text), LONGEST_CLAUSE)[1:] + [len(text)]
        self.first_count = first_count(text) or before

    def around(self, token: Number, before: int, previous: int, following: int) -> Around:
        """Surroundings of ``token``; ``before`` is the end of the last measured number, ``previous`` of the last
        token of any kind, ``following`` the start of the next token."""
        text = self.text
        at = bisect_right(self.sentences, token.start) - 1
        sentence, sentence_end = self.sentences[at], self.sentences[at + 1]
        mark = bisect_right(self.clause_starts, token.start) - 1
        clause = self.clause_starts[mark]
        end = bisect_right(self.clause_ends, token.end - 1)
        clause_end = self.clause_ends[min(end, len(self.clause_ends) - 1)]
        return Around(
            text,
            token,
            sentence,
            min(sentence_end, len(text)),
            clause,
            clause_end,
            text[max(clause, before) : token.start],
            text[max(clause, previous) : token.start],
            text[token.end : max(token.end, min(clause_end, following))],
            text[clause - 1 : clause],
            self.first_count,
        )


def _capped(marks: list[int], end: int, longest: int) -> list[int]:
    """0 and the marks, with more wherever two are further apart than ``longest``."""
    capped = [0]
    for mark in [*marks, end]:
        while mark - capped[-1] > longest:
            capped.append(capped[-1] + longest)
        if mark > capped[-1] and mark < end:
            capped.append(mark)
    return capped


def trim_after(right: str) -> str:
    """Words after a number without the approximation mark that may follow it (以上, 左右)."""
    match = AFTER.match(right)
    return right[match.end() :] if match else right
