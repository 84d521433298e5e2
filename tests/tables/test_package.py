"""datapackage.json and the dictionaries: from one source, valid, up to date."""

import json
import tomllib

import pytest
from frictionless import Package

from zzdash import paths
from zzdash.tables.dictionary import FILES, dictionary
from zzdash.tables.fields import FILE, tables
from zzdash.tables.package import package

SDMX = ("REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS")


def test_frictionless_finds_the_package_valid(built):
    report = Package(str(built.folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])
    assert len(report.tasks) == len(tables())


def test_a_broken_key_is_not_valid(built, tmp_path):
    for path in built.folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    yearly = (tmp_path / "yearly.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    observation = built.tables.yearly["observation"][0]
    yearly[1] = yearly[1].replace(observation, "001-1")
    (tmp_path / "yearly.csv").write_text("".join(yearly), encoding="utf-8", newline="\n")
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_every_column_is_described_in_both_languages():
    described = json.loads(package())
    assert [resource["name"] for resource in described["resources"]] == list(tables())
    for resource in described["resources"]:
        for field in resource["schema"]["fields"]:
            assert set(field["titles"]) == set(field["descriptions"]) == {"zh", "en"}
            assert all(field["titles"].values())
            assert all(field["descriptions"].values())


@pytest.mark.parametrize("lang", sorted(FILES))
def test_the_dictionary_is_up_to_date(lang):
    written = (paths.PACKAGE.parent / "docs" / FILES[lang]).read_text(encoding="utf-8")
    assert written == dictionary(lang), "run python -m zzdash.tables.dictionary"


@pytest.mark.parametrize("lang", sorted(FILES))
def test_sdmx_names_are_in_the_dictionary(lang):
    assert all(f"| {name} |" in dictionary(lang) for name in SDMX)


def test_no_description_without_a_column():
    used = {name for table in tables().values() for name in table.columns}
    assert set(tomllib.loads((paths.RULES / FILE).read_text("utf-8"))["field"]) <= used
