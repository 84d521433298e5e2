"""``zzdash serve``: a zone's dashboard, for this computer alone unless a host is named."""

from __future__ import annotations

import socket
from pathlib import Path

from zzdash import paths

HOST = "127.0.0.1"
PORT = 8501
EVERYWHERE = ("0.0.0.0", "::")


def choose(zone: Path | None) -> None:
    """Take ``zone`` (default: the one ``paths`` finds); OSError, with what to name, where it is none."""
    if zone:
        paths.use(zone)
    if not paths.is_zone(paths.ZONE):
        mend = "name a folder that holds seeds/articles.toml: zzdash serve PATH, or ZZDASH_ZONE=PATH"
        raise FileNotFoundError(f"{paths.ZONE}: no zone here; {mend}")


def serve(host: str = HOST, port: int = PORT) -> int:
    """Run the dashboard until it is stopped; returns 0. OSError, with what to do, where the port is taken."""
    _need_port(port)
    for address in addresses(host, port):
        print(f"The dashboard: {address}", flush=True)
    print("(Ctrl+C stops it)", flush=True)
    _streamlit(host, port)
    return 0


def addresses(host: str, port: int) -> list[str]:
    """Where a browser finds the dashboard: on this computer, and in its network if it listens there."""
    from streamlit.net_util import get_internal_ip

    if host == HOST:
        return [f"http://localhost:{port}"]
    if host not in EVERYWHERE:
        return [f"http://{host}:{port}"]
    return [f"http://localhost:{port}", f"http://{get_internal_ip()}:{port}"]


def _need_port(port: int) -> None:
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex((HOST, port)) == 0:
            mend = f"stop what runs there, or choose another: --port {port + 1} (make run PORT={port + 1})"
            raise OSError(f"port {port} is in use; {mend}")


def _streamlit(host: str, port: int) -> None:
    """Start Streamlit in this process; theme and settings stand in .streamlit/config.toml beside app.py."""
    from streamlit import net_util
    from streamlit.web import cli

    # Streamlit asks an outside service for this computer's address, to print it and when a page of another
    # origin knocks. No setting stops that; an answer already there does.
    net_util._external_ip = ""
    options = {"server.address": host, "server.port": port, "logger.hideWelcomeMessage": "true"}
    flags = [f"--{name}={value}" for name, value in options.items()]
    cli.main(["run", str(paths.APP), *flags], prog_name="streamlit", standalone_mode=False)
