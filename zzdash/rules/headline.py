"""Which indicators stand first, and under which short name: by zone.toml, else by headline.toml."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from zzdash import paths
from zzdash.rules.loader import Id, Line, Model, Some, load
from zzdash.rules.zone import Headline, MatrixRows, zone


class Matrix(MatrixRows):
    """The same, and how many rows the matrix has at first."""

    rows: Annotated[int, Field(ge=1)]


class Headlines(Model):
    """headline.toml."""

    card: Some[Headline]
    title_en: dict[Id, Line]
    matrix: Matrix


@cache
def headlines() -> Headlines:
    """What stands first where the zone does not say."""
    return load(paths.RULES / "headline.toml", Headlines)


def cards() -> tuple[Headline, ...]:
    """The candidates for cards, in order."""
    return zone().card or headlines().card


def matrix_rows() -> int:
    """How many rows the coverage matrix shows before the reader asks for all."""
    return headlines().matrix.rows


def matrix_indicators() -> tuple[str, ...]:
    """Indicator ids whose rows follow the cards' in the coverage matrix."""
    return zone().matrix.indicators or headlines().matrix.indicators


def short_name(indicator: str, kind: str, lang: str) -> str | None:
    """The name used in headlines, or None where no card has one."""
    return next((one.short[lang] for one in cards() if one.key == (indicator, kind)), None)


def title_name(indicator: str, lang: str) -> str | None:
    """The short name for a slide's title, or None where the full one serves: always so in Chinese."""
    if lang != "en":
        return None
    return next((one.short.en for one in cards() if one.indicator == indicator), titles().get(indicator))


def titles() -> dict[str, str]:
    """Indicator id → English name for titles, of those without a card."""
    return headlines().title_en | zone().title_en
