"""The overview: the headline figures and what they say, then how far the years are covered."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from zzdash.dashboard.frame import data, errors, html, shell
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.links import page_url
from zzdash.dashboard.parts import card, choices
from zzdash.dashboard.parts import coverage as matrix
from zzdash.rules import display
from zzdash.rules.text import counted, t
from zzdash.rules.values import STATUSES
from zzdash.views import briefing, coverage
from zzdash.views.briefing import KeyFigure, Sentence
from zzdash.views.cells import Row, cells_of
from zzdash.views.comparable import difference_text
from zzdash.wording import words

PARAMS = ("all",)


@st.cache_resource(max_entries=2, show_spinner=False)
def _cells(stamp: data.Stamp) -> list[Row]:
    """All cells, worked out once for each build of data/."""
    return cells_of(data.tables())


def body(page: shell.Page) -> None:
    """Answer first, then how far to trust it."""
    cells = _cells(data.stamp())
    figures = briefing.key_figures(cells)
    if not figures:
        errors.empty(page.lang, [page.t("common.filter.year")])
        return
    left, right = st.columns([5, 7], gap="large")
    with left:
        html.show(_headline(page, figures), _briefing(page, cells))
    with right:
        html.show(el("div", *(_key_figure(page, figure) for figure in figures), cls="zz-kpis"))
    _coverage(page, cells)


def _headline(page: shell.Page, figures: Sequence[KeyFigure]) -> Html:
    title = _fill(briefing.headline_sentence(figures, page.lang), page.lang, plain=True)
    return html.page_header(html.clauses(title), _kicker(page))


def _kicker(page: shell.Page) -> str:
    """What all this rests on; "all accounted for" only where every number is measured or set aside."""
    mentions, years = page.tables.rows("mentions"), display.years()
    done = all(row["rule"] or row["reason"] for row in mentions)
    return page.t(
        f"overview.kicker{'' if done else '_open'}",
        place=words.scope_text(display.home(), page.lang, long=True),
        first=years[0],
        last=years[-1],
        articles=page.counted("present.coverage.articles", len(page.tables.rows("articles"))),
        numbers=len(mentions),
    )


def _briefing(page: shell.Page, cells: Sequence[Row]) -> Html:
    lines = [
        el("p", _fill(sentence, page.lang), html.footnote(n, sentence.sources[0], page.lang))
        for n, sentence in enumerate(briefing.sentences(cells, page.lang), start=1)
    ]
    return el("div", *lines, *_failures(page), cls="zz-brief")


def _failures(page: shell.Page) -> list[Html]:
    """One line on arithmetic that does not hold, linked to the page that lists it."""
    fails = sum(row["outcome"] == "fails" for row in page.tables.rows("checks"))
    if not fails:
        return []
    link = el("a", page.t("common.page.quality"), href=page_url("quality", page.lang), cls="zz-link")
    return [el("p", counted(page.lang, "overview.brief.checks", fails), " ", link)]


def _fill(sentence: Sentence, lang: str, plain: bool = False) -> Html:
    """The sentence with its values escaped, the strong ones bold."""
    values = {
        name: el("b", value) if name in sentence.strong and not plain else html.join([value])
        for name, value in sentence.values.items()
    }
    return Html(t(lang, sentence.key, **values))


def _key_figure(page: shell.Page, figure: KeyFigure) -> Html:
    return html.kpi_card(figure.row, page.lang, _change(page, figure))


def _change(page: shell.Page, figure: KeyFigure) -> Html:
    """Printed growth, else an allowed difference, else the last report in its own words."""
    lang = page.lang
    if figure.growth:
        growth = el("b", words.value_text(figure.growth, lang, signed=True))
        return Html(page.t("overview.card.growth", growth=growth))
    if figure.gap and figure.before:
        size, relative = difference_text(figure.gap, lang)
        key = "difference_relative" if relative else "difference"
        values = {"year": figure.before["year"], "difference": el("b", size), "relative": relative}
        return Html(page.t(f"overview.card.{key}", **values))
    if figure.before:
        value, period = words.value_text(figure.before, lang), words.period_full(figure.before, lang)
        return html.join([page.t("overview.card.before", period=period, value=value)])
    return html.join([page.t("overview.card.only")])


def _coverage(page: shell.Page, cells: Sequence[Row]) -> None:
    """The matrix of the best placed rows, or of all on request."""
    lines = coverage.lines_of(cells, display.years())
    everything = st.query_params.get("all") == choices.ON
    shown = lines if everything else coverage.shortlist(lines)
    rows = [line.years[year] for line in shown for year in sorted(line.years)]
    draw = matrix.narrow if page.narrow else matrix.wide
    groups = coverage.groups_of(shown)
    reports = coverage.reports_by_year(page.tables, display.years())
    statuses = [status for status in STATUSES if any(row["status"] == status for row in rows)]
    holder = card.Card(
        key="coverage",
        title=page.t("overview.coverage.title"),
        unit=page.t("overview.coverage.unit"),
        rows=rows,
        block=draw(groups, reports, page.lang),
        legend=matrix.legend(page.lang, statuses),
        params={"all": everything},
    )
    card.chart_card(page, holder)
    choices.switch("all", page.t("overview.coverage.all", n=len(lines)))


shell.run("overview", body, PARAMS)
