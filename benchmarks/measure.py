"""Interleaved timing: the peer and ours in turns, so that a busy machine slows both."""

from __future__ import annotations

import argparse
import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

SAMPLE = 0.05
"""Seconds that one sample takes at least; what is faster is repeated."""

SLACK = 2.5
"""How far a short run may miss a target before it counts as a regression: machines are noisy."""


@dataclass(frozen=True)
class Figure:
    """One line of a report: ours beside a peer.

    Attributes:
        name: what was done.
        peer: what it is compared with.
        ours: what ours took, the median, in ``unit``.
        theirs: what the peer took, the median.
        at_least: how many times as fast ours must be, or None.
        at_most: how many times as much ours may take, or None.
        unit: ``s`` for seconds, ``kB`` for memory.
    """

    name: str
    peer: str
    ours: float
    theirs: float
    at_least: float | None = None
    at_most: float | None = None
    unit: Literal["s", "kB"] = "s"

    @property
    def ratio(self) -> float:
        """Times as fast where a figure must be reached, else times as long."""
        return self.theirs / self.ours if self.at_least else self.ours / self.theirs

    def within(self, slack: float = 1.0) -> bool:
        """Return whether the target is reached, ``slack`` times easier."""
        if self.at_least:
            return self.ratio >= self.at_least / slack
        return self.at_most is None or self.ratio <= self.at_most * slack

    def __str__(self) -> str:
        more = "times the time of" if self.unit == "s" else "times as much as for"
        verb = "times as fast as" if self.at_least else more
        amounts = f"{self._amount(self.ours)} against {self._amount(self.theirs)}"
        return f"{self.name}: {self.ratio:.2f} {verb} {self.peer} ({amounts}){self._verdict()}"

    def _amount(self, value: float) -> str:
        return milliseconds(value) if self.unit == "s" else f"{value:.0f} kB"

    def _verdict(self) -> str:
        if self.at_least is None and self.at_most is None:
            return ""
        target = f"at least {self.at_least}" if self.at_least else f"at most {self.at_most}"
        return f"; {target}: {'reached' if self.within() else 'MISSED'}"


def milliseconds(seconds: float) -> str:
    """Return a time as a person reads it."""
    return f"{seconds * 1000:.1f} ms"


def interleaved(contestants: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return each contestant's median processor time in seconds.

    Each round runs all of them in turns, each as often as fills ``SAMPLE``. The garbage collector
    works as it does in normal use; what others left behind is collected before the clock starts.
    Processor time leaves out what other programs took of the machine.
    """
    repeats = {name: _repeats(run) for name, run in contestants.items()}
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            times[name].append(_sample(run, repeats[name]))
    return {name: median(values) for name, values in times.items()}


def _repeats(run: Callable[[], object]) -> int:
    run()  # caches, and code that is specialised as it runs
    return max(1, round(SAMPLE / _sample(run, 1)))


def _sample(run: Callable[[], object], repeats: int) -> float:
    gc.collect()
    start = time.process_time()
    for _ in range(repeats):
        run()
    return (time.process_time() - start) / repeats


def processes(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Return each command's median processor time in seconds, each run a process of its own."""
    # Variables such as PYTHONDONTWRITEBYTECODE would have ours compiled anew in each process.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            start = _children()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=plain)
            times[name].append(_children() - start)
    # The first round is for bytecode and file caches.
    return {name: median(values[1:]) for name, values in times.items()}


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main(figures: Callable[[bool], list[Figure]]) -> None:
    """Run one benchmark from the command line and print its figures.

    Args:
        figures: the benchmark; it is told whether to be quick.
    """
    parser = argparse.ArgumentParser(description=sys.modules[figures.__module__].__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, few rounds")
    for figure in figures(parser.parse_args().quick):
        print(figure)
