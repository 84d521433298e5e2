"""How well numbers are found: ``python -m zzdash.learn.numbers [FOLDER] [--errors]``.

Every label is matched to the number whose characters it overlaps, as the project's scorer does it. Prints, by
style, how many labels are found; and of the measurements how many have the label's span, value, unit and
approximation. The sign of a figure is judged after its kind is known (``facts/sign.py``), here by the label's
kind. ``--errors`` prints what is wrong in the readable files only.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zzdash.learn import material
from zzdash.learn.material import Label, Sample
from zzdash.reading.facts.sign import signed
from zzdash.reading.model import MEASURED
from zzdash.reading.numbers.number import Number
from zzdash.reading.scene import At

RANKED = "名次"
"""The unit of every rank, given once its kind is known."""
FIELDS = ("span", "value", "unit", "approx")


@dataclass(frozen=True, slots=True)
class Found:
    """A number with its raw span."""

    at: At
    start: int
    end: int

    @property
    def number(self) -> Number:
        """The number."""
        return self.at.number


def found_in(sample: Sample) -> list[Found]:
    """All numbers of a sample's text."""
    every = []
    for p, passage in enumerate(sample.scene.passages):
        for n, number in enumerate(passage.numbers):
            every.append(Found(At(sample.scene, p, n), *passage.words_of.span(number.start, number.end)))
    return every


def end_of(row: Label) -> int:
    """Where a label's characters end."""
    return int(row.get("end") or row["start"] + len(row["surface"]))


def matched(sample: Sample) -> tuple[list[tuple[Label, Found | None]], list[Found]]:
    """Each label with the number that overlaps it best, or None; and the numbers no label asks for."""
    every = found_in(sample)
    pairs: list[tuple[Label, Found | None]] = []
    used: set[int] = set()
    for row in sample.labels:
        end = end_of(row)
        over = [one for one in every if one.start < end and row["start"] < one.end]
        over.sort(key=lambda one: (one.start != row["start"], abs(one.end - end)))
        used.update(id(one) for one in over)
        pairs.append((row, over[0] if over else None))
    return pairs, [one for one in every if id(one) not in used]


def faults(sample: Sample, row: Label, found: Found) -> Iterator[str]:
    """The fields in which a number differs from its label."""
    at = At(found.at.scene, found.at.passage_index, found.at.number_index, row["kind"])
    printed = re.sub(r"\s", "", sample.text[found.start : found.end])
    if found.start != row["start"] or printed != re.sub(r"\s", "", row["surface"]):
        yield "span"
    if not all(
        same(got, row.get(key), row) for got, key in zip(signed(at), ("value", "value_max"), strict=True)
    ):
        yield "value"
    unit = RANKED if row["kind"] == "rank" else found.number.unit
    if unit != row.get("unit"):
        yield "unit"
    if found.number.approx != row["approx"]:
        yield "approx"


def same(got: float | None, want: float | None, row: Label) -> bool:
    """Equal, or for a fraction nearly."""
    if got is None or want is None:
        return got is want
    return abs(got - want) <= (1e-3 if "分之" in row["surface"] else 1e-9) * max(1, abs(want))


def count(sample: Sample, tallies: Sequence[Counter[str]], errors: bool) -> None:
    """Add one sample to its tallies."""
    pairs, lost = matched(sample)
    counted: Counter[str] = Counter(labels=len(pairs), lost=len(lost), numbers=len(found_in(sample)))
    for row, found in pairs:
        counted["found"] += found is not None
        wrong = list(faults(sample, row, found)) if found else ["found", *FIELDS]
        measured = row["kind"] in MEASURED
        if measured:
            counted.update({"measured": 1, "right": not {"value", "unit"} & set(wrong)})
            counted.update(field for field in FIELDS if field not in wrong)
        shown = wrong if measured or not found else [w for w in wrong if w == "span"]
        if errors and shown:
            show(sample, row, found, shown)
    for one in lost if errors else ():
        print(
            f"{sample.name} {one.start} SPURIOUS {one.number.shape} {one.number.rule}",
            around(sample, one.start, one.end),
        )
    for tally in tallies:
        tally.update(counted)


def show(sample: Sample, row: Label, found: Found | None, wrong: Sequence[str]) -> None:
    """Print what is wrong of one label."""
    want = {f: row[f] for f in ("value", "value_max", "unit", "approx") if row.get(f) is not None}
    n = found.number if found else None
    got = (
        f"{sample.text[found.start : found.end]!r} {n.value} {n.value_max} {n.unit} {n.approx} {n.rule}"
        if found and n
        else ""
    )
    print(
        f"{sample.name} {row['start']} {row['kind']} {row['surface']!r} {','.join(wrong)}: {want} got {got}"
    )
    print("      ", around(sample, row["start"], end_of(row)))


def around(sample: Sample, start: int, end: int) -> str:
    """The words round a span, the span in brackets."""
    text = sample.text
    return f"{text[max(0, start - 24) : start]}[{text[start:end]}]{text[end : end + 14]}".replace("\n", "⏎")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=Path("/work/shared/press"))
    parser.add_argument("--errors", action="store_true")
    a = parser.parse_args()
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for sample in material.load(a.folder) + material.zone(Path("seeds"), Path("tests/reading/gold")):
        styles = [sample.style] if sample.style == "zone" else [sample.style, "all"]
        styles = ["watched only"] if material.held_back(sample) else styles
        count(sample, [tally[style] for style in styles], a.errors and material.readable(sample))
    for style, t in sorted(tally.items()):
        share = {f: 100 * t[f] / max(1, t["measured"]) for f in (*FIELDS, "right")}
        told = "  ".join(f"{name} {value:5.1f}" for name, value in share.items())
        print(
            f"{style:22} {t['labels']:5} labels: found {100 * t['found'] / t['labels']:5.1f}"
            f"  spurious {100 * t['lost'] / t['numbers']:4.1f} | {t['measured']:5} measured: {told}"
        )


if __name__ == "__main__":
    main()
