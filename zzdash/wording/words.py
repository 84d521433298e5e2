"""Say a row of the tables in words: value, unit, period, name. Pure; charts, pages and downloads share it.

A *row* is one of observations or yearly, or what has the columns that a function names (``tables.records``).
``lang`` is "zh" or "en". Chinese keeps the printed unit; English turns 万 and 亿 into
thousands, millions and billions by exact decimal factors, so 73.2亿元 reads 7.32 bn yuan.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from zzdash.rules import display, names
from zzdash.rules.text import entries, label, t
from zzdash.rules.values import SIGNED, Approx
from zzdash.tables.records import Amount, CheckRow, DerivedRow, EventRow, Figure, Formula, Named, Period, Unit

UNKNOWN_PUBLISHERS = ("", "unknown")
HALVES = {(1, 6): "half_1", (7, 12): "half_2"}
QUARTERS = {(1, 3): "quarter_1", (4, 6): "quarter_2", (7, 9): "quarter_3", (10, 12): "quarter_4"}


def known(value: object) -> bool:
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


def value_of(row: Amount) -> float:
    """The figure itself; ValueError for a row without one, which is to be asked for with ``known`` first."""
    if row["value"] is None:
        raise ValueError("a row without a value can't be shown as a figure")
    return row["value"]


def unit_text(row: Unit, lang: str) -> str:
    """The unit alone: "亿元", "bn yuan", "%"; empty for a rank or where the unit is unknown."""
    return "" if row["kind"] == "rank" else scaled(0.0, row["unit"], lang)[1]


def unit_beside(row: Amount, lang: str) -> str:
    """The unit beside the row's own figure: as ``unit_text``, but "firm" after a single 1."""
    single = row["kind"] != "rank" and not known(row["value_max"])
    return scaled(value_of(row), row["unit"], lang)[1] if single else unit_text(row, lang)


def digits(row: Amount, lang: str, signed: bool = False) -> str:
    """The figure without unit or 约/以上: "73.2", "+8.6" when ``signed``, "40—50" (English "40–50")."""
    first = scaled(value_of(row), row["unit"], lang)[0]
    sign = "+" if signed and first > 0 else ""
    if (upper := row["value_max"]) is not None:
        dash = "–" if lang == "en" else "—"
        return f"{number(first, lang)}{dash}{number(scaled(upper, row['unit'], lang)[0], lang)}"
    return f"{sign}{number(first, lang)}"


def value_text(row: Amount, lang: str, signed: bool = False) -> str:
    """The figure, unit and exactness: "73.2亿元", "80亿元以上", "8 bn yuan or more", "8.6%", "第1名"."""
    if row["kind"] == "rank":
        return t(lang, "common.rank.value", value=digits(row, lang))
    unit = unit_beside(row, lang)
    if unit == "%" and lang == "zh" and (printed := _in_words(row)):
        return printed
    value = digits(row, lang, signed)
    if unit == "%" and row["approx"] == "exact":
        return f"{value}%"
    return with_unit(value, unit, row["approx"], lang)


def _in_words(row: Mapping[str, object]) -> str:
    """A share printed without digits (一多半, 六成) as it is printed: no 50 stands in the article.

    Only observations have their print beside them.
    """
    printed = "".join(str(row.get("surface") or "").split())
    return "" if re.search(r"\d", printed) else printed


def with_unit(value: str, unit: str, approx: Approx, lang: str) -> str:
    """A figure in words with its unit, which may be empty, and how exact it is: "80%以上", "8 or more"."""
    text = t(lang, f"common.approx.{approx}", value=value, unit=unit)
    return " ".join(text.replace(" %", "%").split())


def months(row: Period) -> tuple[int, int] | None:
    """(first, last) month within the row's year, or None when the article leaves the period open."""
    if row["month_from"] is None or row["month_to"] is None:
        return None
    return row["month_from"], row["month_to"]


def period_text(row: Period, lang: str) -> str:
    """The months in words, without the year: "全年", "上半年", "1—8月", "至10月", "年末时点"."""
    span = months(row)
    if row["coverage"] in ("open", "span"):
        return _years_text(row, lang)
    if span is None or not known(row["coverage"]):
        return t(lang, "common.period.unknown")
    first, last = (t(lang, f"common.month.{month}") for month in span)
    return t(lang, f"common.period.{_period_key(row, span)}", first=first, last=last)


