"""May two cells be subtracted? Only where indicator, kind, place, unit, status and months agree.

``reasons(a, b)`` names what differs by key of ``common.reason``; empty means they may. ``difference`` is then exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zzdash.charts import words
from zzdash.charts.cells import Row
from zzdash.rules.text import t

SAME = (("indicator", "indicator"), ("kind", "kind"), ("scope", "scope"), ("entity", "entity"), ("unit", "unit_base"))
UNKNOWN_END = ("to_publication", "open", "span")


def reasons(a: Row, b: Row) -> list[str]:
    """What keeps two cells from being compared: keys of ``common.reason``, most telling first."""
    found = [name for name, column in SAME if _differs(a[column], b[column])]
    if words.months(a) != words.months(b) or any(row["coverage"] in UNKNOWN_END for row in (a, b)):
        found.append("months")
    if a["period_basis"] != b["period_basis"]:
        found.append("basis")
    if a["status"] != b["status"]:
        found.append("status")
    return found


def _differs(one: object, other: object) -> bool:
    if not words.known(one) and not words.known(other):
        return False
    return one != other


def explain(a: Row, b: Row, lang: str) -> str:
    """The reasons in words: "上半年与全年；实绩与预计"; empty when the two may be compared."""
    texts = [_explain(reason, a, b, lang) for reason in reasons(a, b)]
    return t(lang, "compare.reason.joiner").join(dict.fromkeys(texts))


def _explain(reason: str, a: Row, b: Row, lang: str) -> str:
    if reason == "months":
        one, other = words.period_text(a, lang), words.period_text(b, lang)
        if one == other:
            return t(lang, "compare.reason.unknown_months", period=one)
        return t(lang, "compare.reason.pair", one=one, other=other)
    if reason == "status":
        one, other = (t(lang, f"common.status.{row['status']}") for row in (a, b))
        return t(lang, "compare.reason.pair", one=one, other=other)
    if reason == "indicator":
        one, other = (words.indicator_text(row, lang) for row in (a, b))
        return t(lang, "compare.reason.names", one=one, other=other)
    if reason == "basis":
        one, other = (t(lang, f"common.basis.{row['period_basis']}") for row in (a, b))
        return t(lang, "compare.reason.pair", one=one, other=other)
    return t(lang, f"compare.reason.{reason}")


@dataclass(frozen=True, slots=True)
class Difference:
    """``absolute`` in the later cell's unit (percentage points between rates); ``relative`` in % or None."""

    absolute: Decimal
    relative: Decimal | None
    unit: str


def difference(a: Row, b: Row) -> Difference | None:
    """``b`` minus ``a``, or None where they may not be compared or either is a range."""
    if reasons(a, b) or words.known(a["value_max"]) or words.known(b["value_max"]):
        return None
    factor = Decimal(repr(b["value_base"])) / Decimal(repr(b["value"])) if b["value"] else Decimal(1)
    before, after = Decimal(repr(a["value_base"])) / factor, Decimal(repr(b["value"]))
    rate = b["kind"] in ("growth", "share", "change_pp")
    relative = None if rate or before <= 0 else (after / before - 1) * 100
    return Difference(after - before, relative, "个百分点" if rate else b["unit"])


def difference_text(gap: Difference, lang: str) -> tuple[str, str]:
    """("+22家", "+14.2%"); the second is empty between rates."""
    value, unit = words.scaled(float(gap.absolute), gap.unit, lang)
    size = t(lang, "common.approx.exact", value=_signed(value, lang), unit=unit)
    return size, f"{_signed(round(gap.relative, 1), lang)}%" if gap.relative is not None else ""


def _signed(value: Decimal, lang: str) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{words.number(abs(value), lang)}"
