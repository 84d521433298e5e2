"""Names that stand in a number's own clause, before it and after it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zzdash.reading.facts.name.record import Name, Place, joined, named
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number
from zzdash.reading.syntax.phrases import Phrase, Token, phrases_ending, right_edge, rules, run_after, subject_of

BETWEEN = frozenset("TLDKQUMRPGF")
COUNTED_ENDS = ("数", "量", "人口", "人次")
LONGEST = 24


@cache
def actions() -> frozenset[str]:
    """Verbs that stay in the name of a count."""
    return frozenset(rules()["action"]["words"])


def is_verb(word: Token) -> bool:
    """True for a word that may open the name of a count."""
    return word.cls == "V" or word.text in actions()


def measures(number: Number) -> list[str]:
    """The nouns for what the number's unit counts (亩 → 面积)."""
    narrow = rules()["measure_unit"].get(units.base_unit(number.unit))
    return narrow or rules()["measure"].get(units.dimension(number.unit) or "", [])


def counted(text: str, number: Number) -> str:
    """The name of a count: 数 behind the thing counted."""
    counts = units.dimension(number.unit) in ("people", "count")
    return text + "数" if counts and not text.endswith(COUNTED_ENDS) else text


def before(at: Place) -> Iterator[Name]:
    """Phrases that end before the number, with and without the verb at their end."""
    if at.bare:
        return
    yield from _ending(at, at.edge, "b", 2.0)
    last = at.edge
    while last >= at.first and at.words[last].cls in "VEDRPU":
        last -= 1
    if at.first <= last < at.edge:
        yield from _ending(at, last, "bx", 1.0)
    if at.words[at.edge].cls == "L":
        last, _ = right_edge(at.words, at.first, at.edge - 1)
        if last >= at.first:
            yield from _ending(at, last, "bl", 0.8)


def _ending(at: Place, last: int, source: str, rank: float) -> Iterator[Name]:
    found = phrases_ending(at.words, at.first, last)
    for n, phrase in enumerate(found):
        place = "only" if len(found) == 1 else "last" if n == len(found) - 1 else str(min(n, 3))
        evidence = (f"{source}.edge={phrase.edge}", f"{source}.n={place}", *_shape(at.words, phrase))
        name = named(at.words, phrase, source, evidence, rank - 0.1 * abs(n - 1))
        yield Name(name.text, source, evidence, name.rank + 2 * name.known, name.known, name.lead, name.tail)
    if found:
        yield from _with_subject(at, found[min(1, len(found) - 1)], found[-1], source)


def _shape(words: tuple[Token, ...], phrase: Phrase) -> list[str]:
    inner = {w.cls for w in words[phrase.first : phrase.last + 1]}
    shape = [f"in={c}" for c in 'VECLKMFB"' if c in inner]
    return [*shape, f"opens={words[phrase.first].cls}", f"closes={words[phrase.last].cls}"]


def _with_subject(at: Place, short: Phrase, long: Phrase, source: str) -> Iterator[Name]:
    """Subject of the clause and the phrase, without what stands between (三大产业实现产值 → 三大产业产值); all the clause."""
    start = at.first
    for i in range(long.last, at.first - 1, -1):
        if at.words[i].cls in "TLKX#":
            start = i + 1
            break
    if start < long.first:
        raw = joined(at.words, start, long.last)
        if len(raw) <= LONGEST:
            yield Name(raw, f"{source}raw", (f"raw.cls={at.words[start].cls}",))
    subject = subject_of(at.words, at.first, short.first)
    if not subject:
        return
    between = "".join(w.cls for w in at.words[subject.last + 1 : short.first])[:3]
    lead = joined(at.words, subject.first, subject.last)
    tail = joined(at.words, short.first, short.last)
    if lead and lead + tail != joined(at.words, short.first, short.last):
        yield Name(lead + tail, f"{source}so", (f"so.between={between}",), 0.5, lead=lead, tail=tail)
    skeleton = joined(at.words, subject.first, long.last, BETWEEN)
    if skeleton != lead + tail:
        yield Name(skeleton, f"{source}sk", (f"sk.between={between}",), 0.2)


