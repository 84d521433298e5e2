"""The slots of a number in the order they are chosen, each with the maker of its candidates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from zzdash.reading.facts import basis, entity, industry, kind, name, scope, status, time
from zzdash.reading.facts.choose import Made
from zzdash.reading.scene import At

Maker = Callable[[At], Made[Any]]

SLOTS: Mapping[str, Maker] = {
    "kind": kind.candidates,
    "scope": scope.candidates,
    "entity": entity.candidates,
    "time": time.candidates,
    "basis": basis.candidates,
    "status": status.candidates,
    "name": name.candidates,
    "industry": industry.candidates,
}
"""``kind`` is asked of every number, the others of measurements only."""
