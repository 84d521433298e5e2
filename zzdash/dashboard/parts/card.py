"""One card for every chart: finding → unit and 口径 → legend → chart | table → sources, downloads, permalink.

``chart_card`` shows the same ``rows`` as chart and as table and offers exactly them as CSV, XLSX and PPTX.
A click on a chart point whose ``customdata`` begins with an observation id opens that sentence.

The view (chart or table) is the query parameter ``<key>_view``, so a permalink reproduces it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go
import streamlit as st

from zzdash.charts import template
from zzdash.dashboard.frame import data, html, links, state
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.links import Param
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.parts import choices
from zzdash.export import file_names
from zzdash.tables.records import ArticleRow, Figure, ObservationRow
from zzdash.wording import words

if TYPE_CHECKING:
    import pandas as pd

VIEWS = ("chart", "table")
CSV_MIME = "text/csv"
XLSX_MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX_MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card holds.

    key      short id, unique on the page ("growth"): element keys, file names and ``<key>_view``
    title    the finding, in the reader's language; unit: unit and 口径 line
    rows     the observations or yearly rows shown, all of them and only them (need ``observation``)
    figure   builds the chart (called only when the chart is shown); or ``block``, an HTML picture of the rows
    legend   ``html.legend_of(…)``; None for none
    table    own table of the rows; by default name, scope, period, status, value, source
    params   every filter of the page with its present value, for the permalink
    alt      what the chart shows, for screen readers; by default title and number of values
    pptx     builds a slide file of these rows; by default charts of what compares, tables of the rest
    """

    key: str
    title: str
    unit: str
    rows: Sequence[Figure]
    figure: Callable[[], go.Figure] | None = None
    block: Html | None = None
    legend: Html | None = None
    table: Html | None = None
    params: Mapping[str, Param] = field(default_factory=dict)
    alt: str = ""
    pptx: Callable[[], bytes] | None = None


def chart_card(page: Page, card: Card) -> None:
    """Show ``card`` on ``page``."""
    with st.container(border=True, key=f"card-{card.key}"):
        html.show(
            el("h2", card.title, cls="zz-card-title"), el("p", card.unit, cls="zz-card-unit"), card.legend
        )
        body = st.container(key=f"body-{card.key}")
        sources = sources_line(page, card.rows)

        def show(view: str) -> None:
            with body:
                _chart(page, card) if view == "chart" else html.show(
                    card.table or rows_table(page, card.rows)
                )

        footer(page, card.key, sources, card.params, lambda: _downloads(page, card), show)


def _chart(page: Page, card: Card) -> None:
    if card.figure is None:
        html.show(card.block)
        return
    picked = st.plotly_chart(
        page.once(card.key, card.params, card.figure),
        theme=None,
        key=f"plot-{card.key}-{page.theme}-{page.lang}",
        on_select="rerun",
        selection_mode="points",
        config=template.config(page.lang),
        alt=card.alt or page.counted("common.card.alt", len(card.rows), title=card.title),
    )
    _open_source(page, picked)


def _open_source(page: Page, picked: Any) -> None:
    """Follow a clicked point to its sentence by an ordinary navigation, which keeps Back working."""
    points = picked.selection.points if picked else []
    identifier = _first(points[0].get("customdata")) if points else None
    row = data.observation(identifier) if identifier else None
    if row:
        url = links.source_url(row, page.lang)
        st.html(f'<script>window.location.assign("{url}");</script>', unsafe_allow_javascript=True)


def _first(custom: Any) -> str | None:
    """The id at the head of a point's customdata, which Plotly hands back as a string, list or dict."""
    if isinstance(custom, dict):
        custom = list(custom.values())
    if isinstance(custom, list | tuple):
        custom = custom[0] if custom else None
    return str(custom) if custom else None


