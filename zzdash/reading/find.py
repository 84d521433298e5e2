"""Find every number printed in a paragraph's clean text.

A candidate is a run of digits, a run of Chinese numerals, or an ordinal; what stands round it says
where the number ends and what it is. Nothing here knows what the number measures.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache

from zzdash import paths
from zzdash.reading import units
from zzdash.reading.numerals import arabic, chinese

CN = "零〇一二两三四五六七八九十百千万亿"
CANDIDATE = re.compile(
    rf"\d+|翻[一两二三四]番|第(?:[{CN}]+|\d+)|(?<=唯一)一|[{CN}]+?(?=一[家个所项])(?<=唯一)|[{CN}]+|过半(?!数)|半数|(?<=[的有近])一?半(?![导个年径])|[NX](?=\+)"
)
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
TO = r"(?:—{1,2}|-{1,2}|~|～|至|到)"
MORE = r"[余多来]"
LONGEST_NUMBER = 18
PER = r"/(?:年|月|日|天|小时|分钟|秒|吨|公斤|人|户|家|亩|次|平方米|平方公里|立方米|升)"


@dataclass(frozen=True, slots=True)
class Token:
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


@cache
def _rules() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((paths.RULES / "numbers.toml").read_text(encoding="utf-8"))


def _any(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@dataclass(frozen=True)
class Patterns:
    """The compiled patterns; built once from the rules (see ``patterns``)."""

    date: re.Pattern[str]
    quantity: re.Pattern[str]
    code: re.Pattern[str]
    sum_name: re.Pattern[str]
    chinese_unit: re.Pattern[str]
    chinese_name: re.Pattern[str]
    season: re.Pattern[str]
    ordinal: re.Pattern[str]
    fraction: re.Pattern[str]
    idiom: re.Pattern[str]
    lone_one: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """Compile the patterns from units.toml and numbers.toml."""
    rules = _rules()
    every = units.alternatives()
    named = units.alternatives("name")
    measures = units.alternatives(
        "count", "people", "money", "length", "area", "volume", "mass", "energy", "power", "percent", "other", "duration", "price"
    )
    before, after = rules["approx_before"], rules["approx_after"]
    month = r"(?:1[0-2]|0?[1-9])"
    day = r"(?:3[01]|[12]\d|0?[1-9])"
    year = r"(?:19|20)\d\d"
    return Patterns(
        date=re.compile(
            rf"{year}年(?:度)?(?:第?[一二三四1-4]季度|{month}{TO}{month}月|{month}月(?:{day}日)?)"
            rf"|{year}[./-]{month}[./-]{day}(?!\d)|{year}年?{TO}(?:20)?\d\d年|{year}年|(?<!\d)[5-9]\d年代"
            rf"|{month}月{day}日{TO}(?:{month}月)?{day}日|{month}月{day}日|{month}月?{TO}{month}月|{month}月(?!亮)"
            rf"|{day}日{TO}{day}日|{day}日|[0-2]?\d[:：][0-5]\d|[0-2]?\d点(?!\d)"
        ),
        quantity=re.compile(
            rf"(?P<a>{NUMBER})(?P<more>{MORE})?(?P<power>{units.POWER})?(?P<more2>{MORE})?(?P<unit>(?:{every})(?:{PER})?)?"
            rf"(?:{TO}(?P<b>{NUMBER})(?P<bmore>{MORE})?(?P<bpower>{units.POWER})?(?P<bmore2>{MORE})?(?P<bunit>(?:{every})(?:{PER})?)?)?"
        ),
        code=re.compile(r"\d+(?:\.\d+)?(?:[A-Za-z][A-Za-z0-9]*)"),
        sum_name=re.compile(r"[\dNnXx]+(?:\+[\dNnXx]+)+"),
        chinese_unit=re.compile(rf"(?P<more>{MORE})?(?P<unit>{measures})"),
        chinese_name=re.compile(rf"(?P<unit>{named})"),
        season=re.compile(r"[一二三四]个?季度|[一二三四五六七八九十]个月(?=[,，来])|[一二三四五六七八九十]{1,2}月份"),
        ordinal=re.compile(rf"第(?P<n>[{CN}]+|\d+(?:\.\d+)?)(?P<unit>{named}|{units.alternatives('count', 'people', 'duration')}|名|位|产业)?"),
        fraction=re.compile(
            rf"(?P<up>[1-9])/(?P<below>[2-9]|[1-9]\d)(?![\d/年月])|(?P<den>[{CN}]+)分之(?P<num>[{CN}]+)|(?P<most>一多半|一大半|大半|过半|半数|一半|半)|翻(?P<times>[一两二三四])番"
            rf"|(?P<ten>[一二两三四五六七八九])成(?P<half>半|多|左右)?(?![为立功长员果都效本就交熟品份])"
        ),
        idiom=re.compile(_any(rules["idioms"]["words"])),
        lone_one=re.compile(f"(?:{_any(rules['lone_one']['before'])})$"),
        before=re.compile(f"(?:(?P<over>{_any(before['over'])})|(?P<about>{_any(before['about'])}))$"),
        after=re.compile(f"(?:(?P<over>{_any(after['over'])})|(?P<about>{_any(after['about'])}))"),
    )


def find(text: str) -> list[Token]:
    """Every number printed in ``text`` (a paragraph's clean text), in order, without overlaps."""
    found: list[Token] = []
    position = 0
    while match := CANDIDATE.search(text, position):
        token = _read_at(text, match)
        position = max(token.end if token else match.end(), match.start() + 1)
        if token is None and match.group()[0].isdigit():
            raise AssertionError(f"digits at {match.start()} left unread")
        if token:
            found.append(token)
    return _share_units(text, found)


def _read_at(text: str, match: re.Match[str]) -> Token | None:
    run, start = match.group(), match.start()
    if run[0].isdigit() or run in "NX":
        return _read_digits(text, start)
    if run[0] == "第":
        return _read_ordinal(text, start)
    return _read_chinese(text, match)


# --- digits -----------------------------------------------------------------------------------


def _read_digits(text: str, start: int) -> Token:
    rules = patterns()
    if (match := rules.fraction.match(text, start)) and match["up"]:
        return _fraction(text, match)
    if match := rules.sum_name.match(text, start):
        return Token(start, match.end(), None, None, "name", rule="sum_name")
    if match := RATIO.match(text, start):
        return _ratio(text, start, match)
    if match := rules.date.match(text, start):
        return _date(text, match)
    if start and text[start - 1].isascii() and text[start - 1].isalpha():
        return _code(text, start)
    if start > 1 and text[start - 1] in "∶:：" and text[start - 2].isdigit():
        end = re.compile(r"\d+(?:\.\d+)?").match(text, start).end()  # type: ignore[union-attr]
        value = text[start:end]
        if value == "1":
            return Token(start, end, 1.0, None, "name", rule="ratio_name")
        return Token(start, end, arabic(value), "%", "number", rule="structure")
    match = rules.quantity.match(text, start)
    if match and len(match["a"]) > LONGEST_NUMBER:  # no figure has so many digits: a serial number
        return Token(start, match.end("a"), None, None, "name", rule="code")
    if match is None:
        end = re.compile(r"\d+|[NX]").match(text, start).end()  # type: ignore[union-attr]
        return Token(start, end, None, None, "name", rule="code")
    if (code := rules.code.match(text, start)) and not match["unit"] and not match["power"]:
        return Token(start, code.end(), None, None, "name", rule="code")
    return _quantity(text, match)


RATIO = re.compile(r"\d+(?:\.\d+)?(?:[∶:：]\d+(?:\.\d+)?)+(?!\d)")


def _ratio(text: str, start: int, match: re.Match[str]) -> Token:
    """12.1∶36.9∶51.0 are three shares; 2.42∶1 is a level whose second term is part of the name."""
    parts = re.split("[∶:：]", match.group())
    end = start + len(parts[0])
    before = text[max(0, start - 2) : start]
    if len(parts) >= 3 or before[-1:] in ("∶", ":", "：") and before[-2:-1].isdigit() and parts[-1] != "1":
        return Token(start, end, arabic(parts[0]), "%", "number", rule="structure")
    if parts[-1] == "1" and "." in parts[0]:
        return Token(start, end, arabic(parts[0]), None, "number", rule="ratio")
    if re.fullmatch(r"[0-2]?\d[:：][0-5]\d", match.group()):
        return Token(start, match.end(), None, None, "date", rule="clock")
    return Token(start, match.end(), None, None, "name", rule="ratio_name")


def _code(text: str, start: int) -> Token:
    """Digits behind Latin letters are part of a name: SFC480, PM2.5."""
    end = re.compile(r"\d+(?:\.\d+)?").match(text, start).end()  # type: ignore[union-attr]
    return Token(start, end, None, None, "name", rule="code")


def _date(text: str, match: re.Match[str]) -> Token:
    printed = match.group()
    if re.fullmatch(r"(?:19|20)\d\d年", printed):
        return Token(match.start(), match.end(), float(printed[:4]), "年", "date", rule="date")
    months = re.fullmatch(r"(\d+)月?\D+(\d+)月", printed)
    if months:
        return Token(match.start(), match.end(), float(months[1]), "月", "date", float(months[2]), rule="date")
    if printed.endswith("点"):
        return Token(match.start(), match.end(), float(printed[:-1]), "点", "date", approx=_approx(text, match.start(), match.end()), rule="clock")
    return Token(match.start(), match.end(), None, None, "date", rule="date")


def _quantity(text: str, match: re.Match[str]) -> Token:
    start = match.start()
    if match["b"] and _is_range(match):
        value, unit, end = arabic(match["a"]), _unit(match["bpower"], match["bunit"]), match.end()
        top: float | None = arabic(match["b"])
        more = match["bmore"] or match["bmore2"]
    else:
        value, unit, top = arabic(match["a"]), _unit(match["power"], match["unit"]), None
        ends = ("a", "more", "power", "more2") if match["power"] and match["unit"] == "级" else ("a", "more", "power", "more2", "unit")
        end = max(match.end(name) for name in ends)
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
        return Token(start, end, value, "年", "date", rule="bare_year")
    approx = "over" if more in ("余", "多") else "about" if more == "来" else _approx(text, start, end)
    return Token(start, end, value, unit, _shape(unit), top, approx, rule="range" if top else "number")


PEOPLE_AFTER = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:人口|人员|群众|劳动力|农民|学生|职工|居民|游客|旅客|党员|青年|老人|儿童)")


