"""Memory of the streaming writer: a corpus of 1,000 bitexts beside one of 100.

The shipped bitext is written again and again under other keys, to nowhere, each time in a process
of its own; the figure is the highest resident size that the process ever had.
"""

from __future__ import annotations

import os
import subprocess
import sys

from benchmarks.measure import Figure, main
from seoul_corpus import load_bitext
from seoul_corpus.tei import write_corpus


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Write both corpora."""
    del quick
    name, peer = "write_corpus, memory for 1,000 bitexts", "100"
    return [Figure(name, peer, _peak(1_000), _peak(100), at_most=1.05, unit="kB")]


def _peak(count: int) -> int:
    command = [sys.executable, "-m", "benchmarks.tei_corpus", "--write", str(count)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ))
    return int(run.stdout)


def _write(count: int) -> None:
    bitext = load_bitext()
    copies = (bitext.model_copy(update={"key": f"copy-{number}"}) for number in range(count))
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 -- os.devnull is a string
        write_corpus(nowhere, copies)
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 -- no path to build
        print(next(line.split()[1] for line in status if line.startswith("VmHWM:")))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        _write(int(sys.argv[2]))
    else:
        main(figures)
