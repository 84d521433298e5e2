"""Rules are data: reading's Python holds mechanisms, its words stand in zzdash/rules/."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from zzdash import paths

MOST = 500


def strings(source: str) -> Iterator[str]:
    """The strings of a module, without docstrings and other bare ones, which say nothing to the program."""
    tree = ast.parse(source)
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def han(source: str) -> int:
    return sum(len(re.findall("[\u4e00-\u9fff]", text)) for text in strings(source))


def test_a_string_counts_and_a_docstring_does_not() -> None:
    assert han('"""说明"""\nA = "亿"  # 注\n"""说明"""\nB = f"万{A}元"') == 3


def test_few_words_stand_in_the_code() -> None:
    counts = {path.name: han(path.read_text("utf-8")) for path in (paths.PACKAGE / "reading").rglob("*.py")}
    assert sum(counts.values()) <= MOST, sorted(counts.items(), key=lambda item: -item[1])
