"""n years and n figures: 2022年、2023年分别为210亿元、236亿元."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from zzdash.reading.frame.time import Said, When, timeline, when
from zzdash.reading.numbers.number import Number
from zzdash.reading.scene import At

LINKS = frozenset("、，,和与及")
"""Marks and words between the members of a list."""
MANY = 12
"""A list of figures is never longer."""
FIGURE = frozenset({"number", "fraction"})


def distributed(at: At) -> Iterator[When]:
    """The year of a list that falls to the number, where the sentence prints as many figures as the list has years."""
    passage, sentence = at.passage, at.clause.sentence
    line, index = timeline(at.scene), at.passage_index
    here = bisect_left(line.starts[index], at.number.start)
    row = line.by_passage[index][max(0, here - MANY) : here]
    before = [s for s in row if s.sentence == sentence and s.whens]
    years, begin = _years(before, passage.text)
    if len(years) < 2:
        return
    end = passage.sentences[sentence][1]
    near = passage.numbers[max(0, at.number_index - MANY) : at.number_index + 2 * MANY]
    figures = [n for n in near if begin <= n.start < end and n.shape in FIGURE]
    same = [n for n in figures if n.unit == at.number.unit]
    for numbers in (figures, same):
        if len(numbers) == len(years) and at.number in numbers:
            yield years[_index(numbers, at.number)]
            return


def _years(said: list[Said], text: str) -> tuple[list[When], int]:
    """The times of the last list, or each year of the last span, and where it ends."""
    spans = [s for s in said if s.tag.cls == "years"]
    if spans and spans[-1] is said[-1]:
        tag = said[-1].tag
        return [when(y) for y in range(tag.year or 0, (tag.last or 0) + 1)][:MANY], tag.end
    listed = _last_list(said, text)
    return [s.whens[0][1] for s in listed], listed[-1].tag.end if listed else 0


def _last_list(said: list[Said], text: str) -> list[Said]:
    """The last two or more words of time that stand side by side."""
    found: list[Said] = []
    for one in reversed(said):
        if found and not set(text[one.tag.end : found[0].tag.start]) <= LINKS:
            if len(found) > 1:
                return found
            found = []
        found.insert(0, one)
    return found if len(found) > 1 else []


def _index(numbers: list[Number], number: Number) -> int:
    return next(i for i, n in enumerate(numbers) if n is number)
