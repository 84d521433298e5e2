"""Contradictions with both sentences, and the arithmetic that the articles' own figures allow."""

from __future__ import annotations

from collections.abc import Sequence

from zzdash.dashboard.frame import data, html
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.shell import Page
from zzdash.rules.values import Outcome
from zzdash.tables.records import CheckRow, ObservationRow
from zzdash.wording import words
from zzdash.wording.rule_words import what_is_checked

ORDER: tuple[Outcome, ...] = ("fails", "unclear", "holds")


def heading(title: str, lead: str, anchor: str = "") -> Html:
    """A card's title and its line of explanation; ``anchor`` names it for ``?at=``."""
    return html.join(
        [
            el("h2", title, cls="zz-card-title", id=f"zz-{anchor}" if anchor else None),
            el("p", lead, cls="zz-card-unit"),
        ]
    )


def inputs(check: CheckRow) -> list[ObservationRow]:
    """The observations a check compares, in its order; ids that data/ no longer holds drop out."""
    found = (data.observation(name) for name in check["inputs"].split(";"))
    return [row for row in found if row is not None]


def contradictions(page: Page) -> Html:
    """Each failed check: what does not fit, and the sentences side by side with ≠ between."""
    failed = [row for row in page.tables.rows("checks") if row["outcome"] == "fails"]
    top = heading(
        page.t("quality.contradictions"),
        page.t("quality.contradictions_lead", n=len(failed)),
        "contradictions",
    )
    if not failed:
        return html.join([top, el("p", page.t("quality.contradictions_none"), cls="zz-empty")])
    return html.join([top, *(_contradiction(page, check) for check in failed)])


def _contradiction(page: Page, check: CheckRow) -> Html:
    rows = inputs(check)
    sides: list[Html] = []
    for place, sentence in enumerate(_sentences(rows)):
        sides += [el("span", "≠", cls="zz-unequal", aria_hidden="true")] if place else []
        sides.append(_side(page, sentence))
    name = what_is_checked(check["rule"], page.lang)
    badge, said = html.badge(f"≠ {name}", ok=False), words.text_of(check, page.lang)
    head = el("p", badge, " ", said, cls="zz-contradiction-head")
    return el("section", head, el("div", *sides, cls="zz-sides"), cls="zz-contradiction")


def _sentences(rows: Sequence[ObservationRow]) -> list[list[ObservationRow]]:
    """Rows grouped by the sentence they stand in, in order."""
    groups: dict[tuple[str, int], list[ObservationRow]] = {}
    for row in rows:
        groups.setdefault((row["article"], row["quote_start"]), []).append(row)
    return list(groups.values())


def _side(page: Page, rows: Sequence[ObservationRow]) -> Html:
    """One sentence: its article and date, its figures, the words with the figures marked."""
    article = data.articles_by_id()[rows[0]["article"]]
    figures = [
        el("span", words.indicator_text(row, page.lang), " ", html.value(row, page.lang), cls="zz-figure")
        for row in rows
    ]
    number = rows[0]["paragraph"]
    where = page.t("quality.where", article=article["article"], published=article["published"], n=number)
    link = html.source_link(rows[0], page.lang)
    quote = el(
        "blockquote", marked(rows[0]["quote"], [row["surface"] for row in rows]), lang="zh-CN"
    )
    shown = el("p", *figures, cls="zz-figures")
    return el("div", el("p", where, " ", link, cls="zz-meta"), quote, shown, cls="zz-side")


def marked(quote: str, figures: Sequence[str]) -> Html:
    """A sentence with the first occurrence of each figure marked; it stays verbatim."""
    spans = sorted(
        (place, place + len(figure)) for figure in set(figures) if (place := quote.find(figure)) >= 0
    )
    parts: list[html.Child] = []
    end = 0
    for start, stop in spans:
        if start >= end:
            parts += [quote[end:start], el("mark", quote[start:stop], cls="zz-found")]
            end = stop
    return html.join([*parts, quote[end:]])


def all_checks(page: Page) -> Html:
    """Every check as a row: outcome, what was compared, in words, and its sources."""
    checks = sorted(page.tables.rows("checks"), key=lambda row: ORDER.index(row["outcome"]))
    outcomes = [
        page.counted(f"quality.n_{name}", sum(row["outcome"] == name for row in checks))
        for name in reversed(ORDER)
    ]
    lead = page.t("quality.checks_lead", outcomes=page.t("common.card.joiner").join(outcomes))
    top = heading(page.t("quality.checks"), lead, "checks")
    if not checks:
        return html.join([top, el("p", page.t("quality.checks_none"), cls="zz-empty")])
    head = [page.t(f"quality.column.{name}") for name in ("outcome", "rule", "text", "sources")]
    rows = [_check(page, check) for check in checks]
    return html.join([top, html.table(head, rows, page.t("quality.checks"), "zz-checks zz-stack")])


def _check(page: Page, check: CheckRow) -> list[html.Child]:
    outcome = check["outcome"]
    mark = el("span", page.t(f"quality.outcome.{outcome}"), cls=f"zz-outcome zz-outcome-{outcome}")
    rows = inputs(check)
    figures = (html.source_link(row, page.lang, "".join(row["surface"].split())) for row in rows)
    name = what_is_checked(check["rule"], page.lang)
    return [mark, name, words.text_of(check, page.lang), html.join(figures, " ")]
