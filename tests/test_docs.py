"""The documents hold: commands run, links lead somewhere, the table of dependencies is the list that is installed."""

from __future__ import annotations

import os
import re
import shlex
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from zzdash.rules.catalogue import load_catalogue

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh-CN.md")
DOCUMENTS = (*READMES, "CONTRIBUTING.md", "CHANGELOG.md")
LARGEST = 250 * 1024


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of a language, indentation taken off."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```", text_of(name), re.M | re.S)
    return [re.sub(rf"^{indent}", "", body, flags=re.M) for indent, body in found]


def commands(name: str) -> list[str]:
    """Every line of its shell blocks, comments taken off."""
    lines = "\n".join(blocks(name, "sh")).splitlines()
    return [line for line in (line.partition(" #")[0].strip() for line in lines) if line]


def all_commands(name: str) -> list[list[str]]:
    """The words after ``python -m zzdash`` of each such line."""
    return [shlex.split(line)[3:] for line in commands(name) if line.startswith("python -m zzdash")]


def project_commands(name: str) -> list[list[str]]:
    """Those of the lines that need nothing but the repository."""
    return [words for words in all_commands(name) if not any(word.startswith("../") for word in words)]


def run(words: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", **more}
    command = [sys.executable, "-m", "zzdash", *words]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8")


COMMANDS = re.findall(r"^    ([a-z]+)  ", run(["--help"]).stdout, re.M)
"""Every command that the command line lists."""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (name, words)
        for name in (*READMES, "CONTRIBUTING.md")
        for words in project_commands(name)
        if words[0] != "serve"  # it runs until it is stopped: test_wheel.py starts and stops one
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_quoted_commands_run(name, words, tmp_path):
    """``build`` as quoted would replace data/: it gets a folder of its own."""
    elsewhere = ["--data", str(tmp_path / "data")] if words[0] == "build" else []
    done = run([*words, *elsewhere])
    assert done.returncode == 0, done.stderr
    assert done.stdout or words[0] == "diff"


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_in_the_readme(name):
    told = {words[0] for words in all_commands(name)}
    assert COMMANDS
    assert told == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command):
    assert run([command, "--help"]).stdout.startswith("usage: zzdash ")


def test_both_readmes_quote_the_same_commands():
    english, chinese = (
        [re.sub("--lang [a-z]+", "", line) for line in commands(name)] for name in READMES
    )
    assert english == chinese


@pytest.mark.parametrize("name", READMES)
def test_make_targets_exist(name):
    makefile = text_of("Makefile")
    targets = re.findall(r"(?:^|`)make ([a-z]+)", text_of(name), re.M)
    assert {"run", "test"} <= set(targets)
    assert all(re.search(rf"^{target}:", makefile, re.M) for target in targets)


@pytest.mark.parametrize("name", READMES)
def test_toml_examples_are_entries_that_load(name):
    article, indicator, *zone = (tomllib.loads(block) for block in blocks(name, "toml"))
    known = tomllib.loads((ROOT / "seeds" / "articles.toml").read_text(encoding="utf-8"))["article"][0]
    assert set(article["article"][0]) == set(known)
    assert len(zone) == 3  # another zone's files, which test_second_zone.py builds
    ((_, entry),) = indicator.items()
    assert entry["zh"] not in load_catalogue().by_zh, "the example is in the catalogue by now: take another"
    assert {"zh", "en", "unit", "definition", "note", "examples"} <= set(entry)


def pins(name: str) -> list[str]:
    """The lines of a requirements file that name a package."""
    return [line for line in text_of(name).splitlines() if line and not line.startswith(("#", "-r "))]


def installed() -> list[str]:
    return pins("requirements.txt") + pins("requirements-dev.txt")


def test_requirements_are_pinned():
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9.]+", line) for line in installed())


def test_the_package_asks_for_what_the_requirements_say():
    project = tomllib.loads(text_of("pyproject.toml"))
    assert project["project"]["dependencies"] == pins("requirements.txt")
    extras = project["project"]["optional-dependencies"]
    assert extras["dev"] == pins("requirements-dev.txt")
    assert set(extras["check"]) < set(extras["dev"])
    assert set(project["build-system"]["requires"]) < set(extras["dev"])  # a test builds the wheel without a network


@pytest.mark.parametrize(
    ("lock", "needed"),
    [("requirements.lock", pins("requirements.txt")), ("requirements-dev.lock", installed())],
)
def test_the_locks_hold_what_is_asked_with_hashes_and_no_address(lock, needed):
    text = text_of(lock)
    entries = re.findall(r"^([a-z0-9-]+==\S+)(?: ;[^\n]*?)? \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.M)
    assert len(entries) == len(re.findall(r"^[a-z0-9-]+==", text, re.M)), "an entry without hashes: run make lock"
    assert set(needed) <= {entry for entry, _ in entries}, "run make lock"
    assert not re.search(r"://|--index|--extra|--find-links|--trusted", text)


@pytest.mark.parametrize("name", READMES)
def test_the_table_of_dependencies_is_what_is_installed(name):
    section = re.split(r"^## ", text_of(name), flags=re.M)
    (table,) = [part for part in section if part.startswith(("Dependencies", "依赖"))]
    told = re.findall(r"^\| ([a-z0-9-]+) \| .+ \|$", table.partition("|---|---|")[2], re.M)
    assert told == [line.partition("==")[0] for line in installed()]


IMPORTED_AS = {"python-pptx": "pptx", "axe-playwright-python": "axe_playwright_python"}
COMMANDS_ONLY = {"ruff", "mypy", "hatchling", "pytest-xdist"}  # named in pyproject.toml and the Makefile


def test_every_dependency_is_imported_somewhere():
    modules = [*(ROOT / "zzdash").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    code = "\n".join(module.read_text(encoding="utf-8") for module in modules)
    names = {line.partition("==")[0] for line in installed()} - COMMANDS_ONLY
    unused = [n for n in names if not re.search(rf"^\s*(?:import|from) {IMPORTED_AS.get(n, n)}\b", code, re.M)]
    assert not unused


def links(name: str) -> list[str]:
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", text_of(name)) if "://" not in link]


@pytest.mark.parametrize(("name", "link"), [(name, link) for name in DOCUMENTS for link in links(name)])
def test_links_lead_somewhere(name, link):
    path, _, anchor = link.partition("#")
    target = ROOT / path if path else ROOT / name
    assert target.exists()
    headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.M) if anchor else []
    assert not anchor or anchor in {re.sub(r"[^\w -]", "", one).strip().lower().replace(" ", "-") for one in headings}


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "screenshots").glob("*.png")), ids=lambda p: p.name)
def test_pictures_are_shown_and_small(picture):
    head = picture.read_bytes()[:24]
    assert struct.unpack(">II", head[16:24]) == (1440, 900)
    assert picture.stat().st_size <= LARGEST
    shown = f"docs/screenshots/{picture.name}"
    assert any(shown in links(name) for name in READMES)


@pytest.mark.parametrize("name", READMES)
def test_a_readme_shows_pictures_in_its_language(name):
    lang = "zh" if "zh" in name else "en"
    shown = [link for link in links(name) if link.endswith(".png")]
    assert len(shown) >= 3
    assert all(link.endswith(f"-{lang}.png") for link in shown)
