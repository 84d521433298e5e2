"""Numbers printed in digits: dates, ratios, codes, quantities and ranges."""

from __future__ import annotations

import re

from zzdash.reading.numbers.chinese_numbers import read_fraction
from zzdash.reading.numbers.number import Number
from zzdash.reading.numbers.number_patterns import LONGEST_NUMBER, approximation, patterns, shape
from zzdash.reading.numbers.numerals import arabic
from zzdash.reading.numbers.units import dimension


def read_digits(text: str, start: int) -> Number | None:
    rules = patterns()
    if COMPOSED.match(text, start) and (token := _composed(text, start)):
        return token
    if not text[start].isdigit():  # N or X of no sum (X+1 is one)
        return None
    if match := rules.date.match(text, start):
        return _date(text, match)
    if start and text[start - 1].isascii() and text[start - 1].isalpha() and not _is_amount(text, start):
        return _code(text, start)
    if start > 1 and text[start - 1] in "∶:：" and text[start - 2].isdigit():
        end = re.compile(r"\d+(?:\.\d+)?").match(text, start).end()  # type: ignore[union-attr]
        value = text[start:end]
        if value == "1":
            return Number(start, end, 1.0, None, "name", rule="ratio_name")
        return Number(start, end, arabic(value), "%", "number", rule="structure")
    match = rules.quantity.match(text, start)
    if match and len(match["a"]) > LONGEST_NUMBER:  # no figure has so many digits: a serial number
        return Number(start, match.end("a"), None, None, "name", rule="code")
    if match is None:
        end = re.compile(r"\d+|[NX]").match(text, start).end()  # type: ignore[union-attr]
        return Number(start, end, None, None, "name", rule="code")
    if not match["unit"] and not match["power"] and (code := rules.code.match(text, start)):
        return Number(start, code.end(), None, None, "name", rule="code")
    return _quantity(text, match)


COMPOSED = re.compile(r"(?:\d+(?:\.\d+)?|[\dNnXx]+)[/+∶:：]")
"""What a fraction, a sum or a ratio begins with, and little else does."""


def _composed(text: str, start: int) -> Number | None:
    """Several numbers that are one: 2/3, 1+3+3, 36.9∶51.0."""
    rules = patterns()
    if (match := rules.fraction.match(text, start)) and match["up"]:
        return read_fraction(text, match)
    if match := rules.sum_name.match(text, start):
        return Number(start, match.end(), None, None, "name", rule="sum_name")
    match = RATIO.match(text, start) if text[start].isdigit() else None
    return _ratio(text, start, match) if match else None


CLOCK = re.compile(r"[0-2]?\d[:：][0-5]\d[:：][0-5]\d")
DATED = re.compile(r"(?:\d[-/.]\d{1,2}|日|时间)[:： ]*$")
RATIO = re.compile(r"\d+(?:\.\d+)?(?:[∶:：]\d+(?:\.\d+)?){1,4}(?!\d)")


def _ratio(text: str, start: int, match: re.Match[str]) -> Number:
    """12.1∶36.9∶51.0 are three shares; 2.42∶1 is a level of 2.42."""
    parts = re.split("[∶:：]", match.group())
    end = start + len(parts[0])
    before = text[max(0, start - 2) : start]
    if CLOCK.fullmatch(match.group()) and DATED.search(text[max(0, start - 12) : start]):
        return Number(start, match.end(), None, None, "date", rule="clock")
    if len(parts) >= 3 or before[-1:] in ("∶", ":", "：") and before[-2:-1].isdigit() and parts[-1] != "1":
        return Number(start, end, arabic(parts[0]), "%", "number", rule="structure")
    if parts[-1] == "1" and "." in parts[0]:
        return Number(start, match.end(), arabic(parts[0]), None, "number", rule="ratio")
    if re.fullmatch(r"[0-2]?\d[:：][0-5]\d", match.group()):
        return Number(start, match.end(), None, None, "date", rule="clock")
    return Number(start, match.end(), None, None, "name", rule="ratio_name")


def _is_amount(text: str, start: int) -> bool:
    """True for a rate or money behind Latin letters: GDP5.5%."""
    match = patterns().quantity.match(text, start)
    return match is not None and dimension(match["unit"]) in ("percent", "money")


