"""What a download says of a row, in which order and words: the one place that sheets, CSV and slides ask.

"地区生产总值 6.8" with the kind 增速 in another column reads as the level; in full it is 地区生产总值增速.
Columns made here (``fields.MADE``): ``shown`` the indicator in full, ``when`` its period in words, ``said``
the figure with its unit as the pages show it, ``source`` the article's publisher and date.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import pandas as pd

from zzdash.rules.text import t
from zzdash.rules.values import SIGNED
from zzdash.tables.load import Tables, rows_of
from zzdash.tables.records import Amount, ArticleRow, Figure
from zzdash.wording import words
from zzdash.wording.fields import in_words, title
from zzdash.wording.source import source

FigureColumn = Literal["kind", "value", "value_max", "unit", "approx"]
ASKED = ("indicator_zh", "indicator_en", "kind", "year", "period", "coverage", "period_basis")
NEEDED = {*ASKED, "month_from", "month_to", "value", "unit", "scope", "status"}
FIGURE: tuple[FigureColumn, ...] = ("kind", "value", "value_max", "unit", "approx")
ABSENT: dict[str, object] = {"value_max": None, "approx": "exact"}

# What is read first, by a column that only such rows have.
AMOUNT = ("value", "value_max", "unit", "approx")
FIRST: dict[str, tuple[str, ...]] = {
    "shown": ("shown", "scope", "when", "status", *AMOUNT, "said", "industry", "entity_en", "entity"),
    "event": ("date", "date_to", "precision", "title_zh", "title_en", "kind", "scope", "industry", "source"),
    "stage": ("name", "name_en", "kind", "stage", "stage_quote", "parent", "industry", "scope", "source"),
    "mention": ("mention", "surface", *AMOUNT, "kind", "reason", "source"),
}
FIRST["shown"] += ("source", "quote", "surface")
FIRST["event"] += ("quote",)
FIRST["stage"] += ("quote", "aliases")
LAST: tuple[str, ...] = ("observation", "article", "paragraph", "start", "end", "quote_start", "quote_end")
LAST += ("indicator", "indicator_zh", "indicator_en", "family", "cell", "rule", "alternatives")
LAST += ("derived", "inputs", "event", "also")
LAST += ("stage_article", "stage_start", "stage_end", "investment", "capacity")

NOT_SHORT = ("said", "entity_en", "surface")
SHEET = tuple(name for name in FIRST["shown"] if name not in NOT_SHORT)  # the short sheet
SLIDE = ("shown", "when", "status", "said", "source")  # a slide's rows are of one place
OPTIONAL = ("value_max", "industry", "entity")  # on the short sheet only where some row has one
# column → its heading in the tables of the pages
ON_SCREEN = {"shown": "indicator", "when": "period", "said": "value"}
ON_SCREEN |= {name: name for name in ("scope", "status", "value", "source")}


def is_readable(frame: pd.DataFrame) -> bool:
    """Whether ``frame`` holds observations, yearly or derived values: what the words are made of."""
    return set(frame.columns) >= NEEDED


def heading(column: str, lang: str) -> str:
    """The heading of ``column`` where a table reads as on the screen: short sheet and slides."""
    return t(lang, f"common.column.{ON_SCREEN[column]}") if column in ON_SCREEN else title(column, lang)


def readable(frame: pd.DataFrame, lang: str, tables: Tables | None = None) -> pd.DataFrame:
    """All columns of ``frame``, codes as they are, and those made of them in words, in reading order.

    With ``tables`` the source of each row is named, and a value without a sentence of its own gets that of
    the figure it was chosen or derived from. A frame of other things is as it was.
    """
    said = with_words(frame, lang) if is_readable(frame) else frame
    if tables is not None and {"observation", "inputs", "article"} & set(said.columns):
        said = _with_source(said, lang, tables)
    return said[reading_order(said.columns)]


def reading_order(columns: Iterable[object]) -> list[str]:
    """``columns``: what is read first, what describes it, then ids and offsets."""
    names = [str(name) for name in columns]
    wanted = next((FIRST[mark] for mark in FIRST if mark in names), None)
    if wanted is None:
        return names
    first = [name for name in wanted if name in names]
    last = [name for name in LAST if name in names and name not in first]
    return [*first, *(name for name in names if name not in first and name not in last), *last]


def short(full: pd.DataFrame, lang: str) -> pd.DataFrame:
    """What the screen shows of ``readable`` rows, figures and codes in its words; one row each."""
    shown = full[[name for name in SHEET if name in full.columns and not _idle(full, name)]].copy()
    if "entity_en" in full.columns and "entity" in shown.columns:
        shown["entity"] = full["entity_en"]
    if lang != "zh":  # the pages count in 万 and 亿 only in Chinese
        rows = _figures(full)
        shown["unit"] = [words.unit_beside(row, lang) or row["unit"] for row in rows]
        shown["value"] = [_scaled(row, "value", lang) for row in rows]
        if "value_max" in shown.columns:
            shown["value_max"] = [_scaled(row, "value_max", lang) for row in rows]
    return in_words(shown, lang)


def _scaled(row: Amount, name: Literal["value", "value_max"], lang: str) -> float | None:
    value = row[name]
    return None if value is None else float(words.scaled(value, row["unit"], lang)[0])


def _idle(full: pd.DataFrame, name: str) -> bool:
    return name in OPTIONAL and not full[name].map(words.known).any()


def with_words(frame: pd.DataFrame, lang: str) -> pd.DataFrame:
    """A copy of ``frame`` with "shown", "when" and "said"; a derived value has its status and is an about.

    In English also "entity_en": the project or company as English readers know it, "entity" being as printed.
    """
    made = _marked(frame)
    if lang == "en" and "entity" in made.columns:
        made = made.assign(entity_en=[words.entity_text(name, lang) for name in made["entity"]])
    rows = _figures(made)
    said = {key: said_of(row, lang) for key, row in {_key(row): row for row in rows}.items()}
    return made.assign(
        shown=[words.indicator_text(row, lang) for row in rows],
        when=[words.period_full(row, lang) for row in rows],
        said=[said[_key(row)] for row in rows],
    )


def _figures(frame: pd.DataFrame) -> list[Figure]:
    """The rows of ``frame`` as figures; one without a column of ``FIGURE`` is exact and no range."""
    held = frame[[name for name in frame.columns if name in NEEDED or name in FIGURE]]
    absent = {name: other for name, other in ABSENT.items() if name not in held.columns}
    return rows_of(held.assign(**absent), Figure)


def _key(row: Figure) -> tuple[object, ...]:
    return tuple(row[name] for name in FIGURE)


def _marked(frame: pd.DataFrame) -> pd.DataFrame:
    """What the tables leave unsaid of derived values, which the pages mark so."""
    if "derived" not in frame.columns:
        return frame
    derived = frame["derived"].map(words.known).astype(bool)
    approx = frame["approx"] if "approx" in frame.columns else pd.Series("", index=frame.index)
    return frame.assign(
        status=frame["status"].mask(derived, "derived"), approx=approx.mask(derived, "about")
    )


def said_of(row: Amount, lang: str, signed: bool = False) -> str | None:
    """A row's figure as the pages show it, with its unit ("7.32 bn yuan"); None where it has no figure."""
    return words.value_text(row, lang, signed) if row["value"] is not None else None