def after(at: Place) -> Iterator[Name]:
    """Phrases after the number; numbers inside them (两栋高250米的楼) are passed over, and kept as well."""
    start = at.here + 1
    seen = ""
    while start < at.limit and (at.words[start].cls in "ERU#M" or at.words[start].text in ("级", "型")):
        seen += "#" if at.words[start].cls == "#" else "E" if at.words[start].cls == "E" else ""
        start += 1
    last = run_after(at.words, start, at.limit)
    if last >= start:
        yield from _run(at, start, last, seen)
        if "#" in seen:
            whole = joined(at.words, at.here + 1, last)
            yield Name(counted(whole, at.number), "an", (f"an.{seen[:2]}",), 0.3)
        if at.words[start].cls in 'A"':
            yield from _relative(at, start, seen)
    elif start < at.limit and at.words[start].cls in "VGDCP":
        yield from _relative(at, start, seen)


def _run(at: Place, start: int, last: int, seen: str) -> Iterator[Name]:
    """Names from the run of nouns after the number."""
    words, number = at.words, at.number
    follow = words[last + 1].cls if last + 1 < at.limit else "$"
    tail = (f"seen={seen[:2]}", f"follow={follow}", f"words={min(last - start, 4)}")

    def one(text: str, source: str, rank: float = 0.3, *more: str, lead: str = "") -> Name:
        evidence = (*more, *(f"{source}.{t}" for t in tail))
        return Name(counted(text, number), source, evidence, rank, False, lead, words[last].text)

    run = joined(words, start, last)
    yield one(run, "a", 2.5 if at.counts else 0.8, lead=joined(words, start, last - 1))
    if last > start:
        yield one(words[last].text, "ah")
    if last > start + 1:
        yield one(joined(words, last - 1, last), "ah2")
    verbs = [i for i in range(max(at.first, at.here - 6), at.here) if is_verb(words[i])]
    if verbs:
        verb = words[verbs[-1]].text
        yield one(verb + run, "va", 1.0, f"va.action={verb in actions()}", f"va.verb={verb}", f"va.far={at.here - verbs[-1]}")
    subject = subject_of(words, at.first, at.here)
    if subject:
        lead = joined(words, subject.first, subject.last)
        yield one(lead + run, "sa")
        if verbs and verbs[-1] > subject.last:
            yield one(lead + words[verbs[-1]].text + run, "sva")
    for noun in measures(number)[:2]:
        if not run.endswith(noun):
            yield Name(run + noun, "am", (f"am.noun={noun}", f"am.seen={seen[:2]}", f"am.follow={follow}"), 0.4)
            if verbs:
                yield Name(words[verbs[-1]].text + run + noun, "vam", (f"vam.noun={noun}", f"vam.verb={words[verbs[-1]].text}"), 0.2)
    yield from _followed(at, start, last, follow, one)


def _followed(at: Place, start: int, last: int, follow: str, one: object) -> Iterator[Name]:
    """Names from the run and what follows it: a verb, 的, a list."""
    assert callable(one)
    words = at.words
    run = joined(words, start, last)
    head = words[last].text
    if follow == "E" or (follow == "A" and last + 2 < at.limit and words[last + 2].cls == "E"):
        begin = last + (2 if follow == "E" else 3)
        end = run_after(words, begin, at.limit)
        if end >= begin:
            yield one(joined(words, begin, end), "ae", 0.9)
            yield one(joined(words, start, end).replace("的", ""), "aee", 0.9)
            return
    if follow == "C":
        end = last + 1
        while end < at.limit and words[end].cls in 'NAC"EB':
            end += 1
        yield one(joined(words, start, end - 1), "ac", 0.5)
        return
    verb = next((i for i in range(last + 1, min(at.limit, last + 8)) if is_verb(words[i]) or words[i].cls == "G"), None)
    if verb is None or any(w.cls == "#" for w in words[last + 1 : verb]):
        return
    adjacent = "".join(w.cls for w in words[last + 1 : verb])[:2]
    stop = run_after(words, verb + 1, at.limit)
    text = words[verb].text
    yield one(run + text, "av", 0.4, f"av.verb={text}", f"av.gap={adjacent}")
    yield one(text + run, "ra", 0.4, f"ra.verb={text}", f"ra.gap={adjacent}")
    if stop > verb:
        verbs = joined(words, verb, stop)
        yield one(verbs + run, "rna", 0.4, f"rna.gap={adjacent}")
        yield one(verbs + head, "rnah", 0.2)
    elif verb + 1 < at.limit and words[verb + 1].cls == "V":
        yield one(text + words[verb + 1].text + run, "rva", 0.3)


