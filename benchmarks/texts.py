"""The texts that reading is timed on, and the labelled articles that it is scored on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zzdash import paths
from zzdash.tables.manifest import read_articles

GOLD = Path(__file__).resolve().parents[1] / "tests" / "reading" / "gold"
ENOUGH = 200_000  # characters, so that a round takes about a second


@dataclass(frozen=True, slots=True)
class Text:
    """One article to read: its text and what is known of it."""

    text: str
    published: str | None = None
    home: str | None = None


def texts(corpus: Path | None) -> list[Text]:
    """Every ``*.txt`` (UTF-8) of ``corpus``; without one the seeds, in turn, up to ENOUGH characters."""
    if corpus is not None:
        found = [Text(file.read_text(encoding="utf-8")) for file in sorted(corpus.glob("*.txt"))]
        if not found:
            raise SystemExit(f"{corpus}: no *.txt there; give a folder of articles in UTF-8")
        return found
    seeds = [Text(one.text, one.published, one.home) for one in read_articles(paths.SEEDS)]
    return seeds * -(-ENOUGH // sum(len(seed.text) for seed in seeds))


def characters(some: list[Text]) -> int:
    """How many there are in all."""
    return sum(len(one.text) for one in some)


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with its numbers as people labelled them (fields: see tests/reading/gold)."""

    id: str
    text: Text
    rows: list[dict[str, Any]]


def labelled() -> list[Labelled]:
    """The articles of GOLD; each ``NNN.jsonl`` there belongs to the seed with that id."""
    seeds = {one.id: Text(one.text, one.published, one.home) for one in read_articles(paths.SEEDS)}
    files = [file for file in sorted(GOLD.glob("*.jsonl")) if file.stem in seeds]
    return [Labelled(file.stem, seeds[file.stem], _rows(file)) for file in files]


def _rows(file: Path) -> list[dict[str, Any]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]
