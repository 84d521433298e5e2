"""One measurement with all that a statistician asks of it; the rows of observations.csv."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from zzdash.rules.values import FACTS
from zzdash.tables import amounts


@dataclass(frozen=True, slots=True)
class Observation:
    """A row of observations; each field is the column of that name, None where it is unknown."""

    observation: str
    article: str
    paragraph: int
    start: int
    end: int
    quote: str
    quote_start: int
    quote_end: int
    surface: str
    indicator: str
    indicator_zh: str
    indicator_en: str
    theme: str
    family: str | None
    scope: str | None
    entity: str | None
    industry: str | None
    year: int | None
    period: str | None
    month_from: int | None
    month_to: int | None
    coverage: str | None
    period_basis: str | None
    status: str
    kind: str
    value: float | None
    value_max: float | None
    unit: str | None
    approx: str
    value_base: float | None
    value_max_base: float | None
    unit_base: str | None
    against: str | None
    corrected: tuple[str, ...]

    @property
    def months(self) -> tuple[int | None, int | None]:
        """First and last month covered, 1..12."""
        return self.month_from, self.month_to

    @property
    def status_class(self) -> str:
        """``result`` of actual and preliminary figures, which share one cell; else the status itself."""
        return "result" if self.status in FACTS else self.status

    @property
    def single(self) -> bool:
        """True for one exact number, on which arithmetic may be done: no range, no 约, no 多 or 以上."""
        return self.value is not None and self.value_max is None and self.approx == "exact"

    @property
    def dimension(self) -> str:
        """What its unit measures: money, area, count … (the unit itself where that is not known)."""
        return amounts.unit(self.unit or "").dimension

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """Least and greatest amount in the base unit that rounds to the print. ValueError without value."""
        if self.value is None:
            raise ValueError(f"{self.observation} has no value")
        low, high = amounts.bounds(self.value, self.surface, self.unit or "")
        factor = amounts.unit(self.unit or "").factor
        return low * factor, high * factor
