"""Figures in words, for the texts of checks and derived values."""

from __future__ import annotations

import re
from fractions import Fraction

from zzdash.rules.display import unit_en
from zzdash.rules.text import label, t
from zzdash.tables.observation import Observation

MINUS = "−"
VAGUE = re.compile("[多余来半数几]")  # the printed number itself says that it is not exact


def figure(one: Observation, lang: str) -> str:
    """The figure: as printed in Chinese ("58.33亿元"), in English units in English ("5.833 bn yuan").

    A 超 or 以上 printed beside the number is no part of it, and is said after it: 80%以上.
    """
    printed = "".join(one.surface.split())
    if one.value is None or lang == "zh" and (one.approx == "exact" or VAGUE.search(printed)):
        return printed
    said = printed if lang == "zh" else amount(Fraction(repr(one.value)), one.unit or "", "en")
    return t(lang, f"common.approx.{one.approx}", value=said, unit="").replace(" " * 2, " ").strip()


def amount(value: Fraction, unit: str, lang: str) -> str:
    """A value counted in ``unit``, with it: "35.4亿元", "3.54 bn yuan", "65.59%", "no. 2"."""
    if lang == "zh":
        return f"{number(value, 4)}{unit}"
    if unit == "名次":
        return f"no. {number(value, lang='en')}"
    if unit == "%":
        return f"{number(value, 4, 'en')}%"
    scaled = unit_en(unit)
    if scaled:
        return f"{number(value * Fraction(scaled[0]), 4, 'en')} {scaled[1]}"
    plural = label("en", "common.unit", unit)
    word = label("en", "common.unit_one", unit) if abs(value) == 1 else plural
    return f"{number(value, 4, 'en')} {word if word != unit else plural}".rstrip()


def number(value: Fraction, decimals: int = 2, lang: str = "zh") -> str:
    """A worked-out number to so many decimals, without trailing zeros; a true minus, thousands in English."""
    text = f"{float(round(value, decimals)):{',' if lang == 'en' else ''}.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", MINUS) if text not in ("-0", "0") else "0"


def name(one: Observation, lang: str) -> str:
    """Name of the indicator."""
    return one.indicator_zh if lang == "zh" else one.indicator_en


def place(one: Observation, lang: str) -> str:
    """Name of the scope."""
    return label(lang, "common.scope_long", one.scope or "") if one.scope else ""
