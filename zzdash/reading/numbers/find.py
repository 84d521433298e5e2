"""Find every number printed in a paragraph's clean text.

A candidate is a run of digits, a run of Chinese numerals, or an ordinal; what stands round it says
where the number ends and what it is. Nothing here knows what the number measures.
"""

from __future__ import annotations

import re
from dataclasses import replace

from zzdash.reading.numbers.chinese_numbers import read_chinese, read_ordinal
from zzdash.reading.numbers.digits import read_digits
from zzdash.reading.numbers.number import Number
from zzdash.reading.numbers.number_patterns import CN, patterns

CANDIDATE = re.compile(
    rf"[\d{CN}第翻过半NX](?:(?<=\d)\d*|(?<=翻)了?近?[一两二三四]番|(?<=第)(?:[{CN}]+|\d+)|(?<=唯一一)|(?<=唯一)(?=一[家个所项])"
    rf"|(?<=[{CN}])[{CN}]*|(?<=过)半数?|(?<=半)数|(?<=[的有近]半)(?![导个年径])|(?<=[NX])(?=\+))"
)
"""The class of first characters stands before all else: with it the engine skips text that holds no number."""


def find(text: str) -> list[Number]:
    """Every number printed in ``text`` (a paragraph's clean text), in order, without overlaps."""
    found: list[Number] = []
    position = 0
    while match := CANDIDATE.search(text, position):
        token = _read_at(text, match)
        position = max(token.end if token else match.end(), match.start() + 1)
        if token is None and match.group()[0].isdigit():
            raise AssertionError(f"digits at {match.start()} left unread")
        if token:
            found.append(token)
    return _share_units(text, found)


def _read_at(text: str, match: re.Match[str]) -> Number | None:
    run, start = match.group(), match.start()
    if run[0].isdigit() or run in "NX":
        return read_digits(text, start)
    if run[0] == "第":
        return read_ordinal(text, start)
    return read_chinese(text, match)


SHARES = re.compile(r"[和、与及,，/]|以及|[、和](?:高于|快于|低于)?全[国省市区县]")


def _share_units(text: str, tokens: list[Number]) -> list[Number]:
    """What the last of a list prints holds for all: 3.1和4.8个百分点 (unit), 5%、6.5%左右 (approximation)."""
    result = list(tokens)
    for i in range(len(result) - 2, -1, -1):
        first, second = result[i], result[i + 1]
        if second.shape != "number" or not SHARES.fullmatch(text, first.end, second.start):
            continue
        if first.unit is None and first.rule == "number":
            result[i] = first = replace(first, unit=second.unit, shape="number", rule="shared_unit")
        if (
            first.approx == "exact"
            and first.unit == second.unit == "%"
            and patterns().after.match(text, second.end)
        ):
            result[i] = replace(first, approx=second.approx)
    return result
