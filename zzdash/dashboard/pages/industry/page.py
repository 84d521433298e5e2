"""The leading industry: choose place, year, status → size, projects, chain, support, expo, events → rows."""

from __future__ import annotations

from typing import Any, NamedTuple

import streamlit as st

from zzdash.dashboard.frame import data, errors, html, shell, style
from zzdash.dashboard.pages.industry import cards, pictures
from zzdash.dashboard.parts import card, choices
from zzdash.dashboard.parts.evidence import Evidence, evidence_card
from zzdash.rules import display
from zzdash.rules.text import counted
from zzdash.tables import events
from zzdash.tables.records import EntityRow, EventRow, ObservationRow
from zzdash.views import chain
from zzdash.views.industry import (
    beside_events,
    filtered,
    in_scope,
    industry_rows,
    leading,
    of_industry,
    of_part,
)
from zzdash.wording import words
from zzdash.wording.dates import date_text

PARAMS = ("scope", "year", "status")
STATUSES = ("actual", "preliminary", "target", "planned")


class Choice(NamedTuple):
    """What the filters say; an empty list means any."""

    scope: str
    year: list[str]
    status: list[str]


@st.cache_resource(max_entries=2, show_spinner=False)
def _everything(stamp: data.Stamp) -> list[ObservationRow]:
    """The industry's rows, selected once for each build of data/."""
    return industry_rows(data.tables())


def body(page: shell.Page) -> None:
    """Choose, then the cards in the order of questions: how big, by which projects, where in the chain."""
    style.sheets("industry")
    everything = _everything(data.stamp())
    heading = st.container()
    rows, params = _choose(page, everything)
    scopes = [
        words.scope_text(scope, page.lang) for scope in dict.fromkeys(row["scope"] for row in everything)
    ]
    title = cards.headline(page, rows) or page.t("industry.title")
    with heading:
        kicker = page.t("industry.kicker", scopes=page.t("industry.and").join(scopes))
        html.show(html.page_header(html.clauses(title), kicker))
    if not rows:
        errors.empty(page.lang, [page.t(f"common.filter.{name}") for name in PARAMS])
    expo = _expo(page, params)
    shown = {row["observation"] for row in expo}
    others = [row for row in rows if row["observation"] not in shown]
    left, right = _sides(others, expo)
    with left:
        cards.scale_card(page, others, everything, params._asdict())
        cards.growth_card(page, others, params._asdict())
    with right:
        cards.investment_card(page, others, params._asdict())
        cards.expo_card(page, expo, _expo_names(page), params._asdict())
    _chain(page, params)
    cards.support_card(page, others, params._asdict())
    _events(page, params)
    _all(page, rows, params)


def _sides(others: list[ObservationRow], expo: list[ObservationRow]) -> tuple[Any, Any]:
    """Two columns, or the whole width where the filters leave one of them empty."""
    if of_part(others, "scale", "growth") and (expo or of_part(others, "investment")):
        left, right = st.columns([7, 5], gap="small")
        return left, right
    whole = st.container()
    return whole, whole


def _choose(page: shell.Page, everything: list[ObservationRow]) -> tuple[list[ObservationRow], Choice]:
    """The filters, and the rows that they leave."""
    offers = _offers(page, everything)
    choices.drop_strangers(page, offers)
    with st.container(horizontal=True, vertical_alignment="bottom", key="industry-filters"):
        scope = choices.one("scope", page.t("common.filter.scope"), offers["scope"], "all")
        year = choices.many("year", page.t("common.filter.year"), offers["year"])
        status = choices.many("status", page.t("common.filter.status"), offers["status"])
    params = Choice(scope, year, status)
    return filtered(everything, scope, year, status), params


def _offers(page: shell.Page, rows: list[ObservationRow]) -> dict[str, dict[str, str]]:
    roles = {
        display.scope_role(str(one)): words.scope_text(str(one), page.lang)
        for one in reversed(dict.fromkeys(row["scope"] for row in rows))
    }
    present = [role for role in ("zone", "city", "other") if role in roles]
    statuses = {row["status"] for row in rows}
    years = sorted({row["year"] for row in rows if row["year"] is not None})
    return {
        "scope": {"all": page.t("industry.every")} | {role: roles[role] for role in present},
        "year": {str(year): str(year) for year in years},
        "status": {one: page.t(f"common.status.{one}") for one in STATUSES if one in statuses},
    }


