"""Slides about the reading itself: which years the reports cover, and that every number is accounted for.

Each rule is ``(Material, Spec) -> Slide | None``; None when the tables hold nothing for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from zzdash.rules import display
from zzdash.rules.text import counted, label, t
from zzdash.rules.values import FACTS
from zzdash.slides.frame import about_reading
from zzdash.slides.material import Material
from zzdash.slides.model import Chart, Figure, Key, Mark, Slide
from zzdash.slides.playlist import Spec
from zzdash.wording import words


def coverage(matter: Material, spec: Spec) -> Slide | None:
    """How many measurements speak of each year, and of all years drawn; years without any are gaps.

    None for fewer than two years with figures: a lone column compares nothing.
    """
    frame = _wanted(matter)
    by_year = {int(year): Counter(group["status"]) for year, group in frame.groupby("year")}
    facts = [year for year, statuses in by_year.items() if any(statuses[fact] for fact in FACTS)]
    if len(facts) < LEAST_YEARS:
        return None
    span = [year for year in range(min(facts), max(facts) + 1) if matter.shows(year)]
    marks = tuple(_year_mark(year, by_year.get(year, Counter()), matter.lang) for year in span)
    drawn = frame[frame["year"].isin(span)]
    articles = sorted(set(drawn["article"]))
    beyond = len(frame) - len(drawn)
    big = Figure(
        words.number(len(drawn), matter.lang),
        matter.say("coverage.figure"),
        (
            matter.say("coverage.line_articles", articles=_articles(len(articles), matter)),
            matter.say("coverage.line_source"),
        ),
        tone="zone",
    )
    title = _coverage_title(matter, span, drawn, [year for year in span if year not in by_year])
    unit = matter.say("coverage.unit")
    caveats = [matter.say("caveat.unit", unit=unit), matter.say("coverage.caveat")]
    caveats += [counted(matter.lang, "present.coverage.beyond", beyond)] if beyond else []
    chart = Chart("columns", unit, marks)
    slide = about_reading(matter, spec, title, big, chart, articles, caveats, "sources")
    return replace(slide, legend=_year_keys(marks, matter))


def _wanted(matter: Material) -> pd.DataFrame:
    """The observations the presenter's filter leaves; without one, those that name no year as well."""
    frame = matter.tables.observations
    if matter.years:
        frame = frame[frame["year"].isin(matter.years)]
    return frame[frame["industry"].isin(matter.industries)] if matter.industries else frame


LEAST_YEARS = 2
SAID_OFTEN = 0.05
"""A place counts as spoken of from this share of the measurements."""


def _coverage_title(matter: Material, span: Sequence[int], frame: pd.DataFrame, silent: list[int]) -> str:
    """The places most of the figures speak of ("and others" if not all), years and how many there are."""
    shares = frame["scope"].value_counts(normalize=True)
    places = sorted(shares.index[shares >= SAID_OFTEN], key=display.scope_order)
    scope = matter.joiner.join(words.scope_text(place, matter.lang) for place in places)
    scope = matter.say("coverage.others", scope=scope) if 0 < len(places) < len(shares) else scope
    if matter.industries:
        named = matter.joiner.join(label(matter.lang, "common.industry", one) for one in matter.industries)
        scope = matter.say("coverage.within", scope=scope, industries=named)
    articles = _articles(frame["article"].nunique(), matter)
    total = counted(matter.lang, "present.coverage.measurements", len(frame))
    years = matter.joiner.join(map(str, span))
    if len(span) == span[-1] - span[0] + 1:  # none between is filtered away
        years = matter.say("coverage.span", first=span[0], last=span[-1])
    title = matter.say("coverage.title", scope=scope, years=years, articles=articles, measurements=total)
    if not silent:
        return title
    none = matter.say("when.years", years=matter.joiner.join(map(str, silent)))
    return title + matter.say("coverage.silent", years=none)


def _articles(count: int, matter: Material) -> str:
    return counted(matter.lang, "present.coverage.articles", count)


def _year_mark(year: int, statuses: Counter[str], lang: str) -> Mark:
    """A year's column; one that only plans or targets speak of is hollow, as a plan is."""
    if not statuses:
        return Mark(str(year), None, t(lang, "common.cell.not_reported"))
    fact = any(statuses[status] for status in FACTS)
    count = statuses.total()
    return Mark(str(year), count, words.number(count, lang), tone="zone", status="" if fact else "planned")


def _year_keys(marks: Sequence[Mark], matter: Material) -> tuple[Key, ...]:
    """What solid and hollow columns are; nothing where all are solid."""
    if not any(mark.status for mark in marks):
        return ()
    return Key("plain", matter.say("coverage.facts")), Key("planned", matter.say("coverage.hopes"))


def accounting(matter: Material, spec: Spec) -> Slide | None:
    """How many printed numbers became rows, how many were set aside and why, and what the checks found."""
    mentions = matter.tables.mentions
    if matter.years or matter.industries or mentions.empty:
        return None
    measured = mentions["mention"].isin(set(matter.tables.observations["observation"]))
    aside = ~measured & mentions["reason"].fillna("").ne("")
    counts = {"n": len(mentions), "measured": int(measured.sum()), "aside": int(aside.sum())}
    counts["left"] = counts["n"] - counts["measured"] - counts["aside"]
    articles = _articles(len(matter.articles), matter)
    marks = (
        *_kind_marks(Counter(mentions.loc[measured, "kind"]), "measured", "zone", matter),
        *_kind_marks(Counter(mentions.loc[aside, "kind"]), "aside", "other", matter),
    )
    checks = matter.tables.checks
    failed = list(checks.loc[checks["outcome"] == "fails", f"text_{matter.lang}"])
    lines = [matter.say("accounting.line_articles", articles=articles)]
    if len(checks):
        lines.append(
            counted(matter.lang, "present.accounting.line_checks", len(checks), fails=len(failed))
        )
    big = Figure(
        words.number(counts["n"], matter.lang), matter.say("accounting.figure"), tuple(lines), tone="zone"
    )
    title = matter.say(
        "accounting.title_left" if counts["left"] else "accounting.title", articles=articles, **counts
    )
    unit = matter.say("accounting.unit")
    caveats = [matter.say("caveat.unit", unit=unit), matter.say("accounting.caveat")]
    warning = matter.say("accounting.fails", text=failed[0]) if failed else ""
    return about_reading(
        matter,
        spec,
        title,
        big,
        Chart("bars", unit, marks),
        list(matter.articles),
        caveats,
        "quality",
        warning,
    )


def _kind_marks(counts: Counter[str], group: str, tone: str, matter: Material) -> list[Mark]:
    """Bars by kind, the commonest first; what is left of three shares a bar, so that none is dropped."""
    ranked = sorted(counts, key=lambda kind: (-counts[kind], kind))
    bars = [ranked[:1], ranked[1:2], ranked[2:]] if len(ranked) > 2 else [[kind] for kind in ranked]
    return [_kind_mark(kinds, sum(counts[kind] for kind in kinds), group, tone, matter) for kinds in bars]


def _kind_mark(kinds: list[str], total: int, group: str, tone: str, matter: Material) -> Mark:
    names = matter.say("accounting.kinds").join(t(matter.lang, f"common.kind.{kind}") for kind in kinds)
    return Mark(
        matter.say(f"accounting.{group}", kind=names), total, words.number(total, matter.lang), tone=tone
    )
