"""Text → place tags: divisions from the kept table, zones and sites by form, collective words (全市, 当地)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceTag:
    """A place as printed: half-open span in the clean text."""

    start: int
    end: int
    text: str


def find(text: str) -> tuple[PlaceTag, ...]:
    """The places printed in ``text``, in order, apart."""
    return ()
