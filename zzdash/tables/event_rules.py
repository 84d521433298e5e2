"""The rules that tell happenings: ``zzdash/rules/events.toml`` read, and tried on a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from zzdash import paths
from zzdash.rules.errors import RuleError
from zzdash.tables.plaintext import STOPS
from zzdash.tables.toml import Kinds, checked, read_toml

FILE = paths.RULES / "events.toml"
PARTS: Kinds = {
    "future": list, "lead": list, "counted": str, "background": list, "same_time": list, "season": list,
    "kinds": dict, "rule": list,
}  # fmt: skip
RULE: Kinds = {
    "kind": str,
    "pattern": str,
    "title": str,
    "undated": str,
    "examples": list,
    "not": list,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One verb pattern; ``title`` is a template of its groups."""

    kind: str
    pattern: re.Pattern[str]
    title: str
    dated: bool
    examples: tuple[dict[str, str], ...]
    refused: tuple[str, ...]


@cache
def settings() -> dict[str, Any]:
    """events.toml. RuleError where a part of it is missing."""
    data = read_toml(FILE)
    checked(FILE.name, "", data, PARTS)
    return data


@cache
def rules(file: Path = FILE) -> tuple[Rule, ...]:
    """The rules, in order. RuleError for one that can't be used."""
    return tuple(_rule(file.name, number, entry) for number, entry in enumerate(read_toml(file)["rule"], 1))


def _rule(file: str, number: int, entry: dict[str, Any]) -> Rule:
    place = f"rule {number}"
    checked(file, place, entry, RULE)
    try:
        pattern = re.compile(entry["pattern"].replace("C{", f"[^{STOPS}]{{"))
    except re.error as error:
        raise RuleError(file, place, f"pattern: {error}", "mend the regular expression") from None
    if entry["kind"] not in settings()["kinds"]:
        raise RuleError(
            file, place, f"kind {entry['kind']!r}", f"use one of {', '.join(settings()['kinds'])}"
        )
    dated = entry["undated"] == "no"
    return Rule(entry["kind"], pattern, entry["title"], dated, tuple(entry["examples"]), tuple(entry["not"]))


def tells_history(text: str) -> bool:
    """Whether a sentence tells how things came to be; what follows in its paragraph has no year then."""
    return any(word in text for word in settings()["background"])


def matches(text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Every rule's matches in a sentence, but for history, what is to come, and what is only counted."""
    if tells_history(text):
        return
    for rule in rules():
        for match in rule.pattern.finditer(text):
            if not _to_come(text, match) and not _counts(match):
                yield rule, match


def _to_come(text: str, match: re.Match[str]) -> bool:
    start = max(text.rfind(stop, 0, match.start() + 1) for stop in STOPS) + 1
    verb = match.end("verb") if "verb" in match.groupdict() else match.end()
    return any(re.search(word, text[start:verb]) for word in settings()["future"])


def _counts(match: re.Match[str]) -> bool:
    what = match.groupdict().get("what") or ""
    return (
        "verb" in match.groupdict()
        and match["verb"][-2:] in ("获批", "入选")
        and bool(re.search(settings()["counted"], what))
    )


def named_span(match: re.Match[str]) -> tuple[int, int]:
    """The words of the happening, without what leads up to them."""
    lead = re.match(f"(?:{'|'.join(settings()['lead'])})+", match.group())
    return match.start() + (lead.end() if lead else 0), match.end()


def title_of(rule: Rule, match: re.Match[str], printed: str) -> str:
    """The title: the rule's template with the groups as the article prints them."""
    start, _ = named_span(match)
    groups = {}
    for name in match.groupdict():
        left, right = match.span(name)
        groups[name] = printed[max(left, start) : right] if left >= 0 else ""
    return rule.title.format(**groups)


def name_in(title: str, kind: str) -> str:
    """The name in the title of a happening of ``kind``: 某市博览会 of 某市博览会闭幕; else the title."""
    clause = title.translate(str.maketrans("()", "（）")) + "。"
    found = (rule.pattern.match(clause) for rule in rules() if rule.kind == kind)
    named = next((one for one in found if one and one.groupdict().get("name")), None)
    return title[slice(*named.span("name"))] if named else title
