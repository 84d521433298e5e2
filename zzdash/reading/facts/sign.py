"""The sign of a change: a fall is negative, though print gives its size alone."""

from __future__ import annotations

from zzdash.reading.scene import At


def signed(at: At) -> tuple[float | None, float | None]:
    """Value and upper end of a number whose kind is chosen, with the sign that its words give them."""
    return at.number.value, at.number.value_max
