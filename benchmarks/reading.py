"""Reading: accuracy on the labelled articles, and speed beside the peers' in one run.

    python -m benchmarks.reading [--corpus FOLDER] [--no-peers]

Budget: never under 0.1 × ``jieba.lcut`` of the same text, and linear in its length. The
peers run in ``benchmarks/.venv``, made on first use; one that can't be installed or run is skipped with a
message.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jieba

from benchmarks.clock import CORE, best_in_turns, seconds
from benchmarks.score import Row, amounts, score
from benchmarks.table import Line, show
from benchmarks.texts import Labelled, Text, characters, labelled, texts
from zzdash.reading import read
from zzdash.rules.catalogue import load_catalogue
from zzdash.tables.amounts import in_base
from zzdash.tables.observe import observe

HERE = Path(__file__).parent
FASTER, ROUNDS = 0.1, 3
LONGEST, STEPS, STRAIGHT = 320_000, (1, 4, 16), 1.5


def main() -> int:
    """Print the tables; exit status 1 when a budget is broken."""
    args = _arguments()
    some, articles = texts(args.corpus), labelled()
    told = [] if args.no_peers else _peers(some, articles)
    bad = show("Reading: accuracy on tests/reading/gold", _accuracy(articles, told))
    return bad | show("Reading: speed on one core", _speed(some, told) + _linear(some))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    where = os.environ.get("ZZDASH_CORPUS")
    parser.add_argument(
        "--corpus", type=Path, default=Path(where) if where else None,
        help="folder of long articles, *.txt in UTF-8 (default: $ZZDASH_CORPUS, else the seeds repeated)",
    )  # fmt: skip
    parser.add_argument("--no-peers", action="store_true", help="neither install nor run the peers")
    return parser.parse_args()


# --- accuracy -------------------------------------------------------------------------------------


def _accuracy(articles: Sequence[Labelled], told: Sequence[dict[str, Any]]) -> list[Line]:
    """Every measure of ours; of the peers amount and unit, which is all they tell."""
    if not articles:
        return [Line("no labelled articles in tests/reading/gold", "")]
    lines = [Line(name, _percent(*counts)) for name, counts in score(articles, _rows).items()]
    mine = amounts(articles, [_quantities(_rows(one)) for one in articles])
    for one in told:
        if one.get("quantities"):
            theirs = amounts(articles, one["quantities"])
            ratio = mine[0] / max(1, theirs[0])
            lines.append(
                Line("amount and unit", _percent(*mine), f"{one['peer']}: {_percent(*theirs)}", ratio)
            )
    return lines


def _rows(article: Labelled) -> list[Row]:
    text = article.text
    found = read(text.text, article=article.id, published=text.published, home=text.home)
    return [one.as_dict() for one in found.mentions]


def _quantities(rows: Sequence[Row]) -> list[tuple[int, int, float, str]]:
    """Start, end, amount in the base unit, base unit, of every row with a value."""
    valued = [row for row in rows if row["value"] is not None]
    return [(row["start"], row["end"], *in_base(row["value"], row["unit"] or "")) for row in valued]


def _percent(right: int, of: int) -> str:
    return f"{100 * right / max(1, of):.1f} % ({right}/{of})"


# --- speed ----------------------------------------------------------------------------------------


def _speed(some: list[Text], told: Sequence[dict[str, Any]]) -> list[Line]:
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    _read_all(some[:1])
    count = characters(some)
    works = (lambda: _read_all(some), lambda: _observe_all(some), lambda: _cut_all(some))
    mine, whole, cut = best_in_turns(ROUNDS, *works, clock=CORE)
    words = f"jieba.lcut {_rate(count, cut)}"
    lines = [
        Line("text → numbers read", _rate(count, mine), words, cut / mine, FASTER, True),
        Line("text → observations", _rate(count, whole), words, cut / whole, FASTER, True),
    ]
    for one in told:
        if "seconds" in one and one["peer"] != "jieba.lcut":
            ratio = (count / mine) / (one["characters"] / one["seconds"])
            against = f"{one['peer']} {_rate(one['characters'], one['seconds'])}"
            lines.append(Line("text → numbers read", _rate(count, mine), against, ratio))
    return lines


def _read_all(some: Sequence[Text]) -> None:
    for one in some:
        read(one.text, published=one.published, home=one.home)


def _observe_all(some: Sequence[Text]) -> None:
    catalogue = load_catalogue()
    for one in some:
        reading = read(one.text, published=one.published, home=one.home)
        observe(reading, one.published or "2026-01", catalogue, {})


def _cut_all(some: Sequence[Text]) -> None:
    for one in some:
        jieba.lcut(one.text)


def _linear(some: list[Text]) -> list[Line]:
    """The time for one character must not grow with the text: 16 times the text in one article."""
    whole = "\n".join(one.text for one in some)[: LONGEST // STEPS[-1]]
    each = [min(seconds(lambda n=n: read(whole * n), CORE) for _ in range(2)) / n for n in STEPS]
    sizes = f"{len(whole):,} characters", f"{len(whole) * STEPS[-1]:,}"
    per = [f"{1e9 * one / len(whole):.0f} ns a character" for one in (each[-1], each[0])]
    against, ratio = f"one of {sizes[0]}: {per[1]}", each[-1] / each[0]
    return [Line(f"one article of {sizes[1]}", per[0], against, ratio, STRAIGHT)]


def _rate(count: int, taken: float) -> str:
    return f"{count / taken / 1000:,.0f} k chars/s"


# --- the peers ------------------------------------------------------------------------------------


def _peers(some: Sequence[Text], articles: Sequence[Labelled]) -> list[dict[str, Any]]:
    """What each peer told of itself; [] after a message where their environment can't be made."""
    python = _environment()
    if python is None:
        return []
    given = {"speed": [one.text for one in some], "labelled": [one.text.text for one in articles]}
    command = [python, HERE / "peers.py"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    run = subprocess.run(command, input=json.dumps(given), text=True, **pipes)
    told = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    for one in told:
        if "error" in one:
            print(f"{one['peer']} skipped: {one['error']}", file=sys.stderr)
    return told


def _environment() -> Path | None:
    folder = HERE / ".venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready, wanted = folder / ".ready", (HERE / "requirements.txt").read_text(encoding="utf-8")
    if ready.exists() and ready.read_text(encoding="utf-8") == wanted:
        return python
    print("installing the peers into benchmarks/.venv …", file=sys.stderr)
    venv.create(folder, with_pip=True, clear=True)
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r"]
    if subprocess.run([*pip, HERE / "requirements.txt"]).returncode:
        print("the peers can't be installed (see pip's message above): skipped", file=sys.stderr)
        return None
    ready.write_text(wanted, encoding="utf-8")
    return python


if __name__ == "__main__":
    sys.exit(main())
