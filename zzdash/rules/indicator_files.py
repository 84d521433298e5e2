"""Reading ``indicators/*.toml``: themes and indicators as records, each entry checked before it is used.

``indicators/themes.toml`` lists the themes in order of display; ``indicators/<theme>.toml`` holds the
indicators of one theme, a table each, headed by the indicator's id::

    [gdp]                                    # id: ASCII snake_case, never changed once published
    zh = '地区生产总值'                      # a statistician's name, without number, place or period
    en = 'Gross regional product'
    aliases = ['GDP', '生产总值']            # literal strings which alone tell the indicator
    clues = [['经济', '总量']]               # optional: words that tell it when one clause has them all
    unit = '亿元'                            # main unit of the level
    dimension = 'money'                      # optional where DIMENSION_OF_UNIT knows the unit
    basis = 'flow'                           # flow (what is meant when left out) or stock
    kinds = ['level', 'growth']              # optional, see KINDS_OF_DIMENSION
    family = 'gdp'                           # optional: near-relatives that must not be subtracted
    industry_bound = '锂电'                  # optional: the one industry it speaks of
    definition = ['中文一句。', 'One English sentence.']
    note = ['口径……', 'What it covers and what it must not be compared with.']
    examples = ['全区GDP实现55.66亿元']      # each must find this indicator
    not = ['单位GDP能耗下降3%']              # optional: clauses that must not find it
    except = ['GDP平减指数']                 # optional: longer strings; the alias inside them means nothing

Single quotes are TOML's literal strings. Curly quotes and full-width brackets in names also match without
quotes, with straight ones, with ASCII brackets. Two indicators may claim one alias only if their dimensions
differ (道路12条、40公里): there the unit tells them apart.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zzdash.rules.errors import RuleError

THEMES_FILE = "themes.toml"
KINDS = ("level", "growth", "share", "change_pp", "rank", "spec")
BASES = ("flow", "stock")
DIMENSION_OF_UNIT = {
    unit: dimension
    for dimension, units in {
        "money": "元 万元 亿元 万亿元 亿美元 万美元 元/月 元/年",
        "count": "家 个 户 万户 项 件 万件 亿件 条 处 种 类 支 只 次 起 座 所 张 万张 套 万套 辆 万辆 "
        "台 万台 对 列 班 宗 部 枚 单 万单 艘 万个 头 万头 万只 万标箱 例 场 册 亿块",
        "people": "人 名 万人 人次 万人次 亿人次",
        "area": "亩 万亩 平方公里 平方米 万平方米 m² 万m² 公顷",
        "length": "公里 米",
        "mass": "吨 万吨 亿吨 亿斤 公斤 万吨标准煤",
        "energy": "亿千瓦时 千瓦时 GWh",
        "power": "万千瓦 千瓦 MW GW 亿千瓦",
        "share": "%",
        "index": "名次 分 微克/立方米 ‰",
        "time": "岁 年 天 小时",
        "volume": "立方米 万立方米 亿立方米 m³",
    }.items()
    for unit in units.split()
}
DIMENSIONS = (*dict.fromkeys(DIMENSION_OF_UNIT.values()), "other")
KINDS_OF_DIMENSION = {"share": ("share", "change_pp")}
REQUIRED = ("zh", "en", "unit", "definition", "note", "examples")
OPTIONAL = ("aliases", "clues", "dimension", "basis", "kinds", "family", "industry_bound", "not", "except")
LISTS = ("aliases", "clues", "kinds", "examples", "not", "except")
KNOWN = frozenset((*REQUIRED, *OPTIONAL))
PAIRS = ("definition", "note")
ID = re.compile("[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One entry; ``refused`` are its clauses under ``not``, ``excepted`` the strings under ``except``."""

    id: str
    zh: str
    en: str
    theme: str
    unit: str
    dimension: str
    definition_zh: str
    definition_en: str
    note_zh: str
    note_en: str
    examples: tuple[str, ...]
    basis: str
    kinds: tuple[str, ...]
    family: str
    industry_bound: str
    aliases: tuple[str, ...]
    clues: tuple[tuple[str, ...], ...]
    refused: tuple[str, ...]
    excepted: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The name and every alias, as written in the catalogue."""
        return (self.zh, *self.aliases)


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme: its key (also its file's name) and its name in both languages."""

    id: str
    zh: str
    en: str


