"""From what pydantic finds wrong to what a person reads: entry, fault, mend, a near name if there is one."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from zzdash.rules.errors import Fault, Phrase, Value

OWN = "zzdash"  # type of the errors that our own validators raise
LONGEST = 60  # characters of a value that are shown
Place = tuple[int | str, ...]
NAMES: Mapping[object, str] = {str: "text", int: "integer", float: "number", bool: "bool", dict: "table"}
EMPTY = ("too_short", "string_too_short")


def explain(file: str, data: object, kind: Any, error: ValidationError) -> list[Fault]:
    """The faults of ``data``, read from ``file``, which is no ``kind``: one for each place that has any."""
    found: dict[Place, ErrorDetails] = {}
    for one in error.errors(include_url=False):
        found.setdefault(_place(data, one), one)
    told = [(place, one) for place, one in found.items() if not _echo(place, one, found)]
    return [_fault(file, data, kind, place, one) for place, one in told]


def _place(data: object, one: ErrorDetails) -> Place:
    """The steps from the file's top to the value, without those that pydantic adds for a union's members."""
    steps: list[int | str] = []
    missing = one["loc"][-1] if one["type"] == "missing" else None
    for step in one["loc"]:
        if not _has(data, step) and step != missing:
            break
        steps.append(step)
        data = _get(data, step)
    return tuple(steps)


def _echo(place: Place, one: ErrorDetails, found: Mapping[Place, ErrorDetails]) -> bool:
    """Whether a list is only called empty because what is in it is at fault."""
    return one["type"] in EMPTY and any(len(p) > len(place) and p[: len(place)] == place for p in found)


def _has(data: object, step: int | str) -> bool:
    return isinstance(data, dict) and step in data or isinstance(data, list) and isinstance(step, int)


def _get(data: object, step: int | str) -> object:
    return data.get(step) if isinstance(data, dict) else data[step] if isinstance(data, list) else None  # type: ignore[index]


def _fault(file: str, data: object, kind: Any, place: Place, one: ErrorDetails) -> Fault:
    """One fault. The entry is the innermost table that holds the place; the rest of the way is the key."""
    if one["loc"][-1:] == ("[key]",):
        _, mend, more = _words(one, str, None, place)
        return Fault(file, _entry(data, place), "bad_name", mend, more)
    whole = len(place) if one["type"] == OWN else max(len(place) - 1, 0)
    inner = max(n for n in range(whole + 1) if isinstance(_at(data, place[:n]), dict))
    entry, key = _entry(data, place[:inner]), _key(place[inner:])
    values: dict[str, Value] = {"key": key, "value": _shown(one["input"])}
    problem, mend, more = _words(one, _kind(kind, place), _kind(kind, place[:inner]), place)
    return Fault(file, entry, problem, mend, {**values, **more})


def _words(one: ErrorDetails, kind: Any, table: Any, place: Place) -> tuple[str, str, Mapping[str, Value]]:
    """Keys of problem and mend, and what they need besides key and value."""
    if one["type"] == OWN:
        return one["ctx"]["problem"], one["ctx"]["mend"], one["ctx"]["values"]
    match one["type"]:
        case "missing":
            return "missing", "add", {"what": _what(kind)}
        case "extra_forbidden":
            return _unknown(one, keys(table), place)
        case "literal_error":
            known = tuple(map(str, get_args(_bare(kind)))) if get_origin(_bare(kind)) is Literal else ()
            return _outside(str(one["input"]), known)
        case "string_too_short" if one["input"]:
            return "is", "longer", {"least": one["ctx"]["min_length"]}
        case "too_short" | "string_too_short":
            return "nothing", "write", {"what": _what(kind)}
        case "greater_than_equal" | "greater_than":
            return "is", "least", {"least": str(next(iter(one["ctx"].values())))}
        case "less_than_equal" | "less_than":
            return "is", "most", {"most": str(next(iter(one["ctx"].values())))}
        case "string_pattern_mismatch":
            return _mismatch(one)
    return "is", "write", {"what": _what(kind)}


def _mismatch(one: ErrorDetails) -> tuple[str, str, Mapping[str, Value]]:
    pattern = one["ctx"]["pattern"]
    if not str(one["input"]).strip():
        return "nothing", "write", {"what": Phrase("text")}
    return ("control", "one_line", {}) if "Cc" in pattern else ("is", "number_text", {})


def _unknown(one: ErrorDetails, known: tuple[str, ...], place: Place) -> tuple[str, str, Mapping[str, Value]]:
    """An unknown key, in brackets where it heads a table of the file, with the known one most like it."""
    form = _heading(one["input"]) if len(place) == 1 else "{}"
    name, every = str(place[-1]), tuple(form.format(key) for key in known)
    values: dict[str, Value] = {"name": form.format(name), "known": every}
    if near := nearest(name, known):
        return "unknown", "near", {**values, "near": form.format(near)}
    return "unknown", "use_one_of" if known else "drop", values


def _heading(value: object) -> str:
    """How a file writes the name of such a value: [table], [[tables]], or the bare key."""
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return "[[{}]]"
    return "[{}]" if isinstance(value, dict) else "{}"


def _outside(value: str, known: tuple[str, ...]) -> tuple[str, str, Mapping[str, Value]]:
    """A value that is none of a closed set."""
    near = nearest(value, known)
    return "is", "near_or" if near else "one_of", {"near": near, "known": known}


def nearest(word: str, known: tuple[str, ...]) -> str:
    """The known word most like ``word``; empty where none is."""
    return next(iter(difflib.get_close_matches(word, known, 1, 0.65)), "")


def _entry(data: object, place: Place) -> str:
    """A table's name: ``card 2``, ``rule.parts_total``, or the id that it gives itself."""
    said = ""
    for n, step in enumerate(place, 1):
        inner = _at(data, place[:n])
        own = inner.get("id") if isinstance(inner, dict) and isinstance(step, int) else None
        if isinstance(own, str) and own:
            said = repr(own)[1:-1][:LONGEST]
        elif isinstance(step, int):
            said = f"{said} {step + 1}".strip()
        else:
            said = f"{said}.{step}" if said else step
    return said


