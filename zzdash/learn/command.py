"""``zzdash learn FOLDER…``: fit the reader's weights to labelled folders and tell how well they read."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from zzdash import paths
from zzdash.learn import drills, material, rows
from zzdash.learn.material import Sample
from zzdash.learn.train import WEAK, Trial, Weigher, calibrate, cross_validate, tabulate, write
from zzdash.reading.facts.choose import WEIGHTS, Model


def add_learn(subparsers: Any) -> None:
    """Add the ``learn`` command."""
    parser = subparsers.add_parser(
        "learn", help="fit the reader's weights to labelled articles", description=__doc__
    )
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="FOLDER", help="index.jsonl, labels/, texts/"
    )
    parser.add_argument(
        "--zone-labels", type=Path, metavar="LABELS", help="labels of the zone's own articles"
    )
    parser.add_argument("--drills", nargs="*", type=Path, default=[], help="files of short labelled texts")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where to write the weights")
    parser.add_argument("--dry-run", action="store_true", help="cross-validate only")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Cross-validate by file, print the figures; then fit on everything and write weights with their card."""
    samples = [s for folder in args.folders for s in material.load(folder)]
    if args.zone_labels:
        samples += material.zone(paths.SEEDS, args.zone_labels)
    samples += [s for path in args.drills for s in drills.load(path)]
    weigher = Weigher(tabulate(samples))
    trial = cross_validate(samples, weigher)
    calibration, limit = calibrate(trial)
    figures = told(samples, trial, Model({}, calibration, limit, WEAK))
    print("\n".join(figures.values()))
    if not args.dry_run:
        write(
            args.out,
            Model(weigher.weigh(samples), calibration, limit, WEAK),
            card(args.folders, samples, figures),
        )
        print(f"wrote {args.out}")
    return 0


def told(samples: Sequence[Sample], trial: Trial, model: Model) -> Mapping[str, str]:
    """A line of figures a style; the tenth that nobody reads and the zone's own articles apart."""
    groups: dict[str, list[rows.Compared]] = defaultdict(list)
    for sample in samples:
        if sample.style == drills.STYLE:
            continue
        styles: tuple[str, ...] = ("all", sample.style)
        if material.held_back(sample):
            styles = ("watched only",)
        elif sample.style == "zone":
            styles = ("zone",)
        for style in styles:
            groups[style] += trial.rows[sample.name]
    return {style: rows.line(style, rows.tally(groups[style], model)) for style in sorted(groups)}


def card(folders: Sequence[Path], samples: Sequence[Sample], figures: Mapping[str, str]) -> Mapping[str, Any]:
    """On what the weights were fitted, and how well weights fitted without a file read it."""
    return {
        "fitted_on": [folder.resolve().name for folder in folders],
        "texts": len(samples),
        "measurements": sum(sample.measurements for sample in samples),
        "cross_validated_by_file": list(figures.values()),
    }
