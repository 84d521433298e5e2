"""Names that a number shares with earlier ones, and those composed with them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zzdash.reading.facts.name import around, lists
from zzdash.reading.facts.name.heads import fit
from zzdash.reading.facts.name.record import WIDE, Name, Place, Words, limits, place, spoken, trimmed
from zzdash.reading.scene import At
from zzdash.reading.syntax.passage import Clause, Passage
from zzdash.reading.syntax.phrases import once, phrases_ending, right_edge, rules, subject_of, tokens

NOT_MEASURED = ("date", "duration", "name")
RELATIVE = ("percent", "multiple", "rank", "none")
REACH = 24
"""How many numbers back a name may come from."""
MANY = 40
"""A list of numbers is never longer."""
SHORT = 5
"""Up to this length a name may lack its modifier (产量, 总投资)."""


@dataclass(frozen=True)
class Own:
    """What a number's own clause offers."""

    place: Place
    names: tuple[Name, ...]

    @property
    def names_itself(self) -> bool:
        """True where the number has a noun phrase of its own."""
        return not self.place.bare or (self.place.after in 'NAE"B' and bool(self.names))

    @cached_property
    def best(self) -> list[Name]:
        """The names that later numbers may take over, best first."""
        return sorted(self.names, key=lambda name: -name.rank)[:4]

    @property
    def wants(self) -> bool:
        """True where the number's own clause does not name it in full."""
        return self.place.bare or self.short is not None or not self.names

    @cached_property
    def short(self) -> Name | None:
        """A name that may want a modifier."""
        return next((n for n in self.names if n.source in ("b", "a") and len(n.text) <= SHORT), None)


def own(passage: Passage, index: int) -> Own:
    """What the clause of number ``index`` offers, made once."""
    table: dict[int, Own] = once(passage, "own_names", lambda _: {})
    if index not in table:
        at = place(passage, index)
        names = [*around.before(at), *around.after(at), *around.measured(at), *lists.distributed(at)]
        table[index] = Own(at, tuple(name for name in names if name.words))
    return table[index]


def related(passage: Passage, index: int) -> dict[int, str]:
    """Earlier numbers whose name this one may share, each with its relation."""
    table: dict[int, dict[int, str]] = once(passage, "related", lambda _: {})
    if index not in table:
        table[index] = _related(passage, index)
    return table[index]


def _related(passage: Passage, index: int) -> dict[int, str]:
    mine = own(passage, index).place
    found: dict[int, str] = {}
    told: set[str] = set()
    for k in range(index - 1, max(-1, index - REACH), -1):
        if passage.numbers[k].shape in NOT_MEASURED or not own(passage, k).names_itself:
            continue
        theirs = own(passage, k).place
        relations = {"prev"}
        relations |= {"level"} if theirs.dimension not in RELATIVE else set()
        relations |= {"same"} if theirs.dimension == mine.dimension else set()
        relations |= {"far"} if theirs.clause.sentence != mine.clause.sentence else set()
        if relations - told:
            told |= relations
            found[k] = "".join(sorted(relations))
        if "far" in relations or len(found) >= 4:
            break
    for other, relation in ((_whole(passage, index), "whole"), (_ordinal(passage, index), "list")):
        if other is not None:
            found[other] = found.get(other, "") + relation
    return found


def _whole(passage: Passage, index: int) -> int | None:
    """The number before the 其中 that this one stands behind."""
    number = passage.numbers[index]
    start = passage.sentences[passage.clause_at(number.start).sentence][0]
    part = passage.text.rfind("其中", start, number.start)
    if part < 0:
        return None
    return next(
        (
            k
            for k in range(index - 1, -1, -1)
            if passage.numbers[k].start < part and passage.numbers[k].shape not in NOT_MEASURED
        ),
        None,
    )


