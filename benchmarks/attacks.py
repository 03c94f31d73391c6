"""Inputs of 100 kB made to be slow: seconds for each, and for half of it."""

from __future__ import annotations

import time

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


def _seconds(pattern: str, size: int) -> float:
    text = "제1조 " + pattern * (size // len(pattern))
    start = time.perf_counter()
    parse(text, lang="ko")
    return time.perf_counter() - start


def main() -> None:
    """Print a row a pattern."""
    for name, pattern in PATTERNS.items():
        half, whole = _seconds(pattern, SIZE // 2), _seconds(pattern, SIZE)
        print(f"{name:<24}{whole:6.2f} s, {whole / half:4.1f} times that of half")


if __name__ == "__main__":
    main()
