"""Every benchmark in turn. ``--quick`` is for CI: it fails on gross regressions only.

A short run on a machine that does other work may miss a target by ``measure.SLACK`` without
failing; without ``--quick`` the targets stand as they are.
"""

from __future__ import annotations

import argparse
import sys

from benchmarks import (
    attacks,
    parse_bluebell,
    parse_pydantic,
    scaling,
    search,
    start_up,
    tei_corpus,
    tei_read,
    tei_validate,
    tei_write,
)
from benchmarks.measure import SLACK

BENCHMARKS = (
    parse_bluebell,
    parse_pydantic,
    start_up,
    scaling,
    attacks,
    search,
    tei_write,
    tei_read,
    tei_validate,
    tei_corpus,
)


def main() -> int:
    """Print all figures; return how many missed their target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, few rounds")
    quick: bool = parser.parse_args().quick
    slack = SLACK if quick else 1.0
    missed = 0
    for benchmark in BENCHMARKS:
        for figure in benchmark.figures(quick):
            print(figure, flush=True)
            missed += not figure.within(slack)
    if missed:
        print(f"{missed} figures are more than {slack} times off their target")
    return missed


if __name__ == "__main__":
    sys.exit(main())
