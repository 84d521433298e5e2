"""Read TOML that people edit, and say exactly where it can't be used."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from zzdash.rules.errors import RuleError

Kinds = Mapping[str, type | tuple[type, ...]]
NAMES = {
    str: "text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
}


def read_toml(path: Path) -> dict[str, Any]:
    """The file's data. RuleError where it is missing, not UTF-8 or not TOML (with the line)."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RuleError(path.name, "", f"no such file: {path}", "create it, or mend the path") from None
    except UnicodeDecodeError as error:
        raise RuleError(path.name, "", f"not UTF-8 at byte {error.start}", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise RuleError(path.name, "", f"not TOML: {error}", "mend that line") from None


def checked(
    file: str,
    place: str,
    entry: Mapping[str, Any],
    required: Kinds,
    optional: Kinds | None = None,
) -> None:
    """RuleError unless ``entry`` has every required key, no unknown one, and each of its type (not empty)."""
    known = {**required, **(optional or {})}
    for key in entry:
        if key not in known:
            raise RuleError(file, place, f"unknown key {key!r}", f"use one of {', '.join(known)}")
    for key in required:
        if key not in entry:
            raise RuleError(file, place, f"has no {key!r}", f"write {key} = {_word(required[key])}")
    for key, value in entry.items():
        if not isinstance(value, known[key]) or isinstance(value, bool) and known[key] is not bool:
            raise RuleError(file, place, f"{key} is {value!r}", f"write {_word(known[key])}")
        if value in ("", []):
            raise RuleError(file, place, f"{key} is empty", f"write {_word(known[key])}")


def worded(file: str, place: str, entry: Mapping[str, Any], names: Iterable[str]) -> None:
    """RuleError unless ``entry`` has exactly these names, each with a Chinese and an English text."""
    checked(file, place, entry, dict.fromkeys(names, dict))
    for name, texts in entry.items():
        checked(file, f"{place}.{name}", texts, {"zh": str, "en": str})


def _word(kind: type | tuple[type, ...]) -> str:
    kinds = kind if isinstance(kind, tuple) else (kind,)
    return " or ".join(NAMES[one] for one in kinds)
