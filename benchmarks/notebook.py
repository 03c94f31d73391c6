"""The first cell of a notebook (import, load, display) beside importing pandas alone."""

from __future__ import annotations

import sys

from benchmarks.measure import Figure, main, processes

FIRST_CELL = "import seoul_corpus as sc; b = sc.load_bitext(); b._repr_html_()"
WITH_FRAME = f"{FIRST_CELL}; b.to_pandas()"


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Each in processes of its own, in turns."""
    commands = {
        "ours": [sys.executable, "-c", FIRST_CELL],
        "pandas": [sys.executable, "-c", "import pandas"],
        "frame": [sys.executable, "-c", WITH_FRAME],
    }
    times = processes(commands, 3 if quick else 9)
    return [
        Figure(
            "import, load, display", "import pandas", times["ours"], times["pandas"], at_most=1.3
        ),
        Figure("the same and a data frame", "import pandas", times["frame"], times["pandas"]),
    ]


if __name__ == "__main__":
    main(figures)
