"""What a downloaded file is called: place, page, subject and years, in ASCII so that no system garbles it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from zzdash.rules.text import label
from zzdash.rules.zone import zone
from zzdash.wording import words

SUBJECTS = {"coverage": "indicators-by-year", "items": "indicators", "all": "all-figures"}  # by a card's key


def stem(page: str, key: str, rows: Iterable[Mapping[str, object]] = ()) -> str:
    """The name without its ending, as "suzhou-park_compare_indicators_2019-2024".

    The subject is the indicator where ``rows`` have one only, else what the card ``key`` shows.
    """
    held = list(rows)
    indicators = {str(row["indicator"]) for row in held if words.known(row.get("indicator"))}
    alone = indicators.pop() if len(indicators) == 1 else ""
    subject = _ascii(alone) or SUBJECTS.get(key, key)
    cells = [row.get("year") for row in held]
    years = sorted({int(year) for year in cells if isinstance(year, int | float) and words.known(year)})
    return _joined(page, subject, "-".join(str(year) for year in dict.fromkeys(years[:1] + years[-1:])))


def deck(years: Iterable[int], industries: Iterable[str]) -> str:
    """The name of the slides, with the presenter's filter: "suzhou-park_present_quantum-tech_2031"."""
    named = [label("en", "common.industry", one) for one in industries]
    words_of = [re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") for name in named]
    return _joined("present", "-".join(words_of), "-".join(str(year) for year in sorted(years)))


def _joined(*parts: str) -> str:
    return "_".join(filter(None, (zone().app.file, *parts)))


def _ascii(name: str) -> str:
    """An indicator's id with hyphens; "" for one outside the catalogue, whose id is in Chinese."""
    return name.replace("_", "-") if re.fullmatch(r"[A-Za-z0-9_]+", name) else ""
