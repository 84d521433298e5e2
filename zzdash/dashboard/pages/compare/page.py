"""The comparison: choose years and place → growth rates, one comparable series → item by item."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from zzdash.charts.compare import growth_dots, growth_height, series_columns
from zzdash.dashboard.frame import address, data, errors, html, links, shell
from zzdash.dashboard.frame.html import el
from zzdash.dashboard.pages.compare import item_table
from zzdash.dashboard.parts import card, choices
from zzdash.rules import display
from zzdash.rules.text import counted
from zzdash.views.cells import Row, cells_of
from zzdash.views.comparable import difference_text, explain
from zzdash.views.pairs import Item, busiest_years, growth_items, items_of, series_items
from zzdash.wording import words

PARAMS = ("year", "scope", "derived", "all", "series")
GROWTH_ROWS = 6
Params = dict[str, links.Param]


@st.cache_resource(max_entries=2, show_spinner=False)
def _cells(stamp: data.Stamp) -> list[Row]:
    """All cells, worked out once for each build of data/."""
    return cells_of(data.tables())


def body(page: shell.Page) -> None:
    """Choose, judge, show."""
    html.show(html.page_header(page.t("compare.title"), page.t("compare.kicker")))
    cells = _cells(data.stamp())
    here, years, params = _choose(page, cells)
    items = items_of(here, years)
    if not items:
        errors.empty(page.lang, [page.t("common.filter.year"), page.t("common.filter.scope")])
        return
    left, right = st.columns([7, 5], gap="small")
    with left:
        _growth(page, items, params)
    with right:
        _series(page, items, years, params)
    _table(page, items, years, params)


def _choose(page: shell.Page, cells: Sequence[Row]) -> tuple[list[Row], list[int], Params]:
    """The filters; the cells of the chosen place, the chosen years."""
    scopes = sorted({row["scope"] for row in cells}, key=display.scope_order)
    offers: dict[str, str] = {
        display.scope_role(scope): words.scope_text(scope, page.lang) for scope in reversed(scopes)
    }
    offers.pop("other", None)
    places = dict(sorted(offers.items(), reverse=True))
    choices.drop_strangers(page, {"year": {str(year): "" for year in display.years()}, "scope": places})
    with st.container(horizontal=True, vertical_alignment="bottom", key="compare-filters"):
        years = _years(page, cells)
        scope = choices.one("scope", page.t("common.filter.scope"), places, "zone")
        derived = choices.switch("derived", page.t("common.filter.derived"))
    here = [row for row in cells if display.scope_role(row["scope"]) == scope]
    return here, years, {"year": years, "scope": scope, "derived": derived}


def _years(page: shell.Page, cells: Sequence[Row]) -> list[int]:
    """The chosen years; none chosen means the busiest three of the home place."""
    options = [str(year) for year in display.years()]
    default = [str(year) for year in busiest_years(cells) if str(year) in options]
    key = address.seed_many("year", options)
    st.session_state[key] = st.session_state[key] or default
    chosen = st.pills(
        page.t("common.filter.year"),
        options,
        key=key,
        selection_mode="multi",
        on_change=address.write,
        args=("year",),
    )
    st.button(
        page.t("compare.all_years"),
        type="tertiary",
        key="compare-all-years",
        on_click=_all_years,
        args=(options,),
    )
    return sorted(int(year) for year in chosen or default)


def _all_years(options: list[str]) -> None:
    st.query_params["year"] = options


def _growth(page: shell.Page, items: Sequence[Item], params: Params) -> None:
    rates = growth_items(items, len(items))
    shown = rates[:GROWTH_ROWS]
    if not shown:
        _nothing(page, "growth")
        return
    rows = _rows(shown)
    key = (
        "unit_more"
        if len(rates) > len(shown)
        else "unit"
        if any(item.pair for item in shown)
        else "unit_plain"
    )
    unit = page.t(f"compare.growth.{key}", n=len(shown))
    holder = card.Card(
        key="growth",
        title=_growth_title(page, shown),
        unit=unit,
        rows=rows,
        figure=lambda: growth_dots(shown, page.lang, page.theme, page.narrow),
        legend=html.legend_of(rows, page.lang),
        params=params,
    )
    card.chart_card(page, holder)


def _nothing(page: shell.Page, key: str, n: int = 0) -> None:
    """A card that says why it is empty and what to widen."""
    with st.container(border=True, key=f"card-{key}"):
        title = el("h2", page.t(f"compare.{key}.empty_title"), cls="zz-card-title")
        html.show(title, el("p", page.counted(f"compare.{key}.empty", n), cls="zz-empty"))


def _growth_title(page: shell.Page, shown: Sequence[Item]) -> str:
    several = [item for item in shown if item.pair]
    compared = sum(1 for item in several if item.gap)
    if not several:
        return page.t("compare.growth.title_single")
    key = "compare.growth.title_compared" if compared else "compare.growth.title_apart"
    return counted(page.lang, key, len(several), compared=compared)


def _series(page: shell.Page, items: Sequence[Item], years: Sequence[int], params: Params) -> None:
    found = series_items(items)
    if not found:
        _nothing(page, "series")
        return
    item = _pick_series(page, found)
    span = list(range(min(years), max(years) + 1))
    height = 0 if page.narrow else growth_height(len(growth_items(items, GROWTH_ROWS)))
    rows = _rows([item])
    finding, unit = _series_words(page, item)
    holder = card.Card(
        key="series",
        title=finding,
        unit=unit,
        rows=rows,
        figure=lambda: series_columns(item, span, page.lang, page.theme, height),
        legend=html.legend_of(rows, page.lang),
        params={**params, "series": item.sample["indicator"]},
    )
    card.chart_card(page, holder)


def _pick_series(page: shell.Page, found: Sequence[Item]) -> Item:
    """The series named in the URL, else the best placed; a list to choose from where there are several."""
    by_id = {item.sample["indicator"]: item for item in found}
    if len(by_id) == 1:
        return found[0]
    names = {key: words.indicator_text(item.sample, page.lang) for key, item in by_id.items()}
    first = found[0].sample["indicator"]
    chosen = st.selectbox(
        page.t("compare.series.label"),
        list(names),
        key=address.seed_one("series", names, first),
        format_func=names.__getitem__,
        on_change=address.write,
        args=("series",),
        kwargs={"default": first},
    )
    return by_id[chosen or first]


def _series_words(page: shell.Page, item: Item) -> tuple[str, str]:
    """The finding, and unit with 口径."""
    name, unit = words.indicator_text(item.sample, page.lang), words.unit_text(item.sample, page.lang)
    if not item.gap or not item.pair:
        why = explain(*item.pair, page.lang) if item.pair else ""
        title = page.t("compare.series.title_apart", name=name)
        return title, page.t("compare.series.unit_apart", unit=unit, why=why)
    old, new = item.pair
    span = {"from_year": old["year"], "to_year": new["year"]}
    size = difference_text(item.gap, page.lang)[0].lstrip("+−")
    key = "equal" if not item.gap.absolute else "more" if item.gap.absolute > 0 else "less"
    finding = page.t(f"compare.series.title_{key}", name=name, difference=size, **span)
    return finding, page.t("compare.series.unit", unit=unit, period=words.period_text(new, page.lang), **span)


def _table(page: shell.Page, items: Sequence[Item], years: Sequence[int], params: Params) -> None:
    """The items that say something of two years; those of one year alone on request."""
    everything = st.query_params.get("all") == choices.ON
    lone = [item for item in items if not item.pair and not item.growth]
    shown = [item for item in items if everything or item.pair or item.growth]
    if shown:
        _table_card(page, shown, years, params, everything)
    else:
        _nothing(page, "items", len(lone))
    if lone:
        choices.switch("all", page.counted("compare.everything", len(lone)))


def _table_card(
    page: shell.Page, shown: Sequence[Item], years: Sequence[int], params: Params, everything: bool
) -> None:
    derived = page.tables.rows("derived") if params["derived"] else []
    if page.narrow:
        block: html.Html = item_table.narrow(shown, derived, page.lang)
    else:
        block = item_table.wide(shown, years, derived, page.lang)
    rows = _rows(shown)
    holder = card.Card(
        key="items",
        title=page.t("compare.items.title"),
        unit=page.t("compare.items.unit"),
        rows=rows,
        block=block,
        legend=html.legend_of(rows, page.lang),
        params={**params, "all": everything},
    )
    card.chart_card(page, holder)


def _rows(items: Sequence[Item]) -> list[Row]:
    """The cells of ``items``, each once."""
    rows: dict[str, Row] = {}
    for item in items:
        rows |= {row["cell"]: row for row in item.rows}
        rows |= {item.growth["cell"]: item.growth} if item.growth else {}
    return list(rows.values())


shell.run("compare", body, PARAMS)
