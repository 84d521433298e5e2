"""What a search that finds nothing may have meant: known names that are written much like it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

import pandas as pd

from zzdash.dashboard.search.figures import fold, has_digit
from zzdash.rules import names
from zzdash.rules.catalogue import load_catalogue
from zzdash.wording import words

MOST = 3
SHORTEST_WORD = 4
LETTERS, CHARACTERS = 0.75, 0.6
"""How alike words must be. Of a Chinese name of three characters two in their order are enough."""

Known = Mapping[str, str]


def known(frame: pd.DataFrame) -> Known:
    """Names of indicators, projects and companies in ``frame``, and their English words: folded → as is."""
    found: dict[str, str] = {}
    for name in _names(frame):
        found.setdefault(fold(name), name)
        for word in name.split() if name.isascii() else ():
            if word.isalpha() and len(word) >= SHORTEST_WORD:
                found.setdefault(fold(word), word)
    return found


def meant(query: str, names: Known, finds: Callable[[str], bool]) -> list[str]:
    """At most ``MOST`` names or queries like ``query``, best first, of those that ``finds`` finds."""
    terms = fold(query).split()
    mended = [term if finds(term) else next(iter(_close(term, names)), term) for term in terms]
    offers = [*([" ".join(mended)] if mended != terms else []), *_close(" ".join(terms), names)]
    return [offer for offer in dict.fromkeys(offers) if finds(offer)][:MOST]


def _close(term: str, names: Known) -> list[str]:
    """Names like ``term``; a number is no misspelling of another."""
    if has_digit(term) or len(term) < 2:
        return []
    swapped = [name for name in names if sorted(name) == sorted(term)]
    alike = get_close_matches(term, names, MOST, LETTERS if term.isascii() else CHARACTERS)
    return [names[name] for name in dict.fromkeys([*swapped, *alike])]


def _names(frame: pd.DataFrame) -> Iterable[str]:
    indicators = load_catalogue().by_id
    for name in dict.fromkeys(frame["indicator"].dropna()):
        yield from indicators[name].names if name in indicators else ()
    for column in ("indicator_zh", "indicator_en"):
        yield from map(str, dict.fromkeys(frame[column]))
    for entity in dict.fromkeys(frame["entity"].dropna()):
        yield from (words.entity_text(entity, lang) for lang in ("zh", "en"))
    for name in names.spoken("\n".join(dict.fromkeys(frame["quote"]))):
        yield from (name.zh, name.en)
