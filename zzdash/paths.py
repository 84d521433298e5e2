"""The one place that knows where things are.

Everything that reads or writes a project file asks here, so that another root (a test's temporary
folder, an installed package, a second zone) is one environment variable: ``ZZDASH_ROOT``.
"""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ROOT = Path(os.environ.get("ZZDASH_ROOT", PACKAGE.parent)).resolve()
SEEDS = ROOT / "seeds"
DATA = ROOT / "data"
RULES = PACKAGE / "rules"
TEXT = RULES / "text"
