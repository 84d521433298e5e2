"""The cards of the industry's page: rows in, one card each, titles that state what the rows hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from zzdash.charts.bars import Bar, amount, bars
from zzdash.dashboard.frame import html
from zzdash.dashboard.frame.html import Html
from zzdash.dashboard.frame.links import Param
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.pages.industry.pictures import tiles
from zzdash.dashboard.parts.card import Card, chart_card
from zzdash.rules.text import counted, label
from zzdash.tables.records import ObservationRow
from zzdash.views.industry import (
    HOPED,
    Silence,
    by_entity,
    growth_beside,
    of_part,
    scale_order,
    silences,
)
from zzdash.wording import words

Row = ObservationRow
Params = Mapping[str, Param]
LEFT, RIGHT = 520.0, 390.0  # px that a chart in the left or right column has at least
MAIN_UNIT = "亿元"  # of the one scale that all amounts stand on


def headline(page: Page, rows: Sequence[Row]) -> str:
    """What has been reached and what is aimed at, in one sentence; empty where ``rows`` hold neither."""
    scale = of_part(rows, "scale")
    dated = [row for row in scale if words.known(row["year"])]
    done = [row for row in dated if row["status"] not in HOPED]
    hoped = [row for row in dated if row["status"] in HOPED]
    parts = [_clause(page, "done", max(done, key=lambda row: row["year"] or 0))] if done else []
    parts += [_clause(page, "hoped", max(hoped, key=lambda row: row["year"] or 0))] if hoped else []
    return page.t("industry.finding.joiner").join(parts)


def _clause(page: Page, kind: str, row: Row) -> str:
    return page.t(
        f"industry.finding.{kind}",
        scope=words.scope_text(row["scope"], page.lang),
        year=row["year"],
        name=_mid_sentence(words.indicator_text(row, page.lang)),
        value=words.value_text(row, page.lang),
    )


def _mid_sentence(name: str) -> str:
    """An English name without its capital, unless it is an abbreviation (GDP)."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _unit(page: Page) -> str:
    return words.unit_text({"unit": MAIN_UNIT, "kind": "level"}, page.lang)


def scale_card(page: Page, rows: Sequence[Row], everything: Sequence[Row], params: Params) -> None:
    """Revenue, output and targets on one scale; places apart; a band where nothing is reported."""
    shown = of_part(rows, "scale")
    records = scale_order(shown)
    if not records:
        return
    quiet = [
        one
        for one in silences(of_part(everything, "scale"), page.tables.rows("articles"))
        if any(row["scope"] == one.scope for row in records)
    ]
    drawn = _scale_bars(page, records, quiet, everything)
    scopes = list(dict.fromkeys(str(row["scope"]) for row in records))
    several = len(scopes) > 1
    title = page.t(
        f"industry.scale.title_{'several' if several else 'one'}",
        n=len(scopes),
        scope=words.scope_text(scopes[0], page.lang, long=True),
    )
    _bars_card(page, "scale", title, _scale_unit(page, records, scopes), shown, drawn, params)


def _scale_unit(page: Page, records: Sequence[Row], scopes: Sequence[str]) -> str:
    places = []
    for scope in scopes:
        names = dict.fromkeys(
            words.indicator_text(row, page.lang) for row in records if row["scope"] == scope
        )
        joined = page.t("common.card.joiner").join(names)
        places.append(page.t("industry.scale.place", scope=words.scope_text(scope, page.lang), names=joined))
    return page.t("industry.scale.unit", unit=_unit(page), places=page.t("industry.joiner").join(places))


def _scale_bars(
    page: Page, records: Sequence[Row], quiet: Sequence[Silence], everything: Sequence[Row]
) -> list[Bar]:
    found: list[Bar] = []
    told: set[str] = set()
    silent = {one.scope: one for one in quiet}
    for row in records:
        scope = str(row["scope"])
        if scope in silent and scope not in told:
            found.append(_silent_bar(page, silent[scope]))
        told.add(scope)
        growth = growth_beside(row, everything)
        rate = words.value_text(growth, page.lang, signed=True) if growth else ""
        aside = page.t("industry.scale.beside", value=rate) if rate else ""
        name = words.indicator_text(row, page.lang)
        when = words.period_full(row, page.lang)
        found.append(
            Bar(scope, page.t("industry.scale.heading", when=when, name=name), row, row["value_base"] or 0.0,
                amount(row, page.lang, MAIN_UNIT), aside)
        )  # fmt: skip
    return found


def _silent_bar(page: Page, one: Silence) -> Bar:
    key = "silence_heading" if one.first < one.last else "silence_heading_one"
    name = one.indicator_zh if page.lang == "zh" else one.indicator_en
    heading = page.t(f"industry.scale.{key}", first=one.first, last=one.last, name=name)
    aside = page.counted("industry.scale.silence", len(page.tables.rows("articles")))
    return Bar(one.scope, heading, aside=aside)


