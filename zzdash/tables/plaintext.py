"""Text made fit for patterns: no spaces, ASCII punctuation full-width, raw offsets kept."""

from __future__ import annotations

from dataclasses import dataclass

from zzdash.rules.events import STOPS as STOPS
from zzdash.tables.sentences import Laid, Sentence

FULL_WIDTH = str.maketrans(",;:()!?", "，；：（）！？")


@dataclass(frozen=True, slots=True)
class Plain:
    """``text`` for patterns; ``printed`` the same characters as printed; ``raws`` their raw offsets."""

    text: str
    printed: str
    raws: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Raw half-open span of the half-open span ``start``–``end`` of the text (not empty)."""
        return self.raws[start], self.raws[end - 1] + 1

    def clause_start(self, position: int) -> int:
        """Where the clause of ``position`` begins."""
        return max((self.text.rfind(stop, 0, position) for stop in STOPS), default=-1) + 1


def plain(laid: Laid, sentence: Sentence) -> Plain:
    """The plain text of one sentence of ``laid``."""
    start, end = laid.position(sentence.start), laid.position(sentence.end - 1) + 1
    kept = [(laid.text[at], laid.raw(at)) for at in range(start, end) if not laid.text[at].isspace()]
    printed = "".join(character for character, _ in kept)
    return Plain(printed.translate(FULL_WIDTH), printed, tuple(raw for _, raw in kept))
