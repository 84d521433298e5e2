"""Printed numbers as a search reads them: spaces within ignored, never found in a longer number. Pure.

Newspapers print "1 4 7 %" and "2700 多亿元"; readers type 147% and 2700亿. A *reading* is a text without
what stands in the way, which still knows where each character is printed, so what was found can be shown as
it stands in the article. Where numbers are printed is known from the tables, not guessed here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a number stands in a text, with its unit and whether more than it is meant ("over")."""

    start: int
    end: int
    unit: str = ""
    approx: str = "exact"


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text; ``places``: the offset in the printed text of each of its characters."""

    text: str
    places: Sequence[int]

    def spans(self, term: str) -> Iterator[Span]:
        """Where ``term`` is printed: half-open offsets, spaces within the words included."""
        for start in found(self.text, term):
            yield self.places[start], self.places[start + len(term) - 1] + 1


def fold(text: str) -> str:
    """``text`` with full-width and capital letters made plain, character for character (offsets stay)."""
    return "".join(_fold_character(character) for character in text)


def _fold_character(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).lower()
    return plain if len(plain) == 1 else character


def has_digit(text: str) -> bool:
    """True for what is found as a number: whole."""
    return any(map(str.isdecimal, text))


def plain(text: str) -> str:
    """``text`` as readings write it: "1 433 家" → "1433家", all spaces gone."""
    return reading(text, [Printed(0, len(text))]).text


def readings(text: str, numbers: Sequence[Printed] = ()) -> list[Reading]:
    """``text`` as printed and, where it prints 2700多亿元, also without that 多: readers leave it out."""
    skipped = {place for number in numbers for place in _more(text, number)}
    exact = reading(text, numbers)
    return [exact, reading(text, numbers, skipped)] if skipped else [exact]


def reading(text: str, numbers: Iterable[Printed] = (), skipped: Iterable[int] = ()) -> Reading:
    """``text`` without spaces, the commas of 1,433 and the characters at ``skipped``.

    A space between digits stays, unless it stands within one of ``numbers``: 2022 57家 are two numbers.
    """
    inside = {place for number in numbers for place in range(number.start, number.end)}
    gone = {*skipped, *_commas(text)}
    solid = [place for place, character in enumerate(text) if not character.isspace()]
    parts: list[int] = []
    for last, place in zip([-1, *solid], solid, strict=False):
        gap = last + 1
        apart = last >= 0 and gap < place and text[last].isdecimal() and text[place].isdecimal()
        if apart and gap not in inside:
            parts.append(gap)
        parts.append(place)
    places = [place for place in parts if place not in gone]
    folded = fold(text)
    return Reading("".join(folded[place] for place in places), places)


def found(text: str, term: str) -> Iterator[int]:
    """Where ``term`` begins in ``text``; digits at its ends are no part of a longer number there."""
    start = text.find(term) if term else -1
    while start >= 0:
        end = start + len(term)
        if not (term[0].isdecimal() and _ends_in_number(text[:start][-2:])) and not (
            term[-1].isdecimal() and _begins_in_number(text[end : end + 2])
        ):
            yield start
        start = text.find(term, start + 1)


def holds(text: str, term: str) -> bool:
    """True when ``term`` stands in ``text``, its numbers whole."""
    return next(found(text, term), None) is not None


def _ends_in_number(before: str) -> bool:
    return before[-1:].isdecimal() or (before[-1:] == "." and before[:1].isdecimal())


def _begins_in_number(after: str) -> bool:
    return after[:1].isdecimal() or (after[:1] == "." and after[1:].isdecimal())


def _commas(text: str) -> Iterator[int]:
    """The commas that group digits by three; a full-width comma parts clauses."""
    place = text.find(",")
    while place >= 0:
        group = text[place + 1 : place + 5]
        three = len(group) > 2 and group[:3].isdecimal() and not group[3:].isdecimal()
        if three and text[:place][-1:].isdecimal():
            yield place
        place = text.find(",", place + 1)


def _more(text: str, number: Printed) -> Sequence[int]:
    """Where the words stand that say "more than" between the digits and the unit: 多 in 2700 多亿元."""
    places = [place for place in range(number.start, number.end) if not text[place].isspace()]
    figure = places[: len(places) - len(number.unit)]
    words = "".join(text[place] for place in places)
    digits = next((n for n, place in enumerate(figure) if not _figure(text[place])), len(figure))
    rest = figure[digits:]
    if number.approx != "over" or not number.unit or not words.endswith(number.unit) or not digits:
        return ()
    return () if any(text[place].isdecimal() for place in rest) else rest


def _figure(character: str) -> bool:
    return character.isdecimal() or character in ".．,"
