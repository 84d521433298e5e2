"""Checks of the figures against each other: general rules over observations, none written for a case."""

from zzdash.tables.checks.found import Check, Figures
from zzdash.tables.checks.run import check_all

__all__ = ["Check", "Figures", "check_all"]
