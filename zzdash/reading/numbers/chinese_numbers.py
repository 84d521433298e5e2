"""Numbers printed in Chinese numerals: counts, ordinals, fractions, catchwords."""

from __future__ import annotations

import re

from zzdash.reading.numbers import units
from zzdash.reading.numbers.number import Number
from zzdash.reading.numbers.number_patterns import CN, approximation, patterns, shape
from zzdash.reading.numbers.numerals import chinese


def read_ordinal(text: str, start: int) -> Number | None:
    rules = patterns()
    match = rules.ordinal.match(text, start)
    if match is None or text.startswith(("第一步", "第一时间", "第一线", "第三方"), start):
        return None
    value, top = (
        float(n) if n and n[0].isdigit() else chinese(n) if n else None for n in (match["n"], match["top"])
    )
    return Number(start, match.end(), value, match["unit"], "ordinal", top, rule="ordinal", chinese=True)


PLAN = re.compile(r"十[一二三四五六七八九]五(?![个家项十百千万])")
SECTOR = re.compile(r"[一二三](?:、[一二三])*次?产(?:业|(?=增加|值|实现|比重|投资|完成|增长|下降|占))")


def read_chinese(text: str, candidate: re.Match[str]) -> Number | None:
    rules = patterns()
    run, start, end = candidate.group(), candidate.start(), candidate.end()
    if plan := PLAN.match(text, start):
        return Number(start, plan.end(), None, None, "name", rule="plan", chinese=True)
    if match := rules.fraction.match(text, start):
        return read_fraction(text, match)
    if match := SECTOR.match(text, start):
        end = match.end() if "、" in match.group() else start + 2
        return Number(start, end, None, None, "name", rule="sector", chinese=True)
    if match := rules.season.match(text, start):
        return Number(start, match.end(), None, None, "date", rule="season", chinese=True)
    if slogan := _slogan(text, start):
        return slogan
    if _is_idiom(text, start, end):
        return None
    return _chinese_quantity(text, run, start, end)


def _is_idiom(text: str, start: int, end: int) -> bool:
    """True when a run of numerals lies inside a word of the idiom list."""
    left = max(0, start - 3)
    return any(m.start() <= start and m.end() >= end for m in patterns().idiom.finditer(text, left, end + 4))


DECIMALS = re.compile(r"点[零一二三四五六七八九]+[万亿]{0,2}(?=[\u4e00-\u9fff%])")
RANGE = re.compile(rf"(?P<a>[{CN}]+)[至到—](?P<b>[{CN}]+)")


def _range(text: str, start: int) -> Number | None:
    """三至五家: one unit behind both ends."""
    match = RANGE.match(text, start)
    unit = patterns().chinese_unit.match(text, match.end()) if match else None
    low, high = (chinese(match["a"]), chinese(match["b"])) if match else (None, None)
    if not unit or low is None or high is None or low >= high:
        return None
    return Number(start, unit.end(), low, unit["unit"], shape(unit["unit"]), high, rule="range", chinese=True)


def _chinese_quantity(text: str, run: str, start: int, end: int) -> Number | None:
    rules = patterns()
    if span := _range(text, start):
        return span
    if decimals := DECIMALS.match(text, end):
        run, end = run + decimals.group(), decimals.end()
    value = chinese(run)
    quoted = _quoted(text, start)
    if (
        value is not None
        and run[-1] == "亿"
        and text.startswith(("级", "产业", "园区", "集群", "县", "企业", "镇"), end)
    ):
        return _hundred_millions(text, start, end, value, "元")
    if (
        text[start - 1 : start] == "前"
        and value
        and 2 <= value <= 1000
        and not rules.chinese_unit.match(text, end)
    ):
        return Number(start, end, value, "名次", "name", rule="top", chinese=True)
    if run in ("百亿", "千亿", "万亿") and text.startswith(("大关", "台阶", "关口"), end):
        return _hundred_millions(text, start, end, value or 0, "元")
    if match := rules.chinese_name.match(text, end):
        if run == "一" and match["unit"] not in ("期", "级", "等", "等奖", "号", "楼") and not quoted:
            return None
        return Number(start, match.end(), value, match["unit"], "name", rule="chinese_name", chinese=True)
    match = rules.chinese_unit.match(text, end)
    if match is None:
        bare = run[0] in "百千万亿" and run in ("百亿", "千亿", "万亿") or run[-1] == "亿" and len(run) > 1
        if bare and value is not None:
            return _hundred_millions(text, start, end, value, "元")
        return (
            Number(start, end, value, None, "name", rule="quoted", chinese=True)
            if quoted and len(run) > 1
            else None
        )
    if value is None or run == "一" and not _one_counts(text, start, match["unit"], quoted):
        return None
    if text[start - 1 : start] == "每" and run in "百千万" or run == "万" and match["unit"] in ("元", "瓦"):
        return None
    return _chinese_measure(text, start, match, value, run)


