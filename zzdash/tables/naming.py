"""Names of companies, projects and institutions in a sentence, by the patterns of entities.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zzdash.rules.entity_names import Form, entity_names
from zzdash.rules.industry import industry
from zzdash.rules.loader import PerZone
from zzdash.rules.zone import zone

SHORTEST = {"company": 2, "project": 3, "institution": 4, "platform": 4}  # fewer characters name nobody
ITEM = r"[^，。；：、！？…等]{2,30}"


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: half-open span, and the kind of entity that the words say it is."""

    start: int
    end: int
    name: str
    kind: str


def names(text: str) -> list[Named]:
    """The names in one sentence (plain text, see ``plaintext``), in order.

    They lie apart, but for a company's name within its project's.
    """
    kept: list[Named] = []
    for one in (*_by_form(text), *_in_listings(text)):
        if all(_apart(one, other) or one.kind != other.kind and _within(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: (one.start, one.end))


def _apart(one: Named, other: Named) -> bool:
    return one.end <= other.start or other.end <= one.start


def _within(one: Named, other: Named) -> bool:
    """Whether one is the head of the other and shorter."""
    return one.start == other.start and one.end != other.end or one.start < other.start <= other.end < one.end


def forms() -> tuple[Form, ...]:
    """The forms of names: those of the zone's industry, then the general ones."""
    its = industry()
    return (*(its.named if its else ()), *entity_names().named)


def _by_form(text: str) -> Iterator[Named]:
    for entry in forms():
        for match in entry.pattern.finditer(text):
            group = "name" if "name" in match.groupdict() else 0
            yield from _trimmed(text, *match.span(group), entry.kind)


def _in_listings(text: str) -> Iterator[Named]:
    for entry in entity_names().listing:
        heads = "|".join(entry.heads)
        for match in re.finditer(
            rf"(?P<list>{ITEM}(?:、{ITEM})*?)等(?P<mid>[^，。；：的]{{0,16}}?)(?:{heads})(?!\d)", text
        ):
            start = match.start("list")
            if any(word in match["list"] for word in entity_names().words.wanted):
                continue
            for item in match["list"].split("、"):
                yield from _trimmed(text, start, start + len(item), entry.kind)
                start += len(item) + 1


def _trimmed(text: str, start: int, end: int, kind: str) -> Iterator[Named]:
    """The name without the words that lead up to it; nothing when only a kind of thing is left."""
    start += max(text[start : end - 1].rfind(mark) for mark in "的到") + 1
    lead = re.match(f"(?:{'|'.join(entity_names().words.lead)})+", text[start:end])
    start += lead.end() if lead else 0
    name = text[start:end]
    if len(name) >= SHORTEST[kind] and not _is_common(name):
        told = kind_of_thing(name)
        better = told == "park" or told == "platform" and kind in ("project", "company")
        yield Named(start, end, name, told if better and told else kind)


def _is_common(name: str) -> bool:
    """Whether it is a kind of thing rather than a name."""
    listed = name.strip("“”") in entity_names().words.common
    return listed or any(pattern.match(name) for pattern in _beginnings())


@PerZone
def _beginnings() -> tuple[re.Pattern[str], ...]:
    """What begins no name: kinds of things, the industry itself; and a place alone is none."""
    its = industry()
    alone = "|".join(re.escape(name) for place in zone().places for name in place.every)
    words = "|".join(entity_names().words.generic)
    return (re.compile(words), re.compile(f"(?:{alone})$"), *(its.generic if its else ()))


@PerZone
def _before() -> str:
    """What full names have before the name people use: country, city and province, 市 and 省 or not."""
    around = (place.zh for place in (zone().city, zone().province) if place)
    return "|".join([*(re.sub("([市省])$", r"\1?", name) for name in around), *entity_names().words.before])


def short(name: str) -> str:
    """The name people use: without bracketed place, province and legal form (某省某科科技有限公司 → 某科)."""
    words = entity_names().words
    bare = re.sub("（[^）]*）|\\([^)]*\\)", "", name)
    bare = re.sub(f"(?:{'|'.join(words.after)})$", "", bare)
    cut = re.sub(f"^(?:{_before()})", "", bare) if bare != name else bare
    return cut if len(cut) >= 2 else name


def kind_of_thing(name: str) -> str | None:
    """Kind of a thing that a figure is of, by its name; None for an event, or where it tells nothing."""
    things = entity_names().things
    if things.skip.search(name):
        return None
    return next((kind for kind, pattern in things if kind != "skip" and pattern.search(name)), None)
