"""Files that people edit, spoilt in every way that an audit found: each told with file, entry, fault and mend.

Each case spoils one file, then runs ``zzdash build``: exit status 2, that one message, the old data/ untouched.
"""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import string
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest

from zzdash import cli, paths
from zzdash.rules import errors, everything, loader
from zzdash.rules.catalogue import load_catalogue
from zzdash.rules.errors import Fault, RuleError
from zzdash.rules.everything import LOADERS, OF_ZONE, load_rules
from zzdash.rules.known import is_place, is_unit
from zzdash.rules.loader import Both, Line, Many, Model, Some
from zzdash.slides.playlist import playlist
from zzdash.tables.fields import tables
from zzdash.tables.load import load as load_tables

RULES, FAULTS = paths.RULES, paths.TEXT / "faults.toml"
FILES = [path.relative_to(RULES).as_posix() for path in sorted(RULES.rglob("*.toml"))]
DOWNSTREAM = {"tables.toml": tables, "playlist.toml": playlist}


def held(name: str) -> bytes:
    """A file of rules/, or of the zone."""
    return ((paths.SEEDS if name in OF_ZONE else RULES) / name).read_bytes()


def reader(name: str) -> Callable[[], object]:
    """What reads a file of rules/ in a build."""
    return {**LOADERS, **DOWNSTREAM}.get(name) or LOADERS[name.split("/")[0]]


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


class Spoilt:
    """A copy of rules/ or seeds/ to spoil, read by the next build in place of the real; and a data/ that must stand."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.rules, self.data = folder / "rules", folder / "data"
        self._monkeypatch, self._capsys = monkeypatch, capsys
        shutil.copytree(paths.DATA, self.data)
        self.read: list[Callable[[], object]] = []

    def write(self, name: str, raw: bytes | None) -> None:
        """Make ``raw`` the file's bytes, or take the file away (None)."""
        for read in (load_rules, tables, playlist):
            read()  # all the other files stay as they were read
        if name in OF_ZONE:
            self._write_zone(name, raw)
            return
        copied = RULES / name.split("/")[0]
        self.rules.mkdir()
        if copied.is_dir():
            shutil.copytree(copied, self.rules / copied.name)
        if raw is None:
            (self.rules / name).unlink(missing_ok=True)
        else:
            (self.rules / name).write_bytes(raw)
        self._monkeypatch.setattr(paths, "RULES", self.rules)
        self._monkeypatch.setattr(paths, "TEXT", self.rules / "text")
        if copied.name == "indicators":
            self._monkeypatch.setitem(LOADERS, "indicators", lambda: load_catalogue(self.rules / "indicators"))
        else:
            self.read.append(reader(name))
            self.read[-1].cache_clear()  # type: ignore[attr-defined]

    def _write_zone(self, name: str, raw: bytes | None) -> None:
        seeds = Path(shutil.copytree(paths.SEEDS, self.rules.with_name("seeds")))
        (seeds / name).unlink() if raw is None else (seeds / name).write_bytes(raw)
        self._monkeypatch.setattr(paths, "SEEDS", seeds)

    def told(self, lang: str = "en") -> str:
        """What the build says of it, having ended with 2 and left the data alone."""
        before = digests(self.data)
        assert cli.main(["build", "--data", str(self.data), "--lang", lang]) == 2
        assert digests(self.data) == before
        out, err = self._capsys.readouterr()
        assert out == ""
        assert "Traceback" not in err
        return err.removeprefix("zzdash build: ")


@pytest.fixture
def spoilt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Spoilt]:
    made = Spoilt(tmp_path, monkeypatch, capsys)
    yield made
    monkeypatch.undo()
    for one in made.read:
        one.cache_clear()  # type: ignore[attr-defined]


# --- what may happen to any file. Of the files that one reader takes alike, one stands for the others.

SAMPLE = [name for name in FILES if name in {**LOADERS, **DOWNSTREAM}] + list(OF_ZONE)
SAMPLE += ["indicators/themes.toml", "indicators/fiscal.toml", "text/common.toml", "text/faults.toml"]


def unfinished(text: bytes) -> bytes:
    return text + b"\n[[unfinished\n"


