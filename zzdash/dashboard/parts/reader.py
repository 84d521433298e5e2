"""An article as HTML in which every printed number can be pointed at. Pure: rows in, markup out.

A restored paragraph is the concatenation of raw slices (its ``pieces``). Offsets of mentions index the raw
article, so they are carried through the pieces to the paragraph's text. Text is escaped and stays as it is:
the kinds' marks 量增比差位规 are drawn by CSS (``attr(data-mark)``), not written into it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zzdash.dashboard.frame import links
from zzdash.dashboard.frame.html import Html, el, join
from zzdash.reading.model import MEASURED
from zzdash.rules.text import t
from zzdash.rules.values import ParagraphKind
from zzdash.tables.records import ParagraphRow
from zzdash.views.articles import Mark, Span

TARGET = "zz-target"
SHORT = 9  # a number of so few characters is not broken over two lines
# printed round the article, not part of its prose
SIDE: tuple[ParagraphKind, ...] = ("caption", "byline", "furniture")


@dataclass(frozen=True, slots=True)
class Lit:
    """What to light up: the chosen mention's id, the chosen words, and the words searched for."""

    mention: str = ""
    evidence: Span | None = None
    found: Sequence[Span] = ()


HEADING_SIGN = re.compile(r"#+\s*")
"""Markdown's sign of a heading, which some files hold: kept in the page, not shown."""


def paragraph_html(row: ParagraphRow, marks: Sequence[Mark], lit: Lit, lang: str, target: bool) -> Html:
    """One paragraph with its ¶ number; ``target`` marks it as the one to bring into view."""
    chosen = any(mark.mention == lit.mention for mark in marks) or lit.evidence is not None
    number = el("span", f"¶ {row['paragraph']}", cls="zz-par-no", aria_hidden="true")
    text = row["text"]

    sign = HEADING_SIGN.match(text) if row["kind"] == "heading" else None
    hidden = el("span", sign.group(), cls="zz-par-sign") if sign else None
    body = body_html(text, marks, lit, lang, start=sign.end() if sign else 0)
    words = el("p", hidden, body, cls="zz-par-text", lang="zh-CN")
    kind = t(lang, f"sources.paragraph.{row['kind']}") if row["kind"] in SIDE else None
    label = el("span", kind, cls="zz-par-kind") if kind else None
    here = " zz-par-here" if target and not chosen else ""
    goal = TARGET if target and not chosen else None
    return el("div", number, label, words, cls=f"zz-par zz-par-{row['kind']}{here}", id=goal)


def body_html(text: str, marks: Sequence[Mark], lit: Lit, lang: str, start: int = 0) -> Html:
    """The text of a paragraph from ``start``, escaped, with its numbers as links and the lit words marked."""
    parts: list[Html] = []
    place = start
    for mark in marks:
        parts.append(_plain(text, place, mark.start, lit))
        parts.append(_number(text, mark, lit, lang))
        place = mark.end
    parts.append(_plain(text, place, len(text), lit))
    return join(parts)


def _number(text: str, mark: Mark, lit: Lit, lang: str) -> Html:
    chosen = mark.mention == lit.mention
    measured = mark.kind in MEASURED
    style = f"zz-n zz-n-{mark.kind}" if measured else "zz-n zz-n-aside"
    style += " zz-n-short" if mark.end - mark.start <= SHORT else ""
    style += " zz-n-chosen" if chosen else ""
    return el(
        "a",
        _plain(text, mark.start, mark.end, lit, evidence=not chosen),
        cls=style,
        id=TARGET if chosen else f"m-{mark.mention}",
        href=links.source_url(mark.mention, lang),
        title=t(lang, f"common.kind.{mark.kind}"),
        data_mark=t(lang, f"common.kind_mark.{mark.kind}") if measured else None,
        aria_current="true" if chosen else None,
    )


def _plain(text: str, start: int, end: int, lit: Lit, evidence: bool = True) -> Html:
    """A stretch of text cut where lit words begin and end."""
    chosen = [lit.evidence] if lit.evidence and evidence else []
    cuts = {start, end, *(min(max(cut, start), end) for span in (*lit.found, *chosen) for cut in span)}
    edges = sorted(cuts)
    pieces = zip(edges, edges[1:], strict=False)
    return join(_lit(text, low, high, lit, chosen) for low, high in pieces)


def _lit(text: str, low: int, high: int, lit: Lit, chosen: Sequence[Span]) -> Html:
    inner: Html | str = text[low:high]
    if any(start <= low and high <= end for start, end in lit.found):
        inner = el("mark", inner, cls="zz-found")
    if any(start <= low and high <= end for start, end in chosen):
        goal = TARGET if lit.evidence and low == lit.evidence[0] else None
        inner = el("mark", inner, cls="zz-evidence", id=goal)
    return join([inner])
