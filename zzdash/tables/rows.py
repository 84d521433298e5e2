"""Records → rows of the tables (dicts of column → value, None where unknown)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from zzdash.reading.model import Mention, Reading
from zzdash.rules.catalogue import Catalogue, Indicator
from zzdash.tables.checks import Check
from zzdash.tables.manifest import Article
from zzdash.tables.observation import Observation
from zzdash.tables.yearly import Cell

Row = dict[str, object]
ARTICLE = (
    "file",
    "title",
    "publisher",
    "published",
    "date_basis",
    "date_words",
    "home",
    "language",
    "sha256",
)
MENTION = (
    "article",
    "paragraph",
    "start",
    "end",
    "surface",
    "value",
    "value_max",
    "unit",
    "approx",
    "kind",
    "rule",
    "reason",
)
CELL = (
    "indicator", "indicator_zh", "indicator_en", "theme", "family", "scope", "entity", "industry", "year",
    "kind",
    "status", "value", "value_max", "unit", "approx", "value_base", "value_max_base", "unit_base", "period",
    "month_from", "month_to", "coverage", "period_basis", "against", "observation",
)  # fmt: skip
INDICATOR = (
    "zh",
    "en",
    "aliases",
    "theme",
    "unit",
    "dimension",
    "family",
    "definition_zh",
    "definition_en",
    "note_zh",
    "note_en",
)


def article_row(article: Article, mentions: Sequence[Mention]) -> Row:
    """The row of one article; ``mentions`` are its own."""
    return {
        "article": article.id,
        **{name: getattr(article, name) for name in ARTICLE},
        "published_precision": "day" if len(article.published) > 7 else "month",
        "characters": len(article.text),
        "mentions": len(mentions),
        "measurements": sum(m.measures for m in mentions),
    }


def paragraph_rows(reading: Reading) -> list[Row]:
    """The rows of an article's paragraphs."""
    return [
        {
            "article": reading.article, "paragraph": p.number, "kind": p.kind, "start": p.start, "end": p.end,
            "pieces": [f"{start}-{end}" for start, end in p.pieces], "text": p.text,
        }
        for p in reading.paragraphs
    ]  # fmt: skip


def mention_rows(mentions: Iterable[Mention]) -> list[Row]:
    """The rows of mentions, measurements and set aside alike."""
    return [
        {
            "mention": m.id,
            **{name: getattr(m, name) for name in MENTION},
            "doubts": tuple(f"{one.field}:{one.code}" for one in m.doubts),
        }
        for m in mentions
    ]


def observation_rows(observations: Iterable[Observation]) -> list[Row]:
    """The rows of observations."""
    return [asdict(one) for one in observations]


def yearly_rows(cells: Iterable[Cell]) -> list[Row]:
    """The rows of yearly cells: the chosen observation's columns, and why it was chosen."""
    return [
        {
            **{name: getattr(cell.chosen, name) for name in CELL},
            "cell": cell.id, "rule": cell.rule, "alternatives": cell.alternatives,
        }
        for cell in cells
    ]  # fmt: skip


def check_rows(checks: Iterable[Check]) -> list[Row]:
    """The rows of checks."""
    return [
        {
            "check": one.id, "rule": one.rule, "inputs": [each.observation for each in one.inputs],
            "outcome": one.outcome, "expected": one.expected, "found": one.found, "gap": one.gap,
            "unit": one.unit,
            "text_zh": one.texts["zh"], "text_en": one.texts["en"],
        }
        for one in checks
    ]  # fmt: skip


def indicator_rows(observations: Sequence[Observation], catalogue: Catalogue) -> list[Row]:
    """The indicators in use; one that the catalogue lacks has its name, its first unit and no definition."""
    used = Counter(one.indicator for one in observations)
    first = {one.indicator: one for one in reversed(observations)}
    return [
        _listed(catalogue.by_id[name], count) if name in catalogue.by_id else _unlisted(first[name], count)
        for name, count in sorted(used.items())
    ]


def _listed(one: Indicator, used: int) -> Row:
    return {"indicator": one.id, **{name: getattr(one, name) for name in INDICATOR}, "used": used}


def _unlisted(one: Observation, used: int) -> Row:
    known = {
        "zh": one.indicator_zh,
        "en": one.indicator_en,
        "theme": one.theme,
        "unit": one.unit,
        "aliases": (),
    }
    empty = dict.fromkeys(INDICATOR)
    return {**empty, "indicator": one.indicator, **known, "dimension": one.dimension, "used": used}
