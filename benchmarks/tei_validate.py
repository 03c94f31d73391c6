"""Validating the shipped export: the first call in a new process, with all that it imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measure import Figure, main
from seoul_corpus import load_bitext, to_tei

ALLOWED = 0.3
"""Seconds that the call may take."""

CALL = """
import sys, time
import seoul_corpus
start = time.process_time()
assert seoul_corpus.validate(sys.argv[1]) == ()
print(time.process_time() - start)
"""


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time one call in each of several processes."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "seoul-2024.xml")
        path.write_bytes(to_tei(load_bitext()))
        command = [sys.executable, "-c", CALL, str(path)]
        # The first process is for bytecode and file caches.
        times = [_seconds(command) for _ in range(4 if quick else 12)][1:]
    return [Figure("validate, shipped", f"the {ALLOWED} s", median(times), ALLOWED, at_most=1)]


def _seconds(command: list[str]) -> float:
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


if __name__ == "__main__":
    main(figures)
