"""An article as a line of sources names it: publisher, date, title."""

from __future__ import annotations

from dataclasses import dataclass

from zzdash.rules.text import t
from zzdash.tables.records import ArticleRow
from zzdash.wording import words


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the source line names it."""

    article: str
    publisher: str
    published: str
    title: str


def source(article: ArticleRow, lang: str) -> Source:
    """An article's name for the source line; an inferred date says so."""
    publisher = words.publisher_text(article["publisher"], lang)
    date = article["published"]
    if article["date_basis"] == "inferred":
        date = t(lang, "present.source.inferred", date=date)
    title = " ".join(article["title"].split())
    return Source(article["article"], publisher, date, title)


def within_quotes(title: str, lang: str) -> str:
    """An article's title for English quotation marks: its own become single ones. Chinese sets it in 《》."""
    return title.replace("“", "‘").replace("”", "’") if lang == "en" else title


def source_title(source: Source, lang: str) -> str:
    """An article's title in the marks of the reader's language."""
    return t(lang, "present.source.title", title=within_quotes(source.title, lang))
