"""Reading TEI, beside ``etree.fromstring`` plus one walk over all elements.

The figures without a target say how long each pass of the reader takes.
"""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pkgutil import resolve_name
from statistics import median
from typing import Any
from unittest.mock import patch

from lxml import etree

from benchmarks.measure import Figure, interleaved, main
from benchmarks.texts import declaration
from seoul_corpus import align, from_tei, load_bitext, parse, to_tei

PEER = "etree.fromstring and one walk"
READER = "seoul_corpus.tei.reading.reader"
FILES = "seoul_corpus.tei.reading.files"
PASSES = {
    "bytes to a safe tree": f"{FILES}.read_xml",
    "header": f"{READER}.read_header",
    "links, layers, terms, findings": f"{READER}.StandOff.read",
    "texts": f"{READER}.read_body",
    "models and their laws": f"{READER}.TeiReader._built",
    "what the file says twice": f"{READER}.TeiReader._check",
}
"""Where each pass of the reader begins and ends."""


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time the shipped bitext, and one with a hundred times as many paragraphs."""
    found = _figures("shipped", to_tei(load_bitext()), 5 if quick else 15)
    if not quick:
        ko, en = (parse(declaration(1700, lang), lang=lang) for lang in ("ko", "en"))
        found += _figures("100 times the paragraphs", to_tei(align(ko, en, key="many")), 5)
    return found


def _figures(name: str, tei: bytes, rounds: int) -> list[Figure]:
    times = interleaved({"ours": lambda: from_tei(tei), PEER: lambda: _walk(tei)}, rounds)
    whole = Figure(f"from_tei, {name}", PEER, times["ours"], times[PEER], at_most=8.0)
    shares = _shares(tei, rounds)
    total = shares.pop("whole")
    return [whole, *(Figure(f"  of it {part}", "it", t, total) for part, t in shares.items())]


def _walk(tei: bytes) -> None:
    deque(etree.fromstring(tei).iter(), maxlen=0)


def _shares(tei: bytes, rounds: int) -> dict[str, float]:
    """Return the median seconds of each pass, and of the whole."""
    runs: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        spent: dict[str, float] = defaultdict(float)
        with _clocks(spent):
            start = time.process_time()
            from_tei(tei)
            spent["whole"] = time.process_time() - start
        for part, seconds in spent.items():
            runs[part].append(seconds)
    return {part: median(seconds) for part, seconds in runs.items()}


@contextmanager
def _clocks(spent: dict[str, float]) -> Iterator[None]:
    """Add the time that each pass takes to ``spent``."""
    with ExitStack() as stack:
        for part, target in PASSES.items():
            module, _, name = target.rpartition(".")
            original = getattr(_resolve(module), name)
            stack.enter_context(patch(target, _clocked(original, part, spent)))
        yield


def _resolve(path: str) -> Any:  # noqa: ANN401 -- a module or a class
    return resolve_name(path)


def _clocked(
    function: Callable[..., Any], part: str, spent: dict[str, float]
) -> Callable[..., Any]:
    def clocked(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 -- stands for any function
        start = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            spent[part] += time.process_time() - start

    return clocked


if __name__ == "__main__":
    main(figures)
