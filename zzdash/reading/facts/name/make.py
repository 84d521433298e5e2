"""One number → what it may be called: names of its own clause, of earlier numbers, composed ones; with evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number
from zzdash.reading.scene import At
from zzdash.reading.syntax.passage import Clause, Passage
from zzdash.reading.syntax.phrases import (
    Phrase,
    Token,
    once,
    phrases_ending,
    right_edge,
    rules,
    run_after,
    subject_of,
    tokens,
)
from zzdash.rules.catalogue import load_catalogue

DROPPED = frozenset("TLDKQUMR")
NOT_MEASURED = ("date", "duration", "name")


@dataclass(slots=True)
class Name:
    """One candidate in the making."""

    text: str
    source: str
    evidence: list[str] = field(default_factory=list)
    known: bool = False
    rank: float = 0.0


@dataclass(slots=True)
class Own:
    """What a number's own clause offers, and what stands between."""

    names: list[Name]
    bare: bool
    gap: str
    after: str
    words_first: int
    words_last: int


def joined(words: tuple[Token, ...], first: int, last: int, drop: frozenset[str] = frozenset()) -> str:
    """The text of words ``first`` … ``last`` without the classes of ``drop``, marks at its ends stripped."""
    return "".join(w.text for w in words[first : last + 1] if w.cls not in drop).strip(" 、的和与及之")


def own(passage: Passage, index: int) -> Own:
    """What the clause of number ``index`` offers, made once."""
    table: dict[int, Own] = once(passage, "own_names", lambda _: {})
    if index not in table:
        table[index] = _own(passage, index)
    return table[index]


def _starts(passage: Passage) -> dict[int, int]:
    return {token.start: i for i, token in enumerate(tokens(passage))}


def word_of(passage: Passage, position: int) -> int:
    """Index of the token that begins at ``position`` or covers it."""
    starts = once(passage, "token_starts", _starts)
    while position not in starts and position > 0:
        position -= 1
    return starts.get(position, 0)


def _limits(passage: Passage, clause: Clause) -> tuple[int, int]:
    first = word_of(passage, clause.start)
    words = tokens(passage)
    last = word_of(passage, max(clause.start, clause.end - 1))
    if words[first].start < clause.start:
        first += 1
    return first, last + 1


def _own(passage: Passage, index: int) -> Own:
    number = passage.numbers[index]
    words = tokens(passage)
    clause = passage.clause_at(number.start)
    first, limit = _limits(passage, clause)
    here = word_of(passage, number.start)
    names: list[Name] = []
    edge, gap = right_edge(words, first, here - 1)
    bare = edge < first or words[edge].cls not in 'NAVK"L'
    if not bare:
        names += _before(words, first, edge, gap)
    after = _class_at(words, here + 1, limit)
    names += _after(words, first, here, limit, edge, number)
    names += _verbs(words, first, edge, number)
    if bare:
        names += _earlier(passage, clause)
    return Own(names, bare, gap, after, first, limit)


def _class_at(words: tuple[Token, ...], at: int, limit: int) -> str:
    return words[at].cls if at < limit else "$"


def _before(words: tuple[Token, ...], first: int, edge: int, gap: str) -> list[Name]:
    """Phrases before the number."""
    names: list[Name] = []
    lasts = [edge]
    if words[edge].cls == "V" and edge > first:
        lasts.append(right_edge(words, first, edge - 1)[0])
    for k, last in enumerate(lasts):
        found = [] if last < first else phrases_ending(words, first, last)
        for n, phrase in enumerate(found):
            text = joined(words, phrase.first, phrase.last)
            where = f"b{'x' if k else ''}"
            evidence = [f"{where}.edge={phrase.edge}", f"{where}.n={'last' if n == len(found) - 1 else n}", *_shape(words, phrase)]
            known = phrase.first == phrase.last and words[phrase.first].known
            names.append(Name(text, where, evidence, known, 2.0 - 0.1 * abs(n - 1) + 2 * known - k))
        if found:
            names += _subject_object(words, first, found[-1], where=f"so{k}")
    return names


def _shape(words: tuple[Token, ...], phrase: Phrase) -> list[str]:
    inner = {w.cls for w in words[phrase.first : phrase.last + 1]}
    return [f"in={c}" for c in 'VECLKM"' if c in inner] + [f"firstcls={words[phrase.first].cls}", f"lastcls={words[phrase.last].cls}"]


def _subject_object(words: tuple[Token, ...], first: int, phrase: Phrase, where: str) -> list[Name]:
    """Subject of the clause + the phrase, without what stands between (三大产业实现产值 → 三大产业产值)."""
    subject = subject_of(words, first, phrase.first)
    if not subject or subject.last >= phrase.first:
        return []
    text = joined(words, subject.first, subject.last) + joined(words, phrase.first, phrase.last)
    skeleton = joined(words, subject.first, phrase.last, DROPPED | {"P", "G"})
    between = "".join(w.cls for w in words[subject.last + 1 : phrase.first])[:3]
    names = [Name(text, where, [f"{where}.between={between}"], rank=0.5)]
    if skeleton != text:
        names.append(Name(skeleton, f"{where}k", [f"{where}k.between={between}"], rank=0.2))
    return names


