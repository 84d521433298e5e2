"""``python -m zzdash extract`` and ``explain``: encodings, context, the contract's fields, errors with their mend."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
import tomllib
from dataclasses import fields

import pytest
from readings import seed_reading, seeds

from zzdash import paths
from zzdash.cli import main
from zzdash.reading import Mention
from zzdash.rules.indicator_files import read_catalogue

TEXT = "枣庄高新区今年以来发展良好。\n1-8月份,全区规模以上工业总产值58.33亿元,同比增长9.62%。\n组织申报小镇贤达称号81项。\n2019年10月\n"


@pytest.fixture
def run(capsys):
    """run(*arguments) → exit status, standard output, standard error."""

    def call(*arguments):
        status = main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def file(tmp_path):
    """file(data, name) → the path of a file with these bytes."""

    def write(data, name="001.txt"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


def lines(out):
    return [json.loads(line) for line in out.splitlines()]


# --- extract ----------------------------------------------------------------------------------


def test_lines_hold_the_fields_of_the_contract(run, file):
    """DESIGN.md §7: the labels' fields, end, paragraph, indicator, rule, reason."""
    status, out, err = run("extract", file(TEXT), "--published", "2019-10", "--home", "枣庄高新区")
    assert (status, err) == (0, "")
    wanted = (
        "article start surface value value_max unit approx kind indicator_zh scope entity industry year period period_basis status"
        " end paragraph indicator rule reason"
    )
    for row in lines(out):
        assert set(wanted.split()) <= set(row)
        assert set(row) == {one.name for one in fields(Mention)}
        assert TEXT[row["start"] : row["end"]] == row["surface"]
    assert [row["surface"] for row in lines(out)] == ["1-8月", "58.33亿元", "9.62%", "81项", "2019年10月"]
    assert {row["article"] for row in lines(out)} == {"001"}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_encoding_gives_the_same_lines(run, file, encoding):
    data = TEXT.encode(encoding)
    if encoding.startswith("utf-16-"):
        data = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[encoding] + data
    status, out, _ = run("extract", file(data))
    _, plain, _ = run("extract", file(TEXT))
    strip = [{**row, "start": 0, "end": 0} for row in lines(out)]
    assert status == 0
    assert strip == [{**row, "start": 0, "end": 0} for row in lines(plain)]


def test_a_byte_order_mark_of_utf_8_counts_as_a_character(run, file):
    """Offsets are those of open(path, encoding="utf-8").read(), which keeps it."""
    _, out, _ = run("extract", file("\ufeff" + TEXT))
    assert all(("\ufeff" + TEXT)[row["start"] : row["end"]] == row["surface"] for row in lines(out))


def test_without_flags_date_and_home_come_from_the_text(run, file):
    _, out, _ = run("extract", file(TEXT))
    assert {(row["scope"], row["year"]) for row in lines(out) if row["status"]} == {("枣庄高新区", 2019)}


def test_flags_override_what_the_text_says(run, file):
    _, out, _ = run("extract", file("今年,全市产值58亿元。"), "--published", "2022-09", "--home", "滕州市")
    assert [(row["scope"], row["year"]) for row in lines(out)] == [("滕州市", 2022)]


@pytest.mark.parametrize("article", ["000", "003", "004"])
def test_a_seed_on_the_command_line_is_the_seed_in_the_tables(run, article):
    one = seeds()[article]
    _, out, _ = run("extract", paths.SEEDS / one["file"], "--published", one["published"], "--home", one["home"])
    assert lines(out) == [mention.as_dict() for mention in seed_reading(article).mentions]


def test_several_files_are_read_in_order(run, file):
    _, out, _ = run("extract", file("产值5亿元。", "aaa.txt"), file("产值6亿元。", "bbb.txt"))
    assert [(row["article"], row["value"]) for row in lines(out)] == [("aaa", 5), ("bbb", 6)]


def test_a_text_without_numbers_gives_no_line(run, file):
    assert run("extract", file("发展良好。")) == (0, "", "")


@pytest.mark.parametrize(
    ("name", "data", "mend"),
    [
        ("missing", None, "give the path of a text file"),
        ("empty", b"", "give an article's text"),
        ("blank", b" \n\t\n", "give an article's text"),
        ("picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\xff\xfe", "UTF-8"),
        ("bytes", bytes(range(256)) * 4, "UTF-8"),
        ("utf-16 without mark", "产值58亿元。".encode("utf-16-le"), "UTF-8"),
        ("odd utf-16", b"\xff\xfe\x41", "UTF-8"),
        ("NULs", b"\x00\x01\x02" * 50, "UTF-8"),
    ],
)
@pytest.mark.parametrize("command", ["extract", "explain"])
def test_a_file_that_cannot_be_read(run, file, tmp_path, command, name, data, mend):
    """Exit status 2, nothing printed, one line that names the file and the mend."""
    path = tmp_path / "missing.txt" if data is None else file(data)
    status, out, err = run(command, path, *(["--at", "0"] if command == "explain" else []))
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert str(path) in err
    assert mend in err


