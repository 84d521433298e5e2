"""Readings that people have accepted: ``seeds/accepted.csv``, a row a number, pinned to its text.

Published is reviewed: what stands here is published as it stands, however the reader reads it today, so that
a better reader never changes a published figure in silence. ``zzdash check`` tells where the two differ;
``zzdash accept`` writes the rows of articles as they are read and corrected now. An article without rows is
published as it is read. Rows of a text that has changed since stop the build: they must be accepted anew.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from zzdash.reading.model import Mention, Paragraph
from zzdash.rules.errors import RuleError
from zzdash.rules.loader import Line, Many, Model, load_csv
from zzdash.rules.values import Against, Approx, MentionKind, PeriodBasis, Status
from zzdash.tables.manifest import Article

FILE = "accepted.csv"
PINNED = 16
"""So many hex digits of a text's SHA-256 pin a reading to it."""
RULE = "accepted"
"""The rule of a reading that stands because people accepted it."""

Empty = BeforeValidator(lambda value: None if value == "" else value)
Number = Annotated[float | None, Field(strict=False), Empty]
Words = Annotated[Line | None, Empty]


class Accepted(Model):
    """One accepted reading: the number's raw span, what pins it to its text, every field of its mention."""

    article: Line
    text: Line
    start: Annotated[int, Field(ge=0, strict=False)]
    end: Annotated[int, Field(ge=1, strict=False)]
    surface: Annotated[str, Field(min_length=1)]
    value: Number
    value_max: Number
    unit: Words
    approx: Approx
    kind: MentionKind
    reason: Words
    indicator: Words
    indicator_zh: Words
    scope: Words
    entity: Words
    industry: Words
    year: Annotated[int | None, Field(strict=False), Empty]
    period: Words
    period_basis: Annotated[PeriodBasis | None, Empty]
    status: Annotated[Status | None, Empty]
    against: Annotated[Against | None, Empty]


class AcceptedFile(Model):
    """accepted.csv."""

    row: Many[Accepted]


PLACE = ("article", "text", "start", "end", "surface")
READ = tuple(name for name in Accepted.model_fields if name not in PLACE)
"""The fields of a mention that are accepted."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the reader reads otherwise than it was accepted; ``start`` for a number not found."""

    mention: str
    surface: str
    field: str
    accepted: str
    read: str


def read_accepted(seeds: Path) -> dict[str, list[Accepted]]:
    """Accepted readings by article, in order; none where there is no file. RuleError for a faulty row."""
    path = seeds / FILE
    found: dict[str, list[Accepted]] = {}
    for one in load_csv(path, AcceptedFile).row if path.exists() else ():
        found.setdefault(one.article, []).append(one)
    return found


def pin(article: Article) -> str:
    """What pins a reading to an article's text."""
    return article.sha256[:PINNED]


def pinned(one: Accepted, article: Article) -> bool:
    """Whether a reading was accepted of just this text."""
    return one.text == pin(article) and article.text[one.start : one.end] == one.surface


def accept(
    article: Article, mentions: Sequence[Mention], paragraphs: Sequence[Paragraph], rows: Sequence[Accepted]
) -> tuple[Mention, ...]:
    """The mentions of an article, what was accepted in place of what was read.

    Numbers without an accepted reading stay as read. RuleError where the text has changed since.
    """
    if not rows:
        return tuple(mentions)
    for one in rows:
        if not pinned(one, article):
            raise RuleError(FILE, f"{one.article}-{one.start}", "text_changed", article=article.id)
    read = {m.start: m for m in mentions}
    stand = [_stand(one, read.get(one.start), paragraphs) for one in rows]
    spans = [(one.start, one.end) for one in rows]
    free = (m for m in mentions if not any(m.start < end and start < m.end for start, end in spans))
    return tuple(sorted([*stand, *free], key=lambda m: m.start))


def _stand(one: Accepted, read: Mention | None, paragraphs: Sequence[Paragraph]) -> Mention:
    fields: dict[str, Any] = {name: getattr(one, name) for name in READ}
    if read and read.end == one.end:
        return replace(read, **fields, rule=RULE, doubts=())
    paragraph = next(p.number for p in paragraphs if p.start <= one.start < p.end)
    place: dict[str, Any] = {
        "start": one.start,
        "end": one.end,
        "surface": one.surface,
        "paragraph": paragraph,
    }
    return Mention(article=one.article, rule=RULE, **place, **fields)


def differences(rows: Iterable[Accepted], mentions: Iterable[Mention]) -> Iterator[Difference]:
    """Where the reader reads otherwise than was accepted, field by field."""
    read = {m.start: m for m in mentions}
    for one in rows:
        mention, name = read.get(one.start), f"{one.article}-{one.start}"
        if mention is None:
            yield Difference(name, one.surface, "start", str(one.start), "")
            continue
        for field in READ:
            want, got = getattr(one, field), getattr(mention, field)
            if want != got:
                yield Difference(name, one.surface, field, _text(want), _text(got))


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def as_csv(
    articles: Iterable[Article],
    told: Mapping[str, Sequence[Mention]],
    before: Mapping[str, Sequence[Accepted]] | None = None,
) -> str:
    """The file's text: of each article (by id) what ``told`` says, else the rows of ``before``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Accepted.model_fields)
    for article in articles:
        if article.id in told:
            for m in told[article.id]:
                place = (article.id, pin(article), str(m.start), str(m.end), m.surface)
                writer.writerow([*place, *(_text(getattr(m, name)) for name in READ)])
        else:
            for one in (before or {}).get(article.id, ()):
                writer.writerow([_text(getattr(one, name)) for name in Accepted.model_fields])
    return out.getvalue()
