"""The items of the comparison: per indicator the years' cells, and whether two may be subtracted. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zzdash.rules.values import FACTS
from zzdash.views.cells import Key, Row, by_key, growth_beside, rank
from zzdash.views.comparable import Difference, difference, reasons

DEFAULT_YEARS = 3


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the comparison.

    ``cells``: year → row. ``pair``: the two rows judged (the newest comparable pair, else the newest two),
    or None with one year. ``gap``: their difference where allowed. ``growth``: the rate beside a lone level.
    ``family``: the lines of one family of definitions, whose members are not to be subtracted.
    """

    cells: dict[int, Row]
    pair: tuple[Row, Row] | None = None
    gap: Difference | None = None
    growth: Row | None = None
    family: bool = False

    @property
    def sample(self) -> Row:
        """The newest cell."""
        return self.cells[max(self.cells)]

    @property
    def rows(self) -> list[Row]:
        """The cells by year."""
        return [self.cells[year] for year in sorted(self.cells)]


def busiest_years(cells: Iterable[Row], count: int = DEFAULT_YEARS) -> list[int]:
    """The ``count`` years with most facts, in order of time: what the page compares at first."""
    facts = [row["year"] for row in cells if row["status"] in FACTS]
    ranked = sorted(set(facts), key=lambda year: (-facts.count(year), year))
    return sorted(ranked[:count])


def items_of(cells: Sequence[Row], years: Sequence[int]) -> list[Item]:
    """All items of one place in ``years``: comparable first, then those with a reason, then lone years."""
    groups = by_key(row for row in cells if row["year"] in years)
    order = sorted(groups, key=lambda key: rank(key, groups[key]))
    singles = [_item(groups[key], groups) for key in order]
    return sorted([*singles, *_families(groups, order)], key=_place)


def _place(item: Item) -> int:
    if item.gap:
        return 0
    if item.pair and not item.family:
        return 1
    if item.family:
        return 2
    return 3 if item.growth else 4


def _item(years: dict[int, Row], groups: dict[Key, dict[int, Row]]) -> Item:
    rows = [years[year] for year in sorted(years)]
    pair = judged_pair(rows)
    growth = growth_beside(rows[-1], groups) if len(rows) == 1 and rows[0]["kind"] == "level" else None
    return Item(years, pair, difference(*pair) if pair else None, growth)


def judged_pair(rows: Sequence[Row]) -> tuple[Row, Row] | None:
    """The newest two rows that may be subtracted, else simply the newest two; None for fewer than two."""
    pairs = [(old, new) for at, new in enumerate(rows) for old in rows[:at]]
    newest = sorted(pairs, key=lambda pair: (pair[1]["year"], pair[0]["year"]))
    best = [pair for pair in newest if not reasons(*pair)] or newest
    return best[-1] if best else None


def _families(groups: dict[Key, dict[int, Row]], order: Sequence[Key]) -> list[Item]:
    """Members of one family that fill different years, side by side in one line."""
    members: dict[tuple[str, str], list[Key]] = {}
    for key in order:
        sample = next(iter(groups[key].values()))
        if sample["family"]:
            members.setdefault((sample["family"], key[2]), []).append(key)
    found = []
    for keys in members.values():
        cells: dict[int, Row] = {}
        for key in keys:
            cells |= {year: row for year, row in groups[key].items() if year not in cells}
        if len(keys) > 1 and len({row["indicator"] for row in cells.values()}) > 1 and len(cells) > 1:
            rows = [cells[year] for year in sorted(cells)]
            found.append(Item(cells, (rows[-2], rows[-1]), family=True))
    return found


def growth_items(items: Sequence[Item], most: int) -> list[Item]:
    """The growth rates to draw: those with several years first, at most ``most``."""
    rates = [item for item in items if item.sample["kind"] == "growth" and not item.family]
    return sorted(rates, key=lambda item: -len(item.cells))[:most]


def series_items(items: Sequence[Item]) -> list[Item]:
    """Levels with an allowed difference, then levels with several years: what may be drawn as columns."""
    levels = [item for item in items if item.sample["kind"] == "level" and item.pair and not item.family]
    return sorted(levels, key=lambda item: item.gap is None)
