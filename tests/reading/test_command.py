"""``python -m zzdash extract`` and ``explain``: encodings, context, the contract's fields, errors with their mend."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import textwrap
from dataclasses import fields, replace

import pytest
from readings import seed_reading, seeds

from zzdash import paths
from zzdash.cli import main
from zzdash.reading import Mention
from zzdash.reading.explain import entry
from zzdash.reading.facts.slots import SLOTS
from zzdash.reading.model import Doubt
from zzdash.reading.syntax.phrases import rules
from zzdash.rules.indicator_files import read_catalogue

TEXT = "枣庄高新区今年以来发展良好。\n1-8月份,全区规模以上工业总产值58.33亿元,同比增长9.62%。\n组织申报小镇贤达称号81项。\n2019年10月8日\n"


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
    """DESIGN.md §7: the labels' fields, end, paragraph, indicator, rule, reason, doubts."""
    status, out, err = run("extract", file(TEXT), "--published", "2019-10", "--home", "枣庄高新区")
    assert (status, err) == (0, "")
    wanted = (
        "article start surface value value_max unit approx kind indicator_zh scope entity industry year period period_basis status"
        " end paragraph indicator rule reason doubts"
    )
    for row in lines(out):
        assert set(wanted.split()) <= set(row)
        assert set(row) == {one.name for one in fields(Mention)}
        assert TEXT[row["start"] : row["end"]] == row["surface"]
    assert [row["surface"] for row in lines(out)] == ["1-8月", "58.33亿元", "9.62%", "81项", "2019年10月8日"]
    assert {row["article"] for row in lines(out)} == {"001"}


def test_what_no_flag_and_no_word_tells_is_doubted(run, file):
    """No date, no home: no year is invented, and both fields are doubted; with the flags neither is for that reason."""
    _, out, _ = run("extract", file("产值58亿元，增长3%。"))
    for row in lines(out):
        assert row["year"] is None
        assert {"year", "scope"} <= {doubt["field"] for doubt in row["doubts"]}
        assert {doubt["code"] for doubt in row["doubts"]} <= {"close", "weak"}


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
    assert [(row["scope"], row["year"]) for row in lines(out) if row["status"]][:2] == [("枣庄高新区", 2019)] * 2


def test_flags_override_what_the_text_says(run, file):
    _, out, _ = run("extract", file("今年,全市产值58亿元。"), "--published", "2022-09", "--home", "滕州市")
    assert [(row["scope"], row["year"]) for row in lines(out)] == [("滕州市", 2022)]


@pytest.mark.parametrize("article", ["000", "003", "004"])
def test_a_seed_on_the_command_line_is_the_seed_in_the_tables(run, article):
    one = seeds()[article]
    _, out, _ = run("extract", paths.SEEDS / one["file"], "--published", one["published"], "--home", one["home"])
    assert lines(out) == json.loads(json.dumps([mention.as_dict() for mention in seed_reading(article).mentions]))


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
        ("big5", "今年以來，全區工業總產值58.33億元，同比增長9.62%。".encode("big5"), "Big5"),
        ("utf-32", "产值58亿元。".encode("utf-32"), "UTF-32"),
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


@pytest.mark.parametrize(
    ("text", "said"),
    [("總投資12億元。", "traditional characters"), ("<html><body><p>产值5亿元。</p></body></html>", "HTML"), ("GDP rose 5%.", "no Chinese character")],
)
@pytest.mark.parametrize("command", ["extract", "explain"])
def test_a_text_that_is_no_simplified_prose_is_read_with_a_warning(run, file, command, text, said):
    """One line on standard error that names the file; what could be read is printed all the same."""
    path = file(text)
    digit = next(at for at, c in enumerate(text) if c.isdigit())
    status, out, err = run(command, path, *(["--at", digit] if command == "explain" else []))
    assert (status, err.count("\n")) == (0, 1)
    assert out
    assert str(path) in err
    assert said in err


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


def test_explain_prints_clause_candidates_and_record(run, file):
    path = file(TEXT)
    at = TEXT.index("58.33")
    status, out, _ = run("explain", path, "--at", at + 2, "--published", "2019-10", "--home", "枣庄高新区")
    assert status == 0
    assert out.startswith(f"'58.33亿元' at {at}–{at + 7}, paragraph 2\n")
    branches = [line.split()[1].rstrip(":") for line in out.splitlines() if line.startswith("├")]
    assert branches[:5] == ["number", "sentence", "clause", "home", "published"]
    assert branches[5:] == list(SLOTS)
    record = dict(line.split(maxsplit=1) for line in out.partition("└ read as\n")[2].splitlines() if line)
    assert record["value"] == "58.33"
    assert record["unit"] == "亿元"
    assert record["indicator"] == "industrial_output_ads"
    assert record["period"].split()[0] == "2019-01/2019-08"


