"""The command line: ``zzdash build | check | diff | serve | extract | explain | learn``.

Exit status 0: done. 1: check found a fault, or diff a difference where ``--exit-code`` asked. 2: something
that people must mend, told in one message.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from zzdash.rules.errors import Lang, RuleError

BAR = 24
LEARNING = ["learn"]
WITHOUT_READING = (["build"], ["check"], ["accept"], ["diff"], ["serve"])


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    _speak_utf8()
    words = sys.argv[1:] if argv is None else argv
    args = argparse.Namespace(command=words[0] if words else "", lang="en")
    try:
        args = _parser(words[:1] not in WITHOUT_READING, words[:1] == LEARNING).parse_args(words)
        run: Callable[[argparse.Namespace], int] = args.run
        status = run(args)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        return _unheard()
    except (RuleError, OSError) as error:
        told = error.told(getattr(args, "lang", "en")) if isinstance(error, RuleError) else error
        print(f"zzdash {args.command}: {told}", file=sys.stderr)
        return 2


def _speak_utf8() -> None:
    """Print Chinese whatever the locale: a container or a cron job often has none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _unheard() -> int:
    """Who listened has heard enough (``| head -1``): no error. What is still buffered goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser(with_reading: bool, learning: bool) -> argparse.ArgumentParser:
    """All commands; those of reading, whose rules take time to load, only where they may be meant."""
    parser = argparse.ArgumentParser(prog="zzdash", description="Development metrics read from the press")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_build(commands)
    _add_check(commands)
    _add_accept(commands)
    _add_diff(commands)
    _add_serve(commands)
    if with_reading:
        _add_reading(commands)
        _add_learn(commands, learning)
    return parser


def _add_build(commands: Any) -> None:
    parser = commands.add_parser("build", help="read seeds/ and write data/, all of it or nothing")
    parser.add_argument("--seeds", type=Path, help="folder with articles.toml (default: seeds/)")
    parser.add_argument("--data", type=Path, help="folder to write (default: data/)")
    _add_lang(parser, "what is to be mended", default="en")
    parser.set_defaults(run=_build)


def _add_check(commands: Any) -> None:
    parser = commands.add_parser("check", help="validate data/ and report every check of its figures")
    parser.add_argument("--data", type=Path, help="folder to check (default: data/)")
    _add_lang(parser, "the report", default="zh")
    parser.set_defaults(run=_check)


def _add_accept(commands: Any) -> None:
    parser = commands.add_parser("accept", help="keep what articles publish now, whatever is read later")
    parser.add_argument("articles", nargs="+", metavar="ID", help="ids of articles.toml")
    _add_lang(parser, "what is to be mended", default="en")
    parser.set_defaults(run=_accept)


def _add_lang(parser: argparse.ArgumentParser, of: str, default: Lang) -> None:
    parser.add_argument("--lang", choices=["zh", "en"], default=default, help=f"language of {of}")


def _add_diff(commands: Any) -> None:
    parser = commands.add_parser("diff", help="list added, dropped and changed figures between two builds")
    parser.add_argument("old", type=Path, metavar="OLD", help="a data folder")
    parser.add_argument("new", type=Path, metavar="NEW", help="another")
    parser.add_argument("--format", choices=["text", "csv"], default="text")
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 when anything differs")
    parser.set_defaults(run=_diff)


def _add_serve(commands: Any) -> None:
    from zzdash import serve

    parser = commands.add_parser("serve", help="open the dashboard of a zone")
    zone = "folder with seeds/ and data/ (default: $ZZDASH_ZONE, the working directory or the checkout)"
    parser.add_argument("zone", nargs="?", type=Path, metavar="PATH", help=zone)
    parser.add_argument("--port", type=int, default=serve.PORT, help="default: %(default)s")
    host = "address to listen at (default: %(default)s, this computer alone; 0.0.0.0: its network too)"
    parser.add_argument("--host", default=serve.HOST, help=host)
    parser.set_defaults(run=_serve)


def _add_reading(commands: Any) -> None:
    from zzdash.reading.command import add_explain, add_extract

    add_extract(commands)
    add_explain(commands)


def _add_learn(commands: Any, meant: bool) -> None:
    """Learning alone needs scipy (extra ``learn``): it is loaded, or missed, only where it is meant."""
    if meant and find_spec("scipy"):
        from zzdash.learn.command import add_learn

        return add_learn(commands)
    parser = commands.add_parser("learn", help="fit the reader's weights to labelled articles")
    parser.add_argument("words", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    parser.set_defaults(run=_without_scipy)


def _without_scipy(_: argparse.Namespace) -> int:
    print("zzdash learn: needs scipy: pip install 'zzdash[learn]'", file=sys.stderr)
    return 2


def _build(args: argparse.Namespace) -> int:
    from zzdash.slides.playlist import playlist
    from zzdash.tables.build import BuildError, build

    playlist()
    progress = Progress()
    try:
        made = build(args.seeds, args.data, progress)
    except BuildError as error:
        print(f"zzdash build: the tables are not valid, data/ is as it was\n{error}", file=sys.stderr)
        return 2
    finally:
        progress.close()
    counts = ", ".join(f"{len(rows)} {name}" for name, rows in made.items())
    print(f"built {counts}")
    return 0


def _accept(args: argparse.Namespace) -> int:
    from zzdash import paths
    from zzdash.tables.build import accept_articles

    print(f"accepted {accept_articles(paths.SEEDS, args.articles)} numbers in {paths.SEEDS / 'accepted.csv'}")
    return 0


def _check(args: argparse.Namespace) -> int:
    from zzdash.rules.everything import load_rules
    from zzdash.slides.playlist import playlist
    from zzdash.tables.report import report

    load_rules()
    playlist()
    text, sound = report(args.data, args.lang)
    print(text)
    return 0 if sound else 1


def _diff(args: argparse.Namespace) -> int:
    from zzdash.tables.diff import as_csv, as_text, differences

    found = differences(args.old, args.new)
    print(as_csv(found) if args.format == "csv" else as_text(found), end="")
    return 1 if found and args.exit_code else 0


def _serve(args: argparse.Namespace) -> int:
    from zzdash import paths, serve

    serve.choose(args.zone)
    if not paths.DATA.is_dir() and (status := _build(argparse.Namespace(seeds=None, data=None))):
        return status
    return serve.serve(args.host, args.port)


class Progress:
    """A bar on a terminal's standard error, from the first second on; silent elsewhere."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown = False

    def __call__(self, done: int, of: int, what: str) -> None:
        """Show that ``done`` of ``of`` steps are over and ``what`` comes next."""
        if not sys.stderr.isatty() or time.monotonic() - self._begun < 1:
            return
        full = BAR * done // of
        print(f"\r[{'#' * full}{'.' * (BAR - full)}] {what:40.40}", end="", file=sys.stderr, flush=True)
        self._shown = True

    def close(self) -> None:
        """Take the bar away."""
        if self._shown:
            print("\r" + " " * (BAR + 43) + "\r", end="", file=sys.stderr, flush=True)
