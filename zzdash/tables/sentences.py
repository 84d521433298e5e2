"""A restored paragraph → its sentences; positions in its text ↔ offsets in the raw article (half-open)."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter

from zzdash.reading.model import Paragraph

END = re.compile(r"[。！？!?]+[”’」』）)]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text`` without the spaces at its ends; ``start``–``end`` its half-open raw span."""

    article: str
    paragraph: int
    start: int
    end: int
    text: str


class Laid:
    """A paragraph whose text positions can be mapped to raw offsets and back."""

    def __init__(self, article: str, paragraph: Paragraph) -> None:
        self.article, self.paragraph, self.text = article, paragraph, paragraph.text
        self._raws = [start for start, _ in paragraph.pieces]
        lengths = (end - start for start, end in paragraph.pieces)
        self._starts = list(accumulate(lengths, initial=0))[:-1]

    def raw(self, position: int) -> int:
        """Raw offset of the character at ``position`` of the text (0 ≤ position < len)."""
        piece = bisect_right(self._starts, position) - 1
        return self._raws[piece] + position - self._starts[piece]

    def position(self, raw: int) -> int:
        """Position in the text of raw offset ``raw``; of the next kept character where it was dropped."""
        piece = bisect_right(self._raws, raw) - 1
        following = self._starts[piece + 1] if piece + 1 < len(self._starts) else len(self.text)
        return min(self._starts[piece] + raw - self._raws[piece], following)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Raw half-open span of text positions ``start``–``end`` (not empty)."""
        return self.raw(start), self.raw(end - 1) + 1

    def sentences(self) -> list[Sentence]:
        """The sentences, in order; a paragraph without a full stop is one sentence."""
        ends = [match.end() for match in END.finditer(self.text)]
        cuts = [0, *ends, len(self.text)]
        return [one for left, right in pairwise(cuts) if (one := self._sentence(left, right))]

    def _sentence(self, left: int, right: int) -> Sentence | None:
        text = self.text[left:right].lstrip()
        left, text = right - len(text), text.rstrip()
        if not text:
            return None
        start, end = self.span(left, left + len(text))
        return Sentence(self.article, self.paragraph.number, start, end, text)


def around(sentences: list[Sentence], start: int) -> Sentence:
    """The sentence that holds raw offset ``start``. ValueError when none does."""
    at = bisect_right(sentences, start, key=attrgetter("start")) - 1
    if at >= 0 and start < sentences[at].end:
        return sentences[at]
    raise ValueError(f"no sentence holds offset {start}")
