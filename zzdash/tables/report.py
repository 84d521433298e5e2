"""``python -m zzdash check``: every validation of data/ and every check of its figures, readable."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

from zzdash import paths
from zzdash.tables.load import NAMES, Tables, load
from zzdash.tables.package import package
from zzdash.tables.schemas import validate
from zzdash.tables.wishes import english

MARKS = {"fails": "≠", "unclear": "?", "holds": "="}
PACKAGE = "datapackage.json"
WORDS = {
    "zh": {
        "tables": "表与字段",
        "rows": "{name}：{n} 行",
        "sound": "全部符合 zzdash/rules/tables.toml",
        "package": "datapackage.json",
        "same": "与 tables.toml 一致，frictionless 校验通过",
        "alone": "与 tables.toml 一致；没有装 frictionless，未作校验：pip install 'zzdash[check]'",
        "stale": "与 tables.toml 不一致：运行 python -m zzdash build",
        "quotes": "出处",
        "quoted": "{n} 条数据的原文、起止与段落一致",
        "english": "英文（缺的不算错，页面上照印中文）",
        "wish": "english: {name} 还没有英文：在 seeds/{file} 的 [{section}] 里加一行",
        "translated": "名称和事件标题都有英文",
        "checks": "数字核对",
        "counts": "相符 {holds}，不符 {fails}，无法判定 {unclear}",
    },
    "en": {
        "tables": "Tables and columns",
        "rows": "{name}: {n} rows",
        "sound": "all as zzdash/rules/tables.toml says",
        "package": "datapackage.json",
        "same": "as tables.toml says; frictionless finds it valid",
        "alone": "as tables.toml says; not validated, for want of frictionless: pip install 'zzdash[check]'",
        "stale": "not what tables.toml says: run python -m zzdash build",
        "quotes": "Sources",
        "quoted": "{n} observations stand in their paragraphs as printed",
        "english": "English (what lacks it is no fault: pages show the Chinese)",
        "wish": "english: none for {name}; add a line to [{section}] of seeds/{file}",
        "translated": "every name and title of an event has English",
        "checks": "Checks of figures",
        "counts": "{holds} hold, {fails} fail, {unclear} unclear",
    },
}


def report(data_dir: Path | None, lang: str) -> tuple[str, bool]:
    """The report in ``lang`` ("zh" | "en"), and whether the tables are sound.

    A contradiction between articles does not make the tables unsound: it is a finding, not a fault.
    """
    folder = data_dir or paths.DATA
    words, tables = WORDS[lang], load(folder)
    faults = [str(fault) for fault in validate(tables)]
    described = _package_faults(folder, words)
    validated = words["same" if find_spec("frictionless") else "alone"]
    misplaced = _misplaced(tables)
    rows = [words["rows"].format(name=name, n=len(getattr(tables, name))) for name in NAMES]
    lines = [
        *_section(words["tables"], rows, faults or [words["sound"]], bool(faults)),
        *_section(words["package"], [], described or [validated], bool(described)),
        *_section(
            words["quotes"],
            [],
            misplaced or [words["quoted"].format(n=len(tables.observations))],
            bool(misplaced),
        ),
        *_wishes(tables, words),
        *_checks(tables.checks, words, lang),
    ]
    return "\n".join(lines), not (faults or described or misplaced)


def _section(title: str, rows: list[str], findings: list[str], bad: bool) -> list[str]:
    mark = "✗" if bad else "✓"
    return [title, *(f"    {row}" for row in rows), *(f"  {mark} {finding}" for finding in findings), ""]


def _wishes(tables: Tables, words: dict[str, str]) -> list[str]:
    wished = [words["wish"].format(**asdict(one)) for one in english(tables)]
    sound = [] if wished else [words["translated"]]
    return _section(words["english"], [f"· {one}" for one in wished], sound, bad=False)


def _package_faults(folder: Path, words: dict[str, str]) -> list[str]:
    """What is wrong with the data package: another description, or rows that do not fit it."""
    path = folder / PACKAGE
    if not path.is_file() or path.read_text(encoding="utf-8") != package():
        return [words["stale"]]
    if not find_spec("frictionless"):
        return []
    from frictionless import Package

    result = Package(str(path)).validate()
    found = result.flatten(["taskNumber", "rowNumber", "fieldName", "message"])
    return [" ".join(str(part) for part in fault if part is not None) for fault in found]


def _misplaced(tables: Tables) -> list[str]:
    """Observations whose printed words or sentence are not in the paragraph they name."""
    texts = {
        (row.article, row.paragraph): "".join(row.text.split()) for row in tables.paragraphs.itertuples()
    }
    return [
        f"{row.observation}: {row.surface!r}"
        for row in tables.observations.itertuples()
        if "".join(row.surface.split()) not in texts[row.article, row.paragraph]
        or "".join(row.quote.split()) not in texts[row.article, row.paragraph]
    ]


def _checks(checks: pd.DataFrame, words: dict[str, str], lang: str) -> list[str]:
    counts = Counter(checks["outcome"])
    lines = [
        words["checks"],
        "  " + words["counts"].format(**{outcome: counts[outcome] for outcome in MARKS}),
    ]
    for outcome, mark in MARKS.items():
        for row in checks[checks["outcome"] == outcome].itertuples():
            text = row.text_zh if lang == "zh" else row.text_en
            lines.append(f"  {mark} {text}  [{row.rule}: {row.inputs}]")
    return lines