KINDS = [
    ("syntax", unfinished, "not TOML at line", "mend that line"),
    ("not UTF-8", lambda text: text + "# 规".encode("gb18030"), "not UTF-8 at byte", "save it as UTF-8"),
    ("empty", lambda text: b"", "the file is empty", "restore what it held"),
    ("comments alone", lambda text: b"# nothing\n", "the file is empty", "restore what it held"),
    ("missing", lambda text: None, "no such file", "create it"),
    ("nesting", lambda text: b"deep = " + b"[" * 50_000, "too deep", "needless brackets"),
    ("too large", lambda text: b"#" * (loader.LIMIT + 1), "more than 4 MB", "split it"),
    ("unknown table", lambda text: text + b"\n[zzz]\nx = 1\n", "zzz", "; "),
    ("a whole number for a table", lambda text: b"zzz = 3\n" + text, "zzz", "; "),
]


@pytest.mark.parametrize("name", SAMPLE)
@pytest.mark.parametrize(("kind", "spoil", "problem", "mend"), KINDS, ids=[kind[0] for kind in KINDS])
def test_every_rule_file(
    spoilt: Spoilt, name: str, kind: str, spoil: Callable[[bytes], bytes | None], problem: str, mend: str
) -> None:
    if name.startswith("text/") and kind in ("missing", "unknown table", "empty", "comments alone"):
        pytest.skip("texts are asked for by key, wherever they stand (tests/rules/test_text.py)")
    if name in ("names_en.toml", "events_en.toml") and kind in ("missing", "empty", "comments alone"):
        pytest.skip("English is a wish (tests/tables/test_report.py)")
    if name == "industry.toml" and kind == "missing":
        pytest.skip("a zone may have no leading industry (tests/test_second_zone.py)")
    spoilt.write(name, spoil(held(name)))
    told = spoilt.told()
    assert told.startswith(name)
    assert problem in told
    assert mend in told


def test_every_rule_file_has_a_reader() -> None:
    assert len(FILES) > 50
    known = {*LOADERS, *DOWNSTREAM}
    assert {name if name in known else name.split("/")[0] for name in FILES} == known


# --- what may stand in one: file, what to replace by what; entry, problem, mend

