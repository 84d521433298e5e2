"""Amounts: from the printed unit to the base unit, and what a printed figure may stand for.

in_base(58.33, "亿元")          # (5833000000.0, '元')
bounds(58.33, "58.33亿元")      # (Fraction(11665, 200), Fraction(11667, 200)): ± half of the last digit
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from zzdash.rules.words import dimensions

DECIMALS = re.compile(r"\d\s*\.\s*((?:\d\s*)+)")
POWER = re.compile("[十百千万亿]")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a printed unit measures: ``dimension``, its ``base`` unit and how many of those one of it is."""

    dimension: str
    base: str
    factor: Fraction


@cache
def unit(printed: str) -> Unit:
    """The unit as printed, with any power (万平方米); an unknown one is its own base and dimension."""
    powers, known = _known()
    if printed in known:
        return known[printed]
    for power, factor in powers:
        rest = printed.removeprefix(power)
        if rest != printed:
            inner = known.get(rest) or Unit(rest or "number", rest, Fraction(1))
            return Unit(inner.dimension, inner.base, inner.factor * factor)
    return Unit(printed, printed, Fraction(1))


@cache
def _known() -> tuple[list[tuple[str, Fraction]], dict[str, Unit]]:
    """Powers, the longest first, and units by name."""
    rules = dimensions()
    known = {
        name: Unit(dimension, entry.base or name, factor)
        for dimension, entry in rules.dimension.items()
        for name, factor in entry.units.items()
    }
    return sorted(rules.powers.items(), key=lambda pair: -len(pair[0])), known


def exact(value: float) -> Fraction:
    """The printed decimal as a fraction: 58.33 is 5833/100, not the binary number next to it."""
    return Fraction(repr(float(value)))


def in_base(value: float, printed: str) -> tuple[float, str]:
    """``value`` of the printed unit as ``(value in the base unit, base unit)``, to four decimals."""
    known = unit(printed)
    above, below = Decimal(repr(float(value))).as_integer_ratio()  # as ``exact``, but a fraction is slow
    return _nearest(above * known.factor.numerator, below * known.factor.denominator), known.base


def plain(amount: Fraction, decimals: int = 4) -> float:
    """The nearest number of so many decimals."""
    return _nearest(amount.numerator, amount.denominator, decimals)


def _nearest(above: int, below: int, decimals: int = 4) -> float:
    """The fraction rounded to so many decimals, a half to the even one, as ``round`` does."""
    step: int = 10**decimals
    whole, rest = divmod(above * step, below)
    return (whole + (2 * rest > below or 2 * rest == below and whole % 2)) / step


def decimals(surface: str) -> int:
    """Decimals printed: 2 in "58.33亿元" and in "15 . 60 万亩"."""
    match = DECIMALS.search(surface)
    return len("".join(match[1].split())) if match else 0


def half_step(surface: str, printed: str) -> Fraction:
    """Half of the last printed digit's place, in the printed unit; 0 for a count, which is never rounded."""
    if places := decimals(surface):
        return Fraction(1, 2 * 10**places)
    counted = unit(printed).dimension in ("count", "people", "rank") and not POWER.search(printed)
    return Fraction(0) if counted else Fraction(1, 2)


def bounds(value: float, surface: str, printed: str) -> tuple[Fraction, Fraction]:
    """Least and greatest true amount that would be printed so, in the printed unit."""
    half = half_step(surface, printed)
    return exact(value) - half, exact(value) + half
