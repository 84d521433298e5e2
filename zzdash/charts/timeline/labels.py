"""Where words fit on the timeline. The server does not know the width, so it reckons with a careful one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 8.0  # px kept free between two labels


@dataclass(frozen=True, slots=True)
class Placed:
    """A label's middle ``x`` and ``width`` in px, its ``row`` (0 lowest) and the text chosen."""

    x: float
    width: float
    row: int
    text: str

    @property
    def left(self) -> float:
        """Left edge in px."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """Right edge in px."""
        return self.x + self.width / 2


def place(
    centres: Sequence[float], forms: Sequence[Sequence[tuple[str, float]]], width: float, rows: int = 1
) -> list[Placed] | None:
    """Labels over ``centres`` (px, ascending) without overlap, inside 0..``width``.

    ``forms``: for each label its texts with their widths, fullest first. Where two meet, the wider one gives
    way to its next form; None when some label still finds no room in any of ``rows`` rows.
    """
    level = [0] * len(forms)
    while True:
        chosen = [form[at] for form, at in zip(forms, level, strict=True)]
        placed = _rows(centres, chosen, width, rows)
        if len(placed) == len(forms):
            return placed
        yielding = [at for at in (len(placed), len(placed) - 1) if at >= 0 and level[at] + 1 < len(forms[at])]
        if not yielding:
            return None
        level[max(yielding, key=lambda at: chosen[at][1])] += 1


def _rows(
    centres: Sequence[float], chosen: Sequence[tuple[str, float]], width: float, rows: int
) -> list[Placed]:
    """As many labels, from the left, as find room."""
    ends = [-GAP] * rows
    placed: list[Placed] = []
    for centre, (words, wide) in zip(centres, chosen, strict=True):
        x = max(min(centre, width - wide / 2), wide / 2)
        row = next((row for row in range(rows) if x - wide / 2 >= ends[row] + GAP), None)
        if row is None:
            break
        ends[row] = x + wide / 2
        placed.append(Placed(x, wide, row, words))
    return placed


def free(taken: Sequence[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    """The stretches of ``start``..``end`` that no interval of ``taken`` covers, left to right."""
    found: list[tuple[float, float]] = []
    at = start
    for left, right in sorted(taken):
        if left > at:
            found.append((at, min(left, end)))
        at = max(at, right)
    return [*found, (at, end)] if at < end else found
