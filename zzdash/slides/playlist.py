"""Read playlist.toml: which slides there are, by which rule each is made, in what order."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import Field

from zzdash import paths
from zzdash.rules.errors import RuleError
from zzdash.rules.loader import Both, Id, Line, Many, Model, Some, load

FILE = "playlist.toml"
Rule = Literal["coverage", "headline", "rates", "targets", "series", "projects", "counts", "accounting"]
RULES: tuple[Rule, ...] = get_args(Rule)
ABOUT_WHOLE = "accounting"  # the rule that tells of all numbers, hence of none under a filter
MOST_MARKS = 6  # more do not read from the last row


class Spec(Model):
    """One entry of the playlist: ``kicker`` by language; ``themes`` empty = any; at most ``marks`` bars."""

    id: Line
    rule: Rule
    kicker: Both
    themes: Many[Id] = ()
    marks: Annotated[int, Field(ge=1, le=MOST_MARKS)] = MOST_MARKS


class Playlist(Model):
    """playlist.toml."""

    slide: Some[Spec]


@cache
def playlist(file: Path | None = None) -> tuple[Spec, ...]:
    """Every slide of the playlist in its default order; RuleError says what to mend."""
    path = file or paths.RULES / FILE
    specs = load(path, Playlist).slide
    _check_ids(path.name, specs)
    return specs


def _check_ids(file: str, specs: tuple[Spec, ...]) -> None:
    seen: set[str] = set()
    for spec in specs:
        if spec.id in seen:
            raise RuleError(file, spec.id, "id_twice")
        seen.add(spec.id)
