"""Parsing twice the text: each doubling is the peer of the next."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from benchmarks.measure import Figure, interleaved, main
from benchmarks.texts import declaration
from seoul_corpus import parse


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time the doublings of one text."""
    sizes = [500, 1_000, 2_000] if quick else [12_500, 25_000, 50_000, 100_000]
    texts = {str(size): declaration(size, "ko") for size in sizes}
    contestants = {name: partial(parse, text) for name, text in texts.items()}
    times = interleaved(contestants, 3)
    return [
        Figure(f"parse, {twice} paragraphs", f"{once}", times[twice], times[once], at_most=2.5)
        for once, twice in pairwise(texts)
    ]


if __name__ == "__main__":
    main(figures)
