"""Building blocks of HTML that escape by default: article text is data, never markup.

``el("span", text, cls="zz-tag")`` escapes ``text``; only an ``Html`` (what these functions return) passes.
Show one with ``show(block)``. Rows have the columns that ``tables.records`` names.
Streamlit strips inline <svg>, so glyphs and strips are drawn in CSS (``style.py``); each carries hidden words
for screen readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

import streamlit as st

from zzdash.dashboard.frame import links
from zzdash.rules import display
from zzdash.rules.text import t
from zzdash.rules.values import SHOWN_STATUSES, SIGNED
from zzdash.tables.records import Amount, DerivedRow, Figure, Period
from zzdash.wording import words

VOID = ("br", "hr", "img")


class Html(str):
    """Text that is already safe markup."""


Child = object


def el(tag: str, *children: Child, cls: str = "", **attributes: object) -> Html:
    """One element. Children and attribute values are escaped unless they are ``Html``; None and False vanish.

    ``aria_label`` becomes ``aria-label``, ``for_`` becomes ``for``.
    """
    pairs = {"class": cls or None, **attributes}
    text = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in pairs.items()
        if value is not None and value is not False
    )
    return Html(f"<{tag}{text}>" if tag in VOID else f"<{tag}{text}>{join(children)}</{tag}>")


def join(children: Iterable[Child], between: str = "") -> Html:
    """Children one after another, each escaped unless ``Html``."""
    return Html(between.join(_safe(child) for child in children if child is not None and child is not False))


def _safe(child: Child) -> str:
    return child if isinstance(child, Html) else escape(str(child))


def show(*blocks: Child) -> None:
    """Put blocks on the page in one element."""
    st.html(el("div", *blocks, cls="zz"))


def hidden(text: str) -> Html:
    """Words only a screen reader says."""
    return el("span", text, cls="zz-hide")


def scope_tag(scope: str, lang: str) -> Html:
    """The place as a tag: zone solid, city outlined, others dashed."""
    return el("span", words.scope_text(scope, lang), cls=f"zz-tag zz-tag-{display.scope_role(scope)}")


def glyph(status: str, lang: str, word: bool = True) -> Html:
    """The status mark ● ○ ◇ □ ×, with its word shown or, with ``word=False``, only spoken."""
    name = t(lang, f"common.status.{status}")
    mark = el("span", cls=f"zz-glyph zz-glyph-{status}", aria_hidden="true")
    return el("span", mark, el("span", name) if word else hidden(name), cls="zz-status")


def strip(row: Period, lang: str) -> Html:
    """The 12-cell month strip of a row; spoken as its period."""
    if row["coverage"] in ("open", "span") or words.months(row) is None:
        return Html("")
    spoken = t(lang, "common.strip.label", period=words.period_full(row, lang))
    first, last = words.months(row) or (1, 12)
    return strip_of(first, last, _strip_mode(row), spoken)


def _strip_mode(row: Period) -> str:
    if row["period_basis"] == "stock":
        return "stock"
    return "open" if row["coverage"] == "to_publication" else "part"


def strip_of(first: int, last: int, mode: str, spoken: str) -> Html:
    """A strip; ``mode`` "part" (rest empty), "open" (hairline after) or "stock" (last cell on a hairline).

    ``spoken`` is what screen readers say; empty where words stand beside it.
    """
    begin = last - 1 if mode == "stock" else first - 1
    voice: dict[str, object] = {"role": "img", "aria_label": spoken} if spoken else {"aria_hidden": "true"}
    return el("span", cls=f"zz-strip zz-strip-{mode}", style=f"--a:{begin};--b:{last}", **voice)


def period_mark(row: Period, lang: str, year: bool = True) -> Html:
    """Strip and months in words; with the year unless the column already says it."""
    text = words.period_full(row, lang) if year else words.period_text(row, lang)
    return el("span", strip(row, lang), el("span", text), cls="zz-period")


def value(row: Amount, lang: str, signed: bool = False) -> Html:
    """The figure with its unit in smaller type: 80 亿元以上, 第1名."""
    full, figure = words.value_text(row, lang, signed), words.digits(row, lang, signed)
    if figure not in full:  # printed in words: 一多半
        return el("span", el("b", full), cls="zz-value")
    before, _, after = full.partition(figure)
    return el("span", before, el("b", figure), el("small", after) if after else None, cls="zz-value")


def value_cell(row: Figure, lang: str, year: bool = False, quote: str = "") -> Html:
    """A table cell's value: glyph, figure, strip and months, the whole of it a link to the words."""
    spoken = t(
        lang,
        "common.cell.source_of",
        name=words.indicator_text(row, lang),
        value=words.value_text(row, lang),
        period=words.period_full(row, lang),
        status=t(lang, f"common.status.{row['status']}"),
        scope=words.scope_text(row["scope"], lang),
    )
    top = el(
        "span", el("span", cls=f"zz-glyph zz-glyph-{row['status']}"), value(row, lang), cls="zz-cell-top"
    )
    body = el("span", top, period_mark(row, lang, year), aria_hidden="true", cls="zz-cell-in")
    return el(
        "a", body, hidden(spoken), href=links.source_url(row, lang), cls="zz-cell", title=quote or None
    )


