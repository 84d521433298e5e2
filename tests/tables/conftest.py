"""Fixtures of the tables' tests: observations made by hand, and one real build of the repository's seeds."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from zzdash.tables.amounts import in_base
from zzdash.tables.build import Rows, build
from zzdash.tables.load import Tables, load
from zzdash.tables.months import cover
from zzdash.tables.observation import Observation
from zzdash.tables.observe import unlisted_id

ROOT = Path(__file__).resolve().parents[2]
Make = Callable[..., Observation]


@dataclass(frozen=True)
class Built:
    """A build of the repository's seeds: where it is, its rows, its tables."""

    folder: Path
    rows: Rows
    tables: Tables


@pytest.fixture
def observation() -> Make:
    """``observation("工业总产值", "58.33亿元", unit="亿元", period="2024", …)``: the rest by default."""
    starts = count(1000, 10)

    def make(
        name: str, surface: str, *, value: float | None = None, unit: str = "亿元", **more: Any
    ) -> Observation:
        start = next(starts)
        number = value if value is not None else float(surface.split(unit)[0].strip("余多第名"))
        base, unit_base = in_base(number, unit)
        period = more.pop("period", "2024")
        year = more.pop("year", int(period[:4]))
        basis, status = more.get("period_basis", "flow"), more.get("status", "actual")
        first, last, coverage = cover(period, year, basis, status, more.pop("published", "2025-01"))
        end = start + len(surface)
        defaults: dict[str, Any] = {
            "observation": f"{more.get('article', '001')}-{start}", "article": "001", "paragraph": 1,
            "start": start, "end": end, "quote": surface, "quote_start": start, "quote_end": end,
            "surface": surface, "indicator": unlisted_id(name), "indicator_zh": name, "indicator_en": name,
            "theme": "other", "family": "", "scope": "枣庄高新区", "entity": None, "industry": None,
            "year": year, "period": period, "month_from": first, "month_to": last, "coverage": coverage,
            "period_basis": "flow", "status": "actual", "kind": "level", "approx": "exact",
            "value": number, "value_max": None, "unit": unit, "value_base": base, "value_max_base": None,
            "unit_base": unit_base, "against": None, "corrected": (),
        }  # fmt: skip
        return Observation(**{**defaults, **more})

    return make


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The repository's seeds, built once."""
    folder = tmp_path_factory.mktemp("built") / "data"
    rows = build(ROOT / "seeds", folder)
    return Built(folder, rows, load(folder))


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the repository's seeds that a test may spoil."""
    return Path(shutil.copytree(ROOT / "seeds", tmp_path / "seeds"))
