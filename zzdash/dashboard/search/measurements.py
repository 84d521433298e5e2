"""How closely each row of observations answers a search: by name or figure, or only by its sentence. Pure.

A row's names are what its indicator is called in both languages, the catalogue's aliases, and the project or
company it speaks of. A query that is an alias finds the indicator however the article calls it: GDP finds
地区生产总值. A name may hold the query anywhere, an alias only at its beginning (占GDP比重 is not of GDP).

Names count in English too, and so do those of the companies in the sentence: Geely finds 吉利.

A row's figure is found as the article prints it and as the page shows it, and always whole (``figures``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from zzdash.dashboard.search.figures import Printed, fold, has_digit, holds, plain, readings
from zzdash.rules import names
from zzdash.rules.catalogue import load_catalogue
from zzdash.tables.load import rows_of
from zzdash.tables.records import ObservationRow
from zzdash.wording import words

EXACT, NAMED, SAID = 3, 2, 1  # the query is a name or figure; stands in one; in the sentence. 0: nowhere
LANGUAGES = ("zh", "en")

Row = ObservationRow


@dataclass(frozen=True, slots=True)
class Texts:
    """What a search looks through, folded, one text a row: names, aliases and figures in lines, the rest."""

    names: pd.Series
    aliases: pd.Series
    figures: pd.Series
    said: pd.Series


def texts(frame: pd.DataFrame, lang: str) -> Texts:
    """The texts of ``frame`` as a page in ``lang`` shows it. Slow for large frames: keep them."""
    rows = rows_of(frame, ObservationRow)
    sentences: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        sentences[row["article"], row["quote"]].append(row)
    return Texts(
        _series(frame, (_lines(map(fold, _names(row))) for row in rows)),
        _series(frame, (_lines(map(fold, _aliases(row))) for row in rows)),
        _series(frame, (_lines(_figures(row, lang)) for row in rows)),
        _series(frame, (_lines(_said(row, sentences[row["article"], row["quote"]])) for row in rows)),
    )


def ranks(found_in: Texts, query: str) -> pd.Series:
    """EXACT, NAMED, SAID or 0 for each row; every row is EXACT where there is no query.

    All words of the query must stand in the row; it is NAMED when one of them stands in its names, or its
    numbers in the row's own figure. A number is looked for with what is typed beside it first: 20 bn, 800 亿.
    """
    terms = [term for term in map(plain, query.split()) if term]
    if len(terms) > 1 and has_digit(query) and (together := _ranks(found_in, [plain(query)])).any():
        return together
    return _ranks(found_in, terms)


def _ranks(found_in: Texts, terms: list[str]) -> pd.Series:
    columns = zip(found_in.names, found_in.aliases, found_in.figures, found_in.said, strict=True)
    return _series(found_in.names, (_rank(terms, *row) for row in columns), int)


def shown(rank: pd.Series, said: bool) -> pd.Series:
    """True for rows to show: those named so if there are any, the others too when ``said``."""
    named = rank >= NAMED
    return named if named.any() and not said else rank > 0


def best_first(picked: pd.DataFrame, rank: pd.Series) -> pd.DataFrame:
    """``picked`` by rank, rows of equal rank in the order they have."""
    return picked.loc[rank[picked.index].sort_values(ascending=False, kind="stable").index]


def _rank(terms: list[str], names: str, aliases: str, figures: str, said: str) -> int:
    whole = "\n" + " ".join(terms) + "\n"
    if not terms or whole in names or whole in aliases or whole in figures:
        return EXACT
    named = [_is_named(term, names, aliases, figures) for term in terms]
    if not all(name or holds(said, term) for name, term in zip(named, terms, strict=True)):
        return 0
    return NAMED if any(named) else SAID


def _is_named(term: str, names: str, aliases: str, figures: str) -> bool:
    """A word without digits is no figure: every amount is in 亿元."""
    in_figure = has_digit(term) and holds(figures, term)
    return in_figure or holds(names, term) or holds(aliases, f"\n{term}")


def _names(row: Row) -> Iterable[str]:
    for lang in LANGUAGES:
        yield words.name_of(row, lang)
        yield words.indicator_text(row, lang)
    for lang in LANGUAGES:
        yield words.entity_text(row["entity"], lang)


def _figures(row: Row, lang: str) -> Iterable[str]:
    """The figure as printed and as shown."""
    surface = row["surface"]
    for one in readings(surface, [Printed(0, len(surface), *_unit(row))]):
        yield one.text
    yield plain(words.value_text(row, lang))


def _said(row: Row, together: Sequence[Row]) -> Iterable[str]:
    """The sentence, its numbers those of the rows read in it ``together``, and its names in English."""
    quote = row["quote"]
    for one in readings(quote, [place for other in together for place in _places(quote, other)]):
        yield one.text
    for name in names.spoken(quote):
        yield fold(name.en)


def _places(quote: str, row: Row) -> Iterable[Printed]:
    printed = row["surface"].replace("\n", "")  # a sentence is without the line breaks of the print
    start = quote.find(printed) if printed else -1
    while start >= 0:
        yield Printed(start, start + len(printed), *_unit(row))
        start = quote.find(printed, start + len(printed))


def _unit(row: Row) -> tuple[str, str]:
    return row["unit"], row["approx"]


def _aliases(row: Row) -> Iterable[str]:
    """What else the indicator is called, and the row's own id, which a part of does not name it."""
    yield row["observation"]
    indicator = load_catalogue().by_id.get(row["indicator"])
    for alias in indicator.names if indicator else ():
        yield alias
        yield words.indicator_text(row | {"indicator_zh": alias}, "zh")


def _lines(parts: Iterable[str]) -> str:
    return "\n" + "".join(f"{part}\n" for part in dict.fromkeys(parts) if part)


def _series(like: pd.DataFrame | pd.Series, cells: Iterable[object], dtype: type = object) -> pd.Series:
    return pd.Series(list(cells), index=like.index, dtype=dtype)