def footer(
    page: Page,
    key: str,
    sources: Html,
    params: Mapping[str, Param],
    downloads: Callable[[], None],
    show: Callable[[str], None],
    *,
    switch: bool = True,
) -> None:
    """Sources on the left; view, downloads and permalink on the right.

    ``show`` is told the view ("chart" | "table") as soon as it is known, before the rest of the footer: the
    browser draws what it has at hand, and the chart is what the reader waits for. Without ``switch`` there is
    one view only, and none is named in the permalink.
    """
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=f"foot-{key}"
    ):
        st.html(el("div", sources, cls="zz"), width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content", key=f"acts-{key}"):
            view = _view(page, key) if switch else "chart"
            show(view)
            downloads()
            chosen = {f"{key}_view": view} if switch else {}
            address = links.permalink(page.id, page.lang, **params, **chosen)
            st.html(html.permalink(address, page.lang), width="content")


def _view(page: Page, key: str) -> str:
    """The chart | table switch; ``<key>_view=table`` in the URL when the table is chosen."""
    options = {view: page.t(f"common.button.{view}") for view in VIEWS}
    return choices.one(f"{key}_view", page.t("common.card.view"), options, "chart", hide=True)


def _downloads(page: Page, card: Card) -> None:
    """Files of exactly the card's rows, built on the click and not before."""
    lang, tables = page.lang, page.tables
    about = {"key": card.key, "page": page.t(f"common.page.{page.id}")}
    root = state.base_url()

    def href(mention: str) -> str:
        return root + links.source_url(mention, lang)

    def csv() -> bytes:
        from zzdash.export.tables.csv import to_csv

        return to_csv(frame_of(card.rows), lang, tables)

    def xlsx() -> bytes:
        from zzdash.export.tables.xlsx import to_xlsx

        return to_xlsx(frame_of(card.rows), lang, tables)

    def pptx() -> bytes:
        from zzdash.export.pptx.card import card_deck

        return card_deck(tables, lang, about, card.rows, page.theme, href)

    kinds: list[tuple[str, Callable[[], bytes], str]] = [("csv", csv, CSV_MIME), ("xlsx", xlsx, XLSX_MIME)]
    kinds += [("pptx", card.pptx or pptx, PPTX_MIME)]
    for kind, build, mime in kinds:
        download(page, card.key, kind, build, mime, rows=card.rows)


def frame_of(rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    """Rows as the data frame that the exports take; pandas is loaded on the click."""
    import pandas as pd

    return pd.DataFrame(rows)


def download(
    page: Page,
    key: str,
    kind: str,
    build: Callable[[], bytes],
    mime: str,
    label: str = "",
    file: str = "",
    rows: Iterable[Mapping[str, object]] = (),
) -> None:
    """One download link, ``build`` run on the click; ``kind`` is the file's ending ("csv").

    Its words are the kind's unless ``label`` is given; the file is named after page, card (or ``file``)
    and what ``rows`` hold.
    """
    st.download_button(
        label or page.t(f"common.button.{kind}"),
        data=build,
        file_name=f"{file_names.stem(page.id, file or key, rows)}.{kind}",
        mime=mime,
        key=f"{kind}-{key}",
        type="tertiary",
        on_click="ignore",
    )


def sources_line(page: Page, rows: Iterable[Mapping[str, object]]) -> Html:
    """来源: each article with publisher, date and paragraph of the first row, linked to its words.

    How many paragraphs the rows are from is said where it is more than that one.
    """
    seen: dict[str, dict[int, ObservationRow]] = {}
    known = data.observations_by_id()
    for identifier in _identifiers(rows):
        if row := known.get(identifier):
            seen.setdefault(row["article"], {}).setdefault(row["paragraph"], row)
    names = [_article_link(page, next(iter(found.values())), len(found)) for _, found in sorted(seen.items())]
    articles = html.join(names, page.t("common.card.joiner"))
    return el("p", page.t("common.card.source"), articles, cls="zz-source")


def _identifiers(rows: Iterable[Mapping[str, object]]) -> Iterable[str]:
    for row in rows:
        for column in ("observation", "inputs"):
            yield from str(row.get(column) or "").split(";")


def publisher(page: Page, article: ArticleRow) -> str:
    """The publisher of a row of articles in the reader's language, or that none is stated."""
    return words.publisher_text(article["publisher"], page.lang)


def _article_link(page: Page, row: ObservationRow, paragraphs: int) -> Html:
    article = data.articles_by_id()[row["article"]]
    facts = {
        "article": row["article"],
        "publisher": publisher(page, article),
        "published": article["published"],
    }
    key = "common.card.source_article" if paragraphs == 1 else "common.card.source_articles"
    text = page.t(key, paragraph=row["paragraph"], n=paragraphs, **facts)
    return el("a", text, href=links.source_url(row, page.lang), title=article["title"])


def rows_table(page: Page, rows: Iterable[Figure]) -> Html:
    """The default table of a card's rows: indicator, scope, period, status, value, source."""
    head = [
        page.t(f"common.column.{name}")
        for name in ("indicator", "scope", "period", "status", "value", "source")
    ]
    return html.table(head, [_cells(page, row) for row in rows], page.t("common.button.table"))


def _cells(page: Page, row: Figure) -> Sequence[html.Child]:
    lang = page.lang
    return [
        words.indicator_text(row, lang, entity=True),
        html.scope_tag(row["scope"], lang),
        html.period_mark(row, lang),
        html.glyph(row["status"], lang),
        html.value(row, lang),
        html.source_link(row, lang),
    ]