def _chinese_measure(text: str, start: int, match: re.Match[str], value: float, run: str) -> Number:
    unit = match["unit"]
    if run.endswith("亿"):
        return _hundred_millions(text, start, match.end(), value, unit)
    several = text[start - 1 : start] in ("数", "几") and run[0] in "十百千万"
    approx = (
        "over"
        if several or match["more"] in ("余", "多")
        else "about"
        if match["more"]
        else approximation(text, start, match.end())
    )
    return Number(
        start, match.end(), value, unit, shape(unit), approx=approx, rule="chinese_number", chinese=True
    )


def _hundred_millions(text: str, start: int, end: int, value: float, unit: str) -> Number:
    """百亿 → 100 亿元, 万亿元 → 1 万亿元: in the power that figures beside it are printed in."""
    great = 1e12 if value >= 1e12 else 1e8
    power = "万亿" if great == 1e12 else "亿"
    several = text[start - 1 : start] in ("数", "几")
    approx = "over" if several else approximation(text, start, end)
    return Number(
        start, end, value / great, power + unit, "number", approx=approx, rule="chinese_power", chinese=True
    )


def _one_counts(text: str, start: int, unit: str, quoted: bool) -> bool:
    """一 counts where the company says so (唯一一家), measures time (一年来), or opens a slogan."""
    if unit == "年":
        after = text[start + 2 : start + 3]
        return after in tuple("来内间多") or text[max(0, start - 2) : start] in ("过去", "为期", "近年")
    if units.dimension(unit) == "duration":
        return unit not in ("日", "天")
    if unit in ("元", "公里", "次", "件") and (
        quoted or patterns().lone_one.search(text, max(0, start - 4), start)
    ):
        return True
    return (
        quoted
        and unit != "批"
        and text[start + 2 : start + 4].find("一") < 0
        or bool(patterns().lone_one.search(text, max(0, start - 4), start))
    )


def _quoted(text: str, start: int) -> bool:
    """True inside a quotation of at most 16 characters: a catchword, not a sentence."""
    opening = _opening_quote(text, start, 12)
    if opening < 0:
        return False
    closing = re.compile(r"[”’」』“‘]").search(text, start, start + 14)
    return bool(closing) and not re.compile(r"[”’」』]").search(text, opening, start)


OPENS = re.compile("[“‘「『](?=[^“‘「『]*$)")


def _opening_quote(text: str, start: int, within: int) -> int:
    """Position of the last opening quotation mark among the ``within`` characters before ``start``; -1 for none."""
    match = OPENS.search(text, max(0, start - within), start)
    return match.start() if match else -1


QUOTED = re.compile(r"[“‘「『]([^“”‘’「」『』]{2,14})[”’」』]")


def _slogan(text: str, start: int) -> Number | None:
    """A quoted catchword built on numerals: “四新一大”, “五比五看”, “两河三廊两校五大片区”, “十百千万”."""
    opening = _opening_quote(text, start, 8)
    match = QUOTED.match(text, opening) if opening >= 0 else None
    if not match or not match.start() < start < match.end():
        return None
    words = match[1]
    runs = re.findall(rf"[{CN}双]+", words)
    whole = "".join(runs)
    if (
        len(runs) == 1
        and len(whole) == 1
        and whole not in "一双零半"
        and len(words) <= 3
        and not _counted(words)
    ):
        return Number(start, match.end() - 1, None, None, "name", rule="slogan", chinese=True)
    if (
        len(whole) < 2
        or re.fullmatch(r"一(\w+)一(\w+)", words)
        and words not in ("一带一路",)
        or set(whole) <= set("一双零半")
    ):
        return None
    if re.search(r"[\d,，。、·]", words):
        return None
    return Number(start, match.end() - 1, None, None, "name", rule="slogan", chinese=True)


def _counted(words: str) -> bool:
    """True when the quoted words are a plain count (“五个中心”): the number is read with its unit."""
    return bool(re.match(rf"[{CN}]+(?:个|大|项|条|张|次|年|位|家|期|届|级|强)", words))


def read_fraction(text: str, match: re.Match[str]) -> Number:
    start, end = (
        match.start(),
        match.end("ten") + 1 if match["ten"] and match["half"] == "左右" else match.end(),
    )
    if match["up"]:
        value = 100 * float(match["up"]) / float(match["below"])
        return Number(
            start, end, value, "%", "fraction", approx=approximation(text, start, end), rule="fraction"
        )
    if match["den"]:
        below, above = chinese(match["den"]), chinese(match["num"])
        value = 100 * (above or 0) / (below or 1)
        return Number(
            start,
            end,
            value,
            "%",
            "fraction",
            approx=approximation(text, start, end),
            rule="fraction",
            chinese=True,
        )
    if match["most"]:
        over = match["most"] not in ("一半", "半", "半数")
        return Number(
            start, end, 50.0, "%", "fraction", approx="over" if over else "exact", rule="half", chinese=True
        )
    if match["ten"]:
        more = 5 if match["half"] == "半" else chinese(match["half"] or "") or 0  # 七成五
        value = 10 * (chinese(match["ten"]) or 0) + more
        approx = {"多": "over", "左右": "about"}.get(match["half"] or "") or approximation(text, start, end)
        return Number(start, end, value, "%", "fraction", approx=approx, rule="tenths", chinese=True)
    times = chinese(match["times"] or "一") or 1
    return Number(start, end, 2.0**times - 1, "倍", "fraction", rule="doubling", chinese=True)
