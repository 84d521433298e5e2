"""Candidates for the company, institution or work that a number is of: those named near by, or none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from zzdash.reading.facts.choose import Candidate
from zzdash.reading.lexicon.companies import CompanyTag, projects, refers_back
from zzdash.reading.scene import At
from zzdash.reading.syntax.passage import Passage

WINDOW = 24
"""So many names before a number, and as many behind it, are looked at."""
MOST = 8
"""How many candidates a number has at most."""


def candidates(at: At) -> list[Candidate[str | None]]:
    """What is named in the number's clause, before it in the paragraph and in the paragraph before, and none."""
    found: dict[str | None, list[str]] = {}
    for rank, (tag, where) in enumerate(_around(at)):
        if len(found) < MOST - 1 and tag.text not in found:
            found[tag.text] = list(_evidence(at, tag, where, rank))
    near = (
        "near"
        if any("clause" in f for told in found.values() for f in told[:1])
        else "far"
        if found
        else "alone"
    )
    back = refers_back(at.passage.text[at.clause.start : at.clause.end])
    found[None] = ["none", f"none {near}", f"none {at.kind}", f"none back={back}"]
    return [Candidate(name, tuple(told)) for name, told in found.items()]


def _around(at: At) -> Iterator[tuple[CompanyTag, str]]:
    """The names, the nearest before the number first, each with where it stands."""
    here, number, clause = _named(at.passage), at.number, at.clause
    before = bisect_right(here, number.start, key=lambda tag: tag.end)
    for tag in reversed(here[max(0, before - WINDOW) : before]):
        yield tag, _gap(at, tag)
    for tag in here[before : before + WINDOW]:
        if tag.start < number.end <= tag.end or number.end <= tag.start < clause.end:
            yield tag, "behind in clause"
    if at.passage_index:
        for tag in reversed(_named(at.scene.passages[at.passage_index - 1])[-2:]):
            yield tag, "last paragraph"


@lru_cache(maxsize=64)
def _named(passage: Passage) -> list[CompanyTag]:
    return sorted([*passage.companies, *projects(passage.text)], key=lambda tag: (tag.end, -tag.start))


def _gap(at: At, tag: CompanyTag) -> str:
    stands = at.passage.clause_at(tag.start)
    if stands.index == at.clause.index:
        return "clause"
    if stands.sentence == at.clause.sentence:
        return f"clauses={min(at.clause.index - stands.index, 3)}"
    return f"sentences={min(at.clause.sentence - stands.sentence, 3)}"


def _evidence(at: At, tag: CompanyTag, where: str, rank: int) -> Iterator[str]:
    passage = at.passage
    yield from (f"where={where}", f"form={tag.form}", f"rank={min(rank, 3)}", f"{tag.form} {where}")
    if where == "last paragraph":
        return
    clause = passage.clause_at(tag.start)
    if tag.start - clause.start < 2:
        yield "opens its clause"
    word = passage.word_at(tag.end)
    if word < len(passage.words) and passage.words[word].start >= tag.end:
        yield f"next={passage.words[word].pos}"
    yield f"back={refers_back(passage.text[at.clause.start : at.number.start])}"
