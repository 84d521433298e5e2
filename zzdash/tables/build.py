"""seeds/ → data/: read every article, work out every table, validate, then swap the folder in.

Nothing of the old data/ is touched until the new one is whole and valid.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from zzdash import paths
from zzdash.reading import Reading, read
from zzdash.rules.catalogue import load_catalogue
from zzdash.rules.errors import RuleError
from zzdash.rules.everything import load_rules
from zzdash.rules.loader import zone_in
from zzdash.tables import chain, entities, events, rows
from zzdash.tables import derived as implied
from zzdash.tables.checks import check_all
from zzdash.tables.corrections import FILE as CORRECTIONS
from zzdash.tables.corrections import Correction, correct, read_corrections
from zzdash.tables.derive import derive
from zzdash.tables.fields import tables
from zzdash.tables.manifest import Article, read_articles
from zzdash.tables.observation import Observation
from zzdash.tables.observe import observe
from zzdash.tables.package import package
from zzdash.tables.write import write_table
from zzdash.tables.yearly import cells

Rows = dict[str, list[rows.Row]]
Progress = Callable[[int, int, str], None]


class BuildError(Exception):
    """The tables worked out do not fit their own schemas: a fault of the program or of its rules."""


def build(seeds: Path | None = None, data: Path | None = None, progress: Progress | None = None) -> Rows:
    """Build ``data`` (default: the project's) from ``seeds`` and return its rows by table.

    RuleError for what people must mend, BuildError when validation fails, OSError where ``data`` holds
    something else than a build; ``data`` then stays as it was.
    ``progress(done, of, what)`` is called before each step.
    """
    with zone_in(seeds or paths.SEEDS):
        return _build(data, progress or _silent)


def _build(data: Path | None, progress: Progress) -> Rows:
    load_rules()
    tables()
    target = (data or paths.DATA).resolve()
    _need_room(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    made = work_out(paths.SEEDS, progress)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        write(folder, made)
        _validate(folder)
        _swap(folder, target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return made


def _need_room(target: Path) -> None:
    """A build replaces its folder, so that must be a build, or empty, or not there yet."""
    free = not target.exists() or (target.is_dir() and not any(target.iterdir()))
    if not free and not (target / "datapackage.json").is_file():
        raise FileExistsError(f"{target}: not a build of ours, so it is not replaced; name an empty folder")


def _silent(done: int, of: int, what: str) -> None:
    """No progress."""


def work_out(seeds: Path, progress: Progress = _silent) -> Rows:
    """All tables' rows, by name, from the articles and corrections of ``seeds``."""
    articles = read_articles(seeds)
    corrections = _by_article(read_corrections(seeds), articles)
    readings, observations = [], []
    for number, article in enumerate(articles):
        progress(number, len(articles) + 1, article.file)
        reading, found = _read(article, corrections.get(article.id, []))
        readings.append(reading)
        observations += found
    progress(len(articles), len(articles) + 1, "tables")
    return _tables(articles, readings, observations)


def _by_article(
    corrections: Sequence[Correction], articles: Sequence[Article]
) -> dict[str, list[Correction]]:
    found: dict[str, list[Correction]] = {article.id: [] for article in articles}
    for one in corrections:
        if one.article not in found:
            raise RuleError(CORRECTIONS, one.id, "no_such_article", article=one.article)
        found[one.article].append(one)
    return found


def _read(article: Article, corrections: Sequence[Correction]) -> tuple[Reading, list[Observation]]:
    """One article read and corrected, and its observations."""
    reading = read(article.text, article=article.id, published=article.published, home=article.home)
    changed = correct(reading.mentions, article.text, corrections)
    mentions = tuple(changed[m.id][0] if m.id in changed else m for m in reading.mentions)
    reading = replace(reading, mentions=mentions)
    corrected = {name: ids for name, (_, ids) in changed.items()}
    return reading, observe(reading, article.published, load_catalogue(), corrected)


def _tables(
    articles: Sequence[Article], readings: Sequence[Reading], observations: list[Observation]
) -> Rows:
    published = {article.id: article.published for article in articles}
    checks = check_all(observations)
    read_with = list(zip(articles, readings, strict=True))
    happened = [one for a, r in read_with for one in events.events(a, r, observations)]
    named = [one for a, r in read_with for one in entities.told_in(a, r, observations)]
    known = entities.join(named, observations)
    derived = derive(observations, checks)
    indicators = rows.indicator_rows(observations, load_catalogue())
    return {
        "articles": [rows.article_row(a, r.mentions) for a, r in read_with],
        "paragraphs": [row for reading in readings for row in rows.paragraph_rows(reading)],
        "mentions": [row for reading in readings for row in rows.mention_rows(reading.mentions)],
        "observations": rows.observation_rows(observations),
        "yearly": rows.yearly_rows(cells(observations, published)),
        "derived": implied.rows(derived, checks),
        "events": events.rows(events.merge(happened), chain.companies(known)),
        "entities": chain.rows(known),
        "checks": rows.check_rows(checks),
        "indicators": [*indicators, *implied.indicator_rows(derived, indicators)],
    }


def write(folder: Path, made: Rows) -> None:
    """Write every table and ``datapackage.json`` into ``folder``."""
    for name, table in tables().items():
        write_table(folder, table, made[name])
    (folder / "datapackage.json").write_bytes(package().encode("utf-8"))


def _validate(folder: Path) -> None:
    from zzdash.tables.load import load
    from zzdash.tables.schemas import validate

    if faults := validate(load(folder)):
        raise BuildError("\n".join(str(fault) for fault in faults[:20]))


def _swap(folder: Path, target: Path) -> None:
    """Put ``folder`` in the place of ``target``; the old one goes only when the new one is in place."""
    folder.chmod(0o755)
    old = folder.with_name(f"{folder.name}-old")
    if target.exists():
        os.replace(target, old)
    try:
        os.replace(folder, target)
    except OSError:
        if old.exists():
            os.replace(old, target)
        raise
    shutil.rmtree(old, ignore_errors=True)
