"""``python -m zzdash extract`` and ``explain``: reading on the command line."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, TextIO

from zzdash.reading.model import Mention
from zzdash.reading.numbers import units
from zzdash.reading.read import read
from zzdash.rules.indicator_files import DIMENSION_OF_UNIT, DIMENSIONS


class InputError(Exception):
    """A file that can't be read; the message names it, what is wrong and the mend."""


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
    """Add the ``explain`` command: how the number at an offset was read, rule by rule."""
    parser = subparsers.add_parser("explain", help="tell how the number at an offset was read, rule by rule")
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
            _print(
                read(load(path), article=path.stem[:3], published=args.published, home=args.home).mentions,
                sys.stdout,
            )
    except (InputError, ValueError) as error:
        print(f"zzdash extract: {error}", file=sys.stderr)
        return 2
    return 0


def _print(mentions: tuple[Mention, ...], stream: TextIO) -> None:
    stream.writelines(json.dumps(mention.as_dict(), ensure_ascii=False) + "\n" for mention in mentions)


def run_explain(args: argparse.Namespace) -> int:
    """Print how one number was read; 2 where the file can't be read or no number stands there."""
    try:
        mentions = read(
            load(args.file), article=args.file.stem[:3], published=args.published, home=args.home
        ).mentions
    except (InputError, ValueError) as error:
        print(f"zzdash explain: {error}", file=sys.stderr)
        return 2
    found = next((m for m in mentions if m.start <= args.at < m.end), None)
    if found is None:
        near = min(mentions, key=lambda m: abs(m.start - args.at), default=None)
        hint = f"; the nearest is {near.surface!r} at {near.start}" if near else "; the file has none"
        print(f"zzdash explain: {args.file}: no number at offset {args.at}{hint}", file=sys.stderr)
        return 2
    print(explain(found))
    return 0


def explain(mention: Mention) -> str:
    """How a mention was read, a line per decision: kind, indicator, period and status with the rule of each."""
    rules = dict(zip(("kind", "indicator", "period", "status"), mention.rule.split("/"), strict=False))
    lines = [f"{mention.surface!r} at {mention.start}–{mention.end}, paragraph {mention.paragraph}"]
    for name, value in mention.as_dict().items():
        if value is None or name in ("article", "start", "end", "surface", "paragraph", "rule"):
            continue
        because = f"    [{rules[name]}]" if name in rules else "    [name]" if name == "indicator_zh" else ""
        lines.append(f"  {name:13} {value}{because}")
    if mention.measures and mention.indicator is None:
        lines += [
            "",
            "  not in the catalogue; to add it, paste into zzdash/rules/indicators/<theme>.toml:",
            _entry(mention),
        ]
    return "\n".join(lines)


def _entry(mention: Mention) -> str:
    dimension = units.dimension(mention.unit) or "other"
    told = mention.unit in DIMENSION_OF_UNIT
    return "\n".join(
        [
            "    [an_english_id]",
            f"    zh = '{mention.indicator_zh}'",
            "    en = '…'",
            f"    unit = '{mention.unit}'",
            *([] if told else [f"    dimension = '{dimension if dimension in DIMENSIONS else 'other'}'"]),
            f"    basis = '{mention.period_basis}'",
            "    definition = ['…', '…']",
            "    note = ['…', '…']",
            f"    examples = ['…{mention.surface}…']",
        ]
    )


def load(path: Path) -> str:
    """The text of a file in any encoding that can be told; raises InputError with the mend."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; give the path of a text file") from error
    if not data.strip():
        raise InputError(f"{path}: the file is empty; give an article's text")
    for bom, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(bom):
            return _decode(path, data, encoding)
    if b"\x00" in data:
        raise InputError(f"{path}: not a text file (it holds NUL bytes); save the article as UTF-8 text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _decode(path, data, "gb18030")


def _decode(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = {"gb18030": "neither UTF-8 nor GB 18030"}.get(encoding, f"broken {encoding.upper()}")
        raise InputError(f"{path}: {name} (byte {error.start}); save it as UTF-8") from error
