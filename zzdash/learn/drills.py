"""Short invented texts whose figures are labelled in place, for what real labelled text shows too seldom.

A line is home|published|text; a figure is written [figure|place] or [figure|place|kind]. Such text comes out
too easy to measure with: it teaches and tests, and is never counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from zzdash.learn.material import Label, Sample

FIGURE = re.compile(r"\[([^|\]]+)\|([^|\]]*)(?:\|(\w+))?\]")
STYLE = "drill"
UNDATED = "2024"


def load(path: Path, weight: float = 2.0) -> list[Sample]:
    """The drills of a file, in order; their labels hold start, surface, kind and scope alone."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(_samples([line for line in lines if line and not line.startswith("#")], path.stem, weight))


def _samples(lines: list[str], stem: str, weight: float) -> Iterator[Sample]:
    for number, line in enumerate(lines):
        home, published, told = line.split("|", 2)
        text, labels = _read(told.replace("\\n", "\n"))
        name = f"{stem}-{number:02}"
        yield Sample(name, STYLE, text, published or UNDATED, home or None, tuple(labels), name, weight)


def _read(told: str) -> tuple[str, list[Label]]:
    """The text without its labels, and the labels."""
    text, at = "", 0
    labels: list[Label] = []
    for figure in FIGURE.finditer(told):
        text += told[at : figure.start()]
        surface, scope, kind = figure.groups()
        labels.append(
            {"start": len(text), "surface": surface, "kind": kind or "level", "scope": scope or None}
        )
        text += surface
        at = figure.end()
    return text + told[at:], labels
