"""Two texts in one language: each unit once, and its pieces give both wordings back."""

from __future__ import annotations

import unicodedata
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seoul_corpus import AlignmentError, Difference, Document, diff_documents, load_bitext, parse
from seoul_corpus.difference import changed_ranges, pieces_of
from seoul_corpus.document import Block, Paragraph, reading
from seoul_corpus.document.content import own_spans
from seoul_corpus.reports import difference_html, difference_lines
from tests.growth import linear
from tests.strategies import documents

LINES = st.lists(
    st.sampled_from(
        [
            "We confirm safety.",
            "We strive for safety and inclusion.",
            "We meet in Seoul next year.",
            "(a) one thing",
            "Annex",
            "May \u1100\u1161 A",
        ]
    ),
    max_size=7,
)
WORDS = st.text("ab가나 .,\n", max_size=30)


def numbered(lines: list[str], key: str) -> Document:
    """Return a text of numbered lines."""
    text = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    return parse(text or "Title", lang="en", key=key)


def found(old: list[str], new: list[str]) -> list[tuple[str, bool, bool]]:
    """Return what became of each unit."""
    difference = diff_documents(numbered(old, "old"), numbered(new, "new"))
    return [(one.change, one.moved, one.renumbered) for one in difference.units]


def assert_whole(difference: Difference, old: Document, new: Document) -> None:
    """Assert that each unit of both texts is there once, and its pieces are its words."""
    for document, side, kept in ((old, "old_id", "delete"), (new, "new_id", "insert")):
        ids = [getattr(one, side) for one in difference.units if getattr(one, side)]
        assert len(ids) == len(set(ids))
        for one in difference.units:
            name = getattr(one, side)
            said = "".join(p.text for p in one.pieces if p.kind in ("equal", kept))
            if name is None:
                assert not said
            else:
                unit = cast("Block | Paragraph", document.index.entries[name].unit)
                assert said == "\n".join(reading(document, span) for span in own_spans(unit))
        wanted = {unit.id for unit in document.blocks()}
        wanted |= {unit.id for unit in document.paragraphs() if unit.sentences}
        assert wanted <= set(ids)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(LINES, LINES)
def test_each_unit_of_both_texts_is_there_once(old: list[str], new: list[str]) -> None:
    """Whatever was put in, left out, moved or said otherwise."""
    sides = numbered(old, "old"), numbered(new, "new")
    assert_whole(diff_documents(*sides), *sides)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_a_text_does_not_differ_from_itself(document: Document) -> None:
    """Nothing changed, whatever the text."""
    assert diff_documents(document, document).changes == ()


@given(WORDS, WORDS)
def test_pieces_give_both_wordings_back(old: str, new: str) -> None:
    """Equal and deleted words are the old one, equal and inserted words the new one."""
    pieces = pieces_of(old, new)
    for kind, text in (("delete", old), ("insert", new)):
        assert "".join(p.text for p in pieces if p.kind in ("equal", kind)) == text
    rebuilt, at = "", 0
    for start, end, words in changed_ranges(old, new):
        rebuilt, at = rebuilt + old[at:start] + words, end
    assert rebuilt + old[at:] == new


def test_a_new_paragraph_changes_no_other() -> None:
    """Those behind it are renumbered and the same."""
    old = ["We confirm safety.", "We strive for inclusion.", "We meet next year."]
    new = [old[0], "Entirely other matters arose.", *old[1:]]
    assert found(old, new) == [
        ("same", False, False),
        ("added", False, False),
        ("same", False, True),
        ("same", False, True),
    ]


def test_a_paragraph_that_moved_is_not_new() -> None:
    """It stands where it is now, with the words that changed on the way."""
    old = ["First of all we thank the hosts warmly.", *(f"Point {n} on {n}." for n in range(5))]
    new = [*old[1:], "First of all we thank the hosts very warmly."]
    assert [one for one in found(old, new) if one[0] != "same"] == [("changed", True, True)]
    assert len(found(old, new)) == 6


def test_a_number_holds_a_paragraph_that_was_rewritten() -> None:
    """Under one number less is needed to be the same unit than under two."""
    assert found(["We confirm the great importance of safety."], ["We stress safety."]) == [
        ("changed", False, False)
    ]
    assert [c for c, _, _ in found(["We confirm it."], ["Trade is free."])] == ["removed", "added"]


def test_what_a_reader_does_not_see_is_no_change_of_words() -> None:
    """Normal forms and widths are named as such."""
    old = parse("1. 안전한 ＡＩ이다.", lang="ko", key="old")
    new = parse(unicodedata.normalize("NFD", "1. 안전한 AI이다."), lang="ko", key="new")
    (unit,) = diff_documents(old, new).units
    assert unit.change == "form"
    assert diff_documents(old, new).changes == (unit,)


def test_two_languages_are_an_error() -> None:
    """It says what shows the difference between languages."""
    bitext = load_bitext()
    with pytest.raises(AlignmentError, match="check") as caught:
        diff_documents(bitext.ko, bitext.en)
    assert caught.value.code == "diff-languages"


def test_long_texts_take_linear_time() -> None:
    """Four times the paragraphs take four times as long."""
    texts = {}
    for size in (150, 600):
        lines = [f"Matter {n * 7919 % 9973} of year {n}." for n in range(size)]
        new = [line for n, line in enumerate(lines) if n % 50]
        texts[size] = numbered(lines, "old"), numbered(new, "new")
    assert linear(lambda size: diff_documents(*texts[size]), 150)


def test_a_terminal_shows_words_and_what_became_of_the_unit() -> None:
    """In signs without colour, in colour with it; nothing that a terminal would act on."""
    old = numbered(["We confirm safety \x07.", "Gone for ever."], "old")
    new = numbered(["We affirm safety \x07."], "new")
    difference = diff_documents(old, new)
    lines = list(difference_lines(difference))
    assert lines[0] == "p1  changed"
    assert "We [-confirm-]{+affirm+} safety <U+0007>" in lines[1]
    assert lines[2:] == ["p2  removed", "  [-Gone for ever.-]"]
    assert "\x1b[31;9mconfirm\x1b[0m" in "".join(difference_lines(difference, color=True))
    assert "바뀜" in "".join(difference_lines(difference, lang="ko"))


def test_a_page_shows_all_of_both_texts() -> None:
    """Deleted and new words in their elements, the texts' own markup as words."""
    pytest.importorskip("jinja2", reason="the extra report is not installed")
    old = numbered(["We confirm <b>safety</b>."], "old")
    page = difference_html(diff_documents(old, numbered(["We affirm <b>safety</b>."], "new")))
    assert b"We <del>confirm</del><ins>affirm</ins> &lt;b&gt;safety" in page
    assert b"<script" not in page
