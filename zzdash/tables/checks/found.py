"""What rules of checks work on (``Figures``: observations by name and sentence), and find (``Check``).

A rule is ``(Figures) -> Iterator[Check]``. Sums and quotients are Fractions in base units (元, 平方米, %);
a printed figure is the interval that rounds to it: "58.33亿元" may stand for 58.325 to 58.335.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzdash.rules.checks import check_words
from zzdash.tables import say
from zzdash.tables.amounts import plain
from zzdash.tables.observation import Observation

LETTERS = "abcdefgh"


@dataclass(frozen=True, slots=True)
class Check:
    """One comparison. ``expected``, ``found`` and ``gap`` (found less expected) are in ``unit``, or None."""

    rule: str
    inputs: tuple[Observation, ...]
    outcome: str
    expected: float | None
    found: float | None
    unit: str | None
    texts: Mapping[str, str]

    @property
    def id(self) -> str:
        """Rule and observations: the same after a rebuild."""
        return ":".join([self.rule, *(one.observation for one in self.inputs)])

    @property
    def gap(self) -> float | None:
        """Found less expected."""
        if self.expected is None or self.found is None:
            return None
        return plain(Fraction(repr(self.found)) - Fraction(repr(self.expected)))


class Figures:
    """The observations, by name and by sentence. Levels, growth rates … are looked up with ``like``."""

    def __init__(self, observations: Iterable[Observation]) -> None:
        self.all = sorted(observations, key=lambda one: (one.article, one.start))
        self._named: dict[tuple[str, str], list[Observation]] = defaultdict(list)
        self._sentences: dict[tuple[str, int], list[Observation]] = defaultdict(list)
        for one in self.all:
            self._named[one.kind, bare(one.indicator_zh)].append(one)
            self._sentences[one.article, one.quote_start].append(one)

    def kind(self, *kinds: str) -> list[Observation]:
        """All observations of these kinds, in order."""
        return [one for one in self.all if one.kind in kinds]

    def sentences(self) -> Iterator[list[Observation]]:
        """The observations of each sentence, in order."""
        yield from self._sentences.values()

    def sentence(self, one: Observation) -> list[Observation]:
        """The observations of the sentence of ``one``."""
        return self._sentences[one.article, one.quote_start]

    def like(self, one: Observation, kind: str, name: str) -> Observation | None:
        """The figure of that kind and name alike in place, thing and months; the nearest first."""
        found = [other for other in self._named[kind, bare(name)] if other is not one and alike(one, other)]
        return min(
            found,
            key=lambda other: (other.article != one.article, abs(other.start - one.start)),
            default=None,
        )


def bare(name: str) -> str:
    """An indicator's name without what does not tell it apart: 规上 for 规模以上, 的, a final 数."""
    return name.replace("规模以上", "规上").replace("的", "").removesuffix("数").removesuffix("总量")


SAME = ("scope", "year", "months", "coverage", "status_class")


def alike(a: Observation, b: Observation) -> bool:
    """Same place, thing, year, months and class of status: figures that arithmetic may bring together."""
    return a.entity == b.entity and same(a, b, SAME)


def same(a: Observation, b: Observation, names: Iterable[str]) -> bool:
    """Whether the two agree in all these fields."""
    return all(getattr(a, name) == getattr(b, name) for name in names)


def meet(a: tuple[Fraction, Fraction], b: tuple[Fraction, Fraction]) -> bool:
    """Whether two intervals share more than an end: 30 and 31, both rounded, only touch at 30.5."""
    return a == b or a[0] < b[1] and b[0] < a[1]


def make(
    rule: str,
    inputs: Sequence[Observation],
    outcome: str,
    expected: Fraction | None = None,
    found: Fraction | None = None,
    unit: str | None = None,
    say_more: Callable[[str], Mapping[str, str]] = lambda lang: {},
) -> Check:
    """A check with its words, from the rule's template for ``outcome``; ``say_more(lang)`` adds fields."""
    texts = {
        lang: check_words()[rule].told(outcome)[lang].format(
            **_fields(inputs, expected, found, lang), **say_more(lang)
        )
        for lang in ("zh", "en")
    }
    first, second = (None if amount is None else plain(amount) for amount in (expected, found))
    return Check(rule, tuple(inputs), outcome, first, second, unit, texts)


def _fields(
    inputs: Sequence[Observation], expected: Fraction | None, found: Fraction | None, lang: str
) -> dict[str, str]:
    fields: dict[str, str] = {}
    for letter, one in zip(LETTERS, inputs, strict=False):
        fields |= {
            letter: say.figure(one, lang),
            f"{letter}_name": say.name(one, lang),
            f"{letter}_year": str(one.year),
        }
    if expected is not None:
        fields["expected"] = say.number(expected, lang=lang)
    if found is not None:
        fields["found"] = say.number(found, lang=lang)
    if expected is not None and found is not None:
        fields["gap"] = say.number(abs(found - expected), lang=lang)
    return fields


def value(one: Observation) -> Fraction:
    """The value in the base unit, exactly. ValueError when there is none."""
    low, high = one.bounds
    return (low + high) / 2
