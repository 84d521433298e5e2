"""What the peers read, and how fast. Runs in their own environment and knows nothing of zzdash.

Reads ``{"speed": [text, …], "labelled": [text, …]}`` on standard input, prints one JSON object a peer:
``{"peer", "seconds", "characters", "quantities"}`` or ``{"peer", "error"}``. ``quantities`` holds for each
labelled text its [start, end, amount, unit], offsets half-open; None where the peer returns no quantities.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Quantity = tuple[int, int, float, str]
Reader = Callable[[str], list[Quantity]]
SLOW = 20_000  # characters for a peer that reads some thousands a second
UNITS = {
    "Chinese yuan": "元", "United States dollar": "美元", "Square meter": "平方米",
    "Square kilometer": "平方公里", "Kilometer": "公里", "Meter": "米", "Ton": "吨", "Metric ton": "吨",
    "Hectare": "公顷", "Mu": "亩", "Kilogram": "公斤", "Cubic meter": "立方米", "Year": "年", "Month": "个月",
}  # fmt: skip


def jieba_lcut() -> Reader:
    """Segmentation alone."""
    import jieba

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return lambda text: jieba.lcut(text) and []


def jieba_posseg() -> Reader:
    """Segmentation with parts of speech (numerals are tagged ``m``)."""
    from jieba import posseg

    return lambda text: posseg.lcut(text) and []


def jionlp() -> Reader:
    """Amounts of money with their value, and expressions of time."""
    from jionlp import ner

    def read(text: str) -> list[Quantity]:
        ner.extract_time(text, time_base=0, with_parsing=False)
        return list(_money(ner.extract_money(text, with_parsing=True)))

    return read


def _money(found: Iterable[dict[str, Any]]) -> Iterable[Quantity]:
    for one in found:
        number = one["detail"]["num"]
        amount = number[0] if isinstance(number, list) else number
        yield *one["offset"], float(amount), one["detail"]["case"]


def recognizers() -> Reader:
    """Numbers, percentages, currency and dimensions, by Microsoft Recognizers-Text."""
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    models = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension)
    return lambda text: [_recognized(one) for model in models for one in model(text, Culture.Chinese)]


def _recognized(one: Any) -> Quantity:
    said = one.resolution or {}
    value = str(said.get("value") or "nan")
    unit = "%" if value.endswith("%") else UNITS.get(said.get("unit", ""), said.get("unit", ""))
    return one.start, one.end + 1, float(value.rstrip("%")), unit


PEERS: dict[str, tuple[Callable[[], Reader], int | None, bool]] = {
    "jieba.lcut": (jieba_lcut, None, False),
    "jieba.posseg": (jieba_posseg, None, False),
    "JioNLP (money, time)": (jionlp, None, True),
    "Recognizers-Text": (recognizers, SLOW, True),
}


def measure(
    start: Callable[[], Reader], most: int | None, tells: bool, given: dict[str, Any]
) -> dict[str, Any]:
    """Time a peer over the texts (up to about ``most`` characters), then let it read the labelled ones."""
    read = start()
    read("1-8月份，工业总产值58.33亿元，同比增长9.62%。")
    some = _some(given["speed"], most)
    begun = time.process_time()
    for text in some:
        read(text)
    taken = time.process_time() - begun
    quantities = [read(text) for text in given["labelled"]] if tells else None
    return {"seconds": taken, "characters": sum(map(len, some)), "quantities": quantities}


def _some(texts: Sequence[str], most: int | None) -> list[str]:
    if most is None:
        return list(texts)
    some: list[str] = []
    for text in texts:
        if sum(map(len, some)) >= most:
            break
        some.append(text[:most])
    return some


def main() -> None:
    """Each peer in turn; one that can't run says why."""
    given = json.load(sys.stdin)
    for name, (start, most, tells) in PEERS.items():
        try:
            told = measure(start, most, tells, given)
        except Exception as error:  # whatever a peer raises, the others still run
            told = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps({"peer": name} | told), flush=True)


if __name__ == "__main__":
    main()
