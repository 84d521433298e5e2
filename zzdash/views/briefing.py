"""The overview's cards, headline and sentences, chosen by rule and filled from the tables. Pure.

Nothing here knows a figure or an indicator: headline.toml orders the candidates, text/overview.toml has the
templates. Each sentence names the rows that it rests on, so that the page can set a footnote.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zzdash.rules import display, headline
from zzdash.rules.text import t
from zzdash.rules.values import FACTS
from zzdash.views.cells import Key, Row, by_key, growth_beside, home_cells, key_of, latest, rank
from zzdash.views.comparable import (
    Difference,
    difference,
    difference_text,
    differences,
    reasons,
    short_reasons,
)
from zzdash.wording import words

Groups = dict[Key, dict[int, Row]]
CARDS = 4
MOST_RATES = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template's key and values (those named in ``strong`` are set bold), and the rows that prove it."""

    key: str
    values: dict[str, str]
    sources: tuple[Row, ...]
    strong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A headline card: the newest fact, then one of growth printed beside it, or an earlier cell."""

    row: Row
    growth: Row | None = None
    before: Row | None = None
    gap: Difference | None = None


def key_figures(cells: Sequence[Row], count: int = CARDS) -> list[KeyFigure]:
    """The first ``count`` indicators of the home place by headline.toml, newest fact each."""
    groups = by_key(home_cells(cells))
    order = sorted(groups, key=lambda key: rank(key, groups[key]))
    rows = [row for key in order if (row := latest(groups[key]))]
    return [_key_figure(row, groups) for row in rows[:count]]


def _key_figure(row: Row, groups: Groups) -> KeyFigure:
    growth = growth_beside(row, groups) if row["kind"] == "level" else None
    years = groups[key_of(row)]
    earlier = [old for old in years.values() if old["year"] < row["year"] and old["status"] in FACTS]
    before = max(earlier, key=lambda old: (not reasons(old, row), old["year"]), default=None)
    return KeyFigure(row, growth, before, difference(before, row) if before else None)


def headline_sentence(figures: Sequence[KeyFigure], lang: str) -> Sentence:
    """The page's title: the first card with a printed growth rate, else the first card."""
    best = next((figure for figure in figures if figure.growth), figures[0] if figures else None)
    if best is None:
        return Sentence("overview.headline.none", {}, ())
    row, values = best.row, _naming(best.row, lang)
    if best.growth:
        return Sentence(
            "overview.headline.level_growth", values | _growing(best.growth, lang), (row, best.growth)
        )
    if row["kind"] == "growth":
        key = "growth_preliminary" if row["status"] == "preliminary" else "growth"
        return Sentence(f"overview.headline.{key}", values | _growing(row, lang), (row,))
    return Sentence("overview.headline.level", values, (row,))


def _naming(row: Row, lang: str) -> dict[str, str]:
    name = headline.short_name(row["indicator"], row["kind"], lang) or words.indicator_text(row, lang)
    return {
        "name": name,
        "Name": name[:1].upper() + name[1:],
        "scope": words.scope_text(row["scope"], lang),
        "year": str(row["year"]),
        "when": words.when(row, lang),
        "value": words.value_text(row, lang),
    }


def _growing(row: Row, lang: str) -> dict[str, str]:
    rate = words.value_of(row)
    key = "flat" if rate == 0 else "rise" if rate > 0 else "fall"
    size = words.value_text(row | {"value": abs(rate)}, lang)
    return {"growth": words.change_text(row, lang), "growth_up": t(lang, f"overview.up.{key}", value=size)}


def sentences(cells: Sequence[Row], lang: str) -> list[Sentence]:
    """Up to four: the newest level with its growth, this year's rates, a comparable pair, the targets."""
    figures = key_figures(cells, count=8)
    groups = by_key(home_cells(cells))
    found = [_level(figures, lang), _rates(figures, lang), _pair(groups, lang), _targets(cells, lang)]
    return [sentence for sentence in found if sentence]


def _level(figures: Sequence[KeyFigure], lang: str) -> Sentence | None:
    best = next((figure for figure in figures if figure.growth), None)
    if best is None or best.growth is None:
        return None
    values = _naming(best.row, lang) | {"name": words.indicator_text(best.row, lang)}
    values["Name"] = values["name"]
    values |= _growing(best.growth, lang)
    strong = ("value", "growth", "growth_up")
    return Sentence("overview.brief.level_growth", values, (best.row, best.growth), strong)


