"""The parts of the data page: facets, search bar, one row in full, table."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from zzdash.dashboard.frame import address, data, html, links
from zzdash.dashboard.frame.html import el
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.pages.data import content
from zzdash.dashboard.parts import fact
from zzdash.dashboard.parts.choices import Options
from zzdash.dashboard.parts.library import all_articles
from zzdash.dashboard.search import measurements, spelling
from zzdash.rules.text import label
from zzdash.tables.records import ObservationRow
from zzdash.views import facets
from zzdash.views.facets import FACETS, NONE, Chosen
from zzdash.views.fact import evidence_for

GROUPS = {
    "scope": "common.scope",
    "industry": "common.industry",
    "theme": "common.theme",
    "kind": "common.kind",
    "status": "common.status",
}
Offers = Mapping[str, Options]


def offers(page: Page) -> dict[str, dict[str, str]]:
    """What each parameter may be, in the reader's words: facets, unit and columns."""
    frame = page.tables.observations
    found = {
        facet: {value: value_word(page, facet, value) for value in facets.options(frame, facet)}
        for facet in FACETS
    }
    units = {unit: page.t(f"data.unit.{unit}") for unit in content.UNITS}
    columns = {name: page.t(f"data.column.{name}") for name in content.COLUMNS}
    return {**found, "unit": units, "cols": columns}


def value_word(page: Page, facet: str, value: str) -> str:
    """A facet's value in the reader's language; unknown has its own words."""
    if value == NONE:
        return page.t(f"data.none.{facet}")
    return label(page.lang, GROUPS[facet], value) if facet in GROUPS else value


def in_order(page: Page) -> pd.DataFrame:
    """The observations as they are printed, article by article; made once for each state of data/."""
    return _ordered(data.stamp(), page.tables.observations, page.lang)[0]


def texts(page: Page) -> measurements.Texts:
    """What a search looks through, row by row of ``in_order``."""
    return _ordered(data.stamp(), page.tables.observations, page.lang)[1]


@st.cache_resource(max_entries=4, show_spinner=False)
def _ordered(stamp: data.Stamp, _frame: pd.DataFrame, lang: str) -> tuple[pd.DataFrame, measurements.Texts]:
    frame = _frame.sort_values(["article", "start"]).reset_index(drop=True)
    return frame, measurements.texts(frame, lang)


def side(page: Page) -> DeltaGenerator:
    """Where the facets stand: a column of 260 px, on phones a closed drawer."""
    if page.narrow:
        return st.expander(page.t("data.filters"), key="facets")
    return st.container(key="facets", width=260)


def facet_pills(page: Page, frame: pd.DataFrame, chosen: Chosen, found: pd.Series, known: Offers) -> None:
    """One group of pills a facet, each value with the number of rows it would give."""
    for facet in FACETS:
        number = facets.counts(frame, chosen, found, facet)

        def shown(value: str, facet: str = facet, number: Mapping[str, int] = number) -> str:
            return page.t("data.option", word=known[facet][value], n=number.get(value, 0))

        listed = [
            value
            for value in known[facet]
            if value in number or value in chosen[facet] or (facet == "year" and number)
        ]
        if not listed:  # nothing matches and nothing is chosen here
            continue
        st.pills(
            page.t(f"common.filter.{facet}"),
            listed,
            key=address.seed_many(facet, listed),
            format_func=shown,
            selection_mode="multi",
            on_change=address.write,
            args=(facet,),
        )


