"""Read headline.toml: which indicators stand first on the overview and under which short name."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from zzdash import paths
from zzdash.rules.loader import Both, Id, Line, Many, Model, Some, load, wrong

Kind = Literal["level", "growth", "share", "change_pp", "rank"]
Key = tuple[str, str]


class Headline(Model):
    """An indicator that may stand on a card; ``short`` is its name by language."""

    indicator: Id
    kind: Kind
    short: Both

    @property
    def key(self) -> Key:
        """(indicator id, kind)."""
        return self.indicator, self.kind


class Matrix(Model):
    """How many rows the coverage matrix has at first, and whose follow the cards'."""

    rows: Annotated[int, Field(ge=1)]
    indicators: Many[Id]


class Headlines(Model):
    """headline.toml."""

    card: Some[Headline]
    title_en: dict[Id, Line]
    matrix: Matrix

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        keys = [one.key for one in self.card]
        if twice := [key for key in keys if keys.count(key) > 1]:
            raise wrong("card_twice", indicator=twice[0][0], kind=twice[0][1])
        return self


@cache
def headlines() -> Headlines:
    """What stands first."""
    return load(paths.RULES / "headline.toml", Headlines)


def cards() -> tuple[Headline, ...]:
    """The candidates for cards, in order."""
    return headlines().card


def matrix_rows() -> int:
    """How many rows the coverage matrix shows before the reader asks for all."""
    return headlines().matrix.rows


def matrix_indicators() -> tuple[str, ...]:
    """Indicator ids whose rows follow the cards' in the coverage matrix."""
    return headlines().matrix.indicators


def short_name(indicator: str, kind: str, lang: str) -> str | None:
    """The name used in headlines, or None where headline.toml has none."""
    return next((one.short[lang] for one in cards() if one.key == (indicator, kind)), None)


def title_name(indicator: str, lang: str) -> str | None:
    """The short name for a slide's title, or None where the full one serves: always so in Chinese."""
    if lang != "en":
        return None
    return next((one.short.en for one in cards() if one.indicator == indicator), titles().get(indicator))


def titles() -> dict[str, str]:
    """Indicator id → English name for titles, of those without a card."""
    return headlines().title_en
