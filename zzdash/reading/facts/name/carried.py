"""Names that a number shares with earlier ones, and those composed with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zzdash.reading.facts.name import around
from zzdash.reading.facts.name.record import Name, Place, joined, limits, named, place
from zzdash.reading.numbers import units
from zzdash.reading.syntax.passage import Clause, Passage
from zzdash.reading.syntax.phrases import once, phrases_ending, right_edge, rules, subject_of, tokens

NOT_MEASURED = ("date", "duration", "name")
RELATIVE = ("percent", "multiple", "rank", "none")
REACH = 24
"""How many numbers back a name may come from."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a number's own clause offers."""

    place: Place
    names: tuple[Name, ...]

    @property
    def names_itself(self) -> bool:
        """True where the number has a noun phrase of its own."""
        return not self.place.bare or (self.place.after in 'NAE"B' and bool(self.names))

    @property
    def best(self) -> list[Name]:
        """The names that later numbers may take over, best first."""
        return sorted(self.names, key=lambda name: -name.rank)[:3]


def own(passage: Passage, index: int) -> Own:
    """What the clause of number ``index`` offers, made once."""
    table: dict[int, Own] = once(passage, "own_names", lambda _: {})
    if index not in table:
        at = place(passage, index)
        names = [*around.before(at), *around.after(at), *around.measured(at)]
        table[index] = Own(at, tuple(name for name in names if name.text))
    return table[index]


def related(passage: Passage, index: int) -> dict[int, str]:
    """Earlier numbers whose name this one may share, each with its relation."""
    mine = own(passage, index).place
    found: dict[int, str] = {}
    told: set[str] = set()
    for k in range(index - 1, max(-1, index - REACH), -1):
        if passage.numbers[k].shape in NOT_MEASURED or not own(passage, k).names_itself:
            continue
        theirs = own(passage, k).place
        relations = {"prev"}
        if theirs.dimension not in RELATIVE:
            relations.add("level")
        if theirs.dimension == mine.dimension:
            relations.add("same")
        if theirs.clause.sentence != mine.clause.sentence:
            relations.add("far")
        new = relations - told
        if new:
            told |= new
            found[k] = "".join(sorted(new))
        if "far" in relations or len(found) >= 4:
            break
    whole = _whole(passage, index)
    if whole is not None:
        found[whole] = found.get(whole, "") + "whole"
    return found


def _whole(passage: Passage, index: int) -> int | None:
    """The number before the 其中 that this one stands behind."""
    number = passage.numbers[index]
    start = passage.sentences[passage.clause_at(number.start).sentence][0]
    part = passage.text.rfind("其中", start, number.start)
    if part < 0:
        return None
    return next((k for k in range(index - 1, -1, -1) if passage.numbers[k].start < part and passage.numbers[k].shape not in NOT_MEASURED), None)


def carried(passage: Passage, index: int) -> Iterator[Name]:
    """Names of related numbers, whole and as part of a new one."""
    mine = own(passage, index)
    for k, relation in related(passage, index).items():
        theirs = own(passage, k)
        away = _away(mine.place.clause, theirs.place.clause)
        tie = f"{relation}|{away}"
        for n, name in enumerate(theirs.best):
            evidence = (
                f"k.rel={tie}",
                f"k.n={n}",
                f"k.src={name.source}",
                f"k.bare={mine.place.bare}|{mine.place.after in 'NAE'}|{away}",
                f"k.dims={theirs.place.dimension}>{mine.place.dimension}",
                *(f"k.{e}" for e in name.evidence[:2]),
            )
            yield Name(name.text, "k", evidence, 0.0, name.known)
        if theirs.best:
            yield from _blended(mine, theirs.best, tie)


def _away(mine: Clause, theirs: Clause) -> str:
    if theirs.index == mine.index:
        return "0"
    return str(min(3, mine.index - theirs.index)) if theirs.sentence == mine.sentence else "s"


def _blended(mine: Own, theirs: list[Name], tie: str) -> Iterator[Name]:
    """New modifier + their head (省级 + 补助资金), their modifier + new head (棚室果蔬 + 产量), new verb + their thing."""
    at = mine.place
    heads = [name for name in mine.names if name.source in ("b", "bx", "a")][:3]
    for head in heads[:2]:
        if len(head.text) <= 8:
            for size, tail in (("1", theirs[0].tail), ("2", theirs[0].text[-4:])):
                if tail and not head.text.endswith(tail):
                    yield Name(head.text.removesuffix("数") + tail, f"kp{size}", (f"kp.{head.source}={tie}",))
        if len(head.text) <= 5:
            for name in theirs[:2]:
                if name.lead and name.lead != head.text:
                    yield Name(name.lead + head.text, f"km.{head.source}", (f"km.rel={tie}", f"km.len={len(head.text)}"))
            yield Name(theirs[0].text.removesuffix("数") + head.text, f"kw.{head.source}", (f"kw.rel={tie}", f"kw.len={len(head.text)}"))
    thing = next((name for name in theirs if name.source in ("a", "b")), None)
    if thing and at.counts:
        around_here = [*range(at.here - 1, max(at.first, at.here - 5) - 1, -1), *range(at.here + 1, min(at.limit, at.here + 5))]
        verb = next((i for i in around_here if around.is_verb(at.words[i])), None)
        if verb is not None:
            side = "before" if verb < at.here else "after"
            yield Name(at.words[verb].text + thing.text, "kv", (f"kv.{side}|{tie}", f"kv.{at.words[verb].text}"))