def _key(steps: Place) -> str:
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in steps)


def _at(data: object, place: Place) -> object:
    for step in place:
        data = _get(data, step) if _has(data, step) else None
    return data


def _shown(value: object) -> Value:
    """A value as a message shows it: a table or a list by its kind, as it may hold anything."""
    if isinstance(value, dict | list):
        return Phrase("table" if isinstance(value, dict) else "list")
    said = repr(value) if isinstance(value, str) else str(value)
    if isinstance(value, bool):
        said = said.lower()
    return said if len(said) <= LONGEST else said[:LONGEST] + "…"


# --- what the models say: the type that stands at a place of the file


def _bare(kind: Any) -> Any:
    """A type without Annotated and without None beside it."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif get_origin(kind) in (Union, UnionType) and NoneType in get_args(kind):
            kind = Union[tuple(one for one in get_args(kind) if one is not NoneType)]  # noqa: UP007
        else:
            return kind


def _kind(kind: Any, place: Place) -> Any:
    """The type of what stands at ``place`` in a file of ``kind``; None where the model has no such place."""
    for step in place:
        kind = _inner(_bare(kind), step)
    return _bare(kind)


def _inner(kind: Any, step: int | str) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
        return fields.get(str(step))
    origin, inside = get_origin(kind), get_args(kind)
    return inside[1] if origin is dict else inside[0] if origin in (tuple, list) else None


def keys(kind: Any) -> tuple[str, ...]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return tuple(field.alias or name for name, field in kind.model_fields.items())
    return ()


def _what(kind: Any) -> Phrase:
    """A type in words: text in quotes, a whole number, one of a, b, c …"""
    origin, inside = get_origin(kind), get_args(kind)
    if origin is Literal:
        return Phrase("one_of", {"known": tuple(map(str, inside))})
    if origin in (tuple, list):
        return Phrase("list")
    if origin in (Union, UnionType):
        return _either(inside)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return Phrase("table_of", {"known": keys(kind)})
    return Phrase(NAMES.get(origin or kind, "text"))


def _either(kinds: tuple[Any, ...]) -> Phrase:
    first, *rest = (_what(_bare(one)) for one in kinds)
    for one in rest:
        first = Phrase("or", {"a": first, "b": one})
    return first
