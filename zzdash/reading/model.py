"""What reading returns: one frozen record per number printed in an article."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

Kind = Literal[
    "level", "growth", "share", "change_pp", "rank", "spec", "threshold", "date", "duration", "name"
]
Status = Literal["actual", "preliminary", "target", "planned"]
MEASURED: tuple[Kind, ...] = ("level", "growth", "share", "change_pp", "rank", "spec")
SET_ASIDE: tuple[Kind, ...] = ("threshold", "date", "duration", "name")
KINDS = MEASURED + SET_ASIDE
STATUSES: tuple[Status, ...] = ("actual", "preliminary", "target", "planned")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field whose evidence is weak, and why: ``close`` (another candidate is nearly as good) or ``weak``."""

    field: str
    code: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One number printed in an article.

    ``start`` and ``end`` are half-open offsets into the raw article, in code points; ``surface`` is the
    raw text between them. ``value`` is as printed (58.33 for 58.33亿元), ``value_max`` the upper end of a
    range. Fields from ``indicator`` on are None for a number that measures nothing (``kind`` in SET_ASIDE).
    """

    article: str
    start: int
    end: int
    surface: str
    value: float | None
    value_max: float | None
    unit: str | None
    approx: str
    kind: str
    paragraph: int
    rule: str
    reason: str | None = None
    indicator: str | None = None
    indicator_zh: str | None = None
    scope: str | None = None
    entity: str | None = None
    industry: str | None = None
    year: int | None = None
    period: str | None = None
    period_basis: str | None = None
    status: str | None = None
    against: str | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def id(self) -> str:
        """Stable name of this number: article and offset, never a row number."""
        return f"{self.article}-{self.start}"

    @property
    def measures(self) -> bool:
        """True when the number is a measurement, False when it was set aside."""
        return self.kind in MEASURED

    def as_dict(self) -> dict[str, Any]:
        """All fields by name, in order of declaration (the lines of ``extract --format jsonl``)."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A restored paragraph: lines that print layout broke are joined again.

    ``pieces`` are half-open raw spans; ``text`` is the concatenation of those raw slices, so every
    character of it can be traced back. ``number`` counts from 1; ``kind`` is body, heading, caption,
    byline or furniture.
    """

    number: int
    kind: str
    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading one article returns: its restored paragraphs and every number printed in it."""

    article: str
    paragraphs: tuple[Paragraph, ...]
    mentions: tuple[Mention, ...]