def bar(page: Page, count: int, chosen: Chosen) -> None:
    """Search, number of rows, unit, columns."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="data-bar"):
        st.text_input(
            page.t("common.filter.search"),
            key=address.seed_text("q"),
            placeholder=page.t("data.search_example"),
            on_change=address.write,
            args=("q", "said"),
            type="search",
            width="stretch",
        )
        st.segmented_control(
            page.t("data.money"),
            list(content.UNITS),
            key=address.seed_one("unit", content.UNITS, "printed"),
            format_func=lambda unit: page.t(f"data.unit.{unit}"),
            required=True,
            on_change=address.write,
            args=("unit",),
            kwargs={"default": "printed"},
        )
        with st.popover(page.t("data.columns"), key="columns"):
            _columns(page)
    _count_line(page, count, chosen)


def _columns(page: Page) -> None:
    st.pills(
        page.t("data.columns"),
        content.COLUMNS,
        key=address.seed_many("cols", content.COLUMNS),
        format_func=lambda name: page.t(f"data.column.{name}"),
        selection_mode="multi",
        on_change=address.write,
        args=("cols",),
        help=page.t("data.columns_help"),
    )


def _count_line(page: Page, count: int, chosen: Chosen) -> None:
    hint = el("span", page.t("data.click")) if count else None
    said = el("p", el("b", page.counted("data.count", count)), " ", hint, cls="zz-count")
    with st.container(horizontal=True, horizontal_alignment="distribute", key="data-count"):
        html.show(said)
        if any(chosen.values()) or address.text("q"):
            word, gone = page.t("common.button.reset"), (*FACETS, "q", "said")
            st.button(word, on_click=address.clear, args=gone, type="tertiary", key="reset")


def kinds_of_match(page: Page, rank: pd.Series, passing: pd.Series) -> None:
    """How many rows are named as the search says and how many only speak of it, and a switch between them."""
    named, said = rank >= measurements.NAMED, int((passing & (rank == measurements.SAID)).sum())
    if not said:
        return
    if not named.any():
        html.show(el("p", page.counted("data.match.only_said", said, q=address.text("q")), cls="zz-match"))
        return
    number, every = int((passing & named).sum()), bool(address.text("said"))
    with st.container(horizontal=True, vertical_alignment="center", key="data-match"):
        told = el("p", page.t("data.match.both", named=number, said=said), cls="zz-match", role="status")
        st.html(el("div", told, cls="zz"), width="content")
        word = page.t("data.match.fewer", n=number) if every else page.t("data.match.more", n=said)
        st.button(word, on_click=_show_said, args=(not every,), type="tertiary", key="match-switch")


def _show_said(wanted: bool) -> None:
    if wanted:
        st.query_params["said"] = "1"
    else:
        address.clear("said")


def widenings(page: Page, frame: pd.DataFrame, chosen: Chosen, found: pd.Series) -> list[str]:
    """What to widen, with the rows that would give; all filters where no single one is to blame."""
    gains = facets.widening(frame, chosen, found)
    names = {"q": "search"}
    words = [
        page.counted("data.gain", gain, what=page.t(f"common.filter.{names.get(name, name)}"))
        for name, gain in gains.items()
    ]
    return words or [page.t("data.all_filters")]


def did_you_mean(page: Page, frame: pd.DataFrame, chosen: Chosen) -> None:
    """Links to searches for names like the one that no row holds, with what else is chosen."""
    found_in = texts(page)
    offers = spelling.meant(
        address.text("q"),
        spelling.known(frame),
        lambda query: bool(measurements.ranks(found_in, query).any()),
    )
    if not offers:
        return
    said: list[html.Child] = [page.t("data.meant")]
    for offer in offers:
        url = links.page_url("data", page.lang, q=offer, **{name: list(chosen[name]) for name in chosen})
        said += [" " if len(said) == 1 else " · ", el("a", offer, href=url, cls="zz-link")]
    html.show(el("p", *said, cls="zz-match zz-meant", role="status"))


def detail(page: Page) -> None:
    """``?obs=``: that row in full; one that is gone says so and offers the nearest."""
    wanted = address.text("obs")
    if not wanted:
        return
    row = data.observation(wanted)
    if row is None:
        _gone(page, wanted)
        return
    with st.container(border=True, key="card-row"):
        quote = _quote(row)
        link = html.source_link(row, page.lang, page.t("data.read_source"))
        mention = next(one for one in page.tables.rows("mentions") if one["mention"] == wanted)
        evidence = evidence_for(page.tables, wanted)
        sentence = el("p", quote, cls="zz-quote", lang="zh-CN")
        html.show(fact.measured(row, mention, evidence, page.lang), sentence, link)
        st.button(
            page.t("data.close"), on_click=address.clear, args=("obs",), type="tertiary", key="close-row"
        )


def _quote(row: ObservationRow) -> html.Html:
    """The sentence with the printed figure marked, where it stands there as printed."""
    quote, figure = row["quote"], row["surface"]
    before, found, after = quote.partition(figure)
    return html.join([before, el("mark", found, cls="zz-found") if found else None, after])


def _gone(page: Page, wanted: str) -> None:
    library = all_articles(page.tables)
    article = library.get(wanted.partition("-")[0])
    measured = [row for row in article.mentions if data.observation(row["mention"])] if article else []
    offset = wanted.rpartition("-")[2]
    goal = int(offset) if offset.isdecimal() and len(offset) < 12 else 0
    near = min(measured, key=lambda row: abs(row["start"] - goal), default=None)
    parts: list[html.Child] = [page.t("data.gone", name=wanted)]
    if near:
        name = near["mention"]
        text = page.t("data.nearest", words="".join(near["surface"].split()))
        parts += [" ", el("a", text, href=links.data_url(name, page.lang), cls="zz-link")]
    html.show(el("p", *parts, cls="zz-notice", role="status"))
