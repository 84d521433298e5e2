"""The fact card: what was read from one number, how, and what speaks for or against it."""

from __future__ import annotations

from collections.abc import Iterable

from zzdash.dashboard.frame import data, html
from zzdash.dashboard.frame.html import Child, Html, el
from zzdash.rules import names
from zzdash.rules.text import label, t
from zzdash.rules.values import SIGNED, Outcome
from zzdash.tables.records import (
    CheckRow,
    DerivedRow,
    EntityRow,
    EventRow,
    MentionRow,
    ObservationRow,
    YearlyRow,
)
from zzdash.views.fact import Evidence
from zzdash.wording import words
from zzdash.wording.rule_words import how_read, in_doubt, why_chosen
from zzdash.wording.words import known

OUTCOME: dict[Outcome, str] = {"fails": "no", "holds": "yes", "unclear": "open"}


def measured(row: ObservationRow, mention: MentionRow, evidence: Evidence, lang: str) -> Html:
    """The card of a measurement (a row of observations, and of mentions)."""
    return el(
        "div",
        el("h2", words.indicator_text(row, lang, entity=True), cls="zz-card-title"),
        el("p", html.value(row, lang, signed=row["kind"] in SIGNED), cls="zz-fact-value"),
        _list(_facts(row, mention, lang), lang),
        *(_check(check, lang) for check in evidence.checks),
        *(_derived(derived, lang) for derived in evidence.derived),
        *(_cell(cell, row["observation"], lang) for cell in evidence.yearly),
        cls="zz-fact",
    )


def _facts(row: ObservationRow, mention: MentionRow, lang: str) -> Iterable[tuple[str, Child]]:
    yield "chinese_name", _chinese(row["entity"], lang)
    yield "scope", html.scope_tag(row["scope"], lang) if known(row["scope"]) else None
    yield "period", html.period_mark(row, lang)
    yield "status", html.glyph(row["status"], lang)
    yield "kind", _kind(row, lang)
    yield "industry", _industry(row, lang)
    yield "printed", _squeezed(row["surface"])
    yield "rule", how_read(mention["rule"], lang)
    yield "doubts", in_doubt(mention["doubts"], lang) or None
    yield "correction", row["corrected"] if known(row["corrected"]) else None


def _kind(row: ObservationRow, lang: str) -> str:
    parts = [t(lang, f"common.kind.{row['kind']}")]
    if known(row["period_basis"]):
        parts.append(t(lang, f"common.basis.{row['period_basis']}"))
    if known(row["against"]):
        parts.append(t(lang, "sources.fact.against", what=t(lang, f"export.against.{row['against']}")))
    return " · ".join(parts)


def aside(row: MentionRow, lang: str) -> Html:
    """The card of a number that measures nothing (a row of mentions): what it is and why it is aside."""
    reason = label(lang, "sources.reason", row["reason"]) if row["reason"] else None
    facts = {
        "kind": t(lang, f"common.kind.{row['kind']}"),
        "reason": reason,
        "rule": how_read(row["rule"], lang),
    }
    return el(
        "div",
        el("h2", t(lang, "sources.fact.aside"), cls="zz-card-title"),
        el("p", el("span", el("b", _squeezed(row["surface"])), cls="zz-value"), cls="zz-fact-value"),
        _list(facts.items(), lang),
        cls="zz-fact",
    )


def happening(row: EventRow | EntityRow, date: str, lang: str) -> Html:
    """The card of an event or of an entity (``date`` in words)."""
    if "title_zh" in row:
        name, title = "", words.title_of(row, lang)
    else:
        name, title = row["name"], words.entity_text(row["name"], lang)
    facts = {
        "chinese_name": _chinese(name, lang),
        "date": date,
        "scope": html.scope_tag(row["scope"], lang) if row["scope"] else None,
        "kind": t(lang, f"sources.event.{row['kind']}"),
        "industry": _industry(row, lang),
    }
    return el("div", el("h2", title, cls="zz-card-title"), _list(facts.items(), lang), cls="zz-fact")


def _chinese(name: object, lang: str) -> Html | None:
    """The name as the article prints it, and whose English the reader sees in its stead."""
    found = names.entity(str(name)) if lang == "en" and known(name) else None
    if found is None:
        return None
    basis = el("small", t(lang, f"common.name_basis.{found.basis}"), cls="zz-basis")
    return el("span", el("span", found.zh, lang="zh-CN"), basis)


def _industry(row: ObservationRow | EventRow | EntityRow, lang: str) -> str | None:
    return label(lang, "common.industry", row["industry"]) if row["industry"] else None


def _squeezed(surface: str) -> str:
    return "".join(surface.split())


def _list(facts: Iterable[tuple[str, Child]], lang: str) -> Html:
    pairs = [(el("dt", t(lang, f"sources.fact.{name}")), el("dd", fact)) for name, fact in facts if fact]
    return el("dl", *(part for pair in pairs for part in pair), cls="zz-facts")


def _check(check: CheckRow, lang: str) -> Html:
    outcome = OUTCOME[check["outcome"]]
    rows = (data.observation(name) for name in check["inputs"].split(";"))
    figures = [html.source_link(row, lang, _squeezed(row["surface"])) for row in rows if row]
    sources = el("span", *figures, cls="zz-alert-links")
    title = t(lang, f"sources.fact.check_{check['outcome']}")
    return _alert(outcome, title, words.text_of(check, lang), sources)


def _derived(row: DerivedRow, lang: str) -> Html:
    """A value worked out from this one: its own months, formula, and whether a figure used is disputed."""
    name = [html.glyph("derived", lang, word=False), " ", words.indicator_text(row, lang), " "]
    figure = [words.period_full(row, lang), " ", html.value(words.implied(row), lang)]
    doubt = el("span", t(lang, "sources.fact.doubtful"), cls="zz-doubt") if row["doubts"] else None
    formula = el("span", words.formula_of(row, lang))
    return _alert("open", t(lang, "sources.fact.derived"), *name, *figure, el("br"), formula, doubt)


def _cell(cell: YearlyRow, identifier: str, lang: str) -> Html:
    chosen = cell["observation"] == identifier
    if chosen and not cell["alternatives"]:
        return Html("")
    rule = why_chosen(cell["rule"], lang)
    if chosen:
        return _alert("yes", t(lang, "sources.fact.chosen"), rule)
    link = html.source_link(cell["observation"], lang, t(lang, "sources.fact.chosen_other"))
    return _alert("open", t(lang, "sources.fact.not_chosen"), rule, " ", link)


def _alert(kind: str, title: str, *body: Child) -> Html:
    return el("div", el("b", title), el("span", *body), cls=f"zz-alert zz-alert-{kind}")
