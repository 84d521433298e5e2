"""The item-by-item table of the comparison: the years' cells, the change where allowed, the verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from zzdash.dashboard.frame import html
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.parts.coverage import year_cells, year_list
from zzdash.rules.text import t
from zzdash.tables.records import DerivedRow
from zzdash.views.comparable import cautions_text, difference_text, explain, reasons
from zzdash.views.pairs import Item
from zzdash.wording import words

NO_CHANGE = "—"
NAMES_PX = 430  # name, change and verdict; narrower than this and its years, the table scrolls in its own box
YEAR_PX = 150, 120  # of few years, of many: what the years leave, name and verdict share
MANY = 5  # years
SAME: tuple[Literal["indicator", "scope", "kind"], ...] = ("indicator", "scope", "kind")
Derived = Sequence[DerivedRow]


def wide(items: Sequence[Item], years: Sequence[int], derived: Derived, lang: str) -> Html:
    """One row an item; ``derived`` values, if switched on, fill their year's cell, marked ×."""
    texts = [t(lang, f"compare.items.{name}") for name in ("indicator", "change", "verdict")]
    many = len(years) >= MANY
    size = YEAR_PX[many]
    spans = [el("th", year, scope="col", style=f"width:{size}px") for year in years]
    first, *last = (el("th", text, scope="col") for text in texts)
    head = el("tr", first, *spans, *last)
    rows = [_row(item, years, _derived_of(item, derived), lang) for item in items]
    width = f"min-width:{NAMES_PX + size * len(years)}px"
    cls = f"zz-table zz-compare{' zz-compare-many' if many else ''}"
    grid = el("table", el("thead", head), el("tbody", *rows), cls=cls, style=width)
    label = t(lang, "compare.items.title")
    return el("div", grid, cls="zz-scroll", tabindex="0", role="region", aria_label=label)


def narrow(items: Sequence[Item], derived: Derived, lang: str) -> Html:
    """For phones: per item its name, the reported years, the change and the verdict."""
    return el(
        "div", *(_block(item, _derived_of(item, derived), lang) for item in items), cls="zz-coverage-narrow"
    )


def _block(item: Item, derived: dict[int, DerivedRow], lang: str) -> Html:
    change = el("p", _change(item, lang), cls="zz-change") if item.gap or item.growth else None
    verdict = el("p", _verdict(item, derived, lang), cls="zz-verdict")
    name = el("h3", _name(item, lang))
    years = year_list({**item.cells, **derived}, lang)
    return el("div", name, years, change, verdict, cls="zz-coverage-block")


def _derived_of(item: Item, derived: Derived) -> dict[int, DerivedRow]:
    """Derived values of the same indicator, place and kind, by year, where nothing was reported."""
    sample = item.sample
    alike = [row for row in derived if all(row[name] == sample[name] for name in SAME)]
    by_year = {row["year"]: row for row in alike if not item.family}
    return {year: row for year, row in by_year.items() if year is not None and year not in item.cells}


def _row(item: Item, years: Sequence[int], derived: dict[int, DerivedRow], lang: str) -> Html:
    name = el("th", _name(item, lang), scope="row")
    cells = year_cells({**item.cells, **derived}, years, lang)
    return el("tr", name, *cells, el("td", _change(item, lang)), el("td", _verdict(item, derived, lang)))


def _name(item: Item, lang: str) -> html.Child:
    if not item.family:
        return words.indicator_text(item.sample, lang)
    names = dict.fromkeys(words.indicator_text(row, lang) for row in item.rows)
    return t(lang, "compare.items.family_joiner").join(names)


def _change(item: Item, lang: str) -> html.Child:
    if item.gap:
        size, relative = difference_text(item.gap, lang)
        return html.join([el("b", size), el("small", f" {relative}") if relative else None])
    if item.growth:
        return el("b", words.value_text(item.growth, lang, signed=True))
    return NO_CHANGE


def _verdict(item: Item, derived: Mapping[int, DerivedRow], lang: str) -> html.Child:
    if item.gap and item.pair:
        old, new = item.pair
        span = {"from_year": old["year"], "to_year": new["year"], "period": words.period_text(new, lang)}
        same = [t(lang, "compare.items.same", **span), cautions_text(item.gap, lang)]
        told = t(lang, "compare.reason.joiner").join(text for text in same if text)
        return html.join([html.badge(t(lang, "compare.items.yes"), ok=True), " ", told])
    if item.pair:
        why = t(lang, f"common.reason.{reasons(*item.pair)[0]}")
        return html.join([html.badge(f"≠ {why}", ok=False), " ", explain(*item.pair, lang)])
    return _alone(item, derived, lang)


def _alone(item: Item, derived: Mapping[int, DerivedRow], lang: str) -> html.Child:
    parts = [t(lang, "compare.items.printed" if item.growth else "compare.items.single")]
    for year, row in derived.items():
        value = words.value_text(words.implied(row), lang)
        formula = words.formula_of(row, lang)
        parts.append(t(lang, "compare.items.derived", year=year, value=value, formula=formula))
    return t(lang, "compare.reason.joiner").join(parts)