def _of_people(text: str, start: int, end: int) -> bool:
    """近1亿农村贫困人口, 人口约754万: people are counted though no 人 is printed."""
    return bool(PEOPLE_AFTER.match(text, end)) or bool(re.search(r"人口(?:约|近|达|达到|为|超|超过)*$", text[max(0, start - 8) : start]))


def power(match: re.Match[str], top: float | None) -> str:
    """The power printed with the number (万, 亿), of a range that of its upper end."""
    return (match["bpower"] if top is not None else match["power"]) or ""


def _is_range(match: re.Match[str]) -> bool:
    """5—10家, 4.5%—5%, 10万至20万元: one unit, printed once or twice."""
    left = _unit(match["power"], match["unit"])
    right = _unit(match["bpower"], match["bunit"])
    return right is not None and (left is None or left == right or bool(match["power"]) and not match["unit"])


def _unit(power: str | None, unit: str | None) -> str | None:
    if power and unit in (None, "级"):
        return f"{power.lstrip('个')}元" if "亿" in power else power
    return f"{power or ''}{unit}" if unit else None


def _shape(unit: str | None) -> str:
    dimension = units.dimension(unit)
    if dimension == "duration":
        return "duration"
    return "name" if dimension == "name" or unit is None else "number"


def _approx(text: str, start: int, end: int) -> str:
    rules = patterns()
    for match in (rules.after.match(text, end), rules.before.search(text, max(0, start - 4), start)):
        if match:
            return match.lastgroup or "exact"
    return "exact"