def _ordinal(passage: Passage, index: int) -> int | None:
    """The number of the list before that stands in the same place of it (甲、乙5亿、6亿，增长3%、4%)."""
    numbers = passage.numbers
    clause = passage.clause_at(numbers[index].start)
    sentence = passage.sentences[clause.sentence][0]
    mine = _measured(passage, clause.start, clause.end)
    before = _measured(passage, sentence, clause.start)
    if len(mine) < 2 or index not in mine or not before:
        return None
    each = any(word in passage.text[clause.start : clause.end] for word in rules().each.words)
    there = passage.clause_at(numbers[before[-1]].start)
    levels = [k for k in before if own(passage, k).place.dimension not in RELATIVE]
    theirs = levels[-len(mine) :] if each else _measured(passage, there.start, there.end)
    return theirs[mine.index(index)] if len(theirs) == len(mine) else None


def _measured(passage: Passage, start: int, end: int) -> list[int]:
    """Indices of the numbers in a span that may measure something, of very many the last."""
    numbers = passage.numbers
    first, last = (bisect_left(numbers, at, key=lambda n: n.start) for at in (start, end))
    return [k for k in range(max(first, last - MANY), last) if numbers[k].shape not in NOT_MEASURED]


def carried(passage: Passage, index: int, kind: str) -> Iterator[Name]:
    """Names of related numbers, whole and as part of a new one."""
    mine = own(passage, index)
    for turn, (k, relation) in enumerate(related(passage, index).items()):
        if turn and not mine.wants:
            break
        theirs = own(passage, k)
        tie = f"{relation}|{_away(mine.place.clause, theirs.place.clause)}"
        state = f"{mine.place.state}|{tie}"
        shared = f"k={tie}", f"k={tie}|{kind}", f"k.state={state}"
        dims = f"k.dims={theirs.place.group}>{mine.place.dimension}"
        for n, name in enumerate(theirs.best if mine.wants else theirs.best[:1]):
            yield name.taken(theirs.place, (*shared, f"k.n={n}|{kind}", f"k.n={n}", dims))
        if theirs.best and (turn == 0 or "whole" in relation):
            dims = f"{theirs.place.group}>{mine.place.group}"
            yield from _blended(mine, theirs.best, tie, dims)


def across(at: At) -> Iterator[Name]:
    """Names of the last number of the passage before, for the first numbers of one that name nothing themselves."""
    if at.number_index > 2 or at.passage_index == 0:
        return
    mine = own(at.passage, at.number_index).place
    passage = at.scene.passages[at.passage_index - 1]
    for k in range(len(passage.numbers) - 1, max(-1, len(passage.numbers) - 6), -1):
        theirs = own(passage, k) if passage.numbers[k].shape not in NOT_MEASURED else None
        if theirs and theirs.names_itself:
            for n, name in enumerate(theirs.best[:2]):
                yield name.taken(theirs.place, (f"x.n={n}", f"x.state={mine.state}", f"x.kind={at.kind}"))
            return


def nearest(passage: Passage, index: int) -> str:
    """How the nearest related number stands to this one, in a word."""
    mine = own(passage, index).place
    for k in related(passage, index):
        theirs = own(passage, k).place
        return f"{_away(mine.clause, theirs.clause)}|{theirs.group}>{mine.group}"
    return "none"


def _away(mine: Clause, theirs: Clause) -> str:
    if theirs.index == mine.index:
        return "0"
    return str(min(3, mine.index - theirs.index)) if theirs.sentence == mine.sentence else "s"


def uncounted(words: Words) -> Words:
    """A name without the 数 behind it."""
    return words[:-1] if words and words[-1].cls == "S" else words


