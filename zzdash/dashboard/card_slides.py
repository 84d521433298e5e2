"""A card as a PowerPoint file: the same rows as native, editable charts, at most six values a slide.

Values of different units or kinds never share a scale: each gets slides of its own. Loaded on a click only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from zzdash.charts import words
from zzdash.dashboard.links import source_url
from zzdash.export.pptx import deck
from zzdash.export.slides_model import Chart, Slide
from zzdash.export.slides_rows import (
    Material,
    Row,
    amounts,
    figure,
    legend,
    mark,
    material,
    quotes,
    sources,
)
from zzdash.tables.load import Tables

MOST_MARKS = 6
MOST_SLIDES = 20


def card_deck(tables: Tables, lang: str, about: Mapping[str, str], rows: pd.DataFrame, theme: str) -> bytes:
    """The .pptx of ``rows``; ``about`` holds the card's key, page (kicker), title, unit line and root."""
    matter = material(tables, lang, (), ())
    known = {row["observation"]: row for row in tables.observations.to_dict("records")}
    full = [known[row["observation"]] | row for row in rows.to_dict("records") if _drawable(row)]
    slides = [_slide(chunk, about, matter) for chunk in _chunks(full)][:MOST_SLIDES]
    return deck(slides, lang, lambda slide: about["root"] + source_url(slide.mention, lang), theme)


def _drawable(row: Mapping[str, Any]) -> bool:
    return words.known(row.get("observation")) and words.known(row["value"]) and "derived" not in row


def _chunks(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one unit and kind together, in order of appearance, six at a time."""
    grouped: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        grouped.setdefault((row["unit_base"], row["kind"]), []).append(row)
    return [
        alike[at : at + MOST_MARKS] for alike in grouped.values() for at in range(0, len(alike), MOST_MARKS)
    ]


def _slide(rows: Sequence[Row], about: Mapping[str, str], matter: Material) -> Slide:
    unit, values = amounts(rows, matter.lang)
    marks = tuple(mark(row, matter.lang, value, unit) for row, value in zip(rows, values, strict=True))
    first = max(rows, key=lambda row: int(row["year"]) if words.known(row["year"]) else 0)
    name = words.indicator_text(first, matter.lang)
    return Slide(
        id=about["key"],
        kicker=about["page"],
        title=(about["title"],),
        figure=figure(first, matter.lang, [name]),
        chart=Chart("bars", unit, marks),
        legend=legend(marks),
        caveat=about["unit"],
        warning="",
        sources=sources(rows, matter),
        quotes=quotes(rows, matter),
        mention=first["observation"],
    )