# --- Chinese numerals -------------------------------------------------------------------------


def _read_ordinal(text: str, start: int) -> Token | None:
    rules = patterns()
    match = rules.ordinal.match(text, start)
    if match is None or text.startswith(("第一步", "第一时间", "第一线", "第三方"), start):
        return None
    value = float(match["n"]) if match["n"][0].isdigit() else chinese(match["n"])
    return Token(start, match.end(), value, match["unit"], "ordinal", rule="ordinal", chinese=True)


def _read_chinese(text: str, candidate: re.Match[str]) -> Token | None:
    rules = patterns()
    run, start, end = candidate.group(), candidate.start(), candidate.end()
    if plan := re.compile(r"十[一二三四五六七八九]五(?![个家项十百千万])").match(text, start):
        return Token(start, plan.end(), None, None, "name", rule="plan", chinese=True)
    if match := rules.fraction.match(text, start):
        return _fraction(text, match)
    if match := re.compile(r"[一二三](?:、[一二三])*次?产(?:业|(?=增加|值))").match(text, start):
        end = match.end() if "、" in match.group() else start + 2
        return Token(start, end, None, None, "name", rule="sector", chinese=True)
    if match := rules.season.match(text, start):
        return Token(start, match.end(), None, None, "date", rule="season", chinese=True)
    if slogan := _slogan(text, start):
        return slogan
    if _is_idiom(text, start, end):
        return None
    return _chinese_quantity(text, run, start, end)


