"""The slides of a card's rows: charts of what may stand on one scale, tables of the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from zzdash.rules.text import t
from zzdash.slides.card_titles import leading, title_of
from zzdash.slides.frame import clauses
from zzdash.slides.groups import Group, groups
from zzdash.slides.material import (
    Material,
    Row,
    amounts,
    figure,
    legend,
    mark,
    period,
    quotes,
    sources,
)
from zzdash.slides.model import Chart, Figure, Slide, Table
from zzdash.views.readable import SLIDE, heading, slide_cells
from zzdash.wording import words

NO_FIGURE = Figure("", "", ())
NO_CHART = Chart("bars", "", ())


def card_slides(rows: Sequence[Row], about: Mapping[str, str], matter: Material) -> list[Slide]:
    """Slides of ``rows`` (observations with a value); ``about`` holds the card's ``key`` and ``page``."""
    return [_slide(group, about, matter) for group in groups(rows)]


def _slide(group: Group, about: Mapping[str, str], matter: Material) -> Slide:
    rows, lead = group.rows, leading(group)
    chart = NO_CHART if group.form == "table" else _chart(group, matter.lang)
    return Slide(
        id=about["key"],
        kicker=about["page"],
        title=clauses(title_of(group, matter)),
        figure=_figure(lead, matter) if lead else NO_FIGURE,
        chart=chart,
        legend=legend(chart.marks, matter.lang),
        caveat=_caveat(group, chart.unit, matter),
        warning="",
        sources=sources(rows, matter),
        quotes=quotes(rows, matter),
        mention=(lead or rows[0])["observation"],
        table=_table(rows, matter) if group.form == "table" and len(group.whole) > 1 else None,
    )


def _chart(group: Group, lang: str) -> Chart:
    unit, values = amounts(group.rows, lang)
    names = [_label(row, group.form, lang) for row in group.rows]
    each = zip(group.rows, values, names, strict=True)
    return Chart("bars", unit, tuple(mark(row, lang, value, unit, label=name) for row, value, name in each))


def _label(row: Row, form: str, lang: str) -> str:
    """What tells a bar from its neighbours: a rate's indicator, a project's or company's name."""
    if form == "rates":
        return words.name_of(row, lang)
    return words.entity_text(row["entity"], lang) or words.indicator_text(row, lang)


def _figure(row: Row, matter: Material) -> Figure:
    big = figure(row, matter.lang, [words.indicator_text(row, matter.lang, entity=True)])
    if row["kind"] == "rank":  # 第2名: a rank is a word, no amount
        return replace(big, shown=words.value_text(row, matter.lang), unit="", strip=None)
    return big


def _caveat(group: Group, unit: str, matter: Material) -> str:
    if group.form == "table":
        return t(matter.lang, "export.deck.apart") if len(group.whole) > 1 else ""
    said = [matter.say("rates.unit") if group.form == "rates" else matter.say("caveat.unit", unit=unit)]
    if len({row["status"] for row in group.rows}) > 1:
        said.append(t(matter.lang, "export.deck.statuses"))
    return matter.say("caveat.joiner").join(said)


def _table(rows: Sequence[Row], matter: Material) -> Table:
    head = tuple(heading(name, matter.lang) for name in SLIDE)
    return Table(SLIDE, head, tuple(_cells(row, matter) for row in rows))


def _cells(row: Row, matter: Material) -> tuple[str, ...]:
    article = matter.articles[row["observation"].rpartition("-")[0]]
    return slide_cells(row, article, period(row, matter.lang), matter.lang)
