"""Every error and finding speaks English and Korean, and says the same in both."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus.errors import Location, ParseError, SeoulCorpusError, visible
from seoul_corpus.messages import LANGUAGES, MESSAGES, TABLES, render


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_has_both_languages_with_the_same_parameters(code: str) -> None:
    """A parameter that one language leaves out would be lost to its readers."""
    assert set(MESSAGES[code]) == set(LANGUAGES)
    names = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in MESSAGES[code].values()
    ]
    assert names[0] == names[1]
    assert any("가" <= character <= "힣" for character in MESSAGES[code]["ko"])


def test_a_code_stands_in_one_table() -> None:
    """What two tables said of one code would be said by the last alone."""
    assert sum(len(table) for table in TABLES) == len(MESSAGES)


def test_another_language_falls_back_to_english() -> None:
    """A reader of neither still gets a message."""
    assert render("input-empty", {}, "fr") == render("input-empty", {}, "en")


@given(st.text())
def test_visible_text_can_always_be_printed(text: str) -> None:
    """No control, no lone surrogate, no change of direction reaches a terminal."""
    shown = visible(text)
    assert shown.isprintable()
    shown.encode()
    assert text.isprintable() == (shown == text)


def test_an_error_tells_place_message_and_excerpt() -> None:
    """Each on its own, and together as a person reads them."""
    error = ParseError("input-empty", Location("a\x1b.txt", 2, 3, 9, "가\x00나"))
    assert str(error.location) == "a<U+001B>.txt:2:3"
    assert str(error) == f"a<U+001B>.txt:2:3: {error.message()}\n    가<U+0000>나"
    assert error.describe("ko").startswith("a<U+001B>.txt:2:3: 입력이 비어")
    assert isinstance(error, SeoulCorpusError)
    assert isinstance(error, ValueError)


def test_an_error_without_a_place_is_its_message() -> None:
    """Not every error is about a file."""
    error = SeoulCorpusError("same-key", key="ko")
    assert str(error) == error.message("en")
