"""Work out what an article's 今年, 全市 and 全区 mean: publication date, home place, the year it looks at."""

from __future__ import annotations

import re
from collections import Counter

from zzdash.reading.first.periods import Anchor
from zzdash.reading.first.places import collective, home_city, printed

YEAR = re.compile(r"(?<!\d)(20[0-3]\d)(?:年|\.(?=\d))")
PAST = re.compile(
    r"去年(?!同期)|上年(?!同期)|全年|年末|年初[^，]{0,4}目标|过去的?一年|一年来|过去的20|刚刚过去"
)
FIVE_YEARS = re.compile(r"五年来|过去的?五年|这五年|五年间")
FIVE_YEARS_SUM = re.compile(r"五年(?:年均|累计)")
LAST_YEAR = re.compile(r"过去的?一年|一年来|工作回顾|刚刚过去")
HOLIDAY = re.compile(r"春节(?:假期|黄金周|期间|长假)|元旦假期|假期[前第]|黄金周")
REPORT = re.compile(r"政府工作报告|工作回顾|国民经济和社会发展统计公报|主要预期目标")
PRESENT = re.compile(
    r"今年春节|今年元旦|春节假期|春节黄金周|今年以来|今年上半年|上半年|1[-—至]\d{1,2}月|前三季度|一季度|截至目前"
)


def published_year(text: str) -> tuple[int, int]:
    """Year and month of publication from the text alone: a printed date, else the years spoken of."""
    if stamp := re.search(r"(20\d\d)\s*[.\-/年]\s*(\d{1,2})\s*[.\-/月]\s*\d{1,2}", text):
        return int(stamp[1]), int(stamp[2])
    years = Counter(int(year) for year in YEAR.findall(text))
    past = [year for year in years if year <= 2035]
    if not past:
        return 2020, 12
    common = years.most_common(1)[0][0]
    return (max(y for y in past if y <= common + 1), 1) if REPORT.search(text) else (common, 12)


def parse_published(published: str) -> tuple[int, int]:
    """'2019-10', '2025-01-24' or '2021' → year and month (12 where none is given). ValueError otherwise."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", published)
    if not match:
        raise ValueError(f"published is {published!r}: write YYYY, YYYY-MM or YYYY-MM-DD")
    return int(match[1]), int(match[2] or 12)


def anchor(text: str, published: str | None) -> Anchor:
    """The anchor of an article: in the first months of a year most articles look back at the year before."""
    year, month = parse_published(published) if published else published_year(text)
    looks_at = year - 1 if _looks_back(text, year, month) else year
    five = looks_at < year and _of_five_years(text) and not LAST_YEAR.search(text)
    return Anchor(year, month, looks_at, five)


def _of_five_years(text: str) -> bool:
    """True for a review of five years: by its words, or by a sum of five years in a sentence that names none."""
    if FIVE_YEARS.search(text):
        return True
    sentences = re.split("[。\n]", text)
    sums = ((one, match) for one in sentences if (match := FIVE_YEARS_SUM.search(one)))
    return any(not YEAR.search(sentence, 0, match.start()) for sentence, match in sums)


def _looks_back(text: str, year: int, month: int) -> bool:
    now = text.count(f"{year}年") + len(PRESENT.findall(text))
    if month > 4:  # a communiqué of the year before still says 全年 and 年末 in summer
        return month <= 8 and now == 0 and "今年" not in text and len(re.findall("全年|年末", text)) >= 2
    if REPORT.search(text):
        return True
    before = text.count(f"{year - 1}年") + len(PAST.findall(text))
    if month <= 2 and HOLIDAY.search(text):
        return False
    days = [int(m) for m in re.findall(r"(?<![\d年])(\d{1,2})月\d{1,2}日", text)]
    if month == 3 and before == 0 and not any(day <= month for day in days) and not PRESENT.search(text):
        return True
    if month <= 2:  # no half-year or quarter of this year is over yet
        return before + 1 >= text.count(f"{year}年") + len(re.findall(r"今年以来|1月份", text))
    return before > now


def home(text: str) -> str:
    """The place an article is about: the place name that occurs most often."""
    names = Counter(word for match in printed(text) if (word := match.group()) not in collective())
    for name, _ in names.most_common(5):
        if home_city(name):
            return name
    return names.most_common(1)[0][0] if names else ""
