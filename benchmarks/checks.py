"""The checks: planted faults found, false alarms on faithful text, speed beside pofilter.

    python -m benchmarks.checks [--quick] [--gold FOLDER]

Recall: ``MUTANTS`` faults a code, planted by rules that share nothing with the checks; pofilter of
translate-toolkit (a test oracle, never a dependency) sees the same ones, and whatever it newly
reports counts as found. False alarms: findings on the ``para`` sets in FOLDER, which are faithful
but not faultless, so a sample has to be read; docs/checks.md says what a reader thought of it.
Speed: 25,000, 50,000 and 100,000 pairs, both in turns.
"""

from __future__ import annotations

import argparse
import importlib
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure
from benchmarks.mutant_documents import DOCUMENT_RULES
from benchmarks.mutants import SEGMENT_RULES, STOCK, Mutant, Texts
from seoul_corpus import Finding, align, check_bitext, check_segments, parse
from seoul_corpus.check import CODES

MUTANTS, QUICK_MUTANTS = 40, 10
PAIRS, QUICK_PAIRS = 100_000, 2_000
GOLD = Path("gold")
SETS = ("libreoffice", "debianfaq")
RULES = DOCUMENT_RULES | SEGMENT_RULES

Peer = Callable[[str, str], frozenset[str]]


def findings(texts: Texts, code: str) -> tuple[Finding, ...]:
    """Return what one check finds."""
    if not texts.whole:
        return check_segments(texts.ko, texts.en, select=[code], terms=texts.terms)
    bitext = align(parse(texts.ko[0], lang="ko"), parse(texts.en[0], lang="en"))
    return check_bitext(bitext, select=[code])


def mutants(code: str, count: int) -> Iterator[Mutant]:
    """Yield the mutants of a code, the same each time."""
    chance = random.Random(code)  # noqa: S311 -- made-up faults
    for _ in range(count):
        yield RULES[code](chance)


def recall(code: str, count: int, peer: Peer | None) -> tuple[int, int, int]:
    """Return how many faults are found, clean texts suspected, and faults the peer finds."""
    found = suspected = theirs = 0
    for mutant in mutants(code, count):
        suspected += bool(findings(mutant.clean, code))
        found += bool(findings(mutant.faulty, code))
        theirs += peer is not None and _new(peer, mutant)
    return found, suspected, theirs


def _new(peer: Peer, mutant: Mutant) -> bool:
    """Return whether the peer reports what it does not report of the clean text."""
    clean, faulty = (
        {(n, one) for n, pair in enumerate(zip(t.ko, t.en, strict=True)) for one in peer(*pair)}
        for t in mutant
    )
    return bool(faulty - clean)


def pofilter() -> Peer | None:
    """Return the peer: the tests of pofilter for Korean to English; None where it is missing."""
    try:
        checks: Any = importlib.import_module("translate.filters.checks")
        po: Any = importlib.import_module("translate.storage.po")
    except ImportError:
        print("translate-toolkit: not installed, left out")
        return None
    config = checks.CheckerConfig(targetlanguage="en")
    checker = checks.TeeChecker(
        checkerconfig=config,
        checkerclasses=[checks.StandardChecker, checks.StandardUnitChecker],
        languagecode="en",
    )

    def run(ko: str, en: str) -> frozenset[str]:
        unit = po.pounit(ko)
        unit.target = en
        return frozenset(checker.run_filters(unit))

    return run


def false_alarms(folder: Path) -> None:
    """Print the findings on each faithful set, by code and per thousand pairs."""
    for name in SETS:
        path = folder / f"{name}.pairs.tsv"
        if not path.is_file():
            print(f"{path}: not there, left out")
            continue
        documents = read_pairs(path)
        counts: Counter[str] = Counter()
        for pairs in documents.values():
            counts.update(one.code for one in check_segments(*zip(*pairs, strict=True)))
        total = sum(map(len, documents.values()))
        print(f"{name}: {1000 * sum(counts.values()) / total:.1f} findings per 1,000 of {total}")
        for code, count in counts.most_common():
            print(f"    {1000 * count / total:7.2f}  {code}")


def read_pairs(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the pairs of each document of a set."""
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        cells = line.split("\t")
        documents[cells[0]].append((cells[-2], cells[-1]))
    return documents


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- as all benchmarks
    """Return the time of all checks beside pofilter's, and beside half the pairs."""
    peer = pofilter()
    if peer is None:
        return []
    most = QUICK_PAIRS if quick else PAIRS
    found, half = [], 0.0
    for count in (most // 4, most // 2, most):
        pairs = [STOCK[n % len(STOCK)] for n in range(count)]
        ko = [f"{one} {n}개 기관이 함께한다." for n, (one, _) in enumerate(pairs)]
        en = [f"{one} {n} institutions take part." for n, (_, one) in enumerate(pairs)]
        ours = _timed(lambda k=ko, e=en: check_segments(k, e))  # type: ignore[misc]
        theirs = _timed(lambda k=ko, e=en: [peer(*pair) for pair in zip(k, e, strict=True)])  # type: ignore[misc]
        found.append(Figure(f"all checks, {count} pairs", "pofilter", ours, theirs, at_least=1))
        if half:
            found.append(
                Figure(f"all checks, {count} pairs", "half of them", ours, half, at_most=2.5)
            )
        half = ours
    return found


def _timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> int:
    """Print all measures; return how many codes miss 95 %."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer mutants, fewer pairs")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder of the para sets")
    options = parser.parse_args()
    count = QUICK_MUTANTS if options.quick else MUTANTS
    peer = pofilter()
    missed = 0
    print(f"{'code':<22}{'found':>8}{'clean':>8}{'pofilter':>10}   of {count}")
    for code in CODES:
        found, suspected, theirs = recall(code, count, peer)
        missed += found < 0.95 * count
        print(f"{code:<22}{found / count:>8.0%}{suspected / count:>8.0%}{theirs / count:>10.0%}")
    false_alarms(options.gold)
    for figure in figures(options.quick):
        print(figure)
    return missed


if __name__ == "__main__":
    raise SystemExit(main())
