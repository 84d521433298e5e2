"""A table as JSON: the fields described, then one object a row with codes as in data/."""

from __future__ import annotations

import json

import pandas as pd

from zzdash.export.tables.cells import rows_of
from zzdash.wording.fields import title


def to_json(frame: pd.DataFrame) -> bytes:
    """``{"fields": [{name, zh, en}], "rows": [{…}]}`` as UTF-8 bytes; an unknown cell is null.

    One row a line, so that a diff of two downloads can be read.
    """
    names = [str(column) for column in frame.columns]
    fields = [{"name": name, "zh": title(name, "zh"), "en": title(name, "en")} for name in names]
    rows = [json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in rows_of(frame)]
    head = json.dumps(fields, ensure_ascii=False)
    body = ",\n".join(rows)
    return f'{{"fields": {head},\n"rows": [\n{body}\n]}}\n'.encode()
