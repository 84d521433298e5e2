"""Names that stand in a number's own clause, before it and after it."""

from __future__ import annotations

from collections.abc import Iterator

from zzdash.reading.facts.name.heads import fit
from zzdash.reading.facts.name.record import Name, Place, Words, actions, made, spoken
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number
from zzdash.reading.syntax.phrases import (
    Phrase,
    Token,
    phrases_ending,
    right_edge,
    rules,
    run_after,
    subject_of,
)

BETWEEN = frozenset("TLDKQUMRPGFX#")
COUNTED_ENDS = ("数", "量", "人口", "人次")
LONGEST = 24


def is_verb(word: Token) -> bool:
    """True for a word that may open the name of a count."""
    return word.cls == "V" or word.text in actions()


def measures(number: Number) -> list[str]:
    """The nouns for what the number's unit counts (亩 → 面积)."""
    if number.shape == "ordinal":
        return []
    narrow = rules().measure_unit.get(units.base_unit(number.unit), ())
    return list(narrow or rules().measure.get(units.dimension(number.unit) or "", ()))


def counted(words: Words, number: Number) -> Words:
    """The name of a count: 数 behind the thing counted."""
    counts = units.dimension(number.unit) in ("people", "count") and number.shape != "ordinal"
    return words + made("数") if counts and words and not words[-1].text.endswith(COUNTED_ENDS) else words


def head_noun(number: Number) -> str:
    """What a bare unit counts: 人 → 人数, 户 → 户数."""
    base = units.base_unit(number.unit)
    return "户数" if base == "户" else "人数" if units.dimension(number.unit) == "people" else "数"


def before(at: Place) -> Iterator[Name]:
    """Phrases that end before the number, with and without the verb at their end."""
    if at.bare:
        return
    yield from _ending(at, at.edge, "b", 2.0)
    last = at.edge
    while last >= at.first and at.words[last].cls in "VEDRPUG":
        last -= 1
    if at.first <= last < at.edge:
        yield from _ending(at, last, "bx", 1.0)


def _ending(at: Place, last: int, source: str, rank: float) -> Iterator[Name]:
    found = phrases_ending(at.words, at.first, last)
    for n, phrase in enumerate(found):
        place = "only" if len(found) == 1 else "last" if n == len(found) - 1 else str(min(n, 3))
        known = phrase.first == phrase.last and at.words[last].known
        evidence = (f"{source}.edge={phrase.edge}", f"{source}.n={place}")
        yield Name(at.phrase(phrase), source, evidence, rank - 0.1 * abs(n - 1) + 2 * known)
    if found:
        yield from _with_subject(at, found[min(1, len(found) - 1)], found[-1], source)


def _with_subject(at: Place, short: Phrase, long: Phrase, source: str) -> Iterator[Name]:
    """Subject of the clause and the phrase, without what stands between (三大产业实现产值 → 三大产业产值); all the clause."""
    start = next(
        (i + 1 for i in range(long.first - 1, at.first - 1, -1) if at.words[i].cls in "TLKX#"), at.first
    )
    if start < long.first:
        raw = at.between(start, long.last)
        if len(spoken(raw)) <= LONGEST and not any(w.cls in "RG" for w in raw):
            yield Name(raw, f"{source}raw", (f"raw.cls={at.words[start].cls}",))
    subject = subject_of(at.words, at.first, short.first)
    if not subject:
        return
    gap = "".join(w.cls for w in at.words[subject.last + 1 : short.first])[:3]
    if gap:
        yield Name(at.phrase(subject) + at.phrase(short), f"{source}so", (f"so.gap={gap}",), 0.5)
    yield Name(at.between(subject.first, long.last, BETWEEN), f"{source}sk", (f"sk.gap={gap}",), 0.2)


def skipped(at: Place) -> tuple[int, str]:
    """Index of the first word after the number that may open a phrase, and the marks passed over: 的, further numbers
    (两栋高250米的楼)."""
    start, seen = at.here + 1, ""
    while start < at.limit and (
        at.words[start].cls in "ERU#M" or at.words[start].text in rules().classes.words
    ):
        seen += at.words[start].cls if at.words[start].cls in "E#" else ""
        start += 1
    return start, seen[:2]


def after(at: Place) -> Iterator[Name]:
    """Phrases after the number; those with a further number inside are kept as well, a place before them is not."""
    start, seen = skipped(at)
    if start < at.limit and at.words[start].cls == "L":
        place_end = run_after(at.words, start + 1, at.limit)
        yield Name(
            counted(tuple(at.words[start : place_end + 1]), at.number),
            "al",
            (f"al.more={place_end > start}",),
            0.9,
        )
        start += place_end > start
    last = run_after(at.words, start, at.limit)
    if last >= start:
        yield from _run(at, start, last, seen)
        if "#" in seen:
            whole = tuple(at.words[at.here + 1 : last + 1])
            yield Name(counted(whole, at.number), "an", (f"an.{seen}",), 0.3)
    if start < at.limit and (
        last < start
        or at.words[start].cls == "V"
        or any(w.cls == "E" for w in at.words[last + 1 : min(at.limit, last + 10)])
    ):
        yield from _relative(at, start, seen)


