"""Morphemes stand where the text has them, in whatever form of Unicode it is written."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seoul_corpus import MissingExtraError, annotate, load_bitext, parse
from seoul_corpus.annotate import layer_rows
from seoul_corpus.annotate.morphemes import composed, morphemes

PIECES = st.lists(
    st.sampled_from(
        ["우리는", "AI", "확인한다", "각", "é", "e\u0301", "😀", "\u200b", " ", "프랑스다"]
    )
)


def test_the_shipped_morphemes_are_read_without_the_analyser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They are data: Korean alone, each with its tag and form, in every sentence."""
    monkeypatch.setitem(sys.modules, "kiwipiepy", None)
    bitext = load_bitext()
    found = bitext.marks.select("morphemes")
    assert {one.document for one in found} == {"ko"}
    assert all(one.type.isupper() and one.value for one in found)
    for sentence in bitext.ko.sentences():
        assert bitext.marks.covered_by(sentence, "morphemes")


def test_a_missing_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The default layers do not need it; English never does."""
    morphemes.__globals__["_analyser"].cache_clear()
    monkeypatch.setitem(sys.modules, "kiwipiepy", None)
    with pytest.raises(MissingExtraError, match=r"seoul_corpus\[ko\]"):
        annotate(parse("1. 우리는 만난다."), layers=["morphemes"])
    assert annotate(parse("1. 우리는 2024년에 만난다."))
    assert annotate(parse("1. We meet."), layers=["morphemes"]) == ()


def test_the_shipped_morphemes_are_what_the_analyser_says() -> None:
    """The stored table is made by the same code, where the analyser's version is the same."""
    pytest.importorskip("kiwipiepy", reason="the extra ko is not installed")
    shipped = load_bitext()
    made = annotate(shipped, layers=["morphemes"])
    if layer_rows(made, "morphemes")[0].origin != layer_rows(shipped, "morphemes")[0].origin:
        pytest.skip("another version of kiwipiepy")
    assert made == shipped


@given(PIECES.map("".join) | st.text(max_size=40))
def test_each_composed_character_knows_where_it_came_from(text: str) -> None:
    """The range below a character is what composes to it; nothing of the text is passed over."""
    piece = composed(piece_text(text))
    for character, start, end in zip(*piece, strict=True):
        assert character in unicodedata.normalize("NFC", piece_text(text)[start:end])
    assert {n for s, e in zip(*piece[1:], strict=True) for n in range(s, e)} == {
        *range(len(piece_text(text)))
    }


def piece_text(text: str) -> str:
    """Return a text as it is analysed: decomposed."""
    return unicodedata.normalize("NFD", text)


@settings(suppress_health_check=list(HealthCheck), max_examples=40, deadline=None)
@given(PIECES.map(" ".join))
def test_morphemes_stand_at_the_same_words_in_any_form_of_unicode(text: str) -> None:
    """A decomposed text has the same morphemes, and each has the same words below it."""
    pytest.importorskip("kiwipiepy", reason="the extra ko is not installed")
    one = parse(unicodedata.normalize("NFC", f"1. {text} 가"), lang="ko")
    other = parse(unicodedata.normalize("NFD", one.text), lang="ko")
    said = [
        [
            (m.type, m.value, unicodedata.normalize("NFC", document.text[m.start : m.end]))
            for m in morphemes(document)
        ]
        for document in (one, other)
    ]
    assert said[0] == said[1]