def _code(text: str, start: int) -> Number:
    """Digits behind Latin letters are part of a name: SFC480, PM2.5."""
    end = re.compile(r"\d+(?:\.\d+)?").match(text, start).end()  # type: ignore[union-attr]
    return Number(start, end, None, None, "name", rule="code")


def _date(text: str, match: re.Match[str]) -> Number:
    printed = match.group()
    if re.fullmatch(r"(?:19|20)\d\d年", printed):
        return Number(match.start(), match.end(), float(printed[:4]), "年", "date", rule="date")
    months = re.fullmatch(r"(\d+)月?\D+(\d+)月", printed)
    if months:
        return Number(
            match.start(), match.end(), float(months[1]), "月", "date", float(months[2]), rule="date"
        )
    if printed.endswith("点"):
        return Number(
            match.start(),
            match.end(),
            float(printed[:-1]),
            "点",
            "date",
            approx=approximation(text, match.start(), match.end()),
            rule="clock",
        )
    return Number(match.start(), match.end(), None, None, "date", rule="date")


def _quantity(text: str, match: re.Match[str]) -> Number:
    start = match.start()
    if match["b"] and _is_range(match) and not (match["unit"] and text[start - 1 : start] in ("从", "由")):
        value, unit, end = arabic(match["a"]), _unit(match["bpower"], match["bunit"]), match.end()
        top: float | None = arabic(match["b"])
        more = match["bmore"] or match["bmore2"]
    else:
        value, unit, top = arabic(match["a"]), _unit(match["power"], match["unit"]), None
        whole = match["unit"] and not (match["power"] and match["unit"] == "级")
        end = match.end("unit") if whole else max(map(match.end, ("a", "more", "power", "more2")))
        more = match["more"] or match["more2"]
    if unit == f"{power(match, top)}元" and match["unit"] is None and _of_people(text, start, end):
        unit = f"{power(match, top)}人"
    elif unit in ("万", "百万", "千万") and _of_people(text, start, end):
        unit = f"{unit}人"
    if unit == "成":
        value, unit = 10 * value, "%"
    if unit is None and end > match.end("a"):  # 30余 without a unit: the approximation stays outside
        end = match.end("a")
    if unit is None and re.fullmatch(r"(?:19|20)\d\d", match["a"]) and not more:
        return Number(start, end, value, "年", "date", rule="bare_year")
    approx = "over" if more in ("余", "多") else "about" if more == "来" else approximation(text, start, end)
    if _is_negative(text, start, unit):
        start, value = start - 1, -value
    return Number(start, end, value, unit, shape(unit), top, approx, rule="range" if top else "number")


def _is_negative(text: str, start: int, unit: str | None) -> bool:
    """增长-3.2%, -5℃: a minus that stands behind a word, not between two numbers."""
    before = text[max(0, start - 2) : start]
    return unit in ("%", "℃", "个百分点") and before.endswith("-") and not before[:1].isdigit()


PEOPLE_AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:人口|人员|群众|劳动力|农民|学生|职工|居民|游客|旅客|党员|青年|老人|儿童)"
)


COUNTED_PEOPLE = re.compile(
    r"(?:人口|人数|人才总?量|职工|学生|游客)(?:总数|总量)?(?:约|近|达|达到|为|超|超过|突破|增加|新增)*$"
)


def _of_people(text: str, start: int, end: int) -> bool:
    """近1亿农村贫困人口, 人口约754万: people are counted though no 人 is printed."""
    return bool(PEOPLE_AFTER.match(text, end)) or bool(
        COUNTED_PEOPLE.search(text[max(0, start - 12) : start])
    )


def power(match: re.Match[str], top: float | None) -> str:
    """The power printed with the number (万, 亿), of a range that of its upper end."""
    return (match["bpower"] if top is not None else match["power"]) or ""


def _is_range(match: re.Match[str]) -> bool:
    """5—10家, 4.5%—5%, 10万至20万元: one unit, printed once or twice."""
    left = _unit(match["power"], match["unit"])
    right = _unit(match["bpower"], match["bunit"])
    if arabic(match["b"]) <= arabic(match["a"]) and left in (None, right):
        return False
    return right is not None and (left is None or left == right or bool(match["power"]) and not match["unit"])


def _unit(power: str | None, unit: str | None) -> str | None:
    if power and unit in (None, "级"):
        return f"{power.lstrip('个')}元" if "亿" in power else power
    return f"{power or ''}{unit}" if unit else None