def test_explain_gives_each_candidate_its_weights(run, file):
    """A line a candidate: its score, itself, the evidence that weighed most."""
    _, out, _ = run("explain", file(TEXT), "--at", TEXT.index("9.62"), "--published", "2019-10", "--home", "枣庄高新区")
    kinds = out.partition("├ kind")[2].partition("├ scope")[0].splitlines()[1:]
    scores = [float(line.split()[1]) for line in kinds]
    assert kinds[0].split()[2] == "growth"
    assert scores == sorted(scores, reverse=True)
    assert re.search(r"growth\|\S.* [+-]\d\.\d\d", kinds[0])


def test_explain_says_why_a_number_was_set_aside(run, file):
    _, out, _ = run("explain", file(TEXT), "--at", TEXT.index("1-8"))
    assert "日期" in out
    assert "├ name" not in out


def paste(out):
    """The entry that explain offers for the catalogue."""
    return textwrap.dedent(out.partition("<theme>.toml:\n")[2])


MADE = Mention("000", 0, 3, "81项", 81.0, None, "项", "exact", "level", 1, "-", indicator_zh="小镇贤达称号数", period_basis="flow", status="actual")
"""A measurement that the catalogue does not know."""


def loaded(folder, told):
    """The entry as the catalogue's own loader takes it, before anybody fills in the dots."""
    (folder / "themes.toml").write_text("[other]\nzh = '其他'\nen = 'Other'\n", encoding="utf-8")
    (folder / "other.toml").write_text(paste(told), encoding="utf-8")
    _, [found] = read_catalogue(folder)
    return found


@pytest.mark.parametrize(
    "one",
    [
        MADE,
        replace(MADE, unit="摄氏度", surface="81 \n摄氏度"),  # the catalogue has no dimension for it: the entry brings it along
        replace(MADE, unit="%", surface="8.1%", kind="growth"),  # a change's unit is not the indicator's
        replace(MADE, unit=None, surface="81"),
        replace(MADE, indicator_zh="‘贤达’称号数'"),
    ],
)
def test_the_entry_can_be_pasted_as_it_is(tmp_path, one):
    found = loaded(tmp_path, entry(one))
    assert found.basis == "flow"
    assert "称号数" in found.zh
    assert (found.unit == one.unit) == (one.kind == "level" and one.unit is not None)


@pytest.mark.parametrize(
    "one",
    [
        replace(MADE, indicator="talent"),
        replace(MADE, kind="name", indicator_zh=None),
        replace(MADE, indicator_zh=rules().unsaid.word),
    ],
    ids=["known", "measures nothing", "no name told"],
)
def test_no_entry_where_none_is_due(one):
    assert entry(one) is None


@pytest.mark.parametrize("field", ["indicator_zh", "kind"])
def test_a_doubted_name_gives_no_entry(field):
    """A wrong name must not get into the catalogue."""
    told = entry(replace(MADE, doubts=(Doubt(field, "close"),)))
    assert "no entry is offered" in told
    assert "zh =" not in told


def test_explain_ends_with_the_entry(run, file):
    """Of every measurement of the seed that the catalogue lacks and whose name is sure, or the reason for none."""
    one = seeds()["001"]
    unknown = next(m for m in seed_reading("001").mentions if m.measures and m.indicator is None)
    _, out, _ = run("explain", paths.SEEDS / one["file"], "--at", unknown.start, "--published", one["published"], "--home", one["home"])
    assert out.rstrip("\n").endswith(entry(unknown))


def test_explain_offers_no_entry_for_a_known_one(run, file):
    _, out, _ = run("explain", file(TEXT), "--at", TEXT.index("58.33"))
    assert "paste" not in out


@pytest.mark.parametrize(("text", "hint"), [(TEXT, "the nearest is"), ("发展良好。", "the file has none")])
def test_no_number_there(run, file, text, hint):
    status, out, err = run("explain", file(text), "--at", "0")
    assert (status, out) == (2, "")
    assert "no number at offset 0" in err
    assert hint in err
