"""Chinese numerals and printed figures → numbers."""

from __future__ import annotations

from math import prod

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2, "俩": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
GREAT = {"万": 10_000, "亿": 100_000_000}

LONGEST = 16
"""A longer run of numerals is no number that prose prints."""


def arabic(printed: str) -> float:
    """58.33 → 58.33; 1,234.5 → 1234.5. ValueError for anything else."""
    return float(printed.replace(",", ""))


def chinese(printed: str) -> float | None:
    """三十五 → 35; 两千 → 2000; 百 → 100; 二〇二五 → 2025; None where no number can be told (百千万)."""
    if len(printed) > LONGEST:
        return None
    if len(printed) > 1 and all(c in DIGITS for c in printed):
        return float("".join(str(DIGITS[c]) for c in printed)) if len(printed) > 2 else None
    total, section, digit = 0, 0, -1
    ceiling, last = 10**5, 0
    if "点" in printed:
        whole, _, decimals = printed.partition("点")
        power = prod(GREAT[c] for c in decimals if c in GREAT)
        value, decimals = chinese(whole) if whole else None, decimals.rstrip("万亿")
        if not decimals or any(c not in DIGITS for c in decimals):
            return None
        return (
            None
            if value is None
            else power * (value + float("0." + "".join(str(DIGITS[c]) for c in decimals)))
        )
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
            section, digit, ceiling, last = 0, -1, 10**5, GREAT[char]
        else:
            return None
    return float(total + section + max(digit, 0))
