"""Candidates for a number's kind: the kinds that its form allows, with what form, neighbours and cue words say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from zzdash.reading.facts.choose import Classes
from zzdash.reading.facts.cues import Cue, allowed, cues, rule
from zzdash.reading.facts.kind_signs import CLAUSE, SENTENCE, list_head, signs
from zzdash.reading.lexicon.words import Word
from zzdash.reading.model import MEASURED, SET_ASIDE, Kind
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number
from zzdash.reading.scene import At

FAR = 60
"""Up to how many characters away the words beside a number are looked at."""
NEAR = 4
"""Up to how many characters away a cue counts as near."""


def candidates(at: At) -> Classes[Kind]:
    """The kinds that the number's form allows, and the evidence that each weighs for itself."""
    kinds = allowed(form_of(at.number))
    if at.number.value is None:  # what has no value measures nothing
        kinds = tuple(kind for kind in kinds if kind not in MEASURED) or SET_ASIDE
    return Classes(kinds, tuple(evidence(at)))


def evidence(at: At) -> list[str]:
    """What is seen at a number, each thing once."""
    form = form_of(at.number)
    told = [*_form(at.number, form), *_beside(at, form), *_place(at, form)]
    if form != "date":  # what a date is stands at itself
        head = list_head(at)
        told += [*_head(at, head), *_cues(at, head), *_lists(at, form), *signs(at, form, head)]
    return list(dict.fromkeys(told))


def form_of(number: Number) -> str:
    """What a number looks like: the dimension of its unit, or its shape where that says more."""
    if number.shape in ("date", "ordinal"):
        return number.shape
    if number.unit and units.base_unit(number.unit) in rule("points", "words"):
        return "points"
    if number.shape == "fraction":
        return "fraction"
    return units.dimension(number.unit) or ("bare" if number.unit is None else "measure")


def _form(number: Number, form: str) -> Iterator[str]:
    """How the number is printed."""
    value = number.value
    size = "none" if value is None else "1" if value == 1 else "few" if value < 10 else "many"
    yield f"unit={number.unit}"
    yield from _printed(form, number.rule, number.chinese, size, number.approx)
    if number.value_max is not None:
        yield f"{form}&range"


@cache
def _printed(form: str, rule: str, chinese: bool, size: str, approx: str) -> tuple[str, ...]:
    return (
        f"form={form}",
        f"rule={rule}",
        f"{form}&{'cn' if chinese else 'digits'}&{size}",
        f"{form}&approx={approx}",
    )


def _beside(at: At, form: str) -> Iterator[str]:
    """The parts of speech of the words beside the number."""
    words = at.passage.words
    here = at.passage.word_at(at.number.start)
    for k in (-1, 1):
        if 0 <= here + k < len(words):
            yield f"{form}&p{k:+}={words[here + k].pos}"


def _head(at: At, head: int) -> Iterator[str]:
    """The words that the number belongs to, before and behind it, words such as 达到 and 的 passed over."""
    passage, clause = at.passage, at.clause
    links = rule("link", "words")
    near = reversed(passage.words_in(max(clause.start, head - FAR), head))
    before = next((w for w in near if w.text not in links), None)
    behind = passage.words_in(at.number.end, min(clause.end, at.number.end + FAR))
    after = list(islice((w for w in behind if w.text not in links), 3))
    if before:
        yield f"head={said(before)}"
        yield f"head1={before.text[-1]}"
        yield f"headpos={before.pos}"
    else:
        yield "head=None"
    if after:
        yield f"tail={said(after[0])}"
        yield f"tailpos={after[0].pos}"
    yield from (f"noun1={w.text[-1]}" for w in [w for w in after if w.pos.startswith("n")][:1])


def said(word: Word) -> str:
    """A word as evidence: a tag by its class."""
    return word.text if word.pos.islower() else word.pos


def _cues(at: At, head: int) -> Iterator[str]:
    """Of each class of cues the nearest in the clause, touching, near or far; of the sentence before it, whether."""
    number, clause, every = at.number, at.clause, cues(at.passage.text)
    yield from _side("<", every.within(max(clause.start, head - CLAUSE), head), head)
    yield from _side(">", every.within(number.end, min(clause.end, number.end + CLAUSE)), number.end)
    opens = max(at.passage.sentences[clause.sentence][0], clause.start - SENTENCE)
    yield from {f"<<{name}": None for cue in every.within(opens, clause.start) for name in cue.classes}


def _side(mark: str, found: tuple[Cue, ...], edge: int) -> dict[str, None]:
    told: dict[str, None] = {}
    for cue in found:
        gap = edge - cue.end if mark == "<" else cue.start - edge
        where = mark + ("!" if gap <= 0 else "" if gap <= NEAR else "~")
        for name in cue.classes:
            told[where + name] = None
    return told


def _place(at: At, form: str) -> Iterator[str]:
    """Where in its clause a number stands, and what touches it."""
    number, clause, text = at.number, at.clause, at.passage.text
    opens, closes = number.start == clause.start, number.end >= clause.end
    yield from _edges(form, opens, closes, clause.mark, min(clause.depth, 1))
    yield f"c-1={text[number.start - 1 : number.start]}"
    yield f"c+1={text[number.end : number.end + 1]}"
    yield f"c+2={text[number.end : number.end + 2]}"
    yield f"paragraph={at.passage.paragraph.kind}"


@lru_cache(maxsize=4096)
def _edges(form: str, opens: bool, closes: bool, mark: str, depth: int) -> tuple[str, ...]:
    return f"{form}&opens={opens}", f"{form}&closes={closes}", f"{form}&mark={mark}", f"{form}&depth={depth}"


def _lists(at: At, form: str) -> Iterator[str]:
    """The numbers beside it in its sentence, and what is between."""
    passage, index = at.passage, at.number_index
    for step, name in ((-1, "prev"), (1, "next")):
        if not 0 <= index + step < len(passage.numbers):
            continue
        other = passage.numbers[index + step]
        if passage.clause_at(other.start).sentence != at.clause.sentence:
            continue
        first, second = sorted((other, at.number), key=lambda n: n.start)
        gap = passage.text[first.end : second.start]
        yield f"{form}&{name}={form_of(other)}"
        yield f"{form}&{name}gap={gap if len(gap) < 2 else len(gap) < 6}"
