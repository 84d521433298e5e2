"""How large a slide's title may be, and where its lines break: at clauses, two lines at most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

WIDE, SERIF, SANS = 1.0, 0.525, 0.49  # ems of a Chinese character, of a Latin one in a title, in a label
SIZES = ((60, 28.5), (50, 34.0), (42, 41.0), (37, 46.5))  # (size in slide pixels, ems a line holds)
MOST_LINES = 2


def fit(clauses: tuple[str, ...]) -> tuple[int, list[str]]:
    """(size in slide pixels, lines): the largest size that fills two lines at most, else the smallest."""
    for size, room in SIZES:
        lines = _pack(clauses, room)
        if sum(-(-ems(line) // room) for line in lines) <= MOST_LINES:
            return size, lines
    return SIZES[-1][0], lines


def ems(text: str, narrow: float = SERIF) -> float:
    """The width of ``text`` in ems, near enough to lay out by; ``narrow`` is a Latin letter's."""
    return sum(WIDE if ord(letter) > 0x2E7F else narrow for letter in text.rstrip())


def _pack(clauses: tuple[str, ...], room: float) -> list[str]:
    """Clauses joined into lines, each clause whole; two lines are made as even as they can be."""
    halves = [("".join(clauses[:cut]), "".join(clauses[cut:])) for cut in range(1, len(clauses))]
    evenest = min(halves, key=lambda pair: max(map(ems, pair)), default=clauses)
    if ems("".join(clauses)) > room >= max(map(ems, evenest)):
        return [line.rstrip() for line in evenest]
    lines = [""]
    for clause in clauses:
        if lines[-1] and ems(lines[-1] + clause) > room:
            lines.append("")
        lines[-1] += clause
    return [line.rstrip() for line in lines]


def label_size(labels: Iterable[str], room: float, sizes: Sequence[int]) -> int:
    """The largest of ``sizes`` (in slide pixels) at which every label fits ``room``, else the last."""
    widest = max((ems(label, SANS) for label in labels), default=0.0)
    return next((size for size in sizes if widest * size <= room), sizes[-1])
