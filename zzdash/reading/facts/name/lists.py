"""Names distributed over the numbers of a list."""

from __future__ import annotations

from collections.abc import Iterator

from zzdash.reading.facts.name.record import Name, Place, Words
from zzdash.reading.syntax.phrases import rules


def distributed(at: Place) -> Iterator[Name]:
    """The nth name of a list for the nth number of another (对甲、乙分别出口5亿、6亿 → 对乙出口)."""
    words = at.words
    sign = next((i for i in range(at.here - 1, at.first, -1) if words[i].text in rules().each.words), None)
    if sign is None:
        return
    numbers = [i for i in range(sign, at.limit) if words[i].cls == "#"]
    items = _items(words, at.first, sign)
    if at.here not in numbers or len(items) < 2:
        return
    nth = numbers.index(at.here)
    if nth < len(items):
        first, last = items[nth]
        longest = items[-1][1] - items[-1][0] + 1
        shared = (
            words[items[-1][0] + last - first + 1 : items[-1][1] + 1] if last - first + 1 < longest else ()
        )
        lead = [w for w in words[at.first : items[0][0]] if w.cls == "B"]
        tail = at.between(sign + 1, numbers[0] - 1)
        name = (*lead, *words[first : last + 1], *shared, *tail)
        yield Name(name, "di", (f"di={len(items) == len(numbers)}", f"di.tail={bool(tail)}"), 3.0)


def _items(words: Words, first: int, limit: int) -> list[tuple[int, int]]:
    """Spans of the items of the list that ends before ``limit``."""
    items: list[tuple[int, int]] = []
    end = limit - 1
    while end > first and words[end].cls in "GRDP":
        end -= 1
    start = end
    while start >= first and words[start].cls in 'NALK"VEB':
        if start == first or words[start - 1].cls not in 'NALK"VEB':
            items.append((start, end))
            if start == first or words[start - 1].cls != "C":
                break
            end = start - 2
            start -= 1
        start -= 1
    return items[::-1]