def _relative(at: Place, start: int, seen: str) -> Iterator[Name]:
    """A relative clause after the number (45个从事外贸的企业), or the verb that says what it does."""
    words = at.words
    end = start
    while end < at.limit and words[end].cls in 'NAVEDPGC"LRFBT#':
        end += 1
    while end > start and words[end - 1].cls not in "NV":
        end -= 1
    if end == start:
        return
    of = next((i for i in range(end - 1, start, -1) if words[i].cls == "E"), None)
    if of is not None:
        head_end = run_after(words, of + 1, end)
        if head_end > of:
            text = joined(words, start, head_end)
            yield Name(counted(text, at.number), "re", (f"re.len={min(len(text) // 4, 4)}",), 0.4)
            yield Name(counted(text.replace("的", ""), at.number), "ree", (f"re.len={min(len(text) // 4, 4)}",), 0.4)
            yield Name(counted(joined(words, of + 1, head_end), at.number), "reh", (f"re.{seen[:1]}",), 0.6)
    elif at.counts:
        yield from _doing(at, start, end)
    else:
        text = joined(words, start, end - 1)
        if len(text) <= LONGEST:
            yield Name(text, "rv", (f"rv.len={min(len(text) // 4, 4)}",), 0.1)


def head_noun(number: Number) -> str:
    """What a bare unit counts: 人 → 人数, 户 → 户数."""
    base = units.base_unit(number.unit)
    return "户数" if base == "户" else "人数" if units.dimension(number.unit) == "people" else "数"


def _doing(at: Place, start: int, end: int) -> Iterator[Name]:
    """Verb + 人数: what those counted do (2304人尚未脱贫)."""
    words = at.words
    noun = head_noun(at.number)
    yield Name(joined(words, start, end - 1, BETWEEN - {"D"}) + noun, "rm", (f"rm.{noun}",), 0.3)
    bare = joined(words, start, end - 1, BETWEEN)
    yield Name(bare + noun, "rmb", (f"rm.{noun}",), 0.3)
    verb = next((words[i].text for i in range(max(at.first, at.here - 5), at.here) if is_verb(words[i])), None)
    if verb:
        yield Name(verb + bare + noun, "vrm", (f"vrm.{verb}",), 0.5)


def measured(at: Place) -> Iterator[Name]:
    """A verb or noun before the number + what its unit counts: 新能源汽车产量, 惠及人数."""
    words, first, edge = at.words, at.first, at.edge
    for i in range(max(first, at.here - 6), at.here):
        measure = rules()["yield"].get(words[i].text, {}).get(at.dimension)
        if measure:
            leads = (joined(words, i + 1, at.here - 1, BETWEEN), joined(words, first, i - 1, BETWEEN), _thing(at))
            for k, one in enumerate(leads):
                if one and "".join(one).strip():
                    yield Name(one + measure, f"y{k}", (f"y{k}={words[i].text}",), 1.2, lead=one, tail=measure)
    nouns = measures(at.number)[:2]
    if at.counts:
        nouns = [head_noun(at.number)]
        verb = next((i for i in range(at.here - 1, max(first, at.here - 5) - 1, -1) if is_verb(words[i])), None)
        if verb is not None:
            between = "".join(w.cls for w in words[verb + 1 : at.here])[:2]
            yield Name(words[verb].text + nouns[0], "vm", (f"vm.verb={words[verb].text}", f"vm.gap={between}"), 0.4)
    if edge < first or at.bare:
        return
    for noun in nouns:
        found = [p for p in phrases_ending(words, first, edge) if len(joined(words, p.first, p.last)) <= 12]
        for n, phrase in enumerate(found[:3]):
            text = joined(words, phrase.first, phrase.last)
            if text[-1:] not in (noun[-1], "率", "量", "额"):
                yield Name(text + noun, "bm", (f"bm.noun={noun}", f"bm.n={n}", f"bm.closes={words[edge].cls}"), 0.2)


def _thing(at: Place) -> str:
    """The run of nouns after the number."""
    start = at.here + 1
    while start < at.limit and at.words[start].cls in "E#RU":
        start += 1
    last = run_after(at.words, start, at.limit)
    if last > start and at.words[last].text.endswith(("线", "项目", "基地", "厂")):
        last -= 1
    return joined(at.words, start, last)
