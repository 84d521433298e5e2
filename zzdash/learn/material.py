"""Labelled folders → scenes with their labels.

A folder holds index.jsonl (file, date, home, style), labels/NNN.jsonl and texts/NNN.txt; or is a zone,
labelled in a folder of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from zzdash.reading.model import MEASURED
from zzdash.reading.scene import At, Scene, scene
from zzdash.tables.manifest import read_articles

Label = dict[str, Any]
"""One labelled number, with the fields of the labelling guide."""

LINKED = ({"117", "118", "119", "129"}, {"331", "332", "333", "334"})
"""Passages cut from one report: never on both sides of a fold."""


@dataclass(frozen=True)
class Sample:
    """One labelled text. ``group`` ties texts that must stay on one side of a fold."""

    name: str
    style: str
    text: str
    published: str
    home: str | None
    labels: tuple[Label, ...]
    group: str = ""
    weight: float = field(default=1.0)

    @cached_property
    def scene(self) -> Scene:
        """The text parsed."""
        return scene(self.text, published=self.published, home=self.home)

    def labelled(self) -> Iterator[tuple[At, Label]]:
        """Every number found that a label overlaps, with that label; its kind is the label's."""
        taken = 0
        for p, passage in enumerate(self.scene.passages):
            for n, number in enumerate(passage.numbers):
                start, end = passage.words_of.span(number.start, number.end)
                hits = [row for row in self.labels if start < _end(row) and row["start"] < end]
                if hits:
                    row = next((row for row in hits if row["start"] == start), hits[0])
                    taken += 1
                    yield At(self.scene, p, n, row["kind"]), row

    @property
    def measurements(self) -> int:
        """How many labels measure something."""
        return sum(row["kind"] in MEASURED for row in self.labels)


def _end(row: Label) -> int:
    return int(row.get("end") or row["start"] + len(row["surface"]))


def load(folder: Path) -> list[Sample]:
    """The samples of a labelled folder, by file name. OSError or ValueError where one can't be read."""
    index = sorted(_rows(folder / "index.jsonl"), key=lambda row: str(row["file"]))
    return [
        _sample(folder, row) for row in index if (folder / "labels" / f"{row['file'][:3]}.jsonl").exists()
    ]


def _sample(folder: Path, row: Label) -> Sample:
    name = row["file"][:3]
    text = (folder / "texts" / row["file"]).open(encoding="utf-8", newline="").read()
    group = next((min(linked) for linked in LINKED if name in linked), name)
    labels = tuple(_rows(folder / "labels" / f"{name}.jsonl"))
    return Sample(name, row["style"], text, row["date"], one_home(row["home"]), labels, group)


def one_home(text: str) -> str | None:
    """The one place that 全区 or 全市 means; None where the index names several (多地)."""
    return None if "多地" in text else re.split("[；（(，、]", text)[0] or None


OWN = 3.0
"""How much more a zone's own articles teach than others: the next one will be written like them."""


def zone(folder: Path, labels: Path) -> list[Sample]:
    """The articles of a zone's ``seeds`` that ``labels`` (NNN.jsonl, by article id) label."""
    return [
        Sample(one.id, "zone", one.text, one.published, one.home, tuple(_rows(path)), one.id, OWN)
        for one in read_articles(folder)
        if (path := labels / f"{one.id}.jsonl").exists()
    ]


def _rows(path: Path) -> list[Label]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def fold_of(sample: Sample, folds: int) -> int:
    """The fold of a sample, by its group: stable, whatever other samples there are."""
    return int(sum(ord(c) * 31**i for i, c in enumerate(sample.group)) % 7919 % folds)


def held_back(sample: Sample) -> bool:
    """True for the tenth of the texts that nobody reads: their misses are never printed."""
    return sample.style != "zone" and fold_of(sample, 10) == 7


def readable(sample: Sample) -> bool:
    """True for the texts whose misses may be read: about half of the rest."""
    return not held_back(sample) and fold_of(sample, 2) == 0 and sample.style != "zone"


def train_on(samples: Sequence[Sample]) -> list[Sample]:
    """All but the held-back tenth."""
    return [sample for sample in samples if not held_back(sample)]
