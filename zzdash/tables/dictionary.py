"""The data dictionary in both languages, from tables.toml: ``docs/DICTIONARY.md`` and its Chinese twin.

python -m zzdash.tables.dictionary      # writes both
"""

from __future__ import annotations

from pathlib import Path

from zzdash import paths
from zzdash.rules.loader import Both
from zzdash.rules.yearly import rules, yearly
from zzdash.tables.fields import Column, Table, tables

FILES = {"en": "DICTIONARY.md", "zh": "DICTIONARY.zh-CN.md"}
WORDS = {
    "en": {
        "title": "# Data dictionary",
        "lead": "Every table of `data/` and every column in it, by `python -m zzdash.tables.dictionary` "
        "from `zzdash/rules/tables.toml`; do not edit. Chinese: [DICTIONARY.zh-CN.md](DICTIONARY.zh-CN.md).",
        "form": "CSV in UTF-8, `\\n` line ends, sorted by key; an empty cell is unknown, never zero; items "
        "of a list are joined by `;`. `datapackage.json` says the same for programs (Frictionless Data). "
        "SDMX names the concept that a column carries, for exchange with statistical offices.",
        "head": "| column | name | type | meaning | limits | SDMX |",
        "key": "Key",
        "values": "one of",
        "required": "required",
        "to": "points at",
        "from": "from",
        "up": "up to",
        "rules": "## Which value stands for a year",
        "reasons": "## Why two figures may not be subtracted",
    },
    "zh": {
        "title": "# 数据字典",
        "lead": "`data/` 里的每张表、每个字段。由 `python -m zzdash.tables.dictionary` 根据 "
        "`zzdash/rules/tables.toml` 生成，请勿手改。英文版：[DICTIONARY.md](DICTIONARY.md)。",
        "form": "CSV，UTF-8，换行为 `\\n`，按主键排序；空格子表示未知，不是零；列表各项以 `;` 相连。"
        "`datapackage.json` 是给程序读的同一份说明（Frictionless Data）。"
        "SDMX 一栏是与统计部门交换数据时对应的概念。",
        "head": "| 字段 | 名称 | 类型 | 含义 | 约束 | SDMX |",
        "key": "主键",
        "values": "取值",
        "required": "必填",
        "to": "指向",
        "from": "不小于",
        "up": "不大于",
        "rules": "## 一年有几个数时取哪一个",
        "reasons": "## 为什么两个数不能相减",
    },
}


def dictionary(lang: str) -> str:
    """The dictionary as Markdown in ``lang`` ("zh" | "en"), ending in a line break."""
    words = WORDS[lang]
    parts = [words["title"], words["lead"], words["form"]]
    parts += [_table(table, lang) for table in tables().values()]
    parts += [words["rules"], _listed(rules(), lang), words["reasons"], _listed(dict(yearly().reason), lang)]
    return "\n\n".join(parts) + "\n"


def _table(table: Table, lang: str) -> str:
    words = WORDS[lang]
    name = table.zh if lang == "zh" else table.en
    about = table.about_zh if lang == "zh" else table.about_en
    colon = "：" if lang == "zh" else ": "
    key = words["key"] + colon + ", ".join(f"`{column}`" for column in table.key)
    rows = [_row(column, lang) for column in table.columns.values()]
    return "\n".join(
        [
            f"## {table.name} · {name}",
            "",
            about,
            "",
            key,
            "",
            words["head"],
            "|---|---|---|---|---|---|",
            *rows,
        ]
    )


def _row(column: Column, lang: str) -> str:
    name = column.zh if lang == "zh" else column.en
    about = column.about_zh if lang == "zh" else column.about_en
    cells = [f"`{column.name}`", name, column.type, about, _limits(column, lang), column.sdmx]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _limits(column: Column, lang: str) -> str:
    words, limits = WORDS[lang], []
    if column.required:
        limits.append(words["required"])
    if column.enum:
        limits.append(f"{words['values']} " + ", ".join(f"`{value}`" for value in column.enum))
    if column.pattern:
        limits.append(f"`{column.pattern}`")
    if column.minimum is not None:
        limits.append(f"{words['from']} {column.minimum}")
    if column.maximum is not None:
        limits.append(f"{words['up']} {column.maximum}")
    if column.to:
        limits.append(f"{words['to']} `{column.to}`")
    return ("；" if lang == "zh" else "; ").join(limits)


def _listed(texts: dict[str, Both], lang: str) -> str:
    """Ids and words of the yearly rules or of the reasons."""
    return "\n".join(
        f"- `{name}`{'：' if lang == 'zh' else ': '}{text[lang]}"
        for name, text in texts.items()
    )


def write(folder: Path) -> None:
    """Write both dictionaries into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for lang, name in FILES.items():
        (folder / name).write_text(dictionary(lang), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(paths.PACKAGE.parent / "docs")
