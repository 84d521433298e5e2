"""The playlist's slides, made from the tables by general rules; all three ways of showing share them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zzdash.export.slides_amounts import counts, projects
from zzdash.export.slides_growth import headline, rates
from zzdash.export.slides_model import Slide
from zzdash.export.slides_playlist import RULES, Spec, playlist
from zzdash.export.slides_reading import accounting, coverage
from zzdash.export.slides_rows import Material, material
from zzdash.export.slides_series import series
from zzdash.export.slides_targets import targets
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
