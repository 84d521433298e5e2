"""What stands round a number that bears on its time: the words of time by distance, the tense, the frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zzdash.reading.facts.time_lists import distributed
from zzdash.reading.frame.mood import classes_in
from zzdash.reading.frame.time import NEVER, Said, Timeline, When, shifted, span, timeline, when
from zzdash.reading.scene import At

LIMITS = {"phrase": 1, "own": 3, "after": 2, "sent": 3, "late": 1, "para": 3, "doc": 2}
"""How many words of time of each zone may propose."""
WINDOW = 12
"""So many words of time before a number, and as many after it, are looked at."""
FAR = 400
"""So many characters before a number are looked at."""
IDLE = frozenset({"each", "future", "now", "lately", "years_now", "then"})
"""Classes that are no date of their own."""
FROM = frozenset("从由")
PHRASE = 3
"""A word of time so near before a number stands in the number's own phrase."""

TENSES = (
    ("later", ("later", "if")),
    ("yield", ("yield",)),
    ("ahead", ("will", "aim", "goal")),
    ("prelim", ("prelim",)),
    ("done", ("done", "result", "won", "reached", "goalpast")),
    ("under", ("under", "project", "invest", "sign", "site")),
    ("task", ("task", "grant")),
    ("state", ("state",)),
)
"""The first class with a word in the clause before the number names its tense."""


