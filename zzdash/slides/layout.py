"""How large a slide's title may be, and where its lines break: two at most, at clauses if possible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

WIDE, SERIF, SANS = 1.0, 0.525, 0.49  # ems of a Chinese character, of a Latin one in a title, in a label
LATIN = (  # a bold serif's letters, in ems
    (0.27, " "), (0.35, "ijl.,:;'|’"), (0.4, "ft()-"), (0.5, "rs"), (0.57, "acevyxz1"), (0.67, "bdhknopqu"),
    (0.74, "ABCDEFGHKLNOPQRSTUVXYZ&"), (0.95, "mwMW%@"),
)  # fmt: skip
PLAIN = 0.6  # digits and the rest
WIDTHS = {letter: width for width, letters in LATIN for letter in letters}
QUOTES = "“”‘’…"  # as wide as a character in Chinese
SIZES = ((60, 28.5), (50, 34.0), (42, 41.0), (37, 46.5))  # (size in slide pixels, ems a line holds)
MOST_LINES = 2
BREAK = r"(?<=[^\d\s] )(?!yuan)"  # behind a space, but not between 1.4 and bn yuan
BESIDE = 0.125  # ems between a Chinese character and a Latin one or a digit
MEETS = re.compile(r"(?<=[一-鿿])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[一-鿿])")
CHINESE = 0x2E7F  # the code from which letters are square


def fit(clauses: tuple[str, ...]) -> tuple[int, list[str]]:
    """(size in slide pixels, lines): the largest size that fills two lines at most, else the smallest.

    Lines break at clauses where that keeps the size, else between words.
    """
    for size, room in SIZES:
        for parts in dict.fromkeys((clauses, _words(clauses))):
            lines = _pack(parts, room)
            if sum(-(-ems(line) // room) for line in lines) <= MOST_LINES:
                return size, lines
    return SIZES[-1][0], _pack(clauses, SIZES[-1][1])


def _words(clauses: tuple[str, ...]) -> tuple[str, ...]:
    """A title in words, each with its space; a figure keeps its unit. Chinese has no spaces to break at."""
    if all(" " not in clause.strip() for clause in clauses):
        return clauses
    return tuple(re.split(BREAK, "".join(clauses)))


def breaks_at_clauses(clauses: tuple[str, ...]) -> bool:
    """Whether every clause stands whole in one of the title's lines."""
    lines = fit(clauses)[1]
    return all(any(clause.strip() in line for line in lines) for clause in clauses)


def full_size(clauses: tuple[str, ...]) -> bool:
    """Whether a title fills two lines at most in the largest type."""
    return fit(clauses)[0] == SIZES[0][0]


def ems(text: str, narrow: float = SERIF) -> float:
    """The width of ``text`` in ems, near enough to lay out by; ``narrow`` is a Latin letter's on average."""
    chinese = any(ord(letter) > CHINESE for letter in text)
    letters = sum(_width(letter, narrow / SERIF, chinese) for letter in text.rstrip())
    return letters + BESIDE * len(MEETS.findall(text))


def _width(letter: str, narrower: float, chinese: bool) -> float:
    if ord(letter) > CHINESE or (chinese and letter in QUOTES):
        return WIDE
    return WIDTHS.get(letter, PLAIN) * narrower


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