def source_of(article: ArticleRow, lang: str) -> str:
    """Publisher and date of a row of ``articles``: "大众日报 2025-01-24"; what is not printed says so."""
    named = source(article, lang)
    return f"{named.publisher} {named.published}"


def slide_cells(row: Figure, article: ArticleRow, when: str, lang: str) -> tuple[str, ...]:
    """The cells of ``SLIDE`` for ``row`` of ``article``; ``when`` is its period, growth shows its sign."""
    cells = {
        "shown": words.indicator_text(row, lang, entity=True),
        "when": when,
        "status": t(lang, f"common.status.{row['status']}"),
        "said": said_of(row, lang, signed=row["kind"] in SIGNED) or "",
        "source": source_of(article, lang),
    }
    return tuple(cells[name] for name in SLIDE)


def _with_source(said: pd.DataFrame, lang: str, tables: Tables) -> pd.DataFrame:
    named = {row["article"]: source_of(row, lang) for row in tables.rows("articles")}
    ids = observed(said)
    articles = _filled(said, "article", [name.rpartition("-")[0] for name in ids])
    made = said.assign(source=[named.get(str(article)) for article in articles])
    if is_readable(said):
        quotes = {row["observation"]: row["quote"] for row in tables.rows("observations")}
        made["quote"] = _filled(said, "quote", [quotes.get(name) for name in ids])
    return made


def _filled(frame: pd.DataFrame, column: str, instead: Sequence[object]) -> list[object]:
    """The cells of ``column``; what is unknown of them, or all of a column not there, from ``instead``."""
    if column not in frame.columns:
        return list(instead)
    pairs = zip(frame[column].tolist(), instead, strict=True)
    return [own if words.known(own) else other for own, other in pairs]


def observed(frame: pd.DataFrame) -> list[str]:
    """The observation each row is, or the first that it was made of; "" for rows that are none."""
    columns = [frame[name].tolist() for name in ("observation", "inputs") if name in frame.columns]
    return [
        next((str(cell).split(";")[0] for cell in cells if words.known(cell)), "")
        for cells in (zip(*columns, strict=True) if columns else [()] * len(frame))
    ]
