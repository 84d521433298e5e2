"""Candidates for the industry that the text ties a figure to."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache

from zzdash import paths
from zzdash.reading.facts.choose import Candidate
from zzdash.reading.scene import At

NONE: Candidate[str | None] = Candidate(None, ("none",))


@cache
def _industries() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Chinese name and the words that tell it, the narrower industry first."""
    data = tomllib.loads((paths.RULES / "industries.toml").read_text(encoding="utf-8"))
    return tuple((one["zh"], tuple(one["words"])) for one in data["industry"])


def candidates(at: At) -> list[Candidate[str | None]]:
    """Each industry told of in the paragraph, with where its nearest word stands, and none."""
    found: list[Candidate[str | None]] = [
        Candidate(name, tuple(_evidence(at, words))) for name, words in _industries()
    ]
    named = [one for one in found if one.features]
    first: list[Candidate[str | None]] = [Candidate(one.value, (*one.features, "first")) for one in named[:1]]
    return [*first, *named[1:], NONE] if named else [NONE]


def _evidence(at: At, words: tuple[str, ...]) -> Iterator[str]:
    text, clause, number = at.passage.text, at.clause, at.number
    sentence = at.passage.sentences[clause.sentence]
    stretches = {
        "before": (clause.start, number.start),
        "after": (number.end, clause.end),
        "earlier": (sentence[0], clause.start),
        "later": (clause.end, sentence[1]),
        "paragraph": (0, sentence[0]),
    }
    for name, (start, end) in stretches.items():
        if any(word in text[start:end] for word in words):
            yield name
            yield f"{name}|{at.kind}"