CASES = [
    ("units.toml", 'dimension = "money"\n', "", "unit 1", "has no dimension", "write dimension = one of money"),
    ("units.toml", 'dimension = "money"', 'dimension = "mony"', "unit 1", "is 'mony'", "did you mean money?"),
    ("units.toml", "[[unit]]", "[[unitt]]", "", "[[unitt]] is unknown", "did you mean [[unit]]?"),
    ("units.toml", "\ncounts = true", '\ncounts = "yes"', "unit", "counts is 'yes'", "write true or false"),
    ("numbers.toml", 'over = ["超过"', 'overr = ["超过"', "approx_before", "has no over", "write over = a list"),
    ("numbers.toml", "[lone_one]", "[lone_on]", "", "[lone_on] is unknown", "did you mean [lone_one]?"),
    ("numbers.toml", "pattern = '[\\d{CN}", "pattern = '[\\d{CM}", "candidate", "no regular expression (KeyError", "mend"),
    ("numbers.toml", "{D}日{to}{D}日'", "{D}日({to}{D}日'", "date", "patterns 14 is no regular", "mend the reg"),
    ("reading/against.toml", "[schedule]", "[shedule]", "", "[shedule] is unknown", "did you mean [schedule]?"),
    ("reading/against.toml", 'averages = ["平均"', 'averages = [1, "平均"', "compared", "averages 1 is 1", "write text in q"),
    ("reading/companies.toml", "weak = [", "week = [", "endings", "week is unknown", "did you mean weak?"),
    ("reading/companies.toml", 'name = "滨城大学"', 'nam = "滨城大学"', "endings.examples 2", "has no name", "write name ="),
    ("reading/document.toml", "'——'", "'(——'", "opener", "patterns 2 is no regular expression", "mend the regular"),
    ("reading/document.toml", 'words = ["扫码"', 'words = ["", "扫码"', "furniture", "words 1 is empty", "write text in quotes"),
    ("reading/kinds.toml", "[cue.rises]", "[cue.rizes]", "cue", "rizes is unknown", "did you mean rises?"),
    ("reading/kinds.toml", "[points]", "[point]", "", "[point] is unknown", "did you mean [points]?"),
    ("reading/kinds.toml", 'people = ["level"', 'people = ["levle"', "allowed", "people 1 is 'levle'", "did you mean level?"),
    ("reading/kinds.toml", 'energy = ["level"', 'enrgy = ["level"', "allowed.enrgy", "no such name", "write one of money"),
    ("reading/moods.toml", "[yield]", "[yeild]", "", "[yeild] is unknown", "did you mean [yield]?"),
    ("reading/moods.toml", "not_after = '的'", "not_aftr = '的'", "drive", "not_aftr is unknown", "did you mean not_after?"),
    ("reading/moods.toml", "not_after = '的'", "not_after = '(的'", "drive", "not_after is no regular", "mend the reg"),
    ("reading/names.toml", '"亩" = ["面积"]', '"光月" = ["面积"]', "measure_unit.光月", "is no such name", "a unit"),
    ("reading/names.toml", "mass = [", "mas = [", "measure.mas", "is no such name", "write one of money"),
    ("reading/names.toml", '"prices"]', '"price"]', "canonical", "there is no theme price", "write one of"),
    ("reading/names.toml", "[class]", "[clas]", "", "[clas] is unknown", "did you mean [class]?"),
    ("reading/places.toml", "[collective.town]", "[collective.twon]", "collective", "twon is unknown", "did you mean town?"),
    ("reading/places.toml", "mean = [", "maen = [", "roles.after", "maen is unknown", "did you mean mean?"),
    ("reading/places.toml", 'name = "全国"', "name = 1", "nation", "name is 1", "write text in quotes"),
    ("reading/reasons.toml", "ordinal = ", "ordinal = 1 #", "name.shape", "ordinal is 1", "write text in quotes"),
    ("reading/reasons.toml", "[duration]", "[duraton]", "", "[duraton] is unknown", "did you mean [duration]?"),
    ("reading/signs.toml", "widens = [", "widen = [", "turned", "widen is unknown", "did you mean widens?"),
    ("reading/signs.toml", "[behind]", "[behnd]", "", "[behnd] is unknown", "did you mean [behind]?"),
    ("reading/times.toml", 'class = "ago"', 'class = "agoo"', "pattern", "class is 'agoo'", "did you mean ago?"),
    ("reading/times.toml", "match = '前年'", "match = '(前年'", "pattern", "match is no regular expression", "mend the reg"),
    ("reading/times.toml", "shift = -2", 'shift = "-2"', "pattern", "shift is '-2'", "write a whole number"),
    ("reading/times.toml", 'name = "by"', 'name = "buy"', "role", "name is 'buy'", "did you mean by?"),
    ("dimensions.toml", '"亩" = "2000/3"', '"亩" = "2000/0"', "dimension.area.units", "亩 is '2000/0'", 'such as "0.1"'),
    ("dimensions.toml", '"平米" = "1"', '"元" = "1"', "", "unit 元 is both of money and of area", "keep one"),
    ("dimensions.toml", 'base = "元"', "base = 1", "dimension.money", "base is 1", "write text in quotes"),
    ("industries.toml", 'zh = "锂电"\n', "", "lithium", "has no zh", "write zh = text in quotes"),
    ("industries.toml", 'id = "lithium"', 'id = "Lithium!"', "Lithium!", "id is 'Lithium!'", "use a-z"),
    ("events.toml", 'undated = "no"', "undatet = 1", "rule 1", "undatet is unknown", "did you mean undated?"),
    ("events.toml", 'kind = "conference"', 'kind = "party"', "rule 1", "kind is 'party'", "write one of conf"),
    ("events.toml", "(?P<who>C{0,16}?)", "(?P<who>C{0,16}?", "rule 1", "no regular expression", "mend the reg"),
    ("events.toml", "examples = [{text", "exampels = [{text", "rule 1", "exampels is unknown", "did you mean ex"),
    ("events.toml", "month = 1\n", "month = 13\n", "season 1", "month is 13", "write 12 or less"),
    ("events_en.toml", "[title]", "[titles]", "", "[titles] is unknown", "did you mean [title]?"),
    ("entities.toml", 'not = "引进一批高端装备、新型材料等企业。"', "", "listing 1", "has no not", "write not = text"),
    ("industry.toml", 'example = "国家锂电池', 'exsample = "国家锂电池', "inspection", "exsample is", "did you mean ex"),
    ("industry.toml", 'industry = "lithium"', 'industry = "lithum"', "", "no industry lithum", "write one of lithium"),
    ("industry.toml", 'theme = "lithium"', 'theme = "lithum"', "", "there is no theme lithum", "write one of national"),
    ("industry.toml", 'icon = "mountain"', 'icon = "hill"', "ore", "icon is 'hill'", "write one of"),
    ("industry.toml", 'id = "ore"', 'id = "cells"', "", "two stages are called cells", "give each its own id"),
    ("industry.toml", '"ore", "structural"', '"structural"', "", "order does not hold the stages", "write each of ore"),
    ("industry.toml", 'stage = "materials"', 'stage = "material"', "", "there is no stage material", "write one of ore"),
    ("industry.toml", '["lithium_revenue"', '["lithium_revenu"', "roles", "no indicator lithium_revenu", "did you mean"),
    ("industry.toml", "order = [", "oder = [", "chain", "oder is unknown", "did you mean order?"),
    ("entities.toml", "fund = '基金$'", "fund = '基金(['", "things", "fund is no regular expression", "mend the"),
    ("checks.toml", "unclear = {", "unsure = {", "rule.parts_total", "has no unclear", "write unclear = a table"),
    ("checks.toml", 'dimensions = ["area", "count"]', "dimensions = 1", "measure 1", "dimensions is 1", "a list"),
    ("checks.toml", '["area", "count"]', '["aera", "count"]', "measure 1", "no dimension aera", "one of money"),
    ("checks.toml", '"1"         #', "1           #", "settings", "near_percent is 1", "write the number as text"),
    ("checks_derived.toml", "[rule.share_before]", "[rule.share_befor]", "rule", "share_befor is", "did you mean"),
    ("yearly.toml", '"later_month"]', '"newest"]', "", "order 5 is 'newest'", "write one of full_year"),
    ("yearly.toml", 'zh = "只此一个"\n', "", "rule.only", "has no zh", "write zh = text in quotes"),
    ("zone.toml", "first = 2019", 'first = "2019"', "years", "first is '2019'", "write a whole number"),
    ("zone.toml", "last = 2025", "last = 2018", "years", "first is 2019, after last, 2018", "the earlier year"),
    ("zone.toml", 'zh = "枣庄高新区"', 'zh = "zzz"', "place", "there is no place zzz", "write the full name"),
    ("display.toml", '"万亩" =', '"光月" =', "unit_en.光月", "is no such name", "a unit of units.toml"),
    ("zone.toml", 'file = "', 'file = "../', "app", "file is '../", "use a-z, 0-9 and hyphens"),
    ("zone.toml", "[city]", "[town]", "", "[town] is unknown", "use one of [place]"),
    ("zone.toml", 'indicator = "gdp"', 'indicator = "gdb"', "card 2", "has no indicator gdb", "did you mean gdp?"),
    ("zone.toml", 'indicator = "gdp"', 'indicator = "industrial_value_added_ads"', "", "two cards have", "drop one"),
    ("headline.toml", 'kind = "growth"', 'kind = "speed"', "card 1", "kind is 'speed'", "write one of level"),
    ("headline.toml", 'indicator = "gdp"', 'indicator = "gdb"', "card 1", "has no indicator gdb", "did you mean gdp?"),
    ("headline.toml", '    "gdp",', '    "no_such",', "matrix", "no indicator no_such", "id of zzdash/rules/indicators"),
    ("headline.toml", ', en = "GDP"}', "}", "card 1.short", "has no en", "write en = text in quotes"),
    ("headline.toml", "rows = 18", "rows = 0", "matrix", "rows is 0", "write 1 or more"),
    ("names_en.toml", 'basis = "official"', 'basis = "invented"', "entity.", "is 'invented'", "one of official"),
    ("names_en.toml", "\n[entity]\n", "\n[entities]\n", "", "[entities] is unknown", "did you mean [entity]?"),
    ("tables.toml", 'pieces = {type = "list"', 'pieces = {type = "whole"', "table.paragraphs.field.pieces",
     "type is 'whole'", "write one of string"),
    ("tables.toml", 'zh = "核对编号"', 'name_zh = "核对编号"', "table.checks.field.check", "name_zh is unknown", "use one"),
    ("tables.toml", 'key = ["check"]', 'key = ["chek"]', "table.checks", "key has chek", "add it to columns"),
    ("playlist.toml", 'rule = "rates"', 'rule = "rate"', "rates", "rule is 'rate'", "did you mean rates?"),
    ("playlist.toml", 'id = "rates"', 'id = "headline"', "headline", "two entries have this id", "give each its own"),
    ("indicators/themes.toml", "[fiscal]", "[fiscl]", "", "no theme has the name fiscal", "add [fiscal]"),
    ("indicators/themes.toml", "en = 'Public finance'\n", "", "fiscal", "has no en", "write en = text in quotes"),
    ("text/common.toml", "zh = ", "zhh = ", "", "no text in both languages", "write "),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "entry", "problem", "mend"), CASES, ids=[f"{case[0]}: {case[4]}" for case in CASES]
)
def test_one_rule_file(
    spoilt: Spoilt, name: str, old: str, new: str, entry: str, problem: str, mend: str
) -> None:
    text = held(name).decode()
    assert old in text
    spoilt.write(name, text.replace(old, new, 1).encode())
    lines = spoilt.told().splitlines()
    shown = [line for line in lines if problem in line and mend in line]
    assert shown, lines
    file, _, rest = shown[0].partition(": ")
    assert file.startswith(name.replace("themes", "fiscal") if "no theme" in problem else name)
    assert entry in file
    assert rest


