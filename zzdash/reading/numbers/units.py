"""Units and measure words, compiled once from rules/units.toml."""

from __future__ import annotations

import re
from functools import cache

from zzdash.rules import words as rules


def power() -> str:
    """Regular expression of a power of ten before a unit."""
    return rules.units().power.pattern.pattern


@cache
def dimensions() -> dict[str, str]:
    """Unit as printed, without a power → what it measures (money, area, count, …)."""
    return {word: rule.dimension for rule in rules.units().unit for word in reversed(rule.words)}


@cache
def countable() -> frozenset[str]:
    """Measure words after which the thing counted may follow (36个重点项目)."""
    return frozenset(word for rule in rules.units().unit if rule.counts for word in rule.words)


def alternatives(*wanted: str) -> str:
    """Regular expression of the units of some dimensions (all, if none is named), longest first."""
    words = [word for word, dimension in dimensions().items() if not wanted or dimension in wanted]
    return "|".join(_whole(word) for word in sorted(words, key=len, reverse=True))


def _whole(word: str) -> str:
    """A unit that no character behind it makes into another word: 4亿人口, 5mRNA."""
    if re.fullmatch("[A-Za-zμ]+", word):
        return f"{word}(?![A-Za-z])"
    other = rules.units().not_before.get(word)
    return re.escape(word) + (f"(?![{other}])" if other else "")


def named(unit: str) -> str:
    """A unit by the one name it has: 亿港币 → 亿港元."""
    same = rules.units().same
    base = base_unit(unit)
    return unit.removesuffix(base) + same[base] if base in same else unit


@cache
def base_unit(unit: str | None) -> str:
    """The unit without its power: 亿元 → 元, 万平方米 → 平方米; '' for none."""
    return re.sub(f"^{power()}", "", unit) if unit and unit not in dimensions() else unit or ""


@cache
def dimension(unit: str | None) -> str | None:
    """What a printed unit measures, of a composed one (元每平方米) price or what it begins with; None where the
    unit is unknown or missing."""
    if not unit:
        return None
    if unit == "名次":
        return "rank"
    base = base_unit(unit)
    found = dimensions().get(base) or ("count" if unit in "万亿" else None)
    if found is None and (parts := re.split("[/每]", base))[1:]:
        found = dimensions().get(parts[0])
        return "price" if found == "money" else found
    return found
