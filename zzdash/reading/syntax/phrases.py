"""Words → word classes, and the noun phrases that stand before and after a number.

A class is one letter: N noun, A attribute, V verb, E 的, C 和/、, D adverb, P preposition, R a word that only leads to a
number (达, 为), F a side (中, 以下), G a word of change (同比, 增长), T time, L place, K company, Q pronoun, M vague count, U particle,
# number, " quotation mark, X any other mark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from zzdash.reading.lexicon.words import NUMBER, Word
from zzdash.reading.syntax.passage import Passage
from zzdash.rules.catalogue import load_catalogue
from zzdash.rules.reading.names import Names, names

T = TypeVar("T")

CLASS_OF_POS: Mapping[str, str] = {
    "NUM": "#", "TIME": "T", "PLACE": "L", "COMPANY": "K", "t": "T", "tg": "T", "ns": "N", "nt": "N", "nr": "N", "nrt": "N",
    "n": "N", "ng": "N", "nz": "N", "vn": "N", "an": "N", "l": "N", "i": "N", "j": "N", "eng": "N", "nrfg": "N", "g": "N",
    "s": "A", "a": "A", "b": "A", "k": "N", "h": "A", "z": "A", "zg": "A", "ag": "A", "f": "F", "q": "N", "mq": "N",
    "v": "V", "vd": "D", "vg": "V", "vi": "V", "vq": "V", "d": "D", "ad": "D", "dg": "D", "df": "D",
    "p": "P", "c": "C", "u": "U", "uj": "E", "ul": "U", "uz": "U", "ud": "U", "ug": "U", "uv": "U", "r": "Q", "rz": "Q", "rr": "Q", "rg": "Q",
    "m": "M", "y": "U", "o": "D", "e": "U", "x": "X",
}  # fmt: skip
SHAPES: Mapping[str, str] = {"date": "T", "name": "N"}
"""Classes of numbers that measure nothing."""
QUOTES = frozenset('“”‘’「」『』《》"')


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its class; ``known`` where the catalogue has it as an indicator's name."""

    start: int
    end: int
    text: str
    cls: str
    known: bool = False


def rules() -> Names:
    """The word lists of rules/reading/names.toml."""
    return names()


@cache
def _class_of_word() -> dict[str, str]:
    lists = rules()
    classes: dict[str, str] = {
        "的": "E",
        "之": "E",
        "、": "C",
        "和": "C",
        "与": "C",
        "及": "C",
        "以及": "C",
        "对": "B",
        "较": "P",
        "比": "P",
    }
    for listed, cls in (
        (lists.action, "V"),
        (lists.noun, "N"),
        (lists.attribute, "A"),
        (lists.reach, "R"),
        (lists.change, "G"),
    ):
        classes.update((word, cls) for word in listed.words)
    classes.update((mark, '"') for mark in QUOTES)
    return classes


def once(passage: Passage, key: str, make: Callable[[Passage], T]) -> T:
    """What ``make`` makes of a passage, made once."""
    store = passage.__dict__
    if key not in store:
        store[key] = make(passage)
    made: T = store[key]
    return made


def tokens(passage: Passage) -> tuple[Token, ...]:
    """The words of a passage with their classes; a name that the catalogue knows is one word."""
    return once(passage, "name_tokens", _tokens)


def _class(word: Word) -> str:
    if word.pos in (NUMBER, "TIME", "PLACE", "COMPANY"):
        return CLASS_OF_POS[word.pos]
    return _class_of_word().get(word.text) or (
        "U" if word.text.isspace() else CLASS_OF_POS.get(word.pos, "N")
    )


def _tokens(passage: Passage) -> tuple[Token, ...]:
    other = {number.start: SHAPES[number.shape] for number in passage.numbers if number.shape in SHAPES}
    plain = [
        Token(w.start, w.end, w.text, other.get(w.start, "#") if w.pos == NUMBER else _class(w))
        for w in passage.words
    ]
    return tuple(_with_names(plain, passage.text))


def _with_names(plain: list[Token], text: str) -> list[Token]:
    """Words that together are a name of the catalogue, made one."""
    starts = {token.start: i for i, token in enumerate(plain)}
    ends = {token.end: i for i, token in enumerate(plain)}
    made: list[Token] = []
    at = 0
    catalogue = load_catalogue()
    for start, end, *_ in catalogue.find(text):
        if start not in starts or end not in ends or end - start < 2:
            continue
        first, last = starts[start], ends[end]
        while first < last and plain[first].cls == "R":
            first += 1
        name = text[plain[first].start : end]
        if first >= at and catalogue.by_alias.get(name):
            made += plain[at:first]
            made.append(Token(plain[first].start, end, name, "N", True))
            at = last + 1
    return made + plain[at:]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` … ``last`` (indices, inclusive) of a passage that may be a name, and how its left edge was found."""

    first: int
    last: int
    edge: str


LEADS_IN = frozenset("RGDTUPQLMEF")
"""Classes skipped between a number and the phrase before it."""
INSIDE = frozenset('NAVEC"MKLFB')
"""Classes that may stand inside a noun phrase."""
OPENS = frozenset("NAVKB")
MOST_EDGES = 6


def right_edge(words: tuple[Token, ...], first: int, last: int) -> tuple[int, str]:
    """Index of the last word of the phrase that ends before a number (``first`` - 1 for none), and the classes
    skipped from there to the number, from right to left."""
    at = last
    while at >= first and (words[at].cls in LEADS_IN or (words[at].cls == "C" and at < last)):
        at -= 1
    return at, "".join(word.cls for word in words[at + 1 : last + 1])[::-1]


def phrases_ending(words: tuple[Token, ...], first: int, last: int) -> list[Phrase]:
    """Phrases that end in word ``last`` and begin at ``first`` or later: one for each sensible left edge, shortest first."""
    found: list[Phrase] = []
    at = last
    while at >= first and words[at].cls in INSIDE and len(found) < MOST_EDGES:
        left = words[at - 1].cls if at > first else "^"
        cls = words[at].cls
        if cls in OPENS and (at == last or left not in "NA" or at > last - 2 or cls == "A"):
            found.append(Phrase(at, last, ("head" if at == last else cls) + left))
        if cls in "LK" and found:
            break
        at -= 1
    if (
        at >= first
        and found
        and at == found[-1].first - 1
        and words[at].cls in "GR"
        and len(words[at].text) > 1
    ):
        found.append(Phrase(at, last, "verb" + words[at].cls))
    return found


def run_after(words: tuple[Token, ...], first: int, limit: int) -> int:
    """Index of the last word of the run of nouns and attributes, or a verb before them, that begins at ``first``
    (``first`` - 1 for none)."""
    at = first
    if at + 1 < limit and words[at].cls == "V" and words[at + 1].cls in "NA":
        at += 1
    while at < limit and words[at].cls in 'NA"B':
        at += 1
    while at > first and words[at - 1].cls in "AV":
        at -= 1
    return at - 1


def subject_of(words: tuple[Token, ...], first: int, limit: int) -> Phrase | None:
    """The first noun phrase of a clause, up to its first verb, word of change or adverb."""
    at = first
    while at < limit and words[at].cls in "TLDPCQUMKEF":
        at += 1
    end = at
    while end < limit and words[end].cls in 'NA"ECB':
        end += 1
    while end > at and words[end - 1].cls in 'ECA"':
        end -= 1
    return Phrase(at, end - 1, "subject") if end > at else None
