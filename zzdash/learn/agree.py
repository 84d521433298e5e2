"""When a candidate agrees with a label: the labelling guide's measures, a slot each, from 0 (wrong) to 1."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from zzdash.learn.material import Label

NEAR = 0.6


def bare(text: str | None) -> str:
    """A name without white space, quotation marks and the endings that only say 'number of'."""
    text = re.sub(r"[\s“”\"'‘’「」、,，]", "", text or "")
    return re.sub(r"(总数|数量|个数|数|总额|额|名次|规模)$", "", text) or text


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters of a text."""
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}


def likeness(name: str | None, row: Label) -> float:
    """The greatest Dice coefficient of the character pairs of ``name`` and an accepted name."""
    got = pairs(bare(name))
    labels = (pairs(bare(label)) for label in (row["indicator_zh"], *(row.get("indicator_also") or [])))
    return max(2 * len(got & label) / (len(got) + len(label)) for label in labels)


def stem(place: str) -> str:
    """A place's name without what says its kind: 东营市 → 东营, 广西壮族自治区 → 广西."""
    pattern = r"^(.{2,}?)(?:(?:壮族|回族|维吾尔)?自治区|(?:[\u4e00-\u9fff]{1,3}族)*自治[县州])$"
    name = re.sub(pattern, r"\1", place)
    return name if name != place and name else re.sub(r"(?<=..)[市县区省]$", "", place)


def same_place(got: str | None, want: str | None) -> bool:
    """东营 and 东营市, 广西 and 广西壮族自治区 are one place."""
    g, p = want or "", got or ""
    if g == p:
        return True
    return bool(g and p) and stem(g) == stem(p) and (g == stem(g) or p == stem(p) or "自治" in g + p)


def same_entity(got: str | None, want: str | None) -> bool:
    """恒通 and 恒通公司 are one: either name may hold the other."""
    g, p = bare(want), bare(got)
    return g == p or bool(g and p and (g in p or p in g))


AGREE: Mapping[str, Callable[[Any, Label], float]] = {
    "kind": lambda value, row: value == row["kind"],
    "scope": lambda value, row: same_place(value, row["scope"]),
    "entity": lambda value, row: same_entity(value, row.get("entity")),
    "time": lambda value, row: (
        0.0
        if value.year != row["year"]
        else 1.0
        if (value.period or None) == (row["period"] or None)
        else 0.6
    ),
    "basis": lambda value, row: value == row["period_basis"],
    "status": lambda value, row: value == row["status"] or value in (row.get("status_also") or []),
    "industry": lambda value, row: value == row["industry"],
    "name": lambda value, row: likeness(value, row) if likeness(value, row) >= NEAR else 0.0,
}
"""A slot's measure; credit from 0.5 counts as right."""
