"""Text → place tags: divisions from the kept table, zones and sites by form, collective words (全市, 当地)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from zzdash.reading.lexicon.cut import cut
from zzdash.reading.lexicon.divisions import Division, Level, divisions
from zzdash.reading.lexicon.words import Word
from zzdash.rules.reading.places import Places, places

Form = Literal[
    "company",
    "division",
    "zone",
    "bare zone",
    "bare park",
    "town",
    "region",
    "nation",
    "world",
    "abroad",
    "collective",
]
NAMING = frozenset(
    ["n", "ns", "nr", "nrt", "nz", "nt", "j", "a", "b", "f", "s", "x", "eng", "l", "vn", "ng", "nrfg"]
)
"""Parts of speech that a zone's or a town's own name may be made of."""
PROPER = frozenset(["ns", "nr", "nrt", "nz", "nt", "nrfg", "eng", "x", "j"])
"""… and those that name by themselves."""
PLACED = frozenset(["ns", "nrt", "nr", "nz"])
"""Parts of speech that a county's short name has where it is a place; a city's may be any noun or unknown (a)."""
LONGEST_TOWN = 7
REACH = 4
"""Words of a zone's own name at most."""


@dataclass(frozen=True, slots=True)
class PlaceTag:
    """A place as printed: half-open span in the clean text.

    ``name`` is what the text alone says it is called in full (a collective word stays as it is). ``options`` are the
    divisions it may be, ``above`` the places printed directly before it that it lies in, ``also`` other names it
    goes by (a zone with and without its city).
    """

    start: int
    end: int
    text: str
    form: Form
    name: str
    level: Level
    options: tuple[Division, ...] = ()
    above: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    whole: bool = True


@dataclass(frozen=True)
class _Rules:
    listed: Mapping[str, tuple[Form, Level, str]]
    heads: Mapping[str, tuple[int, ...]]
    zone: re.Pattern[str]
    not_zone: frozenset[str]
    bare: frozenset[str]
    kinds: frozenset[str]
    behind: frozenset[str]
    town: re.Pattern[str]
    not_town: frozenset[str]
    tail: re.Pattern[str]
    more: re.Pattern[str]
    common: frozenset[str]


@cache
def _rules() -> _Rules:
    raw = places()
    listed = dict(_listed(raw))
    heads: dict[str, set[int]] = {}
    for word in listed:
        heads.setdefault(word[:2], set()).add(len(word))
    return _Rules(
        listed,
        {head: tuple(sorted(lengths, reverse=True)) for head, lengths in heads.items()},
        _any_of(raw.zones.endings),
        frozenset(raw.zones.refused),
        frozenset([*raw.bare_zones.kinds, *raw.bare_zones.parks]),
        frozenset(raw.bare_zones.kinds),
        frozenset(raw.zones.behind),
        _any_of(raw.towns.endings),
        frozenset(raw.towns.refused),
        _any_of(raw.regions.tails),
        _any_of(raw.regions.more),
        frozenset(raw.common.words),
    )


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))


def _listed(raw: Places) -> Iterator[tuple[str, tuple[Form, Level, str]]]:
    for word in raw.regions.words:
        yield word, ("region", "region", word)
    for word in raw.abroad.words:
        yield word, ("abroad", "abroad", word)
    for word in raw.nation.words:
        yield word, ("nation", "nation", raw.nation.name)
    for word in raw.world.words:
        yield word, ("world", "world", raw.world.name)
    for level, row in raw.collective.levels().items():
        for word in row.words:
            yield word, ("collective", "county" if level == "district" else level, word)
    for word in raw.zones.names:
        yield word, ("zone", "zone", word)
    for word in raw.bare_zones.kinds:
        yield word, ("bare zone", "zone", word)
    for word in raw.bare_zones.parks:
        yield word, ("bare park", "zone", word)


@dataclass(frozen=True)
class _Text:
    text: str
    words: tuple[Word, ...]
    starts: Mapping[int, int]
    ends: Mapping[int, int]


@lru_cache(maxsize=512)
def find(text: str) -> tuple[PlaceTag, ...]:
    """The places printed in ``text``, in order, apart."""
    words = cut(text)
    view = _Text(
        text, words, {w.start: i for i, w in enumerate(words)}, {w.end: i for i, w in enumerate(words)}
    )
    known = _apart(_known(view))
    ends = {tag.end: tag for tag in known}
    return tuple(_chained(_apart([*known, *_zones(view, ends), *_towns(view, ends), *_tails(view, ends)])))


def _apart(tags: Sequence[PlaceTag] | Iterator[PlaceTag]) -> list[PlaceTag]:
    """Of those that overlap the one that begins first, of these the longest."""
    free: list[PlaceTag] = []
    for tag in sorted(tags, key=lambda t: (t.start, -t.end)):
        if not free or free[-1].end <= tag.start:
            free.append(tag)
    return free


def _known(view: _Text) -> Iterator[PlaceTag]:
    """Divisions and listed words."""
    rules, table = _rules(), divisions()
    last: PlaceTag | None = None
    text, heads = view.text, _heads()
    for at in [at for at in range(len(text) - 1) if text[at : at + 2] in heads]:
        if last and at < last.end:
            continue
        before = last if last and last.end == at else None
        tag = _division(view, at, before, table.at(view.text, at)) or _word(view, at, rules)
        if tag:
            yield tag
            last = tag


