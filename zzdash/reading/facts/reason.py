"""Why a number is set aside, in words."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from zzdash import paths
from zzdash.reading.model import Kind
from zzdash.reading.numbers.number import Number


@cache
def _reasons() -> dict[str, Any]:
    return tomllib.loads((paths.RULES / "reading" / "reasons.toml").read_text(encoding="utf-8"))


def reason(kind: Kind, number: Number) -> str:
    """Why a number of this kind (one that measures nothing) and form is set aside."""
    told = _reasons()[kind]
    return str(told.get("shape", {}).get(number.shape, told["words"]))
