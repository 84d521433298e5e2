"""Say in words whether two cells may be subtracted; the judgement itself is ``zzdash.tables.compare``.

``reasons(a, b)`` are ids of ``common.reason`` (short badge words); empty means they may be subtracted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from zzdash.rules.text import t
from zzdash.rules.yearly import reasons as texts_of_reasons
from zzdash.tables.compare import compare
from zzdash.tables.records import Told
from zzdash.wording import words


@dataclass(frozen=True, slots=True)
class Difference:
    """``absolute`` in ``unit`` (percentage points between rates); ``relative`` in % or None.

    ``cautions`` are ids that forbid nothing but are said beside the difference.
    """

    absolute: Decimal
    relative: Decimal | None
    unit: str
    cautions: tuple[str, ...] = ()


def reasons(a: Told, b: Told) -> list[str]:
    """What keeps two cells from being compared, most telling first."""
    return list(compare(a, b).reasons)


def differences(a: Told, b: Told) -> list[str]:
    """The ``reasons``, and the status where one figure is a result and the other an estimate.

    That alone would not keep two figures apart, but where something else does, it is part of what differs.
    """
    result = compare(a, b)
    more = ["status"] if result.reasons and "preliminary" in result.cautions else []
    return [*result.reasons, *more]


def difference(a: Told, b: Told) -> Difference | None:
    """``b`` minus ``a``, or None where they may not be compared."""
    result = compare(a, b)
    if result.difference is None:
        return None
    relative = None if result.relative is None else Decimal(repr(result.relative))
    return Difference(Decimal(repr(result.difference)), relative, result.unit or "", result.cautions)


def difference_text(gap: Difference, lang: str) -> tuple[str, str]:
    """("+22家", "+14.2%"); the second is empty between rates."""
    value, unit = words.scaled(float(gap.absolute), gap.unit, lang)
    size = t(lang, "common.approx.exact", value=_signed(value, lang), unit=unit)
    return size, f"{_signed(round(gap.relative, 1), lang)}%" if gap.relative is not None else ""


def _signed(value: Decimal, lang: str) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{words.number(abs(value), lang)}"


def explain(a: Told, b: Told, lang: str) -> str:
    """The reasons in words: "上半年与全年；实绩与预计"; empty when the two may be compared."""
    return _joined([_explain(reason, a, b, lang) for reason in differences(a, b)], lang)


def cautions_text(gap: Difference, lang: str) -> str:
    """What to bear in mind beside an allowed difference; empty for none."""
    return _joined([texts_of_reasons()[name][lang] for name in gap.cautions], lang)


def short_reasons(found: Sequence[str], lang: str) -> str:
    """The badge words of ``reasons``, joined: "月份、状态"."""
    names = dict.fromkeys(words.inline(t(lang, f"common.reason.{name}"), lang) for name in found)
    return t(lang, "common.card.joiner").join(names)


def _joined(texts: Sequence[str], lang: str) -> str:
    return t(lang, "compare.reason.joiner").join(dict.fromkeys(texts))


def _explain(reason: str, a: Told, b: Told, lang: str) -> str:
    """A pair of words where the rows themselves tell it best, else the tables' own sentence."""
    telling = {
        "months": lambda row: words.period_text(row, lang),
        "status": lambda row: words.inline(t(lang, f"common.status.{row['status']}"), lang),
        "basis": lambda row: words.inline(t(lang, f"common.basis.{row['period_basis']}"), lang),
        "definition": lambda row: words.indicator_text(row, lang),
    }
    if reason not in telling:
        return texts_of_reasons()[reason][lang]
    one, other = telling[reason](a), telling[reason](b)
    if one == other:
        return texts_of_reasons()[reason][lang]
    key = "names" if reason == "definition" else "pair"
    return t(lang, f"compare.reason.{key}", one=one, other=other)
