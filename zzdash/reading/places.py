"""Tell which place a number speaks of."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
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


@cache
def endings_pattern() -> re.Pattern[str]:
    """Place names by their form: two to four characters before 区, 县, 市 … that are no common word."""
    endings = "|".join(sorted(rules()["names"]["endings"], key=len, reverse=True))
    cities = "|".join(sorted(prefectures(), key=len, reverse=True))
    provinces = "|".join(rules()["provinces"])
    return re.compile(rf"(?:{provinces})|(?:{cities})(?:{endings})?|[\u4e00-\u9fff]{{2,4}}?(?:{endings})(?![域县市区])")


NARROWER = re.compile(r"(?!开发|高新|经开|示范|地区|城区|辖区|各|全|市|区|县)[\u4e00-\u9fff]{2}[县区](?![域别])")
"""A county or district right behind its city: 张掖市民乐县."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places that collective words stand for in one article."""

    home: str
    words: dict[str, str]
    pattern: re.Pattern[str]

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Places named in ``text``: (start, end, place), collective words resolved."""
        found: list[tuple[int, int, str]] = []
        for match in self.pattern.finditer(text):
            start, end, place = match.start(), match.end(), self.resolve(match.group())
            if narrower := NARROWER.match(text, end) if place and place[-1] in "市州省" else None:
                end, place = narrower.end(), narrower.group()
            if place:
                found.append((start, end, place))
        return found

    def resolve(self, word: str) -> str | None:
        """The place a word stands for; None where it is no place."""
        if word in self.words:
            return self.words[word]
        if word in prefectures():
            return full_city(word) if prefectures()[word] != word + "市" else word + "市"
        return word


@cache
def places(home: str) -> Places:
    """The collective words of an article about ``home``, and the pattern that finds them and other places."""
    kind, words = level(home), rules()["words"]
    city, province = home_city(home), home_province(home)
    meaning: dict[str, str] = {}
    targets = {"country": "全国", "province": province, "city": city or home, "county": home, "zone": home}
    if kind == "province":
        targets |= {"province": home, "city": None, "zone": home}
    if kind == "city":
        targets |= {"city": home, "zone": None, "county": None}
    for name, target in targets.items():
        if target:
            meaning |= dict.fromkeys(words[name], target)
    if kind in ("city", "province"):
        meaning |= {word: home for word in ("全区", "我区") if kind == "province" or home.endswith("区")}
    meaning |= {home: home}
    if home.endswith("自治区"):
        meaning |= {"自治区": home}
    if city and kind == "zone":
        meaning |= {home.removeprefix(city): home, home.removeprefix(city[:-1]): home}
    if city:
        meaning |= {city: city, city[:-1]: city}
    else:
        meaning |= {re.sub(r"[省市]$|(?:壮族|回族|维吾尔)?自治区$", "", home): home}
    own = "|".join(re.escape(word) for word in sorted(meaning, key=len, reverse=True) if word)
    cities = "|".join(sorted(prefectures(), key=len, reverse=True))
    provinces = "|".join(rules()["provinces"])
    endings = "|".join(sorted(rules()["names"]["endings"], key=len, reverse=True))
    barred = "|".join(sorted(rules()["names"]["not"], key=len, reverse=True))
    first = "".join({word[0] for word in (*meaning, *prefectures(), *rules()["provinces"]) if word})
    pattern = re.compile(
        rf"(?=[{first}])(?:(?:{cities})市?(?:高新技术产业开发区|经济技术开发区|高新区|经开区|开发区|自贸区|新区)|(?:{own})|(?:{provinces})|(?:{cities})(?:{endings})?)"
        rf"|(?<![\u4e00-\u9fff])(?!.{{0,3}}(?:{barred}))(?![根惠据由为使对在与和该各本我全])[\u4e00-\u9fff]{{2,3}}?(?:[县区旗市])(?=[\u4e00-\u9fff])(?!域)"
    )
    return Places(home, meaning, pattern)
