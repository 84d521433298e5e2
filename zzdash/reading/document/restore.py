"""Join again what print layout broke: raw lines → paragraphs that keep the map to their raw spans.

Two layouts occur. In a *wrapped* article every line is broken at the column's width (a PDF of a
newspaper column); otherwise a line is a paragraph, though a column or page break may still cut one
in two. The rules look only at line lengths, end marks and opening marks, never at content.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from statistics import median

from zzdash.reading.model import Paragraph
from zzdash.rules.reading.lexicon import document

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
TERMINAL = tuple("。！？；!?;…")
CLOSING = "”’』」）)》】\"' \t\u3000"
FULL_LINE = 24
"""A line of at least so many characters without an end mark was cut by the layout."""

Span = tuple[int, int]


@cache
def _opener() -> re.Pattern[str]:
    return re.compile("|".join(document().opener.patterns))


@cache
def _byline() -> re.Pattern[str]:
    return re.compile("|".join(document().byline.patterns))


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile("|".join(document().furniture.words))


def restore(raw: str) -> tuple[Paragraph, ...]:
    """Paragraphs of a raw article, in order; the pieces of each are raw spans without line breaks."""
    lines = [_trim(raw, m.start(), m.end()) for m in LINE.finditer(raw)]
    lines = [(s, e) for s, e in lines if s < e]
    groups = _join_wrapped(raw, lines) if _is_wrapped(raw, lines) else _join_cut(raw, lines)
    return tuple(_paragraph(raw, number, pieces) for number, pieces in enumerate(groups, 1))


def _trim(raw: str, start: int, end: int) -> Span:
    text = raw[start:end]
    return start + len(text) - len(text.lstrip("\ufeff\u200b \t\u3000\xa0")), start + len(text.rstrip())


def _ends(text: str) -> bool:
    """True when a line closes a sentence (end mark, closing quotes and brackets aside)."""
    return text.rstrip(CLOSING).endswith(TERMINAL) or text.endswith(("：", ":"))


def _width(text: str) -> float:
    return sum(0.5 if c < "\u0100" else 1.0 for c in text)


def _is_wrapped(raw: str, lines: Sequence[Span]) -> bool:
    body = [raw[s:e] for s, e in lines if e - s >= 8]
    if len(body) < 6:
        return False
    cut = sum(not _ends(line) for line in body)
    return cut > 0.6 * len(body) and 12 <= median(len(line) for line in body) <= 48


def _blocks(raw: str, lines: Sequence[Span]) -> list[list[Span]]:
    """Lines between which no blank line stands."""
    blocks: list[list[Span]] = []
    for start, end in lines:
        if blocks and raw.count("\n", blocks[-1][-1][1], start) <= 1:
            blocks[-1].append((start, end))
        else:
            blocks.append([(start, end)])
    return blocks


def _full_width(raw: str, lines: Sequence[Span]) -> float:
    """The width from which a line counts as full: 85 % of the lines' upper quartile."""
    return 0.85 * sorted(_width(raw[s:e]) for s, e in lines)[int(0.75 * len(lines))]


def _join_wrapped(raw: str, lines: Sequence[Span]) -> Iterable[list[Span]]:
    """A line goes on where the line before is full and neither ends a sentence nor opens an item."""
    whole = _full_width(raw, lines)
    group: list[Span] = []
    for block in _blocks(raw, lines):
        full = _full_width(raw, block) if len(block) > 2 else whole
        if group and (_stands_alone(raw, block, group) or not _goes_on(raw, group, block[0], whole)):
            yield group
            group = []
        for line in block:
            indent = 2 * (group[-1:] == block[:1])
            loose = len(block) > 2 and bool(group) and not _ends(raw[slice(*group[-1])])
            if group and line != block[0] and not _goes_on(raw, group, line, 0 if loose else full - indent):
                yield group
                group = []
            group.append(line)
        if _ends(raw[slice(*group[-1])]) or (group == block and len(block) == 1):
            yield group
            group = []
    if group:
        yield group


def _stands_alone(raw: str, block: list[Span], group: list[Span]) -> bool:
    """A single line without end mark after a finished sentence is a heading."""
    return len(block) == 1 and _ends(raw[slice(*group[-1])]) and not _ends(raw[slice(*block[0])])


def _goes_on(raw: str, group: list[Span], line: Span, full: float) -> bool:
    before = raw[slice(*group[-1])]
    return _width(before) >= full and not _opener().match(raw, *line)


def _join_cut(raw: str, lines: Sequence[Span]) -> Iterable[list[Span]]:
    """A line is a paragraph, unless it is long, lacks an end mark and body text follows."""
    group: list[Span] = []
    for start, end in lines:
        if group and not _was_cut(raw, group, (start, end)):
            yield group
            group = []
        group.append((start, end))
    if group:
        yield group


def _was_cut(raw: str, group: list[Span], following: Span) -> bool:
    last, text = raw[slice(*group[-1])], raw[slice(*following)]
    if len(last) < FULL_LINE or _ends(last) or last.endswith(("》", "”")):
        return False
    if _opener().match(last) and len(group) == 1 and len(last) < 60 or _byline().match(last):
        return False
    return not _opener().match(text) and (_ends(text) or len(text) >= FULL_LINE) and not _byline().match(text)


def _paragraph(raw: str, number: int, pieces: list[Span]) -> Paragraph:
    text = "".join(raw[s:e] for s, e in pieces)
    return Paragraph(number, _kind(text), pieces[0][0], pieces[-1][1], tuple(pieces), text)


def _kind(text: str) -> str:
    if _byline().match(text) and len(text) < 60:
        return "byline"
    if "①" <= text[:1] <= "⑳" and not _ends(text):
        return "caption"
    if text.startswith("#") or (_opener().match(text) and len(text) < 60 and not _ends(text)):
        return "heading"
    if len(text) < 40 and not _ends(text):
        return "furniture" if _furniture().search(text) else "heading"
    return "body"
