"""The articles to build from: ``seeds/articles.toml`` read, and each file checked against its entry."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zzdash.rules.errors import RuleError
from zzdash.tables.toml import checked, read_toml

MANIFEST = "articles.toml"
REQUIRED = {
    "id": str, "file": str, "title": str, "publisher": str, "published": str,
    "date_basis": str, "date_words": list, "home": str, "language": str, "sha256": str,
}  # fmt: skip
PUBLISHED = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?")
BASES = ("printed", "inferred")
SPACE = re.compile(r"\s+")


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
    entries = read_toml(seeds / MANIFEST).get("article")
    if not isinstance(entries, list) or not entries:
        raise RuleError(MANIFEST, "", "has no [[article]]", "write one [[article]] per source file")
    articles = [_article(seeds, number, entry) for number, entry in enumerate(entries, 1)]
    held: dict[str, Article] = {}
    for one in articles:
        if (other := held.setdefault(one.id, one)) is not one:
            raise RuleError(
                MANIFEST, one.id, f"id of both {other.file} and {one.file}", "give one of them its own id"
            )
    return sorted(articles, key=lambda one: one.id)


def _article(seeds: Path, number: int, entry: dict[str, Any]) -> Article:
    place = str(entry.get("id", f"article {number}"))
    checked(MANIFEST, place, entry, REQUIRED)
    if not re.fullmatch("[0-9A-Za-z]+", entry["id"]):
        raise RuleError(MANIFEST, place, f"id is {entry['id']!r}", "use digits and ASCII letters only")
    if not PUBLISHED.fullmatch(entry["published"]):
        raise RuleError(
            MANIFEST, place, f"published is {entry['published']!r}", "write YYYY-MM or YYYY-MM-DD"
        )
    if entry["date_basis"] not in BASES:
        raise RuleError(
            MANIFEST, place, f"date_basis is {entry['date_basis']!r}", f"write one of {', '.join(BASES)}"
        )
    text = _text(seeds / entry["file"], place, entry["sha256"])
    _dated(place, entry["date_words"], text)
    return Article(**{**entry, "date_words": tuple(entry["date_words"])}, text=text)


def _text(path: Path, place: str, sha256: str) -> str:
    """The file's text, verbatim. RuleError where it is missing, empty, not UTF-8, or not what sha256 says."""
    try:
        raw = path.read_bytes()
    except OSError:
        raise RuleError(MANIFEST, place, f"no file {path}", "put the article there, or mend file") from None
    found = hashlib.sha256(raw).hexdigest()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RuleError(path.name, place, f"not UTF-8 at byte {error.start}", "save it as UTF-8") from None
    if not text.strip():
        raise RuleError(
            path.name, place, "the article is empty", f"put its text there, or drop it from {MANIFEST}"
        )
    if found != sha256:
        mend = f'restore the file, or write sha256 = "{found}" if the change is meant'
        raise RuleError(
            path.name, place, f"its text is not the one that {MANIFEST} describes (sha256 differs)", mend
        )
    return text


def _dated(place: str, date_words: list[Any], text: str) -> None:
    """RuleError unless every one of ``date_words`` stands in the text, white space apart."""
    bare = SPACE.sub("", text)
    for words in date_words:
        if not isinstance(words, str) or SPACE.sub("", words) not in bare:
            raise RuleError(
                MANIFEST, place, f"date_words {words!r} are not in the article", "quote words that it prints"
            )
