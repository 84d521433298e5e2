"""Numbers printed in digits: dates, ratios, codes, quantities and ranges."""

from __future__ import annotations

import re

from zzdash.reading.numbers.chinese_numbers import read_fraction
from zzdash.reading.numbers.measure import measure_word, named
from zzdash.reading.numbers.number import Number
from zzdash.reading.numbers.number_patterns import LONGEST_NUMBER, approximation, patterns, shape
from zzdash.reading.numbers.numerals import GREAT, arabic
from zzdash.reading.numbers.units import dimension

COMPOSED = re.compile(r"(?:\d+(?:\.\d+)?|[\dNnXx]+)[/+∶:：]")
"""What a fraction, a sum or a ratio begins with, and little else does."""
CLOCK = re.compile(r"[0-2]?\d[:：][0-5]\d(?:[:：][0-5]\d)?")
DATED = re.compile(r"(?:\d[-/.]\d{1,2}|日|时间)[:： ]*$")
RATIO = re.compile(r"\d+(?:\.\d+)?(?:[∶:：]\d+(?:\.\d+)?){1,4}(?!\d)")
PART = re.compile(r"\d+(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")


def read_digits(text: str, start: int) -> Number | None:
    """The number whose digits begin at ``start``; None only for an N or X that belongs to no sum."""
    rules = patterns()
    if COMPOSED.match(text, start) and (token := _composed(text, start)):
        return token
    if not text[start].isdigit():  # N or X of no sum (X+1 is one)
        return None
    if match := rules.date.match(text, start):
        return _date(text, match)
    if _behind_latin(text, start) and not _is_amount(text, start):
        return _code(text, start)
    if start > 1 and text[start - 1] in "∶:：" and text[start - 2].isdigit():
        return _part(text, start)
    if match := rules.mixed.match(text, start):
        return _mixed(text, match)
    match = rules.quantity.match(text, start)
    if match is None or len(match["a"]) > LONGEST_NUMBER:  # no figure has so many digits: a serial number
        return _code(text, start)
    if not match["unit"] and not match["power"] and (code := rules.code.match(text, start)):
        return Number(start, code.end(), None, None, "name", rule="code")
    return _quantity(text, match)


