"""A file's bytes → text, whatever its encoding; what can't be read as Chinese prose says so."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

GB_FREQUENT, BIG5_FREQUENT = range(0xB0, 0xD8), range(0xA4, 0xC7)
"""The first bytes of the frequent characters of either encoding."""
GENUINE = 0.85
"""So many of a text's characters are frequent ones where its encoding is guessed right."""
TRADITIONAL = 0.15
"""From this share of its characters on a text is in traditional script; a few rare characters are in any."""
UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
HAN = re.compile("[\u3400-\u9fff]")
MARKUP = re.compile(r"<(?:!doctype html|html|head|body|div|table|meta|p|br)\b[^<>]*>", re.I)


class InputError(Exception):
    """A file that can't be read; the message names it, what is wrong and the mend."""


def load(path: Path) -> str:
    """The text of a file in UTF-8, UTF-16 with its mark, or GB 18030; raises InputError with the mend."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; give the path of a text file") from error
    if not data.strip():
        raise InputError(f"{path}: the file is empty; give an article's text")
    try:
        return decode(data)
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error


def decode(data: bytes) -> str:
    """The text of some bytes. Raises ValueError, which says what they are and what to do."""
    if data.startswith(UTF_32):
        raise ValueError("the text is in UTF-32; save it as UTF-8")
    if data.startswith(UTF_16):
        return _decoded(data, "utf-16", "broken UTF-16")
    if b"\x00" in data:
        raise ValueError("not a text file (it holds NUL bytes); save the article as UTF-8 text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _in_gb_18030(data)


def _in_gb_18030(data: bytes) -> str:
    as_gb = _frequent(data, "gb18030", "gb2312", GB_FREQUENT)
    if as_gb < GENUINE <= _frequent(data, "big5", "big5", BIG5_FREQUENT):
        raise ValueError("the text is in Big5 (traditional characters); save it in simplified ones as UTF-8")
    return _decoded(data, "gb18030", "neither UTF-8 nor GB 18030")


def _frequent(data: bytes, encoding: str, core: str, lead: range) -> float:
    """How many of the characters read as ``encoding`` are frequent ones: in ``core``, with a first byte in ``lead``."""
    han = HAN.findall(data.decode(encoding, "ignore"))
    return sum(bool(told := _bytes(c, core)) and told[0] in lead for c in han) / max(1, len(han))


def _decoded(data: bytes, encoding: str, fault: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"{fault} (byte {error.start}); save it as UTF-8") from error


def oddities(text: str) -> Iterator[str]:
    """What makes a text doubtful as Chinese prose in simplified characters, a line each."""
    if len(MARKUP.findall(text)) > 1:
        yield "looks like HTML saved as text: numbers in its tags are read too; save the article's text alone"
    han = HAN.findall(text)
    traditional = {c for c in han if _only_traditional(c)}
    if len(traditional) > 1 and sum(c in traditional for c in han) > TRADITIONAL * len(han):
        few = "".join(sorted(traditional)[:4])
        yield f"in traditional characters ({few}), which are read poorly; convert it to simplified ones"
    if text.strip() and not han:
        yield "holds no Chinese character: not Chinese prose, or decoded wrongly"


def _only_traditional(character: str) -> bool:
    return not _bytes(character, "gb2312") and bool(_bytes(character, "big5"))


def _bytes(character: str, encoding: str) -> bytes:
    """A character in an encoding; empty where it has none."""
    return character.encode(encoding, "ignore")
