"""The one place that knows where things are: rules and app in the package, articles and tables in the zone.

The zone is one folder with ``seeds/`` and ``data/``. ``ZZDASH_ZONE`` names it; without that it is the working
directory where that holds a zone, else the checkout that this package stands in.
"""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
RULES = PACKAGE / "rules"
TEXT = RULES / "text"

_SERVED = PACKAGE / "served"  # where a wheel puts what a checkout has beside the package
SERVED = _SERVED if _SERVED.is_dir() else PACKAGE.parent
"""Folder of app.py and of what Streamlit looks for beside it: static/ and .streamlit/."""
APP = SERVED / "app.py"
STATIC = SERVED / "static"


def is_zone(folder: Path) -> bool:
    """Whether ``folder`` holds articles or built tables."""
    return (folder / "seeds" / "articles.toml").is_file() or (folder / "data" / "datapackage.json").is_file()


def _chosen() -> Path:
    if named := os.environ.get("ZZDASH_ZONE"):
        return Path(named).resolve()
    here = Path.cwd()
    return next((folder for folder in (here, PACKAGE.parent) if is_zone(folder)), here)


ZONE = _chosen()
SEEDS = ZONE / "seeds"
DATA = ZONE / "data"


def use(zone: Path) -> None:
    """Take ``zone`` from here on, in this process and those it starts."""
    global ZONE, SEEDS, DATA
    ZONE = zone.resolve()
    SEEDS, DATA = ZONE / "seeds", ZONE / "data"
    os.environ["ZZDASH_ZONE"] = str(ZONE)
