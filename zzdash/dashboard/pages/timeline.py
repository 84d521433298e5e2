"""The timeline page: choose place, theme, industry and indicators → lanes in time → table → source."""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal

import streamlit as st

from zzdash.charts.timeline.draw import Timeline, timeline
from zzdash.charts.timeline.foot import Foot, Mark, number
from zzdash.dashboard.frame import data, errors, html, links, shell, style
from zzdash.dashboard.frame.html import el
from zzdash.dashboard.parts import card, choices
from zzdash.rules import display
from zzdash.rules.text import label
from zzdash.tables.records import EventRow
from zzdash.views.lanes import Lane, choose, headliners, lanes_of, rows_of, themes_in_order
from zzdash.wording import words
from zzdash.wording.dates import date_text, when_text

PARAMS = ("scope", "theme", "industry", "lane", "rows", "derived")
ROWS = ("8", "16", "32")


@st.cache_resource(max_entries=4, show_spinner=False)
def _lanes(stamp: data.Stamp, derived: bool) -> list[Lane]:
    """All lanes, worked out once for each build of data/."""
    return lanes_of(data.tables(), derived=derived)


def body(page: shell.Page) -> None:
    """Choose, draw, list."""
    style.sheets("timeline")
    html.show(html.page_header(page.t("timeline.title"), page.t("timeline.kicker")))
    lanes, params = _choose(page)
    if not lanes:
        errors.empty(page.lang, [page.t(f"common.filter.{name}") for name in ("scope", "theme", "industry")])
        return
    _card(page, lanes, params)


def _choose(page: shell.Page) -> tuple[list[Lane], dict[str, links.Param]]:
    """The filters, and the lanes that they leave."""
    offers = {
        "scope": _scopes(page),
        "theme": _themes(page),
        "industry": _industries(page),
        "rows": {count: count for count in ROWS},
    }
    choices.drop_strangers(page, offers)
    with st.container(horizontal=True, vertical_alignment="bottom", key="timeline-filters"):
        scope = choices.one("scope", page.t("common.filter.scope"), offers["scope"], "all")
        industry = choices.many(
            "industry", page.t("common.filter.industry"), offers["industry"], wrap=not page.narrow
        )
        derived = choices.switch("derived", page.t("common.filter.derived"))
    with st.container(horizontal=True, vertical_alignment="bottom", key="timeline-lanes"):
        theme = choices.search(
            "theme", page.t("common.filter.theme"), offers["theme"], page.t("timeline.any_theme")
        )
        lanes = _narrowed(page, scope, theme, industry, derived)
        chosen, rows = _named_lanes(page, lanes, offers["rows"])
    shown = _shown(page, lanes, chosen, rows)
    return shown, {
        "scope": scope,
        "theme": theme,
        "industry": industry,
        "lane": [lane.key for lane in shown],
        "rows": rows,
        "derived": derived,
    }


def _narrowed(
    page: shell.Page, scope: str, theme: list[str], industry: list[str], derived: bool
) -> list[Lane]:
    """The lanes of a place, of themes and of industries; none chosen means all."""
    return [
        lane
        for lane in _lanes(data.stamp(), derived)
        if scope in ("all", display.scope_role(lane.scope))
        and (not theme or lane.theme in theme)
        and (not industry or lane.industries & set(industry))
    ]


def _named_lanes(page: shell.Page, kept: list[Lane], counts: dict[str, str]) -> tuple[list[str], str]:
    """The lanes named one by one, and how many rows to show where none is."""
    options = {lane.key: _lane_name(page, lane) for lane in kept}
    choices.drop_strangers(page, {"lane": options})
    chosen = choices.search("lane", page.t("timeline.choose"), options, page.t("timeline.choose_hint"))
    return chosen, choices.one("rows", page.t("timeline.rows"), counts, ROWS[0])


def _shown(page: shell.Page, kept: list[Lane], chosen: list[str], rows: str) -> list[Lane]:
    """The lanes named, or the best reported ones with a word on how many more there are."""
    if chosen:
        return [lane for lane in kept if lane.key in chosen]
    lanes = choose(kept, int(rows), headliners())
    if len(lanes) < len(kept):
        html.show(
            el("p", page.t("timeline.more", shown=len(lanes), more=len(kept) - len(lanes)), cls="zz-more")
        )
    return lanes


def _scopes(page: shell.Page) -> dict[str, str]:
    """全部, then the zone, its city and the other places, as far as the data speaks of them."""
    present = sorted(_words(page, "scope"), key=display.scope_order)
    named = {display.scope_role(scope): words.scope_text(scope, page.lang) for scope in reversed(present)}
    if "other" in named:
        named["other"] = page.t("timeline.other_places")
    return {"all": page.t("common.button.all")} | {
        role: named[role] for role in ("zone", "city", "other") if role in named
    }


def _themes(page: shell.Page) -> dict[str, str]:
    return {theme: label(page.lang, "common.theme", theme) for theme in themes_in_order(page.tables)}


def _industries(page: shell.Page) -> dict[str, str]:
    return {name: label(page.lang, "common.industry", name) for name in _words(page, "industry")}


def _words(page: shell.Page, column: Literal["scope", "industry"]) -> list[str]:
    """The known values of a text column of yearly, the most frequent first."""
    counted = Counter(row[column] for row in page.tables.rows("yearly") if row[column])
    return [word for word, _ in counted.most_common()]


