"""The whole reading, cross-validated by file: ``python -m zzdash.learn.whole FOLDER… [--write]``.

Folders are labelled ones (see material.py). Prints accuracy and doubts by style, the tenth that nobody reads on a
line of its own, and the zone's own articles read with weights that never saw them. ``--write`` then fits the
weights on everything and writes zzdash/reading/weights.json.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from pathlib import Path

from zzdash.learn import material, rows
from zzdash.learn.train import WEAK, Weigher, calibrate, cross_validate, tabulate, write
from zzdash.reading.facts.choose import WEIGHTS, Model


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="*", default=[Path("../shared/press")])
    parser.add_argument("--write", action="store_true")
    a = parser.parse_args()
    begun = time.perf_counter()
    samples = [s for folder in a.folders for s in material.load(folder)]
    samples += material.zone(Path("seeds"), Path("tests/reading/gold"))
    weigher = Weigher(tabulate(samples))
    print(f"candidates made in {time.perf_counter() - begun:.0f} s")
    trial = cross_validate(samples, weigher)
    calibration, limit = calibrate(trial)
    model = Model({}, calibration, limit, WEAK)
    groups: dict[str, list[rows.Compared]] = defaultdict(list)
    for s in samples:
        held = material.held_back(s)
        for style in ("watched only",) if held else (s.style,) if s.style == "zone" else (s.style, "all"):
            groups[style] += trial.rows[s.name]
    figures = {style: rows.tally(compared, model) for style, compared in groups.items()}
    for style in sorted(figures):
        print(rows.line(style, figures[style]))
    print(f"{time.perf_counter() - begun:.0f} s")
    if a.write:
        weights = weigher.weigh(samples)
        card = {
            "samples": len(samples),
            "measurements": sum(s.measurements for s in samples),
            "cross_validated_by_file": {style: rows.line(style, figures[style]) for style in sorted(figures)},
        }
        write(WEIGHTS, Model(weights, calibration, limit, WEAK), card)


if __name__ == "__main__":
    main()
