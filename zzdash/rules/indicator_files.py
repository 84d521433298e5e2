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
    industry_bound = '光伏'                  # optional: the one industry it speaks of
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

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, Field, Strict, StringConstraints, model_validator

from zzdash import paths
from zzdash.rules.errors import RuleError
from zzdash.rules.loader import Id, Line, Many, Model, Some, Text, load, named, wrong
from zzdash.rules.values import Kind, PeriodBasis

THEMES_FILE = "themes.toml"
FOLDER = paths.RULES / "indicators"
Dimension = Literal[
    "money", "count", "people", "area", "length", "mass", "energy", "power", "share", "index", "time",
    "volume", "other",
]  # fmt: skip
DIMENSIONS = get_args(Dimension)
UNITS_OF_DIMENSION: dict[Dimension, str] = {
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
}
DIMENSION_OF_UNIT: dict[str, Dimension] = {
    unit: dimension
    for dimension, units in UNITS_OF_DIMENSION.items()
    for unit in units.split()
}
KINDS_OF_DIMENSION: dict[Dimension, tuple[Kind, ...]] = {"share": ("share", "change_pp")}


def _two(texts: tuple[str, ...]) -> tuple[str, ...]:
    if len(texts) != 2:
        raise wrong("no_pair", "pair")
    return texts


Pair = Annotated[tuple[Text, ...], Strict(False), AfterValidator(_two)]
Alias = Annotated[Line, StringConstraints(min_length=2)]


class ThemeEntry(Model):
    """A theme's name; ``unlisted``: for what the catalogue lacks, hence without a file of entries."""

    zh: Line
    en: Line
    unlisted: bool = False


class Entry(Model):
    """An indicator as it is written."""

    zh: Line
    en: Line
    unit: Line
    definition: Pair
    note: Pair
    examples: Some[Line]
    aliases: Many[Alias] = ()
    clues: Many[Some[Line]] = ()
    dimension: Dimension | None = None
    basis: PeriodBasis = "flow"
    kinds: Many[Kind] = ()
    family: str = ""
    industry_bound: str = ""
    refused: Many[Line] = Field((), alias="not")
    excepted: Many[Alias] = Field((), alias="except")

    @model_validator(mode="after")
    def _measures(self) -> Self:
        if self.dimension is None and self.unit not in DIMENSION_OF_UNIT:
            raise wrong("unit_unmeasured", unit=self.unit, known=DIMENSIONS)
        return self


Themes = Annotated[dict[Id, ThemeEntry], Field(min_length=1)]
Entries = Annotated[dict[Id, Entry], Field(min_length=1)]


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
    """One theme: its key (also its file's name, unless it is ``unlisted``), its name in both languages."""

    id: str
    zh: str
    en: str
    unlisted: bool = False


@cache
def read_themes(folder: Path = FOLDER) -> tuple[Theme, ...]:
    """The themes in order of display. RuleError where one can't be used."""
    themes: dict[str, ThemeEntry] = load(folder / THEMES_FILE, Themes)
    return tuple(Theme(key, one.zh, one.en, one.unlisted) for key, one in themes.items())


def read_catalogue(folder: Path) -> tuple[list[Theme], list[Indicator]]:
    """Themes in order of display, and indicators in order of theme, then of file.

    RuleError where an entry can't be used, where a theme has no file or an empty one, or a file no theme.
    """
    themes = read_themes(folder)
    known = {THEMES_FILE, *(f"{one.id}.toml" for one in themes if not one.unlisted)}
    for name in sorted({path.name for path in folder.glob("*.toml")} - known):
        raise RuleError(named(folder / name), "", "no_theme", name=name.removesuffix(".toml"))
    filed = (theme.id for theme in themes if not theme.unlisted)
    return list(themes), [one for theme in filed for one in _indicators(folder, theme)]


def _indicators(folder: Path, theme: str) -> Iterator[Indicator]:
    entries: dict[str, Entry] = load(folder / f"{theme}.toml", Entries)
    for key, entry in entries.items():
        yield _indicator(theme, key, entry)


def _indicator(theme: str, key: str, entry: Entry) -> Indicator:
    dimension = entry.dimension or DIMENSION_OF_UNIT[entry.unit]
    return Indicator(
        id=key,
        zh=entry.zh,
        en=entry.en,
        theme=theme,
        unit=entry.unit,
        dimension=dimension,
        definition_zh=entry.definition[0],
        definition_en=entry.definition[1],
        note_zh=entry.note[0],
        note_en=entry.note[1],
        examples=entry.examples,
        basis=entry.basis,
        kinds=entry.kinds or KINDS_OF_DIMENSION.get(dimension, ("level", "growth")),
        family=entry.family,
        industry_bound=entry.industry_bound,
        aliases=entry.aliases,
        clues=entry.clues,
        refused=entry.refused,
        excepted=entry.excepted,
    )
