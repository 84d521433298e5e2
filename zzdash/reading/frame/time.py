"""The words of time of an article in order, each with the times it may mean, and what of them is carried on.

A word is resolved by the day of publication and by what was printed before it. Where that leaves several times open
(8月 of which year?) all of them stand, each under the name of the way it was found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from zzdash.reading.lexicon.times import TimeTag
from zzdash.reading.scene import Day, Scene
from zzdash.reading.syntax.passage import Passage

Basis = Literal["flow", "stock"]

DATED = frozenset({"year", "years", "date", "this", "last", "next", "same", "after", "ago"})
"""Classes whose year a later part of a year may take."""
HALF_YEAR = 6
FIRST_NEWS = 3
"""In this month the first figures of a running year are out, those of January and February."""
LATE = 11
"""From this month on a year is spoken of as over."""
OLD = 2
"""A day without a year is of a year told before only where that lies so many years back or was told in the sentence."""
MONTH = re.compile(r"\d\d")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class When:
    """Year described (None where none is told) and the period in the words of gold/README.md (2019-H1, 2021/ …)."""

    year: int | None
    period: str | None


NEVER = When(None, None)


@dataclass(frozen=True, slots=True)
class Said:
    """A word of time in its place: indices of its passage, clause and sentence, whether it opens its clause, and the
    times it may mean with the way each was found (the likeliest first; none where nothing can be said)."""

    tag: TimeTag
    passage: int
    clause: int
    sentence: int
    opens: bool
    whens: tuple[tuple[str, When], ...]

    @property
    def year(self) -> int | None:
        """The year it most likely means."""
        return self.whens[0][1].year if self.whens else None

    @property
    def carries(self) -> bool:
        """True where its time may hold for what follows: it is no comparison and tells a year."""
        return self.tag.role not in ("against", "event") and self.year is not None


@dataclass(frozen=True)
class Timeline:
    """All words of time of a scene by passage, with where they start; the day it appeared as far as that is known; the
    time most of its dates tell and their ``share`` in quarters; votes for a ``look`` back at the year before; and what
    the words of time say of the whole, of each passage and of each sentence (``marks``)."""

    by_passage: tuple[tuple[Said, ...], ...]
    day: Day | None
    main: When | None
    share: int
    look: int
    marks: tuple[str, ...]
    passage_marks: tuple[tuple[str, ...], ...]
    sentence_marks: tuple[dict[int, tuple[str, ...]], ...]
    starts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """The year and the part of a year last told."""

    year: int | None = None
    part: str = ""
    sentence: tuple[int, int] = (-1, -1)
    here: tuple[int, int] = (-1, -1)

    @property
    def firm(self) -> bool:
        """True where the year was told in the sentence that is being read."""
        return self.year is not None and self.sentence == self.here


def period(year: int, part: str) -> str:
    """A year and a part of it as periods are written: 2019 and 01/08 → 2019-01/2019-08."""
    if "/" in part:
        first, last = part.split("/")
        return f"{year}-{first}/{year}-{last}"
    return f"{year}-{part}" if part else str(year)


def when(year: int, part: str = "") -> When:
    """A part of a year (or the whole) as a time."""
    return When(year, period(year, part))


def so_far(day: Day) -> When | None:
    """The part of the year that was over when an article appeared, as its statistics would print it."""
    if not day.month or day.month < FIRST_NEWS:
        return None
    last = day.month - 1
    return when(day.year, {3: "Q1", 6: "H1"}.get(last, f"01/{last:02}"))


def span(first: int, last: int | str, year: int) -> When:
    """Several years as a time; ``last`` is '' where each year from the first on is meant."""
    return When(year, f"{first}/{last}")


def timeline(scene: Scene) -> Timeline:
    """The words of time of a scene, resolved once."""
    kept = vars(scene).get("_timeline")
    if not isinstance(kept, Timeline):
        kept = vars(scene)["_timeline"] = _timeline(scene)
    return kept


def _timeline(scene: Scene) -> Timeline:
    day = scene.published or guess_published(scene.passages)
    held, rows = Held(), []
    for index, passage in enumerate(scene.passages):
        row = []
        for tag in passage.times:
            here = (index, passage.clause_at(tag.start).sentence)
            said = _said(passage, index, tag, day, replace(held, here=here))
            held = after(held, said, day)
            row.append(said)
        rows.append(tuple(row))
    flat = [said for row in rows for said in row]
    return Timeline(
        tuple(rows),
        day,
        *_main(flat, day),
        _look(flat, day),
        marks(flat, day),
        tuple(marks(row, day) for row in rows),
        tuple(_by_sentence(row, day) for row in rows),
        tuple(tuple(said.tag.start for said in row) for row in rows),
    )


def _by_sentence(row: Sequence[Said], day: Day | None) -> dict[int, tuple[str, ...]]:
    return {
        sentence: marks(tuple(said), day) for sentence, said in groupby(row, key=lambda one: one.sentence)
    }


def _said(passage: Passage, index: int, tag: TimeTag, day: Day | None, held: Held) -> Said:
    clause = passage.clause_at(tag.start)
    opens = tag.start - clause.start <= 2
    return Said(tag, index, clause.index, clause.sentence, opens, tuple(resolve(tag, day, held)))


def after(held: Held, said: Said, day: Day | None) -> Held:
    """What is held once a word was said: comparisons and years to come are not."""
    if said.tag.role == "against" or not said.whens:
        return held
    future = day is not None and said.year is not None and said.year > day.year
    told = _dated(said.tag.part, day, held) if said.tag.part else ""
    part = told or ("" if said.tag.cls in DATED else held.part)
    if said.tag.cls in DATED and not future:
        return Held(said.year, part, (said.passage, said.sentence))
    return replace(held, part=part)


def resolve(tag: TimeTag, day: Day | None, held: Held) -> list[tuple[str, When]]:
    """The times a word may mean, each with the way it was found."""
    unique: dict[When, str] = {}
    for how, what in _resolved(tag, day, held):
        for more, better in coarser(what):
            unique.setdefault(better, f"{how}{more}")
        unique.setdefault(what, how)
        if (
            what.year
            and MONTH.fullmatch(tag.part)
            and tag.part != "01"
            and (tag.edge == "end" or tag.role == "by")
        ):
            unique.setdefault(when(what.year, f"01/{tag.part}"), f"{how}_so_far")
    return [(how, what) for what, how in unique.items()]


def coarser(what: When) -> Iterator[tuple[str, When]]:
    """How statisticians would rather write a period: the month of a day, the half-year of its six months."""
    text = what.period or ""
    if DAY.fullmatch(text):
        yield "_month", When(what.year, text[:7])
    elif text[4:7] == "-01" and text[-3:] == "-06":
        yield "_half", When(what.year, f"{what.year}-H1")
    elif text[4:7] == "-01" and text[-3:] == "-03":
        yield "_quarter", When(what.year, f"{what.year}-Q1")


def _resolved(tag: TimeTag, day: Day | None, held: Held) -> Iterator[tuple[str, When]]:
    if tag.cls in ("years", "plan"):
        yield from _spans(tag, day)
    elif tag.year is not None:
        yield from _printed(tag, tag.year, day, held)
    elif tag.cls in ("same", "after", "then", "that_day"):
        base = held.year or (day.year if day else None)
        if base is not None:
            yield tag.cls, when(base + (tag.cls == "after"), held.part if tag.cls == "that_day" else tag.part)
    elif tag.cls == "future":
        yield "future", NEVER
    elif tag.cls in ("quarters", "quarter", "part", "months", "month", "day", "whole", "edge", "same_part"):
        yield from _parts(tag, day, held)
    elif day:
        yield from _relative(tag, day, held)


def _printed(tag: TimeTag, year: int, day: Day | None, held: Held) -> Iterator[tuple[str, When]]:
    part = held.part if tag.joint == "same_part" else tag.part
    if tag.edge == "since":
        yield from _since(year, day)
    yield "printed", when(year, part)


def _since(year: int, day: Day | None) -> Iterator[tuple[str, When]]:
    if day and day.year > year:
        yield "since", span(year, day.year, day.year)
        yield "since_now", when(day.year)
        yield "since_last", span(year, day.year - 1, day.year - 1)
    yield "since_on", span(year, "", year)


def _spans(tag: TimeTag, day: Day | None) -> Iterator[tuple[str, When]]:
    first, last = tag.year or 0, tag.last or 0
    if tag.edge == "start":
        yield "first", when(first)
    if tag.edge == "since":
        yield from _since(first, day)
    if tag.edge == "end" or tag.role == "to":
        yield "last", when(last)
    yield "span", span(first, last, last)
    yield "last", when(last)
    yield "first", when(first)
    if day and first < day.year < last:
        yield "span_now", span(first, day.year, day.year)
        yield "span_last", span(first, day.year - 1, day.year - 1)


def _relative(tag: TimeTag, day: Day, held: Held) -> Iterator[tuple[str, When]]:
    now, count = day.year, tag.count or 0
    if tag.cls in ("this", "last", "next"):
        year = now + (tag.shift or 0)
        yield "relative", when(year, held.part if tag.joint == "same_part" else tag.part)
        if tag.cls == "last" and held.year and held.year != now:
            yield "before_held", when(held.year - 1, tag.part or held.part)
    elif tag.cls == "recent":
        if held.year and held.year != now and count:
            yield "recent_held", span(held.year - count + 1, held.year, held.year)
        yield "recent", span(now - count + 1, now, now)
        yield "recent_last", span(now - count, now - 1, now - 1)
        yield "recent_long", span(now - count, now, now)
    elif tag.cls == "ahead":
        yield "ahead", when(now + count)
        yield "ahead_span", span(now, now + count, now + count)
        yield "ahead_next", span(now + 1, now + count, now + count)
    elif tag.cls == "ago":
        yield "ago", when(now - count)
    elif tag.cls in ("now", "lately", "years_now"):
        yield tag.cls, when(now)
        if day.month and tag.cls == "lately":
            yield "lately_month", when(now, f"{day.month:02}")
    elif day.month and tag.cls in ("last_month", "this_month", "last_quarter"):
        yield "relative", _neighbour(tag, day, day.month)


def _neighbour(tag: TimeTag, day: Day, month: int) -> When:
    """The month of publication, or the month or quarter before."""
    if tag.cls == "this_month":
        return when(day.year, f"{month:02}")
    if tag.cls == "last_month":
        return when(day.year, f"{month - 1:02}") if month > 1 else when(day.year - 1, "12")
    quarter = (month - 1) // 3
    return when(day.year, f"Q{quarter}") if quarter else when(day.year - 1, "Q4")


def _parts(tag: TimeTag, day: Day | None, held: Held) -> Iterator[tuple[str, When]]:
    """A part of a year without its year: of the year last told, of the last that was over, of the year it appeared."""
    part = _dated(tag.part, day, held) if tag.cls == "day" else tag.part
    part = held.part if tag.cls == "same_part" else part
    near = when(day.year - (not _over(part, day)), part) if day else None
    recent = day is not None and held.year is not None and day.year - held.year < OLD
    if near and not held.firm and recent and tag.cls in ("day", "month"):
        yield "part_near", near
    if held.year is not None:
        yield "part_held", when(held.year, part)
    if near and day:
        yield "part_near", near
        yield "part_now", when(day.year, part)


def _dated(part: str, day: Day | None, held: Held) -> str:
    """A day with its month: 12日 is of the month last told, or of the last that had such a day."""
    if not part.startswith("-"):
        return part
    if held.part[:2].isdigit() and held.part[2:3] in ("", "-"):
        return f"{held.part[:2]}{part}"
    if day is None or day.month is None:
        return part.strip("-")
    early = day.day is not None and int(part[1:]) > day.day
    return f"{(day.month - 2 + (not early)) % 12 + 1:02}{part}"


def _over(part: str, day: Day) -> bool:
    """True where a part of the year (the whole year for '') was over on the day of publication, or nearly."""
    if not part:
        return day.month is not None and day.month >= LATE
    if day.month is None:
        return True
    if len(part) == 5 and part[2] == "-":
        return (int(part[:2]), int(part[3:])) <= (day.month, day.day or 31)
    if part[0] in "HQ":
        return int(part[1]) * (HALF_YEAR if part[0] == "H" else 3) <= day.month
    return int(part.split("/")[-1][:2]) <= day.month


def _main(said: Sequence[Said], day: Day | None) -> tuple[When | None, int]:
    """The time most often told that is not to come, and its share of all told, in quarters."""
    told = Counter(
        s.whens[0][1]
        for s in said
        if s.carries
        and s.tag.cls not in ("now", "lately", "each")
        and (day is None or (s.year or 0) <= day.year)
    )
    if not told:
        return None, 0
    main, count = told.most_common(1)[0]
    return main, 4 * count // told.total()


def _look(said: Sequence[Said], day: Day | None) -> int:
    """Votes for a look back at the year before publication less those for the running year."""
    if day is None:
        return 0
    back = sum(s.year == day.year - 1 and s.tag.role != "against" or s.tag.cls == "whole" for s in said)
    return back - sum(s.year == day.year and s.tag.cls not in ("now", "lately") for s in said)


def marks(said: Sequence[Said], day: Day | None) -> tuple[str, ...]:
    """What the words of time of a stretch say of it as a whole: which years it names, and in what way; sorted."""
    return tuple(sorted(set(_marks(said, day))))


def _marks(said: Sequence[Said], day: Day | None) -> Iterator[str]:
    for one in said:
        tag, against = one.tag, one.tag.role == "against"
        if tag.cls in ("last", "whole", "edge", "now", "each", "future", "plan"):
            yield f"{tag.cls}{'-against' * against}"
        elif day and tag.cls in ("this", "next"):
            yield tag.cls if not tag.part else f"{tag.cls}-part"
        elif day and tag.cls in ("year", "years", "date"):
            away = (tag.last or tag.year or 0) - day.year
            yield f"printed{max(-2, min(1, away)):+}{'-against' * against}"
        elif tag.part:
            yield "part"


HEAD = 3
"""A printed date that tells when an article appeared stands in so many first or last passages."""


def guess_published(passages: Sequence[Passage]) -> Day | None:
    """The day an article appeared, by a full date that its head or its foot prints alone; None where none does."""
    edge = [*passages[:HEAD], *(passages[-1:] if len(passages) > HEAD else ())]
    for passage in edge:
        if passage.paragraph.kind == "body" and len(passage.text) > 2 * FULL:
            continue
        for tag in passage.times:
            if tag.year and tag.cls in ("date", "year") and len(tag.part) == 5:
                return Day(tag.year, int(tag.part[:2]), int(tag.part[3:]))
    return None


FULL = 30


def shifted(what: When, years: int) -> When | None:
    """The same part of another year; None for a time of several years or none."""
    if what.year is None or what.period is None or what.period.count(str(what.year)) not in (1, 2):
        return None
    if "/" in what.period and len(what.period) < 15:
        return None
    return replace(
        what, year=what.year + years, period=what.period.replace(str(what.year), str(what.year + years))
    )