@cache
def _heads() -> frozenset[str]:
    """The first two characters of all that is known: most of a text begins none."""
    return frozenset((*divisions().lengths, *_rules().heads))


def _word(view: _Text, at: int, rules: _Rules) -> PlaceTag | None:
    for length in rules.heads.get(view.text[at : at + 2], ()):
        word = view.text[at : at + length]
        if word in rules.listed and (at in view.starts or at + length in view.ends):
            form, level, name = rules.listed[word]
            if (
                form == "nation"
                and at in view.ends
                and view.words[view.ends[at]].pos in ("nz", "nr", "nrt", "nt")
            ):
                return None  # a company, such as 融信中国
            if form == "region" and (more := rules.more.match(view.text, at + length)):
                whole = word + more.group()
                return PlaceTag(at, more.end(), whole, form, whole, level, also=(word,))
            return PlaceTag(at, at + length, word, form, name, level)
    return None


def _division(view: _Text, at: int, before: PlaceTag | None, forms: Sequence[str]) -> PlaceTag | None:
    for form in forms:
        options = tuple(
            d
            for d in divisions().forms[form]
            if _stands(view, at, bool(before and _named(before, d)), form, d)
        )
        if options:
            ranked = tuple(sorted(options, key=lambda d: (RANK[d.level], -d.until)))
            first = ranked[0]
            name = form if form[-1] == first.name[-1] and len(form) > 2 else first.name
            return PlaceTag(at, at + len(form), form, "division", name, first.level, ranked)
    return None


def _stands(view: _Text, at: int, behind_place: bool, form: str, division: Division) -> bool:
    """True where ``form`` is printed as a place, not as a part of other words."""
    word = view.words[view.starts[at]] if at in view.starts else None
    whole = word is not None and word.end == at + len(form)
    if form != division.name and form[-1] != division.name[-1] or len(form) == 2:
        bounded = (word is not None or behind_place) and _ends_well(view, at + len(form))
        if division.level != "county":
            return bounded and (form not in _rules().common or word is not None and word.pos == "ns")
        town = division.name[-1] != form[-1] and division.name[-1] == "市"
        placed = whole and word is not None and (word.pos in PLACED or town and word.pos in ("n", "a"))
        return bounded and (behind_place or placed and form not in _rules().common)
    return word is not None or behind_place or len(form) > 3


def _ends_well(view: _Text, end: int) -> bool:
    """True at a word's end, and where another place or a zone's kind follows though the segmenter sees one word
    (天津港, 云南昆明)."""
    return end in view.ends or bool(_rules().zone.match(view.text, end) or divisions().at(view.text, end))


def _zones(view: _Text, ends: Mapping[int, PlaceTag]) -> Iterator[PlaceTag]:
    """Zones by their ending: what stands before it, back to a place or to a word that no name holds."""
    rules = _rules()
    for ending in rules.zone.finditer(view.text):
        start, parent = _own_name(view, ending.start(), ends, rules.not_zone)
        parent = parent or (_right_before(view, ending.start()) if ending.group() in rules.bare else None)
        known = parent or ending.group() in rules.kinds or _proper(view, start, ending.start())
        apart = parent and parent.end == start and ending.end() in view.ends
        if ending.group() in rules.behind and not apart:
            continue
        if (start < ending.start() or parent) and known:
            yield _zone(view.text, start, ending.end(), parent)


def _proper(view: _Text, start: int, end: int) -> bool:
    """True where a word that names (not any noun) stands in the span."""
    first, last = view.starts.get(start), view.ends.get(end)
    return first is None or last is None or any(w.pos in PROPER for w in view.words[first : last + 1])


def _right_before(view: _Text, end: int) -> PlaceTag | None:
    """The division whose short form ends at ``end``, though the segmenter knows it not (滨城经开区)."""
    for length in (4, 3, 2):
        form = view.text[max(0, end - length) : end]
        if form in divisions().forms and end - length in view.starts:
            options = divisions().forms[form]
            return PlaceTag(end - length, end, form, "division", options[0].name, options[0].level, options)
    return None


def _zone(text: str, start: int, end: int, parent: PlaceTag | None) -> PlaceTag:
    own = text[start:end]
    if not parent:
        return PlaceTag(start, end, own, "zone", own, "zone")
    city = parent.options[0] if parent.options else None
    stem = _stem(parent.text)
    own = text[max(start, parent.end) : end]
    glued = [stem + own, parent.text + own, *([own] if own not in _rules().bare and len(own) > 3 else [])]
    name = glued[0] if parent.text == stem or len(glued) < 3 else own
    above = (parent.name, *(city.above if city else ()))
    also = tuple(n for n in dict.fromkeys(glued) if n != name)
    return PlaceTag(parent.start, end, text[parent.start : end], "zone", name, "zone", (), above, also)


def _stem(place: str) -> str:
    return place[:-1] if len(place) > 2 and place[-1] in "市省县区" else place


