"""Names that a number shares with earlier ones, and those composed with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zzdash.reading.facts.name import around
from zzdash.reading.facts.name.heads import fit
from zzdash.reading.facts.name.record import Name, Place, Words, limits, made, place, spoken, trimmed
from zzdash.reading.scene import At
from zzdash.reading.syntax.passage import Clause, Passage
from zzdash.reading.syntax.phrases import once, phrases_ending, right_edge, rules, subject_of, tokens

NOT_MEASURED = ("date", "duration", "name")
RELATIVE = ("percent", "multiple", "rank", "none")
REACH = 24
"""How many numbers back a name may come from."""
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
        return sorted(self.names, key=lambda name: -name.rank)[:3]

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
        names = [*around.before(at), *around.after(at), *around.measured(at), *distributed(at)]
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
    each = any(word in passage.text[clause.start : clause.end] for word in rules()["each"]["words"])
    there = passage.clause_at(numbers[before[-1]].start)
    levels = [k for k in before if own(passage, k).place.dimension not in RELATIVE]
    theirs = levels[-len(mine) :] if each else _measured(passage, there.start, there.end)
    return theirs[mine.index(index)] if len(theirs) == len(mine) else None


def _measured(passage: Passage, start: int, end: int) -> list[int]:
    """Indices of the numbers in a span that may measure something."""
    return [
        k for k, n in enumerate(passage.numbers) if start <= n.start < end and n.shape not in NOT_MEASURED
    ]


def carried(passage: Passage, index: int, kind: str) -> Iterator[Name]:
    """Names of related numbers, whole and as part of a new one."""
    mine = own(passage, index)
    for turn, (k, relation) in enumerate(related(passage, index).items()):
        if turn and not mine.wants:
            break
        theirs = own(passage, k)
        tie = f"{relation}|{_away(mine.place.clause, theirs.place.clause)}"
        state = f"{mine.place.state}|{tie}"
        for n, name in enumerate(theirs.best if mine.wants else theirs.best[:1]):
            evidence = (
                *name.evidence,
                f"k={tie}",
                f"k={tie}|{kind}",
                f"k.n={n}|{kind}",
                f"k.n={n}",
                f"k.state={state}",
                f"k.dims={theirs.place.group}>{mine.place.dimension}",
            )
            yield Name(name.words, name.source, evidence, origin=theirs.place)
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
                evidence = (*name.evidence, f"x.n={n}", f"x.state={mine.state}", f"x.kind={at.kind}")
                yield Name(name.words, name.source, evidence, origin=theirs.place)
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


def _uncounted(words: Words) -> Words:
    return words[:-1] if words and words[-1].cls == "S" else words


def _blended(mine: Own, theirs: list[Name], tie: str, dims: str) -> Iterator[Name]:
    """New modifier + their head (省级 + 补助资金), their modifier + new head (棚室果蔬 + 产量), new verb + their thing."""
    at = mine.place
    best = _uncounted(theirs[0].words)
    for head in [name for name in mine.names if name.source in ("b", "bx", "a")][:2]:
        words = _uncounted(head.words)
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
                lead = trimmed(_uncounted(name.words)[:-1])
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


def distributed(at: Place) -> Iterator[Name]:
    """The nth name of a list for the nth number of another (对甲、乙分别出口5亿、6亿 → 对乙出口)."""
    words = at.words
    sign = next(
        (i for i in range(at.here - 1, at.first, -1) if words[i].text in rules()["each"]["words"]), None
    )
    if sign is None:
        return
    numbers = [i for i in range(sign, at.limit) if words[i].cls == "#"]
    items = _items(words, at.first, sign)
    if at.here not in numbers or len(items) < 2:
        return
    nth = numbers.index(at.here)
    if nth < len(items):
        first, last = items[nth]
        longest = items[-1][1] - items[-1][0] + 1
        shared = (
            words[items[-1][0] + last - first + 1 : items[-1][1] + 1] if last - first + 1 < longest else ()
        )
        lead = [w for w in words[at.first : items[0][0]] if w.cls == "B"]
        tail = at.between(sign + 1, numbers[0] - 1)
        name = (*lead, *words[first : last + 1], *shared, *tail)
        yield Name(name, "di", (f"di={len(items) == len(numbers)}", f"di.tail={bool(tail)}"), 3.0)


def _items(words: Words, first: int, limit: int) -> list[tuple[int, int]]:
    """Spans of the items of the list that ends before ``limit``."""
    items: list[tuple[int, int]] = []
    end = limit - 1
    while end > first and words[end].cls in "GRDP":
        end -= 1
    start = end
    while start >= first and words[start].cls in 'NALK"VEB':
        if start == first or words[start - 1].cls not in 'NALK"VEB':
            items.append((start, end))
            if start == first or words[start - 1].cls != "C":
                break
            end = start - 2
            start -= 1
        start -= 1
    return items[::-1]


def shares(passage: Passage, index: int, names: list[Name]) -> Iterator[Name]:
    """A占B比重 where 占 stands before the number, or B before it and A after (全国6.5%的生产总值)."""
    mine = own(passage, index)
    at = mine.place
    words = at.words
    sign = next(
        (i for i in range(at.here - 1, at.first - 1, -1) if words[i].text in rules()["share"]["words"]), None
    )
    if at.dimension not in ("percent", "multiple"):
        return
    if sign is None:
        whole = words[at.here - 1].text if at.here > at.first and words[at.here - 1].cls == "L" else ""
    else:
        end = next((i for i in range(sign + 1, at.here + 1) if words[i].cls == "#"), at.here)
        whole = spoken([w for w in words[sign + 1 : end] if w.cls not in "RGDUTPE"])
    for tail in rules()["share"]["tails"]:
        whole = whole.removesuffix(tail)
    if not whole and sign is not None:
        yield from _of_whole(passage, index, sign)
    if not whole:
        return
    arena = rules()["national"].get(whole, whole)
    for n, (lead, kind) in enumerate(_parts(mine, sign, names)):
        evidence = (f"sh.{kind}", f"sh.n={n}", f"sh.sign={sign is not None}")
        yield Name(lead + made(rules()["share"]["joined"].replace("B", arena)), "sh", evidence, 3 - 0.1 * n)


def _of_whole(passage: Passage, index: int, sign: int) -> Iterator[Name]:
    """A占B比重 where B is what an earlier number counted (职工800人，其中女性占30%)."""
    mine = own(passage, index).place
    parts = around.whole_before(mine, sign - 1)[:2]
    wholes = [
        _uncounted(own(passage, k).best[0].words) for k in related(passage, index) if own(passage, k).best
    ]
    joint = rules()["share"]["joined"]
    for n, part in enumerate(parts):
        yield Name(part + made(joint.replace("B", "").removesuffix("重")), "s0", (f"s0.n={n}",), 2.0)
        for k, whole in enumerate(wholes[:2]):
            yield Name(part + made(joint.replace("B", spoken(whole))), "sw", (f"sw.n={n}{k}",), 2.0)


def _parts(mine: Own, sign: int | None, names: list[Name]) -> list[tuple[Words, str]]:
    """What the share may be of, best first, with where it stands."""
    at = mine.place
    own_after = [
        (n.words, f"after{at.after}")
        for n in mine.names
        if n.source in ("a", "aee") and "E" in at.after + at.gap
    ]
    before = (
        [(words, f"own{n}") for n, words in enumerate(around.whole_before(at, sign - 1)[:3])]
        if sign is not None
        else []
    )
    found = own_after + before
    if len(found) < 2:
        taken = [n for n in names if n.origin or n.source in ("ps1", "ps2", "pe1", "nx")][:5]
        found += [(n.words, n.source + ("k" if n.origin else "")) for n in taken]
    return [(words, kind) for words, kind in found if words][:6]
