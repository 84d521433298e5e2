"""The package as others install it: a wheel in an environment of its own, over a zone in another folder."""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest

from benchmarks.server import free_port, until_answered

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    words = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", *words, str(ROOT)], check=True, cwd=folder)
    return next(folder.glob("zzdash-*.whl"))


@pytest.fixture(scope="module")
def bin(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of commands of an environment with the wheel, which borrows the libraries of the one that tests."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    words = ["--python", str(commands / "python"), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *words], check=True)
    packages = next(folder.rglob("site-packages"))
    (packages / "borrowed.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    return commands


@pytest.fixture
def zone(tmp_path: Path) -> Path:
    """A zone without built tables."""
    shutil.copytree(ROOT / "seeds", tmp_path / "zone" / "seeds")
    return tmp_path / "zone"


def environment(**more: str) -> dict[str, str]:
    """This one, less what would lead to the checkout."""
    return {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "ZZDASH_ZONE")} | more


def run(bin: Path, *words: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    command = [bin / words[0], *words[1:]]
    return subprocess.run(
        command, cwd=cwd, env=environment(**more), capture_output=True, text=True, encoding="utf-8", check=False
    )


def in_checkout(folder: str) -> set[str]:
    """Files of a folder of the checkout that are not made by running."""
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(ROOT).as_posix() for path in files}


def test_the_wheel_holds_all_that_running_needs_and_nothing_else(wheel: Path):
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    served = {"app.py", ".streamlit/config.toml", *in_checkout("static")}
    assert held == in_checkout("zzdash") | {f"zzdash/served/{name}" for name in served}
    assert {"zzdash/py.typed", "zzdash/rules/units.toml", "zzdash/served/static/fonts/fonts.css"} <= held


def test_the_command_is_the_package_s_own(bin: Path, tmp_path: Path):
    told = run(bin, "zzdash", "--help", cwd=tmp_path)
    assert told.stdout.startswith("usage: zzdash ")
    assert "serve" in told.stdout
    where = run(bin, "python", "-c", "import zzdash; print(zzdash.__file__)", cwd=tmp_path).stdout
    assert Path(where).resolve().is_relative_to(bin.parent.resolve())


@pytest.mark.parametrize("by", ["working directory", "environment"])
def test_an_installed_build_gives_the_committed_tables(bin: Path, zone: Path, tmp_path: Path, by: str):
    there = by == "working directory"
    done = run(bin, "zzdash", "build", cwd=zone if there else tmp_path, **({} if there else {"ZZDASH_ZONE": str(zone)}))
    assert (done.returncode, done.stderr) == (0, "")
    built, committed = (sorted(folder.iterdir()) for folder in (zone / "data", ROOT / "data"))
    assert [file.name for file in built] == [file.name for file in committed]
    assert all(a.read_bytes() == b.read_bytes() for a, b in zip(built, committed, strict=True))


def test_an_installed_server_builds_what_is_missing_and_serves_its_fonts(bin: Path, zone: Path, tmp_path: Path):
    port = free_port()
    words = [bin / "zzdash", "serve", zone, "--port", str(port)]
    with (tmp_path / "said").open("w+b") as said:
        server = subprocess.Popen(words, cwd=tmp_path, env=environment(), stdout=said, stderr=said)
        try:
            until_answered(f"http://127.0.0.1:{port}", server, said)
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/app/static/fonts/fonts.css") as answer:
                assert b"@font-face" in answer.read()
        finally:
            server.terminate()
            server.wait(10)
    assert (zone / "data" / "datapackage.json").is_file()
