"""Numbers printed in Chinese numerals: counts, ordinals, fractions, catchwords."""

from __future__ import annotations

import re
from math import prod

from zzdash.reading.lexicon.words import words
from zzdash.reading.numbers import units
from zzdash.reading.numbers.measure import WINDOW, measure_word, named
from zzdash.reading.numbers.number import Number
from zzdash.reading.numbers.number_patterns import CN, approximation, patterns, shape
from zzdash.reading.numbers.numerals import GREAT, arabic, between, chinese
from zzdash.rules.numbers import numbers

POWERS = "百千万亿"
DECIMALS = re.compile(r"点[零一二三四五六七八九]+[万亿]{0,2}(?=[\u4e00-\u9fff%])")
RANGE = re.compile(rf"(?P<a>[{CN}]+)[至到—](?P<b>[{CN}]+)")
OPENS = re.compile("[“‘「『](?=[^“‘「『]*$)")
CLOSES = re.compile("[”’」』]")
QUOTED = re.compile(r"[“‘「『]([^“”‘’「」『』]{2,14})[”’」』]")


def read_ordinal(text: str, start: int) -> Number | None:
    """第…: the place in a row."""
    rules = patterns()
    match = rules.ordinal.match(text, start)
    if match is None or text.startswith(numbers().code.ordinal_not, start):
        return None
    value, top = (
        float(n) if n and n[0].isdigit() else chinese(n) if n else None for n in (match["n"], match["top"])
    )
    unit, end = match["unit"], match.end()
    if unit is None and (word := measure_word(text, end)):
        unit, end = word, end + len(word)
    return Number(start, end, value, unit, "ordinal", top, rule="ordinal", chinese=True)


def read_chinese(text: str, candidate: re.Match[str]) -> Number | None:
    """The number that a run of numerals begins; None where it counts nothing."""
    rules = patterns()
    start, end = candidate.start(), candidate.end()
    if match := rules.plan.match(text, start):
        return _name(start, match.end(), "plan")
    if match := rules.fraction.match(text, start):
        return read_fraction(text, match)
    if match := rules.sector.match(text, start):
        end = match.end() if "、" in match.group() else start + 2
        return _name(start, end, "sector")
    if match := rules.season.match(text, start):
        return Number(start, match.end(), None, None, "date", rule="season", chinese=True)
    if slogan := _slogan(text, start):
        return slogan
    if _is_idiom(text, start, end):
        return None
    return _range(text, start) or _quantity(text, candidate.group(), start)


def _name(start: int, end: int, rule: str, value: float | None = None, unit: str | None = None) -> Number:
    return Number(start, end, value, unit, "name", rule=rule, chinese=True)


def _is_idiom(text: str, start: int, end: int) -> bool:
    """True when a run of numerals lies inside a word of the idiom list."""
    left = max(0, start - 3)
    return any(m.start() <= start and m.end() >= end for m in patterns().idiom.finditer(text, left, end + 4))


def _range(text: str, start: int) -> Number | None:
    """三至五家: one unit behind both ends."""
    match = RANGE.match(text, start)
    unit = patterns().chinese_unit.match(text, match.end()) if match else None
    low, high = (chinese(match["a"]), chinese(match["b"])) if match else (None, None)
    if not unit or low is None or high is None or low >= high:
        return None
    return Number(start, unit.end(), low, unit["unit"], shape(unit["unit"]), high, rule="range", chinese=True)


def _quantity(text: str, run: str, start: int) -> Number | None:
    """A run of numerals with what stands behind it: unit, name or nothing."""
    run = _own(text, run, start)
    end, value = start + len(run), chinese(run)
    if decimals := DECIMALS.match(text, end):
        run, end = run + decimals.group(), decimals.end()
        value = chinese(run)
    if pair := between(run) if value is None else None:
        return _between(text, start, end, pair)
    if value is None or _is_rough(text, run, start):
        return None
    if text.startswith("几", end) and run[-1] in "十百千万":  # 十几秒
        return _measured(text, start, end + 1, value, "over")
    if top := _top(text, start, end, value):
        return top
    classed = run[-1] == "亿" and text.startswith("级", end)
    if match := None if classed else patterns().chinese_name.match(text, end):
        known = patterns().chinese_unit.match(text, end)
        if not known or known.end() <= match.end():
            return _named(text, run, start, match, value)
    if run[-1] == "亿" and not patterns().chinese_unit.match(text, end):
        return _money(text, start, end, run, value)
    return _measured(text, start, end, value, None)