def _own_name(
    view: _Text, end: int, ends: Mapping[int, PlaceTag], never: frozenset[str]
) -> tuple[int, PlaceTag | None]:
    """Where the own name that ends at ``end`` begins, and the place directly before it. No name: ``end``."""
    start, named = end, False
    for _ in range(REACH):
        if start in ends and ends[start].form in ("division", "region"):
            return start, ends[start]
        if start not in view.ends:
            break
        word = view.words[view.ends[start]]
        if word.pos not in NAMING or not word.text.isalpha() or len(word.text) > 5 or end - word.start > 9:
            break
        start, named = word.start, named or word.text not in never and word.pos not in ("f", "a")
    else:
        if start in ends and ends[start].form in ("division", "region"):
            return start, ends[start]
    return (_trimmed(view, start, end, never) if named else end), None


def _trimmed(view: _Text, start: int, end: int, never: frozenset[str]) -> int:
    """Past the last word that no name holds, such as a verb that the segmenter takes for a noun."""
    last = start
    while start < end and start in view.starts:
        word = view.words[view.starts[start]]
        start = word.end
        if word.text in never and not (start < end and last < word.start):
            last = start
    return last


def _towns(view: _Text, ends: Mapping[int, PlaceTag]) -> Iterator[PlaceTag]:
    rules = _rules()
    for ending in rules.town.finditer(view.text):
        if ending.end() not in view.ends:
            continue
        word = view.words[view.ends[ending.end()]]
        named = word.start < ending.start() and word.text not in rules.not_town
        start = word.start if named else _before(view, word.start, ends)
        name = view.text[start : ending.end()]
        sized = 2 + len(ending.group()) <= len(name) < LONGEST_TOWN and word.pos[0] in "nsx"
        if not sized or start not in view.starts or name in rules.not_town:
            continue
        if view.words[view.starts[start]].text not in rules.not_zone:
            yield PlaceTag(start, ending.end(), name, "town", name, "town")


def _before(view: _Text, end: int, ends: Mapping[int, PlaceTag]) -> int:
    """Where the one or two words begin that name the town whose kind stands at ``end``."""
    if end in ends or end not in view.ends:
        return end
    word = view.words[view.ends[end]]
    common = word.pos in ("n", "a", "s") and len(word.text) < 3
    if not common and word.pos not in ("ns", "nr", "nz", "nrt") or len(word.text) > 4:
        return end
    lead = view.words[view.ends[word.start]] if word.start in view.ends and word.start not in ends else word
    joins = len(lead.text) == 1 and len(word.text) < 3 and lead.pos in ("f", "a", "n")
    return lead.start if joins else word.start


def _tails(view: _Text, ends: Mapping[int, PlaceTag]) -> Iterator[PlaceTag]:
    """京沪高铁沿线: a tail and the nouns before it."""
    rules = _rules()
    for tail in rules.tail.finditer(view.text):
        start, _ = _own_name(view, tail.start(), {}, rules.not_zone)
        if start < tail.start():
            name = view.text[start : tail.end()]
            yield PlaceTag(start, tail.end(), name, "region", name, "region")


def _chained(tags: Sequence[PlaceTag]) -> Iterator[PlaceTag]:
    """Adjacent tags from the larger to the smaller are one place, the smallest: 湖南省浏阳市 → 浏阳市."""
    held: PlaceTag | None = None
    for tag in tags:
        if held and held.end == tag.start and lies_in(tag, held):
            held = _joined(held, tag)
            continue
        if held:
            yield held
        held = tag
    if held:
        yield held


RANK: Mapping[Level, int] = {
    "world": 0, "abroad": 0, "nation": 0, "region": 1, "province": 2, "city": 3, "county": 4, "zone": 5, "town": 6, "any": 9,
}  # fmt: skip


def lies_in(small: PlaceTag, large: PlaceTag) -> bool:
    """True where ``small`` may lie in ``large``, by the table or by its level."""
    if small.form == "division" and large.form == "division":
        return any(_named(large, d) for d in small.options)
    if small.form == "collective":
        return large.form in ("division", "zone")
    return small.form in ("town", "zone", "division") and RANK[large.level] < RANK[small.level] < 9


def _named(large: PlaceTag, small: Division) -> bool:
    """True where ``small`` lies in ``large``."""
    return any(name in small.above for name in (large.name, *(d.name for d in large.options)))


def _joined(large: PlaceTag, small: PlaceTag) -> PlaceTag:
    text = large.text + small.text
    if small.form == "collective":  # 长沙市全市
        return PlaceTag(
            large.start,
            small.end,
            text,
            large.form,
            large.name,
            large.level,
            large.options,
            large.above,
            large.also,
        )
    options = tuple(d for d in small.options if _named(large, d)) or small.options
    name = options[0].name if options and small.name not in {d.name for d in options} else small.name
    name = small.name if small.text.endswith(small.name[-1]) and len(small.text) > 2 else name
    level = options[0].level if options else small.level
    above = tuple(dict.fromkeys((*small.above, large.name, *large.above)))
    return PlaceTag(large.start, small.end, text, small.form, name, level, options, above, small.also)
