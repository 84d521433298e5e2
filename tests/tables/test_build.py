"""The build: whole or not at all, the same each time, and every row where the article has it."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from zzdash.rules.errors import RuleError
from zzdash.tables import build as building
from zzdash.tables.fields import tables
from zzdash.tables.load import NAMES, load
from zzdash.tables.observation import Observation
from zzdash.tables.schemas import validate

ROOT = Path(__file__).resolve().parents[2]


def digest(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_a_rebuild_is_the_same_byte_for_byte(built, tmp_path):
    building.build(ROOT / "seeds", tmp_path / "again")
    assert digest(tmp_path / "again") == digest(built.folder)


def test_the_order_of_hashing_changes_nothing(built, tmp_path):
    code = "import sys, pathlib; from zzdash.tables.build import build; build(data=pathlib.Path(sys.argv[1]))"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "ZZDASH_ZONE": str(ROOT)}
    subprocess.run([sys.executable, "-c", code, tmp_path / "seven"], check=True, cwd=ROOT, env=environment)
    assert digest(tmp_path / "seven") == digest(built.folder)


def test_the_committed_tables_are_those_of_the_seeds(built):
    assert digest(ROOT / "data") == digest(built.folder), "run python -m zzdash build, and commit data/"


def test_a_failure_leaves_the_old_data_whole(seeds, tmp_path):
    data = tmp_path / "data"
    building.build(seeds, data)
    before = digest(data)
    next(seeds.glob("001_*.txt")).unlink()
    with pytest.raises(RuleError):
        building.build(seeds, data)
    assert digest(data) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "seeds"]  # nothing is left beside it


def test_tables_that_do_not_validate_are_not_swapped_in(seeds, tmp_path, monkeypatch):
    data = tmp_path / "data"
    building.build(seeds, data)
    before = digest(data)
    sound = building.rows.check_rows
    monkeypatch.setattr(
        building.rows, "check_rows", lambda checks: [{**row, "outcome": "maybe"} for row in sound(checks)]
    )
    with pytest.raises(building.BuildError, match="checks.outcome"):
        building.build(seeds, data)
    assert digest(data) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "seeds"]


def test_progress_is_told_step_by_step(seeds, tmp_path):
    steps = []
    building.build(seeds, tmp_path / "data", lambda done, of, what: steps.append((done, of)))
    assert steps == [(n, 6) for n in range(6)]


def test_every_row_with_offsets_is_a_slice_of_its_article(built):
    texts = {}
    for row in built.rows["articles"]:
        texts[row["article"]] = (ROOT / "seeds" / row["file"]).read_bytes().decode("utf-8")
    for row in [*built.rows["mentions"], *built.rows["observations"]]:
        assert texts[row["article"]][row["start"] : row["end"]] == row["surface"]
    for row in built.rows["paragraphs"]:
        spans = (piece.split("-") for piece in row["pieces"])
        assert "".join(texts[row["article"]][int(a) : int(b)] for a, b in spans) == row["text"]
    for row in built.rows["observations"]:
        raw = texts[row["article"]][row["quote_start"] : row["quote_end"]]
        assert row["quote_start"] <= row["start"] < row["end"] <= row["quote_end"]
        assert raw[0] == row["quote"][0]
        assert raw[-1] == row["quote"][-1]
    for row in built.rows["entities"]:
        raw = "".join(texts[row["article"]][row["start"] : row["end"]].split())
        assert raw in (row["name"], *row["aliases"])


def test_every_number_is_a_measurement_or_set_aside_with_a_reason(built):
    measured = {row["observation"] for row in built.rows["observations"]}
    for row in built.rows["mentions"]:
        assert (row["mention"] in measured) != bool(row["reason"]), row


def test_the_tables_fit_their_schemas(built):
    assert validate(built.tables) == []


def test_faults_are_found_table_by_table(built):

    for name, column, value in (
        ("observations", "status", "wished"), ("mentions", "surface", ""), ("observations", "month_to", 13),
        ("articles", "sha256", "0"), ("yearly", "observation", "001-1"), ("events", "article", "999"),
    ):  # fmt: skip
        frame = getattr(built.tables, name).copy()
        frame.loc[0, column] = value
        faults = validate(built.tables.replaced(**{name: frame}))
        assert {(fault.table, fault.column) for fault in faults} == {(name, column)}, faults


def test_two_rows_with_one_key_are_a_fault(built):

    frame = built.tables.checks
    faults = validate(built.tables.replaced(checks=pd.concat([frame, frame.iloc[:1]], ignore_index=True)))
    assert {fault.table for fault in faults} == {"checks"}


def test_observations_have_the_columns_that_the_file_describes():
    assert tuple(tables()["observations"].columns) == tuple(Observation.__dataclass_fields__)


def test_rows_read_back_are_the_observations_that_were_written(built):
    read = built.tables.observations.set_index("observation")
    for row in built.rows["observations"]:
        written = {name: ";".join(cell) if name == "corrected" else cell for name, cell in row.items()}
        again = {"observation": row["observation"], **read.loc[row["observation"]]}
        assert {name: None if pd.isna(cell) else cell or None for name, cell in again.items()} == {
            name: cell or None for name, cell in written.items()
        }


def test_loading_gives_text_as_text_and_whole_numbers_as_integers(built):
    loaded = load(built.folder)
    assert set(loaded.observations["article"]) == {"000", "001", "002", "003", "004"}
    assert loaded.observations["entity"].isna().sum() == 0
    assert str(loaded.observations["year"].dtype) == "Int64"
    assert str(loaded.observations["value"].dtype) == "float64"
    assert tuple(tables()) == NAMES


def test_loading_other_columns_says_what_to_do(built, tmp_path):
    for path in built.folder.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "checks.csv").write_text("check\n", encoding="utf-8")
    with pytest.raises(ValueError, match="python -m zzdash build"):
        load(tmp_path)
    (tmp_path / "checks.csv").unlink()
    with pytest.raises(FileNotFoundError):
        load(tmp_path)
