"""Annotators take linear time, whatever repeats in a text."""

from __future__ import annotations

import time
from itertools import product

import pytest

from seoul_corpus import parse
from seoul_corpus.annotate.rules import marks_of

PIECES = [
    "A ",
    "가 ",
    "제1조 ",
    "1 ",
    "「",
    "“",
    "일",
    "May 1 ",
    "1,000",
    "and ",
    "A/A/",
    "the ",
    "we, ",
]


@pytest.mark.parametrize(("lang", "piece"), [*product(["ko", "en"], PIECES)])
def test_four_times_the_text_takes_less_than_ten_times_as_long(lang: str, piece: str) -> None:
    """No pattern begins again and again over what it has read; a little time is free."""
    times = []
    for size in (4_000, 16_000):
        document = parse(f"1. {piece * (size // len(piece))}", lang=lang)
        start = time.process_time()
        marks_of(document, None)
        times.append(time.process_time() - start)
    assert times[1] < 10 * times[0] + 0.1
