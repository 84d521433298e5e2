"""Mentions that measure something → observations, with catalogue, sentence, months and base amounts."""

from __future__ import annotations

import hashlib

from zzdash.reading.model import Mention, Reading
from zzdash.rules.catalogue import Catalogue
from zzdash.tables.amounts import in_base
from zzdash.tables.months import cover
from zzdash.tables.observation import Observation
from zzdash.tables.sentences import Laid, Sentence, around

UNNAMED = "未命名指标"


def observe(
    reading: Reading, published: str, catalogue: Catalogue, corrected: dict[str, tuple[str, ...]]
) -> list[Observation]:
    """Observations of one article, in order. ``corrected``: ids of the corrections by mention id."""
    measured = [m for m in reading.mentions if m.measures]
    wanted = {m.paragraph for m in measured}
    sentences = {
        p.number: Laid(reading.article, p).sentences() for p in reading.paragraphs if p.number in wanted
    }
    return [
        _observe(m, around(sentences[m.paragraph], m.start), published, catalogue, corrected.get(m.id, ()))
        for m in measured
    ]


def _observe(
    m: Mention, sentence: Sentence, published: str, catalogue: Catalogue, corrected: tuple[str, ...]
) -> Observation:
    first, last, coverage = cover(m.period, m.year, m.period_basis, m.status or "actual", published)
    base, unit_base = (None, None) if m.value is None else in_base(m.value, m.unit or "")
    return Observation(
        observation=m.id, article=m.article, paragraph=m.paragraph, start=m.start, end=m.end,
        quote=sentence.text, quote_start=sentence.start, quote_end=sentence.end, surface=m.surface,
        **_named(m, catalogue),
        scope=m.scope, entity=m.entity, industry=m.industry,
        year=m.year, period=m.period, month_from=first, month_to=last, coverage=coverage,
        period_basis=m.period_basis, status=m.status or "actual", kind=m.kind,
        value=m.value, value_max=m.value_max, unit=m.unit, approx=m.approx, value_base=base,
        value_max_base=None if m.value_max is None else in_base(m.value_max, m.unit or "")[0],
        unit_base=unit_base, against=m.against, corrected=corrected,
    )  # fmt: skip


def _named(m: Mention, catalogue: Catalogue) -> dict[str, str]:
    """Indicator id, names, theme and family: from the catalogue, else the words of the article."""
    if m.indicator and m.indicator in catalogue.by_id:
        one = catalogue.by_id[m.indicator]
        return {
            "indicator": one.id, "indicator_zh": one.zh, "indicator_en": one.en,
            "theme": one.theme, "family": one.family,
        }  # fmt: skip
    name = m.indicator_zh or UNNAMED
    return {
        "indicator": unlisted_id(name), "indicator_zh": name, "indicator_en": name,
        "theme": "other", "family": "",
    }  # fmt: skip


def unlisted_id(name: str) -> str:
    """Id of an indicator that the catalogue lacks: x- and eight hex digits of its name's SHA-256."""
    return f"x-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
