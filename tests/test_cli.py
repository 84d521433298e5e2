"""The command line as people use it: what it prints, where, and its exit status."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from zzdash import cli

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A build of the repository's seeds."""
    folder = tmp_path_factory.mktemp("cli") / "data"
    assert cli.main(["build", "--seeds", str(ROOT / "seeds"), "--data", str(folder)]) == 0
    return folder


@pytest.fixture
def seeds(tmp_path):
    return Path(shutil.copytree(ROOT / "seeds", tmp_path / "seeds"))


def test_build_tells_what_it_built(seeds, tmp_path, capsys):
    assert cli.main(["build", "--seeds", str(seeds), "--data", str(tmp_path / "data")]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("built 5 articles, ")
    assert err == ""  # no bar where nobody looks


def test_what_people_must_mend_ends_with_2_and_one_line(seeds, tmp_path, capsys):
    next(seeds.glob("001_*.txt")).unlink()
    assert cli.main(["build", "--seeds", str(seeds), "--data", str(tmp_path / "data")]) == 2
    err = capsys.readouterr().err
    assert err.startswith("zzdash build: articles.toml [001]: no file")
    assert len(err.splitlines()) == 1
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", ["数字核对", "相符", "≠"]), ("en", ["Checks of figures", "hold", "≠"])]
)
def test_check_reports_everything(data, capsys, lang, words):
    assert cli.main(["check", "--data", str(data), "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert all(word in out for word in words)


def spoil(data, folder, old, new, name="observations.csv"):
    shutil.copytree(data, folder)
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    return str(folder)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("observations.csv", ",actual,", ",wished,"),
        ("yearly.csv", "001-1014", "001-1"),
        ("datapackage.json", '"name": "zzdash"', '"name": "other"'),
        ("observations.csv", "55.66亿元,gdp", "56.66亿元,gdp"),
    ],
)
def test_check_finds_what_was_spoilt(data, tmp_path, capsys, name, old, new):
    assert cli.main(["check", "--data", spoil(data, tmp_path / "spoilt", old, new, name)]) == 1
    assert "✗" in capsys.readouterr().out


def test_diff_of_two_builds(data, tmp_path, capsys):
    other = spoil(data, tmp_path / "other", "55.66,", "56.66,")
    assert cli.main(["diff", str(data), str(data)]) == 0
    assert capsys.readouterr().out == "no difference\n"
    assert cli.main(["diff", str(data), other]) == 0
    assert "value: 55.66 → 56.66" in capsys.readouterr().out
    assert cli.main(["diff", str(data), other, "--exit-code", "--format", "csv"]) == 1
    assert capsys.readouterr().out.startswith("table,row,what,name,column,old,new\n")


def test_diff_with_a_folder_that_is_no_build(data, tmp_path, capsys):
    assert cli.main(["diff", str(data), str(tmp_path)]) == 2
    assert "zzdash diff:" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "check", "diff", "serve", "extract", "explain", "learn"])
def test_every_command_has_help(command, capsys):
    with pytest.raises(SystemExit) as caught:
        cli.main([command, "--help"])
    assert caught.value.code == 0
    assert command in capsys.readouterr().out


def test_an_unknown_command_ends_with_2(capsys):
    with pytest.raises(SystemExit) as caught:
        cli.main(["guess"])
    assert caught.value.code == 2


def test_as_a_module(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-m", "zzdash", "build", "--data", tmp_path / "data"],
        capture_output=True, text=True, cwd=ROOT, env=environment, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")


NO_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
SEED = next((ROOT / "seeds").glob("001_*.txt"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "--lang", "zh"], "数字核对"),
        (["extract", str(SEED)], "亿元"),
        (["explain", str(SEED), "--at", "1014"], "亿元"),
    ],
    ids=["check", "extract", "explain"],
)
def test_chinese_without_utf8_in_the_locale(words, said):
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONIOENCODING"} | NO_LOCALE
    command = [sys.executable, "-m", "zzdash", *words]
    run = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=False)
    assert (run.returncode, run.stderr) == (0, b"")
    assert said in run.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_error():
    command = [sys.executable, "-m", "zzdash", "extract", *[str(SEED)] * 8]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        assert run.stdout.readline().startswith(b"{")
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


def test_check_says_where_frictionless_is_missing(data, capsys, monkeypatch):
    monkeypatch.setattr("zzdash.tables.report.find_spec", lambda name: None)
    assert cli.main(["check", "--data", str(data), "--lang", "en"]) == 0
    assert "pip install 'zzdash[check]'" in capsys.readouterr().out


@pytest.mark.parametrize("what", ["folder", "file"])
def test_build_replaces_nothing_but_a_build(seeds, tmp_path, capsys, what):
    target = tmp_path / "mine"
    kept = target / "notes.txt" if what == "folder" else target
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("mine", encoding="utf-8")
    assert cli.main(["build", "--seeds", str(seeds), "--data", str(target)]) == 2
    assert "not a build of ours" in capsys.readouterr().err
    assert kept.read_text(encoding="utf-8") == "mine"


def test_the_bar_is_for_terminals_and_slow_builds(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    bar = cli.Progress()
    bar(0, 6, "000.txt")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(cli.time, "monotonic", lambda: bar._begun + 2)
    bar(3, 6, "003.txt")
    bar.close()
    assert "[############............] 003.txt" in capsys.readouterr().err