def _behind_latin(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isascii() and text[start - 1].isalpha()


def _is_amount(text: str, start: int) -> bool:
    """True for a rate or money behind Latin letters: GDP5.5%."""
    match = patterns().quantity.match(text, start)
    return match is not None and dimension(match["unit"]) in ("percent", "money")


def _code(text: str, start: int) -> Number:
    """Digits behind Latin letters are part of a name: SFC480, PM2.5."""
    match = PART.match(text, start)
    return Number(start, match.end() if match else start + 1, None, None, "name", rule="code")


def _composed(text: str, start: int) -> Number | None:
    """Several numbers that are one: 2/3, 1+3+3, 4/5G, 36.9∶51.0."""
    rules = patterns()
    if match := rules.sum_name.match(text, start):
        return Number(start, match.end(), None, None, "name", rule="sum_name")
    if (match := rules.fraction.match(text, start)) and match["up"]:
        return read_fraction(text, match)
    match = RATIO.match(text, start) if text[start].isdigit() else None
    return _ratio(text, start, match) if match else None


def _ratio(text: str, start: int, match: re.Match[str]) -> Number:
    """12.1∶36.9∶51.0 are three shares; 2.42∶1 is a multiple of 2.42; 9：30 is a time of day."""
    parts = re.split("[∶:：]", match.group())
    end = start + len(parts[0])
    before = text[max(0, start - 2) : start]
    if CLOCK.fullmatch(match.group()) and (
        DATED.search(text[max(0, start - 12) : start]) if len(parts) == 3 else len(parts[1]) == 2
    ):
        return Number(start, match.end(), None, None, "date", rule="clock")
    if len(parts) >= 3 or before[-1:] in ("∶", ":", "：") and before[-2:-1].isdigit() and parts[-1] != "1":
        return Number(start, end, arabic(parts[0]), "%", "number", rule="structure")
    compared = "." in parts[0] or patterns().ratio_before.search(text, max(0, start - 20), start)
    if parts[-1] == "1" and compared:
        return Number(start, match.end(), arabic(parts[0]), "倍", "number", rule="ratio")
    return Number(start, match.end(), None, None, "name", rule="ratio_name")


def _part(text: str, start: int) -> Number:
    """A later part of a ratio."""
    match = PART.match(text, start)
    end = match.end() if match else start + 1
    value = arabic(text[start:end])
    if value == 1:
        return Number(start, end, value, None, "name", rule="ratio_name")
    return Number(start, end, value, "%", "number", rule="structure")


def _date(text: str, match: re.Match[str]) -> Number:
    """A date; a lone year, two months and an hour have a value, others none."""
    printed, start, end = match.group(), match.start(), match.end()
    if re.fullmatch(r"(?:19|20)\d\d年度?", printed):
        return Number(start, end, float(printed[:4]), printed[4:], "date", rule="date")
    if months := re.fullmatch(r"(\d+)月?\D+(\d+)月", printed):
        return Number(start, end, float(months[1]), "月", "date", float(months[2]), rule="date")
    if hour := re.fullmatch(r"(\d+)([时点])", printed):
        about = approximation(text, start, end)
        return Number(start, end, float(hour[1]), hour[2], "date", approx=about, rule="clock")
    return Number(start, end, None, None, "date", rule="date")


def _mixed(text: str, match: re.Match[str]) -> Number:
    """3万4000户: powers and digits of one number. 1亿2000万 stays in the greater power."""
    great, start, end = GREAT[match["great"]], match.start(), match.end()
    rest = float(match["b"]) * (GREAT["万"] if match["small"] else 1)
    approx = "over" if match["more"] else approximation(text, start, end)
    value, unit = float(match["a"]) * great + rest, match["unit"]
    if match["small"]:
        value, unit = value / great, match["great"] + unit
    return Number(
        start, end, value, named("", unit, text, start, end), shape(unit), approx=approx, rule="mixed"
    )


def _quantity(text: str, match: re.Match[str]) -> Number:
    start = match.start()
    if match["b"] and _is_range(match) and not (match["unit"] and text[start - 1 : start] in ("从", "由")):
        return _range(text, match)
    more = match["more"] or match["more2"]
    whole = match["unit"] and not (match["power"] and match["unit"] == "级")
    end = match.end("unit") if whole else max(map(match.end, ("a", "more", "power", "more2")))
    power, unit = match["power"] or "", match["unit"]
    if not power and unit is None and (word := measure_word(text, end)):
        unit, end = word, end + len(word)
        return _number(text, start, end, arabic(match["a"]), unit, more)
    unit = named(power, unit, text, start, end)
    if unit is None:  # 30余 without a unit: the approximation stays outside
        end = match.end("a")
        if YEAR.fullmatch(match["a"]) and not more:
            return Number(start, end, arabic(match["a"]), "年", "date", rule="bare_year")
    return _number(text, start, end, arabic(match["a"]), unit, more)


def _number(text: str, start: int, end: int, value: float, unit: str | None, more: str | None) -> Number:
    approx = "over" if more in ("余", "多") else "about" if more else _approx(text, start, end)
    if _is_negative(text, start):
        start, value = start - 1, -value
    form = "number" if unit and shape(unit) == "name" and dimension(unit) is None else shape(unit)
    return Number(start, end, value, unit, form, None, approx, rule="number")


def _approx(text: str, start: int, end: int) -> str:
    """As printed round the number; a unit such as 个多月 says it itself."""
    return "over" if "个多" in text[start:end] else approximation(text, start, end)


def _is_negative(text: str, start: int) -> bool:
    """增长-3.2%, -5℃: a minus that stands behind a word or a bracket, not between two numbers or Latin letters."""
    before = text[max(0, start - 2) : start]
    return before[-1:] == "-" and not (before[:-1].isascii() and before[:-1].isalnum())


def _range(text: str, match: re.Match[str]) -> Number:
    """5—10家 and 10万至20万元 in the unit of the upper end, 1000元至3万元 in that of the lower."""
    start, end = match.start(), match.end()
    low, high = arabic(match["a"]), arabic(match["b"])
    unit = named(match["bpower"] or "", match["bunit"], text, start, end)
    if match["unit"] and (match["power"] or "") != (match["bpower"] or ""):
        unit = named(match["power"] or "", match["unit"], text, start, end)
        high *= _worth(match["bpower"]) / _worth(match["power"])
    more = match["bmore"] or match["bmore2"]
    approx = "over" if more in ("余", "多") else "about" if more else approximation(text, start, end)
    return Number(start, end, low, unit, shape(unit), high, approx, rule="range")


WORTH = {"十": 10, "百": 100, "千": 1000} | GREAT


def _worth(power: str | None) -> float:
    """千万 → 10000000."""
    worth = 1.0
    for char in power or "":
        worth *= WORTH.get(char, 1)
    return worth


def _is_range(match: re.Match[str]) -> bool:
    """5—10家, 4.5%—5%, 10万至20万元, 1000元至3万元: one unit, printed once or twice, and a rise."""
    left, right = match["unit"], match["bunit"]
    low = arabic(match["a"]) * _worth(match["power"] if match["power"] or left else match["bpower"])
    if arabic(match["b"]) * _worth(match["bpower"]) <= low:
        return False
    return (right is not None or match["bpower"] is not None) and left in (None, right)
