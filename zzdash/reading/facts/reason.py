"""Why a number is set aside, in words."""

from __future__ import annotations

from zzdash.reading.model import Kind
from zzdash.reading.numbers.number import Number
from zzdash.rules.reading.facts import Reason, reasons


def reason(kind: Kind, number: Number) -> str:
    """Why a number of this kind (one that measures nothing) and form is set aside."""
    told: Reason = getattr(reasons(), kind)
    return told.shape.get(number.shape, told.words)
