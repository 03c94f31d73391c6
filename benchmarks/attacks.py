"""Inputs of 100 kB made to be slow, against a second."""

from __future__ import annotations

from functools import partial

from benchmarks.measure import Figure, interleaved, main
from seoul_corpus.parse import parse

SIZE = 100_000
PATTERNS = {
    "digits": "1",
    "dots": ".",
    "numbers": "1.",
    "brackets": "(",
    "quotation marks": "“",
    "spaces": " ",
    "short lines": "a\n",
    "labels": "1. a\n",
    "bullets": "- a\n",
    "circled inside a line": "① 가. ② 나. ",
    "letters": "(i) a\n",
    "lists with text after": "1. a;\n  (a) b;\nc\n",
    "sections": "I. A\n1. b\n",
    "annexes": "Annex\n",
    "pages": "a\n\f",
    "footnotes": "a¹\n¹ b\n",
    "dates": "2023. 11. 2. 가\n",
}
"""What is repeated until the text is long enough."""


TARGET = 1.0
"""Seconds that each may take."""


def figures(quick: bool) -> list[Figure]:  # noqa: FBT001 -- the one switch of a benchmark
    """Time each pattern against the time that it may take."""
    size = SIZE // 4 if quick else SIZE
    texts = {name: "제1조 " + p * (size // len(p)) for name, p in PATTERNS.items()}
    rounds = 1 if quick else 3
    times = interleaved({name: partial(parse, t, lang="ko") for name, t in texts.items()}, rounds)
    allowed = TARGET * size / SIZE
    return [
        Figure(f"parse, {size // 1000} kB of {name}", "what it may take", time, allowed, at_most=1)
        for name, time in times.items()
    ]


if __name__ == "__main__":
    main(figures)