def _is_idiom(text: str, start: int, end: int) -> bool:
    """True when a run of numerals lies inside a word of the idiom list."""
    left = max(0, start - 3)
    return any(m.start() <= start and m.end() >= end for m in patterns().idiom.finditer(text, left, end + 4))


def _chinese_quantity(text: str, run: str, start: int, end: int) -> Token | None:
    rules = patterns()
    value = chinese(run)
    quoted = _quoted(text, start)
    if value is not None and run[-1] == "亿" and text.startswith(("级", "产业", "园区", "集群", "县", "企业", "镇"), end):
        return _hundred_millions(text, start, end, value, "元")
    if text[start - 1 : start] == "前" and value and 2 <= value <= 1000 and not rules.chinese_unit.match(text, end):
        return Token(start, end, value, "名次", "name", rule="top", chinese=True)
    if match := rules.chinese_name.match(text, end):
        if run == "一" and match["unit"] not in ("期", "级", "等", "等奖", "号", "楼") and not quoted:
            return None
        return Token(start, match.end(), value, match["unit"], "name", rule="chinese_name", chinese=True)
    match = rules.chinese_unit.match(text, end)
    if match is None:
        bare = run[0] in "百千万亿" and run in ("百亿", "千亿", "万亿") or run[-1] == "亿" and len(run) > 1
        if bare and value is not None:
            return _hundred_millions(text, start, end, value, "元")
        return Token(start, end, value, None, "name", rule="quoted", chinese=True) if quoted and len(run) > 1 else None
    if value is None or run == "一" and not _one_counts(text, start, match["unit"], quoted):
        return None
    if text[start - 1 : start] == "每" and run in "百千万" or run == "万" and match["unit"] in ("元", "瓦"):
        return None
    return _chinese_measure(text, start, match, value, run)


def _chinese_measure(text: str, start: int, match: re.Match[str], value: float, run: str) -> Token:
    unit = match["unit"]
    if run.endswith("亿"):
        return _hundred_millions(text, start, match.end(), value, unit)
    approx = "over" if match["more"] in ("余", "多") else _approx(text, start, match.end())
    return Token(start, match.end(), value, unit, _shape(unit), approx=approx, rule="chinese_number", chinese=True)


def _hundred_millions(text: str, start: int, end: int, value: float, unit: str) -> Token:
    """百亿 → 100 亿元, 万亿元 → 1 万亿元: in the power that figures beside it are printed in."""
    great = 1e12 if value >= 1e12 else 1e8
    power = "万亿" if great == 1e12 else "亿"
    approx = _approx(text, start, end)
    return Token(start, end, value / great, power + unit, "number", approx=approx, rule="chinese_power", chinese=True)


def _one_counts(text: str, start: int, unit: str, quoted: bool) -> bool:
    """一 counts where the company says so (唯一一家), measures time (一年来), or opens a slogan."""
    if unit == "年":
        after = text[start + 2 : start + 3]
        return after in tuple("来内间多") or text[max(0, start - 2) : start] in ("过去", "为期", "近年")
    if units.dimension(unit) == "duration":
        return unit not in ("日", "天")
    if unit in ("元", "公里", "次", "件") and (quoted or patterns().lone_one.search(text, max(0, start - 4), start)):
        return True
    return quoted and unit != "批" and text[start + 2 : start + 4].find("一") < 0 or bool(patterns().lone_one.search(text, max(0, start - 4), start))


