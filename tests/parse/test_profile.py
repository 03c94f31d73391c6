"""A profile says which marks number a text; nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from seoul_corpus.document.laws import broken_law
from seoul_corpus.errors import FormatError, ParseError
from seoul_corpus.parse import PROFILES, Profile, load_profile, parse
from tests.parse.declarations import HANGUL


def _labels(text: str, profile: Profile | str | None) -> list[tuple[str | None, str | None]]:
    return [(unit.n, unit.label) for unit in parse(text, profile=profile).numbered()]


def test_marks_of_no_level_are_text() -> None:
    """Where only articles and circled numbers count, 1. is running text."""
    text = "제1조 가.\n① 나.\n1. 다.\n2. 라.\n② 마.\n제2조 바."
    forced = _labels(text, Profile(levels=("제1조", "①")))
    assert forced == [("1", "제1조"), ("1.1", "①"), ("1.2", "②"), ("2", "제2조")]
    assert ("1.1.1", "1.") in _labels(text, None)


def test_levels_nest_in_the_order_of_the_profile() -> None:
    """Numbers that begin below letters are above them when the profile says so."""
    text = "(a) 가.\n(b) 나.\n1. 다.\n(a) 라.\n2. 마."
    levels = Profile(levels=("1.", "(a)"))
    assert [label for n, label in _labels(text, levels) if n and "." not in n][2:] == ["1.", "2."]


def test_letters_are_read_as_the_profile_says() -> None:
    """(i) alone is a Roman numeral or a letter: the profile knows."""
    text = "1. 가.\n(i) 나.\n2. 다."
    assert ("1.1", "(i)") in _labels(text, Profile(levels=("1.", "(i)")))


@pytest.mark.parametrize(
    "levels", [(), ("",), ("2.",), ("가나다",), ("1.", "1."), ("제1조", "Article 1")]
)
def test_what_is_no_level_is_refused(levels: tuple[str, ...]) -> None:
    """A level is the first mark of a style that no other level has."""
    with pytest.raises(ValidationError):
        Profile(levels=levels)


def test_a_profile_is_read_from_toml(tmp_path: Path) -> None:
    """A TOML file holds the fields of the value."""
    path = tmp_path / "own.toml"
    path.write_text('levels = ["제1조", "①"]', encoding="utf-8")
    assert load_profile(path) == Profile(levels=("제1조", "①"))


@pytest.mark.parametrize(
    "content", ["levels =", "levels = 1", "level = []", 'levels = ["x"]', "levels = [1]"]
)
def test_a_file_that_is_no_profile_is_named(tmp_path: Path, content: str) -> None:
    """The error says which file and what is wrong in it."""
    path = tmp_path / "own.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FormatError, match=r"own\.toml"):
        load_profile(path)


def test_a_name_that_is_unknown_is_an_error() -> None:
    """Neither a name nor a file."""
    with pytest.raises(ParseError, match="no-such-profile"):
        parse("1. 가.", profile="no-such-profile")


@given(
    st.text(alphabet="1.2 3()a①②제조i-○\n" + HANGUL[:3], min_size=1),
    st.sampled_from(sorted(PROFILES)),
)
def test_no_profile_loses_anything(text: str, name: str) -> None:
    """Whatever the text, each profile keeps the laws."""
    try:
        document = parse(text, profile=name, lang="ko")
    except ParseError as error:
        assert error.code == "input-empty"  # noqa: PT017 -- only that one
        return
    assert document.text == text
    assert broken_law(document) is None
