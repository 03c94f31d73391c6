"""TMX written and read, beside translate-toolkit: time and the most memory, 100,000 units.

Each run is a process of its own, both sides in turns. The clock starts when everything is imported
and runs while the pairs are made, written and handed to the file, or read and looked at one after
the other; the memory is the highest resident size that the whole process ever had, its imports
included. Both write the same pairs and read the same file, which the peer wrote, and every round
compares what they found. A second reading, without a target, keeps all units (``from_tmx``), as
the peer does. Short runs have no target for memory: there is little in it but imports.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from zlib import crc32

from benchmarks.measure import Figure, main
from benchmarks.texts import bodies
from seoul_corpus import TranslationUnit, from_tmx, read_tmx, write_tmx

UNITS, QUICK_UNITS = 100_000, 5_000
PEER = "translate-toolkit"


class Run(NamedTuple):
    """One process: processor time in seconds, peak memory in kB, and what was read."""

    seconds: float
    peak: float
    found: int


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Write and read; nothing where translate-toolkit is not installed."""
    if importlib.util.find_spec("translate") is None:
        print(f"{PEER}: not installed, left out")
        return []
    rounds, count = (1, QUICK_UNITS) if quick else (5, UNITS)
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = (Path(folder, name) for name in ("ours.tmx", "theirs.tmx"))
        written = _in_turns({"write": ours, "peer-write": theirs}, count, rounds)
        if _found(read_tmx(ours)) != _found(read_tmx(theirs)):
            raise AssertionError("the peer writes other texts")
        read = _in_turns(dict.fromkeys(("read", "peer-read", "keep"), theirs), count, rounds)
    if len({run.found for run in read.values()}) > 1:
        raise AssertionError("the peer reads other texts")
    most = (None, None) if quick else (0.1, 0.25)
    return [
        *_both("write_tmx", written["write"], written["peer-write"], 10, most[0]),
        *_both("read_tmx", read["read"], read["peer-read"], 4, most[1]),
        *_both("from_tmx", read["keep"], read["peer-read"], None, None),
    ]


def _both(
    name: str, ours: Run, theirs: Run, at_least: float | None, at_most: float | None
) -> Iterator[Figure]:
    yield Figure(name, PEER, ours.seconds, theirs.seconds, at_least=at_least)
    yield Figure(f"{name}, memory", PEER, ours.peak, theirs.peak, at_most=at_most, unit="kB")


def _in_turns(tasks: dict[str, Path], count: int, rounds: int) -> dict[str, Run]:
    runs: dict[str, list[Run]] = {task: [] for task in tasks}
    for _ in range(rounds):
        for task, path in tasks.items():
            runs[task].append(_process(task, path, count))
    return {
        task: Run(median(r.seconds for r in all_), median(r.peak for r in all_), all_[0].found)
        for task, all_ in runs.items()
    }


def _process(task: str, path: Path, count: int) -> Run:
    command = [sys.executable, "-m", "benchmarks.memories", "--task", task, str(path), str(count)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ))
    seconds, peak, found = run.stdout.split()
    return Run(float(seconds), float(peak), int(found))


def _pairs(count: int) -> Iterator[tuple[str, str]]:
    """Yield pairs of texts, no two alike."""
    texts = cycle(zip(bodies("ko"), bodies("en"), strict=False))
    for n, (ko, en) in enumerate(islice(texts, count)):
        yield f"{n}. {ko}", f"{n}. {en}"


def _found(units: Iterable[TranslationUnit]) -> int:
    """Return a checksum of both texts of all units."""
    found = 0
    for unit in units:
        for variant in unit.variants:
            found = crc32(variant.text.encode(), found)
    return found


def _task(task: str, path: Path, count: int) -> None:
    """Do one side's work and print what it took."""
    bodies("ko"), bodies("en")  # read before the clock starts
    memory: Any = importlib.import_module("translate.storage.tmx") if "peer" in task else None
    start = time.process_time()
    found = 0
    if task == "write":
        with path.open("wb") as file:
            write_tmx(file, _pairs(count))
    elif task == "peer-write":
        store = memory.tmxfile(sourcelanguage="ko", targetlanguage="en")
        for ko, en in _pairs(count):
            store.addtranslation(ko, "ko", en, "en")
        with path.open("wb") as file:
            store.serialize(file)
    elif task == "peer-read":
        for unit in memory.tmxfile.parsefile(str(path)).units:
            found = crc32(unit.target.encode(), crc32(unit.source.encode(), found))
    else:
        found = _found(read_tmx(path) if task == "read" else from_tmx(path).units)
    print(time.process_time() - start, _peak(), found)


def _peak() -> int:
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 -- no path to build
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--task"]:
        _task(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
    else:
        main(figures)
