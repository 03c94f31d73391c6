"""Terms are found however they are spaced and inflected, the longest first, once a place."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import Term, TermBase, Wording, load_bitext
from seoul_corpus.annotate import TermMatcher
from tests.growth import linear


def base_of(lang: str, *texts: str, part_of_speech: str = "noun") -> TermBase:
    """Return a term base with one term a text."""
    return TermBase(
        terms=tuple(
            Term(id=f"t{n}", wordings=(Wording(lang=lang, text=t, part_of_speech=part_of_speech),))
            for n, t in enumerate(texts)
        )
    )


@pytest.mark.parametrize(
    ("lang", "terms", "part_of_speech", "text", "found"),
    [
        ("ko", ["국제 협력"], "noun", "국제협력을, 국제 협력의", ["국제협력", "국제 협력"]),
        ("ko", ["AI", "AI 안전", "안전"], "noun", "AI 안전은 안전", ["AI 안전", "안전"]),
        ("ko", ["안전하다"], "adjective", "안전한 안전하고 안전을", ["안전한", "안전하고"]),
        ("ko", ["나누다"], "verb", "나눈다 나누고 나무", ["나눈다", "나누고"]),
        ("ko", ["개발"], "noun", "개발자 개발사 개발들을", ["개발"]),
        ("ko", ["안전"], "noun", "안전\n\n안전", ["안전", "안전"]),
        ("ko", ["국제 협력"], "noun", "국제\n\n협력", []),
        ("en", ["AI safety institute"], "noun", "AI Safety Institutes", ["AI Safety Institutes"]),
        ("en", ["policy"], "noun", "Policies and police", ["Policies"]),
        ("en", ["recognise"], "verb", "recognising recognised", ["recognising", "recognised"]),
        ("en", ["data set"], "noun", "datasets and data sets", ["datasets", "data sets"]),
        ("en", ["risk-based"], "", "risk‑based risk\nbased", ["risk‑based", "risk\nbased"]),
        ("en", ["US"], "name", "us US Us", ["US"]),
        ("en", ["Chair's Statement"], "name", "Chair’s Statement", ["Chair’s Statement"]),
    ],
)  # fmt: skip
def test_wordings_are_found(
    lang: str, terms: list[str], part_of_speech: str, text: str, found: list[str]
) -> None:
    """A reader of the language would mark the same."""
    matcher = TermMatcher(base_of(lang, *terms, part_of_speech=part_of_speech), lang)
    assert [text[mark.start : mark.end] for mark in matcher.find(text)] == found


def test_every_term_of_the_declaration_stands_in_it() -> None:
    """The shipped base has nothing that its own text lacks, in either language."""
    bitext = load_bitext()
    assert bitext.terms is not None
    for document, term in product(bitext.documents, bitext.terms.terms):
        # Alone, since the longest wording hides shorter ones.
        matcher = TermMatcher(TermBase(terms=(term,)), document.lang)
        assert matcher.find(document.text), (document.key, term.id)


PIECES = st.lists(
    st.sampled_from(["국제", "협력", " ", "을", "AI", "\n", "ㆍ", "é", "e\u0301", "ﬁ", "."])
)


@given(PIECES.map("".join), PIECES.map("".join))
def test_occurrences_lie_in_the_text_and_never_overlap(term: str, text: str) -> None:
    """Whatever the wording is, and whatever folding does to lengths."""
    marks = TermMatcher(base_of("ko", term, "국제", "협력"), "ko").find(text)
    ends = [0, *(mark.end for mark in marks)]
    assert all(end <= mark.start < mark.end for end, mark in zip(ends, marks, strict=False))
    assert ends[-1] <= len(text)


def test_finding_takes_linear_time() -> None:
    """Four times the text takes four times as long, whatever repeats in it."""
    matcher = TermMatcher(base_of("ko", *("가 " * n for n in range(1, 60))), "ko")
    assert linear(lambda size: matcher.find("가 " * size), 4_000)
