"""zone.toml: the place that the dashboard is of, the places around it, the years, and what it is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from zzdash import paths
from zzdash.rules.known import Place
from zzdash.rules.loader import Both, Id, Line, Many, Model, PerZone, load, matching, wrong

FILE = "zone.toml"
Kind = Literal["level", "growth", "share", "change_pp", "rank"]
Key = tuple[str, str]
Year = Annotated[int, Field(ge=1949, le=2100)]


class Named(Model):
    """A place in both languages; ``short`` for tags, ``also`` other names that articles give it."""

    zh: Place
    en: Line
    short: Both | None = None
    also: Many[Place] = ()

    @property
    def every(self) -> tuple[str, ...]:
        """Its names, the first its own."""
        return (self.zh, *self.also)


class Years(Model):
    """The first and the last year."""

    first: Year
    last: Year

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise wrong("years_apart", first=self.first, last=self.last)
        return self


class App(Model):
    """Names of the dashboard: of windows, beside the logo, at the head of file names."""

    title: Both
    logo: Both
    file: Annotated[Line, matching("[a-z0-9]+(-[a-z0-9]+)*", "file_name")]


class Data(Model):
    """Name and title of the data package."""

    name: Annotated[Line, matching("[a-z0-9]+([._-][a-z0-9]+)*", "file_name")]
    title: Both


class Headline(Model):
    """An indicator that may stand on a card; ``short`` is its name by language."""

    indicator: Id
    kind: Kind
    short: Both

    @property
    def key(self) -> Key:
        """(indicator id, kind)."""
        return self.indicator, self.kind


class MatrixRows(Model):
    """Whose rows of the coverage matrix follow the cards'."""

    indicators: Many[Id] = ()


class Zone(Model):
    """zone.toml."""

    place: Named
    city: Named | None = None
    province: Named | None = None
    years: Years
    app: App
    data: Data
    card: Many[Headline] = ()
    matrix: MatrixRows = MatrixRows()
    title_en: dict[Id, Line] = {}

    @property
    def places(self) -> tuple[Named, ...]:
        """The zone, its city and its province, as far as there are any."""
        return tuple(one for one in (self.place, self.city, self.province) if one)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        keys = [one.key for one in self.card]
        if twice := [key for key in keys if keys.count(key) > 1]:
            raise wrong("card_twice", indicator=twice[0][0], kind=twice[0][1])
        return self


@PerZone
def zone() -> Zone:
    """What the zone's folder says of it."""
    return load(paths.SEEDS / FILE, Zone)


def texts() -> Iterator[tuple[str, str, str]]:
    """The names of places and dashboard as (key of ``common``, Chinese, English)."""
    its = zone()
    yield "app.title", its.app.title.zh, its.app.title.en
    yield "app.logo", its.app.logo.zh, its.app.logo.en
    for place in its.places:
        for name in place.every:
            yield f"scope_long.{name}", name, place.en
            yield f"scope.{name}", *_short(place, name)


def _short(place: Named, name: str) -> tuple[str, str]:
    if place.short is None:
        return name, place.en
    return (place.short.zh if name == place.zh else name), place.short.en
