"""``python -m benchmarks [NAME …]``: run the benchmarks named (default: all), one process each.

Exit status 1 when a budget is broken or a benchmark fails.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

ALL = ("reading", "build", "xlsx", "pptx_deck", "sessions", "page")


def main() -> int:
    """Run each benchmark named; the worst exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*ALL, []], metavar="NAME", help=f"of {', '.join(ALL)}")
    names = parser.parse_args().names or ALL
    states = [subprocess.run([sys.executable, "-m", f"benchmarks.{name}"]).returncode for name in names]
    return max(states)


if __name__ == "__main__":
    sys.exit(main())
