"""The coverage matrix as HTML: a table on wide screens; on phones a year bar and the reported values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zzdash.dashboard.frame import html
from zzdash.dashboard.frame.html import Html, el
from zzdash.rules.text import counted, t
from zzdash.tables.records import DerivedRow
from zzdash.views import coverage
from zzdash.views.cells import Row
from zzdash.views.coverage import Group, Line, Reports
from zzdash.wording import words

NO_BREAK = "\u00a0"  # a unit never stands alone on a line


def wide(groups: Sequence[Group], reports: Mapping[int, Reports], lang: str) -> Html:
    """Indicator × year; places as group rows; runs of silence merged into one pale band."""
    years = list(reports)
    head = [el("th", t(lang, "overview.coverage.indicator"), scope="col")]
    head += [el("th", year, el("small", _reports(reports[year], lang)), scope="col") for year in years]
    bodies = [_group(group, years, lang) for group in groups]
    columns = el("colgroup", el("col", cls="zz-col-name"), *(el("col") for _ in years))
    grid = el("table", columns, el("thead", el("tr", *head)), *bodies, cls="zz-table zz-coverage")
    label = t(lang, "overview.coverage.title")
    return el("div", grid, cls="zz-scroll", tabindex="0", role="region", aria_label=label)


def _reports(reports: Reports, lang: str) -> str:
    if not reports.articles:
        return t(lang, "overview.coverage.no_report")
    if not reports.facts:
        return t(lang, "overview.coverage.only_targets")
    return counted(lang, "overview.coverage.reports", reports.articles)


def _group(group: Group, years: Sequence[int], lang: str) -> Html:
    tag = el("th", html.scope_tag(group.scope, lang), colspan=len(years) + 1, scope="rowgroup")
    rows = [_line(line, years, lang) for line in group.lines]
    return el("tbody", el("tr", tag, cls="zz-coverage-group"), *rows)


def _line(line: Line, years: Sequence[int], lang: str) -> Html:
    name = el("th", _name(line, lang), scope="row")
    cells = year_cells(line.years, years, lang)
    return el("tr", name, *cells)


def year_cells(cells: Mapping[int, Row | DerivedRow], years: Sequence[int], lang: str) -> list[Html]:
    """The <td>s of one row: a value, or one pale band over each run of silent years."""
    return [
        el("td", _value(run.row, lang))
        if run.row
        else el("td", html.not_reported(lang), colspan=run.span if run.span > 1 else None)
        for run in coverage.runs(cells, years)
    ]


def _value(row: Row | DerivedRow, lang: str) -> Html:
    if "derived" in row:
        return html.derived_cell(row, lang)
    return html.value_cell(row, lang, quote=row["quote"])


def _name(line: Line, lang: str) -> Html:
    unit = words.unit_text(line.sample, lang)
    return html.join([words.indicator_text(line.sample, lang), NO_BREAK, el("small", unit) if unit else None])


def narrow(groups: Sequence[Group], reports: Mapping[int, Reports], lang: str) -> Html:
    """Per indicator a bar of years, dark where reported, and only the reported values."""
    blocks = [
        el(
            "section",
            html.scope_tag(group.scope, lang),
            *(_block(line, list(reports), lang) for line in group.lines),
        )
        for group in groups
    ]
    return el("div", *blocks, cls="zz-coverage-narrow")


def _block(line: Line, years: Sequence[int], lang: str) -> Html:
    bar = [el("span", f"{year % 100:02}", cls="zz-on" if year in line.years else "") for year in years]
    return el(
        "div",
        el("h3", _name(line, lang)),
        el("div", *bar, cls="zz-yearbar", aria_hidden="true"),
        year_list(line.years, lang),
        cls="zz-coverage-block",
    )


def year_list(cells: Mapping[int, Row | DerivedRow], lang: str) -> Html:
    """The reported years, newest first, one value a line (phones)."""
    lines = [
        el("li", el("span", year, cls="zz-when"), _value(cells[year], lang))
        for year in sorted(cells, reverse=True)
    ]
    return el("ul", *lines)


def legend(lang: str, statuses: Sequence[str]) -> Html:
    """Statuses present, and how to read the month strips."""
    strips = [
        _strip(1, 8, "part", t(lang, "overview.coverage.part")),
        _strip(12, 12, "stock", t(lang, "overview.coverage.stock")),
        _strip(1, 9, "open", t(lang, "overview.coverage.open")),
    ]
    return html.legend(lang, statuses, (), *strips)


def _strip(first: int, last: int, mode: str, text: str) -> Html:
    return el("span", html.strip_of(first, last, mode, ""), el("span", text), cls="zz-period")
