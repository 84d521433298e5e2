"""A rule's title, big number, chart and rows → a ``Slide``, with legend, caveats, sources and quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zzdash.slides.material import Material, Row, legend, quotes, sources
from zzdash.slides.model import Chart, Figure, Slide
from zzdash.slides.playlist import Spec
from zzdash.wording.source import source


def finish(
    matter: Material,
    spec: Spec,
    title: str,
    big: Figure,
    chart: Chart,
    rows: Sequence[Row],
    caveats: Sequence[str],
    warning: str = "",
) -> Slide:
    """A slide about figures; ``rows`` are all the rows it shows, the most telling first."""
    plain = _plain(matter, spec, title, big, chart, caveats, warning)
    return replace(plain, sources=sources(rows, matter), quotes=quotes(rows, matter), mention=big.mention)


def about_reading(
    matter: Material,
    spec: Spec,
    title: str,
    big: Figure,
    chart: Chart,
    articles: Sequence[str],
    caveats: Sequence[str],
    page: str,
    warning: str = "",
) -> Slide:
    """A slide about the reading as a whole: its sources are ``articles``, its code opens a ``page``."""
    named = tuple(source(matter.articles[article], matter.lang) for article in articles)
    return replace(_plain(matter, spec, title, big, chart, caveats, warning), sources=named, page=page)


def _plain(
    matter: Material,
    spec: Spec,
    title: str,
    big: Figure,
    chart: Chart,
    caveats: Sequence[str],
    warning: str,
) -> Slide:
    """What both kinds share: a slide that does not yet say where it comes from."""
    return Slide(
        id=spec.id,
        kicker=spec.kicker[matter.lang],
        title=clauses(title),
        figure=big,
        chart=chart,
        legend=legend(chart.marks, matter.lang),
        caveat=matter.say("caveat.joiner").join(filter(None, caveats)),
        warning=warning,
        sources=(),
        quotes=(),
    )


def hidden(shown: Sequence[Row], total: int, matter: Material) -> str:
    """The caveat that ``total`` rows are more than those shown; empty where all are."""
    return matter.say("caveat.hidden", n=total - len(shown)) if total > len(shown) else ""


def clauses(title: str) -> tuple[str, ...]:
    """A title in clauses that break as wholes: cut where its template has "|"."""
    return tuple(clause for clause in title.split("|") if clause)
