"""Read mutated text until something breaks the contract of a mention, guided by what code each text reaches.

    python -m venv /tmp/fuzz && /tmp/fuzz/bin/pip install atheris
    /tmp/fuzz/bin/python tools/fuzz.py /tmp/fuzz/corpus -max_total_time=3600

The first argument is the folder that keeps the texts which reached something new; libFuzzer's options follow
it. A text is put together from the words of the rules, the seeds' clauses and odd characters. Every find is
printed once, with the shortest text that still shows it: give it a line in tests/reading/test_properties.py.
"""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "reading")]

with atheris.instrument_imports(include=["zzdash.reading"]):
    from zzdash.reading import read

FRAMES = (
    {},
    {"published": "2020-12", "home": "枣庄市"},
    {"published": "2025-01-24", "home": "枣庄高新区"},
    {"published": "2026-02", "home": "山东省"},
)
ODD = [
    *"0123456789.,%‰+-—~/∶:第一二两三四五六七八九十百千万亿零〇半成翻番倍余多来近约超“”（）《》、，。；！…年月日季度个NX期至到从由比的等",
    *" \t\u3000\n\r\u2028\u200b\ufeff\x00\u0301\u202e①²½Ⅷ٣𝟏９．％",
    "1-8月", "2025年", "“十四五”时期", "分之", "12.1∶36.9∶51.0", "1,234", "今年", "去年同期", "全市", "该区",
    "其中", "分别", "全省第",
]  # fmt: skip
FRAGMENTS, LONGEST = 40, 4
seen: set[str] = set()


def pieces() -> list[str]:
    """Short words of the rules, and the seeds' clauses."""
    rules, seeds = (
        " ".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob(files)))
        for files in ("zzdash/rules/**/*.toml", "seeds/*.txt")
    )
    words = re.findall(r'"([^"\n]{1,12})"', rules)
    return list(dict.fromkeys([*words, *re.findall(r"[^，。；、]{2,40}[，。；、]", seeds)]))


PIECES = pieces()


def faults_of(text: str, frame: dict[str, str]) -> Iterator[str]:
    """What is wrong with the reading of ``text``: where an exception rose, or what a mention lacks."""
    from readings import faults

    try:
        reading = read(text, **frame)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        yield f"{type(error).__name__} in {Path(last.filename).name}, {last.name}"
        return
    yield from (re.sub(r"\d+(?:-\d+)?", "N", fault) for fault in faults(text, reading))


def shortest(text: str, frame: dict[str, str], fault: str) -> str:
    """``text`` with everything cut out that the fault does not need."""
    size = len(text) // 2
    while size:
        at = 0
        while at < len(text):
            shorter = text[:at] + text[at + size :]
            if fault in faults_of(shorter, frame):
                text = shorter
            else:
                at += size
        size //= 2
    return text


def one(data: bytes) -> None:
    """Read the text that ``data`` spells; print what is new and wrong."""
    choose = atheris.FuzzedDataProvider(data)
    frame, parts = FRAMES[choose.ConsumeIntInRange(0, len(FRAMES) - 1)], []
    while choose.remaining_bytes() and len(parts) < FRAGMENTS:
        kind = choose.ConsumeIntInRange(0, 7)
        source = PIECES if kind > 2 else ODD
        parts.append(
            source[choose.ConsumeIntInRange(0, len(source) - 1)]
            if kind
            else choose.ConsumeUnicode(LONGEST)
        )
    text = "".join(parts)
    for fault in faults_of(text, frame):
        if fault not in seen:
            seen.add(fault)
            print(f"FIND {fault}\n  {frame}\n  {shortest(text, frame, fault)!r}", flush=True)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
