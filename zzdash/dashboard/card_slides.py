"""A card as a PowerPoint file: the same rows as native, editable charts, at most six values a slide.

Values of different units, kinds or places never share a scale: each gets slides of its own, and a slide whose
values differ in months, status or definition says that they may not be subtracted. Loaded on a click only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

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
from zzdash.rules.text import t
from zzdash.tables.load import Tables

MOST_MARKS = 6
MOST_SLIDES = 20


def card_deck(
    tables: Tables, lang: str, about: Mapping[str, str], rows: Sequence[Mapping[str, Any]], theme: str
) -> bytes:
    """The .pptx of ``rows``; ``about`` holds the card's key, page (kicker), title, unit line and root."""
    matter = material(tables, lang, (), ())
    known = {row["observation"]: row for row in tables.rows("observations")}
    full = [{**known[row["observation"]], **row} for row in rows if _drawable(row)]
    slides = [_slide(chunk, about, matter) for chunk in _chunks(full)][:MOST_SLIDES]
    return deck(slides, lang, lambda slide: about["root"] + source_url(slide.mention, lang), theme)


def _drawable(row: Mapping[str, Any]) -> bool:
    return words.known(row.get("observation")) and words.known(row["value"]) and "derived" not in row


def _chunks(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one unit, kind and place together, in order of appearance, six at a time."""
    grouped: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        grouped.setdefault((row["unit_base"], row["kind"], row["scope"]), []).append(row)
    return [
        alike[at : at + MOST_MARKS] for alike in grouped.values() for at in range(0, len(alike), MOST_MARKS)
    ]


def _slide(rows: Sequence[Row], about: Mapping[str, str], matter: Material) -> Slide:
    unit, values = amounts(rows, matter.lang)
    marks = tuple(mark(row, matter.lang, value, unit) for row, value in zip(rows, values, strict=True))
    newest = max(rows, key=_done_and_new)
    name = words.indicator_text(newest, matter.lang)
    return Slide(
        id=about["key"],
        kicker=about["page"],
        title=(_title(rows, about, matter),),
        figure=figure(newest, matter.lang, [name]),
        chart=Chart("bars", unit, marks),
        legend=legend(marks),
        caveat="" if _alike(rows) else t(matter.lang, "common.card.not_alike"),
        warning="",
        sources=sources(rows, matter),
        quotes=quotes(rows, matter),
        mention=newest["observation"],
    )


def _done_and_new(row: Row) -> tuple[bool, int]:
    """What is done before what is hoped for, then the newest."""
    return row["status"] in ("actual", "preliminary"), int(row["year"]) if words.known(row["year"]) else 0


def _alike(rows: Sequence[Row]) -> bool:
    """True where the values are of one definition, status and stretch of the year: they may be compared."""
    return (
        len(
            {
                (row["indicator"], row["entity"], row["status"], row["coverage"], row["month_to"])
                for row in rows
            }
        )
        == 1
    )


def _title(rows: Sequence[Row], about: Mapping[str, str], matter: Material) -> str:
    """The place and, where the slide has one indicator, its name; else the card's page."""
    place = words.scope_text(rows[0]["scope"], matter.lang)
    names = list(dict.fromkeys(words.indicator_text(row, matter.lang) for row in rows))
    said = names[0] if len(names) == 1 else about["page"]
    return t(matter.lang, "common.card.slide_title", place=place, name=said)