def test_in_chinese(spoilt: Spoilt) -> None:
    text = (RULES / "units.toml").read_text("utf-8").replace("[[unit]]", "[[unitt]]", 1)
    spoilt.write("units.toml", text.encode())
    assert spoilt.told("zh") == "units.toml：不认识 [[unitt]]；是否想写 [[unit]]？\n"


def test_words_that_cannot_be_read_hide_no_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(errors, "WORDS", tmp_path / "none.toml")
    errors._words.cache_clear()
    try:
        assert str(RuleError("a.toml", "b", "no_file", path="c")) == "a.toml [b]: no_file; no_file"
    finally:
        monkeypatch.undo()
        errors._words.cache_clear()


def test_check_tells_it_too(spoilt: Spoilt, capsys: pytest.CaptureFixture[str]) -> None:
    spoilt.write("headline.toml", b"")
    assert cli.main(["check", "--data", str(spoilt.data)]) == 2
    assert capsys.readouterr().err.startswith("zzdash check: headline.toml：文件是空的；")


# --- the loader itself


class Item(Model):
    id: Line
    kind: Literal["level", "growth"] = "level"
    value: str | int | float = 1
    words: Some[Line] = ("a",)


class File(Model):
    item: Many[Item] = ()
    carry: Both | None = None


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str], list[str]]:
    """The faults of a text as a ``File``, a line each."""

    def faults(text: str) -> list[str]:
        (tmp_path / "x.toml").write_text(text, "utf-8")
        with pytest.raises(RuleError) as caught:
            loader.load(tmp_path / "x.toml", File)
        return str(caught.value).splitlines()

    return faults


