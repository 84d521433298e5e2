"""A Streamlit server of its own for a benchmark: the dashboard, or the bare page, in a fresh process."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zzdash import paths

APP = paths.ROOT / "app.py"
BARE = Path(__file__).parent / "bare_page.py"
BARE_GRID = BARE.with_name("bare_grid.py")
PATIENCE = 60


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
def serving(script: Path) -> Iterator[Server]:
    """A fresh server of ``script``, ready to answer; stopped at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    command += ["--server.fileWatcherType", "none", "--server.headless", "true"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=paths.ROOT, stdout=quiet, stderr=quiet)
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(10)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(url, timeout=2).close()
            return
        time.sleep(0.1)
    raise SystemExit(f"the server did not answer at {url}")
