"""Carry words of time on until something else takes over."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from zzdash.reading.periods import Anchor, Cue, Period, with_sub
from zzdash.reading.time_words import scan


@dataclass(frozen=True, slots=True)
class Timeline:
    """The cues of one paragraph with its sentence starts; ``at`` tells the period that governs a position."""

    cues: tuple[Cue, ...]
    base: Period
    starts: tuple[int, ...] = ()
    carried: tuple[Period, ...] = ()

    @classmethod
    def of(cls, text: str, base: Period, anchor: Anchor) -> Timeline:
        """The timeline of a paragraph's clean text, whose figures are of ``base`` where nothing is said."""
        if base.rule == "plan_section" and not base.span and base.year == anchor.published + 1:
            anchor = replace(anchor, published=base.year, looks_at=anchor.published)
        cues = tuple(scan(text, anchor))
        carried = [base]
        for cue in cues:
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
                replace(cue.period, rule="carried_year")
                if carries and cue.period is not None
                else carried[-1]
            )
        return cls(cues, base, tuple(cue.start for cue in cues), tuple(carried))

    def at(self, sentence: int, position: int) -> Period:
        """Period for a number at ``position`` of the sentence that starts at ``sentence``."""
        first = bisect_left(self.starts, sentence)
        carried = self.carried[first]
        period, sub, each = carried, None, False
        for at in range(first, len(self.cues)):
            cue = self.cues[at]
            if cue.end > position:
                break
            if cue.until is not None and position > cue.until:
                continue
            if cue.kind == "sub":
                sub = cue.sub
                if period.span or period.future and not self.base.future:
                    period = carried
            elif cue.kind == "whole":
                sub = None
            elif cue.kind == "each":
                each = True
            elif cue.kind == "now":
                period, sub = cue.period or period, None
            elif cue.period:
                period, sub, each = cue.period, cue.sub, False
        period = with_sub(period, sub)
        if each and period.year is not None:
            return replace(period, text=f"{period.year}/", rule="each_year")
        return period