def _counted(text: str, number: Number) -> str:
    """The name of a count: 数 behind the thing counted."""
    dimension = units.dimension(number.unit)
    if dimension == "people" and not text.endswith(("数", "人口", "量", "人次")):
        return text + "数"
    if dimension == "count" and text[-1:] not in "数量":
        return text + "数"
    return text


def _after(words: tuple[Token, ...], first: int, here: int, limit: int, edge: int, number: Number) -> list[Name]:
    """Phrases after the number."""
    at = here + 1
    while at < limit and words[at].cls in "ERU":
        at += 1
    of = "E" if at > here + 1 else ""
    names: list[Name] = []
    last = run_after(words, at, limit)
    if last >= at:
        names += _run_names(words, first, here, at, last, limit, number, of)
    elif at < limit and words[at].cls in "VGDC":
        names += _clause_after(words, at, limit, number, of)
    return names


def _run_names(
    words: tuple[Token, ...], first: int, here: int, at: int, last: int, limit: int, number: Number, of: str
) -> list[Name]:
    names = []
    follow = words[last + 1].cls if last + 1 < limit else "$"
    run = joined(words, at, last)
    tail = [f"a.of={of}", f"a.follow={follow}", f"a.words={min(last - at, 4)}"]
    countable = units.dimension(number.unit) in ("count", "people")
    rank = 2.5 if countable else 0.8

    def add(text: str, source: str, rank: float, *more: str) -> None:
        if text:
            names.append(Name(_counted(text, number), source, [*more, *(f"{source}|{t}" for t in tail)], rank=rank))

    add(run, "a", rank)
    if last > at:
        add(joined(words, last, last), "ah", 0.3)
        add(joined(words, max(at, last - 1), last), "ah2", 0.3)
    verb = next((i for i in range(here - 1, max(first, here - 4) - 1, -1) if words[i].cls == "V" or words[i].text in _actions()), None)
    if verb is not None:
        add(words[verb].text + run, "va", 1.0, f"va.action={words[verb].text in _actions()}", f"va.verb={words[verb].text}")
    subject = subject_of(words, first, here)
    if subject:
        lead = joined(words, subject.first, subject.last)
        add(lead + run, "sa", 0.3)
        if verb is not None and verb > subject.last:
            add(lead + words[verb].text + run, "sva", 0.2)
    for noun in rules()["measure"].get(units.dimension(number.unit) or "", ())[:2]:
        if not run.endswith(noun):
            names.append(Name(run + noun, "am", [f"am.noun={noun}", f"am.of={of}", f"am.follow={follow}"], rank=0.4))
    if follow in "VG":
        add(run + words[last + 1].text, "av", 0.4, f"av.verb={words[last + 1].text}")
        end = run_after(words, last + 2, limit)
        verbs = joined(words, last + 1, end)
        if end > last + 1:
            add(verbs + run, "ra", 0.4)
            add(verbs + joined(words, last, last), "rah", 0.3)
        else:
            add(verbs + run, "vra", 0.3)
    if follow == "E":
        end = run_after(words, last + 2, limit)
        if end > last + 1:
            add(joined(words, last + 2, end), "ae", 0.9)
            add(joined(words, at, end).replace("的", ""), "aee", 0.9)
    if follow == "C":
        end = last + 1
        while end < limit and words[end].cls in 'NAC"E':
            end += 1
        add(joined(words, at, end - 1), "ac", 0.5)
    return names


def _clause_after(words: tuple[Token, ...], at: int, limit: int, number: Number, of: str) -> list[Name]:
    """A relative clause after the number (45个从事外贸的企业), or the verb that says what it does."""
    end = at
    while end < limit and words[end].cls in 'NAVEDPGC"LR':
        end += 1
    while end > at and words[end - 1].cls not in "NV":
        end -= 1
    if end == at:
        return []
    of_at = next((i for i in range(end - 1, at, -1) if words[i].cls == "E"), None)
    text = joined(words, at, end - 1)
    names = [Name(_counted(text.replace("的", ""), number), "r", [f"r.of={of_at is not None}", f"r.len={min(len(text) // 4, 4)}"], rank=0.4)]
    if of_at is not None:
        names.append(Name(_counted(joined(words, of_at + 1, end - 1), number), "rh", [f"r.{of}"], rank=0.6))
    elif (dimension := units.dimension(number.unit)) in ("people", "count") and number.unit:
        noun = "人数" if dimension == "people" and units.base_unit(number.unit) != "户" else "户数" if units.base_unit(number.unit) == "户" else "数"
        names.append(Name(joined(words, at, end - 1, DROPPED) + noun, "rm", [f"rm.{noun}"], rank=0.3))
    return names


