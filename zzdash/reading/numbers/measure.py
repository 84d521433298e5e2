"""The unit that a number has: printed behind it, before it, in a bracket, or meant though not printed."""

from __future__ import annotations

from zzdash.reading.lexicon.words import words
from zzdash.reading.numbers import units
from zzdash.reading.numbers.number_patterns import patterns

WINDOW = 8
"""How many characters behind a number are looked at for a measure word that no rule knows."""


def measure_word(text: str, end: int) -> str | None:
    """A measure word that no list knows but the segmenter does (两则消息); None where the next word is none."""
    following = words(text[end : end + WINDOW])
    return following[0].text if following and following[0].pos == "q" else None


def named(power: str, unit: str | None, text: str, start: int, end: int) -> str | None:
    """The unit by its one name: as printed, else the one that is meant where only a power or nothing is printed."""
    power = power.lstrip("个")
    if unit in (None, "级") and power:
        return _meant(power, text, start, end)
    if unit is None:
        head = patterns().heading.search(text, max(0, start - 16), start)
        return units.named(head["unit"]) if head else None
    whole = units.named(power + unit)
    per = patterns().per_before.search(text, max(0, start - 10), start)
    return f"{whole}/{per['per']}" if per and units.dimension(unit) == "mass" else whole


def _meant(power: str, text: str, start: int, end: int) -> str:
    """近1亿农村贫困人口 counts people; 30亿 is money, 490万 where the clause speaks of money."""
    rules = patterns()
    left = max(0, start - 24)
    if rules.people_after.match(text, end) or rules.people_before.search(text, max(0, start - 12), start):
        return f"{power}人"
    money = (
        "亿" in power or rules.money_after.match(text, end) or rules.money_before.search(text, left, start)
    )
    return f"{power}元" if money else power
