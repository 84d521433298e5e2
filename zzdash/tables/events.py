"""One article → its happenings: verbs with dates, by ``zzdash/rules/events.toml``; the rows of events."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from zzdash.reading.model import Reading
from zzdash.rules import names
from zzdash.rules.events import Rule, titles
from zzdash.rules.events import events as event_rules
from zzdash.rules.text import label, t
from zzdash.rules.words import industries
from zzdash.tables.dates import CLOSES, When, when
from zzdash.tables.event_rules import matches, name_in, named_span, tells_history, title_of
from zzdash.tables.manifest import Article
from zzdash.tables.observation import Observation
from zzdash.tables.plaintext import STOPS, Plain, plain
from zzdash.tables.sentences import Laid, Sentence

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
    about: str
    scope: str
    quote: str
    also: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Article and offset."""
        return f"{self.article}-{self.start}"


def events(article: Article, reading: Reading, observations: Sequence[Observation]) -> list[Event]:
    """The happenings that one article's body tells, in order."""
    results = [o for o in observations if o.article == article.id and o.year and o.status_class == "result"]
    found: list[Event] = []
    for paragraph in reading.paragraphs:
        if paragraph.kind == "body":
            here = [one for one in results if one.paragraph == paragraph.number]
            found += _paragraph(article, Laid(article.id, paragraph), _year(here or results))
    places = {one.quote: {o.scope for o in results if o.quote == one.quote} for one in found}
    return [_at_home_or(one, places[one.quote], article.home) for one in found]


def _at_home_or(one: Event, scopes: set[str | None], home: str) -> Event:
    """The event at the place that all figures of its sentence are about, where it names none itself."""
    [scope] = scopes if len(scopes) == 1 else [None]
    return replace(one, scope=scope) if scope and one.scope == home else one


def _paragraph(article: Article, laid: Laid, year: int | None) -> Iterator[Event]:
    last: Event | None = None
    before = ""
    for sentence in laid.sentences():
        text = plain(laid, sentence)
        year = None if tells_history(text.text) else year
        for one in _sentence(article, sentence, text, year, last):
            last = one if one.when.precision == "day" else last
            yield replace(one, title=_in_full(one.title, before), about=_in_full(one.about, before))
        before += text.printed


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
        then = last if any(word in text.text[:start] for word in event_rules().same_time) else None
        told = when(text.text[: match.end()], article.published, event_rules().season)
        told = told or (then.when if then else None) or (None if rule.dated else _year_only(year))
        if told is None:
            continue
        taken.append((start, end))
        title = title_of(rule, match, text.printed)
        scope, title = _placed(rule, title, then.name if then else article.home, article.home)
        raw = text.span(start, end)
        name = match.groupdict().get("name") or title
        about = _about(rule, match, title)
        yield Event(
            article.id, sentence.paragraph, *raw, told, rule.kind, title, name, about, scope, sentence.text
        )


def _about(rule: Rule, match: re.Match[str], title: str) -> str:
    """The words that tell the industry: of an award who won it, not what for."""
    return match.groupdict().get("who") or "" if rule.kind == "award" else title


def _year_only(year: int | None) -> When | None:
    return None if year is None else When(str(year), "", "year")


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
    """Whether two tellings are of one happening: kind, year, most of the name, and days if both have them."""
    if one.kind != other.kind or one.kind not in MERGED or one.when.start[:4] != other.when.start[:4]:
        return False
    if one.when.precision == other.when.precision == "day" and one.when != other.when:
        return False
    a, b = (re.sub(r"[（）()“”\d]", "", each.title) for each in (one, other))
    common = SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size
    return common >= ALIKE * min(len(a), len(b))


def _day(one: Event) -> str:
    """The day of a happening: a closing is of the last day, all else of the first."""
    return (one.when.end or one.when.start) if CLOSES.search(one.title) else one.when.start


def rows(found: Sequence[Event], companies: Mapping[str, str]) -> list[dict[str, object]]:
    """The rows of events. ``companies``: industry by company, for a happening whose own words tell none."""
    return [_row(one, industry(one.about) or _of_company(one.about, companies)) for one in found]


def _row(one: Event, trade: str | None) -> dict[str, object]:
    return {
        "event": one.id, "date": _day(one), "precision": one.when.precision,
        "date_to": None if CLOSES.search(one.title) else one.when.end or None,
        "title_zh": one.title, "title_en": titles().get(one.title) or untitled(one, trade),
        "kind": one.kind, "scope": one.scope, "industry": trade, "article": one.article,
        "paragraph": one.paragraph, "start": one.start, "end": one.end,
        "quote": one.quote, "also": one.also,
    }  # fmt: skip


def untitled(one: Event, trade: str | None) -> str:
    """What an English reader sees of a happening without a line in events_en.toml: kind, place, industry
    and date in English before the Chinese words, "Recognition · Lanzhou New Area · 2024: …"."""
    facts = [
        dict(event_rules().kinds)[one.kind].en,
        label("en", "common.scope_long", one.scope) if one.scope else "",
        label("en", "common.industry", trade) if trade else "",
        _date_en(_day(one)),
    ]
    return t("en", "common.event.untitled", facts=" · ".join(filter(None, facts)), title=one.title)


def _date_en(date: str) -> str:
    """ "2022-09-04" → "4 Sep 2022", "2022-09" → "Sep 2022"."""
    year, *rest = date.split("-")
    month = [t("en", f"common.month.{int(rest[0])}")] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *month, year])


def name(title: str, kind: str, lang: str) -> str:
    """The name in a happening's Chinese title, without its verb; in English where names_en.toml has it."""
    found = name_in(title, kind)
    called = names.entity(found) if lang == "en" else None
    return called.en if called else found


def industry(words: str) -> str | None:
    """The first industry of industries.toml that ``words`` name."""
    return next((one.zh for one in industries() if any(word in words for word in one.words)), None)


def _of_company(words: str, companies: Mapping[str, str]) -> str | None:
    """The industry of the first company that ``words`` name."""
    named = [name for name in companies if name in words]
    return companies[min(named, key=words.index)] if named else None
