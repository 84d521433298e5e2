"""A sample of tools/mutate_rules.py: of every so many alternatives of the rules each is missed by something.

An idle one is a word that nothing needs: take it out of its list, or give the list an example that needs it. The whole
is ``python tools/mutate_rules.py --list``.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from zlib import crc32

import pytest

PATH = Path(__file__).parents[2] / "tools" / "mutate_rules.py"
SPEC = importlib.util.spec_from_file_location("mutate_rules", PATH)
assert SPEC
assert SPEC.loader
tool = sys.modules["mutate_rules"] = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(tool)

EVERY = 75
SAMPLE = [
    one for file in tool.READS for one in tool.alternatives(file) if crc32(str(one).encode()) % EVERY == 0
]
"""By what an alternative says, so that a word more in a list moves no other in or out."""
IDLE = {
    "units.toml [unit.7.words] 毫克/立方米": "read as 毫克 per 立方米 as well",
    "numbers.toml [idioms.words] 一来": "between marks other rules read no number",
    "numbers.toml [idioms.words] 零售": "likewise: the segmenter knows the word",
    "numbers.toml [idioms.words] 一县一": "likewise",
    "reading/companies.toml [endings.company] 子公司": "公司 ends it too; generic holds 子",
    "reading/names.toml [reach.words] 减少到": "the segmenter cuts it in two",
    "reading/names.toml [action.words] 带动": "the segmenter says that it is a verb",
    "reading/names.toml [attribute.words] 国内": "the segmenter says that it is no noun",
    "reading/places.toml [zones.not] 两": "the segmenter says that it names nothing",
    "reading/places.toml [zones.not] 现代": "likewise",
    "reading/places.toml [zones.not] 连接": "likewise",
    "reading/places.toml [zones.not] 小": "likewise",
    "reading/places.toml [towns.not] 全镇": "a collective word already",
    "reading/places.toml [common.words] 民生": "the segmenter says that it is no place",
    "reading/signs.toml [rises.words] 提升": "升 tells it",
}
"""Idle alternatives of the sample that stay, and why."""


@pytest.mark.parametrize("one", SAMPLE, ids=str)
def test_something_misses_it(one: tool.Alternative) -> None:
    assert (tool.judge(one) == "idle") == (str(one) in IDLE)


def test_idle_ones_are_of_the_sample() -> None:
    assert set(IDLE) <= set(map(str, SAMPLE))


def alternative(file: str, text: str) -> tool.Alternative:
    return next(one for one in tool.alternatives(file) if one.text == text)


@pytest.mark.parametrize(
    ("file", "text", "verdict"),
    [
        ("reading/times.toml", "前年", "shown"),
        ("reading/names.toml", "规上", "reached"),
        ("units.toml", "港元", "reached"),
        ("reading/kinds.toml", "飙升", "reached"),
        ("numbers.toml", "超过", "idle"),  # 过 tells it
    ],
)
def test_verdicts(file: str, text: str, verdict: str) -> None:
    assert tool.judge(alternative(file, text)) == verdict


def test_the_rules_stand_again_afterwards() -> None:
    tool.judge(alternative("units.toml", "港元"))
    assert [one.unit for one in tool.find("共300港元，")] == ["港元"]


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("(?:a|b)|c", ["(?:a|b)", "c"]),
        (r"[|)]|\||d", ["[|)]", r"\|", "d"]),
        ("a", ["a"]),
    ],
)
def test_bars_part_a_pattern(pattern: str, parts: list[str]) -> None:
    assert tool.bars(pattern) == parts
