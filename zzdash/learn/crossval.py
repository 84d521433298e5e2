"""Cross-validate one slot, grouped by file: ``python -m zzdash.learn.crossval SLOT FOLDER… [--errors]``.

Prints, by style: how often a right candidate exists (oracle), how often it is chosen, and the same on the
tenth that nobody reads. ``--errors`` prints misses of the readable files only.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from zzdash.learn import material
from zzdash.learn.agree import AGREE
from zzdash.learn.fit import Corpus, Example, expanded
from zzdash.learn.material import Label, Sample
from zzdash.reading.facts.choose import Candidate, choose
from zzdash.reading.facts.slots import SLOTS
from zzdash.reading.model import MEASURED
from zzdash.reading.scene import At

FOLDS = 6


def examples(slot: str, sample: Sample) -> list[tuple[At, Label, Sequence[Candidate[object]], Example]]:
    """Every labelled number of a sample that has the slot."""
    found = []
    for at, row in sample.labelled():
        if slot != "kind" and row["kind"] not in MEASURED:
            continue
        made = expanded(SLOTS[slot](at))
        credit = tuple(float(AGREE[slot](c.value, row)) for c in made)
        found.append((at, row, made, Example(tuple(c.features for c in made), credit, sample.weight)))
    return found


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("slot", choices=SLOTS)
    parser.add_argument(
        "folders", type=Path, nargs="*", default=[Path("/work/shared/press"), Path("/work/labels")]
    )
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--l2", type=float, default=1.0)
    parser.add_argument("--seeds", action="store_true", help="train on the zone's own articles too")
    parser.add_argument("--top", type=int, default=0, help="print the N heaviest weights")
    a = parser.parse_args()
    begun = time.perf_counter()
    samples = [s for folder in a.folders for s in material.load(folder)] + material.zone(
        Path("seeds"), Path("tests/reading/gold")
    )
    data = {s.name: examples(a.slot, s) for s in samples}
    made = time.perf_counter() - begun
    owner = np.array([i for i, s in enumerate(samples) for _ in data[s.name]])
    corpus = Corpus(
        [x[3] for s in samples for x in data[s.name]], [s.name for s in samples for _ in data[s.name]]
    )
    seed = [s.style == "zone" for s in samples]
    tally: dict[str, Counter[str]] = defaultdict(Counter)

    def weights_without(out: list[bool]) -> dict[str, float]:
        train = [
            not o and not material.held_back(s) and (a.seeds or not seed[i])
            for i, (s, o) in enumerate(zip(samples, out, strict=True))
        ]
        return corpus.fit(np.array(train)[owner], a.l2)

    for fold in range(FOLDS):
        weights = weights_without(
            [material.fold_of(s, FOLDS) == fold and not seed[i] for i, s in enumerate(samples)]
        )
        for i, s in enumerate(samples):
            if material.fold_of(s, FOLDS) == fold and not material.held_back(s) and not seed[i]:
                score(a.slot, s, data[s.name], weights, tally, a.errors and material.readable(s))
    weights = weights_without([False] * len(samples))
    for i, s in enumerate(samples):
        if material.held_back(s) or seed[i]:
            score(a.slot, s, data[s.name], weights, tally, False)
    for style in sorted(tally):
        t = tally[style]
        n = max(1, t["n"])
        partly = f" exact {100 * t['exact'] / n:5.1f}" if a.slot in ("time", "name") else ""
        print(
            f"{style:22} {t['n']:5}: oracle {100 * t['oracle'] / n:5.1f}"
            f" chosen {100 * t['right'] / n:5.1f}{partly}  candidates {t['candidates'] / n:.1f}"
        )
    print(f"{len(weights)} weights; candidates made in {made:.1f} s, all {time.perf_counter() - begun:.1f} s")
    for name, w in sorted(weights.items(), key=lambda one: -abs(one[1]))[: a.top]:
        print(f"  {w:+.2f} {name}")


def score(
    slot: str,
    sample: Sample,
    rows: Sequence[tuple[At, Label, Sequence[Candidate[object]], Example]],
    weights: dict[str, float],
    tally: dict[str, Counter[str]],
    errors: bool,
) -> None:
    """Count one sample's hits under its style (the held-back tenth apart), and under all."""
    styles = ("watched only",) if material.held_back(sample) else (sample.style, "all")
    if sample.style == "zone":
        styles = ("zone",)
    for at, row, made, example in rows:
        best = choose(made, weights)
        credit = example.credit[next(i for i, c in enumerate(made) if c.value == best.value)]
        for style in styles:
            t = tally[style]
            t["n"] += 1
            t["oracle"] += example.reachable
            t["right"] += credit >= 0.5
            t["exact"] += credit >= 0.99
            t["candidates"] += len(made)
        if errors and credit < 0.5:
            near = at.passage.text[max(0, at.number.start - 40) : at.number.end + 16]
            reach = "REACHED" if example.reachable else "no candidate"
            print(
                f"{sample.name} {row['start']} {row['surface']!r} want {wanted(slot, row)} got {best.value} "
                f"{best.probability:.2f} {reach} | {near}"
            )


def wanted(slot: str, row: Label) -> object:
    """What the label says of a slot."""
    told = {"time": ("year", "period"), "name": ("indicator_zh", "indicator_also")}.get(slot, (slot,))
    return tuple(row.get(field) for field in told)


if __name__ == "__main__":
    main()
