"""Citations name the unit and are honest about what the words are."""

from __future__ import annotations

import datetime

import pytest

from seoul_corpus import Document, Edition, Provenance, load_bitext, parse
from seoul_corpus.cli.citations import cite

SHIPPED = load_bitext()


@pytest.mark.parametrize(
    ("reference", "korean", "english"),
    [
        ("3", "제3항.", "para. 3."),
        ("annex 2.4", "부속서, 제2.4항.", "annex, para. 2.4."),
        ("부속서 3", "부속서, 제3항.", "annex, para. 3."),
        ("ko.p3.s2", "제3항, 제2문.", "para. 3, sentence 2."),
        ("en.annex.p2.1.s1", "부속서, 제2.1항, 제1문.", "annex, para. 2.1, sentence 1."),
        ("ko.title", "제목.", "title."),
        ("ko.annex.head2", "부속서, 표제.", "annex, heading."),
    ],
)
def test_a_citation_says_where_the_unit_stands(reference: str, korean: str, english: str) -> None:
    """A reference in either language leads to the place in both."""
    pair = SHIPPED[reference]
    assert pair.ko is not None
    assert pair.en is not None
    assert f"서울 선언」, {korean}" in cite(pair.ko)
    assert f"21 May 2024”, {english}" in cite(pair.en)
    assert f", {pair.en.id}, sha256 {SHIPPED.en.provenance.sha256[:12]}." in cite(pair.en)


def test_nobody_can_take_a_translation_for_the_original() -> None:
    """The Korean repeats its own note, the English says that it is not the official text."""
    assert "한국어 번역문; “(비공식 번역본)” 표시가 있음." in cite(SHIPPED.ko["1"])
    english = cite(SHIPPED.en["1"])
    assert "English back-translation, not the official text" in english
    assert "Unofficial translation" not in english


OFFICIAL = Edition(
    title="Lima Declaration",
    date=datetime.date(2030, 1, 2),
    publisher="Government of Peru",
    uri="https://example.org/lima",
)


def with_edition(text: str, edition: Edition | None) -> Document:
    """Return a document of the official edition."""
    return parse(text, lang="en", role="official" if edition else None, edition=edition)


def test_what_is_known_of_an_edition_is_said() -> None:
    """Date, publisher and address stand in the citation of a text that has them."""
    said = cite(with_edition("Lima Declaration\n\n1. We agree.", OFFICIAL)["1"])
    assert said.startswith(
        "“Lima Declaration”, 2 January 2030, para. 1. English official text; published by "
        "Government of Peru; <https://example.org/lima>. seoul_corpus "
    )


def test_a_text_without_metadata_is_cited_by_its_title_or_its_file() -> None:
    """Nothing is made up: no title, no date, no role."""
    titled = cite(with_edition("Lima\nDeclaration\n\n1. We agree.", None)["1"])
    assert titled.startswith("“Lima Declaration”, para. 1. English text. seoul_corpus ")
    provenance = Provenance(uri="lima.txt", sha256="0" * 64)
    untitled = parse("1. We agree.", provenance=provenance)["1"]
    assert cite(untitled).startswith("lima.txt, para. 1. English text.")
    assert cite(parse("1. 합의한다.")["1"]).startswith("ko, 제1항. 한국어 글.")


def test_neighbours_that_one_link_joins_are_cited_together() -> None:
    """Several sentences are cited from the first to the last."""
    document = parse("1. We agree. We act. We go.")
    view = document.view(("en.p1.s1", "en.p1.s2", "en.p1.s3"))
    assert view is not None
    assert "para. 1, sentence 1–3." in cite(view)
    assert "en.p1.s1+en.p1.s2+en.p1.s3" in cite(view)


def test_a_text_in_a_third_language_is_cited_in_english() -> None:
    """An unknown language is named by its tag."""
    assert "fr text" in cite(parse("1. Nous convenons.", lang="fr")["1"])


def test_the_korean_date_is_written_as_in_korean() -> None:
    """Year, month, day."""
    edition = OFFICIAL.model_copy(update={"title": "리마 선언"})
    document = parse("1. 합의한다.", edition=edition, role="official")
    assert cite(document["1"]).startswith("「리마 선언」, 2030년 1월 2일, 제1항. 한국어 공식본;")
