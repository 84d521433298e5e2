"""The playlist's slides, made from the tables by general rules; all three ways of showing share them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zzdash.slides.material import Material, material
from zzdash.slides.model import Slide
from zzdash.slides.playlist import RULES, Spec, playlist
from zzdash.slides.rules.amounts import counts, projects
from zzdash.slides.rules.growth import headline, rates
from zzdash.slides.rules.reading import accounting, coverage
from zzdash.slides.rules.series import series
from zzdash.slides.rules.targets import targets
from zzdash.tables.load import Tables

Rule = Callable[[Material, Spec], Slide | None]
MAKERS: dict[str, Rule] = dict(
    zip(RULES, (coverage, headline, rates, targets, series, projects, counts, accounting), strict=True)
)


def build(
    tables: Tables,
    lang: str,
    chosen: Sequence[str] = (),
    years: Sequence[int] = (),
    industries: Sequence[str] = (),
) -> list[Slide]:
    """The slides in the order ``chosen`` names them (ids of the playlist; empty: all, in its order).

    ``years`` and ``industries`` narrow the figures (empty: all). A slide without data is left out.
    KeyError for an id that the playlist does not have.
    """
    specs = {spec.id: spec for spec in playlist()}
    wanted = [specs[name] for name in dict.fromkeys(chosen)] if chosen else list(specs.values())
    matter = material(tables, lang, years, industries)
    made = (MAKERS[spec.rule](matter, spec) for spec in wanted)
    return [slide for slide in made if slide is not None]
