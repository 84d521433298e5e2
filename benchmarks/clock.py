"""Timing in turns: the machine's mood of the moment falls on all contenders alike."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], float]
WALL, CORE = time.perf_counter, time.process_time  # CORE: this process's own, so a busy machine counts less


def seconds(work: Callable[[], object], clock: Clock = WALL) -> float:
    """Time of one call, by the clock."""
    start = clock()
    work()
    return clock() - start


def best_in_turns(rounds: int, *works: Callable[[], object], clock: Clock = WALL) -> list[float]:
    """The best of ``rounds`` for each work, run in turns (A B A B …), in seconds."""
    taken = [[seconds(work, clock) for work in works] for _ in range(rounds)]
    return [min(column) for column in zip(*taken, strict=True)]


def middle(values: list[float], part: float = 0.5) -> float:
    """The quantile ``part`` (0.5: the median) by nearest rank; ``values`` not empty."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]
