"""Read headline.toml: which indicators stand first on the overview and under which short name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from zzdash import paths
from zzdash.rules.errors import RuleError

FILE = "headline.toml"
KINDS = ("level", "growth", "share", "change_pp", "rank")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Headline:
    """An indicator that may stand on a card; ``short`` is its name by language."""

    indicator: str
    kind: str
    short: dict[str, str]

    @property
    def key(self) -> Key:
        """(indicator id, kind)."""
        return self.indicator, self.kind


@cache
def cards() -> tuple[Headline, ...]:
    """The candidates for cards, in order; RuleError for an entry that can't be used."""
    return tuple(_card(entry, place) for place, entry in enumerate(_file()["card"], start=1))


def matrix_rows() -> int:
    """How many rows the coverage matrix shows before the reader asks for all."""
    return int(_file()["matrix"]["rows"])


def matrix_indicators() -> tuple[str, ...]:
    """Indicator ids whose rows follow the cards' in the coverage matrix."""
    return tuple(_file()["matrix"]["indicators"])


def short_name(indicator: str, kind: str, lang: str) -> str | None:
    """The name used in headlines, or None where headline.toml has none."""
    return next((one.short[lang] for one in cards() if one.key == (indicator, kind)), None)


def title_name(indicator: str, lang: str) -> str | None:
    """The short name for a slide's title, or None where the full one serves: always so in Chinese."""
    if lang != "en":
        return None
    return next((one.short[lang] for one in cards() if one.indicator == indicator), titles().get(indicator))


def titles() -> dict[str, str]:
    """Indicator id → English name for titles, of those without a card."""
    return dict(_file()["title_en"])


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((paths.RULES / FILE).read_text("utf-8"))


def _card(entry: dict[str, Any], place: int) -> Headline:
    name = f"card {place}"
    if set(entry) != {"indicator", "kind", "short"}:
        raise RuleError(FILE, name, f"holds {sorted(entry)}", "write exactly indicator, kind and short")
    if entry["kind"] not in KINDS:
        raise RuleError(FILE, name, f"kind {entry['kind']!r} is unknown", f"write one of {', '.join(KINDS)}")
    if set(entry["short"]) != {"zh", "en"}:
        raise RuleError(FILE, name, "short lacks a language", 'write short = {zh = "…", en = "…"}')
    return Headline(entry["indicator"], entry["kind"], entry["short"])