def _chain(page: shell.Page, params: Choice) -> None:
    """The chain with its companies; rows are exactly those drawn or listed."""
    if not leading().stage:
        return
    mine = in_scope(of_industry(page.tables.rows("entities")), params.scope)
    stages = chain.stages(mine, page.tables.rows("paragraphs"), leading().stage)
    loose, guests, bodies = chain.unplaced(mine), chain.exhibitors(mine), chain.bodies(mine)
    placed = [one for stage in stages for one in stage.everyone]
    shown = [one.row["entity"] for one in placed] + [row["entity"] for row in loose + guests + bodies]
    filled = sum(bool(one.members) for one in stages)
    facts = data.observations_by_id()
    scopes = sorted({row["scope"] for row in mine} - {""}, key=display.scope_order)
    title = "industry.chain.title" if placed else "industry.chain.title_none"
    evidence_card(page, Evidence(
        key="chain",
        title=page.t(title, placed=len(placed), filled=filled),
        unit=_chain_unit(page, params),
        rows=[row for row in mine if row["entity"] in shown],
        block=pictures.chain(page, stages, facts, loose, guests, bodies),
        table=pictures.chain_table(page, stages, loose + bodies),
        marks=_chain_marks(stages, loose + bodies),
        legend=html.legend(page.lang, (), scopes),
        params=params._asdict(),
    ))  # fmt: skip


def _chain_unit(page: shell.Page, params: Choice) -> str:
    """How to read the picture; under a filter of years or status also why it does not follow."""
    told = page.t("industry.chain.unit")
    unmoved = [page.t(f"common.filter.{name}") for name in ("year", "status") if getattr(params, name)]
    if not unmoved:
        return told
    return told + page.t("industry.chain.undated", filters=page.t("industry.and").join(unmoved))


def _chain_marks(stages: list[chain.Stage], loose: list[EntityRow]) -> dict[str, str]:
    """The first words in each article that the picture rests on."""
    marks: dict[str, str] = {}
    for stage in stages:
        for told in (stage.mention, *(one.evidence for one in stage.everyone)):
            if told:
                marks.setdefault(told.article, told.mark)
    for row in loose:
        marks.setdefault(row["article"], f"{row['article']}-{row['start']}-{row['end']}")
    return marks


def _industry_events(page: shell.Page, scope: str) -> list[EventRow]:
    """The industry's events of the chosen place, latest first."""
    mine = in_scope(of_industry(page.tables.rows("events")), scope)
    return sorted(mine, key=lambda row: row["date"], reverse=True)


def _expo(page: shell.Page, params: Choice) -> list[ObservationRow]:
    """The figures printed beside the industry's expos, as the filters leave them."""
    shows = _industry_events(page, params.scope)
    found = beside_events(page.tables, [row for row in shows if row["kind"] == "expo"])
    return filtered(found, params.scope, params.year, params.status)


def _expo_names(page: shell.Page) -> list[str]:
    shows = _industry_events(page, "all")
    expos = [row["title_zh"] for row in shows if row["kind"] == "expo"]
    return list(dict.fromkeys(events.name(title, "expo", page.lang) for title in expos))


def _events(page: shell.Page, params: Choice) -> None:
    """The industry's events in words, latest first."""
    mine = _industry_events(page, params.scope)
    if params.year:
        mine = [row for row in mine if row["date"][:4] in params.year]
    if not mine:
        return
    latest = date_text(mine[0]["date"], page.lang)
    evidence_card(page, Evidence(
        key="events", title=counted(page.lang, "industry.events.title", len(mine), date=latest),
        unit=page.t("industry.events.unit"), rows=mine, block=pictures.events(page, mine),
        table=pictures.events_table(page, mine), params=params._asdict(),
        marks={row["article"]: row["event"] for row in reversed(mine)},
    ))  # fmt: skip


def _all(page: shell.Page, rows: list[ObservationRow], params: Choice) -> None:
    """Every row that the filters leave, as one table."""
    if not rows:
        return
    marks = {row["article"]: row["observation"] for row in rows}
    title, unit = page.counted("industry.all.title", len(rows)), page.t("industry.all.unit")
    table = card.rows_table(page, rows)
    held = Evidence("all", title, unit, rows, table, None, marks, params=params._asdict(), book=True)
    evidence_card(page, held)


shell.run("industry", body, PARAMS)
