"""Corrections of what was read: data with a reason and a guard, applied before anything is worked out.

The file's head (``seeds/corrections.toml``) says how an entry is written. A correction that no longer fits
stops the build: better no table than one that silently dropped it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from zzdash.reading.model import Mention
from zzdash.rules.catalogue import load_catalogue
from zzdash.rules.errors import Phrase, RuleError
from zzdash.rules.faults import nearest
from zzdash.rules.known import is_place, is_unit
from zzdash.rules.loader import Line, Many, Model, Text, load, wrong
from zzdash.rules.words import industries
from zzdash.tables.fields import tables

FILE = "corrections.toml"
Corrected = Literal[
    "value", "value_max", "unit", "approx", "kind", "indicator", "indicator_zh", "scope", "entity",
    "industry", "year", "period", "period_basis", "status", "against",
]  # fmt: skip
Scalar = str | int | float
NUMBERS = ("value", "value_max")
SPACE = re.compile(r"\s+")
MONTH = re.compile(r"-(\d\d)(?!\d)")


class Correction(Model):
    """One entry: ``start`` or ``quote`` finds the number; ``expect`` is what reading says now."""

    id: Line
    article: Line
    field: Corrected
    expect: Scalar
    reason: Text
    start: Annotated[int, Field(ge=0)] | None = None
    quote: Text | None = None
    value: Scalar | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if (self.start is None) == (self.quote is None):
            raise wrong("start_or_quote")
        _of_type(self.field, "expect", self.expect)
        if self.value is not None:
            _of_type(self.field, "value", self.value)
            _of_set(self.field, self.value)
        elif self.field in KEPT:
            raise wrong("not_unknown", field=self.field)
        return self


KEPT = ("kind", "approx", "indicator_zh", "status")  # what every observation has


class Corrections(Model):
    """corrections.toml."""

    correction: Many[Correction] = ()


def _of_type(field: Corrected, key: str, value: Scalar) -> None:
    """Raise unless the value has the type of the field's column."""
    kind = tables()["observations"].columns[field].type
    fits = isinstance(value, str) if kind == "string" else isinstance(value, int | float)
    if not fits or kind == "integer" and not isinstance(value, int):
        what = {"string": "text", "integer": "integer"}.get(kind, "number")
        raise wrong("of_field", "write", key=key, value=_shown(value), field=field, what=Phrase(what))


def _of_set(field: Corrected, value: Scalar) -> None:
    """Raise unless the value is one that the field may have: of its set, its form, and one that exists."""
    column = tables()["observations"].columns[field]
    if column.enum and value not in column.enum:
        raise _none_of(field, value, column.enum)
    if isinstance(value, str):
        if column.pattern and not re.fullmatch(column.pattern, value):
            raise wrong("of_field", field, key="value", value=_shown(value), field=field)
        _exists(field, value)
    elif not (column.minimum or value) <= value <= (column.maximum or value):
        least, most = str(column.minimum), str(column.maximum)
        raise wrong("of_field", "between", key="value", value=str(value), field=field, least=least, most=most)


def _exists(field: Corrected, value: str) -> None:
    """Raise where a text names what does not exist: a unit, a place, an industry, an indicator, a month."""
    if field == "unit" and not is_unit(value):
        raise wrong("no_unit", unit=value)
    if field == "scope" and not is_place(value):
        raise wrong("no_place", place=value)
    if field == "industry" and value not in (known := tuple(one.zh for one in industries())):
        raise _none_of(field, value, known)
    if field == "indicator" and value not in load_catalogue().by_id:
        near = nearest(value, tuple(load_catalogue().by_id))
        raise wrong("no_indicator", "near" if near else "no_indicator", name=value, near=near)
    if field == "period" and not all(1 <= int(month) <= 12 for month in MONTH.findall(value)):
        raise wrong("of_field", "period", key="value", value=_shown(value), field=field)


def _none_of(field: Corrected, value: Scalar, known: tuple[str, ...]) -> PydanticCustomError:
    return wrong("of_field", "one_of", key="value", value=_shown(value), field=field, known=known)


def _shown(value: Scalar) -> str:
    return repr(value)


def read_corrections(seeds: Path) -> list[Correction]:
    """The entries of ``seeds/corrections.toml``, none where there is no file. RuleError for a faulty one."""
    path = seeds / FILE
    if not path.exists():
        return []
    corrections = load(path, Corrections).correction
    ids = [one.id for one in corrections]
    if twice := sorted({name for name in ids if ids.count(name) > 1}):
        raise RuleError(FILE, twice[0], "id_twice")
    return list(corrections)


def correct(
    mentions: Sequence[Mention], text: str, corrections: Sequence[Correction]
) -> dict[str, tuple[Mention, tuple[str, ...]]]:
    """Corrected mentions of one article by id, with the ids of the corrections that made them.

    ``text`` is the raw article. RuleError where a correction finds no number, several, or another value than
    it expects.
    """
    changed: dict[str, tuple[Mention, tuple[str, ...]]] = {}
    for one in corrections:
        mention = _found(one, mentions, text)
        current, ids = changed.get(mention.id, (mention, ()))
        changed[mention.id] = (_apply(one, current), (*ids, one.id))
    return changed


def _found(one: Correction, mentions: Sequence[Mention], text: str) -> Mention:
    start, end = (one.start, one.start + 1) if one.start is not None else _span(one, text)
    hits = [m for m in mentions if start <= m.start < end]
    if len(hits) != 1:
        problem = "numbers_there" if hits else "no_number_there"
        raise RuleError(FILE, one.id, problem, "number_there", n=len(hits))
    return hits[0]


def _span(one: Correction, text: str) -> tuple[int, int]:
    """Raw span of the quoted words, white space apart."""
    pattern = r"\s*".join(map(re.escape, SPACE.sub("", one.quote or "")))
    hits = list(re.finditer(pattern, text))
    if len(hits) != 1:
        raise RuleError(FILE, one.id, "quote_times", article=one.article, n=len(hits))
    return hits[0].span()


def _apply(one: Correction, mention: Mention) -> Mention:
    found = getattr(mention, one.field)
    if found != one.expect:
        said, now = _shown(one.expect), repr(found)
        raise RuleError(FILE, one.id, "unexpected", field=one.field, expect=said, found=now)
    value = float(one.value) if one.field in NUMBERS and one.value is not None else one.value
    changes: dict[str, Any] = {one.field: value}
    return replace(mention, **changes)
