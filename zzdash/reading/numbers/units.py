"""Units and measure words, compiled once from rules/units.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from zzdash import paths

POWER = r"(?:百亿亿|个亿|万亿|千亿|百亿|十亿|千万|百万|十万|[万亿]|[千百](?!瓦|米|克|伏|卡|帕|字节|分))"


NOT_BEFORE = {"人": "(?![口才力工])", "度": "(?![假])", "分": "(?![钟之])"}
"""Characters that make another word of a unit's character (4亿人口)."""


@cache
def dimensions() -> dict[str, str]:
    """Unit as printed, without a power → what it measures (money, area, count, …)."""
    rules = tomllib.loads((paths.RULES / "units.toml").read_text(encoding="utf-8"))["unit"]
    return {word: rule["dimension"] for rule in rules for word in reversed(rule["words"])}


@cache
def countable() -> frozenset[str]:
    """Measure words after which the thing counted may follow (36个重点项目)."""
    rules = tomllib.loads((paths.RULES / "units.toml").read_text(encoding="utf-8"))["unit"]
    return frozenset(word for rule in rules if rule.get("counts") for word in rule["words"])


def alternatives(*wanted: str) -> str:
    """Regular expression of the units of some dimensions (all, if none is named), longest first."""
    words = [word for word, dimension in dimensions().items() if not wanted or dimension in wanted]
    return "|".join(
        re.escape(word) + NOT_BEFORE.get(word, "") for word in sorted(words, key=len, reverse=True)
    )


@cache
def base_unit(unit: str | None) -> str:
    """The unit without its power: 亿元 → 元, 万平方米 → 平方米; '' for none."""
    return re.sub(f"^{POWER}", "", unit) if unit and unit not in dimensions() else unit or ""


@cache
def dimension(unit: str | None) -> str | None:
    """What a printed unit measures; None where the unit is unknown or missing."""
    if not unit:
        return None
    if unit == "名次":
        return "rank"
    return dimensions().get(base_unit(unit)) or ("count" if unit in "万亿" else None)
