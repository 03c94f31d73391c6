"""Width and wrapping: what a terminal shows, with Korean words kept whole."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus.terminal import columns, harmless, width, wrap

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from(" \n가나다👩‍🔬\u0301\u00a0\u1112\u1161")
)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("AI", 2),
        ("안전", 4),
        ("안전한 AI", 9),
        ("「」", 4),
        ("·", 1),
        ("é", 1),
        ("e\u0301", 1),
        ("👩‍🔬", 2),
        ("👍🏽", 2),
        ("🇰🇷", 2),
        ("❤️", 2),
        ("ＡＩ", 4),
        ("ㄱ", 2),
        ("\u200b", 0),
    ],
)
def test_width_is_what_terminals_give(text: str, cells: int) -> None:
    """Wide characters take two cells, marks none, and a sequence counts once."""
    assert width(text) == cells


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)))
def test_decomposed_hangul_is_as_wide_as_composed(text: str) -> None:
    """A file from macOS lines up like any other."""
    assert width(unicodedata.normalize("NFD", text)) == width(text) == 2 * len(text)


@given(TEXTS, st.integers(2, 40))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, size: int) -> None:
    """Lines fit, and hold every character but the white space between words."""
    lines = wrap(text, size)
    assert all(width(line) <= size for line in lines)
    kept = "\u00a0\u202f\u2007"
    assert [c for c in "".join(lines) if c in kept or not c.isspace()] == [
        c for c in text if c in kept or not c.isspace()
    ]


@given(st.lists(st.text("가나다AB", min_size=1, max_size=4), max_size=12), st.integers(8, 30))
def test_words_that_fit_are_never_cut(words: list[str], size: int) -> None:
    """Korean breaks at spaces, as Koreans write it."""
    assert " ".join(wrap(" ".join(words), size)).split() == words


def test_a_word_too_long_for_a_line_is_cut_between_characters() -> None:
    """Neither a syllable, nor its decomposed letters, nor an emoji is torn apart."""
    decomposed = unicodedata.normalize("NFD", "각값닭")
    assert wrap(decomposed, 5) == [decomposed[:6], decomposed[6:]]
    assert wrap("👩‍🔬👩‍🔬👩‍🔬", 4) == ["👩‍🔬👩‍🔬", "👩‍🔬"]


@given(TEXTS)
def test_nothing_that_a_terminal_acts_on_gets_through(text: str) -> None:
    """Only what prints, white space, line breaks and the joiner of emoji are left."""
    for character in harmless(text + "\x1b[31m\x9b\u202e\x07\r\x7f"):
        # What this Python does not know yet may be a letter of a newer Unicode.
        kind = unicodedata.category(character)
        assert kind[0] != "C" or kind == "Cn" or character in "\n\u200d"


def test_columns_stand_side_by_side() -> None:
    """Each column keeps its width, however wide its characters are."""
    lines = list(columns([["1"], ["안전", "하고"], ["safe"]], [3, 6, 6]))
    assert lines == ["1    안전    safe", "     하고"]
