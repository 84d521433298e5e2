"""The leading industry: choose place, year, status → size, projects, chain, support, expo, events → rows."""

from __future__ import annotations

from typing import Any

import streamlit as st

from zzdash.dashboard.frame import data, errors, html, links, shell, style
from zzdash.dashboard.pages.industry import cards, pictures
from zzdash.dashboard.parts import card, choices
from zzdash.dashboard.parts.evidence import Evidence, evidence_card
from zzdash.rules import display
from zzdash.rules.text import counted, t
from zzdash.tables import events
from zzdash.tables.load import Row
from zzdash.views import chain
from zzdash.views.industry import INDUSTRY, beside_events, filtered, in_scope, industry_rows, of_part
from zzdash.wording import words
from zzdash.wording.dates import date_text

PARAMS = ("scope", "year", "status")
STATUSES = ("actual", "preliminary", "target", "planned")


@st.cache_resource(max_entries=2, show_spinner=False)
def _everything(stamp: data.Stamp) -> list[Row]:
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
    title = cards.headline(page, rows) or page.t("lithium.title")
    with heading:
        kicker = page.t("lithium.kicker", scopes=page.t("lithium.and").join(scopes))
        html.show(html.page_header(html.clauses(title), kicker))
    if not rows:
        errors.empty(page.lang, [page.t(f"common.filter.{name}") for name in PARAMS])
    expo = _expo(page, params)
    shown = {row["observation"] for row in expo}
    others = [row for row in rows if row["observation"] not in shown]
    left, right = _sides(others, expo)
    with left:
        cards.scale_card(page, others, everything, params)
        cards.growth_card(page, others, params)
    with right:
        cards.investment_card(page, others, params)
        cards.expo_card(page, expo, _expo_names(page), params)
    _chain(page, params)
    cards.support_card(page, others, params)
    _events(page, params)
    _all(page, rows, params)


def _sides(others: list[Row], expo: list[Row]) -> tuple[Any, Any]:
    """Two columns, or the whole width where the filters leave one of them empty."""
    if of_part(others, "scale", "growth") and (expo or of_part(others, "investment")):
        left, right = st.columns([7, 5], gap="small")
        return left, right
    whole = st.container()
    return whole, whole


def _choose(page: shell.Page, everything: list[Row]) -> tuple[list[Row], dict[str, links.Param]]:
    """The filters, and the rows that they leave."""
    offers = _offers(page, everything)
    choices.drop_strangers(page, offers)
    with st.container(horizontal=True, vertical_alignment="bottom", key="lithium-filters"):
        scope = choices.one("scope", page.t("common.filter.scope"), offers["scope"], "all")
        year = choices.many("year", page.t("common.filter.year"), offers["year"])
        status = choices.many("status", page.t("common.filter.status"), offers["status"])
    params: dict[str, links.Param] = {"scope": scope, "year": year, "status": status}
    return filtered(everything, scope, year, status), params


def _offers(page: shell.Page, rows: list[Row]) -> dict[str, dict[str, str]]:
    roles = {
        display.scope_role(str(one)): words.scope_text(str(one), page.lang)
        for one in reversed(dict.fromkeys(row["scope"] for row in rows))
    }
    present = [role for role in ("zone", "city", "other") if role in roles]
    statuses = {row["status"] for row in rows}
    years = sorted({row["year"] for row in rows if words.known(row["year"])})
    return {
        "scope": {"all": page.t("lithium.every")} | {role: roles[role] for role in present},
        "year": {str(year): str(year) for year in years},
        "status": {one: page.t(f"common.status.{one}") for one in STATUSES if one in statuses},
    }


