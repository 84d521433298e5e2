"""How closely each row of observations answers a search: by its name, or only by its sentence. Pure.

A row's names are what its indicator is called in both languages, the catalogue's aliases, and the project or
company it speaks of. A query that is an alias finds the indicator however the article calls it: GDP finds
地区生产总值. A name may hold the query anywhere, an alias only at its beginning (占GDP比重 is not of GDP).

Names count in English too, and so do those of the companies in the sentence: Sunwoda finds 欣旺达.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from zzdash.charts import words
from zzdash.dashboard.facets import words as all_words
from zzdash.dashboard.search import fold
from zzdash.rules import names
from zzdash.rules.catalogue import load_catalogue

EXACT, NAMED, SAID = 3, 2, 1  # the query is a name; stands in a name; stands in the sentence. 0: nowhere
LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Texts:
    """What a search looks through, folded, one text a row: names and aliases in lines, and everything."""

    names: pd.Series
    aliases: pd.Series
    everything: pd.Series


def texts(frame: pd.DataFrame) -> Texts:
    """The texts of ``frame``. Slow for large frames: keep them."""
    rows = frame.to_dict("records")
    return Texts(
        _series(frame, (_lines(_names(row)) for row in rows)),
        _series(frame, (_lines(_aliases(row)) for row in rows)),
        _series(frame, map("\n".join, zip(all_words(frame), map(_said_in_english, rows), strict=True))),
    )


def ranks(found_in: Texts, query: str) -> pd.Series:
    """EXACT, NAMED, SAID or 0 for each row; every row is EXACT where there is no query.

    All words of the query must stand in the row; it is NAMED when one of them stands in its names.
    """
    terms = fold(query).split()
    whole = "\n" + " ".join(terms) + "\n"
    columns = zip(found_in.names, found_in.aliases, found_in.everything, strict=True)
    return _series(found_in.names, (_rank(terms, whole, *row) for row in columns), int)


def shown(rank: pd.Series, said: bool) -> pd.Series:
    """True for rows to show: those named so if there are any, the others too when ``said``."""
    named = rank >= NAMED
    return named if named.any() and not said else rank > 0


def best_first(picked: pd.DataFrame, rank: pd.Series) -> pd.DataFrame:
    """``picked`` by rank, rows of equal rank in the order they have."""
    return picked.loc[rank[picked.index].sort_values(ascending=False, kind="stable").index]


def _rank(terms: list[str], whole: str, names: str, aliases: str, everything: str) -> int:
    if not terms or whole in names or whole in aliases:
        return EXACT
    named = [term in names or f"\n{term}" in aliases for term in terms]
    if not all(name or term in everything for name, term in zip(named, terms, strict=True)):
        return 0
    return NAMED if any(named) else SAID


def _names(row: Mapping[str, Any]) -> Iterable[str]:
    for lang in LANGUAGES:
        yield str(row[f"indicator_{lang}"])
        yield words.indicator_text(row, lang)
    for lang in LANGUAGES:
        yield words.entity_text(row["entity"], lang)
    yield str(row["observation"])


def _said_in_english(row: Mapping[str, Any]) -> str:
    """The English of the names that the row's sentence holds, folded."""
    return fold("\n".join(name.en for name in names.spoken(str(row["quote"]))))


def _aliases(row: Mapping[str, Any]) -> Iterable[str]:
    indicator = load_catalogue().by_id.get(str(row.get("indicator")))
    for alias in indicator.names if indicator else ():
        yield alias
        yield words.indicator_text({**row, "indicator_zh": alias}, "zh")


def _lines(parts: Iterable[str]) -> str:
    return "\n" + "".join(f"{fold(part)}\n" for part in dict.fromkeys(parts) if part)


def _series(like: pd.DataFrame | pd.Series, cells: Iterable[Any], dtype: type = object) -> pd.Series:
    return pd.Series(list(cells), index=like.index, dtype=dtype)
