"""The sign of a change, its kind given. All sentences made up."""

from __future__ import annotations

import pytest

from zzdash.reading.facts.sign import signed
from zzdash.reading.scene import At, scene


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("产量同比下降3.3%。", "growth", [-3.3]),
        ("产量分别下降3%和4%。", "growth", [-3, -4]),
        ("利润由下降5%转为增长8%。", "growth", [-5, 8]),
        ("增速回落2个百分点。", "change_pp", [-2]),
        ("降幅收窄2个百分点。", "change_pp", [2]),
        ("降幅比上年扩大2个百分点，比上季收窄1个百分点。", "change_pp", [-2, 1]),
        ("增速低于目标增速1个百分点。", "change_pp", [-1]),
        ("增速高于全省1个百分点。", "change_pp", [1]),
        ("经济增速回落至6%。", "growth", [6]),
        ("降幅收窄至6%。", "growth", [-6]),
        ("远低于上年8%的增长率。", "growth", [8]),
        ("工业增加值增长-3%。", "growth", [-3]),
        ("投资45亿元（↓3.2%）。", "growth", [45, -3.2]),
        ("低碳产业增长5%。", "growth", [5]),
        ("人口比上年减少3万人。", "level", [-3]),
        ("用工比上年同期减少3万人。", "level", [3]),
        ("裁撤机构，减少5家。", "level", [5]),
        ("能耗下降3%—5%。", "growth", [(-3, -5)]),
    ],
)
def test_sign(text, kind, values):
    made = scene(text)
    figures = [n for n, one in enumerate(made.passages[0].numbers) if one.shape != "date"]
    got = [signed(At(made, 0, n, kind)) for n in figures]
    assert got == [one if isinstance(one, tuple) else (one, None) for one in values]
