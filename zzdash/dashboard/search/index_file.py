"""The file of the full-text search: paragraphs cut by jieba for FTS5, and their readings (``figures``).

jieba costs half a second and 60 MB, so it never runs in the server: ``ensure_index`` builds the file once for
each state of ``paragraphs.csv`` and ``mentions.csv``, in a process of its own
(``python -m zzdash.dashboard.search.index_file``).
"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from zzdash import paths
from zzdash.dashboard.search.figures import Printed, Reading, fold, readings
from zzdash.views.articles import parse_pieces, text_span

FORMAT = "2"
DAY = 86_400  # seconds
SCHEMA = """
CREATE TABLE paragraph (id INTEGER PRIMARY KEY, article TEXT, number INTEGER, text TEXT);
CREATE TABLE reading (id INTEGER, folded TEXT, places TEXT);
CREATE INDEX reading_id ON reading (id);
CREATE VIRTUAL TABLE word USING fts5(words, tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(word, 'row');
"""


def ensure_index(paragraphs: Path) -> Path:
    """The index file for ``paragraphs`` (data/paragraphs.csv), built first if there is none for this content.

    OSError when neither the project nor the temporary folder can be written; CalledProcessError when jieba
    fails.
    """
    files = [file for file in (paragraphs, _mentions(paragraphs)) if file.exists()]
    content = b"".join(file.read_bytes() for file in files)
    digest = hashlib.sha256(content + FORMAT.encode()).hexdigest()[:16]
    target = _cache_folder(paragraphs) / f"zzdash-search-{digest}.sqlite"
    if not target.exists():
        command = [sys.executable, "-m", "zzdash.dashboard.search.index_file", str(paragraphs), str(target)]
        subprocess.run(command, check=True, capture_output=True, cwd=paths.PACKAGE.parent)
        _forget_old(target)
    return target


def _forget_old(target: Path) -> None:
    """Remove indexes of earlier data that nobody has used for a day."""
    for other in target.parent.glob("zzdash-search-*.sqlite"):
        with contextlib.suppress(OSError):  # Windows keeps a file that is open
            if other != target and time.time() - other.stat().st_atime > DAY:
                other.unlink()


def _cache_folder(paragraphs: Path) -> Path:
    folder = paragraphs.resolve().parent.parent / ".cache"
    try:
        folder.mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")  # a cache is nobody's commit
        return folder
    except OSError:
        pass  # an installed package or a read-only image: the system's temporary folder will do
    return Path(tempfile.gettempdir())


def build(paragraphs: Path, target: Path) -> None:
    """Write the index of ``paragraphs`` to ``target`` in one step: a reader sees the old file or the new."""
    import jieba

    jieba.setLogLevel("ERROR")
    rows, mentions = _table(paragraphs), defaultdict(list)
    for mention in _table(_mentions(paragraphs)):
        mentions[mention["article"], mention["paragraph"]].append(mention)
    cut = [" ".join(jieba.cut_for_search(fold(row["text"]))) for row in rows]
    read = [readings(row["text"], _printed(row, mentions[row["article"], row["paragraph"]])) for row in rows]
    handle, draft = tempfile.mkstemp(dir=target.parent, suffix=".draft")
    os.close(handle)
    _fill(Path(draft), rows, cut, read)
    os.replace(draft, target)


def _mentions(paragraphs: Path) -> Path:
    """The numbers printed in ``paragraphs``; a folder without them can be searched too."""
    return paragraphs.with_name("mentions.csv")


def _table(file: Path) -> list[dict[str, str]]:
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _printed(row: Mapping[str, str], mentions: Iterable[Mapping[str, str]]) -> list[Printed]:
    """The numbers of a paragraph by their offsets in its text."""
    pieces = parse_pieces(row["pieces"]) if row["pieces"] else ()
    placed = ((text_span(pieces, int(one["start"]), int(one["end"])), one) for one in mentions)
    return [Printed(*span, one["unit"], one["approx"]) for span, one in placed if span]


def _fill(
    file: Path, rows: Sequence[Mapping[str, str]], cut: Sequence[str], read: Sequence[Sequence[Reading]]
) -> None:
    base = sqlite3.connect(file)
    with base:
        base.executescript(SCHEMA)
        lines = [(n, row["article"], int(row["paragraph"]), row["text"]) for n, row in enumerate(rows, 1)]
        base.executemany("INSERT INTO paragraph VALUES (?, ?, ?, ?)", lines)
        texts = [(n, one.text, json.dumps(one.places)) for n, some in enumerate(read, 1) for one in some]
        base.executemany("INSERT INTO reading VALUES (?, ?, ?)", texts)
        base.executemany("INSERT INTO word (rowid, words) VALUES (?, ?)", enumerate(cut, start=1))
    base.close()


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
