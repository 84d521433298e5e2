"""What changed between two builds."""

import csv
import io
import shutil

import pytest

from zzdash.rules.errors import RuleError
from zzdash.tables.diff import as_csv, as_text, differences


@pytest.fixture
def other(built, tmp_path):
    """A copy of the build to change."""
    return shutil.copytree(built.folder, tmp_path / "other")


def edit(folder, table, change):
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        rows, head = list(reader), reader.fieldnames
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, head, lineterminator="\n")
        writer.writeheader()
        writer.writerows(change(rows))


def test_no_difference(built):
    found = differences(built.folder, built.folder)
    assert found == []
    assert as_text(found) == "no difference\n"
    assert len(as_csv(found).splitlines()) == 1


def test_a_changed_figure(built, other):
    edit(other, "observations", lambda rows: [{**rows[0], "value": "1"}, *rows[1:]])
    [found] = differences(built.folder, other)
    assert (found.table, found.what, found.column, found.new) == ("observations", "changed", "value", "1")
    assert f"value: {found.old} → 1" in as_text([found])


def test_added_and_dropped_rows(built, other):
    edit(other, "events", lambda rows: rows[1:])
    [dropped] = differences(built.folder, other)
    [added] = differences(other, built.folder)
    assert (dropped.what, added.what, dropped.row) == ("dropped", "added", added.row)
    assert as_text([dropped]).startswith("events: 1 dropped\n  - ")


def test_as_a_table(built, other):
    edit(other, "checks", lambda rows: rows[:-2])
    rows = list(csv.DictReader(io.StringIO(as_csv(differences(built.folder, other)))))
    assert [row["what"] for row in rows] == ["dropped", "dropped"]


def test_a_folder_that_is_no_build(built, tmp_path):
    with pytest.raises(RuleError, match="python -m zzdash build"):
        differences(built.folder, tmp_path)
