"""How pages treat places and years (zone.toml), shows and units (display.toml)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Annotated, Literal

from zzdash import paths
from zzdash.rules.known import Unit
from zzdash.rules.loader import Line, Model, Some, load, matching
from zzdash.rules.zone import zone

Role = Literal["zone", "city", "other"]
ROLES: tuple[Role, ...] = ("zone", "city", "other")


class Shows(Model):
    """Words that tell of a show at a fair."""

    words: Some[Line]


class UnitEn(Model):
    """A printed value times ``scale`` is one of the unit ``text``."""

    scale: Annotated[str, matching(r"\d+(\.\d+)?", "factor")]
    text: Line


class Display(Model):
    """display.toml."""

    shows: Shows
    unit_en: dict[Unit, UnitEn]


@cache
def settings() -> Display:
    """How the dashboard treats shows and units."""
    return load(paths.RULES / "display.toml", Display)


def scope_role(scope: str) -> Role:
    """The part a place plays, hence its hue and tag."""
    its = zone()
    if scope in its.place.every:
        return "zone"
    return "city" if its.city and scope in its.city.every else "other"


def scope_order(scope: str) -> tuple[int, str]:
    """Sort key: the zone first, then its city, then the others by name."""
    return ROLES.index(scope_role(scope)), scope


def home() -> str:
    """The place the dashboard is about."""
    return zone().place.zh


def years() -> list[int]:
    """The years that pages span, first to last, e.g. [2019, …, 2025]."""
    span = zone().years
    return list(range(span.first, span.last + 1))


def show_words() -> list[str]:
    """Words of a sentence that names companies only as showing at a fair."""
    return list(settings().shows.words)


def unit_en(unit: str) -> tuple[Decimal, str] | None:
    """(factor, English unit) for a unit counted in 万 or 亿, else None."""
    entry = settings().unit_en.get(unit)
    return (Decimal(entry.scale), entry.text) if entry else None