def earlier(passage: Passage, index: int) -> Iterator[Name]:
    """Subjects of the clauses before, alone or before a short name of the number's own; the phrase before a mark."""
    mine = own(passage, index)
    clause = mine.place.clause
    words = tokens(passage)
    short = next((name for name in mine.names if name.source in ("b", "a") and len(name.text) <= 5), None)
    for back in range(1, min(3, clause.index) + 1):
        there = passage.clauses[clause.index - back]
        first, limit = limits(passage, there)
        same = "s" if there.sentence == clause.sentence else "d"
        subject = subject_of(words, first, limit)
        if subject:
            numbered = any(w.cls == "#" for w in words[first:limit])
            evidence = (f"ps.{back}{same}|{mine.place.bare}", f"ps.known={words[subject.last].known}", f"ps.numbered={numbered}")
            name = named(words, subject, f"ps{back}", evidence, 0.1)
            yield name
            if short:
                yield Name(name.text + short.text, f"psb{back}", (f"psb.{same}|{short.source}", f"psb.len={len(short.text)}"))
        if back == 1:
            yield from _closing(passage, clause, first, limit, same, mine)


def _closing(passage: Passage, clause: Clause, first: int, limit: int, same: str, mine: Own) -> Iterator[Name]:
    """Phrases that the clause before ends in."""
    words = tokens(passage)
    edge, gap = right_edge(words, first, limit - 1)
    found = phrases_ending(words, first, edge) if edge >= first else []
    for n, phrase in enumerate(found[:4]):
        evidence = (f"pe.{clause.mark[:1]}{same}|{mine.place.bare}", f"pe.edge={phrase.edge}", f"pe.gap={gap[:2]}", f"pe.n={n}")
        yield named(words, phrase, "pe", evidence, 0.1)


def shares(passage: Passage, index: int, names: list[Name]) -> Iterator[Name]:
    """A占B比重 where 占 stands before the number, or B before it and A after (全国6.5%的生产总值)."""
    mine = own(passage, index)
    at = mine.place
    words = at.words
    sign = next((i for i in range(at.here - 1, at.first - 1, -1) if words[i].text in ("占", "占到", "约占")), None)
    if sign is None and at.dimension != "percent" and at.dimension != "multiple":
        return
    if sign is None:
        whole = words[at.here - 1].text if at.here > at.first and words[at.here - 1].cls == "L" else ""
    else:
        end = next((i for i in range(sign + 1, at.here + 1) if words[i].cls == "#"), at.here)
        whole = joined(words, sign + 1, end - 1, frozenset("RGDUTPE"))
    whole = whole.removesuffix("比重").removesuffix("比例").removesuffix("份额").strip("的")
    if not whole:
        return
    arena = rules()["national"].get(whole, whole)
    for n, (lead, kind) in enumerate(_parts(mine, sign, names)):
        yield Name(f"{lead}占{arena}比重", "sh", (f"sh.{kind}", f"sh.n={n}", f"sh.sign={sign is not None}"), 3 - 0.1 * n, lead=lead, tail=f"占{arena}比重")


def _parts(mine: Own, sign: int | None, names: list[Name]) -> list[tuple[str, str]]:
    """What the share may be of, best first, with where it stands."""
    at = mine.place
    found = [(name.text, f"after{at.after}") for name in mine.names if name.source in ("a", "aee") and "E" in at.after + at.gap]
    if sign is not None:
        edge, _ = right_edge(at.words, at.first, sign - 1)
        before = phrases_ending(at.words, at.first, edge) if edge >= at.first else []
        found += [(joined(at.words, p.first, p.last), f"own{n}") for n, p in enumerate(reversed(before[-3:]))]
    if not found or sign is None:
        found += [(name.text, name.source + (name.evidence[0] if name.source == "k" else "")) for name in names if name.source in ("k", "ps1", "ps2", "pe")][:5]
    return found[:6]


def dimension_of(text: str | None) -> str | None:
    """The dimension of a unit."""
    return units.dimension(text)