def _actions() -> frozenset[str]:
    actions: frozenset[str] = rules()["action"].setdefault("set", frozenset(rules()["action"]["words"]))
    return actions


def _verbs(words: tuple[Token, ...], first: int, edge: int, number: Number) -> list[Name]:
    """A verb + what its unit counts: 带动就业人数, 新能源汽车产量."""
    names: list[Name] = []
    dimension = units.dimension(number.unit) or ""
    for at in range(max(first, edge - 6), edge + 1):
        text = words[at].text
        measure = rules()["yield"].get(text, {}).get(dimension)
        if measure:
            thing = joined(words, at + 1, edge)
            lead = joined(words, first, at - 1, DROPPED)
            names += [Name(one + measure, f"y{k}", [f"y{k}={text}"], rank=1.2) for k, one in enumerate((thing, lead)) if one]
    if edge >= first and words[edge].cls in "VN":
        for noun in rules()["measure"].get(dimension, ())[:2]:
            for phrase in phrases_ending(words, first, edge)[:4]:
                text = joined(words, phrase.first, phrase.last)
                if not text.endswith(noun[-1]):
                    names.append(Name(text + noun, "bm", [f"bm.noun={noun}", f"bm.edge={phrase.edge}"], rank=0.2))
    return names


def _earlier(passage: Passage, clause: Clause) -> list[Name]:
    """What the clauses before a bare one say: their subject, and the phrase they end in."""
    names: list[Name] = []
    words = tokens(passage)
    for back in (1, 2, 3):
        if clause.index < back:
            break
        before = passage.clauses[clause.index - back]
        first, limit = _limits(passage, before)
        same = "s" if before.sentence == clause.sentence else "d"
        subject = subject_of(words, first, limit)
        if subject:
            known = any(w.known for w in words[subject.first : subject.last + 1])
            names.append(Name(joined(words, subject.first, subject.last), f"ps{back}{same}", [f"ps.known={known}"], rank=0.6 - 0.1 * back))
        if back == 1:
            edge, gap = right_edge(words, first, limit - 1)
            for phrase in [] if edge < first else phrases_ending(words, first, edge)[:4]:
                names.append(Name(joined(words, phrase.first, phrase.last), f"pe{clause.mark[:1]}{same}", [f"pe.edge={phrase.edge}", f"pe.gap={gap[:2]}"], rank=0.4))
    return names


def _related(passage: Passage, index: int) -> list[tuple[int, str]]:
    """Earlier numbers whose name this one may share, with their relation."""
    number = passage.numbers[index]
    dimension = units.dimension(number.unit)
    sentence = passage.clause_at(number.start).sentence
    found: dict[int, str] = {}
    steps = 0
    for k in range(index - 1, -1, -1):
        other = passage.numbers[k]
        if other.shape in NOT_MEASURED:
            continue
        steps += 1
        if steps > 6:
            break
        theirs = units.dimension(other.unit)
        named = not own(passage, k).bare or own(passage, k).after in "NA"
        if steps == 1 and named:
            found.setdefault(k, "prev")
        if named and theirs not in ("percent", "multiple", "rank", None) and "level" not in found.values():
            found[k] = found.get(k, "") + "level"
        if named and theirs == dimension and not any("same" in v for v in found.values()):
            found[k] = found.get(k, "") + "same"
        if named and passage.clause_at(other.start).sentence != sentence:
            found.setdefault(k, "far")
            break
    return [(k, relation) for k, relation in found.items()][:4]


def _carried(passage: Passage, index: int) -> list[Name]:
    number = passage.numbers[index]
    clause = passage.clause_at(number.start)
    mine = own(passage, index)
    names: list[Name] = []
    for k, relation in _related(passage, index):
        other = passage.numbers[k]
        there = passage.clause_at(other.start)
        theirs = own(passage, k)
        away = "c0" if there.index == clause.index else f"c{min(3, clause.index - there.index)}" if there.sentence == clause.sentence else "s"
        best = sorted(theirs.names, key=lambda name: -name.rank)
        for place, name in enumerate(best[:3]):
            evidence = [
                f"k.rel={relation}|{away}",
                f"k.place={place}",
                f"k.src={name.source}",
                f"k.bare={mine.bare}|{away}",
                f"k.dims={units.dimension(other.unit)}>{units.dimension(number.unit)}",
                *(f"k.{e}" for e in name.evidence[:2]),
            ]
            names.append(Name(name.text, "k", evidence, name.known, 0.0))
        part = next((n for n in mine.names if n.source == "b"), None)
        if part and best and len(part.text) <= 8:
            head = best[0].text
            for size in (2, 4):
                if len(head) > size:
                    names.append(Name(part.text + head[-size:], f"kp{size}", [f"kp.rel={relation}|{away}"]))
    return names