def test_all_faults_of_a_file_together(told: Callable[[str], list[str]]) -> None:
    text = '[[item]]\nid = "c1"\nkind = "levle"\nvalue = true\n[[item]]\nwords = []\n[[itme]]\nid = "x"\n[cary]\nzh = "a"'
    assert told(text) == [
        "x.toml [c1]: kind is 'levle'; did you mean level? Write one of level, growth",
        "x.toml [c1]: value is true; write text in quotes or a whole number or a number",
        "x.toml [item 2]: has no id; write id = text in quotes",
        "x.toml [item 2]: words is empty; write a list",
        "x.toml: [[itme]] is unknown; did you mean [[item]]?",
        "x.toml: [cary] is unknown; did you mean [carry]?",
    ]


def test_very_many_faults_are_counted(told: Callable[[str], list[str]]) -> None:
    lines = told("item = [" + "1," * 50 + "]")
    assert (len(lines), lines[-1]) == (errors.MOST + 1, "and 30 more")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[item]]\nid = "a\\u0000b"', "id holds a line break or a control character: 'a\\x00b'; write it on one line"),
        ('[[item]]\nid = "a\\nb"', "id holds a line break"),
        ('[[item]]\nid = " "', "id is empty; write text in quotes"),
        ('[[item]]\nid = "a"\nvalue = nan', "value is nan; write text"),
        ("item = [1, 2]", "item 1 is 1; write a table with id, kind, value, words"),
        ("carry = 2025-01-01", "carry is 2025-01-01; write a table with zh, en"),
        ("carry = " + "1" * 5000, "a whole number in it is too long to read"),
        ('carry = """', "not TOML up to its end (Unterminated string); close the quote or bracket"),
    ],
)  # fmt: skip
def test_odd_values(told: Callable[[str], list[str]], text: str, line: str) -> None:
    lines = told(text)
    assert any(line in one for one in lines), lines
    assert all(character.isprintable() for one in lines for character in one)


