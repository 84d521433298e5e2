"""What is counted, what was set aside and why, silent years, how a year's value is chosen, the fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from zzdash.dashboard.frame import data, html, links
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.pages.quality.checks import heading
from zzdash.dashboard.parts.card import CSV_MIME, download
from zzdash.dashboard.parts.library import all_articles
from zzdash.rules import display
from zzdash.rules.text import counted, label
from zzdash.rules.values import KINDS, SET_ASIDE, MentionKind
from zzdash.rules.yearly import yearly as yearly_rules
from zzdash.tables.fields import Column
from zzdash.tables.fields import tables as described_tables
from zzdash.tables.records import MentionRow, YearlyRow
from zzdash.views.articles import Article, text_span
from zzdash.wording import words
from zzdash.wording.rule_words import why_chosen
from zzdash.wording.words import known

Sizes = Counter[tuple[str, int | None]]  # measurements by place and year
AROUND = 12
MOST = 200
PARTS = ("aside", "checks", "contradictions", "coverage", "yearly", "dictionary")  # what ?at= may name


def tiles(page: Page) -> Html:
    """All numbers printed = measured + set aside, and the checks' score."""
    kinds = Counter(row["kind"] for row in page.tables.rows("mentions"))
    measured, aside_ = sum(kinds[kind] for kind in KINDS), sum(kinds[kind] for kind in SET_ASIDE)
    outcomes = Counter(row["outcome"] for row in page.tables.rows("checks"))
    printed = page.counted("quality.tile.all_note", len(page.tables.rows("articles")))
    tested = page.counted("quality.tile.failed_note", sum(outcomes.values()))
    return el(
        "div",
        _tile(page, "all", sum(kinds.values()), printed, links.page_url("sources", page.lang)),
        el("span", "=", cls="zz-sign", aria_hidden="true"),
        _tile(page, "measured", measured, _by_kind(page, kinds, KINDS), links.page_url("data", page.lang)),
        el("span", "+", cls="zz-sign", aria_hidden="true"),
        _tile(
            page,
            "aside",
            aside_,
            _by_kind(page, kinds, SET_ASIDE),
            links.page_url("quality", page.lang, at="aside"),
        ),
        _tile(
            page,
            "failed",
            outcomes["fails"],
            tested,
            links.page_url("quality", page.lang, at="contradictions"),
        ),
        cls="zz-tiles",
    )


def _tile(page: Page, name: str, number: int, note: str, href: str) -> Html:
    return el(
        "a",
        el("span", page.t(f"quality.tile.{name}"), cls="zz-kpi-name"),
        el("span", el("b", f"{number:,}"), cls="zz-kpi-value"),
        el("span", note, cls="zz-kpi-change"),
        href=href,
        cls="zz-kpi zz-tile",
    )


def _by_kind(page: Page, counts: Counter[MentionKind], kinds: Sequence[MentionKind]) -> str:
    present = [kind for kind in kinds if counts[kind]]
    part = "quality.tile.part"
    return " · ".join(page.t(part, kind=page.t(f"common.kind.{kind}"), n=counts[kind]) for kind in present)


def aside(page: Page) -> None:
    """Every number set aside, by kind: its words in context, why, and a link; all numbers as a download."""
    rows = [row for row in page.tables.rows("mentions") if row["kind"] in SET_ASIDE]
    html.show(heading(page.t("quality.aside"), page.counted("quality.aside_lead", len(rows)), "aside"))
    library = all_articles(page.tables)
    for kind in SET_ASIDE:
        of_kind = [row for row in rows if row["kind"] == kind]
        if of_kind:
            with st.expander(
                page.t("quality.aside_kind", kind=page.t(f"common.kind.{kind}"), n=len(of_kind))
            ):
                html.show(_aside_table(page, of_kind[:MOST], library))
                if len(of_kind) > MOST:
                    html.show(el("p", page.t("quality.more", n=len(of_kind) - MOST), cls="zz-meta"))
    _download_mentions(page)


def _download_mentions(page: Page) -> None:
    def build() -> bytes:
        from zzdash.export.tables.csv import to_csv

        return to_csv(page.tables.mentions, page.lang, page.tables)

    with st.container(key="foot-aside"):
        label = page.counted("quality.download_all", len(page.tables.rows("mentions")))
        download(page, "mentions", "csv", build, CSV_MIME, label, "all-numbers")


def _aside_table(page: Page, rows: Sequence[MentionRow], library: Mapping[str, Article]) -> Html:
    head = [page.t(f"quality.column.{name}") for name in ("words", "context", "reason", "source")]
    body = [
        [
            "".join(row["surface"].split()),
            el("span", context(library[row["article"]], row), cls="zz-quote", lang="zh-CN"),
            label(page.lang, "sources.reason", row["reason"]) if row["reason"] else "",
            html.source_link(row, page.lang, f"{row['article']} ¶{row['paragraph']}"),
        ]
        for row in rows
    ]
    return html.table(head, body, page.t("quality.aside"), cls="zz-aside zz-stack")