def _quoted(text: str, start: int) -> bool:
    """True inside a quotation of at most 16 characters: a catchword, not a sentence."""
    opening = max(text.rfind(mark, max(0, start - 12), start) for mark in "“‘「『")
    if opening < 0:
        return False
    closing = re.compile(r"[”’」』“‘]").search(text, start, start + 14)
    return bool(closing) and not re.compile(r"[”’」』]").search(text, opening, start)


QUOTED = re.compile(r"[“‘「『]([^“”‘’「」『』]{2,14})[”’」』]")


def _slogan(text: str, start: int) -> Token | None:
    """A quoted catchword built on numerals: “四新一大”, “五比五看”, “两河三廊两校五大片区”, “十百千万”."""
    opening = max(text.rfind(mark, max(0, start - 8), start) for mark in "“‘「『")
    match = QUOTED.match(text, opening) if opening >= 0 else None
    if not match or not match.start() < start < match.end():
        return None
    words = match[1]
    runs = re.findall(rf"[{CN}双]+", words)
    whole = "".join(runs)
    if len(runs) == 1 and len(whole) == 1 and whole not in "一双零半" and len(words) <= 3 and not _counted(words):
        return Token(start, match.end() - 1, None, None, "name", rule="slogan", chinese=True)
    if len(whole) < 2 or re.fullmatch(r"一(\w+)一(\w+)", words) and words not in ("一带一路",) or set(whole) <= set("一双零半"):
        return None
    if re.search(r"[\d,，。、·]", words):
        return None
    return Token(start, match.end() - 1, None, None, "name", rule="slogan", chinese=True)


def _counted(words: str) -> bool:
    """True when the quoted words are a plain count (“五个中心”): the number is read with its unit."""
    return bool(re.match(rf"[{CN}]+(?:个|大|项|条|张|次|年|位|家|期|届|级|强)", words))


def _fraction(text: str, match: re.Match[str]) -> Token:
    start, end = match.start(), match.end("ten") + 1 if match["ten"] and match["half"] == "左右" else match.end()
    if match["up"]:
        value = 100 * float(match["up"]) / float(match["below"])
        return Token(start, end, value, "%", "fraction", approx=_approx(text, start, end), rule="fraction")
    if match["den"]:
        below, above = chinese(match["den"]), chinese(match["num"])
        value = 100 * (above or 0) / (below or 1)
        return Token(start, end, value, "%", "fraction", approx=_approx(text, start, end), rule="fraction", chinese=True)
    if match["most"]:
        over = match["most"] not in ("一半", "半", "半数")
        return Token(start, end, 50.0, "%", "fraction", approx="over" if over else "exact", rule="half", chinese=True)
    if match["ten"]:
        value = 10 * (chinese(match["ten"]) or 0) + (5 if match["half"] == "半" else 0)
        approx = {"多": "over", "左右": "about"}.get(match["half"] or "") or _approx(text, start, end)
        return Token(start, end, value, "%", "fraction", approx=approx, rule="tenths", chinese=True)
    times = chinese(match["times"] or "一") or 1
    return Token(start, end, 2.0**times - 1, "倍", "fraction", rule="doubling", chinese=True)


# --- units shared by several numbers ----------------------------------------------------------

SHARES = re.compile(r"[和、与及,/]|以及")


def _share_units(text: str, tokens: list[Token]) -> list[Token]:
    """What the last of a list prints holds for all: 3.1和4.8个百分点 (unit), 5%、6.5%左右 (approximation)."""
    result = list(tokens)
    for i in range(len(result) - 2, -1, -1):
        first, second = result[i], result[i + 1]
        if second.shape != "number" or not SHARES.fullmatch(text, first.end, second.start):
            continue
        if first.unit is None and first.rule == "number":
            result[i] = first = replace(first, unit=second.unit, shape="number", rule="shared_unit")
        if first.approx == "exact" and first.unit == second.unit == "%" and patterns().after.match(text, second.end):
            result[i] = replace(first, approx=second.approx)
    return result