def _blended(mine: Own, theirs: list[Name], tie: str, dims: str) -> Iterator[Name]:
    """New modifier + their head (省级 + 补助资金), their modifier + new head (棚室果蔬 + 产量), new verb + their thing."""
    at = mine.place
    best = uncounted(theirs[0].words)
    for head in [name for name in mine.names if name.source in ("b", "bx", "a")][:2]:
        words = uncounted(head.words)
        fitted = fit(head.text, at.dimension)
        if len(head.text) <= 8 and best:
            for size in (1, 2):
                if not head.text.endswith(best[-1].text):
                    yield Name(
                        words + best[-size:],
                        f"kp{size}",
                        (f"kp.{head.source}={tie}", f"kp.fit={fitted}|{at.group}"),
                    )
        if len(head.text) <= SHORT:
            evidence = (
                f"km.rel={tie}",
                f"km.head={head.text}",
                f"km.bare={at.bare}|{fitted}",
                f"km.dims={dims}",
            )
            for name in theirs:
                lead = trimmed(uncounted(name.words)[:-1])
                if lead and spoken(lead) != head.text:
                    yield Name(lead + head.words, f"km.{head.source}", evidence)
            evidence = (
                f"kw.rel={tie}",
                f"kw.head={head.text}",
                f"kw.bare={at.bare}|{fitted}",
                f"kw.dims={dims}",
            )
            yield Name(best + head.words, f"kw.{head.source}", evidence)
    thing = next((name for name in theirs if name.source in ("a", "b", "va")), None)
    if thing and at.counts:
        near = [
            *range(at.here - 1, max(at.first, at.here - 5) - 1, -1),
            *range(at.here + 1, min(at.limit, at.here + 5)),
        ]
        verb = next((i for i in near if around.is_verb(at.words[i])), None)
        if verb is not None:
            side = "before" if verb < at.here else "after"
            yield Name(
                (at.words[verb], *thing.words), "kv", (f"kv.{side}|{tie}", f"kv.{at.words[verb].text}")
            )


def earlier(passage: Passage, index: int) -> Iterator[Name]:
    """Subjects of the clauses before and what the last of them ends in, alone or before a short name of the number's
    own; nothing for a number that names itself in full."""
    mine = own(passage, index)
    if not mine.wants:
        return
    clause = mine.place.clause
    words = tokens(passage)
    for back in range(1, min(3, clause.index) + 1):
        there = passage.clauses[clause.index - back]
        first, limit = limits(passage, there)
        first = max(first, limit - WIDE)
        same = "s" if there.sentence == clause.sentence else "d"
        numbered = any(w.cls == "#" for w in words[first:limit])
        tie = f"{back}{same}|{mine.place.bare}|{numbered}"
        subject = subject_of(words, first, limit)
        if subject:
            yield from _opening(mine, mine.place.phrase(subject), f"ps{back}", tie)
        if back == 1:
            edge, _ = right_edge(words, first, limit - 1)
            found = phrases_ending(words, first, edge) if edge >= first else []
            for phrase in found[-2:]:
                evidence = (
                    f"pe.edge={phrase.edge}",
                    f"pe.mark={clause.mark[:1]}",
                    f"pe.last={phrase is found[-1]}",
                )
                yield from _opening(mine, mine.place.phrase(phrase), "pe", tie, evidence)


def _opening(mine: Own, lead: Words, source: str, tie: str, more: tuple[str, ...] = ()) -> Iterator[Name]:
    """A phrase of an earlier clause, alone and before the number's own short name."""
    if not lead:
        return
    yield Name(lead, source, (f"{source}={tie}", *more))
    if mine.short and spoken(lead) != mine.short.text:
        yield Name(
            lead + mine.short.words,
            f"{source}b",
            (f"psb.{tie}|{mine.short.source}", f"psb.len={len(mine.short.text)}"),
        )


def following(passage: Passage, index: int) -> Iterator[Name]:
    """The thing that the next number of a list names for both (12个、30个园区)."""
    mine = own(passage, index).place
    start, _ = around.skipped(mine)
    if index + 1 >= len(passage.numbers) or (start < mine.limit and mine.words[start].cls not in "CTL"):
        return
    if passage.clause_at(passage.numbers[index + 1].start).index > mine.clause.index + 1:
        return
    gap = "".join(w.cls for w in mine.words[mine.here + 1 : mine.here + 3])
    for name in own(passage, index + 1).names:
        if name.source in ("a", "va", "reh", "aee", "rm"):
            yield Name(name.words, "nx", (f"nx.{name.source}", f"nx.gap={gap}", f"nx.bare={mine.bare}"))
