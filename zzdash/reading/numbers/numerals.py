"""Chinese numerals and printed figures → numbers."""

from __future__ import annotations

from math import prod

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2, "俩": 2}
DIGITS |= {c: i for i, c in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
GREAT = {"万": 10_000, "亿": 100_000_000}

LONGEST = 16
"""A longer run of numerals is no number that prose prints."""


def arabic(printed: str) -> float:
    """58.33 → 58.33; 1,234.5 → 1234.5. ValueError for anything else."""
    return float(printed.replace(",", ""))


def chinese(printed: str) -> float | None:
    """三十五 → 35; 两千 → 2000; 百 → 100; 两万五 → 25000; 二〇二五 → 2025; None where no number can be told (百千万)."""
    if len(printed) > LONGEST:
        return None
    if len(printed) > 1 and all(c in DIGITS for c in printed):
        return float("".join(str(DIGITS[c]) for c in printed)) if len(printed) > 2 else None
    if "点" in printed:
        return _decimal(*printed.split("点", 1))
    return _sum(printed)


def _decimal(whole: str, decimals: str) -> float | None:
    """三点五亿: the digits behind the point, and the powers behind them."""
    power = prod(GREAT[c] for c in decimals if c in GREAT)
    value, digits = chinese(whole) if whole else None, decimals.rstrip("万亿")
    if value is None or not digits or any(c not in DIGITS for c in digits):
        return None
    return power * (value + float("0." + "".join(str(DIGITS[c]) for c in digits)))


def _sum(printed: str) -> float | None:
    total, section, digit = 0.0, 0.0, -1
    ceiling, last = 10**5, 0
    for char in printed:
        if char in DIGITS:
            if digit > 0:
                return None
            digit = DIGITS[char]
        elif char in SMALL:
            if SMALL[char] >= ceiling:
                return None
            ceiling = SMALL[char]
            section += SMALL[char] * (digit if digit > 0 else 1)
            digit = -1
        elif char in GREAT:
            part = section + max(digit, 0)
            if GREAT[char] > last:  # 一千万亿: the greater power multiplies all before it
                total = (total + part or 1) * GREAT[char]
            else:
                total += (part or 1) * GREAT[char]
            section, digit, ceiling, last = 0.0, -1, 10**5, GREAT[char]
        else:
            return None
    return total + section + max(digit, 0) * _spoken(printed)


def _spoken(printed: str) -> int:
    """两万五, 三千六: what a last digit right behind a power over ten stands for (a tenth of that power)."""
    power = printed[-2:-1]
    return max(1, {**SMALL, **GREAT}.get(power, 0) // 10) if printed[-1:] in DIGITS else 1


def between(printed: str) -> tuple[float, float] | None:
    """两三千 → 2000, 3000; 三四十 → 30, 40; 十五六 → 15, 16; None where no two neighbours stand together."""
    for at in range(len(printed) - 1):
        low, high = DIGITS.get(printed[at], 0), DIGITS.get(printed[at + 1], 0)
        if 0 < low == high - 1:
            ends = [chinese(printed[:at] + one + printed[at + 2 :]) for one in printed[at : at + 2]]
            return (ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None
    return None