def _bars_card(page: Page, key: str, title: str, unit: str, rows: Sequence[Row], drawn: list[Bar],
               params: Params, wide: float = LEFT) -> None:  # fmt: skip
    def figure() -> go.Figure:
        return bars(
            drawn, theme=page.theme, lang=page.lang, mobile=page.narrow, wide=0 if page.narrow else wide
        )

    legend = html.legend_of(rows, page.lang)
    chart_card(page, Card(key, title, unit, rows, figure=figure, legend=legend, params=params))


def growth_card(page: Page, rows: Sequence[Row], params: Params) -> None:
    """Every growth rate of the industry, each with its months."""
    shown = of_part(rows, "growth")
    records = scale_order(shown)
    if not records:
        return
    drawn = [_growth_bar(page, row) for row in records]
    first = records[0]
    one = {
        "when": words.period_full(first, page.lang),
        "scope": words.scope_text(first["scope"], page.lang),
        "name": words.indicator_text(first, page.lang),
        "value": words.value_text(first, page.lang),
    }
    title = (
        page.t("industry.growth.title", n=len(records))
        if len(records) > 1
        else page.t("industry.growth.title_one", **one)
    )
    _bars_card(page, "growth", title, page.t("industry.growth.unit"), shown, drawn, params)


def _growth_bar(page: Page, row: Row) -> Bar:
    name, when = words.indicator_text(row, page.lang), words.period_full(row, page.lang)
    heading = page.t("industry.scale.heading", when=when, name=name)
    return Bar(str(row["scope"]), heading, row, max(0.0, words.value_of(row)), amount(row, page.lang, "%"))


def investment_card(page: Page, rows: Sequence[Row], params: Params) -> None:
    """Money by project, largest first, with what the project is to make."""
    shown = of_part(rows, "investment")
    if not shown:
        return
    groups = by_entity(shown)
    capacity = of_part(rows, "capacity")
    drawn = [_investment_bar(page, row, capacity) for group in groups for row in group]
    planned = {row["status"] for row in shown} == {"planned"}
    top = words.value_text(groups[0][0], page.lang)
    title = page.t(f"industry.investment.title{'_planned' if planned else ''}", n=len(groups), value=top)
    if len(groups) == 1:
        title = page.t("industry.investment.title_one", name=_thing(page, groups[0][0]), value=top)
    unit = page.t(f"industry.investment.unit{'_planned' if planned else ''}", unit=_unit(page))
    _bars_card(page, "investment", title, unit, shown, drawn, params, RIGHT)


def _thing(page: Page, row: Row) -> str:
    return words.entity_text(row["entity"], page.lang) or words.indicator_text(row, page.lang)


def _investment_bar(page: Page, row: Row, capacity: Sequence[Row]) -> Bar:
    made = [words.value_text(one, page.lang) for one in capacity if _says_more(one, row, page.lang)]
    heading = _thing(page, row)
    if made:
        joined = page.t("common.card.joiner").join(made)
        heading = page.t("industry.investment.heading", name=heading, capacity=joined)
    return Bar(str(row["scope"]), heading, row, row["value_base"] or 0.0, amount(row, page.lang, MAIN_UNIT))


def _says_more(made: Row, row: Row, lang: str) -> bool:
    """Whether ``made`` is of the same project and not already part of its name (某某达30GWh动力电池…)."""
    one, other = str(made["entity"]), str(row["entity"])
    same = bool(one and other) and (one.startswith(other) or other.startswith(one))
    return same and words.value_text(made, lang) not in words.entity_text(other, lang)


def support_card(page: Page, rows: Sequence[Row], params: Params) -> None:
    """Capacity, firms, patents, platforms, people and funds as tiles, grouped."""
    shown = [row for row in of_part(rows, "capacity", "support", "fund") if not _once(row)]
    if not shown:
        return
    rest = of_part(shown, "support")
    groups = [(page.t("industry.support.capacity"), of_part(shown, "capacity"))]
    for theme in dict.fromkeys(row["theme"] for row in rest):
        named = [row for row in rest if row["theme"] == theme]
        groups.append((label(page.lang, "common.theme", theme), named))
    groups.append((page.t("industry.support.fund"), of_part(shown, "fund")))
    title = page.counted("industry.support.title", len(shown))
    _tiles_card(page, "support", title, page.t("industry.support.unit"), shown, tiles(page, groups), params)


def _once(row: Row) -> bool:
    """A rank that was held at a time not told (曾是全国第三): in a tile it would read as held now."""
    return row["kind"] == "rank" and not words.known(row["year"])


def expo_card(page: Page, rows: Sequence[Row], names: Sequence[str], params: Params) -> None:
    """What was shown and signed at the expo."""
    if not rows:
        return
    joined = page.t("common.card.joiner").join(names)
    title = counted(page.lang, "industry.expo.title", len(rows), events=joined)
    _tiles_card(page, "expo", title, page.t("industry.expo.unit"), rows, tiles(page, [("", rows)]), params)


def _tiles_card(page: Page, key: str, title: str, unit: str, rows: Sequence[Row], block: Html,
                params: Params) -> None:  # fmt: skip
    legend = html.legend_of(rows, page.lang)
    chart_card(page, Card(key, title, unit, rows, block=block, legend=legend, params=params))
