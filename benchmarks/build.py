"""Building data/ from the seeds beside importing pandas and loading jieba's dictionary, each a cold process.

    python -m benchmarks.build

Budget: ≤ 3 ×. Best of the rounds, taken in turns.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.clock import best_in_turns
from benchmarks.table import Line, show

BUDGET, ROUNDS = 3.0, 5
IMPORTS = "import logging, pandas, jieba; jieba.setLogLevel(logging.ERROR); jieba.initialize()"


def main() -> int:
    """Print the table; exit status 1 when the budget is broken."""
    with tempfile.TemporaryDirectory() as folder:
        build = ["-m", "zzdash", "build", "--data", str(Path(folder) / "data")]
        imports, built = best_in_turns(ROUNDS, lambda: _python("-c", IMPORTS), lambda: _python(*build))
    against = f"pandas and jieba's dictionary {imports:.2f} s"
    return show("Building data/", [Line("build", f"{built:.2f} s", against, built / imports, BUDGET)])


def _python(*words: str) -> None:
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