def _lane_name(page: shell.Page, lane: Lane) -> str:
    return page.t(
        "timeline.lane",
        name=words.indicator_text(lane.head, page.lang, entity=True),
        scope=words.scope_text(lane.scope, page.lang),
        years=lane.years,
    )


def _card(page: shell.Page, lanes: list[Lane], params: dict[str, links.Param]) -> None:
    """The chart with its table, and the events in words where the chart only numbers them."""
    drawn = page.once("drawing", params, lambda: _draw(page, lanes, params))
    rows = rows_of(lanes)
    card.chart_card(
        page,
        card.Card(
            key="timeline",
            title=_finding(page, lanes, drawn),
            unit=_caption(page, lanes),
            rows=rows,
            figure=lambda: drawn.figure,
            legend=html.legend_of(rows, page.lang),
            params=params,
            alt=page.t(
                "timeline.alt", lanes=len(lanes), blocks=len(rows), first=drawn.years[0], last=drawn.years[-1]
            ),
        ),
    )
    _follow_foot(page)
    _moments(page, drawn.foot)


def _draw(page: shell.Page, lanes: list[Lane], params: dict[str, links.Param]) -> Timeline:
    events, articles = _events(page, params), page.tables.rows("articles")
    return timeline(lanes, events, articles, theme=page.theme, lang=page.lang, mobile=page.narrow)


def _events(page: shell.Page, params: dict[str, links.Param]) -> list[EventRow]:
    """The events of the chosen place and industries."""
    scope, industries = params["scope"], _listed(params["industry"])
    here = [row for row in page.tables.rows("events") if scope in ("all", display.scope_role(row["scope"]))]
    return [row for row in here if not industries or row["industry"] in industries]


def _listed(param: links.Param) -> list[str]:
    return [] if isinstance(param, str | int) else [str(one) for one in param]


def _finding(page: shell.Page, lanes: list[Lane], drawn: Timeline) -> str:
    """Which row is reported in the most years, said of the years from the first to the last shown."""
    span = sum(year <= drawn.last_report for year in drawn.years)
    most = max(lane.years for lane in lanes)
    best = [lane for lane in lanes if lane.years == most]
    if len(best) == 1:
        name = words.indicator_text(best[0].head, page.lang, entity=True)
        key = "finding_one" if len(lanes) > 1 else "finding_single"
        return page.t(f"timeline.{key}", name=name, span=span, most=most)
    return page.t("timeline.finding_many", rows=len(lanes), span=span, most=most, best=len(best))


def _caption(page: shell.Page, lanes: list[Lane]) -> str:
    parts = [page.t("timeline.caption")]
    parts += (
        [page.t("timeline.caption_stock")]
        if any(block.stock for lane in lanes for block in lane.blocks)
        else []
    )
    parts += [page.t("timeline.caption_rank")] if any(lane.kind == "rank" for lane in lanes) else []
    return page.t("timeline.joiner").join(parts)


def _follow_foot(page: shell.Page) -> None:
    """Open what a clicked ▼ or △ stands for: the event's words, or the article."""
    state: Any = st.session_state.get(f"plot-timeline-{page.theme}-{page.lang}")
    points = state.selection.points if state else []
    address = _foot_address(page, _opened(points[0].get("customdata"))) if points else None
    if address:
        st.html(f'<script>window.location.assign("{address}");</script>', unsafe_allow_javascript=True)


def _opened(custom: Any) -> str:
    """The first of a point's customdata, which Plotly hands back as a list or a dict."""
    values = list(custom.values()) if isinstance(custom, dict) else list(custom or [""])
    return str(values[0])


def _foot_address(page: shell.Page, identifier: str) -> str | None:
    article = identifier.removeprefix("article:")
    if article != identifier and article in data.articles_by_id():
        return links.page_url("sources", page.lang, article=article)
    if any(row["event"] == identifier for row in page.tables.rows("events")):
        return links.source_url(identifier, page.lang)
    return None


def _moments(page: shell.Page, foot: Foot) -> None:
    """The events as links, numbered like the chart's marks; many at one mark fold into one line."""
    items = [el("li", el("span", number(at)), _mark(page, mark)) for at, mark in enumerate(foot.events)]
    if items:
        html.show(el("ol", *items, cls="zz-moments", aria_label=page.t("timeline.events")))


def _mark(page: shell.Page, mark: Mark[EventRow]) -> html.Html:
    named = [_event(page, row) for row in mark.rows]
    if len(named) == 1:
        return el("div", named[0])
    head = [el("time", _when(page, mark)), page.counted("timeline.list_title", len(named))]
    return el("details", el("summary", *head), el("ul", *(el("li", one) for one in named)))


def _when(page: shell.Page, mark: Mark[EventRow]) -> str:
    """The one date, the one year or the years of a mark's events."""
    dates = sorted({row["date"] for row in mark.rows})
    first, last = dates[0][:4], dates[-1][:4]
    if first != last:
        return page.t("timeline.date_years", first=first, last=last)
    return date_text(dates[0] if len(dates) == 1 else first, page.lang)


def _event(page: shell.Page, row: EventRow) -> html.Html:
    link = el("a", words.title_of(row, page.lang), href=links.source_url(row, page.lang))
    return html.join([el("time", when_text(row, page.lang)), link])


shell.run("timeline", body, PARAMS)
