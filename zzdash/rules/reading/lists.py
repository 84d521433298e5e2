"""What the files of this folder are made of: word lists with examples, and pieces of regular expressions."""

from __future__ import annotations

import re
from typing import Annotated, TypeVar, get_args

from pydantic import AfterValidator

from zzdash.rules.loader import Line, Model, Some, wrong
from zzdash.rules.words import Dimension

M = TypeVar("M", bound=Model)


def compiles(pattern: str) -> None:
    """Raise what the loader tells unless ``pattern`` is a regular expression."""
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        raise wrong("no_pattern", said=str(error)) from None


def _pattern(value: str) -> str:
    compiles(value)
    return value


def _dimension(word: str) -> str:
    if word not in (known := get_args(Dimension)):
        raise wrong("no_dimension", "one_of", word=word, known=known)
    return word


Part = Annotated[Line, AfterValidator(_pattern)]
"""A regular expression, as text: it becomes part of a larger one."""
Measured = Annotated[Line, AfterValidator(_dimension)]
"""What a unit measures: money, area …"""


class Words(Model):
    """A list of words, and texts in which it is at work."""

    words: Some[Line]
    examples: Some[Line]


def tables(model: Model, kind: type[M]) -> dict[str, M]:
    """The tables of a file by the names they have there, in order."""
    fields = ((field.alias or name, getattr(model, name)) for name, field in type(model).model_fields.items())
    return {name: value for name, value in fields if isinstance(value, kind)}
