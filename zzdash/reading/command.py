"""``python -m zzdash extract`` and ``explain``: reading on the command line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zzdash.reading.document.file import InputError, load, oddities
from zzdash.reading.explain import entry, explain
from zzdash.reading.facts import choose
from zzdash.reading.model import Mention
from zzdash.reading.read import Fact, facts, mention, read
from zzdash.reading.scene import scene

Told = tuple[Fact, Mention]


def add_extract(subparsers: Any) -> None:
    """Add the ``extract`` command: every number of the given files, one JSON object a line."""
    parser = subparsers.add_parser(
        "extract", help="print every number of an article with what it says (JSON lines)"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _add_context(parser)
    parser.add_argument("--format", choices=["jsonl"], default="jsonl")
    parser.set_defaults(run=run_extract)


def add_explain(subparsers: Any) -> None:
    """Add the ``explain`` command: how the number at an offset was read, with the evidence that decided."""
    parser = subparsers.add_parser(
        "explain", help="tell how the number at an offset was read, with the evidence that decided"
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--at", type=int, required=True, metavar="OFFSET", help="code point offset in the raw file"
    )
    _add_context(parser)
    parser.set_defaults(run=run_explain)


def _add_context(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--published", metavar="YYYY[-MM[-DD]]", help="when the article appeared (default: from the text)"
    )
    parser.add_argument(
        "--home", metavar="PLACE", help="the place meant by 全区 / 全市 (default: from the text)"
    )


def run_extract(args: argparse.Namespace) -> int:
    """Print the mentions of every file; 0, or 2 with one line on standard error for a file that can't be read."""
    try:
        for path in args.files:
            text = _text(path, "extract")
            found = read(text, article=path.stem[:3], published=args.published, home=args.home).mentions
            sys.stdout.writelines(json.dumps(one.as_dict(), ensure_ascii=False) + "\n" for one in found)
    except (InputError, ValueError) as error:
        print(f"zzdash extract: {error}", file=sys.stderr)
        return 2
    return 0


def _text(path: Path, command: str) -> str:
    """The text of a file; what is odd about it goes to standard error."""
    text = load(path)
    for odd in oddities(text):
        print(f"zzdash {command}: warning: {path}: {odd}", file=sys.stderr)
    return text


def run_explain(args: argparse.Namespace) -> int:
    """Print how one number was read; 2 where the file can't be read or no number stands there."""
    try:
        told = list(_told(args))
    except (InputError, ValueError) as error:
        print(f"zzdash explain: {error}", file=sys.stderr)
        return 2
    found = next((one for one in told if one[1].start <= args.at < one[1].end), None)
    if found is None:
        print(
            f"zzdash explain: {args.file}: no number at offset {args.at}{_hint(told, args.at)}",
            file=sys.stderr,
        )
        return 2
    print(_explained(*found))
    return 0


def _told(args: argparse.Namespace) -> Iterator[Told]:
    """Every number of the file: what was chosen, and the record made of it."""
    parsed = scene(_text(args.file, "explain"), published=args.published, home=args.home)
    model = choose.model()
    for fact in facts(parsed, model):
        yield fact, mention(fact, args.file.stem[:3], model)


def _hint(told: list[Told], offset: int) -> str:
    near = min((one for _, one in told), key=lambda one: abs(one.start - offset), default=None)
    return f"; the nearest is {near.surface!r} at {near.start}" if near else "; the file has none"


def _explained(fact: Fact, one: Mention) -> str:
    ready = entry(one)
    where = f"{one.surface!r} at {one.start}–{one.end}, paragraph {one.paragraph}"
    return "\n".join([where, explain(fact, one, choose.model()), *(["", ready] if ready else [])])