def test_a_folder_is_no_file(run, tmp_path):
    status, _, err = run("extract", tmp_path)
    assert status == 2
    assert str(tmp_path) in err


def test_bad_published(run, file):
    status, out, err = run("extract", file(TEXT), "--published", "last year")
    assert (status, out) == (2, "")
    assert "write YYYY, YYYY-MM or YYYY-MM-DD" in err


def test_as_a_program(file):
    """One real process: UTF-8 on standard output whatever the locale, exit status as told."""
    done = subprocess.run([sys.executable, "-X", "utf8", "-m", "zzdash", "extract", str(file(TEXT))], capture_output=True, cwd=paths.PACKAGE.parent, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(lines(done.stdout.decode("utf-8"))) == 5


# --- explain ----------------------------------------------------------------------------------


def test_explain_tells_each_decision_with_its_rule(run, file):
    path = file(TEXT)
    status, out, _ = run("explain", path, "--at", TEXT.index("58.33") + 2, "--published", "2019-10", "--home", "枣庄高新区")
    assert status == 0
    assert out.startswith(f"'58.33亿元' at {TEXT.index('58.33')}–")
    shown = {line.split()[0]: line for line in out.splitlines()[1:] if line.strip()}
    assert {"value", "unit", "kind", "indicator", "indicator_zh", "scope", "year", "period", "period_basis", "status"} <= set(shown)
    for name in ("kind", "indicator", "period", "status"):
        assert shown[name].rstrip().endswith("]"), f"{name} has no rule"
    assert "part_of_year" in shown["period"]


def test_explain_says_why_a_number_was_set_aside(run, file):
    _, out, _ = run("explain", file(TEXT), "--at", TEXT.index("1-8"))
    assert "日期" in out
    assert "indicator" not in out


def paste(out):
    """The entry that explain offers for the catalogue."""
    return textwrap.dedent(out.partition("<theme>.toml:\n")[2])


def test_explain_offers_an_entry_for_an_unknown_indicator(run, file):
    _, out, _ = run("explain", file(TEXT), "--at", TEXT.index("81项"))
    assert "paste into zzdash/rules/indicators/<theme>.toml" in out
    [entry] = tomllib.loads(paste(out)).values()
    assert entry["unit"] == "项"
    assert "贤达称号" in entry["zh"]
    assert set(entry) >= {"zh", "en", "unit", "definition", "note", "examples"}


def test_the_entry_can_be_pasted_as_it_is(run, file, tmp_path):
    """The catalogue's own loader takes it, before anybody fills in the dots."""
    _, out, _ = run("explain", file(TEXT), "--at", TEXT.index("81项"))
    (tmp_path / "themes.toml").write_text("[other]\nzh = '其他'\nen = 'Other'\n", encoding="utf-8")
    (tmp_path / "other.toml").write_text(paste(out), encoding="utf-8")
    _, [entry] = read_catalogue(tmp_path)
    assert entry.basis == "flow"


def test_the_entry_can_be_pasted_for_any_unit(run, file, tmp_path):
    """A unit that units.toml reads but the catalogue has no dimension for: the entry brings it along."""
    text = "贤达称号小镇产出81摄氏度。"
    _, out, _ = run("explain", file(text), "--at", text.index("81"))
    (tmp_path / "themes.toml").write_text("[other]\nzh = '其他'\nen = 'Other'\n", encoding="utf-8")
    (tmp_path / "other.toml").write_text(paste(out), encoding="utf-8")
    read_catalogue(tmp_path)


def test_explain_offers_no_entry_for_a_known_one(run, file):
    _, out, _ = run("explain", file(TEXT), "--at", TEXT.index("58.33"))
    assert "paste" not in out


@pytest.mark.parametrize(("text", "hint"), [(TEXT, "the nearest is"), ("发展良好。", "the file has none")])
def test_no_number_there(run, file, text, hint):
    status, out, err = run("explain", file(text), "--at", "0")
    assert (status, out) == (2, "")
    assert "no number at offset 0" in err
    assert hint in err