def _run(at: Place, start: int, last: int, seen: str) -> Iterator[Name]:
    """Names from the run of nouns after the number."""
    words, number = at.words, at.number
    follow = words[last + 1].cls if last + 1 < at.limit else "$"
    size = f"words={min(last - start, 4)}"
    run = at.between(start, last)
    yield Name(
        counted(run, number),
        "a",
        (f"a.seen={seen}", f"a.follow={follow}", f"a.{size}"),
        2.5 if at.counts else 0.8,
    )
    if last > start + 1:
        yield Name(counted(at.between(last - 1, last), number), "ah2", (f"ah.{size}",), 0.3)
    verb = next(
        (i for i in range(at.here - 1, max(at.first, at.here - 6) - 1, -1) if is_verb(words[i])), None
    )
    action: Words = (words[verb],) if verb is not None else ()
    if verb is not None:
        evidence = (
            f"va.action={words[verb].text in actions()}",
            f"va.verb={words[verb].text}",
            f"va.far={at.here - verb}",
            f"va.{size}",
        )
        yield Name(action + counted(run, number), "va", evidence, 1.0)
    subject = subject_of(words, at.first, at.here)
    if subject:
        lead = at.phrase(subject)
        yield Name(lead + counted(run, number), "sa", (f"sa.{size}", f"sa.verb={bool(action)}"), 0.3)
        if verb is not None and verb > subject.last:
            yield Name(lead + action + counted(run, number), "sva", (f"sva.verb={words[verb].text}",), 0.2)
    if not at.bare and not at.counts:
        yield from _of_thing(at, start, last, seen)
    for noun in measures(number)[:2]:
        if not spoken(run).endswith(noun):
            yield Name(
                run + made(noun), "am", (f"am.noun={noun}", f"am.seen={seen}", f"am.follow={follow}"), 0.4
            )
            if action:
                yield Name(
                    action + run + made(noun), "vam", (f"vam.noun={noun}", f"vam.verb={spoken(action)}"), 0.2
                )
    yield from _followed(at, start, last, follow)


def _of_thing(at: Place, start: int, last: int, seen: str) -> Iterator[Name]:
    """The thing after the number and what of it was measured before (总投资9亿元的冶炼项目 → 冶炼项目总投资)."""
    found = phrases_ending(at.words, at.first, at.edge)
    for n, phrase in enumerate(found[:2]):
        evidence = (f"ab.n={n}", f"ab.seen={seen}", f"ab.edge={phrase.edge}", f"ab.more={len(found) > n + 1}")
        yield Name(at.between(start, last) + at.phrase(phrase), "ab", evidence, 1.0)


def _followed(at: Place, start: int, last: int, follow: str) -> Iterator[Name]:
    """Names from the run and what follows it: 的 and a head, the rest of a list, a verb."""
    words = at.words
    if follow == "E" or (follow == "A" and last + 2 < at.limit and words[last + 2].cls == "E"):
        begin = last + (2 if follow == "E" else 3)
        end = run_after(words, begin, at.limit)
        if end >= begin:
            yield Name(counted(at.between(begin, end), at.number), "ae", ("ae",), 0.9)
            yield Name(counted(at.between(start, end, frozenset("E")), at.number), "aee", ("aee",), 0.9)
            return
    if follow == "C":
        end = last + 1
        while end < at.limit and words[end].cls in 'NAC"EB':
            end += 1
        yield Name(counted(at.between(start, end - 1), at.number), "ac", ("ac",), 0.5)
    if follow not in "$E":
        yield from _done(at, start, last)


def _done(at: Place, start: int, last: int) -> Iterator[Name]:
    """The thing counted and what it does: 29家央企与某地签约 → 签约央企数, 央企签约数."""
    words = at.words
    ahead = range(last + 1, min(at.limit, last + 8))
    verb = next((i for i in ahead if is_verb(words[i]) or words[i].cls == "G"), None)
    if verb is None or any(w.cls == "#" for w in words[last + 1 : verb]):
        return
    gap = "".join(w.cls for w in words[last + 1 : verb])[:2]
    run, action = at.between(start, last), (words[verb],)
    evidence = (f"av.verb={words[verb].text}", f"av.gap={gap}")
    yield Name(counted(run + action, at.number), "av", evidence, 0.4)
    yield Name(counted(action + run, at.number), "ra", evidence, 0.4)
    begin = verb + 1
    while begin < at.limit and words[begin].cls in "#EUA" and words[begin].cls != "A":
        begin += 1
    stop = run_after(words, begin, at.limit)
    if stop >= begin:
        verbs = action + at.between(begin, stop)
        yield Name(counted(verbs + run, at.number), "rna", (f"rna.gap={gap}",), 0.4)
        yield Name(counted(verbs + at.between(last, last), at.number), "rnah", (f"rna.gap={gap}",), 0.2)
    elif begin < at.limit and words[begin].cls == "V":
        yield Name(counted((*action, words[begin], *run), at.number), "rva", (f"rva.gap={gap}",), 0.3)