def context(article: Article, row: MentionRow, around: int = AROUND) -> Html:
    """A number with a dozen characters on either side, from its paragraph."""
    for paragraph in article.paragraphs:
        span = text_span(paragraph.pieces, row["start"], row["end"])
        if span:
            text = paragraph.row["text"]
            low, high = max(0, span[0] - around), min(len(text), span[1] + around)
            parts = [
                "…" if low else "",
                text[low : span[0]],
                el("b", text[slice(*span)]),
                text[span[1] : high],
            ]
            return html.join([*parts, "…" if high < len(text) else ""])
    return Html("")


def coverage(page: Page) -> Html:
    """Places × years: how many measurements speak of each year; silent years as bands, and said in words."""
    sizes: Sizes = Counter((row["scope"], row["year"]) for row in page.tables.rows("observations"))
    years, told = display.years(), {year for _, year in sizes}
    scopes = sorted({scope for scope, _ in sizes if known(scope)}, key=display.scope_order)
    silent = [str(year) for year in years if year not in told]
    thin = [str(year) for year in years if year not in _published(page) and str(year) not in silent]
    lines = [page.t("quality.silent", years=page.t("common.card.joiner").join(silent))] if silent else []
    lines += [page.t("quality.unpublished", years=page.t("common.card.joiner").join(thin))] if thin else []
    body = [
        [html.scope_tag(scope, page.lang), *(_count(page, sizes, scope, year) for year in years)]
        for scope in scopes
    ]
    head = [page.t("common.filter.scope"), *(_year_head(page, year) for year in years)]
    table = html.table(head, body, page.t("quality.coverage"), cls="zz-coverage")
    lead = " ".join([page.t("quality.coverage_lead"), *lines])
    return html.join([heading(page.t("quality.coverage"), lead, "coverage"), table])


def _published(page: Page) -> Counter[int]:
    return Counter(int(row["published"][:4]) for row in page.tables.rows("articles"))


def _year_head(page: Page, year: int) -> Html:
    written = _published(page)[year]
    note = page.t("quality.articles", n=written) if written else page.t("quality.no_articles")
    return html.join([str(year), el("small", note)])


def _count(page: Page, sizes: Sizes, scope: str, year: int) -> Html:
    number = sizes[scope, year]
    if not number:
        return html.not_reported(page.lang)
    url = links.page_url("data", page.lang, scope=[scope], year=[str(year)])
    return el("a", counted(page.lang, "quality.rows", number), href=url, cls="zz-link")


def yearly(page: Page) -> Html:
    """How one value is chosen for a year, in words; how often each reason decided; the real choices."""
    rows = page.tables.rows("yearly")
    chosen_by = [why_chosen(step, page.lang) for step in yearly_rules().order]
    steps = [
        el("li", step) for step in (page.t("quality.step.first"), *chosen_by, page.t("quality.step.last"))
    ]
    reasons = Counter(row["rule"] for row in rows)
    counts = [
        page.t("quality.tile.part", kind=why_chosen(rule, page.lang), n=n)
        for rule, n in reasons.most_common()
    ]
    contested = [row for row in rows if row["alternatives"]]
    lead = page.counted("quality.yearly_lead", len(rows), contested=len(contested))
    top = heading(page.t("quality.yearly_title"), lead, "yearly")
    how = el("ol", *steps, cls="zz-steps-list")
    return html.join([top, how, el("p", " · ".join(counts), cls="zz-meta"), _contested(page, contested)])


def _contested(page: Page, found: Sequence[YearlyRow]) -> Html | None:
    if not found:
        return None
    head = [page.t(f"quality.column.{name}") for name in ("cell", "chosen", "why", "others")]
    rows = [_choice(page, row) for row in found]
    return html.table(head, rows, page.t("quality.yearly_title"), "zz-stack")


def _choice(page: Page, row: YearlyRow) -> list[html.Child]:
    what = words.indicator_text(row, page.lang, entity=True)
    name = el("span", what, " ", html.scope_tag(row["scope"], page.lang), f" {row['year']}")
    others = [_other(page, row, name) for name in row["alternatives"].split(";")]
    why = why_chosen(row["rule"], page.lang)
    return [name, html.value_cell(row, page.lang), why, html.join(others, page.t("data.semicolon"))]


def _other(page: Page, chosen: YearlyRow, name: str) -> Html:
    """A figure that was not chosen, with its months where they are others; a link to its words."""
    other = data.observation(name)
    if other is None:
        return html.source_link(name, page.lang, name)
    value, when = words.value_text(other, page.lang), words.period_full(other, page.lang)
    if when == words.period_full(chosen, page.lang):
        return html.source_link(other, page.lang, value)
    return html.source_link(other, page.lang, page.t("quality.other", value=value, period=when))


def dictionary(page: Page) -> None:
    """Each table's fields with their names in both languages."""
    html.show(heading(page.t("quality.dictionary"), page.t("quality.dictionary_lead"), "dictionary"))
    for name, table in described_tables().items():
        what = table.zh if page.lang == "zh" else table.en
        with st.expander(page.counted("quality.table", page.tables.count(name), name=name, what=what)):
            head = [page.t(f"quality.column.{column}") for column in ("field", "zh", "en", "about")]
            body = [_field(column, page.lang) for column in table.columns.values()]
            html.show(html.table(head, body, name))


def _field(column: Column, lang: str) -> list[html.Child]:
    return [
        el("code", column.name),
        column.zh,
        column.en,
        column.about_zh if lang == "zh" else column.about_en,
    ]
