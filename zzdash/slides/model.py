"""What a slide is: plain frozen records that HTML, PowerPoint and the offline file draw alike.

Numbers are on the scale of their chart's ``unit``; every text is final and in one language, never markup.
"""

from __future__ import annotations

from dataclasses import dataclass

from zzdash.wording.source import Source


@dataclass(frozen=True, slots=True)
class Strip:
    """The months (1..12) a value covers; ``open_end``: it runs to publication; ``stock``: a point in time."""

    first: int
    last: int
    stock: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar or column. ``value`` None is a gap (not reported), never zero.

    ``status`` is a status of the tables, "derived", or "" where none applies; ``tone`` zone | city | other;
    ``mention`` the id of the printed number ("" where there is none); ``part`` marks a year not full.
    """

    label: str
    value: float | None
    shown: str
    unit: str = ""
    scope: str = ""
    tone: str = "other"
    period: str = ""
    status: str = ""
    mention: str = ""
    note: str = ""
    part: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: ``look`` is a status of the tables, "derived" or "plain"; ``text`` its words."""

    look: str
    text: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """The allowed difference between marks ``first`` and ``last`` (indices), as text."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """``form`` is "bars" (horizontal, one scale) or "columns" (one a year)."""

    form: str
    unit: str
    marks: tuple[Mark, ...]
    bracket: Bracket | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Values that share no scale, in words: ``columns`` (of ``readable.SLIDE``), ``head`` their names, and
    ``rows`` with as many cells each.
    """

    columns: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """The big number at the left: its digits, unit, caption lines, then months, period and status."""

    shown: str
    unit: str
    lines: tuple[str, ...]
    tone: str = "other"
    strip: Strip | None = None
    period: str = ""
    status: str = ""
    mention: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence for the speaker's notes, with where it stands."""

    text: str
    source: str
    mention: str


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. ``title`` is in clauses that break as wholes; ``page`` is where its QR code leads.

    ``page`` is "" when the code opens the words of ``mention``, else the name of a dashboard page.
    A slide of a card may have no big number (``figure.shown`` is ""), no chart (no marks), or a ``table``.
    """

    id: str
    kicker: str
    title: tuple[str, ...]
    figure: Figure
    chart: Chart
    legend: tuple[Key, ...]
    caveat: str
    warning: str
    sources: tuple[Source, ...]
    quotes: tuple[Quote, ...]
    mention: str = ""
    page: str = ""
    table: Table | None = None

    @property
    def heading(self) -> str:
        """The title as one line."""
        return "".join(self.title)
