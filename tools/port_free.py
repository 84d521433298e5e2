"""Exit with 1 and a mend when a port is taken: ``python tools/port_free.py 8501``."""

from __future__ import annotations

import socket
import sys


def main(port: int) -> int:
    """0 when nobody listens on ``port`` of this machine, else 1 after saying what to do."""
    with socket.socket() as probe:
        probe.settimeout(1)
        taken = probe.connect_ex(("127.0.0.1", port)) == 0
    if taken:
        mend = f"Stop what runs there, or choose another: make run PORT={port + 1}"
        print(f"Port {port} is in use. {mend}", file=sys.stderr)
    return int(taken)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
