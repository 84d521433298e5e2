"""Candidates for the name of what a number measures."""

from __future__ import annotations

from zzdash.reading.facts.name.indicator import indicator_of
from zzdash.reading.facts.name.make import candidates

__all__ = ["candidates", "indicator_of"]