@dataclass(frozen=True)
class Around:
    """The surroundings of one number."""

    at: At
    line: Timeline

    @cached_property
    def spoken(self) -> dict[str, list[Said]]:
        """All words of time by zone, the nearest first."""
        zones: dict[str, list[Said]] = {zone: [] for zone in LIMITS}
        number, clause = self.at.number, self.at.clause
        row = self.line.by_passage[self.at.passage_index]
        here = bisect_left(self.line.starts[self.at.passage_index], number.start)
        for said in reversed(row[max(0, here - WINDOW) : here]):
            zones[self._zone_before(said)].append(said)
        for said in row[here : here + WINDOW]:
            if said.tag.start >= number.end and said.sentence == clause.sentence:
                zones["after" if said.clause == clause.index else "late"].append(said)
        for earlier in range(self.at.passage_index - 1, max(-1, self.at.passage_index - 6), -1):
            zones["doc"] += [s for s in reversed(self.line.by_passage[earlier][-WINDOW:]) if s.carries]
        return zones

    def _zone_before(self, said: Said) -> str:
        clause = self.at.clause
        if said.clause == clause.index:
            return "phrase" if self.at.number.start - said.tag.end <= PHRASE else "own"
        return "sent" if said.sentence == clause.sentence else "para"

    @cached_property
    def near(self) -> tuple[tuple[str, int, Said], ...]:
        """The words of time that propose, with their zone and their rank in it from 1."""
        return tuple(self._near())

    def _near(self) -> Iterator[tuple[str, int, Said]]:
        for zone, limit in LIMITS.items():
            rank = 0
            for said in self.spoken[zone]:
                if not said.whens:
                    continue
                rank += 1
                if rank > limit:
                    break
                yield zone, rank, said

    @cached_property
    def governed(self) -> str:
        """The nearest zone that holds a date of its own."""
        for zone in ("phrase", "own", "sent", "para", "doc"):
            if any(s.carries and s.tag.cls not in IDLE for s in self.spoken[zone]):
                return zone
        return "none"

    @cached_property
    def marks(self) -> frozenset[str]:
        """Classes of the idle words of time in the number's sentence before it."""
        return frozenset(s.tag.cls for zone in ("phrase", "own", "sent", "after") for s in self.spoken[zone])

    @cached_property
    def clause_start(self) -> int:
        """Where the clause begins, or as far back as words are looked at."""
        return max(self.at.clause.start, self.at.number.start - FAR)

    @cached_property
    def sentence_start(self) -> int:
        """Where the sentence begins, or as far back as words are looked at."""
        return max(self.at.passage.sentences[self.at.clause.sentence][0], self.at.number.start - FAR)

    @cached_property
    def tense(self) -> str:
        """What the words before the number in its clause say of its time."""
        found = classes_in(self.at.passage, self.clause_start, self.at.number.start)
        own = {s.tag.cls for s in (*self.spoken["own"], *self.spoken["phrase"])}
        if own & {"now"}:
            return "now"
        return next((name for name, classes in TENSES if found & set(classes)), "bare")

    @cached_property
    def sentence_tense(self) -> str:
        """The same of the sentence before the number."""
        found = classes_in(self.at.passage, self.sentence_start, self.at.number.start)
        return next((name for name, classes in TENSES if found & set(classes)), "bare")

    @property
    def kind(self) -> str:
        """The number's kind."""
        return self.at.kind or "level"

    @cached_property
    def future(self) -> str:
        """The zone of a year to come that governs the number, '' where none does."""
        for zone in ("phrase", "own", "sent", "para"):
            for said in self.spoken[zone]:
                if said.year is None or said.tag.cls in IDLE or said.tag.role == "against":
                    continue
                ahead = self.line.day is not None and said.year > self.line.day.year
                return zone if ahead else ""
        return ""

    @property
    def measure(self) -> str:
        """What kind of unit the number has."""
        unit = self.at.number.unit or ""
        return (
            "%" if "%" in unit else "money" if unit.endswith("元") else "count" if len(unit) == 1 else "size"
        )

    @cached_property
    def prior(self) -> str:
        """Whether a from-word stands just before the number: 由5%, 从原来的3个."""
        words = self.at.passage.words_in(self.clause_start, self.at.number.start)[-3:]
        return "from" if any(word.text in FROM for word in words) else "bare"

    @cached_property
    def season(self) -> str:
        """When in the year the article appeared."""
        day = self.line.day
        if day is None or day.month is None:
            return "when?"
        return (
            "m1" if day.month == 1 else "m2-4" if day.month <= 4 else "m5-9" if day.month <= 9 else "m10-12"
        )

    @cached_property
    def cues(self) -> tuple[str, ...]:
        """What may turn the choice between the article's own times."""
        half = self.season if self.season in ("m1", "m2-4") else "late"
        return (
            f"tense={self.tense}",
            f"sentence={self.sentence_tense}",
            f"now={'now' in self.marks}",
            *(f"{half}|D:{mark}" for mark in self.line.marks),
            *(f"{half}|P:{mark}" for mark in self.line.passage_marks[self.at.passage_index]),
            *(f"{half}|S:{mark}" for mark in self._sentence_marks),
        )

    @property
    def _sentence_marks(self) -> tuple[str, ...]:
        return self.line.sentence_marks[self.at.passage_index].get(self.at.clause.sentence, ())

    def relation(self, year: int | None) -> str:
        """A year as seen from the day of publication."""
        day = self.line.day
        if year is None:
            return "r=none"
        if day is None:
            return "r=?"
        away = year - day.year
        return f"r={away}" if -2 <= away <= 1 else "r=past" if away < 0 else "r=ahead"

    @cached_property
    def listed(self) -> When | None:
        """The time that falls to the number from a list of as many times as there are figures."""
        return next(distributed(self.at), None)

    @cached_property
    def frames(self) -> dict[str, When]:
        """What simple ways of carrying a time would say."""
        dated = {
            zone: [s for s in said if s.carries and s.tag.cls not in IDLE]
            for zone, said in self.spoken.items()
        }
        inner = [*dated["phrase"], *dated["own"], *dated["sent"]]
        every = [*inner, *dated["para"], *dated["doc"]]
        found = {"last": every[:1], "sentence": inner[:1], "first": inner[-1:]}
        found["opening"] = [s for s in every if s.opens][:1]
        found["para"] = [*inner, *dated["para"]][-1:]
        found["past"] = [s for s in every if self.line.day and (s.year or 0) <= self.line.day.year][:1]
        told = {name: said[0].whens[0][1] for name, said in found.items() if said}
        if self.listed:
            return dict.fromkeys((*told, "guess"), self.listed)
        if guess := self._guess(told):
            told["guess"] = guess
        return told

    def _guess(self, told: dict[str, When]) -> When | None:
        """What one would say at a glance: the date in the number's phrase, a year before where it is left from, the
        date of the clause, none for what a project will yield, the running year for what is so now, else the last date,
        else the year the article looks back on or appeared in."""
        day = self.line.day
        phrase = next((s for s in self.spoken["phrase"] if s.whens), None)
        if phrase:
            return phrase.whens[0][1]
        own = next((s for s in self.spoken["own"] if s.carries and s.tag.cls not in IDLE), None)
        past = told.get("past")
        if self.prior == "from" and not own and past:
            return shifted(past, -1) or past
        if own:
            return own.whens[0][1]
        if "later" in (self.tense, self.sentence_tense) or "future" in self.marks and self.tense != "now":
            return NEVER
        if self.tense == "now" and day:
            return when(day.year)
        if past or day is None:
            return past
        early = self.season in ("m1", "m2-4")
        return when(day.year - (early and self.line.look > 0 and self.tense not in ("ahead", "task")))

    @cached_property
    def combined(self) -> tuple[tuple[str, When], ...]:
        """A year of one word with the part of a year of another; a year after the baseline; each year on."""
        return tuple(self._combined())

    def _combined(self) -> Iterator[tuple[str, When]]:
        every = [said for zone in ("phrase", "own", "sent", "para", "doc") for said in self.spoken[zone]]
        part = next((s for s in every if s.tag.part and s.carries), None)
        year = next((s for s in every if s.carries and s.tag.cls not in IDLE), None)
        if part and year and part is not year:
            moved = shifted(part.whens[0][1], (year.year or 0) - (part.year or 0))
            yield from [("join", moved)] if moved else []
        if year and year.year is not None:
            yield "plain", when(year.year)
            if "each" in self.marks:
                yield "open", span(year.year, "", year.year)
                if self.line.day and year.year > self.line.day.year:
                    yield "until", span(self.line.day.year, year.year, year.year)
        against = next((s for s in every[:2] if s.tag.role in ("against", "from") and s.tag.joint), None)
        if against and against.year is not None and (moved := shifted(against.whens[0][1], 1)):
            yield "next", moved


def around(at: At) -> Around:
    """The surroundings of a number."""
    kept = vars(at).get("_around")
    if not isinstance(kept, Around):
        kept = vars(at)["_around"] = Around(at, timeline(at.scene))
    return kept
