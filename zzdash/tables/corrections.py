"""Corrections of what was read: data with a reason and a guard, applied before anything is worked out.

The file's head (``seeds/corrections.toml``) says how an entry is written. A correction that no longer fits
stops the build: better no table than one that silently dropped it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from zzdash.reading.model import Mention
from zzdash.rules.errors import RuleError
from zzdash.tables.toml import Kinds, checked, read_toml

FILE = "corrections.toml"
FIELDS = (
    "value", "value_max", "unit", "approx", "kind", "indicator", "indicator_zh", "scope", "entity",
    "industry", "year", "period", "period_basis", "status", "against",
)  # fmt: skip
NUMBERS = ("value", "value_max")
SCALAR = (str, int, float)
REQUIRED: Kinds = {"id": str, "article": str, "field": str, "expect": SCALAR, "reason": str}
OPTIONAL: Kinds = {"start": int, "quote": str, "value": SCALAR}
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry: ``start`` or ``quote`` finds the number; ``expect`` is what reading says now."""

    id: str
    article: str
    field: str
    expect: str | int | float
    reason: str
    start: int | None = None
    quote: str | None = None
    value: str | int | float | None = None


def read_corrections(seeds: Path) -> list[Correction]:
    """The entries of ``seeds/corrections.toml``, none where there is no file. RuleError for a faulty one."""
    path = seeds / FILE
    if not path.exists():
        return []
    entries = read_toml(path).get("correction", [])
    corrections = [_correction(number, entry) for number, entry in enumerate(entries, 1)]
    ids = [one.id for one in corrections]
    if twice := sorted({name for name in ids if ids.count(name) > 1}):
        raise RuleError(FILE, twice[0], "two corrections have this id", "give each its own")
    return corrections


def _correction(number: int, entry: dict[str, Any]) -> Correction:
    place = str(entry.get("id", f"correction {number}"))
    checked(FILE, place, entry, REQUIRED, OPTIONAL)
    if entry["field"] not in FIELDS:
        raise RuleError(FILE, place, f"field is {entry['field']!r}", f"write one of {', '.join(FIELDS)}")
    if ("start" in entry) == ("quote" in entry):
        raise RuleError(
            FILE, place, "needs start or quote, one of them", "write the offset, or words around the number"
        )
    return Correction(**entry)


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
        problem = f"{len(hits)} numbers there" if hits else "no number there"
        raise RuleError(
            FILE, one.id, problem, "mend start or quote: see python -m zzdash extract for the offsets"
        )
    return hits[0]


def _span(one: Correction, text: str) -> tuple[int, int]:
    """Raw span of the quoted words, white space apart."""
    pattern = r"\s*".join(map(re.escape, SPACE.sub("", one.quote or "")))
    hits = list(re.finditer(pattern, text))
    if len(hits) != 1:
        problem = f"its quote stands in article {one.article} {len(hits)} times"
        raise RuleError(FILE, one.id, problem, "quote words that stand there once, or write start")
    return hits[0].span()


def _apply(one: Correction, mention: Mention) -> Mention:
    found = getattr(mention, one.field)
    if found != one.expect:
        problem = f"expects {one.field} = {one.expect!r}, but reading now says {found!r}"
        raise RuleError(FILE, one.id, problem, "write what it says now into expect, or drop the correction")
    value = float(one.value) if one.field in NUMBERS and one.value is not None else one.value
    changes: dict[str, Any] = {one.field: value}
    return replace(mention, **changes)