def _period_key(row: Period, span: tuple[int, int]) -> str:
    if row["period_basis"] == "stock":
        return "stock_year" if span[1] == 12 else "stock"
    if row["coverage"] == "full_year":
        return "full_year"
    if row["coverage"] == "to_publication":
        return "to_publication"
    if span[0] == span[1]:
        return "month"
    return HALVES.get(span) or QUARTERS.get(span) or "months"


def _years_text(row: Period, lang: str) -> str:
    first, _, last = row["period"].partition("/")
    return t(lang, f"common.period.{row['coverage']}", first=first[:4], last=last[:4])


def period_full(row: Period, lang: str) -> str:
    """Year and months: "2024年全年", "2019年1—8月", "Jan–Aug 2019", "2024—2026年"."""
    if row["coverage"] in ("open", "span") or row["year"] is None:
        return period_text(row, lang)
    if months(row) is None:
        return t(lang, "common.period.unknown_in", year=row["year"])
    return _once(t(lang, "common.period.with_year", year=row["year"], part=period_text(row, lang)))


def _once(text: str) -> str:
    """2022年 and 年末 make 2022年末."""
    return text.replace("年年", "年")


def when(row: Period, lang: str) -> str:
    """Year and months as prose says them: "2024年", "2019年1—8月", "Jan–Aug 2019", "first half 2019"."""
    if row["coverage"] in ("open", "span") or row["year"] is None:
        return period_text(row, lang)
    if row["coverage"] == "full_year" and row["period_basis"] != "stock":
        return t(lang, "common.period.prose_year", year=row["year"])
    return _once(t(lang, "common.period.prose", year=row["year"], part=period_text(row, lang)))


def change_text(row: Amount, lang: str) -> str:
    """A growth rate as a verb and a figure: "增长8.6%", "下降3.3%", "持平"; "grew 8.6%", "fell 3.3%"."""
    rate = value_of(row)
    if rate == 0:
        return t(lang, "common.change.flat")
    key = "rise" if rate > 0 else "fall"
    return t(lang, f"common.change.{key}", value=value_text(row | {"value": abs(rate)}, lang))


def name_of(row: Named, lang: str) -> str:
    """The indicator as ``lang`` calls it, without what the kind adds."""
    return row["indicator_zh"] if lang == "zh" else row["indicator_en"]


def title_of(row: EventRow, lang: str) -> str:
    """An event's title in ``lang``."""
    return row["title_zh"] if lang == "zh" else row["title_en"]


def text_of(check: CheckRow, lang: str) -> str:
    """What a check found, in ``lang``."""
    return check["text_zh"] if lang == "zh" else check["text_en"]


def implied(row: DerivedRow, approx: Approx = "exact") -> Amount:
    """A derived value as what a figure is said by."""
    return {
        "kind": row["kind"],
        "value": row["value"],
        "value_max": None,
        "unit": row["unit"],
        "approx": approx,
    }


def formula_of(row: Formula, lang: str) -> str:
    """How a derived value was worked out, in words."""
    return row["formula_zh"] if lang == "zh" else row["formula_en"]


def indicator_text(row: Named, lang: str, entity: bool = False) -> str:
    """The name with what the kind adds: "地区生产总值增速"; ``entity`` appends the project or company."""
    name = name_of(row, lang)
    if row["kind"] in SIGNED:
        name = t(lang, f"common.indicator.{row['kind']}", name=name)
    if entity and known(row["entity"]):
        name = t(lang, "common.indicator.of_entity", name=name, entity=entity_text(row["entity"], lang))
    return name


def entity_text(name: object, lang: str) -> str:
    """A company's, project's or institution's name as ``lang`` calls it (names_en.toml), else as printed.

    Empty where the cell is.
    """
    printed = str(name) if known(name) else ""
    found = names.entity(printed) if lang == "en" else None
    return found.en if found else printed


def publisher_text(name: object, lang: str) -> str:
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
    """A place's name, short for tags ("高新区") or ``long`` ("成都高新区")."""
    return label(lang, "common.scope_long" if long else "common.scope", scope)


def hover_text(row: Figure, lang: str) -> str:
    """Three hover lines in Plotly's markup: what and where / value, when, status / click to read."""
    what = f"<b>{indicator_text(row, lang)}</b> · {scope_text(row['scope'], lang)}"
    facts = (value_text(row, lang), period_full(row, lang), t(lang, f"common.status.{row['status']}"))
    return f"{what}<br>{' · '.join(facts)}<br>{t(lang, 'common.card.click')}"
