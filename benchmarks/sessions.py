"""Many sessions at once, and memory, beside a bare Streamlit page with one chart, in one run.

    python -m benchmarks.sessions [--sessions 50] [--within 10]

The sessions are web sockets that speak Streamlit's own protocol: each joins, asks for the page, and stays.
Timed is the way from joining to the end of the page's run, when all of its content is sent (no browser: 50 of
them would measure themselves). Budgets: p95 ≤ 1.5 × the bare page under the same load, no error; process
memory ≤ 1.5 ×; ≤ 1 MB for each further session. Told beside them: the process after every page was seen, the
data page's grid and pandas with it, against a bare page with a grid.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.clock import middle
from benchmarks.server import APP, BARE, BARE_GRID, Server, serving
from benchmarks.table import Line, show
from zzdash.dashboard.frame.links import PAGES

SLOWER, HEAVIER, MB_A_SESSION = 1.5, 1.5, 1.0
LARGEST = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Load:
    """What one server did under the load: seconds to content, errors, MB with one session, MB with all."""

    seconds: list[float]
    errors: int
    first: float
    all: float


def main() -> int:
    """Print the table; exit status 1 when a budget is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sessions", type=int, default=50)
    parser.add_argument("--within", type=float, default=10, metavar="SECONDS")
    args = parser.parse_args()
    bare, ours = (load(script, args.sessions, args.within) for script in (BARE, APP))
    title = f"{args.sessions} sessions joining within {args.within:g} s"
    return show(title, [*_lines(ours, bare, args.sessions), _toured()])


def _lines(ours: Load, bare: Load, sessions: int) -> list[Line]:
    late, late_bare = middle(ours.seconds, 0.95), middle(bare.seconds, 0.95)
    each, each_bare = ((one.all - one.first) / max(1, sessions - 1) for one in (ours, bare))
    more = f"bare page {each_bare:.2f} MB; ratio to {MB_A_SESSION:g} MB"
    first = f"bare page {bare.first:.0f} MB"
    return [
        Line("p95 to content", f"{late:.2f} s", f"bare page {late_bare:.2f} s", late / late_bare, SLOWER),
        Line("errors", str(ours.errors), f"bare page {bare.errors}", float(ours.errors), 0),
        Line("process, one session", f"{ours.first:.0f} MB", first, ours.first / bare.first, HEAVIER),
        Line("each further session", f"{each:.2f} MB", more, each / MB_A_SESSION, 1),
    ]


def _toured() -> Line:
    """The process after one session has opened every page, beside that of a bare page with a data grid."""
    ours, grid = asyncio.run(_memory(APP, PAGES)), asyncio.run(_memory(BARE_GRID, ("",)))
    return Line(
        "process, every page seen", f"{ours:.0f} MB", f"bare page with a grid {grid:.0f} MB", ours / grid
    )


async def _memory(script: Path, pages: Sequence[str]) -> float:
    with serving(script) as server:
        for page in pages:
            leave = asyncio.Event()
            leave.set()
            await _session(server, 0, leave, page)
        return server.memory()


def load(script: Path, sessions: int, within: float) -> Load:
    """Serve ``script``, warm it with one session, then let the others join evenly."""
    with serving(script) as server:
        return asyncio.run(_load(server, sessions, within))


async def _load(server: Server, sessions: int, within: float) -> Load:
    leave = asyncio.Event()
    first = asyncio.create_task(_session(server, 0, leave))
    await _joined([first])
    begun = server.memory()
    others = [
        asyncio.create_task(_session(server, n * within / sessions, leave)) for n in range(sessions - 1)
    ]
    await _joined(others)
    ended = server.memory()
    leave.set()
    told = await asyncio.gather(*others, first, return_exceptions=True)
    good = [one for one in told if isinstance(one, float)]
    return Load(good, len(told) - len(good), begun, ended)


async def _joined(tasks: list[asyncio.Task[float]]) -> None:
    """Until every session has its content or failed; a finished one marks itself by its name."""
    while not all(task.done() or task.get_name() == "joined" for task in tasks):
        await asyncio.sleep(0.05)


async def _session(server: Server, wait: float, leave: asyncio.Event, page: str = "") -> float:
    """Join after ``wait`` seconds, ask for ``page``, stay until ``leave``; seconds from joining on."""
    await asyncio.sleep(wait)
    begun = time.perf_counter()
    url = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    async with websockets.connect(
        url, subprotocols=["streamlit"], max_size=LARGEST, open_timeout=60
    ) as socket:
        ask = BackMsg()
        ask.rerun_script.query_string, ask.rerun_script.page_name = "lang=zh", page
        await socket.send(ask.SerializeToString())
        await _content(socket)
        taken = time.perf_counter() - begun
        asyncio.current_task().set_name("joined")
        await leave.wait()
    return taken


async def _content(socket: websockets.ClientConnection) -> None:
    """Read messages until the run has ended; an exception shown on the page is an error."""
    deltas = 0
    async for data in socket:
        message = ForwardMsg.FromString(data)
        deltas += message.HasField("delta")
        if message.HasField("delta") and message.delta.new_element.HasField("exception"):
            raise RuntimeError(message.delta.new_element.exception.message)
        if message.HasField("script_finished") and deltas:
            return


if __name__ == "__main__":
    sys.exit(main())
