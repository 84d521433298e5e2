"""One ZIP for hand-off: the filtered data in three formats, its dictionary, indicators and citations."""

from __future__ import annotations

import io
import zipfile

import pandas as pd

from zzdash.export.tables.csv import to_csv
from zzdash.export.tables.json import to_json
from zzdash.export.tables.parquet import to_parquet
from zzdash.rules.text import t
from zzdash.tables.load import Tables, rows_of
from zzdash.tables.records import ArticleRow
from zzdash.views.readable import readable
from zzdash.wording.citation import bibtex, gbt
from zzdash.wording.fields import dictionary

EPOCH = (1980, 1, 1, 0, 0, 0)  # the same data makes the same bytes


def to_bundle(frame: pd.DataFrame, lang: str, tables: Tables, filters: str = "", link: str = "") -> bytes:
    """A ZIP of ``frame`` (rows of ``observations``) as bytes.

    ``filters`` says in words what was chosen, ``link`` is the view's address; both go into README.txt.
    """
    chosen = tables.observations["observation"].isin(frame["observation"])
    used = tables.observations[chosen]
    articles = tables.articles[tables.articles["article"].isin(used["article"])]
    indicators = tables.indicators[tables.indicators["indicator"].isin(used["indicator"])]
    files = {
        "README.txt": _readme(len(frame), len(articles), lang, filters, link),
        "data.csv": to_csv(frame, lang, tables),
        "data.parquet": to_parquet(frame),
        "data.json": to_json(frame),
        "dictionary.csv": to_csv(dictionary(map(str, readable(frame, lang, tables).columns)), lang),
        "indicators.csv": to_csv(indicators, lang),
        "citation.txt": _citations(articles, lang),
        "citation.bib": "\n".join(bibtex(row, lang) for row in rows_of(articles, ArticleRow)).encode(),
    }
    return _zipped(files)


def _readme(count: int, articles: int, lang: str, filters: str, link: str) -> bytes:
    words = {"title": t(lang, "common.app.title"), "filters": filters or t(lang, "export.bundle.no_filters")}
    text = t(lang, "export.bundle.readme", count=count, articles=articles, link=link, **words)
    return text.replace("\n", "\r\n").encode("utf-8-sig")  # Windows' Notepad opens it right


def _citations(articles: pd.DataFrame, lang: str) -> bytes:
    """The articles are Chinese, so their lines are, as the standard asks; the heading is the reader's."""
    lines = [f"[{n}] {gbt(row)}" for n, row in enumerate(rows_of(articles, ArticleRow), start=1)]
    return "\r\n".join([t(lang, "export.citation.gbt_title"), *lines, ""]).encode("utf-8-sig")


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
