"""A Streamlit server for a benchmark or a test: the dashboard, or a bare page, in a process of its own."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO

from zzdash import paths

APP = paths.APP
BARE = Path(__file__).parent / "bare_page.py"
BARE_GRID = BARE.with_name("bare_grid.py")
PATIENCE = 60
SETTINGS = {"address": "127.0.0.1", "fileWatcherType": "none", "headless": "true"}
LOWEST, PORTS_EACH = 20_000, 1_000  # below the ports that systems hand to outgoing connections
_asked = count(os.getpid())


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers at ``127.0.0.1:port``."""

    port: int
    pid: int

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def memory(self) -> float:
        """Resident memory of the process, MB."""
        shown = subprocess.run(["ps", "-o", "rss=", "-p", str(self.pid)], capture_output=True, text=True)
        return int(shown.stdout) / 1024


@contextlib.contextmanager
def serving(script: Path, zone: Path | None = None) -> Iterator[Server]:
    """A fresh server of ``script`` (over ``zone``), ready to answer; stopped at the end."""
    port = free_port()
    settings = {**SETTINGS, "port": str(port)}
    flags = [f"--server.{name}={value}" for name, value in settings.items()]
    environment = {**os.environ, "ZZDASH_ZONE": str(zone or paths.ZONE)}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", script, *flags],
            cwd=paths.SERVED, env=environment, stdout=said, stderr=said,
        )  # fmt: skip
        try:
            until_answered(f"http://127.0.0.1:{port}", process, said)
            yield Server(port, process.pid)
        finally:
            process.terminate()
            process.wait(10)


def free_port() -> int:
    """A port nobody listens on, another at each call; test workers side by side have a range each."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    tried = (LOWEST + worker % 10 * PORTS_EACH + number % PORTS_EACH for number in _asked)
    return next(port for port in tried if _free(port))


def _free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def until_answered(url: str, process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    """Wait for the server at ``url``; RuntimeError with what it ``said`` when it ends or takes too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=2).close()
            return
        time.sleep(0.1)
    said.seek(0)
    raise RuntimeError(f"no answer at {url}:\n{said.read().decode(errors='replace')}")
