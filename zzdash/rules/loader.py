"""Read a file that people edit into typed records: one way in, one kind of error.

    class Unit(Model):
        dimension: str
        words: Many[Word]

    class Units(Model):
        unit: Many[Unit]

    load(paths.RULES / "units.toml", Units).unit[0].words

Whatever is wrong (no such file, not UTF-8, not TOML, an unknown key, a wrong type, a value outside its set)
is a RuleError that names file, entry, fault and mend, with all the faults of the file together.
"""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from fractions import Fraction
from functools import cache, update_wrapper
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    Strict,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)
from pydantic_core import PydanticCustomError

from zzdash import paths
from zzdash.rules.errors import Fault, Phrase, RuleError, Value
from zzdash.rules.faults import OWN, explain, keys

LIMIT = 4_000_000  # bytes; the largest text that people write here is a hundredth of it
AT = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")

T = TypeVar("T")
Many = Annotated[tuple[T, ...], Strict(False)]
"""A list of the file as a tuple; it may be empty."""
Some = Annotated[tuple[T, ...], Strict(False), Field(min_length=1)]
"""A list with something in it."""
Text = Annotated[str, StringConstraints(pattern=r"\S")]
"""Text that is not empty; it may have several lines."""
Line = Annotated[str, StringConstraints(pattern=r"\A[^\p{Cc}]*[^\p{Cc}\s][^\p{Cc}]*\z")]
"""Text on one line, not empty."""


def _factor(value: object) -> Fraction:
    if isinstance(value, str) and re.fullmatch(r"\d+(?:[./]\d+)?", value):
        with suppress(ZeroDivisionError):
            return Fraction(value)
    raise wrong("is", "factor")


def _pattern(value: object) -> re.Pattern[str]:
    if not isinstance(value, str) or not value:
        raise wrong("is", "write", what=Phrase("text"))
    try:
        return re.compile(value)
    except (re.error, RecursionError, OverflowError) as error:
        raise wrong("no_pattern", said=str(error)) from None


Exact = Annotated[Fraction, PlainValidator(_factor)]
"""A number written exactly, as text: "0.1" or "2000/3"."""
Regex = Annotated[re.Pattern[str], PlainValidator(_pattern)]
"""A regular expression, compiled."""


def matching(pattern: str, mend: str) -> AfterValidator:
    """The whole text must match ``pattern``; ``mend`` is the key of faults.toml that says what to write."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise wrong("is", mend)
        return value

    return AfterValidator(check)


Id = Annotated[str, matching("[a-z][a-z0-9_]*", "id")]
"""A name for programs."""


class Model(BaseModel):
    """A table of a file: every key known, every value of its very type, nothing changed afterwards."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, defer_build=True, allow_inf_nan=False
    )


M = TypeVar("M", bound=Model)


class Both(Model):
    """A text in both languages."""

    zh: Text
    en: Text

    def __getitem__(self, lang: str) -> str:
        """The text in "zh" or "en"."""
        return {"zh": self.zh, "en": self.en}[lang]


def load(path: Path, kind: type[T]) -> T:
    """The file as ``kind``: a Model, or ``dict[str, Model]`` for a file of tables whose names are free.

    RuleError for whatever is wrong with it. Nothing is cached: that is for the caller.
    """
    data = read(path)
    model: Any = kind  # for mypy: a type is a key that the cache can hold
    try:
        made: T = _adapter(model).validate_python(data)
        return made
    except ValidationError as error:
        name = named(path)
        if not data:
            known = keys(kind)
            raise RuleError(name, "", "empty", "write_keys" if known else "", known=known) from None
        raise RuleError.of(explain(name, data, kind, error)) from None


def load_if_there(path: Path, kind: type[M]) -> M:
    """The file as ``kind``, or where there is none what an empty one would say."""
    return load(path, kind) if os.path.lexists(path) else kind()


class PerZone(Generic[T]):
    """A cached function of the zone's files, worked out once for each folder that ``paths.SEEDS`` names.

    ``@PerZone def years() -> ...``: what it returns may depend on any file of the zone, and on rules.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: dict[Path, T] = {}
        update_wrapper(self, make)

    def __call__(self) -> T:
        """What the function returns for the zone of now."""
        if paths.SEEDS not in self._made:
            self._made[paths.SEEDS] = self._make()
        return self._made[paths.SEEDS]

    def cache_clear(self) -> None:
        """Forget every zone."""
        self._made.clear()


@contextmanager
def zone_in(seeds: Path) -> Iterator[None]:
    """Take the zone's files from ``seeds`` for a while: a build may be of another folder."""
    before, paths.SEEDS = paths.SEEDS, seeds
    try:
        yield
    finally:
        paths.SEEDS = before


def wrong(problem: str, mend: str = "", **values: Value) -> PydanticCustomError:
    """What a validator of a Model raises; ``problem`` and ``mend`` as in RuleError."""
    context = {"problem": problem, "mend": mend or problem, "values": values}
    return PydanticCustomError(OWN, "{problem}", context)


def read(path: Path) -> dict[str, object]:
    """The file's data, whatever it is. RuleError unless it can be read and is TOML in UTF-8."""
    name = named(path)
    text = text_of(path, name, "")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise RuleError(name, "", "too_deep") from None
    except tomllib.TOMLDecodeError as error:
        raise RuleError.of([_syntax(name, str(error))]) from None
    except ValueError:
        raise RuleError(name, "", "too_long_number") from None


def _syntax(name: str, said: str) -> Fault:
    """Where the file stops being TOML, as the parser says it."""
    at = AT.search(said)
    values: dict[str, Value] = {"said": AT.sub("", said).strip()}
    if at and at[1]:
        return Fault(name, "", "syntax", "syntax", {**values, "line": at[1], "column": at[2]})
    return Fault(name, "", "unfinished", "unfinished", values)


def text_of(path: Path, file: str, entry: str) -> str:
    """A file's text: at most LIMIT bytes, UTF-8. RuleError, of ``file`` and ``entry``, for anything else."""
    raw = bytes_of(path, file, entry)
    try:
        return raw.decode("utf-8-sig")  # Windows' Notepad writes a mark before the text
    except UnicodeDecodeError as error:
        raise RuleError(file, entry, "not_utf8", byte=error.start) from None


def bytes_of(path: Path, file: str, entry: str) -> bytes:
    """A regular file's bytes, at most LIMIT. RuleError, of ``file`` and ``entry``, for anything else."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))  # opening a pipe would wait
    except FileNotFoundError:
        raise RuleError(file, entry, "no_file", path=str(path)) from None
    except (OSError, ValueError) as error:  # ValueError: NUL in the name
        raise RuleError(file, entry, "unreadable", path=_plain(path), said=str(error)) from None
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise RuleError(file, entry, "no_regular_file", path=str(path))
        with open(handle, "rb", closefd=False) as stream:
            raw = stream.read(LIMIT + 1)
    finally:
        os.close(handle)
    if len(raw) > LIMIT:
        raise RuleError(file, entry, "too_large", path=str(path), most=LIMIT // 1_000_000)
    return raw


def named(path: Path) -> str:
    """What messages call a file: its path below rules/, where that says more than its name."""
    return path.relative_to(paths.RULES).as_posix() if path.is_relative_to(paths.RULES) else path.name


def _plain(path: Path) -> str:
    return repr(str(path))[1:-1]


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
