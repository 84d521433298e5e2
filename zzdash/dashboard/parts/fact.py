"""The fact card: what was read from one number, how, and what speaks for or against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from zzdash.dashboard.frame import data, html
from zzdash.dashboard.frame.html import Child, Html, el
from zzdash.rules import names
from zzdash.rules.text import label, t
from zzdash.views.fact import Evidence
from zzdash.wording import words
from zzdash.wording.rule_words import how_read, why_chosen
from zzdash.wording.words import known

Row = Mapping[str, Any]
OUTCOME = {"fails": "no", "holds": "yes", "unclear": "open"}


def measured(row: Row, rule: str, evidence: Evidence, lang: str) -> Html:
    """The card of a measurement (a row of observations; ``rule``: the mention's rule)."""
    return el(
        "div",
        el("h2", words.indicator_text(row, lang, entity=True), cls="zz-card-title"),
        el("p", html.value(row, lang, signed=row["kind"] in ("growth", "change_pp")), cls="zz-fact-value"),
        _list(_facts(row, rule, lang), lang),
        *(_check(check, lang) for check in evidence.checks),
        *(_derived(derived, lang) for derived in evidence.derived),
        *(_cell(cell, str(row["observation"]), lang) for cell in evidence.yearly),
        cls="zz-fact",
    )


def _facts(row: Row, rule: str, lang: str) -> Iterable[tuple[str, Child]]:
    yield "chinese_name", _chinese(row["entity"], lang)
    yield "scope", html.scope_tag(row["scope"], lang) if known(row["scope"]) else None
    yield "period", html.period_mark(row, lang)
    yield "status", html.glyph(row["status"], lang)
    yield "kind", _kind(row, lang)
    yield "industry", _industry(row, lang)
    yield "printed", _squeezed(row["surface"])
    yield "rule", how_read(rule, lang)
    yield "correction", row["corrected"] if known(row["corrected"]) else None


def _kind(row: Row, lang: str) -> str:
    parts = [t(lang, f"common.kind.{row['kind']}")]
    if known(row["period_basis"]):
        parts.append(t(lang, f"common.basis.{row['period_basis']}"))
    if known(row["against"]):
        parts.append(t(lang, "sources.fact.against", what=t(lang, f"export.against.{row['against']}")))
    return " · ".join(parts)


def aside(row: Row, lang: str) -> Html:
    """The card of a number that measures nothing (a row of mentions): what it is and why it is aside."""
    reason = label(lang, "sources.reason", str(row["reason"])) if known(row["reason"]) else None
    facts = {
        "kind": t(lang, f"common.kind.{row['kind']}"),
        "reason": reason,
        "rule": how_read(str(row["rule"]), lang),
    }
    return el(
        "div",
        el("h2", t(lang, "sources.fact.aside"), cls="zz-card-title"),
        el("p", el("span", el("b", _squeezed(row["surface"])), cls="zz-value"), cls="zz-fact-value"),
        _list(facts.items(), lang),
        cls="zz-fact",
    )


def happening(row: Row, date: str, lang: str) -> Html:
    """The card of an event or of an entity (a row of either table; ``date`` in words)."""
    name = row.get(f"title_{lang}") or words.entity_text(row.get("name"), lang)
    place = html.scope_tag(row["scope"], lang) if known(row["scope"]) else None
    kind = t(lang, f"sources.event.{row['kind']}") if known(row["kind"]) else None
    facts = {
        "chinese_name": _chinese(row.get("name"), lang),
        "date": date,
        "scope": place,
        "kind": kind,
        "industry": _industry(row, lang),
    }
    return el("div", el("h2", name, cls="zz-card-title"), _list(facts.items(), lang), cls="zz-fact")


def _chinese(name: object, lang: str) -> Html | None:
    """The name as the article prints it, and whose English the reader sees in its stead."""
    found = names.entity(str(name)) if lang == "en" and known(name) else None
    if found is None:
        return None
    basis = el("small", t(lang, f"common.name_basis.{found.basis}"), cls="zz-basis")
    return el("span", el("span", found.zh, lang="zh-CN"), basis)


def _industry(row: Row, lang: str) -> str | None:
    return label(lang, "common.industry", row["industry"]) if known(row["industry"]) else None


def _squeezed(surface: object) -> str:
    return "".join(str(surface).split())


def _list(facts: Iterable[tuple[str, Child]], lang: str) -> Html:
    pairs = [(el("dt", t(lang, f"sources.fact.{name}")), el("dd", fact)) for name, fact in facts if fact]
    return el("dl", *(part for pair in pairs for part in pair), cls="zz-facts")


def _check(check: Row, lang: str) -> Html:
    outcome = OUTCOME[str(check["outcome"])]
    rows = (data.observation(name) for name in str(check["inputs"]).split(";"))
    figures = [html.source_link(row, lang, _squeezed(row["surface"])) for row in rows if row]
    sources = el("span", *figures, cls="zz-alert-links")
    return _alert(outcome, t(lang, f"sources.fact.check_{check['outcome']}"), check[f"text_{lang}"], sources)


def _derived(row: Row, lang: str) -> Html:
    """A value worked out from this one: its own months, formula, and whether a figure used is disputed."""
    name = [html.glyph("derived", lang, word=False), " ", words.indicator_text(row, lang), " "]
    figure = [words.period_full(row, lang), " ", html.value({**row, "approx": "exact"}, lang)]
    doubt = el("span", t(lang, "sources.fact.doubtful"), cls="zz-doubt") if known(row["doubts"]) else None
    formula = el("span", row[f"formula_{lang}"])
    return _alert("open", t(lang, "sources.fact.derived"), *name, *figure, el("br"), formula, doubt)


def _cell(cell: Row, identifier: str, lang: str) -> Html:
    chosen = str(cell["observation"]) == identifier
    if chosen and not known(cell["alternatives"]):
        return Html("")
    rule = why_chosen(str(cell["rule"]), lang)
    if chosen:
        return _alert("yes", t(lang, "sources.fact.chosen"), rule)
    link = html.source_link(str(cell["observation"]), lang, t(lang, "sources.fact.chosen_other"))
    return _alert("open", t(lang, "sources.fact.not_chosen"), rule, " ", link)


def _alert(kind: str, title: str, *body: Child) -> Html:
    return el("div", el("b", title), el("span", *body), cls=f"zz-alert zz-alert-{kind}")
