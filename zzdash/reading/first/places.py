"""Tell which place a number speaks of."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from zzdash import paths


@cache
def rules() -> dict[str, Any]:
    """The gazetteer and the words of rules/places.toml."""
    return tomllib.loads((paths.RULES / "places.toml").read_text(encoding="utf-8"))


@cache
def prefectures() -> dict[str, str]:
    """Prefecture without ending (枣庄) → its province (山东省); municipalities map to themselves."""
    table = {}
    for province, cities in rules()["provinces"].items():
        table.update(dict.fromkeys(cities.split(), province))
        if not cities:
            table[province[:-1]] = province
    return table


def full_city(bare: str) -> str:
    """枣庄 → 枣庄市; names with their own ending (兴安盟) stay."""
    return bare if bare[-1] in "盟州市" and len(bare) > 2 else bare + "市"


def home_city(home: str) -> str | None:
    """The prefecture-level city a place lies in: 枣庄高新区 → 枣庄市; None for provinces and unknown places."""
    for length in (4, 3, 2):
        if home[:length] in prefectures():
            return full_city(home[:length])
    return None


def home_province(home: str) -> str | None:
    """The province a place lies in, by the longest prefecture or province its name begins with."""
    for length in (4, 3, 2):
        if province := prefectures().get(home[:length]):
            return province
    return next((p for p in rules()["provinces"] if home.startswith(re.sub("[省市]$|自治区$", "", p))), None)


def level(place: str) -> str:
    """zone, county, city, province or country: the kind of place, by its name's form."""
    if place in ("全国", "中国"):
        return "country"
    if place in rules()["provinces"]:
        return "city" if place.endswith("市") else "province"
    if re.search(r"高新区|经开区|开发区|新区|园区|产业园|示范区|自贸区|保税区", place):
        return "zone"
    return "county" if place[-1:] in "县区旗镇" else "city"


def _words() -> list[str]:
    """The collective words, and the districts known by name alone."""
    return [*chain(*rules()["words"].values()), *rules()["districts"]["names"]]


@cache
def _heads() -> frozenset[str]:
    """The first two characters of every listed name."""
    return frozenset(name[:2] for name in (*_words(), *prefectures(), *rules()["provinces"]))


@cache
def _head() -> re.Pattern[str]:
    """Where a listed name may begin: most text has no such two characters, and no name need be tried there."""
    first, second = ("".join({head[at] for head in _heads()}) for at in (0, 1))
    return re.compile(f"[{first}](?=[{second}])")


@cache
def pattern() -> re.Pattern[str]:
    """Places as they are printed anywhere: collective words, gazetteer names with their endings, counties by form."""
    zones = "高新技术产业开发区|经济技术开发区|高新区|经开区|开发区|自贸区|新区"
    cities, provinces = (
        _any(prefectures()),
        _any(rules()["provinces"]) + "|" + "|".join(f"{short}(?![大路江])" for short in short_provinces()),
    )
    return re.compile(
        rf"(?={_head().pattern})(?:(?:{cities})市?(?:{zones})|(?:{_any(_words())})(?!场)|(?:{provinces})|(?:{cities})(?:{_any(rules()['names']['endings'])})?)"
        rf"|(?:(?<![\u4e00-\u9fff])|(?<=以)(?=[\u4e00-\u9fff]{{2,3}}[县区旗市]为例))(?!.{{0,3}}(?:{_any(rules()['names']['not'])}))(?![国根惠据由为使对在与和该各本我全占是较超近约有这那被把其])"
        r"[\u4e00-\u9fff]{2,3}?(?:[县旗](?![委域级长城乡])|区(?![划域别块间位级])|市(?![场委外民容值政直级区内长价面]))(?=[\u4e00-\u9fff])"
    )


BEFORE_COUNTY = re.compile(r"[\x00-\u4dff以\ua000-\U0010ffff](?=[\u4e00-\u9fff]{2,3}[县区旗市])")
"""What stands before a place that is known by its form: no Chinese character but 以 (以某某区为例)."""


def printed(text: str) -> Iterator[re.Match[str]]:
    """``pattern().finditer(text)``, tried only where a name can begin: 400 names at every character are slow."""
    heads = _heads()
    listed = (at for match in _head().finditer(text) if text[(at := match.start()) : at + 2] in heads)
    by_form = (match.end() for match in BEFORE_COUNTY.finditer(text))
    position = 0
    for start in sorted({0, *listed, *by_form}):
        if start >= position and (match := pattern().match(text, start)):
            position = match.end()
            yield match


@cache
def zone_form() -> re.Pattern[str]:
    """Zones known by their form at the head of a clause: 贵溪经济开发区, 沾益工业园区, whose county no list holds."""
    zones = rules()["zones"]
    return re.compile(
        rf"(?:(?<![\u4e00-\u9fff])|(?<=年[末底])|(?<=其中))(?!{_any(zones['not'])})"
        rf"(?![\u4e00-\u9fff]{{2,3}}(?:市|县|区)|{_any(prefectures())})[\u4e00-\u9fff]{{2,3}}(?:{_any(zones['forms'])})"
    )


LONGEST_ZONE = 14


def _zones(text: str) -> Iterator[re.Match[str]]:
    """``zone_form().finditer(text)``, tried only before the endings: most clauses name no zone."""
    position = 0
    for ending in _zone_ending().finditer(text):
        first = max(position, ending.end() - LONGEST_ZONE)
        if match := zone_form().search(text, first, ending.end()):
            position = match.end()
            yield match


