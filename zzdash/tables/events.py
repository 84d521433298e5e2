"""Happenings in an article: verbs with dates, by the rules of ``zzdash/rules/events.toml``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from zzdash import paths
from zzdash.reading.model import Reading
from zzdash.rules.errors import RuleError
from zzdash.tables.dates import When, when
from zzdash.tables.manifest import Article
from zzdash.tables.observation import Observation
from zzdash.tables.plaintext import STOPS, Plain, plain
from zzdash.tables.sentences import Laid, Sentence
from zzdash.tables.toml import checked, read_toml

FILE = paths.RULES / "events.toml"
TITLES = paths.RULES / "events_titles.toml"
INDUSTRIES = paths.RULES / "industries.toml"
MERGED = ("conference", "expo")  # kinds that several articles tell of; others are told apart by their words
VERBS = (
    "成功",
    "入选",
    "入围",
    "获评",
    "荣获",
    "获批",
    "被",
    "认定",
    "召开",
)  # a title that begins so has no subject
ALIKE = 0.5  # share of the shorter title that must be common
RULE = {"kind": str, "pattern": str, "title": str, "undated": str, "examples": list, "not": list}


@dataclass(frozen=True, slots=True)
class Rule:
    """One verb pattern; ``title`` is a template of its groups."""

    kind: str
    pattern: re.Pattern[str]
    title: str
    dated: bool
    examples: tuple[dict[str, str], ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A happening: when, what, where it is told (half-open raw span), and where else."""

    article: str
    paragraph: int
    start: int
    end: int
    when: When
    kind: str
    title: str
    name: str
    scope: str
    quote: str
    also: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Article and offset."""
        return f"{self.article}-{self.start}"


@cache
def settings() -> dict[str, Any]:
    """events.toml."""
    return read_toml(FILE)


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


def events(article: Article, reading: Reading, observations: Sequence[Observation]) -> list[Event]:
    """The happenings that one article's body tells, in order."""
    results = [o for o in observations if o.article == article.id and o.year and o.status_class == "result"]
    found: list[Event] = []
    for paragraph in reading.paragraphs:
        if paragraph.kind == "body":
            here = [one for one in results if one.paragraph == paragraph.number]
            found += _paragraph(article, Laid(article.id, paragraph), _year(here or results))
    return found


def _paragraph(article: Article, laid: Laid, year: int | None) -> Iterator[Event]:
    last: Event | None = None
    before = ""
    for sentence in laid.sentences():
        text = plain(laid, sentence)
        year = None if _history(text.text) else year
        for one in _sentence(article, sentence, text, year, last):
            last = one if one.when.precision == "day" else last
            yield replace(one, title=_in_full(one.title, before))
        before += text.printed


def _history(text: str) -> bool:
    """Whether a sentence tells how things came to be; what follows in its paragraph has no year of its own."""
    return any(word in text for word in settings()["background"])


def _in_full(title: str, before: str) -> str:
    """项目一期工程…: a title that begins with 项目 takes the project's name from the sentences before."""
    named = re.findall(f"[^{STOPS}]{{4,30}}?项目", before) if title.startswith("项目") else []
    return named[-1] + title.removeprefix("项目") if named else title


def _year(figures: Sequence[Observation]) -> int | None:
    """The year that most of these results are about."""
    years = Counter(one.year for one in figures)
    return years.most_common(1)[0][0] if years else None


def _sentence(
    article: Article, sentence: Sentence, text: Plain, year: int | None, last: Event | None
) -> Iterator[Event]:
    taken: list[tuple[int, int]] = []
    for rule, match in matches(text.text):
        start, end = named_span(match)
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        then = last if any(word in text.text[:start] for word in settings()["same_time"]) else None
        told = when(text.text[: match.end()], article.published, settings()["season"])
        told = told or (then.when if then else None) or (None if rule.dated else _year_only(year))
        if told is None:
            continue
        taken.append((start, end))
        title = title_of(rule, match, text.printed)
        scope, title = _placed(rule, title, then.name if then else article.home, article.home)
        raw = text.span(start, end)
        name = match.groupdict().get("name") or title
        yield Event(article.id, sentence.paragraph, *raw, told, rule.kind, title, name, scope, sentence.text)


def _year_only(year: int | None) -> When | None:
    return None if year is None else When(str(year), "", "year")


def matches(text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Every rule's matches in a sentence, but for history, for what is to come, and for what is only counted."""
    if _history(text):
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


def _placed(rule: Rule, title: str, subject: str, home: str) -> tuple[str, str]:
    """The place of a happening, and its title with ``subject`` before it where it names none itself."""
    if rule.title.startswith(("{verb}", "在")) or title.startswith(VERBS):
        title = subject + title
    city = re.match(r"[\u4e00-\u9fff]{2}市", title)
    named = city and not title.startswith(home) and home.startswith(city.group()[:2])
    return city.group() if city and named else home, title


def merge(found: Sequence[Event]) -> list[Event]:
    """Happenings told several times made one: the most precise date, the earliest words; by date."""
    kept: list[Event] = []
    order = ("day", "month", "year")
    for one in sorted(found, key=lambda one: (order.index(one.when.precision), one.article, one.start)):
        place = next((i for i, other in enumerate(kept) if same(one, other)), None)
        if place is None:
            kept.append(one)
        else:
            kept[place] = replace(kept[place], also=(*kept[place].also, one.id))
    return sorted(kept, key=lambda one: (one.when.start, one.article, one.start))


def same(one: Event, other: Event) -> bool:
    """Whether two tellings are of one happening: kind, year and most of the name agree, and days if both have them."""
    if one.kind != other.kind or one.kind not in MERGED or one.when.start[:4] != other.when.start[:4]:
        return False
    if one.when.precision == other.when.precision == "day" and one.when != other.when:
        return False
    a, b = (re.sub(r"[（）()“”\d]", "", each.title) for each in (one, other))
    common = SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size
    return common >= ALIKE * min(len(a), len(b))


def rows(found: Sequence[Event]) -> list[dict[str, Any]]:
    """The rows of events."""
    return [
        {
            "event": one.id, "date": one.when.start, "precision": one.when.precision,
            "date_to": one.when.end or None, "title_zh": one.title, "title_en": english(one.kind, one.title),
            "kind": one.kind, "scope": one.scope, "industry": industry(one.title), "article": one.article,
            "paragraph": one.paragraph, "start": one.start, "end": one.end, "quote": one.quote, "also": one.also,
        }
        for one in found
    ]  # fmt: skip


def english(kind: str, title: str) -> str:
    """The English title of events_titles.toml, else the kind and the Chinese words."""
    kind_en = settings()["kinds"][kind]["en"]
    return _titles().get(title) or f"{kind_en}: {title}"


@cache
def _titles() -> dict[str, str]:
    return dict(read_toml(TITLES)["title"])


def industry(words: str) -> str | None:
    """The first industry of industries.toml that ``words`` name."""
    entries = _industries()
    return next((one["zh"] for one in entries if any(word in words for word in one["words"])), None)


@cache
def _industries() -> list[dict[str, Any]]:
    return list(read_toml(INDUSTRIES)["industry"])
