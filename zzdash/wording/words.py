"""Say a row of the tables in words: value, unit, period, name. Pure; charts, pages and downloads share it.

A *row* is any mapping with the columns of ``observations`` or ``yearly`` (a dict of ``Tables.rows``, or a
pandas Series). ``lang`` is "zh" or "en". Chinese keeps the printed unit; English turns 万 and 亿 into
thousands, millions and billions by exact decimal factors, so 73.2亿元 reads 7.32 bn yuan.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from zzdash.rules import display, names
from zzdash.rules.text import entries, label, t

Row = Mapping[str, Any]
UNKNOWN_PUBLISHERS = ("", "unknown")
HALVES = {(1, 6): "half_1", (7, 12): "half_2"}
QUARTERS = {(1, 3): "quarter_1", (4, 6): "quarter_2", (7, 9): "quarter_3", (10, 12): "quarter_4"}


def known(value: Any) -> bool:
    """True unless the cell of the table is empty (None, NaN, "" or pandas' NA, which is told by its name)."""
    return not (value is None or type(value).__name__ == "NAType" or value != value or value == "")


def number(value: float | Decimal, lang: str) -> str:
    """Digits without a trailing .0; groups of three from 10,000 in Chinese, from 1,000 in English."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    plain = f"{exact.normalize():f}"
    grouped = abs(exact) >= (10_000 if lang == "zh" else 1_000)
    return f"{exact.normalize():,f}" if grouped else plain


def scaled(value: float, unit: str, lang: str) -> tuple[Decimal, str]:
    """(value, unit) as ``lang`` counts: (73.2, "亿元") stays in Chinese, is (7.32, "bn yuan") in English."""
    exact = Decimal(repr(float(value)))
    if abs(exact) == 1 and f"common.unit_one.{unit}" in entries():
        return exact, label(lang, "common.unit_one", unit)
    factor = display.unit_en(unit) if lang == "en" else None
    if factor:
        return exact * factor[0], factor[1]
    return exact, label(lang, "common.unit", unit)


def unit_text(row: Row, lang: str) -> str:
    """The unit alone: "亿元", "bn yuan", "%"; empty for a rank or where the unit is unknown."""
    unit = row["unit"] if known(row["unit"]) else ""
    return "" if row["kind"] == "rank" else scaled(0.0, unit, lang)[1]


def unit_beside(row: Row, lang: str) -> str:
    """The unit beside the row's own figure: as ``unit_text``, but "firm" after a single 1."""
    unit = row["unit"] if known(row["unit"]) else ""
    single = row["kind"] != "rank" and not known(row.get("value_max"))
    return scaled(row["value"], unit, lang)[1] if single else unit_text(row, lang)


def digits(row: Row, lang: str, signed: bool = False) -> str:
    """The figure without unit or 约/以上: "73.2", "+8.6" when ``signed``, "40—50" (English "40–50")."""
    unit = row["unit"] if known(row["unit"]) else ""
    first = scaled(row["value"], unit, lang)[0]
    sign = "+" if signed and first > 0 else ""
    if known(row.get("value_max")):
        dash = "–" if lang == "en" else "—"
        return f"{number(first, lang)}{dash}{number(scaled(row['value_max'], unit, lang)[0], lang)}"
    return f"{sign}{number(first, lang)}"


def value_text(row: Row, lang: str, signed: bool = False) -> str:
    """The figure, unit and exactness: "73.2亿元", "80亿元以上", "8 bn yuan or more", "8.6%", "第1名"."""
    if row["kind"] == "rank":
        return t(lang, "common.rank.value", value=digits(row, lang))
    unit = unit_beside(row, lang)
    if unit == "%" and lang == "zh" and (printed := _in_words(row)):
        return printed
    value = digits(row, lang, signed)
    approx = row["approx"] if known(row.get("approx")) else "exact"
    if unit == "%" and approx == "exact":
        return f"{value}%"
    return with_unit(value, unit, approx, lang)


def _in_words(row: Row) -> str:
    """A share printed without digits (一多半, 六成) as it is printed: no 50 stands in the article."""
    printed = "".join(str(row.get("surface") or "").split())
    return "" if re.search(r"\d", printed) else printed


def with_unit(value: str, unit: str, approx: str, lang: str) -> str:
    """A figure in words with its unit, which may be empty, and how exact it is: "80%以上", "8 or more"."""
    text = t(lang, f"common.approx.{approx}", value=value, unit=unit)
    return " ".join(text.replace(" %", "%").split())


def months(row: Row) -> tuple[int, int] | None:
    """(first, last) month within the row's year, or None when the article leaves the period open."""
    if not known(row["month_from"]) or not known(row["month_to"]):
        return None
    return int(row["month_from"]), int(row["month_to"])


def period_text(row: Row, lang: str) -> str:
    """The months in words, without the year: "全年", "上半年", "1—8月", "至10月", "年末时点"."""
    span = months(row)
    if row["coverage"] in ("open", "span"):
        return _years_text(row, lang)
    if span is None or not known(row["coverage"]):
        return t(lang, "common.period.unknown")
    first, last = (t(lang, f"common.month.{month}") for month in span)
    return t(lang, f"common.period.{_period_key(row, span)}", first=first, last=last)


def _period_key(row: Row, span: tuple[int, int]) -> str:
    if row["period_basis"] == "stock":
        return "stock_year" if span[1] == 12 else "stock"
    if row["coverage"] == "full_year":
        return "full_year"
    if row["coverage"] == "to_publication":
        return "to_publication"
    if span[0] == span[1]:
        return "month"
    return HALVES.get(span) or QUARTERS.get(span) or "months"


def _years_text(row: Row, lang: str) -> str:
    first, _, last = str(row["period"]).partition("/")
    return t(lang, f"common.period.{row['coverage']}", first=first[:4], last=last[:4])


def period_full(row: Row, lang: str) -> str:
    """Year and months: "2024年全年", "2019年1—8月", "Jan–Aug 2019", "2024—2026年"."""
    if row["coverage"] in ("open", "span") or not known(row["year"]):
        return period_text(row, lang)
    if months(row) is None:
        return t(lang, "common.period.unknown_in", year=int(row["year"]))
    return _once(t(lang, "common.period.with_year", year=int(row["year"]), part=period_text(row, lang)))


def _once(text: str) -> str:
    """2022年 and 年末 make 2022年末."""
    return text.replace("年年", "年")


def when(row: Row, lang: str) -> str:
    """Year and months as prose says them: "2024年", "2019年1—8月", "Jan–Aug 2019", "first half 2019"."""
    if row["coverage"] in ("open", "span") or not known(row["year"]):
        return period_text(row, lang)
    if row["coverage"] == "full_year" and row["period_basis"] != "stock":
        return t(lang, "common.period.prose_year", year=int(row["year"]))
    return _once(t(lang, "common.period.prose", year=int(row["year"]), part=period_text(row, lang)))


def change_text(row: Row, lang: str) -> str:
    """A growth rate as a verb and a figure: "增长8.6%", "下降3.3%", "持平"; "grew 8.6%", "fell 3.3%"."""
    if row["value"] == 0:
        return t(lang, "common.change.flat")
    key = "rise" if row["value"] > 0 else "fall"
    return t(lang, f"common.change.{key}", value=value_text({**row, "value": abs(row["value"])}, lang))


def indicator_text(row: Row, lang: str, entity: bool = False) -> str:
    """The name with what the kind adds: "地区生产总值增速"; ``entity`` appends the project or company."""
    name = row[f"indicator_{lang}"]
    if row["kind"] in ("growth", "change_pp"):
        name = t(lang, f"common.indicator.{row['kind']}", name=name)
    if entity and known(row["entity"]):
        name = t(lang, "common.indicator.of_entity", name=name, entity=entity_text(row["entity"], lang))
    return str(name)


def entity_text(name: Any, lang: str) -> str:
    """A company's, project's or institution's name as ``lang`` calls it (names_en.toml), else as printed.

    Empty where the cell is.
    """
    printed = str(name) if known(name) else ""
    found = names.entity(printed) if lang == "en" else None
    return found.en if found else printed


def publisher_text(name: Any, lang: str) -> str:
    """A newspaper's name as ``lang`` calls it (names_en.toml), else as printed, or that none is stated."""
    printed = str(name) if known(name) else ""
    if printed in UNKNOWN_PUBLISHERS:
        return t(lang, "common.card.unknown_publisher")
    found = names.publisher(printed) if lang == "en" else None
    return found.en if found else printed


def inline(name: str, lang: str) -> str:
    """A name as it stands within a sentence: English without its capital, unless it is an abbreviation."""
    first = 1 if name[:1] in "“‘" else 0
    if lang != "en" or not name[first + 1 : first + 2].islower():
        return name
    return name[:first] + name[first : first + 1].lower() + name[first + 1 :]


def scope_text(scope: str, lang: str, long: bool = False) -> str:
    """A place's name, short for tags ("高新区") or ``long`` ("枣庄高新区")."""
    return label(lang, "common.scope_long" if long else "common.scope", scope)


def hover_text(row: Row, lang: str) -> str:
    """Three hover lines in Plotly's markup: what and where / value, when, status / click to read."""
    what = f"<b>{indicator_text(row, lang)}</b> · {scope_text(row['scope'], lang)}"
    facts = (value_text(row, lang), period_full(row, lang), t(lang, f"common.status.{row['status']}"))
    return f"{what}<br>{' · '.join(facts)}<br>{t(lang, 'common.card.click')}"