def _own(text: str, run: str, start: int) -> str:
    """The run without a power that belongs to its unit: 十万千瓦."""
    end = start + len(run)
    inside = len(run) > 1 and run[-1] in "千百" and patterns().chinese_unit.match(text, end - 1)
    return run[:-1] if inside and inside.end() > end else run


def _is_rough(text: str, run: str, start: int) -> bool:
    """几十, 数百, 亿万: a guess, no number; 每万人, （亿元）: a unit."""
    return bool(
        run[0] in "十百千万亿" and patterns().rough.search(text, max(0, start - 2), start)
        or text[start - 1 : start] in tuple("每（(：") and run in POWERS
        or "亿" in run[:-1] and not run.strip(POWERS)
    )  # fmt: skip


def _between(text: str, start: int, end: int, pair: tuple[float, float]) -> Number | None:
    """两三千人, 三四十家."""
    unit, end = _unit(text, end)
    if unit is None:
        name = patterns().chinese_name.match(text, end)
        return _name(start, name.end() if name else end, "numerals")
    low, high = pair
    return Number(start, end, low, unit, shape(unit), high, "about", rule="range", chinese=True)


def _top(text: str, start: int, end: int, value: float) -> Number | None:
    """前十: the best ten."""
    if (
        text[start - 1 : start] == "前"
        and 2 <= value <= 1000
        and not patterns().chinese_unit.match(text, end)
    ):
        return _name(start, end, "top", value, "名次")
    return None


def _named(text: str, run: str, start: int, match: re.Match[str], value: float) -> Number | None:
    """五大产业, 两步: numerals in names; 一 only where it is a grade or in quotation marks."""
    if run == "一" and match["unit"] not in ("期", "级", "等", "号", "楼", "环") and not _quoted(text, start):
        return None
    return _name(start, match.end(), "chinese_name", value, match["unit"])


def _money(text: str, start: int, end: int, run: str, value: float) -> Number:
    """百亿, 三十亿: money though no 元 is printed; a bare power in full, else in the power that is printed."""
    meant = named("亿", None, text, start, end) or ""
    lead = run.rstrip(POWERS)
    if lead:
        great = "万亿" if value >= 1e12 else "亿"
        value, meant = value / (1e12 if great == "万亿" else 1e8), great + meant[1:]
    else:
        meant = meant[1:]
    approx = approximation(text, start, end)
    return Number(start, end, value, meant, "number", approx=approx, rule="chinese_power", chinese=True)


def _unit(text: str, end: int) -> tuple[str | None, int]:
    """The unit behind a run of numerals and where it ends."""
    if match := patterns().chinese_unit.match(text, end):
        return units.named(match["unit"]), match.end()
    if word := measure_word(text, end):
        return word, end + len(word)
    return None, end


def _measured(text: str, start: int, end: int, value: float, approx: str | None) -> Number | None:
    """A count or an amount; numerals without any unit are part of a name (三甲医院)."""
    run = text[start:end]
    match = patterns().chinese_unit.match(text, end)
    unit, stop = _unit(text, end)
    if unit is None:
        return _bare(text, start, end, run, value)
    if run == "一" and not _one_counts(text, start, stop, unit):
        return None
    if run == "万" and unit in ("元", "瓦"):
        return None
    more = match["more"] if match else None
    if "点" in run and (power := run[len(run.rstrip("".join(GREAT))) :]):
        value, unit = value / prod(GREAT[c] for c in power), power + unit
    approx = approx or ("over" if more in ("余", "多") or "个多" in text[end:stop] else None)
    approx = approx or ("about" if more else approximation(text, start, stop))
    form = shape(unit) if units.dimension(unit) else "number"
    return Number(start, stop, value, unit, form, approx=approx, rule="chinese_number", chinese=True)


def _bare(text: str, start: int, end: int, run: str, value: float) -> Number | None:
    """人口超千万 counts people; 三甲, 四好 stand in names; 一, 零 and powers alone count nothing."""
    meant = named("万", None, text, start, end) if value >= 100 else None
    reached = text[start - 1 : start] in numbers().people.reached
    if meant not in (None, "万") and (len(run) > 2 or reached):
        approx, unit = approximation(text, start, end), (meant or "")[1:]
        return Number(start, end, value, unit, "number", approx=approx, rule="chinese_power", chinese=True)
    if run[0] in "一零〇百千万亿" and not (_quoted(text, start) and len(run) > 1):
        return None
    return None if _in_word(text, start, end) else _name(start, end, "numerals", value)


