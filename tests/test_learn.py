"""Learning: labelled folders → weights. The texts are invented, made anew in a folder for each test."""

from __future__ import annotations

import json

import pytest

from zzdash.cli import main
from zzdash.reading.facts import choose
from zzdash.reading.facts.slots import SLOTS

pytest.importorskip("scipy")

HOME, PLACES = "石岭高新区", ("滕州市", "昆山市", "全区")


def article(number: int) -> tuple[str, list[dict[str, object]]]:
    """A text of two figures with their labels: a level of 2023 and its growth, of another place each time."""
    place, value = PLACES[number % 3], f"{50 + number}亿元"
    text = f"2023年，{place}规模以上工业总产值{value}，同比增长{number + 1}%。"
    scope = HOME if place == "全区" else place
    said = {
        "indicator_zh": "规模以上工业总产值", "indicator_also": [], "scope": scope, "entity": None, "industry": None,
        "year": 2023, "period": "2023", "period_basis": "flow", "status": "actual", "value_max": None, "approx": "exact",
    }  # fmt: skip
    rows = [("2023年", "date", 2023, "年", {}), (value, "level", 50 + number, "亿元", said), (f"{number + 1}%", "growth", number + 1, "%", said)]
    return text, [{"start": text.index(one), "surface": one, "kind": kind, "value": v, "unit": unit, **more} for one, kind, v, unit, more in rows]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A labelled folder: index.jsonl, texts/, labels/."""
    made = tmp_path_factory.mktemp("learn") / "labelled"
    for part in ("texts", "labels"):
        (made / part).mkdir(parents=True)
    index = []
    for number in range(12):
        text, rows = article(number)
        name = f"{100 + number}"
        index.append({"file": f"{name}_x.txt", "date": "2024-02", "home": HOME, "style": "made up"})
        (made / "texts" / f"{name}_x.txt").write_text(text, encoding="utf-8")
        (made / "labels" / f"{name}.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    (made / "index.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in index), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def learned(folder, tmp_path_factory):
    """The weights file learned from the folder."""
    out = tmp_path_factory.mktemp("learned") / "weights.json"
    assert main(["learn", str(folder), "--out", str(out)]) == 0
    return out


def test_the_same_labels_give_the_same_bytes(folder, learned, tmp_path, capsys):
    again = tmp_path / "again.json"
    assert main(["learn", str(folder), "--out", str(again)]) == 0
    assert again.read_bytes() == learned.read_bytes()
    assert f"wrote {again}" in capsys.readouterr().out


def test_what_is_learned_loads_and_reads(learned, monkeypatch):
    """A thirteenth text of the same kind is read as the twelve were labelled."""
    from zzdash.reading import read

    model = choose.model(learned)
    monkeypatch.setattr(choose, "model", lambda: model)
    text, rows = article(13)
    found = [one for one in read(text, published="2024-02", home=HOME).mentions if one.measures]
    wanted = [row for row in rows if row["kind"] != "date"]
    for field in ("start", "kind", "value", "unit", "scope", "year", "status"):
        assert [getattr(one, field) for one in found] == [row[field] for row in wanted]


def test_the_card_tells_what_was_learned_from_and_no_text_is_kept(learned):
    data = json.loads(learned.read_text(encoding="utf-8"))
    assert set(data["slots"]) == set(SLOTS)
    assert (data["card"]["texts"], data["card"]["measurements"]) == (12, 24)
    assert data["card"]["fitted_on"] == ["labelled"]
    assert article(3)[0][:12] not in learned.read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(folder, tmp_path, capsys):
    out = tmp_path / "weights.json"
    assert main(["learn", str(folder), "--out", str(out), "--dry-run"]) == 0
    assert not out.exists()
    assert "made up" in capsys.readouterr().out


def test_a_folder_without_labels_says_so(tmp_path, capsys):
    assert main(["learn", str(tmp_path / "nowhere"), "--dry-run"]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_without_scipy_it_says_what_to_install(folder, monkeypatch, capsys):
    monkeypatch.setattr("zzdash.cli.find_spec", lambda name: None)
    assert main(["learn", str(folder), "--dry-run"]) == 2
    assert capsys.readouterr().err == "zzdash learn: needs scipy: pip install 'zzdash[learn]'\n"
