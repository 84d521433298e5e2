"""Text → tags of companies, institutions and projects, found before places so that no place hides in their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from zzdash.reading.lexicon.cut import cut
from zzdash.reading.lexicon.divisions import divisions
from zzdash.reading.lexicon.words import Word
from zzdash.rules.reading import lexicon

CompanyForm = Literal["company", "institution", "alias", "project"]
NAMES = frozenset(["ns", "nz", "nr", "nrt", "nrfg", "nt", "j", "eng", "x"])
"""Parts of speech that name."""
INSIDE = NAMES | frozenset(["n", "vn", "b", "a", "l", "s", "f", "v", "ng", "an"])
"""Parts of speech that a name may hold."""
REACH = 7
"""Words of a name before its ending, at most."""
LONGEST = 18
"""Characters of a name before its ending, at most."""


@dataclass(frozen=True, slots=True)
class CompanyTag:
    """A company, institution or project as printed: half-open span in the clean text.

    ``seat`` is the division its name begins with ('' where it begins otherwise).
    """

    start: int
    end: int
    text: str
    form: CompanyForm = "company"
    seat: str = ""


@dataclass(frozen=True)
class _Rules:
    endings: re.Pattern[str]
    forms: Mapping[str, CompanyForm]
    weak: frozenset[str]
    generic: frozenset[str]
    alias: re.Pattern[str]
    names: re.Pattern[str]
    projects: re.Pattern[str]
    anaphors: tuple[str, ...]


@cache
def _rules() -> _Rules:
    raw = lexicon.companies()
    forms: dict[str, CompanyForm] = {
        **dict.fromkeys(raw.endings.company, "company"),
        **dict.fromkeys(raw.endings.institution, "institution"),
    }
    alias = "|".join(map(re.escape, raw.alias.words))
    return _Rules(
        _any_of(forms),
        forms,
        frozenset(raw.endings.weak),
        frozenset(raw.generic.words),
        re.compile(rf"(?:{alias})[“「\"‘]?([^”」\"’）)，,。；]{{2,8}})"),
        _any_of(raw.names.words),
        _any_of(raw.projects.endings),
        raw.projects.anaphors,
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))


@lru_cache(maxsize=512)
def projects(text: str) -> tuple[CompanyTag, ...]:
    """The works named in ``text`` by an ending such as 项目, in order; they may overlap companies and places."""
    rules, words = _rules(), cut(text)
    ends = {word.end: i for i, word in enumerate(words)}
    found = []
    for ending in rules.projects.finditer(text):
        if ending.end() in ends:
            start = _start(words, ends[ending.end()], ending, rules)
            if start is not None and ending.start() - start > 1:
                found.append(CompanyTag(start, ending.end(), text[start : ending.end()], "project"))
    return tuple(found)


def refers_back(text: str) -> bool:
    """True where a clause speaks of a work or company named before: 该项目, 公司."""
    return any(word in text for word in _rules().anaphors)


@lru_cache(maxsize=512)
def find(text: str) -> tuple[CompanyTag, ...]:
    """The companies printed in ``text``, in order, apart."""
    found: list[CompanyTag] = []
    for tag in sorted(
        [*_by_ending(text), *_by_alias(text), *_by_name(text)], key=lambda t: (t.start, -t.end)
    ):
        if not found or found[-1].end <= tag.start:
            found.append(tag)
    return tuple(found)


def _by_ending(text: str) -> Iterator[CompanyTag]:
    rules, words = _rules(), cut(text)
    ends = {word.end: i for i, word in enumerate(words)}
    for ending in rules.endings.finditer(text):
        if ending.end() not in ends:
            continue
        start = _start(words, ends[ending.end()], ending, rules)
        if start is not None:
            name = text[start : ending.end()]
            yield CompanyTag(start, ending.end(), name, rules.forms[ending.group()], seat(name))


def _start(words: tuple[Word, ...], last: int, ending: re.Match[str], rules: _Rules) -> int | None:
    """Where the name begins that ends in ``ending``; None where nothing is named."""
    held: list[Word] = []
    at = last
    while at >= 0 and len(held) < REACH:
        word = words[at]
        inside = word.start >= ending.start()
        if not inside and (
            word.pos not in INSIDE or not word.text.isalnum() or ending.start() - word.start > LONGEST
        ):
            break
        if not inside:
            held.append(word)
        at -= 1
    named = [w for w in held if w.pos in NAMES and not _generic(w, ending, rules)]
    places = [w for w in held if w.text in divisions().forms]
    if ending.group() in rules.weak:
        touching = held[:1]
        return touching[0].start if touching and touching[0] in named and len(touching[0].text) > 1 else None
    if named or places and len(held) > 1:
        return min(w.start for w in (*named, *places))
    own = [w for w in held[:2] if not _generic(w, ending, rules) and w.pos not in ("v", "a", "l")]
    return own[0].start if own and own[0] is held[0] and len(own[0].text) > 1 else None


def _generic(word: Word, ending: re.Match[str], rules: _Rules) -> bool:
    """True for 上市 in 上市公司 and 龙头企业 in 龙头企业集团, whether one word with the ending or not."""
    text = word.text.removesuffix(ending.group())
    return text in rules.generic or text[-2:] in rules.generic or text[:2] in rules.generic


def _by_name(text: str) -> Iterator[CompanyTag]:
    for known in _rules().names.finditer(text):
        yield CompanyTag(known.start(), known.end(), known.group())


def _by_alias(text: str) -> Iterator[CompanyTag]:
    for told in _rules().alias.finditer(text):
        name = told.group(1)
        at = text.find(name)
        while at >= 0:
            yield CompanyTag(at, at + len(name), name, "alias")
            at = text.find(name, at + len(name))


def seat(name: str) -> str:
    """The division that a company's name begins with: 海州恒通 → 海州区; '' for none."""
    forms = divisions().at(name, 0)
    return divisions().forms[forms[0]][0].name if forms else ""
