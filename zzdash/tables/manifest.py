"""The articles to build from: ``seeds/articles.toml`` read, and each file checked against its entry."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PureWindowsPath
from typing import Annotated, Literal

from pydantic import AfterValidator

from zzdash.rules.errors import RuleError
from zzdash.rules.known import Place
from zzdash.rules.loader import Line, Model, Some, Text, bytes_of, load, matching, wrong

MANIFEST = "articles.toml"
SPACE = re.compile(r"\s+")
PUBLISHED = re.compile(r"((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?")
Basis = Literal["printed", "inferred"]


def _day(value: str) -> str:
    """YYYY-MM or YYYY-MM-DD, a month or a day that exists."""
    match = PUBLISHED.fullmatch(value)
    if not match:
        raise wrong("is", "published")
    try:
        date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        raise wrong("no_date") from None
    return value


class Entry(Model):
    """An article as articles.toml tells of it."""

    id: Annotated[Line, matching("[0-9A-Za-z]+", "article_id")]
    file: Line
    title: Line
    publisher: Line
    published: Annotated[Line, AfterValidator(_day)]
    date_basis: Basis
    date_words: Some[Text]
    home: Place
    language: Literal["zh"]
    sha256: Annotated[Line, matching(r"[0-9a-f]{64}|\?", "sha256")]  # "?": build tells it


class Manifest(Model):
    """articles.toml."""

    article: Some[Entry]


@dataclass(frozen=True, slots=True)
class Article:
    """One entry with the text of its file, verbatim.

    ``published`` is YYYY-MM or YYYY-MM-DD; ``date_basis`` "printed" or "inferred" (from ``date_words``);
    ``home`` the place meant by 全区 and 全市; ``sha256`` is of the file's bytes, in hex.
    """

    id: str
    file: str
    title: str
    publisher: str
    published: str
    date_basis: str
    date_words: tuple[str, ...]
    home: str
    language: str
    sha256: str
    text: str


def read_articles(seeds: Path) -> list[Article]:
    """The articles of ``seeds``, by id. RuleError where an entry or a file can't be used."""
    articles = [_article(seeds, entry) for entry in load(seeds / MANIFEST, Manifest).article]
    held: dict[str, Article] = {}
    for one in articles:
        if (other := held.setdefault(one.id, one)) is not one:
            raise RuleError(MANIFEST, one.id, "article_twice", a=other.file, b=one.file)
    return sorted(articles, key=lambda one: one.id)


def _article(seeds: Path, entry: Entry) -> Article:
    text = _text(_inside(seeds, entry), entry)
    _dated(entry, text)
    return Article(**dict(entry), text=text)


def _inside(seeds: Path, entry: Entry) -> Path:
    """Where the article is. RuleError unless that is in the zone's folder, links followed."""
    path = seeds / entry.file
    apart = PureWindowsPath(entry.file)  # knows both kinds of slash, and drives
    try:
        within = path.resolve().is_relative_to(seeds.resolve())
    except (OSError, RuntimeError):  # links in a circle
        within = False
    if not within or apart.anchor or ".." in apart.parts:
        raise RuleError(MANIFEST, entry.id, "outside", file=entry.file)
    return path


def _text(path: Path, entry: Entry) -> str:
    """The file's text, verbatim. RuleError where it is missing, empty, not UTF-8, or not what sha256 says."""
    if not path.exists():
        raise RuleError(MANIFEST, entry.id, "no_article", path=str(path))
    raw = bytes_of(path, MANIFEST, entry.id)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RuleError(path.name, entry.id, "not_utf8", byte=error.start) from None
    if not text.strip():
        raise RuleError(path.name, entry.id, "empty_article", file=MANIFEST)
    if (found := hashlib.sha256(raw).hexdigest()) != entry.sha256:
        raise RuleError(path.name, entry.id, "other_text", file=MANIFEST, sha256=found)
    return text


def _dated(entry: Entry, text: str) -> None:
    """RuleError unless every one of ``date_words`` stands in the text, white space apart."""
    bare = SPACE.sub("", text)
    for words in entry.date_words:
        if SPACE.sub("", words) not in bare:
            raise RuleError(MANIFEST, entry.id, "no_date_words", words=words)