def _rates(figures: Sequence[KeyFigure], lang: str) -> Sentence | None:
    """The newest year's growth rates of one status and period, and what an earlier year printed instead."""
    rates = [figure for figure in figures if figure.row["kind"] == "growth"]
    if not rates:
        return None
    first = max(rates, key=lambda figure: figure.row["year"]).row
    alike = [figure for figure in rates if _same_frame(figure.row, first)][:MOST_RATES]
    items = [
        t(
            lang,
            "overview.brief.rate_item",
            name=_naming(figure.row, lang)["name"],
            change=_rate(figure.row, lang),
        )
        for figure in alike
    ]
    values = {
        "when": words.when(first, lang),
        "status": t(lang, "overview.brief.preliminary") if first["status"] == "preliminary" else "",
        "items": t(lang, "overview.brief.joiner").join(items),
    }
    rows = tuple(figure.row for figure in alike)
    return _with_before(Sentence("overview.brief.rates", values, rows), alike, lang)


def _rate(row: Row, lang: str) -> str:
    return words.change_text(row, lang)


def _same_frame(one: Row, other: Row) -> bool:
    months = words.months(one) == words.months(other)
    return months and all(one[name] == other[name] for name in ("year", "status", "coverage"))


def _with_before(sentence: Sentence, figures: Sequence[KeyFigure], lang: str) -> Sentence:
    """Add the earlier values where the months or the status forbid a difference."""
    pairs = [(figure.before, figure.row) for figure in figures if figure.before and not figure.gap]
    if not pairs:
        return sentence
    year = max(old["year"] for old, _ in pairs)
    pairs = [(old, new) for old, new in pairs if old["year"] == year]
    why = [reason for old, new in pairs for reason in differences(old, new)]
    before = [
        t(
            lang,
            "overview.brief.rate_before",
            period=words.period_text(old, lang),
            value=words.value_text(old, lang),
        )
        for old, _ in pairs
    ]
    both = t(lang, "overview.brief.and")
    more = {
        "year": str(year),
        "before": both.join(before),
        "why": short_reasons(why, lang),
    }
    olds = tuple(old for old, _ in pairs)
    return Sentence("overview.brief.rates_before", sentence.values | more, sentence.sources + olds)


def _pair(groups: Groups, lang: str) -> Sentence | None:
    """The best placed level that two years may be compared on."""
    for key in sorted(groups, key=lambda key: rank(key, groups[key])):
        rows = sorted(
            (row for row in groups[key].values() if row["status"] in FACTS), key=lambda row: row["year"]
        )
        found = [(old, rows[-1], gap) for old in rows[:-1] if (gap := difference(old, rows[-1]))]
        if found and key[2] == "level":
            return _pair_sentence(*found[-1], lang)
    return None


def _pair_sentence(old: Row, new: Row, gap: Difference, lang: str) -> Sentence:
    silent = [str(year) for year in range(old["year"] + 1, new["year"])]
    direction = "fall" if gap.absolute < 0 else "rise"
    name = words.indicator_text(new, lang)
    size = difference_text(gap, lang)[0].lstrip("+−")
    values = {
        "name": name,
        "Name": name,
        "from_year": str(old["year"]),
        "to_year": str(new["year"]),
        "before": words.value_text(old, lang),
        "after": words.value_text(new, lang),
        "difference": size,
        "silent": t(lang, "common.card.joiner").join(silent),
    }
    key = f"overview.brief.pair_{direction}{'_gap' if silent else ''}"
    return Sentence(key, values, (new, old), ("before", "after"))


def _targets(cells: Sequence[Row], lang: str) -> Sentence | None:
    """The level with most targets, the home place before others of as many."""
    groups: dict[Key, list[Row]] = {}
    for row in cells:
        if row["status"] == "target" and row["kind"] == "level":
            groups.setdefault(key_of(row), []).append(row)
    if not groups:
        return None
    key = min(groups, key=lambda key: (-len(groups[key]), display.scope_order(key[0]), key))
    rows = sorted(groups[key], key=lambda row: row["year"])
    goals = [
        t(lang, "overview.brief.goal", when=words.when(row, lang), value=words.value_text(row, lang))
        for row in rows
    ]
    facts = any(row["status"] in FACTS and key_of(row) == key for row in cells)
    values = {
        "scope": words.scope_text(key[0], lang),
        "name": words.indicator_text(rows[0], lang),
        "inline": words.inline(words.indicator_text(rows[0], lang), lang),
        "goals": t(lang, "common.card.joiner").join(goals),
    }
    return Sentence(f"overview.brief.target{'' if facts else '_silent'}", values, tuple(rows), ("goals",))
