"""Accepted readings stand, pinned to their text, however the reader reads: made-up articles."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from zzdash import paths
from zzdash.reading.model import Doubt, Mention, Paragraph
from zzdash.rules.errors import RuleError
from zzdash.tables import accepted
from zzdash.tables.accepted import accept, as_csv, differences, read_accepted
from zzdash.tables.build import accept_articles
from zzdash.tables.manifest import Article

TEXT = "2023年,某区产值58亿元,增长9%。"


def article(text: str = TEXT) -> Article:
    return Article(
        id="900", file="900.txt", title="某区", publisher="某报", published="2024-01", date_basis="printed",
        date_words=("2024",), home="某区", language="zh", sha256=hashlib.sha256(text.encode()).hexdigest(), text=text,
    )  # fmt: skip


def mention(surface: str, **fields: object) -> Mention:
    start = TEXT.index(surface)
    told = Mention(
        article="900", start=start, end=start + len(surface), surface=surface, value=58.0, value_max=None, unit="亿元",
        approx="exact", kind="level", paragraph=1, rule="money", indicator_zh="产值", scope="某区", year=2023,
        period="2023", period_basis="flow", status="actual",
    )  # fmt: skip
    return replace(told, **fields)


PARAGRAPH = Paragraph(1, "body", 0, len(TEXT), ((0, len(TEXT)),), TEXT)
OUTPUT = mention("58亿元")
ACCEPTED = replace(OUTPUT, rule=accepted.RULE)
GROWTH = mention("9%", value=9.0, unit="%", kind="growth")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / accepted.FILE).write_text(as_csv([article()], {"900": [OUTPUT]}), encoding="utf-8", newline="")
    return tmp_path


def stand(seeds: Path, *read: Mention) -> tuple[Mention, ...]:
    return accept(article(), read, [PARAGRAPH], read_accepted(seeds)["900"])


def test_what_was_accepted_is_written_and_read_alike(seeds: Path):
    assert stand(seeds, replace(OUTPUT, doubts=(Doubt("year", "weak"),))) == (ACCEPTED,)


def test_a_reader_that_reads_otherwise_changes_nothing(seeds: Path):
    (one,) = stand(seeds, replace(OUTPUT, scope="别处", year=2022, indicator_zh="产量"))
    assert one == ACCEPTED


def test_a_number_that_the_reader_misses_stands(seeds: Path):
    assert stand(seeds) == (ACCEPTED,)


def test_a_number_never_accepted_stays_as_read(seeds: Path):
    assert stand(seeds, OUTPUT, GROWTH) == (ACCEPTED, GROWTH)


def test_differences_name_field_and_both_readings(seeds: Path):
    found = list(differences(read_accepted(seeds)["900"], [replace(OUTPUT, value=None, year=2022)]))
    assert [(d.mention, d.field, d.accepted, d.read) for d in found] == [
        ("900-10", "value", "58", ""),
        ("900-10", "year", "2023", "2022"),
    ]


def test_a_text_that_changed_asks_again(seeds: Path):
    with pytest.raises(RuleError, match=r"accepted.csv \[900-10\].*has changed.*zzdash accept 900"):
        accept(article(TEXT + "完"), [OUTPUT], [PARAGRAPH], read_accepted(seeds)["900"])


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (("亿元,exact,level", "亿元,exact,levle"), "kind"),
        (("58,,亿元", "much,,亿元"), "value"),
        (("article,text", "article,txet"), "txet"),
        ((",2023,2023,flow", ",soon,2023,flow"), "year"),
    ],
)
def test_a_spoilt_row_is_told(seeds: Path, spoil: tuple[str, str], told: str):
    path = seeds / accepted.FILE
    text = path.read_text(encoding="utf-8")
    assert spoil[0] in text
    path.write_text(text.replace(*spoil), encoding="utf-8")
    with pytest.raises(RuleError, match=told):
        read_accepted(seeds)


def test_no_file_accepts_nothing(tmp_path: Path):
    assert read_accepted(tmp_path) == {}


def test_accepting_again_changes_nothing_and_a_changed_text_is_read_anew(tmp_path: Path):
    seeds = tmp_path / "seeds"
    shutil.copytree(paths.SEEDS, seeds)
    before = (seeds / accepted.FILE).read_bytes()
    names = list(read_accepted(seeds))
    assert accept_articles(seeds, names[:1]) > 0
    assert (seeds / accepted.FILE).read_bytes() == before
    with pytest.raises(RuleError, match="no article 999"):
        accept_articles(seeds, ["999"])
    spoilt = before.replace(f"\n{names[0]},".encode(), f"\n{names[0]},0000".encode())
    (seeds / accepted.FILE).write_bytes(spoilt)
    assert accept_articles(seeds, names[:1]) > 0
    assert read_accepted(seeds)[names[0]][0].text == before.decode().splitlines()[1].split(",")[1]
