"""The record of one printed number, before anything is known of what it measures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """One printed number: clean half-open span, value as printed, unit, and the shape it has.

    ``shape`` is number, date, duration, ordinal, name or fraction.
    """

    start: int
    end: int
    value: float | None
    unit: str | None
    shape: str
    value_max: float | None = None
    approx: str = "exact"
    rule: str = "number"
    chinese: bool = False
