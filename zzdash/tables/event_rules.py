"""The rules that tell happenings: ``zzdash/rules/events.toml`` read, and tried on a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzdash.rules.events import STOPS, Rule, events


def tells_history(text: str) -> bool:
    """Whether a sentence tells how things came to be; what follows in its paragraph has no year then."""
    return any(word in text for word in events().background)


def matches(text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Every rule's matches in a sentence, but for history, what is to come, and what is only counted."""
    if tells_history(text):
        return
    for rule in events().rule:
        for match in rule.pattern.finditer(text):
            if not _to_come(text, match) and not _counts(match):
                yield rule, match


def _to_come(text: str, match: re.Match[str]) -> bool:
    start = max(text.rfind(stop, 0, match.start() + 1) for stop in STOPS) + 1
    verb = match.end("verb") if "verb" in match.groupdict() else match.end()
    return any(re.search(word, text[start:verb]) for word in events().future)


def _counts(match: re.Match[str]) -> bool:
    what = match.groupdict().get("what") or ""
    return (
        "verb" in match.groupdict()
        and match["verb"][-2:] in ("获批", "入选")
        and bool(re.search(events().counted, what))
    )


def named_span(match: re.Match[str]) -> tuple[int, int]:
    """The words of the happening, without what leads up to them."""
    lead = re.match(f"(?:{'|'.join(events().lead)})+", match.group())
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
    found = (rule.pattern.match(clause) for rule in events().rule if rule.kind == kind)
    named = next((one for one in found if one and one.groupdict().get("name")), None)
    return title[slice(*named.span("name"))] if named else title
