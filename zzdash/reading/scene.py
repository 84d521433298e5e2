"""An article parsed, before anything is chosen: what all slots look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from zzdash.reading.document.restore import restore
from zzdash.reading.model import Kind
from zzdash.reading.numbers.number import Number
from zzdash.reading.syntax.passage import Clause, Passage, passage


@dataclass(frozen=True, slots=True)
class Day:
    """A publication date as far as it is known: ``month`` and ``day`` may be None."""

    year: int
    month: int | None = None
    day: int | None = None


def day(published: str) -> Day:
    """'2019', '2019-10' or '2019-10-03' → Day. ValueError for anything else."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", published)
    if not match:
        raise ValueError(f"published is {published!r}: write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, date = (int(part) if part else None for part in match.groups())
    return Day(year or 0, month, date)


@dataclass(frozen=True, eq=False)
class Scene:
    """``published`` and ``home`` are None where nothing tells them."""

    raw: str
    passages: tuple[Passage, ...]
    published: Day | None
    home: str | None


@dataclass(frozen=True, eq=False)
class At:
    """One number in its scene: indices of passage and number, and its kind once that is chosen."""

    scene: Scene
    passage_index: int
    number_index: int
    kind: Kind | None = None

    @cached_property
    def passage(self) -> Passage:
        """The number's passage."""
        return self.scene.passages[self.passage_index]

    @cached_property
    def number(self) -> Number:
        """The number."""
        return self.passage.numbers[self.number_index]

    @cached_property
    def clause(self) -> Clause:
        """The clause the number stands in."""
        return self.passage.clause_at(self.number.start)


def scene(raw: str, *, published: str | None = None, home: str | None = None) -> Scene:
    """Parse an article; ValueError for a malformed ``published``."""
    passages = tuple(passage(paragraph, raw) for paragraph in restore(raw))
    return Scene(raw, passages, day(published) if published else None, home)
