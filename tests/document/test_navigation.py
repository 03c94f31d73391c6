"""Units are found by the names that people give them, and know what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Join, Span
from seoul_corpus.document.references import normal_reference
from seoul_corpus.document.views import reading, shortened
from seoul_corpus.errors import UnknownReferenceError
from seoul_corpus.parse import parse
from tests.parse.declarations import Plan, plans

SHIPPED = load_bitext()
CHAPTERS = parse(
    "조약\n\n제1장 총칙\n\n제1조 가.\n\n제2장 협력\n\n제1조 나.\n제2조 다.\n\n"
    "부속서 1\n\n1. 라.\n\n부속서 2\n\n1. 마."
)


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("3", "ko.p3"),
        ("3.", "ko.p3"),
        ("제3항", "ko.p3"),
        ("제3조", "ko.p3"),
        ("paragraph 3", "ko.p3"),
        ("Art. 3", "ko.p3"),
        ("§ 3", "ko.p3"),
        ("３", "ko.p3"),
        ("p3", "ko.p3"),
        ("ko.p3", "ko.p3"),
        ("p3.s2", "ko.p3.s2"),
        ("annex 2.4", "ko.annex.p2.4"),
        ("Annex 2.4", "ko.annex.p2.4"),
        ("ANNEX: 2.4", "ko.annex.p2.4"),
        ("부속서 2.4", "ko.annex.p2.4"),
        ("부속서 제2조 제4항", "ko.annex.p2.4"),
        ("annex.p2.4", "ko.annex.p2.4"),
        ("annex paragraph 2", "ko.annex.p2"),
        ("title", "ko.title"),
        ("note1", "ko.note1"),
        ("annex.head2", "ko.annex.head2"),
        ("annex", "ko.annex"),
        ("부속서", "ko.annex"),
        ("declaration", "ko.declaration"),
    ],
)
def test_a_unit_is_found_by_what_people_write(reference: str, name: str) -> None:
    """Numbers, words before and after them, and ids with and without the key lead to a unit."""
    assert SHIPPED.ko[reference].id == name


@pytest.mark.parametrize("reference", ["2.4", "10", "annex 9", "", "ko.p99", "부속서 2.9"])
def test_an_unknown_reference_says_what_is_near(reference: str) -> None:
    """The error lists names that exist; the same number elsewhere comes first."""
    with pytest.raises(UnknownReferenceError) as caught:
        SHIPPED.ko[reference]
    near = str(caught.value.params["near"]).split(", ")
    assert all(SHIPPED.ko.index.lookup(name) for name in near)
    assert reference != "2.4" or near[0] == "annex 2.4"
    with pytest.raises(UnknownReferenceError, match="near are"):
        SHIPPED[reference]


def test_an_ambiguous_reference_lists_its_candidates() -> None:
    """A number that two chapters or two annexes have needs the chapter or the annex."""
    with pytest.raises(UnknownReferenceError, match=r"ko.ch1.p1, ko.ch2.p1"):
        CHAPTERS["1"]
    with pytest.raises(UnknownReferenceError, match=r"ko.annex1.p1, ko.annex2.p1"):
        CHAPTERS["annex 1 "]
    assert CHAPTERS["2"].id == "ko.ch2.p2"
    assert CHAPTERS["제2장 제1조"].id == "ko.ch2.p1"
    assert CHAPTERS["chapter 2 1"].id == "ko.ch2.p1"
    assert CHAPTERS["annex 2 1"].id == "ko.annex2.p1"


@given(plans())
def test_every_unit_has_a_reference_that_leads_back_to_it(plan: Plan) -> None:
    """What a view calls itself finds it again; ids do too."""
    document = parse(plan.text(), lang=plan.lang)
    for name in document.index.entries:
        view = document[name]
        assert view.id == name
        assert document[view.reference].id == name


@given(st.text())
def test_any_reference_is_found_or_refused(reference: str) -> None:
    """No string raises anything but our error."""
    normal_reference(reference)
    try:
        SHIPPED.ko[reference]
    except UnknownReferenceError as error:
        str(error)


def test_views_know_their_surroundings() -> None:
    """Parent, next and previous lead up and along; items and sentences down."""
    item = SHIPPED.ko["annex 2.4"]
    assert (item.kind, item.n, item.label) == ("item", "2.4", "2.4")
    assert item.previous is not None
    assert item.next is not None
    assert (item.previous.n, item.next.n) == ("2.3", "2.5")
    parent = item.parent
    assert parent is not None
    assert parent.reference == "annex 2"
    assert [view.n for view in parent.items] == ["2.1", "2.2", "2.3", "2.4", "2.5"]
    annex = parent.parent
    assert annex is not None
    assert (annex.kind, annex.label, annex.parent) == ("annex", "부속서:", None)
    assert [view.n for view in annex.items] == ["1", "2", "3"]
    assert annex.text == SHIPPED.ko.text[annex.span.start : annex.span.end]
    assert annex.text.startswith("부속서:")
    assert SHIPPED.ko["1"].previous is None
    assert SHIPPED.ko["9"].next is None


def test_a_view_shows_text_place_and_itself() -> None:
    """Text is the slice, place counts from 1, str is the text and repr is short."""
    view = SHIPPED.ko["1"]
    assert str(view) == view.text == SHIPPED.ko.text[view.span.slice]
    assert view.place == (7, 1)
    assert repr(view).startswith("<paragraph ko.p1: 1. 2024년 5월 21일")
    assert len(repr(view)) < 100
    assert [sentence.id for sentence in view.sentences] == ["ko.p1.s1"]
    assert view.sentences[0].sentences == view.sentences
    assert view.fingerprint == "".join(view.fingerprint.split()).lower()
    assert len(view.fingerprint) == 16


def test_reading_leaves_out_furniture_and_joins_lines() -> None:
    """A span reads without its breaks; what lies outside the span does not matter."""
    document = parse("1. 우리는 국제\n협력을\n\n- 3 -\n\n증진한다.\n2. 나.")
    assert reading(document, document["1"].span) == "1. 우리는 국제 협력을 증진한다."
    assert document["2"].reading == "2. 나."


def test_a_place_inside_two_overlapping_breaks_reads_as_inside_the_longer() -> None:
    """Where a second break begins inside a first one, both end where the longer ends."""
    breaks = [Join(span=Span(start=s, end=e), kind="space") for s, e in ((3, 10), (4, 5))]
    document = parse("1. One two three.").model_copy(update={"joins": tuple(breaks)})
    assert reading(document, Span(start=6, end=14)) == "  thr"


def test_shortened_text_is_one_line() -> None:
    """No more than the width, with an ellipsis where it was cut."""
    assert shortened("가 \n 나", 5) == "가 나"
    assert shortened("가나다라마바", 4) == "가나다…"
