"""Full-text search over the paragraphs: words cut by jieba, kept in an SQLite FTS5 index file.

jieba costs half a second and 60 MB, so it never runs in the server: ``ensure_index`` builds the file once for
each state of ``paragraphs.csv``, in a process of its own (``python -m zzdash.dashboard.search``), and queries
are cut by the index's own vocabulary. A query finds a paragraph that holds its exact characters or all of its
words; when there is none, paragraphs that hold some of the words are offered as near matches.
"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FORMAT = "1"
LONGEST_QUERY = 60
LONGEST_WORD = 12
MOST = 200
DAY = 86_400  # seconds
SCHEMA = """
CREATE TABLE paragraph (id INTEGER PRIMARY KEY, article TEXT, number INTEGER, text TEXT, folded TEXT);
CREATE VIRTUAL TABLE word USING fts5(words, tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(word, 'row');
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that matches. ``spans``: half-open offsets into ``text`` of the words to highlight."""

    article: str
    paragraph: int
    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Hits, best first; ``near``: no paragraph held the whole query, these hold some of its words."""

    hits: tuple[Hit, ...]
    near: bool = False


def fold(text: str) -> str:
    """``text`` with full-width and capital letters made plain, character for character (offsets stay)."""
    return "".join(_fold_character(character) for character in text)


def _fold_character(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).lower()
    return plain if len(plain) == 1 else character


# -- building: runs in a process of its own ------------------------------------------------------------------


def ensure_index(paragraphs: Path) -> Path:
    """The index file for ``paragraphs`` (data/paragraphs.csv), built first if there is none for this content.

    OSError when neither the project nor the temporary folder can be written; CalledProcessError when jieba
    fails.
    """
    digest = hashlib.sha256(paragraphs.read_bytes() + FORMAT.encode()).hexdigest()[:16]
    target = _cache_folder(paragraphs) / f"zzdash-search-{digest}.sqlite"
    if not target.exists():
        command = [sys.executable, "-m", "zzdash.dashboard.search", str(paragraphs), str(target)]
        subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[2])
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
    with paragraphs.open(encoding="utf-8", newline="") as lines:
        rows = [(row["article"], int(row["paragraph"]), row["text"]) for row in csv.DictReader(lines)]
    cut = [" ".join(jieba.cut_for_search(fold(text))) for _, _, text in rows]
    handle, draft = tempfile.mkstemp(dir=target.parent, suffix=".draft")
    os.close(handle)
    _fill(Path(draft), rows, cut)
    os.replace(draft, target)


def _fill(file: Path, rows: Sequence[tuple[str, int, str]], cut: Sequence[str]) -> None:
    base = sqlite3.connect(file)
    with base:
        base.executescript(SCHEMA)
        lines = [(n, *row, fold(row[2])) for n, row in enumerate(rows, start=1)]
        base.executemany("INSERT INTO paragraph VALUES (?, ?, ?, ?, ?)", lines)
        base.executemany("INSERT INTO word (rowid, words) VALUES (?, ?)", enumerate(cut, start=1))
    base.close()


# -- asking --------------------------------------------------------------------------------------------------


class Index:
    """An index file, open for reading; may be shared by threads."""

    def __init__(self, file: Path) -> None:
        self._base = sqlite3.connect(f"file:{file.as_posix()}?mode=ro", uri=True, check_same_thread=False)
        self._lock = threading.Lock()
        self._known = {str(row[0]) for row in self._base.execute("SELECT term FROM vocabulary")}

    def find(self, query: str, article: str | None = None, limit: int = MOST) -> Found:
        """Paragraphs (of ``article``, if given) that hold all words of ``query`` (words apart by spaces)."""
        terms = fold(query[:LONGEST_QUERY]).split()
        if not terms:
            return Found(())
        words = [word for term in terms for word in self.cut(term)]
        complete = sum(map(len, words)) == sum(character.isalnum() for term in terms for character in term)
        whole = self._rows(terms, words if complete else [], " AND ", article)
        rows = whole or self._rows([], words, " OR ", article)
        hits = [Hit(row[0], row[1], row[2], _marks(row[3], terms, words)) for row in rows[:limit]]
        return Found(tuple(hits), near=bool(hits) and not whole)

    def cut(self, term: str) -> list[str]:
        """``term`` (folded) in the fewest words of the index's vocabulary; unknown characters drop out."""
        best: list[tuple[int, list[str]]] = [(0, [])]
        for end in range(1, len(term) + 1):
            skipped = (best[end - 1][0] + 2, best[end - 1][1])
            known = [
                (best[start][0] + 1, [*best[start][1], term[start:end]])
                for start in range(max(0, end - LONGEST_WORD), end)
                if term[start:end] in self._known
            ]
            best.append(min([*known, skipped], key=lambda option: option[0]))
        return best[-1][1]

    def _rows(
        self, terms: Sequence[str], words: Sequence[str], joiner: str, article: str | None
    ) -> list[tuple[str, int, str, str]]:
        """(article, number, text, folded): exact characters first, then by FTS5's rank."""
        match = joiner.join('"{}"'.format(word.replace('"', '""')) for word in words) or '""'
        exact = " AND ".join("instr(folded, ?)" for _ in terms) or "0"
        query = f"""
            SELECT article, number, text, folded FROM paragraph
            LEFT JOIN (SELECT rowid AS hit, rank AS quality FROM word WHERE word MATCH ?) ON hit = id
            WHERE (hit IS NOT NULL OR ({exact})) AND (? IS NULL OR article = ?)
            ORDER BY ({exact}) = 0, quality, id LIMIT {MOST}"""
        with self._lock:
            return self._base.execute(query, [match, *terms, article, article, *terms]).fetchall()


def _marks(folded: str, terms: Sequence[str], words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The query itself where the paragraph holds it, else its words."""
    return spans(folded, terms if all(term in folded for term in terms) else [*terms, *words])


def spans(folded: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where ``words`` occur in ``folded``: half-open, sorted, overlapping ones joined."""
    found = sorted(place for word in set(words) if word for place in _places(folded, word))
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _places(text: str, word: str) -> Iterable[tuple[int, int]]:
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + len(word))


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