def read_catalogue(folder: Path) -> tuple[list[Theme], list[Indicator]]:
    """Themes in order of display, and indicators in order of theme, then of file. Raises RuleError."""
    tables = {path.name: _toml(path) for path in sorted(folder.glob("*.toml"))}
    if THEMES_FILE not in tables:
        raise RuleError(THEMES_FILE, "", "the file is missing", f"put it into {folder}")
    themes = [_theme(key, raw) for key, raw in tables.pop(THEMES_FILE).items()]
    for name in sorted(tables.keys() - {f"{theme.id}.toml" for theme in themes}):
        mend = f"add [{name.removesuffix('.toml')}] to {THEMES_FILE}"
        raise RuleError(name, "", "no theme has this name", mend)
    entries = ((one.id, key, raw) for one in themes for key, raw in tables.get(f"{one.id}.toml", {}).items())
    return themes, [_indicator(theme, key, raw) for theme, key, raw in entries]


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        mend = "mend that line (an id may head one table only)"
        raise RuleError(path.name, "", f"not valid TOML: {error}", mend) from error


def _theme(key: str, raw: Any) -> Theme:
    if not isinstance(raw, dict) or set(raw) != {"zh", "en"}:
        problem = "is not a name in two languages"
        raise RuleError(THEMES_FILE, key, problem, "write zh = '…' and en = '…', no more")
    return Theme(key, raw["zh"], raw["en"])


def _indicator(theme: str, key: str, raw: Any) -> Indicator:
    _check(f"{theme}.toml", key, raw)
    dimension = raw.get("dimension") or DIMENSION_OF_UNIT[raw["unit"]]
    return Indicator(
        id=key,
        zh=raw["zh"],
        en=raw["en"],
        theme=theme,
        unit=raw["unit"],
        dimension=dimension,
        definition_zh=raw["definition"][0],
        definition_en=raw["definition"][1],
        note_zh=raw["note"][0],
        note_en=raw["note"][1],
        examples=tuple(raw["examples"]),
        basis=raw.get("basis", "flow"),
        kinds=tuple(raw.get("kinds") or KINDS_OF_DIMENSION.get(dimension, ("level", "growth"))),
        family=raw.get("family", ""),
        industry_bound=raw.get("industry_bound", ""),
        aliases=tuple(raw.get("aliases", ())),
        clues=tuple(map(tuple, raw.get("clues", ()))),
        refused=tuple(raw.get("not", ())),
        excepted=tuple(raw.get("except", ())),
    )


def _check(file: str, key: str, raw: Any) -> None:
    """Raise RuleError for the first thing that makes ``raw`` unfit to be an indicator."""
    for problem, mend in _faults(key, raw):
        raise RuleError(file, key, problem, mend)


def _faults(key: str, raw: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry, as ``(problem, mend)``, the plainest first."""
    if not isinstance(raw, dict) or not ID.fullmatch(key):
        yield "is no indicator", "head each entry with an id such as [gdp]: a-z, 0-9, underscores"
    for name in REQUIRED:
        if not raw.get(name):
            yield f"has no {name}", f"add {name} = …"
    for name in raw.keys() - KNOWN:
        yield f"has an unknown key {name}", f"use {', '.join(sorted(KNOWN))}"
    for name in LISTS:
        if not isinstance(raw.get(name, []), list):
            yield f"{name} is not a list", f"write {name} = ['…']"
    for name in PAIRS:
        if not (isinstance(raw[name], list) and len(raw[name]) == 2 and all(raw[name])):
            yield f"{name} is not a pair", f"write {name} = ['中文', 'English']"
    yield from _odd_words(raw)


def _odd_words(raw: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Words that are not of their list, and aliases too short, as ``(problem, mend)``."""
    if "dimension" not in raw and raw["unit"] not in DIMENSION_OF_UNIT:
        yield f"unit {raw['unit']} has no known dimension", f"add dimension = one of {', '.join(DIMENSIONS)}"
    for name, words, allowed in (
        ("dimension", (raw.get("dimension", "other"),), DIMENSIONS),
        ("basis", (raw.get("basis", "flow"),), BASES),
        ("kinds", raw.get("kinds", ()), KINDS),
    ):
        for word in words:
            if word not in allowed:
                yield f"{name} has {word}", f"write {', '.join(allowed)}"
    for alias in (*raw.get("aliases", ()), *raw.get("except", ())):
        if len(alias) < 2:
            yield f"alias {alias} is too short to tell anything", "write two characters or more"
