"""A table as CSV that opens right in Excel."""

from __future__ import annotations

import csv
import io

import pandas as pd

from zzdash.export.tables.cells import rows_of
from zzdash.export.tables.guard import neutral
from zzdash.tables.load import Tables
from zzdash.views.readable import readable
from zzdash.wording.fields import in_words, titles


def to_csv(frame: pd.DataFrame, lang: str, tables: Tables | None = None) -> bytes:
    """``frame`` as CSV bytes: UTF-8 with a byte order mark, one heading line in ``lang``, "\\r\\n" line ends.

    Codes are words (actual → 实绩), unknown cells empty, whole numbers without ".0"; words that a spreadsheet
    would run as a formula are made harmless (numbers stay numbers). The index is not written. Observations
    begin with what is read and end with ids and offsets (``readable``); with ``tables`` each row that has an
    article names it.
    """
    frame = readable(frame, lang, tables)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([neutral(heading) for heading in titles(map(str, frame.columns), lang)])
    writer.writerows(rows_of(in_words(frame, lang), neutral))
    return out.getvalue().encode("utf-8-sig")
