"""Names of indicators: the catalogue's where the words are known, else the article's own, tidied."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from zzdash.reading.first import phrases
from zzdash.reading.first.around import Around
from zzdash.reading.numbers import units
from zzdash.rules.catalogue import Catalogue, Indicator, load_catalogue


@dataclass(slots=True)
class Carry:
    """What later clauses of the sentence can go on with: the last indicator, its kind, verb, thing counted."""

    name: str = ""
    kind: str = ""
    noun: str = ""
    action: str = ""
    queue: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    base: str = ""
    arena: str = ""
    consumed: int = 0
    listed: str = ""
    last_list: list[str] = field(default_factory=list)
    coverage: str = ""
    topic: str = ""
    ranked: str = ""

    def noun_or_name(self) -> str:
        """The thing last named, without the mark of a count."""
        return self.name.removesuffix("数") if self.name else self.noun


UNSAID = "未说明"
"""What a frame answers where it finds no name; nameless.py then gives one."""


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator's name, its catalogue entry if it has one, and the rule that gave it."""

    name: str
    indicator: Indicator | None
    rule: str


@cache
def catalogue() -> Catalogue:
    """The catalogue of indicators, loaded once."""
    return load_catalogue()


def known(name: str, dimension: str | None) -> Indicator | None:
    """The catalogue's indicator of exactly this name or alias."""
    return catalogue().named(name, dimension) if name else None


def canonical(name: str, unit: str | None, rule: str) -> Named:
    """The catalogue's name where ``name`` is one of its names or aliases, else ``name`` tidied."""
    dimension = units.dimension(unit)
    tidy = phrases.tidy(name) or UNSAID
    for form in dict.fromkeys((name, tidy, tidy.replace("“", "").replace("”", ""), tidy.removesuffix("数"))):
        if found := known(form, CATALOGUE_DIMENSION.get(dimension or "", dimension)):
            return Named(_spoken(tidy, found), found, f"{rule}+catalogue")
    if inside := _inside(tidy, CATALOGUE_DIMENSION.get(dimension or "", dimension)):
        return Named(inside.zh, inside, f"{rule}+catalogue")
    return Named(tidy, None, rule)


NOISE_WORD = r"(?:连年|翻番|翻了一番|[一二三四五六七八九十两]{1,2}年?|按\w{2,4}口径|同口径|确定了?|总体|实际|年均|预计|全部|当年|当月|我国|全社会|最高|同期|平均|双双|均|分别|合计|累计|历史性|再创新高|稳步|持续|恢复|规模|总量|首次|今年|目标|计划|全口径|达|完成|实现|促进|推动|带动|确保|力争|以及|并|其中|随后|由此|去年|上年)"
NOISE = re.compile(f"(?>{NOISE_WORD})*+")
NOISE_FIRST = re.compile(NOISE_WORD)
NOISE_LAST = re.compile(f"{NOISE_WORD}$")
LONGEST_NOISE = 7


def _inside(name: str, dimension: str | None) -> Indicator | None:
    """The catalogue's indicator that ``name`` is, but for words that say nothing of it (粮食产量连年)."""
    if not (NOISE_FIRST.match(name) or NOISE_LAST.search(name, max(0, len(name) - LONGEST_NOISE))):
        return None
    for start, end, found, _ in catalogue().find(name, dimension):
        if end - start >= 4 and NOISE.fullmatch(name, 0, start) and NOISE.fullmatch(name, end):
            return found
    return None


RENAMED = ("national_accounts", "prices")
"""Themes whose many wordings (经济总量, CPI) are one statistical term; elsewhere the article's own word stays."""


def _spoken(printed: str, found: Indicator) -> str:
    """The catalogue's name, unless the article's own word for the same thing is quite another (智算规模)."""
    alike = likeness(printed, found.zh)
    if (
        found.theme in RENAMED
        or len(printed) < 4
        or len(printed) > 10
        or alike >= 0.5
        or set(printed) <= set(found.zh) | set("总年")
        or alike >= 0.25
        and phrases.action().match(printed)
    ):
        return found.zh
    return printed


STAGE = re.compile(r"续建|前期|新开工|竣工|投产|新?签约|储备|在建|在谈|落地")
"""续建项目 are no 新开工项目, however alike the names are."""


OF_SIZE = re.compile(r"[元万亿](?:及)?以[上下]")
"""亿元以上项目 are a class of their own, no other wording for all projects."""


def by_clue(named: Named, around: Around) -> Named:
    """Where the composed name is not in the catalogue: the indicator whose clue words the clause holds together."""
    if named.indicator or OF_SIZE.search(named.name):
        return named
    dimension = units.dimension(around.token.unit)
    wanted = CATALOGUE_DIMENSION.get(dimension or "", dimension)
    start = max(around.sentence, around.clause - 24)
    for left, alike in ((around.clause, 0.2), (start, 0.34)):
        told = catalogue().clued(around.text[left : around.clause_end], wanted)
        for found in sorted(told, key=lambda one: one.unit != around.token.unit):
            stage = STAGE.match(named.name)
            if likeness(named.name, found.zh) >= alike and not (stage and stage.group() not in found.zh):
                return Named(found.zh, found, f"{named.rule}+clue")
    return named


def likeness(one: str, other: str) -> float:
    """Share of character pairs two names have in common (Dice), 0 to 1."""
    left, right = ({name[i : i + 2] for i in range(len(name) - 1)} for name in (one, other))
    return 2 * len(left & right) / max(1, len(left) + len(right))


CATALOGUE_DIMENSION = {
    "percent": None,
    "multiple": None,
    "rank": None,
    "duration": "time",
    "compute": "other",
    "price": "money",
}