def _chain(page: shell.Page, params: dict[str, Any]) -> None:
    """The chain with its companies; rows are exactly those drawn or listed."""
    mine = in_scope(_of_industry(page, "entities"), params["scope"])
    names = {stage: t("zh", f"lithium.stage.{stage}") for stage in (*chain.MAIN, *chain.BESIDE)}
    stages = chain.stages(mine, page.tables.rows("paragraphs"), names)
    loose, guests, bodies = chain.unplaced(mine), chain.exhibitors(mine), chain.bodies(mine)
    placed = [one for stage in stages.values() for one in stage.everyone]
    shown = [one.row["entity"] for one in placed] + [row["entity"] for row in loose + guests + bodies]
    filled = sum(bool(one.members) for one in stages.values())
    facts = data.observations_by_id()
    scopes = sorted({row["scope"] for row in mine} - {""}, key=display.scope_order)
    title = "lithium.chain.title" if placed else "lithium.chain.title_none"
    evidence_card(page, Evidence(
        key="chain",
        title=page.t(title, placed=len(placed), filled=filled),
        unit=_chain_unit(page, params),
        rows=[row for row in mine if row["entity"] in shown],
        block=pictures.chain(page, stages, facts, loose, guests, bodies),
        table=pictures.chain_table(page, stages, loose + bodies),
        marks=_chain_marks(stages, loose + bodies),
        legend=html.legend(page.lang, (), scopes),
        params=params,
    ))  # fmt: skip


def _chain_unit(page: shell.Page, params: dict[str, links.Param]) -> str:
    """How to read the picture; under a filter of years or status also why it does not follow."""
    told = page.t("lithium.chain.unit")
    unmoved = [page.t(f"common.filter.{name}") for name in ("year", "status") if params[name]]
    if not unmoved:
        return told
    return told + page.t("lithium.chain.undated", filters=page.t("lithium.and").join(unmoved))


def _chain_marks(stages: dict[str, chain.Stage], loose: list[dict[str, Any]]) -> dict[str, str]:
    """The first words in each article that the picture rests on."""
    marks: dict[str, str] = {}
    for stage in stages.values():
        for told in (stage.mention, *(one.evidence for one in stage.everyone)):
            if told:
                marks.setdefault(told.article, told.mark)
    for row in loose:
        article = chain.article_id(row["article"])
        marks.setdefault(article, f"{article}-{int(row['start'])}-{int(row['end'])}")
    return marks


def _of_industry(page: shell.Page, table: str) -> list[Row]:
    return [row for row in page.tables.rows(table) if row["industry"] == INDUSTRY]


def _industry_events(page: shell.Page, scope: str) -> list[Row]:
    """The industry's events of the chosen place, latest first."""
    mine = in_scope(_of_industry(page, "events"), scope)
    return sorted(mine, key=lambda row: str(row["date"]), reverse=True)


def _expo(page: shell.Page, params: dict[str, Any]) -> list[Row]:
    """The figures printed beside the industry's expos, as the filters leave them."""
    shows = _industry_events(page, params["scope"])
    found = beside_events(page.tables, [row for row in shows if row["kind"] == "expo"])
    return filtered(found, params["scope"], params["year"], params["status"])


def _expo_names(page: shell.Page) -> list[str]:
    shows = _industry_events(page, "all")
    expos = [row["title_zh"] for row in shows if row["kind"] == "expo"]
    return list(dict.fromkeys(events.name(title, "expo", page.lang) for title in expos))


def _events(page: shell.Page, params: dict[str, Any]) -> None:
    """The industry's events in words, latest first."""
    mine = _industry_events(page, params["scope"])
    if params["year"]:
        mine = [row for row in mine if row["date"][:4] in params["year"]]
    if not mine:
        return
    latest = date_text(str(mine[0]["date"]), page.lang)
    evidence_card(page, Evidence(
        key="events", title=counted(page.lang, "lithium.events.title", len(mine), date=latest),
        unit=page.t("lithium.events.unit"), rows=mine, block=pictures.events(page, mine),
        table=pictures.events_table(page, mine), params=params,
        marks={str(row["article"]): str(row["event"]) for row in reversed(mine)},
    ))  # fmt: skip


def _all(page: shell.Page, rows: list[Row], params: dict[str, links.Param]) -> None:
    """Every row that the filters leave, as one table."""
    if not rows:
        return
    marks = {row["article"]: row["observation"] for row in rows}
    title, unit = page.counted("lithium.all.title", len(rows)), page.t("lithium.all.unit")
    table = card.rows_table(page, rows)
    evidence_card(page, Evidence("all", title, unit, rows, table, None, marks, params=params, book=True))


shell.run("lithium", body, PARAMS)
