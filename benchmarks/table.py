"""The printed table of a benchmark: what, ours, what it is measured against, ratio, budget, verdict."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

HEAD = ("what", "ours", "against", "ratio", "budget", "")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure; ``ratio`` is ours / theirs, None where there is nothing to divide by."""

    what: str
    ours: str
    against: str = ""
    ratio: float | None = None
    budget: float | None = None
    at_least: bool = False  # the budget is a floor (speed), not a ceiling (time, memory)

    @property
    def kept(self) -> bool:
        """Whether the budget is kept; a line without one keeps it."""
        if self.ratio is None or self.budget is None:
            return True
        return self.ratio >= self.budget if self.at_least else self.ratio <= self.budget


def show(title: str, lines: Sequence[Line]) -> int:
    """Print the table; returns the exit status: 1 when a budget is broken."""
    rows = [HEAD, *(_cells(line) for line in lines)]
    widths = [max(_width(row[place]) for row in rows) for place in range(len(HEAD))]
    print(f"\n{title}")
    for row in rows:
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        print("  " + "  ".join(cells).rstrip())
    return int(not all(line.kept for line in lines))


def _cells(line: Line) -> tuple[str, ...]:
    ratio = "" if line.ratio is None else f"{line.ratio:.2f} ×"
    budget = "" if line.budget is None else f"{'≥' if line.at_least else '≤'} {line.budget:g} ×"
    verdict = "" if line.budget is None else "kept" if line.kept else "BROKEN"
    return line.what, line.ours, line.against, ratio, budget, verdict


def _width(text: str) -> int:
    """Columns on a terminal: a Chinese character takes two."""
    return sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in text)
