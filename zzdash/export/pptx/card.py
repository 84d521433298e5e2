"""A card as a PowerPoint file, its rows as native, editable charts and tables. Loaded on a click only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from zzdash.export.pptx.deck import deck
from zzdash.slides.cards import card_slides
from zzdash.slides.material import material
from zzdash.tables.load import Tables
from zzdash.tables.records import Figure, Told


def card_deck(
    tables: Tables,
    lang: str,
    about: Mapping[str, str],
    rows: Sequence[Figure],
    theme: str,
    href: Callable[[str], str],
) -> bytes:
    """The .pptx of ``rows``; ``about``: its key and page (kicker); ``href`` makes a mention's link."""
    known = {row["observation"]: row for row in tables.rows("observations")}
    # what a card shows of a figure goes before what its observation says of it
    full = [cast("Told", {**known[row["observation"]], **row}) for row in rows if _drawable(row)]
    slides = card_slides(full, about, material(tables, lang, (), ()))
    return deck(slides, lang, lambda slide: href(slide.mention), theme)


def _drawable(row: Figure) -> bool:
    return row["value"] is not None and "derived" not in row
