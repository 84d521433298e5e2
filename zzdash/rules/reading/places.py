"""places.toml: how places are printed, and what only looks like one."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from zzdash import paths
from zzdash.rules.loader import Line, Many, Model, Some, load

Level = Literal["province", "city", "county", "district", "town", "any"]
Before = Literal["at", "from", "to", "than", "order", "of"]
After = Literal["mean", "rank", "share", "office", "out"]


class Example(Model):
    """A text and the place read in it; empty where none is."""

    text: Line
    place: str


class Divisions(Model):
    """How names of divisions end."""

    kinds: Some[Line]
    autonomous: Some[Line]
    peoples: Some[Line]
    examples: Some[Example]


class Zones(Model):
    """Zones by name and by ending."""

    names: Some[Line]
    endings: Some[Line]
    behind: Some[Line]
    refused: Some[Line] = Field(alias="not")
    examples: Some[Example]


class BareZones(Model):
    """Zones named by their kind alone."""

    kinds: Some[Line]
    parks: Some[Line]
    examples: Some[Example]


class Stamps(Model):
    """A publisher's line."""

    publishers: Some[Line]
    examples: Some[Example]


class Forms(Model):
    """Places known by their ending, but for some words."""

    endings: Some[Line]
    refused: Some[Line] = Field(alias="not")
    examples: Some[Example]


class Regions(Model):
    """Regions by name, and by what stands behind one."""

    words: Some[Line]
    more: Some[Line]
    tails: Some[Line]
    examples: Some[Example]


class Named(Model):
    """Words for one place, and its name."""

    words: Some[Line]
    name: Line
    examples: Some[Example]


class Listed(Model):
    """Words that are places, or none."""

    words: Some[Line]
    examples: Some[Example]


class Collective(Model):
    """Words for a place named before; ``ends``: how the names end of what they may mean."""

    words: Some[Line]
    ends: Many[str]


class Collectives(Model):
    """Collective words by the level of what they mean."""

    province: Collective
    city: Collective
    county: Collective
    district: Collective
    town: Collective
    any: Collective
    examples: Some[Example]

    def levels(self) -> dict[Level, Collective]:
        """The words of each level."""
        return {
            "province": self.province,
            "city": self.city,
            "county": self.county,
            "district": self.district,
            "town": self.town,
            "any": self.any,
        }


class Behind(Model):
    """Words directly behind a place."""

    mean: Some[Line]
    rank: Some[Line]
    share: Some[Line]
    office: Some[Line]
    out: Some[Line]


class Roles(Model):
    """Words directly before a place, and behind it, by the role they give it."""

    at: Some[Line]
    origin: Some[Line] = Field(alias="from")
    to: Some[Line]
    than: Some[Line]
    order: Some[Line]
    of: Some[Line]
    behind: Behind = Field(alias="after")

    def before(self) -> dict[Before, tuple[str, ...]]:
        """The words before a place by role; of a word with several the last counts."""
        return {
            "at": self.at,
            "from": self.origin,
            "to": self.to,
            "than": self.than,
            "order": self.order,
            "of": self.of,
        }

    def after(self) -> dict[After, tuple[str, ...]]:
        """The words behind a place by role; the first role that fits counts."""
        told = self.behind
        return {
            "mean": told.mean,
            "rank": told.rank,
            "share": told.share,
            "office": told.office,
            "out": told.out,
        }


class Places(Model):
    """places.toml."""

    divisions: Divisions
    zones: Zones
    bare_zones: BareZones
    stamps: Stamps
    towns: Forms
    regions: Regions
    nation: Named
    world: Named
    abroad: Listed
    collective: Collectives
    roles: Roles
    common: Listed
    known: Forms


@cache
def places() -> Places:
    """How places are printed."""
    return load(paths.RULES / "reading" / "places.toml", Places)
