"""articles.toml and corrections.toml spoilt in every way that an audit found: told, exit status 2, data/ untouched."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from zzdash import cli, paths
from zzdash.tables.corrections import FILE
from zzdash.tables.manifest import MANIFEST

CORRECTION = """
[[correction]]
id = "c1"
article = "001"
quote = "拆除违章建筑9200m³"
field = "unit"
expect = "m³"
value = "m²"
reason = "违章建筑按面积计"
"""


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture
def refused(seeds, tmp_path, capsys):
    """What a build of the spoilt seeds says, a line each; it must end with 2 and leave data/ alone."""
    data = Path(shutil.copytree(paths.DATA, tmp_path / "data"))
    before = digests(data)

    def run(lang="en"):
        assert cli.main(["build", "--seeds", str(seeds), "--data", str(data), "--lang", lang]) == 2
        assert digests(data) == before
        out, err = capsys.readouterr()
        assert out == ""
        assert "Traceback" not in err
        return err.removeprefix("zzdash build: ").splitlines()

    return run


def told(lines, *words):
    assert any(all(word in line for word in words) for line in lines), lines


@pytest.mark.parametrize("name", [MANIFEST, FILE])
@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"[[article\n", ["not TOML at line 1", "mend that line"]),
        ("# 规".encode("gb18030"), ["not UTF-8 at byte 2", "save it as UTF-8"]),
        (b"x = " + b"[" * 50_000, ["too deep", "needless brackets"]),
        (b"#" * 4_000_001, ["more than 4 MB", "split it"]),
        (b"[[artikle]]\nid = 1\n", ["[[artikle]] is unknown"]),
    ],
)
def test_a_file_that_cannot_be_read(seeds, refused, name, raw, words):
    (seeds / name).write_bytes(raw)
    lines = refused()
    assert all(line.startswith(name) for line in lines)
    told(lines, *words)


FITS = [  # what the correction says, what to replace by what, words of the message
    ("[[correction]]", "[[corection]]", ["[[corection]] is unknown", "did you mean [[correction]]?"]),
    ("[[correction]]", "[correction]", ["correction is a table", "write a list"]),
    ('field = "unit"', 'field = "colour"', ["[c1]", "field is 'colour'", "write one of value"]),
    ('field = "unit"', 'field = "unti"', ["[c1]", "did you mean unit?"]),
    ('value = "m²"', "value = 3", ["[c1]", "field is unit, yet value is 3", "write text in quotes"]),
    ('value = "m²"', "value = true", ["[c1]", "value is true", "write text in quotes or a whole number"]),
    ('value = "m²"', "value = []", ["[c1]", "value is a list"]),
    ('value = "m²"', 'value = "光月"', ["[c1]", "there is no unit 光月", "units.toml"]),
    ('expect = "m³"', "expect = 3", ["[c1]", "field is unit, yet expect is 3", "write text in quotes"]),
    ('article = "001"', "article = 1", ["[c1]", "article is 1", "write text in quotes"]),
    ('article = "001"', 'article = "009"', ["[c1]", "no article 009", "write an id of articles.toml"]),
    ('id = "c1"\n', "", ["[correction 1]", "has no id"]),
    ('reason = "违章建筑按面积计"', 'reason = " "', ["[c1]", "reason is empty"]),
    ('quote = "拆除违章建筑9200m³"', "start = -1", ["[c1]", "start is -1", "write 0 or more"]),
    ('quote = "拆除违章建筑9200m³"', 'start = "2402"', ["[c1]", "start is '2402'", "write a whole number"]),
]


@pytest.mark.parametrize(("old", "new", "words"), FITS, ids=[case[1] for case in FITS])
def test_a_faulty_correction(seeds, refused, old, new, words):
    assert old in CORRECTION
    (seeds / FILE).write_text(CORRECTION.replace(old, new), encoding="utf-8")
    lines = refused()
    assert all(line.startswith(FILE) for line in lines)
    told(lines, *words)


FIELDS = [  # field, expect, value (None: left out), words of the message
    ("scope", '"枣庄高新区"', '"zzz"', ["there is no place zzz", "full name of a province"]),
    ("indicator", '"gdp"', '"no_such"', ["no indicator no_such", "zzdash/rules/indicators"]),
    ("indicator", '"gdp"', '"gdpp"', ["no indicator gdpp", "did you mean gdp?"]),
    ("industry", '"锂电"', '"养鹅"', ["industry", "value is '养鹅'", "write one of 锂电"]),
    ("year", "2019", '"2019"', ["yet value is '2019'", "write a whole number"]),
    ("year", "2019", "2019.5", ["yet value is 2019.5", "write a whole number"]),
    ("year", "2019", "20199", ["yet value is 20199", "write 1949 to 2100"]),
    ("value", "9200", '"many"', ["yet value is 'many'", "write a number"]),
    ("value_max", '"?"', "3", ["yet expect is '?'", "write a number"]),
    ("period", '"2019"', '"spring"', ["yet value is 'spring'", "2024-H1"]),
    ("period", '"2019"', '"2019-13"', ["yet value is '2019-13'", "2024-H1"]),
    ("period", '"2019"', '"2019-08/2019-00"', ["yet value is '2019-08/2019-00'", "2024-H1"]),
    ("status", '"actual"', '"wished"', ["yet value is 'wished'", "write one of actual"]),
    ("status", '"actual"', "1", ["yet value is 1", "write text in quotes"]),
    ("status", '"actual"', None, ["has no value, and status can't be unknown", "write value"]),
    ("kind", '"level"', '"speed"', ["yet value is 'speed'", "write one of level"]),
    ("approx", '"exact"', '"nearly"', ["yet value is 'nearly'", "write one of exact"]),
    ("period_basis", '"flow"', '"both"', ["yet value is 'both'", "write one of flow, stock"]),
    ("against", '"schedule"', '"hope"', ["yet value is 'hope'", "write one of previous_period"]),
]


@pytest.mark.parametrize(("field", "expect", "value", "words"), FIELDS, ids=[f"{f} = {v}" for f, _, v, _ in FIELDS])
def test_a_value_that_its_field_cannot_have(seeds, refused, field, expect, value, words):
    text = CORRECTION.replace('"unit"', f'"{field}"').replace('expect = "m³"', f"expect = {expect}")
    text = text.replace('value = "m²"\n', f"value = {value}\n" if value else "")
    (seeds / FILE).write_text(text, encoding="utf-8")
    lines = refused()
    assert len(lines) == 1
    told(lines, f"{FILE} [c1]: ", *words)


def test_in_chinese(seeds, refused):
    (seeds / FILE).write_text(CORRECTION.replace("[[correction]]", "[[corection]]"), encoding="utf-8")
    assert refused("zh") == ["corrections.toml：不认识 [[corection]]；是否想写 [[correction]]？"]


def test_corrections_without_an_entry_are_none(seeds, tmp_path):
    (seeds / FILE).write_text("# none\n", encoding="utf-8")
    assert cli.main(["build", "--seeds", str(seeds), "--data", str(tmp_path / "data")]) == 0


ARTICLES = [  # what to replace by what in the first entry, words of the message
    ("[[article]]", "article = [1, 2]\n[[artikle]]", ["article 1 is 1", "write a table with id"]),
    ("[[article]]", "article = 3\n[[artikle]]", ["article is 3", "write a list"]),
    ("[[article]]", "[zzz]\nx = 1\n[[article]]", ["[zzz] is unknown", "use one of [article]"]),
    ('published = "2023-01"', 'published = "2025-02-31"', ["[000]", "published is '2025-02-31'", "a date that exists"]),
    ('published = "2023-01"', 'published = "2025-13"', ["[000]", "published is '2025-13'", "a date that exists"]),
    ('published = "2023-01"', "published = 2023-01-01", ["[000]", "published is 2023-01-01", "write text in quotes"]),
    ('language = "zh"', 'language = "xx"', ["[000]", "language is 'xx'", "write one of zh"]),
    ('home = "枣庄高新区"', 'home = "Atlantis"', ["[000]", "there is no place Atlantis", "full name"]),
    ('title = "发力', 'title = "发\\n力', ["[000]", "title holds a line break", "write it on one line"]),
    ('title = "发力', 'title = "发\\u0000力', ["[000]", "title holds a line break or a control", "one line"]),
    ('file = "000', 'file = "0\\u000000', ["[000]", "file holds a line break or a control character", "one line"]),
    ('sha256 = "21c8', 'sha256 = "xyz', ["[000]", "sha256 is", "SHA-256"]),
    ('date_words = ["刚刚', 'date_words = [1, "刚刚', ["[000]", "date_words 1 is 1", "write text in quotes"]),
    ('publisher = "unknown"', 'publisher = ""', ["[000]", "publisher is empty", "write text in quotes"]),
    ('id = "000"', "id = 0", ["[article 1]", "id is 0", "write text in quotes"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), ARTICLES, ids=[case[1][:30] for case in ARTICLES])
def test_a_faulty_article(seeds, refused, old, new, words):
    text = (seeds / MANIFEST).read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    if "artikle" in new:
        text = text.replace("[[article]]", "[[artikle]]")
    (seeds / MANIFEST).write_text(text, encoding="utf-8")
    lines = refused()
    assert all(line.startswith(MANIFEST) for line in lines)
    told(lines, *words)


def point(seeds, file):
    """Let the first entry name another file."""
    text = (seeds / MANIFEST).read_text(encoding="utf-8")
    (seeds / MANIFEST).write_text(text.replace("000_5bed48419be64db9.txt", file), encoding="utf-8")


OUTSIDE = ["../secret.txt", "../seeds/../secret.txt", "./../secret.txt", "/etc/passwd", "link.txt", "folder/x.txt", "loop.txt"]


@pytest.mark.parametrize("file", [*OUTSIDE, "C:\\\\\\\\x.txt", "..\\\\\\\\secret.txt"])
def test_a_file_outside_the_zone_is_never_read(seeds, tmp_path, refused, file):
    secret = tmp_path / "secret.txt"
    secret.write_text("机密1亿元", encoding="utf-8")
    (seeds / "link.txt").symlink_to(secret)
    (tmp_path / "x.txt").write_text("机密", encoding="utf-8")
    (seeds / "folder").symlink_to(tmp_path)
    (seeds / "loop.txt").symlink_to(seeds / "loop.txt")
    point(seeds, file.replace("\\\\\\\\", "\\\\"))
    [line] = refused()
    told([line], f"{MANIFEST} [000]: file ", "outside the zone's folder", "beside articles.toml")
    assert hashlib.sha256(secret.read_bytes()).hexdigest() not in line


def test_a_folder_within_the_zone_is_fine(seeds, tmp_path):
    (seeds / "2023").mkdir()
    (seeds / "000_5bed48419be64db9.txt").rename(seeds / "2023" / "a.txt")
    point(seeds, "2023/a.txt")
    assert cli.main(["build", "--seeds", str(seeds), "--data", str(tmp_path / "data")]) == 0


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.mkdir(), ["is no regular file", "name a text file"]),
        (os.mkfifo, ["is no regular file", "name a text file"]),
        (lambda path: path.write_bytes(b"1" * 4_000_001), ["more than 4 MB", "split it"]),
    ],
    ids=["folder", "pipe", "too large"],
)
def test_what_is_no_article(seeds, refused, make, words):
    make(seeds / "odd.txt")
    point(seeds, "odd.txt")
    told(refused(), f"{MANIFEST} [000]: ", *words)


def test_a_device_is_no_article(seeds, refused):
    """A link to a device lies outside the folder; a device within it is no regular file (see test_loader)."""
    (seeds / "zero.txt").symlink_to("/dev/zero")
    point(seeds, "zero.txt")
    told(refused(), "outside the zone's folder")
