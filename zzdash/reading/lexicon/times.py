"""Text → time tags: dates, parts of a year, words such as 今年 and 目前; nothing resolved yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeTag:
    """A word of time as printed: half-open span in the clean text."""

    start: int
    end: int
    text: str


def find(text: str) -> tuple[TimeTag, ...]:
    """The words of time printed in ``text``, in order, apart."""
    return ()