def _shares(passage: Passage, index: int, names: list[Name]) -> list[Name]:
    """A占B比重, for what stands behind 占 before the number."""
    number = passage.numbers[index]
    words = tokens(passage)
    clause = passage.clause_at(number.start)
    first, _ = _limits(passage, clause)
    here = word_of(passage, number.start)
    at = next((i for i in range(here - 1, first - 1, -1) if words[i].text.startswith("占") and words[i].text != "占地"), None)
    if at is None:
        return []
    whole = joined(words, at + 1, here - 1, frozenset("RGDUTPE")).removesuffix("比重").removesuffix("比例")
    if not whole:
        return []
    arena = rules()["national"].get(whole, whole)
    edge, _ = right_edge(words, first, at - 1)
    leads = [joined(words, p.first, p.last) for p in (phrases_ending(words, first, edge) if edge >= first else [])][-3:]
    kinds = ["own"] * len(leads)
    if not leads:
        for name in names:
            if name.source == "k" or name.source.startswith(("ps", "pe")):
                leads.append(name.text)
                kinds.append(name.source + (name.evidence[0] if name.source == "k" else ""))
    return [Name(f"{lead}占{arena}比重", "sh", [f"sh.{kind}", f"sh.n={min(3, len(leads) - n)}"], rank=3) for n, (lead, kind) in enumerate(zip(leads[:6], kinds, strict=False))]


def _known(passage: Passage, index: int) -> list[Name]:
    """Names of the catalogue in the sentence, and before."""
    number = passage.numbers[index]
    here = word_of(passage, number.start)
    words = tokens(passage)
    clause = passage.clause_at(number.start)
    names: list[Name] = []
    catalogue = load_catalogue()
    for i in range(min(here + 6, len(words) - 1), max(-1, here - 60), -1):
        if not words[i].known or len(names) >= 3:
            continue
        there = passage.clause_at(words[i].start)
        away = f"{min(3, clause.index - there.index)}" if there.sentence == clause.sentence else "s"
        entry = catalogue.by_alias[words[i].text]
        fits = any(_fits(number.unit, one.dimension, one.kinds) for one in entry)
        names.append(Name(words[i].text, "cat", [f"cat={away}|{fits}", f"cat.after={i > here}"], True, 0.5))
        for one in entry[:1]:
            if one.zh != words[i].text:
                names.append(Name(one.zh, "canon", [f"canon={away}|{fits}", f"canon.theme={one.theme}"], True, 0.5))
    return names


def _fits(unit: str | None, dimension: str, kinds: tuple[str, ...]) -> bool:
    mine = units.dimension(unit)
    if mine in ("percent", "multiple", "rank", None):
        return True
    return mine == dimension


def spelled(text: str) -> str:
    """Short forms written out (规上 → 规模以上), unpaired quotation marks dropped."""
    for short, full in rules()["spelled"].items():
        if short in text:
            text = text.replace(short, full)
    for left, right in ("“”", "「」", "《》", "‘’"):
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    return text


MOST = 16


def candidates(at: At) -> list[Candidate[str]]:
    """All names the number may have, each with its evidence."""
    passage, index = at.passage, at.number_index
    mine = own(passage, index)
    names = [*mine.names, *_carried(passage, index)]
    names += _shares(passage, index, names)
    names += _known(passage, index)
    merged: dict[str, list[Name]] = {}
    for name in names:
        text = spelled(name.text)
        if 1 < len(text) <= 30:
            merged.setdefault(text, []).append(name)
    if not merged:
        return [Candidate("?", ())]
    return [Candidate(text, _evidence(at, mine, text, same)) for text, same in merged.items()]


def _evidence(at: At, mine: Own, text: str, same: list[Name]) -> tuple[str, ...]:
    kind = at.kind or "level"
    dimension = units.dimension(at.number.unit) or "none"
    group = {"percent": "pct", "multiple": "pct", "rank": "rank", "count": "count", "people": "count"}.get(dimension, "unit")
    state = f"{'bare' if mine.bare else 'np'}|{mine.after if mine.after in 'NAEV' else '-'}"
    gap = mine.gap[:2]
    found = {f"len={min(12, len(text))}", f"tail={text[-2:]}|{group}", f"tail={text[-2:]}", f"last={text[-1]}|{dimension}", f"sources={min(4, len(same))}"}
    for name in same:
        found.add(f"src={name.source}")
        found.add(f"src={name.source}|{kind}")
        found.add(f"src={name.source}|{group}|{state}")
        found.add(f"src={name.source}|gap={gap}")
        found.update(name.evidence)
        if name.known:
            found.add("known")
    return tuple(sorted(found))
