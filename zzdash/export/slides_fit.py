"""How large a slide's title may be, and where its lines break: at clauses, two lines at most."""

from __future__ import annotations

WIDE, NARROW = 1.0, 0.55  # ems of a Chinese character, of a Latin letter or digit
SIZES = ((60, 28.5), (50, 34.0), (42, 41.0))  # (size in slide pixels, ems a line holds)
MOST_LINES = 2


def fit(clauses: tuple[str, ...]) -> tuple[int, list[str]]:
    """(size in slide pixels, lines): the largest size that fills two lines at most, else the smallest."""
    for size, room in SIZES:
        lines = _pack(clauses, room)
        if sum(-(-_ems(line) // room) for line in lines) <= MOST_LINES:
            return size, lines
    return SIZES[-1][0], lines


def _ems(text: str) -> float:
    return sum(WIDE if ord(letter) > 0x2E7F else NARROW for letter in text.rstrip())


def _pack(clauses: tuple[str, ...], room: float) -> list[str]:
    """Clauses joined into lines, each clause whole."""
    lines = [""]
    for clause in clauses:
        if lines[-1] and _ems(lines[-1] + clause) > room:
            lines.append("")
        lines[-1] += clause
    return [line.rstrip() for line in lines]
