"""Sharper evidence for a number's kind: what several words together say, each a sign by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from zzdash.reading.facts.cues import Cue, cues, rule
from zzdash.reading.scene import At

SORTS: Mapping[str, frozenset[str]] = {
    "physical": frozenset(
        ("length", "area", "volume", "mass", "energy", "power", "compute", "other", "measure")
    ),
    "counted": frozenset(("count", "people")),
    "rate": frozenset(("percent", "fraction", "multiple")),
}
"""Forms that the same signs speak of alike."""
MANY = 24
"""A list of numbers is followed back so far."""
CLAUSE, SENTENCE = 200, 400
"""So many characters of a clause, and of a sentence, are looked at."""
AFTER = 12
"""How far behind a number the noun that it qualifies may stand."""


HINTS: Mapping[str, tuple[str, ...]] = {
    "spec": (
        "made_behind", "touches=project_makes", "clause=project_makes", "touches=makes", "clause=makes",
        "touches=size", "clause=size", "clause=serves", "touches=serves", "touches=each", "behind=makes", "clause=each", "touches=performs",
        "clause=performs", "sentence=after_done", "sentence=this", "sentence=made", "sentence=project_makes",
        "sentence=performs", "ago=this", "opens_with_thing", "sentence=invested",
    ),
    "growth": ("growth_after", "nearest=rises", "nearest=falls", "nearest=growth_noun", "inherits=rises", "inherits=growth_noun", "inherits=falls"),
    "level": ("sentence=statistic", "clause=statistic", "statistic_here", "grows_next"),
    "threshold": ("qualifies", "noun_near", "or_more=True", "count_over", "limits"),
    "name": ("these", "all_of", "listed", "cn=True&few", "noun_unit", "quoted"),
}  # fmt: skip
"""Signs of one kind: how many of them are seen together is evidence of its own, which few texts teach better than
each alone."""


def signs(at: At, form: str, head: int) -> Iterator[str]:
    """The signs of a number whose form (dimension or shape) is ``form`` and whose list begins at ``head``."""
    sort = _sort(form)
    around = Around(at, head)
    told = {*around.rate(), *around.thing(), *around.line(), *around.back()}
    for sign in sorted(told):
        yield _named(sort, sign)
    for kind, hints in HINTS.items():
        yield from _counted(sort, kind, sum(map(told.__contains__, hints)))


@cache
def _sort(form: str) -> str:
    return next((name for name, forms in SORTS.items() if form in forms), form)


@cache
def _named(sort: str, sign: str) -> str:
    return f"*{sort}&{sign}"


@cache
def _counted(sort: str, kind: str, count: int) -> tuple[str, ...]:
    return (f"*{sort}&{kind}{count}", *(f"*{sort}&{kind}>{least}" for least in range(min(count, 5))))


def list_head(at: At) -> int:
    """Where the list that a number stands in begins: 635公里和598公里 are told by what stands before the first."""
    numbers, index, text = at.passage.numbers, at.number_index, at.passage.text
    last = max(0, index - MANY)
    while index > last and text[numbers[index - 1].end : numbers[index].start] in rule("joins", "words"):
        index -= 1
    return max(numbers[index].start, at.clause.start)


class Around:
    """What stands round a number: cues before it in its clause and sentence, and behind it in its clause."""

    def __init__(self, at: At, head: int) -> None:
        self.at, text, clause = at, at.passage.text, at.clause
        self.text = text
        every, number = cues(text), at.number
        opens = at.passage.sentences[clause.sentence][0]
        self.head = head
        self.before = every.within(max(clause.start, head - CLAUSE), head)
        self.earlier = every.within(max(opens, clause.start - SENTENCE), clause.start)
        self.ago = every.within(max(self._sentence_before(), opens - SENTENCE), opens)
        self.behind = every.within(number.end, min(clause.end, number.end + CLAUSE))
        self.here = {name for cue in self.before for name in cue.classes}
        self.sentence = self.here.union(*[cue.classes for cue in self.earlier])
        self.touched = {name for cue in self._touching() for name in cue.classes}

    def _sentence_before(self) -> int:
        index = max(0, self.at.clause.sentence - 1)
        return self.at.passage.sentences[index][0]

    def rate(self) -> Iterator[str]:
        """Of a percentage: growth and share words of the clause, which is nearer, and whether it is what a change
        comes to."""
        grows = not self.here.isdisjoint(("rises", "falls", "growth_noun"))
        shared = "share_noun" in self.here
        comes = "to" in self.touched
        yield f"rate={'G' * grows}{'S' * shared}{'>' * comes}"
        yield f"nearest={_nearest(self.before, ('rises', 'falls', 'growth_noun', 'share_noun', 'compared'))}"
        if not grows and not shared:
            yield f"inherits={_nearest(self.earlier, ('rises', 'falls', 'growth_noun', 'share_noun'))}"
        if any("growth_after" in cue.classes and cue.start - self.at.number.end < 6 for cue in self.behind):
            yield "growth_after"

    def thing(self) -> Iterator[str]:
        """Of a quantity: whether it is a property of a project or product."""
        yield from ("made_behind",) if self._modifies("made") else ()
        for name in ("project_makes", "makes", "size", "far", "serves", "each", "performs", "statistic"):
            if name in self.touched:
                yield f"touches={name}"
            elif name in self.here:
                yield f"clause={name}"
        if any("makes" in cue.classes and cue.start - self.at.number.end < 2 for cue in self.behind):
            yield "behind=makes"
        ago = {name for cue in self.ago for name in cue.classes}
        for name in ("after_done", "this", "made", "project_makes", "performs", "invested", "statistic"):
            if name in self.sentence:
                yield f"sentence={name}"
            elif name in ago:
                yield f"ago={name}"
        first = next(iter(self.earlier or self.before), None)
        if first and {"made", "this"} & set(first.classes):
            yield "opens_with_thing"

    def line(self) -> Iterator[str]:
        """Of an amount: whether it draws a line or qualifies a noun."""
        number, at = self.at.number, self.at
        more = next((c for c in self.behind if c.start == number.end and "or_more" in c.classes), None)
        noun = next((c for c in self.behind if "qualified" in c.classes), None)
        edge = more.end if more else number.end
        if noun and noun.start <= edge + 1:
            yield "qualifies"
            yield f"qualifies={more.text if more else None}"
        elif noun and noun.start - number.end < 5:
            yield "noun_near"
        if more:
            yield f"or_more={noun is not None}"
        if "over" in self.touched and self._counted_before():
            yield "count_over"
        if "limits" in self.here:
            yield "limits"
        if at.passage.text[number.end : number.end + 1] in rule("of", "behind"):
            yield "of"

    def back(self) -> Iterator[str]:
        """Of a count: whether it refers back to what was named."""
        number = self.at.number
        before = self.text[max(self.at.clause.start, number.start - 12) : number.start]
        if "、" in before:
            yield "listed"
            yield f"listed&{before[-1:] in rule('of', 'ends')}"
        if number.end < len(self.text) and self.text[number.end] in "”」’" or before[-1:] in ("“", "「", "‘"):
            yield "quoted"
        if number.unit in rule("noun_units", "words"):
            yield "noun_unit"
        if "these" in self.touched:
            yield "these"
        if any("all_of" in cue.classes and cue.start - number.end < 8 for cue in self.behind):
            yield "all_of"
        yield f"cn={number.chinese}&{'few' if (number.value or 0) < 10 else 'many'}"

    def _touching(self) -> Iterator[Cue]:
        """The cues that stand right before the number, words such as 约 and 达到 between them or being one."""
        links = rule("link", "words")
        for cue in reversed(self.before):
            if self.head - cue.end > 6 or any(
                w.text not in links for w in self.at.passage.words_in(cue.end, self.head)
            ):
                return
            yield cue

    def _modifies(self, name: str) -> bool:
        """True where a noun of that class follows with no verb or number between."""
        number, passage = self.at.number, self.at.passage
        noun = next((cue for cue in self.behind if name in cue.classes), None)
        if noun is None or noun.start - number.end > AFTER:
            return False
        return all(w.pos[0] != "v" and w.pos != "NUM" for w in passage.words_in(number.end, noun.start))

    def _counted_before(self) -> bool:
        """True where an earlier number of the clause counts what the line is held against."""
        numbers, index = self.at.passage.numbers, self.at.number_index
        return (
            index > 0
            and numbers[index - 1].start >= self.at.clause.start
            and numbers[index - 1].shape == "number"
        )


def _nearest(found: tuple[Cue, ...], classes: tuple[str, ...]) -> str | None:
    """The class of the last cue that has one of ``classes``."""
    return next((name for cue in reversed(found) for name in classes if name in cue.classes), None)
