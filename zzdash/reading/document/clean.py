"""A paragraph's text made fit for patterns, with the map back to raw offsets.

Spaces that print layout strewed between characters go (15 . 6 万亩 → 15.6万亩), full-width digits and
signs become half-width one for one. Habit 4 of the design: text that moves carries its offset map.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from zzdash.reading.model import Paragraph

UNSEEN = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters without width: no space, and they part nothing."""
RUN = re.compile(rf"[^\s{UNSEEN}]+")
GAP = re.compile(rf"[{UNSEEN}]+")
COLUMNS = re.compile(r"\t|[ \u3000]{3,}")
"""What parts the columns of a table."""
BULLET = re.compile("[①-⑳❶-❿➀-➓⑴-⒇●■◆★•➤►▶◎◇□○※✦✔☆](?!\\d)|[▲△▼▽](?![\\d+.-])")
"""List marks; they part as a semicolon does. A triangle before a figure is its sign."""
_FULL = "０１２３４５６７８９．％＋／～－ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"
_HALF = "0123456789.%+/~-ABCDEFGHIJKLMNOPQRSTUVWXYZ"
HALF_WIDTH = dict(zip(_FULL + "﹪٪﹣−–―─", _HALF + "%%---—" + "—", strict=True))
WIDE = re.compile(f"[{''.join(HALF_WIDTH)}]")  # str.translate looks every character up, and few need it
YEAR = re.compile(r"[一二][〇零○九][〇零○一二三四五六七八九]{2}(?=年)")
DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
MARK = re.compile(r",(?!(?<=\d,)\d{3}(?!\d))|;")
MARKS = {",": "，", ";": "；"}
_LONE_DIGIT = re.compile(r"(?<![\d.])\d$")
_OPENS_LONE = re.compile(r"\d(?![\d.])")
_DECIMAL = re.compile(r"\d\.$")


GROUP = re.compile(r"\d{3}(?!\d)")


def _opens_thousands(before: str, after: str) -> bool:
    """4 300: a space as the thousands mark; 6 000 000 goes on with it."""
    return bool(GROUP.match(after) and re.search(r"(?<![\d.])[1-9]\d{0,2}$", before))


@dataclass(frozen=True, slots=True)
class Clean:
    """``text`` without layout spaces; ``starts`` and ``raws`` map the runs it is made of."""

    text: str
    starts: tuple[int, ...]
    raws: tuple[int, ...]

    def raw(self, position: int) -> int:
        """Raw offset of the clean character at ``position`` (0 ≤ position < len(text))."""
        run = bisect_right(self.starts, position) - 1
        return self.raws[run] + position - self.starts[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Raw half-open span of the clean half-open span ``start``–``end`` (not empty)."""
        return self.raw(start), self.raw(end - 1) + 1


def clean(paragraph: Paragraph, raw: str) -> Clean:
    """The paragraph's clean text and its map; linear in the paragraph's length."""
    parts: list[str] = []
    starts: list[int] = []
    raws: list[int] = []
    length, before, end, grouped = 0, "", 0, False
    for left, right in paragraph.pieces:
        for match in RUN.finditer(raw, left, right):
            word = match.group()
            gap = raw[max(left, end) : match.start()] if before else ""
            spaced = match.start() > left and bool(GAP.sub("", gap))
            columns = spaced and bool(COLUMNS.search(gap))
            grouped = (
                spaced
                and not columns
                and (_opens_thousands(before, word) or grouped and bool(GROUP.match(word)))
            )
            if columns or spaced and not grouped and _keeps_space(before, word):
                parts.append(" ")
                starts.append(length)
                raws.append(match.start() - len(gap) + next(i for i, c in enumerate(gap) if c.isspace()))
                length += 1
            parts.append(word)
            starts.append(length)
            raws.append(match.start())
            length += len(word)
            before, end = word, match.end()
    return Clean(_plain("".join(parts)), tuple(starts), tuple(raws))


def _plain(text: str) -> str:
    """``text`` with one form of each digit, year and mark, character for character: ９ → 9, 二〇一九年 → 2019年,
    a comma between Chinese words → ，."""
    text = WIDE.sub(_narrow, text)
    if "年" in text:
        text = YEAR.sub(lambda year: year.group().translate(DIGITS), text)
    return BULLET.sub("；", MARK.sub(_mark, text))


def _mark(match: re.Match[str]) -> str:
    return MARKS[match.group()]


def _narrow(match: re.Match[str]) -> str:
    return HALF_WIDTH[match.group()]


def _keeps_space(before: str, after: str) -> bool:
    """Spaces stay between Latin words and between numbers, unless print spaced the digits of one number."""
    left, right = before[-1], after[0]
    if not (
        left.isascii()
        and right.isascii()
        and (left.isalnum() or left == ".")
        and (right.isalnum() or right == ".")
    ):
        return False
    if left == "." or right == ".":
        return not (
            _DECIMAL.search(before) and right.isdigit() or after[0] == "." and left.isdigit() or before == "."
        )
    if left.isdigit() and right.isdigit():
        return not (
            _LONE_DIGIT.search(before) and _OPENS_LONE.match(after) or _opens_thousands(before, after)
        )
    return left.isalpha() or not right.isalpha()
