"""Facts beside labels: which fields of which row are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zzdash.learn.agree import AGREE, NEAR, likeness
from zzdash.learn.material import Label, Sample
from zzdash.reading.facts.choose import Model
from zzdash.reading.facts.doubts import ROW, calibrated
from zzdash.reading.model import MEASURED
from zzdash.reading.read import Fact, mention

FIELDS = ("value", "unit", "kind", "scope", "entity", "industry", "year", "period", "period_basis", "status")
ROW_FIELDS = ("value", "unit", "kind", "scope", "year", "status", "near")


@dataclass(frozen=True)
class Compared:
    """One label: the fields read right, and of each slot the probability and whether it is right.

    ``measures`` is the label's, ``taken`` whether the reader took the number for a measurement.
    """

    label: Label
    found: bool
    measures: bool
    taken: bool
    right: frozenset[str]
    slots: Mapping[str, tuple[float, bool]]

    @property
    def row(self) -> bool:
        """True where all fields of a row are right, the name alike."""
        return all(field in self.right for field in ROW_FIELDS)

    def certainty(self, model: Model) -> float:
        """The calibrated probability of the whole row; 0 for a number not taken for a measurement."""
        if not self.taken:
            return 0.0
        product = 1.0
        for slot in ROW:
            product *= calibrated(slot, self.slots[slot][0], model)
        return product


def compare(sample: Sample, facts: Sequence[Fact]) -> list[Compared]:
    """Every label of a sample beside the fact that overlaps it, as /shared/evaluate.py matches them."""
    model = Model({})
    read = [(mention(fact, sample.name, model), fact) for fact in facts]
    found = []
    for label in sample.labels:
        end = label.get("end") or label["start"] + len(label["surface"])
        hits = [one for one in read if one[0].start < end and label["start"] < one[0].end]
        hit = next((one for one in hits if one[0].start == label["start"]), hits[0] if hits else None)
        found.append(
            _compared(label, hit[1], mention(hit[1], sample.name, model).as_dict()) if hit else _missed(label)
        )
    return found


def _missed(label: Label) -> Compared:
    return Compared(label, False, label["kind"] in MEASURED, False, frozenset(), {})


def _compared(label: Label, fact: Fact, got: Label) -> Compared:
    measures, taken = label["kind"] in MEASURED, got["kind"] in MEASURED
    right = {field for field in FIELDS if measures and agrees(field, label, got)}
    if measures and taken and likeness(got["indicator_zh"], label) >= NEAR:
        right.add("near")
    if not measures:
        right = {"kind"} if got["kind"] == label["kind"] else set()
    slots = {
        slot: (choice.probability, AGREE[slot](choice.value, label) >= 0.5)
        for slot, choice in fact.choices.items()
        if measures or slot == "kind"
    }
    return Compared(label, True, measures, taken, frozenset(right), slots)


def agrees(field: str, label: Label, got: Label) -> bool:
    """Whether a field of a reading says what the label says."""
    if field == "value":
        return all(_same(label, label.get(key), got.get(key)) for key in ("value", "value_max"))
    if field in ("scope", "status"):
        return bool(AGREE[field](got.get(field), label))
    return (label.get(field) or None) == (got.get(field) or None)


def _same(label: Label, want: float | None, got: float | None) -> bool:
    if want is None or got is None:
        return want is got
    loose = 1e-3 if "分之" in label["surface"] else 1e-9
    return abs(float(want) - float(got)) <= loose * max(1, abs(float(want)))


def tally(compared: Sequence[Compared], model: Model) -> Counter[str]:
    """Hits by field, and how well doubts point at what is wrong."""
    c: Counter[str] = Counter()
    for one in compared:
        c["numbers"] += 1
        c["found"] += one.found
        c["true"] += one.measures and one.taken
        c["false"] += one.taken and not one.measures
        c["lost"] += one.measures and not one.taken
        if not one.measures:
            continue
        c["measurements"] += 1
        for field in one.right:
            c[field] += 1
        doubted = one.certainty(model) < model.limit
        c["row"] += one.row
        c["doubted"] += doubted
        c["caught"] += doubted and not one.row
    return c


def line(name: str, c: Counter[str]) -> str:
    """One style's figures, in per cent."""
    n = max(1, c["measurements"])
    fields = ("value", "unit", "kind", "scope", "year", "period", "status", "near", "industry", "row")
    figures = " ".join(f"{field} {100 * c[field] / n:.1f}" for field in fields)
    f1 = 2 * c["true"] / max(1, 2 * c["true"] + c["false"] + c["lost"])
    wrong = c["measurements"] - c["row"]
    return (
        f"{name:13}{c['measurements']:5}: found {100 * c['found'] / max(1, c['numbers']):.1f}"
        f" F1 {100 * f1:.1f} {figures}"
        f"; doubts {100 * c['doubted'] / n:.0f} caught {100 * c['caught'] / max(1, wrong):.0f}"
        f" silent {100 * (wrong - c['caught']) / n:.1f}"
    )