@cache
def _zone_ending() -> re.Pattern[str]:
    return re.compile(_any(rules()["zones"]["forms"]))


def _within(found: list[tuple[int, int, str]], start: int, end: int) -> bool:
    """True where text[start:end] overlaps one of ``found``, which are in order and apart."""
    at = bisect_left(found, (start,))
    return at < len(found) and found[at][0] < end or at > 0 and found[at - 1][1] > start


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


NARROWER = re.compile(
    r"(?!开发|高新|经开|示范|地区|城区|辖区|各|全|市|区|县)(?:[\u4e00-\u9fff]{2,3}管理区|[\u4e00-\u9fff]{2}[县区])(?![域别])"
)
"""A county or district right behind its city: 张掖市民乐县."""


@cache
def short_provinces() -> dict[str, str]:
    """河南 → 河南省, 内蒙古 → 内蒙古自治区; none that is also a prefecture's name (吉林)."""
    short = {
        re.sub(r"省$|(?:壮族|回族|维吾尔)?自治区$", "", name): name
        for name in rules()["provinces"]
        if name[-1] != "市"
    }
    return {name: full for name, full in short.items() if name not in prefectures()}


REFERENCE = re.compile(r"[该全](?P<kind>[区县市旗州省])")


@dataclass(frozen=True, slots=True)
class Places:
    """What collective words and short names stand for in an article about ``home``."""

    home: str
    words: dict[str, str]
    own: re.Pattern[str]

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Places named in ``text``: (start, end, place) in order, collective words resolved."""
        own = [(m.start(), m.end(), self.words.get(m.group(), self.home)) for m in self.own.finditer(text)]
        zones = [(m.start(), m.end(), self.resolve(m.group()) or self.home) for m in _zones(text)]
        found = sorted([*zones, *(one for one in own if not _within(zones, one[0], one[1]))])
        taken = list(found)
        for match in printed(text):
            start, end, place = match.start(), match.end(), self.resolve(match.group())
            if place is None or _within(taken, start, end):
                continue
            if narrower := NARROWER.match(text, end) if place[-1] in "市州省" else None:
                end, place = narrower.end(), narrower.group()
            found.append((start, end, place))
        return self._with_references(text, sorted(found))

    def _with_references(self, text: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """The places with those that 该区, 该县, 该市 refer to (and 全区 in a county's article):
        the last one of that kind named before."""
        last, ahead = {self.home[-1:]: self.home}, 0
        referred: dict[int, tuple[int, int, str]] = {}
        for match in REFERENCE.finditer(text):
            kind = match["kind"]
            if match.group()[0] == "全" and not (kind == "区" and self.home[-1:] in "县旗"):
                continue
            while ahead < len(found) and found[ahead][0] < match.start():
                start, _, place = found[ahead]
                if start not in referred:
                    last[place[-1:]] = place
                ahead += 1
            if kind in last:
                referred[match.start()] = (*match.span(), last[kind])
        return sorted([*(one for one in found if one[0] not in referred), *referred.values()])

    def resolve(self, word: str) -> str | None:
        """The place a word stands for; None where a collective word has no meaning in this article."""
        if word in self.words:
            return self.words[word]
        if word in collective():
            return None
        if word.endswith("区") and _short_zone(word) == _short_zone(self.home):
            return self.home
        return short_provinces().get(word) or (full_city(word) if word in prefectures() else word)


def _short_zone(place: str) -> str:
    """德州经济技术开发区 → 德州经开区: the two ways to print a zone's name."""
    return re.sub("高新技术产业开发区$", "高新区", re.sub("经济(?:技术)?开发区$", "经开区", place))


@cache
def collective() -> frozenset[str]:
    """全市, 全区, 我省 …: words that stand for a place."""
    return frozenset(word for words in rules()["words"].values() for word in words)


@cache
def places(home: str) -> Places:
    """What 全区, 全市, 全省 and the home's short names mean in an article about ``home``."""
    meaning = _collective(home)
    city = home_city(home)
    names = {home}
    if city and level(home) == "zone":
        names |= {home.removeprefix(city), home.removeprefix(city[:-1])}
    if not city and home:
        names.add(re.sub(r"[省市]$|(?:壮族|回族|维吾尔)?自治区$", "", home))
    meaning |= dict.fromkeys(names, home)
    if city:
        meaning |= {city: city, city[:-1]: city}
    unknown = sorted(
        (name for name in names if len(name) > 1 and not pattern().fullmatch(name)), key=len, reverse=True
    )
    return Places(home, meaning, re.compile("|".join(map(re.escape, unknown)) or r"(?!)"))


def _collective(home: str) -> dict[str, str]:
    kind, words = level(home), rules()["words"]
    targets = {
        "country": "全国",
        "province": home_province(home),
        "city": home_city(home) or home,
        "county": home,
        "zone": home,
    }
    if kind == "province":
        targets |= {"province": home, "city": None, "zone": home}
    if kind == "city":
        targets |= {"city": home, "zone": None, "county": None}
    meaning = {word: target for name, target in targets.items() if target for word in words[name]}
    if kind in ("city", "province"):
        own = home if kind == "province" or home.endswith("区") else None
        meaning |= {word: own for word in ("全区", "我区") if own}
    return meaning | ({"自治区": home} if home.endswith("自治区") else {})
