"""Read display.toml: which place is the zone, which its city, which years the pages span."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from typing import Any

from zzdash import paths


@cache
def _settings() -> dict[str, Any]:
    return tomllib.loads((paths.RULES / "display.toml").read_text("utf-8"))


def scope_role(scope: str) -> str:
    """ "zone" | "city" | "other": the part a place plays, hence its hue and tag."""
    for role, names in _settings()["scope"].items():
        if scope in names:
            return str(role)
    return "other"


def scope_order(scope: str) -> tuple[int, str]:
    """Sort key: the zone first, then its city, then the others by name."""
    return ("zone", "city", "other").index(scope_role(scope)), scope


def home() -> str:
    """The place the dashboard is about."""
    return str(_settings()["scope"]["zone"][0])


def years() -> list[int]:
    """The years that pages span, first to last, e.g. [2019, …, 2025]."""
    span = _settings()["years"]
    return list(range(span["first"], span["last"] + 1))


def show_words() -> list[str]:
    """Words of a sentence that names companies only as showing at a fair."""
    return list(_settings()["shows"]["words"])


def unit_en(unit: str) -> tuple[Decimal, str] | None:
    """(factor, English unit) for a unit counted in 万 or 亿, else None."""
    entry = _settings()["unit_en"].get(unit)
    return (Decimal(entry["scale"]), str(entry["text"])) if entry else None
