"""Words of one text lead to the words that probably render them, without a term base."""

from __future__ import annotations

import pytest

from seoul_corpus.align.renderings import Rendering, Renderings
from seoul_corpus.annotate import annotate
from seoul_corpus.corpus import load_bitext
from seoul_corpus.document import Annotation, Span

BITEXT = annotate(load_bitext())
FOUND = Renderings(BITEXT)


def test_a_word_leads_into_the_linked_sentence_in_either_direction() -> None:
    """A range is answered by words of the sentence that its own is linked with."""
    for one, other, word, answer in (
        (BITEXT.ko, BITEXT.en, "OECD", "OECD"),
        (BITEXT.en, BITEXT.ko, "innovation", "혁신"),
    ):
        start = one.text.index(word)
        (first, *_) = FOUND.of(one.key, Span(start=start, end=start + len(word)))
        assert (first.document, first.text) == (other.key, answer)
        assert other.text[first.span.slice] == answer


def right(key: str, least: float) -> tuple[int, int, int]:
    """Return how many terms have a counterpart, are answered, and are answered rightly.

    The term base says what is right and is not used to find it. A rendering is right if it shares
    half of its characters, and half of the term's, with one.
    """
    known = answered = hits = 0
    for term in BITEXT.marks.select("terms", key):
        others = BITEXT.marks.counterparts(term)
        found = FOUND.of(key, term.span) if others else ()
        known += bool(others)
        if found and found[0].confidence >= least:
            answered += 1
            hits += any(_half(found[0], other) for other in others)
    return known, answered, hits


def _half(one: Rendering, other: Annotation) -> bool:
    shared = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    return 2 * shared >= max(len(one.span), len(other.span))


@pytest.mark.parametrize("key", ["ko", "en"])
def test_terms_of_the_shipped_text_are_found_without_the_term_base(key: str) -> None:
    """Four of five answers are right and seven of ten terms found; the sure ones are right."""
    known, answered, hits = right(key, 0)
    assert hits / answered > 0.8
    assert hits / known > 0.7
    _, answered, hits = right(key, 0.7)
    assert hits / answered > 0.94


@pytest.mark.parametrize("span", [Span(start=0, end=0), Span(start=10**7, end=10**7 + 1)])
def test_what_is_nowhere_has_no_rendering(span: Span) -> None:
    """Outside of all units there is nothing, and no error."""
    assert FOUND.of("ko", span) == ()
