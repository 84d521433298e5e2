"""Carry words of time on until something else takes over."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from zzdash.reading.first.periods import Anchor, Cue, Period, with_sub
from zzdash.reading.first.time_words import scan

HEAD = 30  # characters at the head of a paragraph


@dataclass(frozen=True, slots=True)
class Timeline:
    """The cues of one paragraph with its sentence starts; ``at`` tells the period that governs a position."""

    cues: tuple[Cue, ...]
    base: Period
    starts: tuple[int, ...] = ()
    carried: tuple[tuple[Period, str | None], ...] = ()

    @classmethod
    def of(
        cls, text: str, base: Period, anchor: Anchor, sub: str | None = None, *, lead: bool = False
    ) -> Timeline:
        """The timeline of a paragraph's clean text, whose figures are of ``base`` where nothing is said.

        ``sub`` is the part of that year which the article is about from its lead on (H1, 01/08), if any; ``lead``: whether
        this paragraph is of the lead.
        """
        if base.rule == "plan_section" and not base.span and base.year == anchor.published + 1:
            anchor = replace(anchor, published=base.year, looks_at=anchor.published)
        cues = tuple(scan(text, anchor))
        parts = base.rule == "article_year" and anchor.looks_at == anchor.published
        carried = [(base, sub if parts else None)]
        for cue in cues:
            if parts and _sets_part(cue, *carried[-1], lead=lead):
                carried.append((carried[-1][0], cue.sub))
                continue
            carries = cue.period and cue.kind == "year" and cue.opens and cue.until is None
            carries = (
                carries
                and cue.period is not None
                and (
                    (cue.period.year or 0) >= anchor.looks_at - 1
                    if not cue.period.future
                    else base.future or cue.start < 3
                )
            )
            carried.append(
                (replace(cue.period, rule="carried_year"), cue.sub if _from_january(cue.sub) else None)
                if carries and cue.period is not None
                else carried[-1]
            )
        return cls(cues, base, tuple(cue.start for cue in cues), tuple(carried))

    @property
    def part(self) -> str | None:
        """The part of the year that the paragraph has come to speak of at its end."""
        return self.carried[-1][1]

    def at(self, sentence: int, position: int) -> Period:
        """Period for a number at ``position`` of the sentence that starts at ``sentence``."""
        first = bisect_left(self.starts, sentence)
        carried, part = self.carried[first]
        period, sub, each, said = carried, part, False, False
        for at in range(first, len(self.cues)):
            cue = self.cues[at]
            if cue.end > position:
                break
            if cue.until is not None and position > cue.until:
                continue
            if cue.kind == "sub":
                sub, said = cue.sub, True
                if period.span or period.future and not self.base.future:
                    period = carried
            elif cue.kind == "whole":
                sub = None
            elif cue.kind == "each":
                each = True
            elif cue.kind == "now":
                period, sub = cue.period or period, None
            elif cue.period:
                period, sub, each, said = cue.period, cue.sub, False, True
        period = with_sub(period, sub)
        if part and sub == part and period.rule == "part_of_year" and not said:
            period = replace(period, rule="part_carried")
        if each and period.year is not None:
            return replace(period, text=f"{period.year}/", rule="each_year")
        return period


def _from_january(sub: str | None) -> bool:
    """True for a part of a year that counts up from its first month: the first half, 1—8月."""
    return sub is not None and (sub in ("H1", "Q1") or sub.startswith("01/"))


def _sets_part(cue: Cue, year: Period, part: str | None, *, lead: bool) -> bool:
    """True where a paragraph opens with such a part of the year that is being spoken of.

    The ``lead`` of an article may name it anywhere (发布上半年经济“成绩单”); where the article has been speaking of
    a ``part`` all along, any sentence may open with another.
    """
    of_year = cue.kind == "sub" or cue.period is not None and cue.period.text == year.text
    opens = cue.opens and (cue.start < HEAD or part is not None) or lead and part is None
    return of_year and opens and _from_january(cue.sub)
