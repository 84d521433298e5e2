"""The shape of the project: imports go one way, and heavy libraries stay where they belong."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted([*(ROOT / "zzdash").rglob("*.py"), ROOT / "app.py"])
ORDER = ("paths", "rules", "reading", "tables", "learn", "wording", "views", "charts", "slides", "export", "dashboard", "app")
"""A datum's way: each folder imports from those before it and from itself. The command line ends it too."""
INSIDE = ("frame", "parts", "search", "pages")
"""The same within the dashboard. What a page's folder holds is for that page alone."""
NOT_HERE = {
    "rules": {"pandas", "numpy", "scipy", "streamlit", "plotly", "jieba"},
    "reading": {"pandas", "numpy", "scipy", "streamlit", "plotly", "jieba"},
    "learn": {"pandas", "streamlit", "plotly", "jieba"},
    "tables": {"streamlit", "plotly", "jieba"},
    "wording": {"streamlit", "plotly", "jieba"},
    "views": {"streamlit", "plotly", "jieba"},
    "charts": {"streamlit", "jieba"},
    "slides": {"streamlit", "plotly", "jieba"},
    "export": {"streamlit", "plotly", "jieba"},
}


def name_of(module: Path) -> str:
    """ "zzdash/reading/read.py" for a module."""
    return module.relative_to(ROOT).as_posix()


def stage(dotted: str) -> str | None:
    """The place in ORDER of "zzdash.reading.read" ("reading"); None for what is not the project's."""
    parts = dotted.split(".")
    if parts[0] != "zzdash":
        return None
    name = parts[1] if len(parts) > 1 else "paths"
    return {"cli": "app", "__main__": "app", "serve": "app"}.get(name, name)


def own_stage(module: Path) -> str:
    """The same for a file."""
    parts = module.relative_to(ROOT).with_suffix("").parts
    return "app" if parts == ("app",) else stage(".".join(part for part in parts if part != "__init__")) or ""


def imports(module: Path) -> Iterator[str]:
    """Dotted names that a module imports, anywhere in it; ``from zzdash import paths`` is "zzdash.paths"."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(module)}: write absolute imports"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_folder_has_its_modules():
    """Else the tests below would pass on nothing."""
    assert {own_stage(module) for module in MODULES} == set(ORDER)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_imports_go_one_way(module):
    here = ORDER.index(own_stage(module))
    back = [name for name in imports(module) if (at := stage(name)) and ORDER.index(at) > here]
    assert not back, f"{name_of(module)} imports {back}, which come after it in {' → '.join(ORDER)}"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_imports_go_one_way_within_the_dashboard(module):
    folders = module.relative_to(ROOT).parts[:-1]
    if folders[:2] != ("zzdash", "dashboard") or len(folders) < 3:
        return
    here, own = INSIDE.index(folders[2]), ".".join(folders)
    for parts in (name.split(".") for name in imports(module) if name.startswith("zzdash.dashboard.")):
        assert INSIDE.index(parts[2]) <= here, f"{name_of(module)} imports {'.'.join(parts)}: {' → '.join(INSIDE)}"
        assert parts[2] != "pages" or ".".join(parts).startswith(own), f"{name_of(module)} asks another page"


def test_the_dashboard_has_no_loose_modules():
    held = {one.name for one in (ROOT / "zzdash" / "dashboard").iterdir()} - {"__pycache__"}
    assert held == {"__init__.py", "assets", *INSIDE}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_heavy_libraries_stay_where_they_belong(module):
    unwanted = NOT_HERE.get(own_stage(module), set())
    assert not unwanted & {name.split(".")[0] for name in imports(module)}


def test_learning_is_for_the_command_line_alone():
    """Its library, scipy, is installed where weights are fitted, nowhere else."""
    asking = {name_of(module) for module in MODULES if any(name.startswith("zzdash.learn") for name in imports(module))}
    assert {name for name in asking if not name.startswith("zzdash/learn/")} == {"zzdash/cli.py"}
    users = {name_of(module) for module in MODULES if any(name.startswith("scipy") for name in imports(module))}
    assert users
    assert all(name.startswith("zzdash/learn/") for name in users)


@pytest.mark.parametrize("words", [["--help"], ["extract", "--help"], ["build", "--help"]])
def test_no_command_but_learn_loads_scipy(words):
    code = f"import sys; from zzdash.cli import main\ntry: main({words})\nexcept SystemExit: print('scipy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_reading_loads_no_heavy_library():
    """Nor by way of something else: a reader starts in a fraction of a second and runs anywhere."""
    assert not NOT_HERE["reading"] & loaded_by("zzdash.reading")


@pytest.mark.parametrize("maker", ["slides.build", "views.lanes", "charts.timeline.draw", "export.offline", "export.pptx.deck", "export.tables.xlsx"])
def test_what_is_drawn_and_written_needs_no_server(maker):
    """Neither directly nor by way of something else: a deck or file can be made where no page runs."""
    assert "streamlit" not in loaded_by(f"zzdash.{maker}")


def loaded_by(name: str) -> set[str]:
    """All modules that importing ``name`` loads, in a process of its own."""
    code = f"import sys, {name}; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(loaded.stdout.split())

