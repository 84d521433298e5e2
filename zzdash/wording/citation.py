"""How to cite an article: GB/T 7714—2015 and BibTeX.

What the article does not print is marked as such: an unknown publisher is [出版者不详] and an
inferred date stands in square brackets, as the standard asks.
"""

from __future__ import annotations

from zzdash.rules.text import t
from zzdash.tables.records import ArticleRow

UNKNOWN = ("", "unknown", "nan", "None")
LATEX = str.maketrans(
    {
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
    }
)


def gbt(article: ArticleRow, lang: str = "zh", paragraph: int | None = None) -> str:
    """One GB/T 7714 line for a row of ``articles``: 题名[N]. 出版者, 日期: 第n段."""
    publisher = _publisher(article) or f"[{t(lang, 'export.citation.unknown_publisher')}]"
    place = f": {t(lang, 'export.citation.paragraph', n=paragraph)}" if paragraph else ""
    return f"{_line(article['title'])}[N]. {publisher}, {_date(article)}{place}."


def bibtex(article: ArticleRow, lang: str = "zh", paragraph: int | None = None) -> str:
    """One BibTeX entry for a row of ``articles``: @article when the publisher is known, else @misc."""
    publisher = _publisher(article)
    year, *rest = str(article["published"]).split("-")
    notes = [t(lang, "export.citation.paragraph", n=paragraph)] if paragraph else []
    if article["date_basis"] == "inferred":
        notes.append(t(lang, "export.citation.inferred", words=_line(article["date_words"])))
    fields = {
        "title": f"{{{_line(article['title']).translate(LATEX)}}}",
        "journal": publisher.translate(LATEX),
        "year": year,
        "month": str(int(rest[0])) if rest else "",
        "day": str(int(rest[1])) if len(rest) > 1 else "",
        "note": "; ".join(notes).translate(LATEX),
    }
    body = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@{'article' if publisher else 'misc'}{{zzdash-{article['article']},\n{body}}}\n"


def _publisher(article: ArticleRow) -> str:
    name = _line(article["publisher"])
    return "" if name in UNKNOWN else name


def _date(article: ArticleRow) -> str:
    date = str(article["published"])
    return f"[{date}]" if article["date_basis"] == "inferred" else date


def _line(text: object) -> str:
    return " ".join(str(text).split())
