"""The catalogue of indicators, and a quick way to find their names in Chinese statistical prose.

The entries are data in ``indicators/*.toml``; ``indicator_files`` says how they are written::

    catalogue = load_catalogue()
    catalogue.find("全区GDP实现55.66亿元")        # [(2, 5, Indicator gdp, 'GDP')]
    catalogue.named("地区生产总值").en             # 'Gross regional product'
    catalogue.clued("5家单位发起成立了产业基金")   # indicators told by words apart in the clause
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from zzdash.rules.errors import RuleError
from zzdash.rules.indicator_files import Indicator, Theme, read_catalogue

__all__ = ["Catalogue", "Indicator", "Match", "Theme", "load_catalogue"]

FOLDER = Path(__file__).parent / "indicators"
COUNTING_ENDS = re.compile("(?:总数|数量|个数|(?<=企业|主体)[户家]数|数)$")
COUNTS = ("数", "数量")  # what all of those end in
TO_ASCII_BRACKETS = str.maketrans("（）", "()")

Match = tuple[int, int, Indicator, str]


class Catalogue:
    """All indicators, by id, by name and by the words that tell them.

    ``by_id`` and ``by_zh`` hold one indicator a key; ``by_alias`` a list (more than one only where their
    dimensions differ; empty for a string that means nothing); ``themes`` keeps the order of display. Raises
    RuleError where two entries claim the same word.
    """

    def __init__(self, indicators: list[Indicator], themes: list[Theme]) -> None:
        _unique(indicators)
        self.themes = {theme.id: theme for theme in themes}
        self.by_id = {one.id: one for one in indicators}
        self.by_zh = {one.zh: one for one in indicators}
        self.by_alias = _by_alias(indicators)
        self._aliases = _Words(self.by_alias)
        self._clues = _clues(indicators)
        self._clue_words = _Words(self._clues)

    def __iter__(self) -> Iterator[Indicator]:
        """The indicators, in order of theme, then of file."""
        return iter(self.by_id.values())

    def __len__(self) -> int:
        return len(self.by_id)

    def find(self, clause: str, dimension: str | None = None) -> list[Match]:
        """Names and aliases in ``clause``: ``(start, end, indicator, alias)``, half-open, left to right.

        Where two overlap the longer wins, of equal ones the left. An alias shared by indicators of several
        dimensions gives one tuple each. ``dimension`` keeps only indicators of that one.
        """
        return [
            (start, start + len(alias), one, alias)
            for start, alias in _apart(self._aliases.longest(clause))
            for one in self.by_alias[alias]
            if dimension in (None, one.dimension)
        ]

    def clued(self, clause: str, dimension: str | None = None) -> list[Indicator]:
        """Indicators of which ``clause`` has every word of a clue; longest words, then most words, first."""
        told = {
            place: one
            for _, longest in self._clue_words.places(clause)
            for place, clue, one in self._clues[longest]
            if dimension in (None, one.dimension) and all(word in clause for word in clue)
        }
        return list(dict.fromkeys(told[place] for place in sorted(told)))

    def named(self, name: str, dimension: str | None = None) -> Indicator | None:
        """The indicator of exactly this name or alias, with or without 数 at its end.

        None when nothing has the name, or when several share it and ``dimension`` does not tell them apart.
        """
        if name in self.by_zh:
            return self.by_zh[name]
        for form in (name, COUNTING_ENDS.sub("", name)) if name.endswith(COUNTS) else (name,):
            alike = [one for one in self.by_alias.get(form, ()) if dimension in (None, one.dimension)]
            if len(alike) == 1:
                return alike[0]
        return None


class _Words:
    """Words by their first two characters, so that those a text holds are found in one pass over it."""

    def __init__(self, words: Iterable[str]) -> None:
        self._heads: dict[str, list[str]] = {}
        for word in sorted(set(words), key=lambda word: (-len(word), word)):
            self._heads.setdefault(word[:2], []).append(word)
        firsts = "".join({head[0] for head in self._heads})
        self._first = re.compile(f"[{re.escape(firsts)}]" if firsts else "(?!)")

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """Every word that begins somewhere in ``text``, as ``(start, word)``, longest first at each place."""
        for match in self._first.finditer(text):
            start = match.start()
            for word in self._heads.get(text[start : start + 2], ()):
                if text.startswith(word, start):
                    yield start, word

    def longest(self, text: str) -> list[tuple[int, str]]:
        """The longest word that begins at each place of ``text``."""
        found: dict[int, str] = {}
        for start, word in self.places(text):
            found.setdefault(start, word)
        return list(found.items())


@cache
def load_catalogue(folder: Path = FOLDER) -> Catalogue:
    """The catalogue in ``folder``, read once. Raises RuleError where an entry can't be used."""
    themes, indicators = read_catalogue(folder)
    return Catalogue(indicators, themes)


def _apart(places: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """``places`` (in order of start) without those that overlap a longer one, or an equal one to the left."""
    if len(places) < 2:
        return places
    taken: set[int] = set()
    kept: list[tuple[int, str]] = []
    for start, alias in sorted(places, key=lambda place: -len(place[1])):
        here = range(start, start + len(alias))
        if taken.isdisjoint(here):
            taken.update(here)
            kept.append((start, alias))
    return sorted(kept)


def spellings(name: str) -> set[str]:
    """The ways ``name`` is printed: as it is, without quotes, with straight quotes, with ASCII brackets."""
    forms = {name}
    if "“" in name:
        forms |= {re.sub("[“”]", "", name), re.sub("[“”]", '"', name)}
    if "（" in name:
        forms |= {form.translate(TO_ASCII_BRACKETS) for form in forms}
    return forms


def _unique(indicators: list[Indicator]) -> None:
    """Raise RuleError, naming both, where two entries have the same id or name."""
    held: dict[tuple[str, str], Indicator] = {}
    for one in indicators:
        for key in (("id", one.id), ("name", one.zh)):
            other = held.setdefault(key, one)
            if other is not one:
                values = {"what": f"{key[0]} {key[1]}", "theme": other.theme, "other": other.id}
                raise RuleError(f"{one.theme}.toml", one.id, "also_of", **values)


def _by_alias(indicators: list[Indicator]) -> dict[str, list[Indicator]]:
    table: dict[str, list[Indicator]] = {}
    for one in indicators:
        for form in {form for name in one.names for form in spellings(name)}:
            _claim(table, form, one)
    for one in indicators:
        for form in one.excepted:
            if table.setdefault(form, []):
                other = table[form][0].id
                raise RuleError(f"{one.theme}.toml", one.id, "needless_except", form=form, other=other)
    return table


def _claim(table: dict[str, list[Indicator]], form: str, one: Indicator) -> None:
    """Enter ``one`` under ``form``; RuleError, naming both, if another of its dimension is there."""
    for other in table.setdefault(form, []):
        if other.dimension == one.dimension:
            values = {"form": form, "theme": other.theme, "other": other.id}
            raise RuleError(f"{one.theme}.toml", one.id, "claimed", **values)
    table[form].append(one)


def _clues(indicators: list[Indicator]) -> dict[str, list[tuple[int, tuple[str, ...], Indicator]]]:
    """Clues by their longest word, which most clauses lack, each with its place in the order of ``clued``."""
    told = [(clue, one) for one in indicators for clue in one.clues]
    told.sort(key=lambda pair: (-len("".join(pair[0])), -len(pair[0])))
    clues: dict[str, list[tuple[int, tuple[str, ...], Indicator]]] = {}
    for place, (clue, one) in enumerate(told):
        clues.setdefault(max(clue, key=len), []).append((place, clue, one))
    return clues