def _relative(at: Place, start: int, seen: str) -> Iterator[Name]:
    """A relative clause after the number (45个从事外贸的企业), or the verb that says what it does."""
    words = at.words
    end = start
    while end < at.limit and words[end].cls in 'NAVEDPGC"LRFBT#UK':
        end += 1
    of = next((i for i in range(min(end, start + 14) - 1, start - 1, -1) if words[i].cls == "E"), None)
    head_end = run_after(words, of + 1, end) if of is not None else -1
    if of is not None and head_end > of:
        head = at.between(of + 1, head_end)
        whole = at.between(start, head_end, frozenset("TLRU"))
        size = f"re.len={min(len(spoken(whole)) // 4, 4)}"
        yield Name(counted(whole, at.number), "re", (size, f"re.{seen}"), 0.4)
        yield Name(
            counted(tuple(w for w in whole if w.cls != "E"), at.number), "ree", (size, f"re.{seen}"), 0.4
        )
        yield Name(counted(head, at.number), "reh", (f"reh.{seen}",), 0.6)
        for noun in [] if at.counts else measures(at.number)[:2]:
            yield Name(head + made(noun), "rehm", (f"rehm.noun={noun}",), 0.4)
    elif at.counts:
        yield from _doing(at, start, end - 1)
    elif of is None:
        text = at.between(start, end - 1)
        if len(spoken(text)) <= LONGEST:
            yield Name(text, "rv", (f"rv.len={min(len(spoken(text)) // 4, 4)}",), 0.1)


def _doing(at: Place, start: int, last: int) -> Iterator[Name]:
    """Verb + 人数: what those counted do (2304人尚未脱贫)."""
    noun = made(head_noun(at.number))
    evidence = (f"rm.{noun[0].text}",)
    full = tuple(w for w in at.words[start : last + 1] if w.cls not in BETWEEN - {"D"})
    bare = at.between(start, last, BETWEEN)
    yield Name(full + noun, "rm", evidence, 0.3)
    yield Name(bare + noun, "rmb", evidence, 0.3)
    verb = next(
        (at.words[i] for i in range(max(at.first, at.here - 5), at.here) if is_verb(at.words[i])), None
    )
    if verb:
        yield Name((verb, *bare, *noun), "vrm", (f"vrm.{verb.text}",), 0.5)


def measured(at: Place) -> Iterator[Name]:
    """A verb or noun before the number + what its unit counts: 新能源汽车产量, 惠及人数."""
    words = at.words
    for i in range(max(at.first, at.here - 6), at.here):
        noun = rules().yields.get(words[i].text, {}).get(at.dimension)
        if noun:
            things = (
                at.between(i + 1, at.here - 1, BETWEEN),
                at.between(at.first, i - 1, BETWEEN),
                _thing(at),
            )
            for k, thing in enumerate(things):
                yield Name(
                    thing + made(noun),
                    f"y{k}",
                    (f"y{k}={words[i].text}", f"y.some={bool(thing)}"),
                    1.2 if thing else 0.1,
                )
    nouns = [head_noun(at.number)] if at.counts else measures(at.number)[:2]
    verb = next(
        (i for i in range(at.here - 1, max(at.first, at.here - 5) - 1, -1) if is_verb(words[i])), None
    )
    if at.counts and verb is not None and at.after not in "NAE":
        gap = "".join(w.cls for w in words[verb + 1 : at.here])[:2]
        yield Name(
            (words[verb], *made(nouns[0])), "vm", (f"vm.verb={words[verb].text}", f"vm.gap={gap}"), 0.4
        )
    if not at.bare:
        yield from _with_measure(at, nouns)


def _with_measure(at: Place, nouns: list[str]) -> Iterator[Name]:
    """The phrase before the number + what its unit counts."""
    for n, phrase in enumerate(phrases_ending(at.words, at.first, at.edge)[:3]):
        lead = at.phrase(phrase)
        text = spoken(lead)
        for noun in nouns:
            if text and len(text) <= 12 and (len(text) < 3 or fit(text, at.dimension) != "True"):
                yield Name(
                    lead + made(noun),
                    "bm",
                    (f"bm.noun={noun}", f"bm.n={n}", f"bm.closes={lead[-1].cls}"),
                    0.2,
                )


def _thing(at: Place) -> Words:
    """The run of nouns after the number, without the plant that makes it (蓝宝石生产线 → 蓝宝石)."""
    start, _ = skipped(at)
    last = run_after(at.words, start, at.limit)
    if last > start and at.words[last].text in rules().plant.words:
        last -= 1
    return at.between(start, last)


def subject_before(at: Place) -> Words:
    """The subject of the number's clause."""
    subject = subject_of(at.words, at.first, at.here)
    return at.phrase(subject) if subject else ()


def whole_before(at: Place, last: int) -> list[Words]:
    """Phrases that end at word ``last`` or before, longest first."""
    edge, _ = right_edge(at.words, at.first, last)
    found = phrases_ending(at.words, at.first, edge) if edge >= at.first else []
    return [at.phrase(phrase) for phrase in reversed(found)]
