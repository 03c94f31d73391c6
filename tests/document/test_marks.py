"""Annotations are found by layer, by place and across the languages."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seoul_corpus import Annotation, Bitext, Layer, Span, annotate, load_bitext
from seoul_corpus.document.marks import Track
from tests.strategies import bitexts

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=12)


def _annotations(spans: list[tuple[int, int]]) -> tuple[Annotation, ...]:
    return tuple(
        Annotation(id=f"a{n}", document="ko", span=Span(start=start, end=start + size), type="t")
        for n, (start, size) in enumerate(spans)
    )


@given(SPANS, st.integers(0, 40), st.integers(0, 40))
def test_the_index_finds_what_a_loop_finds(
    spans: list[tuple[int, int]], start: int, end: int
) -> None:
    """Nothing that shares a character is skipped, in whatever way the spans are nested."""
    made = _annotations(spans)
    near = [one.id for one in Track(made).touching(start, end)]
    touching = {one.id for one in made if one.span.start < end and one.span.end > start}
    assert touching <= set(near)


@settings(suppress_health_check=list(HealthCheck), max_examples=30, deadline=None)
@given(bitexts())
def test_queries_agree_with_the_spans(bitext: Bitext) -> None:
    """What covers is covered, and what overlaps is overlapped."""
    marks = bitext.marks
    for layer in bitext.layers:
        for one in marks.select(layer.name):
            covering = marks.covering(one.document, one.span)
            assert one in covering
            assert all(other.span.covers(one.span) for other in covering)
            for other in marks.overlapping(one):
                assert one in marks.overlapping(other)


def test_the_declaration_can_be_asked() -> None:
    """Who is named where, and which words of the other language say the same."""
    b = annotate(load_bitext())
    named = b.marks.covered_by(b["annex 1"], "names")
    states = [one.value for one in named if one.type == "state" and one.document == "ko"]
    assert states == ["AU", "CA", "FR", "DE", "IT", "JP", "KR", "SG", "GB", "US"]
    united = next(one for one in named if b.marks.text(one) == "미국")
    assert [b.marks.text(one) for one in b.marks.counterparts(united)] == ["United States"]
    sentence = b["9"].sentences[0].ko
    assert sentence is not None
    does = [(one.type, b.marks.text(one)) for one in b.marks.covered_by(sentence, "acts")]
    assert does == [("welcome", "평가하며"), ("expect", "기대한다")]
    inside = b.marks.covering("ko", united.span)
    assert united in inside
    assert b.marks.select("no-layer") == ()


def test_counterparts_are_mutual() -> None:
    """If one says the same as another, the other says the same as the one."""
    b = annotate(load_bitext())
    for layer in b.layers:
        for one in layer.annotations:
            for other in b.marks.counterparts(one):
                assert one in b.marks.counterparts(other)


def test_a_changed_bitext_forgets_the_old_layers() -> None:
    """What was cached of the old layers does not answer for the new ones."""
    b = annotate(load_bitext())
    assert b.marks.select("dates")
    assert b.with_layers((Layer(name="mine"),)).marks.select("dates") == ()


def test_tracks_are_in_text_order() -> None:
    """Longer annotations stand before shorter ones that begin at the same place."""
    found = Track(_annotations([(5, 1), (0, 3), (0, 9)])).annotations
    assert all(
        (a.span.start, -a.span.end) <= (b.span.start, -b.span.end) for a, b in pairwise(found)
    )
