"""Translation memories: TMX written and read beside translate-toolkit, time and memory.

    python -m benchmarks.memories [--quick]

Pairs of made-up sentences; each side works in a process of its own, one after the other, and
writes or reads the same units. Memory is the highest resident size that the process ever had, the
interpreter and its modules included. translate-toolkit (the extra ``oracles``) is a test oracle,
never a dependency of the package.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure, main

UNITS, QUICK_UNITS = 100_000, 5_000
ROUNDS = 3


def pairs(count: int) -> Iterator[tuple[str, str]]:
    """Yield so many pairs, no two alike."""
    for n in range(count):
        ko = f"우리는 {n}번째 회의에서 안전·혁신·포용을 논의하고 <협력>을 강화하기로 하였다."
        en = f"At meeting {n} we discussed safety, innovation & inclusion and agreed to cooperate."
        yield ko, en


def write_ours(path: Path, count: int) -> None:
    """Write pairs with this library."""
    from seoul_corpus import write_tmx  # noqa: PLC0415 -- not part of the other side

    with path.open("wb") as file:
        write_tmx(file, pairs(count))


def read_ours(path: Path, count: int) -> None:
    """Read them back with this library."""
    from seoul_corpus import read_tmx  # noqa: PLC0415 -- not part of the other side

    read = [0, 0]
    for unit in read_tmx(path):
        read[0] += 1
        read[1] += sum(len(variant.text) for variant in unit.variants)
    _check(read[0], count)


def write_theirs(path: Path, count: int) -> None:
    """Write pairs with translate-toolkit."""
    file = _tmx().tmxfile(sourcelanguage="ko", targetlanguage="en")
    for ko, en in pairs(count):
        file.addtranslation(ko, "ko", en, "en")
    with path.open("wb") as out:
        file.serialize(out)


def read_theirs(path: Path, count: int) -> None:
    """Read them back with translate-toolkit."""
    read = [0, 0]
    for unit in _tmx().tmxfile.parsefile(str(path)).units:
        read[0] += 1
        read[1] += len(unit.source) + len(unit.target)
    _check(read[0], count)


def _tmx() -> Any:  # noqa: ANN401 -- a module without types
    return import_module("translate.storage.tmx")


def _check(found: int, count: int) -> None:
    if found != count:
        raise AssertionError(f"{found} units instead of {count}")


TASKS = {f.__name__: f for f in (write_ours, read_ours, write_theirs, read_theirs)}


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Write and read on both sides, in turns."""
    if find_spec("translate") is None:
        print("translate-toolkit is not installed, left out")
        return []
    count = QUICK_UNITS if quick else UNITS
    found: dict[str, list[tuple[float, int]]] = {name: [] for name in TASKS}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memory.tmx"
        for _ in range(1 if quick else ROUNDS):
            for name in TASKS:
                found[name].append(_alone(name, path, count))
    least = {
        name: (min(t for t, _ in runs), max(m for _, m in runs)) for name, runs in found.items()
    }
    peer = "translate-toolkit"
    made = []
    for verb, speed, share in (("write", 10, 0.1), ("read", 4, 0.25)):
        ours, theirs = least[f"{verb}_ours"], least[f"{verb}_theirs"]
        name = f"TMX, {count} units: {verb}"
        made.append(Figure(name, peer, ours[0], theirs[0], at_least=speed))
        made.append(Figure(f"{name}, memory", peer, ours[1], theirs[1], at_most=share, unit="kB"))
    # A short run is mostly the interpreter: only its times say something.
    return made if not quick else [one for one in made if one.unit == "s"]


def _alone(name: str, path: Path, count: int) -> tuple[float, int]:
    command = [sys.executable, "-m", "benchmarks.memories", "--task", name, str(path), str(count)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, memory = json.loads(run.stdout)
    return seconds, memory


def _run(name: str, path: Path, count: int) -> None:
    TASKS[name](path.with_suffix(".first"), 2)  # imports and tables are not what is measured
    start = time.process_time()
    TASKS[name](path, count)
    seconds = time.process_time() - start
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 -- no path to build
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM:"))
    print(json.dumps([seconds, int(peak)]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--task"]:
        _run(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
    else:
        main(figures)
