"""Read display.toml: which place is the zone, which its city, which years the pages span."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from zzdash import paths
from zzdash.rules.known import Place, Unit
from zzdash.rules.loader import Line, Model, Some, load, matching, wrong

Role = Literal["zone", "city", "other"]
ROLES: tuple[Role, ...] = ("zone", "city", "other")
Year = Annotated[int, Field(ge=1949, le=2100)]


class Scope(Model):
    """The names of the zone, the first its own, and of its city."""

    zone: Some[Place]
    city: Some[Place]


class Years(Model):
    """The first and the last year."""

    first: Year
    last: Year

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise wrong("years_apart", first=self.first, last=self.last)
        return self


class Shows(Model):
    """Words that tell of a show at a fair."""

    words: Some[Line]


class UnitEn(Model):
    """A printed value times ``scale`` is one of the unit ``text``."""

    scale: Annotated[str, matching(r"\d+(\.\d+)?", "factor")]
    text: Line


class Display(Model):
    """display.toml."""

    scope: Scope
    years: Years
    shows: Shows
    unit_en: dict[Unit, UnitEn]


@cache
def settings() -> Display:
    """How the dashboard treats places, years and units."""
    return load(paths.RULES / "display.toml", Display)


def scope_role(scope: str) -> Role:
    """The part a place plays, hence its hue and tag."""
    its = settings().scope
    return "zone" if scope in its.zone else "city" if scope in its.city else "other"


def scope_order(scope: str) -> tuple[int, str]:
    """Sort key: the zone first, then its city, then the others by name."""
    return ROLES.index(scope_role(scope)), scope


def home() -> str:
    """The place the dashboard is about."""
    return settings().scope.zone[0]


def years() -> list[int]:
    """The years that pages span, first to last, e.g. [2019, …, 2025]."""
    span = settings().years
    return list(range(span.first, span.last + 1))


def show_words() -> list[str]:
    """Words of a sentence that names companies only as showing at a fair."""
    return list(settings().shows.words)


def unit_en(unit: str) -> tuple[Decimal, str] | None:
    """(factor, English unit) for a unit counted in 万 or 亿, else None."""
    entry = settings().unit_en.get(unit)
    return (Decimal(entry.scale), entry.text) if entry else None
