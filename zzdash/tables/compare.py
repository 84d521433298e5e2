"""May two figures be subtracted? The difference, or the reasons against it.

result = compare(a, b)          # Observations, or rows of observations or yearly
result.difference, result.unit  # (22.0, '家') where 口径 agree
result.reasons                  # ('months', 'status'): ids; texts_of_reasons() says them in words
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zzdash.rules.values import FACTS
from zzdash.tables.amounts import exact, plain, unit
from zzdash.tables.observation import Observation
from zzdash.tables.records import Comparable

UNSTATED = ("to_publication", "open", "span", None)
RATES = ("growth", "share", "change_pp")


@dataclass(frozen=True, slots=True)
class Comparison:
    """``b`` less ``a`` in the unit of ``b`` (rates: points) and in % of ``a``; or ``reasons`` why not.

    ``relative`` is None for rates, ranks and where ``a`` is not above zero. ``cautions`` forbid nothing.
    """

    difference: float | None
    relative: float | None
    unit: str | None
    reasons: tuple[str, ...]
    cautions: tuple[str, ...]


def compare(a: Observation | Comparable, b: Observation | Comparable) -> Comparison:
    """The difference of ``b`` and ``a``, or the reasons against it (ids of ``zzdash/rules/yearly.toml``)."""
    one, other = _View(a), _View(b)
    reasons = tuple(_reasons(one, other))
    cautions = tuple(_cautions(one, other))
    if reasons:
        return Comparison(None, None, None, reasons, cautions)
    before = exact(one["value"]) * unit(one["unit"] or "").factor / unit(other["unit"] or "").factor
    gap = exact(other["value"]) - before
    rate = other["kind"] in RATES
    relative = None if rate or other["kind"] == "rank" or before <= 0 else plain(gap / before * 100)
    return Comparison(plain(gap), relative, "个百分点" if rate else other["unit"], (), cautions)


class _View:
    """A row whose empty cells ("" and NaN) are None, whatever kind of row it is."""

    def __init__(self, row: Observation | Comparable) -> None:
        self._row = row

    def __getitem__(self, name: str) -> Any:
        row = self._row
        value = getattr(row, name) if isinstance(row, Observation) else row.get(name)
        return None if value is None or str(value) in ("", "<NA>", "nan") else value


def _reasons(a: _View, b: _View) -> list[str]:
    found = []
    if a["indicator"] != b["indicator"]:
        found.append("definition" if a["family"] and a["family"] == b["family"] else "indicator")
    found += [name for name in ("kind", "scope", "entity", "industry", "against") if a[name] != b[name]]
    if unit(a["unit"] or "").base != unit(b["unit"] or "").base:
        found.append("unit")
    if a["period_basis"] != b["period_basis"]:
        found.append("basis")
    found += _months(a, b)
    if _status(a) != _status(b):
        found.append("status")
    if any(row["value"] is None or row["value_max"] is not None for row in (a, b)):
        found.append("no_value")
    return found


def _months(a: _View, b: _View) -> list[str]:
    if (a["month_from"], a["month_to"]) != (b["month_from"], b["month_to"]):
        return ["months"]
    return ["unknown_months"] if a["coverage"] in UNSTATED or b["coverage"] in UNSTATED else []


def _status(row: _View) -> str:
    return "result" if row["status"] in FACTS else str(row["status"])


def _cautions(a: _View, b: _View) -> list[str]:
    found = []
    if {a["status"], b["status"]} == {"actual", "preliminary"}:
        found.append("preliminary")
    if a["approx"] != "exact" or b["approx"] != "exact":
        found.append("approximate")
    if a["corrected"] or b["corrected"]:
        found.append("corrected")
    return found
