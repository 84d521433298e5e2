"""A table as Parquet: field names and codes as in data/, titles of both languages in the file's metadata."""

from __future__ import annotations

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from zzdash.wording.fields import title


def to_parquet(frame: pd.DataFrame) -> bytes:
    """``frame`` as Parquet bytes (snappy); the index is not written.

    Unknown cells are null. A column unknown throughout is text, so that files of different filters can be
    joined.
    """
    known = frame.replace("", None) if len(frame) else frame
    table = pa.Table.from_pandas(known, preserve_index=False)
    schema = pa.schema([_described(field) for field in table.schema])
    out = io.BytesIO()
    pq.write_table(table.cast(schema), out, compression="snappy")
    return out.getvalue()


def _described(field: pa.Field) -> pa.Field:
    words = {"title_zh": title(field.name, "zh"), "title_en": title(field.name, "en")}
    kind = pa.string() if pa.types.is_null(field.type) else field.type
    return pa.field(field.name, kind, metadata={key: word.encode() for key, word in words.items()})
