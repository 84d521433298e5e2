"""``zzdash serve``: which zone it shows, to whom it listens, what it says where it can't."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from streamlit import net_util
from streamlit.web import cli as streamlit

from benchmarks.server import free_port
from zzdash import cli, paths, serve

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The words that Streamlit would be started with, instead of starting it."""
    seen: list[list[str]] = []
    monkeypatch.setattr(streamlit, "main", lambda words, **_: seen.append(words))
    for name in ("ZONE", "SEEDS", "DATA"):
        monkeypatch.setattr(paths, name, getattr(paths, name))
    monkeypatch.setenv("ZZDASH_ZONE", str(paths.ZONE))
    monkeypatch.setattr(net_util, "_external_ip", None)
    return seen


def made_zone(folder: Path) -> Path:
    shutil.copytree(ROOT / "data", folder / "data")
    return folder


def test_it_listens_to_this_computer_alone(started, capsys):
    port = free_port()
    assert cli.main(["serve", "--port", str(port)]) == 0
    assert {"--server.address=127.0.0.1", f"--server.port={port}"} <= set(started[0])
    assert capsys.readouterr().out.startswith(f"The dashboard: http://localhost:{port}\n")


def test_the_network_is_a_choice_and_its_address_is_told(started, capsys, monkeypatch):
    monkeypatch.setattr(net_util, "get_internal_ip", lambda: "192.0.2.7")
    port = free_port()
    assert cli.main(["serve", "--host", "0.0.0.0", "--port", str(port)]) == 0
    assert "--server.address=0.0.0.0" in started[0]
    assert f"http://192.0.2.7:{port}\n" in capsys.readouterr().out


def test_streamlit_asks_nobody_for_this_computer_s_address(started, monkeypatch):
    def asked(url: str, timeout: float = 5) -> str:
        raise AssertionError(f"asked {url}")

    monkeypatch.setattr(net_util, "_make_blocking_http_get", asked)
    cli.main(["serve", "--host", "0.0.0.0", "--port", str(free_port())])
    assert not net_util.get_external_ip()


def test_without_a_command_of_ours_it_is_loopback_too():
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["address"] == serve.HOST


def test_a_path_is_the_zone_for_this_process_and_those_it_starts(started, tmp_path):
    zone = made_zone(tmp_path / "zone")
    assert cli.main(["serve", str(zone), "--port", str(free_port())]) == 0
    assert zone / "data" == paths.DATA
    assert os.environ["ZZDASH_ZONE"] == str(zone)


def test_a_folder_that_is_no_zone_is_told_in_one_line(started, tmp_path, capsys):
    assert cli.main(["serve", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"zzdash serve: {tmp_path}: no zone here; name a folder")
    assert not started


def test_a_taken_port_is_told_with_another(started, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert cli.main(["serve", "--port", str(port)]) == 2
    assert f"port {port} is in use; stop what runs there, or choose another: --port {port + 1}" in capsys.readouterr().err
    assert not started


@pytest.mark.parametrize(
    ("named", "here", "expected"),
    [("zone", "other", "zone"), ("", "other", "other"), ("", "empty", "checkout")],
    ids=["the environment first", "then the working directory", "then the checkout"],
)
def test_where_the_zone_is_found(tmp_path, named, here, expected):
    (tmp_path / "empty").mkdir()
    made_zone(tmp_path / "other")
    code = "from zzdash import paths; print(paths.ZONE)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "ZZDASH_ZONE": str(tmp_path / named) if named else ""}
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, cwd=tmp_path / here, env=environment, capture_output=True, text=True, check=True)
    assert Path(told.stdout.strip()) == (ROOT if expected == "checkout" else tmp_path / expected)