def derived_cell(row: DerivedRow, lang: str) -> Html:
    """A derived value in a table cell: ×, figure and formula; opens the first figure that it rests on."""
    formula = words.formula_of(row, lang)
    figure = value(words.implied(row, "about"), lang)
    top = el("span", glyph("derived", lang, word=False), figure, cls="zz-cell-top")
    body = el("span", top, el("span", formula, cls="zz-period"), cls="zz-cell-in")
    return el("a", body, href=links.source_url(row, lang), cls="zz-cell zz-derived", title=formula)


def not_reported(lang: str) -> Html:
    """The pale band over silent years."""
    return el("span", t(lang, "common.cell.not_reported"), cls="zz-band")


def source_link(item: str | Mapping[str, object], lang: str, text: str | None = None) -> Html:
    """A link to the highlighted words, by mention id or row."""
    return el("a", text or t(lang, "common.button.source"), href=links.source_url(item, lang), cls="zz-link")


def permalink(address: str, lang: str) -> Html:
    """A link to this view; a plain click copies its full address (``browser.js``) and says so."""
    name = el("span", t(lang, "common.button.permalink"))
    said = {"title": t(lang, "common.button.copy_link"), "data_copied": t(lang, "common.button.copied")}
    link = el("a", name, href=address, cls="zz-link zz-permalink", **said)
    return el("div", link, el("span", cls="zz-hide", role="status"), cls="zz")


def footnote(n: int, item: str | Mapping[str, object], lang: str) -> Html:
    """A circled number that opens the source."""
    spoken = t(lang, "common.cell.footnote", n=n)
    return el("a", n, href=links.source_url(item, lang), cls="zz-note", aria_label=spoken, title=spoken)


def legend(lang: str, statuses: Sequence[str] = (), scopes: Sequence[str] = (), *more: Child) -> Html:
    """Only the glyphs and scopes present, then any further marks."""
    marks = [glyph(status, lang) for status in statuses] + [scope_tag(scope, lang) for scope in scopes]
    return el("div", *marks, *more, cls="zz-legend")


def legend_of(rows: Sequence[Figure], lang: str, *more: Child) -> Html:
    """The legend of exactly what ``rows`` hold."""
    present = {row["status"] for row in rows}
    scopes = sorted({row["scope"] for row in rows if words.known(row["scope"])}, key=display.scope_order)
    return legend(lang, [status for status in SHOWN_STATUSES if status in present], scopes, *more)


def page_header(title: Child, kicker: Child = None, lead: Child = None) -> Html:
    """Kicker line, serif page title (h1), lead paragraph."""
    parts = [el("p", kicker, cls="zz-kicker") if kicker else None, el("h1", title, cls="zz-title")]
    return el("header", *parts, el("p", lead, cls="zz-lead") if lead else None, cls="zz-header")


def clauses(text: str) -> Html:
    """A headline whose lines break at commas: each clause is an inline block."""
    marked = text.replace("，", "，\n").replace(", ", ", \n")
    return join([el("span", part, cls="zz-clause") for part in marked.split("\n")])


def kpi_card(row: Figure, lang: str, change: Child = None) -> Html:
    """A headline figure: name, scope / value / ``change`` line / strip, period, status, source. One link."""
    name = el("span", words.indicator_text(row, lang), cls="zz-kpi-name")
    top = el("span", name, scope_tag(row["scope"], lang), cls="zz-kpi-top")
    signed = row["kind"] in SIGNED
    foot = el(
        "span",
        period_mark(row, lang),
        glyph(row["status"], lang),
        el("span", t(lang, "common.button.source"), cls="zz-link zz-end"),
        cls="zz-kpi-foot",
    )
    return el(
        "a",
        top,
        el("span", value(row, lang, signed), cls="zz-kpi-value"),
        el("span", change or "", cls="zz-kpi-change"),
        foot,
        href=links.source_url(row, lang),
        cls="zz-kpi",
    )


def badge(text: str, ok: bool) -> Html:
    """= 可比 (solid ink) or ≠ reason (brand outline)."""
    return el("span", text, cls="zz-badge zz-badge-yes" if ok else "zz-badge zz-badge-no")


def table(head: Sequence[Child], body: Sequence[Sequence[Child]], label: str, cls: str = "") -> Html:
    """A plain table inside a keyboard-scrollable box; each child of ``body`` is a cell's content."""
    top = el("tr", *(el("th", cell, scope="col") for cell in head))
    rows = [el("tr", el("th", row[0], scope="row"), *(el("td", cell) for cell in row[1:])) for row in body]
    inner = el("table", el("thead", top), el("tbody", *rows), cls=f"zz-table {cls}".strip())
    return el("div", inner, cls="zz-scroll", tabindex="0", role="region", aria_label=label)
