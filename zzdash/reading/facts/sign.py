"""The sign of a change: a fall is negative, though print gives its size alone."""

from __future__ import annotations

import re
from functools import cache

from zzdash.reading.scene import At
from zzdash.rules.reading.facts import signs


@cache
def _words(section: str, name: str = "words") -> frozenset[str]:
    return frozenset(getattr(getattr(signs(), section), name))


@cache
def _pattern(*sections: tuple[str, str]) -> re.Pattern[str]:
    """Any word of some lists, the longest first."""
    words = sorted({w for section in sections for w in _words(*section)}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


FAR = 400
"""So many characters before a number are looked at."""


def signed(at: At) -> tuple[float | None, float | None]:
    """Value and upper end of a number whose kind is chosen, with the sign that its words give them."""
    number = at.number
    if number.value is None or number.value < 0 or not _falls(at):
        return number.value, number.value_max
    return -number.value, None if number.value_max is None else -number.value_max


def _falls(at: At) -> bool:
    """True for a change that is a fall."""
    if at.kind in ("growth", "change_pp"):
        return _change(at)
    return at.kind == "level" and _since(at)


def _change(at: At) -> bool:
    """The nearest verb of the clause decides; a 降幅 of the sentence turns what widens and narrows, and what it comes
    to is a fall, while a growth that falls to 6% is a growth."""
    text, clause = at.passage.text, at.clause
    before = text[max(clause.start, at.number.start - FAR) : at.number.start]
    opens = at.passage.sentences[clause.sentence][0]
    sentence = text[max(opens, at.number.start - FAR) : at.number.start]
    shrinks = _headed(sentence) in _words("turned", "nouns")
    verb = _verb(before, at.kind == "change_pp")
    if at.kind == "growth" and before[-1:] in _words("reached"):
        return shrinks
    if (
        at.kind == "change_pp"
        and shrinks
        and verb in _words("turned", "widens") | _words("turned", "narrows")
    ):
        return verb in _words("turned", "widens")
    return verb in _words("falls") | _words("behind")


def _verb(before: str, compared: bool) -> str | None:
    """The last word of a change before a figure. Words that hold its characters are passed over, and so are 高于 and
    低于 unless it is ``compared``."""
    sections = ("falls", "rises", "other", "turned", "ahead", "behind")
    every = _pattern(*((one, "nouns" if one == "turned" else "words") for one in sections)).findall(before)
    passed = _words("other") if compared else _words("other") | _words("ahead") | _words("behind")
    return next((word for word in reversed(every) if word not in passed), None)


def _headed(sentence: str) -> str | None:
    """The rate of change that the sentence last spoke of: 增速, 降幅."""
    nouns = _pattern(("turned", "nouns"), ("turned", "others")).findall(sentence)
    return nouns[-1] if nouns else None


def _since(at: At) -> bool:
    """户籍人口比上年减少0.3万人: what a stock lost since then."""
    before = at.passage.text[max(at.clause.start, at.number.start - FAR) : at.number.start]
    since = _pattern(("since", "words")).search(before)
    if since is None or before[since.end() :].startswith(tuple(_words("since", "same"))):
        return False
    verb = _pattern(("falls", "words")).search(before, since.end())
    return verb is not None and verb.end() == len(before)
