"""Candidates for a number's kind: every kind, with what form, unit, neighbours and cue words say for it."""

from __future__ import annotations

from collections.abc import Iterator

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.facts.cues import Cue, cues, link
from zzdash.reading.lexicon.words import Word
from zzdash.reading.model import KINDS, Kind
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number
from zzdash.reading.scene import At

JOINS = ("、", "和", "及", "与", "，", "以及", "至", "到")
NEAR = 4
"""Up to how many characters away a cue counts as near."""


def candidates(at: At) -> list[Candidate[Kind]]:
    """The kinds, each with the same evidence seen for itself."""
    told = evidence(at)
    return [Candidate(kind, tuple(f"{kind}|{name}" for name in told)) for kind in KINDS]


def evidence(at: At) -> list[str]:
    """What is seen at a number, each thing once."""
    form = form_of(at.number)
    cue = list(_cues(at))
    joined = [f"{form}&{name}" for name in (*cue, *_head(at))]
    return list(dict.fromkeys([*_form(at.number), *_words(at), *cue, *_head(at), *joined, *_place(at), *_previous(at)]))


def form_of(number: Number) -> str:
    """What a number looks like: the dimension of its unit, or its shape where that says more."""
    if number.shape in ("date", "ordinal", "fraction"):
        return number.shape
    return units.dimension(number.unit) or ("bare" if number.unit is None else "measure")


def _form(number: Number) -> Iterator[str]:
    form = form_of(number)
    size = "none" if number.value is None else "1" if number.value == 1 else "few" if number.value < 10 else "many"
    written = "cn" if number.chinese else "digits"
    yield f"form={form}"
    yield f"unit={number.unit}"
    yield f"rule={number.rule}"
    yield f"{form}&{written}&{size}"
    yield f"{form}&approx={number.approx}"
    if number.value_max is not None:
        yield f"{form}&range"


def _words(at: At) -> Iterator[str]:
    """The words beside the number, and their parts of speech."""
    words, form = at.passage.words, form_of(at.number)
    here = at.passage.word_at(at.number.start)
    for k in (-2, -1, 1, 2):
        if 0 <= here + k < len(words):
            yield f"w{k:+}={said(words[here + k])}"
            yield f"{form}&p{k:+}={words[here + k].pos}"


def _head(at: At) -> Iterator[str]:
    """The word that the number belongs to: before it, words such as 达到 and 约 left out; behind it, a 的."""
    clause, head = at.clause, _list_head(at)
    before = [w for w in at.passage.words_in(clause.start, head) if w.text not in link()]
    if before:
        yield f"head={said(before[-1])}"
        yield f"head1={before[-1].text[-1]}"
        yield f"headpos={before[-1].pos}"
    else:
        yield "head=None"
    after = [w for w in at.passage.words_in(at.number.end, clause.end) if w.text not in link()][:3]
    for word in after[:1]:
        yield f"tail={said(word)}"
        yield f"tailpos={word.pos}"
    nouns = [w for w in after if w.pos.startswith("n")]
    if nouns:
        yield f"noun1={nouns[0].text[-1]}"


def said(word: Word) -> str:
    """A word as evidence: a tag by its class."""
    return word.text if word.pos.islower() else word.pos


def _cues(at: At) -> Iterator[str]:
    """Cues of the clause: of each class the nearest, near or far, before or after; of the sentence before it, whether."""
    number, clause, every = at.number, at.clause, cues(at.passage.text)
    head = _list_head(at)
    yield from _side("<", every.within(clause.start, head), head)
    yield from _side(">", every.within(number.end, clause.end), number.end)
    opens = at.passage.sentences[clause.sentence][0]
    yield from {f"<<{name}" for cue in every.within(opens, clause.start) for name in cue.classes}


def _list_head(at: At) -> int:
    """Where the list that a number stands in begins: 635公里和598公里 are told by what stands before the first."""
    numbers, index, text = at.passage.numbers, at.number_index, at.passage.text
    while index and text[numbers[index - 1].end : numbers[index].start] in JOINS:
        index -= 1
    return max(numbers[index].start, at.clause.start)


def _side(mark: str, found: tuple[Cue, ...], edge: int) -> set[str]:
    told = set()
    for cue in found:
        gap = edge - cue.end if mark == "<" else cue.start - edge
        told |= {f"{mark}{'!' if gap <= 0 else '' if gap <= NEAR else '~'}{name}" for name in cue.classes}
        if gap <= NEAR:
            told.add(f"{mark}cue={cue.text}")
    return told


def _place(at: At) -> Iterator[str]:
    """Where in its clause a number stands."""
    number, clause, form = at.number, at.clause, form_of(at.number)
    text = at.passage.text
    yield f"{form}&opens={number.start == clause.start}"
    yield f"{form}&closes={number.end >= clause.end}"
    yield f"{form}&mark={clause.mark}"
    yield f"{form}&depth={min(clause.depth, 1)}"
    yield f"c-1={text[number.start - 1 : number.start]}"
    yield f"c+1={text[number.end : number.end + 1]}"
    yield f"c+2={text[number.end : number.end + 2]}"
    yield f"paragraph={at.passage.paragraph.kind}"


def _previous(at: At) -> Iterator[str]:
    """The number before it, if it stands in the same sentence, and what is between."""
    numbers, index, form = at.passage.numbers, at.number_index, form_of(at.number)
    for step, name in ((-1, "prev"), (1, "next")):
        if 0 <= index + step < len(numbers):
            other = numbers[index + step]
            if at.passage.clause_at(other.start).sentence != at.clause.sentence:
                continue
            gap = at.passage.text[other.end : at.number.start] if step < 0 else at.passage.text[at.number.end : other.start]
            yield f"{form}&{name}={form_of(other)}"
            yield f"{form}&{name}gap={gap if len(gap) < 2 else len(gap) < 6}"