def test_a_mark_of_windows_before_the_text_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b"\xef\xbb\xbf" + b'[[item]]\r\nid = "a"\r\n')
    assert loader.load(tmp_path / "x.toml", File).item[0].id == "a"


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "NUL"])
def test_what_is_no_file(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path = Path("/dev/zero") if kind == "device" else tmp_path / "x\0y.toml"
    with pytest.raises(RuleError, match="no regular file|can't read"):
        loader.load(path, File)


def test_records_do_not_change(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text('[[item]]\nid = "a"', "utf-8")
    one = loader.load(tmp_path / "x.toml", File).item[0]
    with pytest.raises(ValueError, match="frozen"):
        one.id = "b"


# --- units and places that exist


def test_units_and_places_of_the_tables_are_known() -> None:
    rows = load_tables().rows("observations")
    assert {row["unit"] for row in rows if row["unit"] and not is_unit(row["unit"])} == set()
    assert {row["scope"] for row in rows if row["scope"] and not is_place(row["scope"])} == set()
    assert {one.unit for one in load_catalogue() if not is_unit(one.unit)} <= {"1/10万"}


@pytest.mark.parametrize("word", ["光月", "元元", "zzz", "", "万光月"])
def test_no_unit(word: str) -> None:
    assert not is_unit(word)


@pytest.mark.parametrize("word", ["枣庄高新区", "滕州市", "山东", "全国", "成都高新区", "沂水县", "内蒙古自治区"])
def test_places(word: str) -> None:
    assert is_place(word)


@pytest.mark.parametrize("word", ["zzz", "", "火星", "园区", "枣庄\n", "Nowhere"])
def test_no_place(word: str) -> None:
    assert not is_place(word)


# --- the words of faults


def _codes() -> set[str]:
    """The keys that the code names: texts in calls of RuleError, Fault, Phrase, wrong and matching, and returns."""
    found = set()
    for path in (paths.PACKAGE).rglob("*.py"):
        if "RuleError" in (source := path.read_text("utf-8")) or "rules.loader" in source or path.stem == "faults":
            tree = ast.walk(ast.parse(source))
            found |= {node.value for node in tree if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return found


def test_every_fault_has_words_and_every_word_a_fault() -> None:
    words = tomllib.loads(FAULTS.read_text("utf-8"))
    codes = _codes()
    fields = {"indicator", "period"}  # of corrections, whose mends have their names
    for section in words:
        assert set(words[section]) - codes - fields == set(), section


def test_every_problem_fills_its_placeholders_alike_in_both_languages() -> None:
    words = tomllib.loads(FAULTS.read_text("utf-8"))
    for section in words.values():
        for key, texts in section.items():
            zh, en = ({name for _, name, _, _ in string.Formatter().parse(texts[lang]) if name} for lang in ("zh", "en"))
            assert zh == en, key


def test_a_fault_is_one_line() -> None:
    fault = Fault("a\nb.toml", "c", "no_file", "no_file", {"path": "x\ny"})
    assert len(fault.told("en").splitlines()) == 1


def test_all_rules_load_as_they_stand() -> None:
    everything.load_rules()