def _in_word(text: str, start: int, end: int) -> bool:
    """True in a list mark (二、) and in a word that only holds a numeral: 二氧化碳, 长三角."""
    if (
        text[end : end + 1] in tuple("、.．）)")
        and text[start - 1 : start] in ("", *"（(；。！？")
        or start == 0
    ):
        return True
    left = max(0, start - WINDOW)
    word = next(w for w in words(text[left : end + WINDOW]) if w.end + left > start)
    length = len(word.text)
    within = numbers().code.within if length > 2 else numbers().code.within_short
    return word.pos in within and length > end - start


def _one_counts(text: str, start: int, end: int, unit: str) -> bool:
    """一 counts where the company says so (唯一一家), measures time (一年来), or opens a slogan."""
    if units.dimension(unit) == "duration":
        spoken = text[start - 1 : start] in tuple(numbers().lone_one.refused)
        return not spoken and unit not in ("日", "天", "夜", "晚", "旬", "世纪")
    if units.dimension(unit) == "multiple":
        return True
    alone = patterns().lone_one.search(text, max(0, start - 4), start) is not None
    return alone or unit != "批" and _quoted(text, start) and "一" not in text[end : end + 2]


def _quoted(text: str, start: int) -> bool:
    """True inside a quotation of at most 16 characters: a catchword, not a sentence."""
    opening = _opening_quote(text, start, 12)
    if opening < 0:
        return False
    closing = CLOSES.search(text, start, start + 14)
    return bool(closing) and not CLOSES.search(text, opening, start)


def _opening_quote(text: str, start: int, within: int) -> int:
    """Position of the last opening quotation mark among the ``within`` characters before ``start``; -1 for none."""
    match = OPENS.search(text, max(0, start - within), start)
    return match.start() if match else -1


def _slogan(text: str, start: int) -> Number | None:
    """A quoted catchword built on numerals: “四新一大”, “五比五看”, “两河三廊两校五大片区”, “十百千万”."""
    opening = _opening_quote(text, start, 8)
    match = QUOTED.match(text, opening) if opening >= 0 else None
    if not match or not match.start() < start < match.end() or re.search(r"[\d,，。、·]", match[1]):
        return None
    words = match[1]
    runs = re.findall(rf"[{CN}双]+", words)
    whole = "".join(runs)
    if words in numbers().code.catchwords:
        catchword = True
    elif len(whole) == 1:
        catchword = whole not in "一双零半" and len(words) <= 3 and not _counted(words)
    else:
        catchword = len(whole) > 1 and not set(whole) <= set("一双零半")
    return _name(start, match.end() - 1, "slogan") if catchword else None


def _counted(words: str) -> bool:
    """True when the quoted words are a plain count (“五个中心”): the number is read with its unit."""
    return bool(re.match(rf"[{CN}]+(?:{units.alternatives('count', 'people', 'duration', 'name')})", words))


def read_fraction(text: str, match: re.Match[str]) -> Number:
    """A part of a whole in percent, tenths (三成) as printed, a doubling as what is added in 倍."""
    start, end = match.span()
    value, unit, rule = _fraction(match)
    over = match["most"] in numbers().fraction.over
    approx = "over" if over else approximation(text, start, end)
    return Number(
        start, end, value, unit, "fraction", approx=approx, rule=rule, chinese=not match["up"]
    )  # fmt: skip


def _fraction(match: re.Match[str]) -> tuple[float, str, str]:
    if match["up"]:
        return 100 * float(match["up"]) / float(match["below"]), "%", "fraction"
    if match["den"]:
        part = arabic(match["num"]) if match["num"][0].isdigit() else chinese(match["num"]) or 0
        return 100 * part / (chinese(match["den"]) or 1), "%", "fraction"
    if match["most"]:
        return 50.0, "%", "half"
    if match["ten"]:
        half = 0.5 if match["half"] == "半" else (chinese(match["half"] or "") or 0) / 10
        return (chinese(match["ten"]) or 0) + half, "成", "tenths"
    return 2.0 ** (chinese(match["times"] or "一") or 1) - 1, "倍", "doubling"
