"""Find every number printed in a paragraph's clean text.

A candidate is a run of digits, a run of Chinese numerals, or an ordinal; what stands round it says
where the number ends and what it is. Nothing here knows what the number measures.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from zzdash.reading.numbers.chinese_numbers import read_chinese, read_ordinal
from zzdash.reading.numbers.digits import read_digits
from zzdash.reading.numbers.number import Number
from zzdash.reading.numbers.number_patterns import CAPITAL, CN, any_word, patterns
from zzdash.rules.numbers import numbers


@cache
def _candidate() -> re.Pattern[str]:
    """The class of first characters stands before all else: with it the engine skips text that holds no number."""
    return re.compile(numbers().candidate.pattern.format(CN=CN, CAPITAL=CAPITAL))


def find(text: str) -> list[Number]:
    """Every number printed in ``text`` (a paragraph's clean text), in order, without overlaps."""
    found: list[Number] = []
    position, candidate = 0, _candidate()
    while match := candidate.search(text, position):
        token = _read_at(text, match)
        position = max(token.end if token else match.end(), match.start() + 1)
        if token is None and match.group()[0].isdigit():
            raise AssertionError(f"digits at {match.start()} left unread")
        if token:
            found.append(token)
    return _share(text, found)


def _read_at(text: str, match: re.Match[str]) -> Number | None:
    run, start = match.group(), match.start()
    if run[0].isdigit() or run in "NX":
        return read_digits(text, start)
    if run[0] == "第":
        return read_ordinal(text, start)
    if text[start - 1 : start] in numbers().code.placeholder and start:
        return None
    return read_chinese(text, match)


@cache
def _shares() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between numbers that share a unit, and what says a mark before the first is of all."""
    rule = numbers().shared
    return re.compile("|".join(rule.between)), re.compile(f"(?:{any_word(rule.all)}).{{0,2}}$")


def _share(text: str, tokens: list[Number]) -> list[Number]:
    """What one of a list prints holds for all: 3.1和4.8个百分点 (unit), 5%、6.5%左右, 各超4亿吨和3亿吨 (approximation)."""
    between, every = _shares()
    result = list(tokens)
    for i in range(len(result) - 2, -1, -1):
        first, second = result[i], result[i + 1]
        if second.shape == "number" and second.unit and between.fullmatch(text, first.end, second.start):
            result[i] = _shared(text, first, second)
    for i in range(1, len(result)):
        first, second = result[i - 1], result[i]
        listed = first.unit == second.unit and between.fullmatch(text, first.end, second.start)
        if (
            listed
            and second.approx == "exact" != first.approx
            and every.search(text, max(0, first.start - 6), first.start)
        ):
            result[i] = replace(second, approx=first.approx)
    return result


def _shared(text: str, first: Number, second: Number) -> Number:
    """The first of two numbers with what the second prints for both."""
    bare = first.unit is None and first.rule in ("number", "numerals") or first.unit == "个"
    if bare and second.unit and second.unit.startswith(first.unit or ""):
        first = replace(first, unit=second.unit, shape="number", rule="shared_unit")
    if (
        first.approx == "exact"
        and first.unit == second.unit == "%"
        and patterns().after.match(text, second.end)
    ):
        return replace(first, approx=second.approx)
    return first
