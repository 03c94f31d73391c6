"""Annotators take linear time, whatever repeats in a text."""

from __future__ import annotations

from itertools import product

import pytest

from seoul_corpus import parse
from seoul_corpus.annotate.rules import marks_of
from tests.growth import linear

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
def test_four_times_the_text_takes_four_times_as_long(lang: str, piece: str) -> None:
    """No pattern begins again and again over what it has read."""
    documents = {
        size: parse(f"1. {piece * (size // len(piece))}", lang=lang) for size in (5_000, 20_000)
    }
    assert linear(lambda size: marks_of(documents[size], None), 5_000)
