"""The pivot check shows what a second English text says and the Korean does not, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import Bitext, CheckError, Document, align, check_pivot, load_bitext, parse

KO = """1. 우리는 안전하고 신뢰성 있는 AI의 중요성을 인식한다.
우리는 국제 AI 과학 보고서를 환영한다.

2. 우리는 국제 협력을 강화하고 모범 관행을 공유하기 위해 노력한다.

3. 우리는 인간 중심적인 AI를 활용하여 국제 난제를 해결하고자 한다.
"""
BACK = """1. We recognise the importance of safe and trustworthy AI.
We welcome the international AI science report.

2. We strive to strengthen international cooperation and to share best practices.

3. We intend to solve difficult international problems by
making use of human-centred AI.
"""
FREE = """1. We acknowledge how important safe and trustworthy AI is.
The international AI science report is welcomed.

2. We seek to enhance international collaboration and the sharing of best practice.

3. By using human-centered AI, we aim at solving international challenges.
"""
PLANTED = (
    ("safe and trustworthy", "safe, inclusive and trustworthy", "pivot-missing", "inclusive"),
    ("We seek to enhance", "We seek swiftly to enhance", "pivot-missing", "swiftly"),
    (
        "best practice.",
        "best practice among universities.",
        "pivot-missing",
        "universities",
    ),
    ("safe and trustworthy", "trustworthy", "pivot-added", "safe"),
    ("international collaboration", "collaboration", "pivot-added", "international"),
    ("human-centered ", "", "pivot-added", "human-centred"),
    ("AI science report", "Scientific Report on Advanced Models", "pivot", "Advanced Models"),
    ("solving international challenges", "solving climate challenges", "pivot", "climate"),
)
"""What is changed in the free translation, the code that says so, and the words it names."""


def bitext() -> Bitext:
    """Return the Korean with its back-translation."""
    return align(parse(KO), parse(BACK))


def official(text: str) -> Document:
    """Return a second English text."""
    return parse(text, key="en-official")


def test_a_paraphrase_says_the_same() -> None:
    """Other function words, inflections, spellings and common synonyms are no deviation."""
    assert [str(one) for one in check_pivot(bitext(), official(FREE))] == []


def test_the_back_translation_itself_says_the_same() -> None:
    """Nothing is found where the texts are equal, in the shipped text either."""
    assert check_pivot(bitext(), official(BACK)) == ()
    shipped = load_bitext()
    assert check_pivot(shipped, parse(shipped.en.text, key="en-official")) == ()


@pytest.mark.parametrize(("old", "new", "code", "words"), PLANTED)
def test_a_planted_deviation_is_shown(old: str, new: str, code: str, words: str) -> None:
    """By the phrase, with the Korean sentence beside it."""
    assert old in FREE
    found = check_pivot(bitext(), official(FREE.replace(old, new, 1)))
    said = [one for one in found if words in f"{one.params['official']} {one.params['back']}"]
    assert said
    assert all(one.code.startswith(code) for one in said)
    assert all(one.ids[1].startswith("ko.p") for one in said)
    assert len(found) <= 2


def test_a_whole_sentence_that_one_text_lacks_is_shown() -> None:
    """On either side, and so is a unit."""
    more = FREE.replace("is welcomed.", "is welcomed. We thank our hosts.")
    assert [one.params["official"] for one in check_pivot(bitext(), official(more))] == [
        "thank our hosts"
    ]
    fewer = FREE.split("\n\n3.", maxsplit=1)[0] + "\n"
    assert [one.ids for one in check_pivot(bitext(), official(fewer))] == [("en.p3.s1", "ko.p3.s1")]


def test_places_lie_in_the_texts_that_they_name() -> None:
    """The phrase in the official text first, the Korean next, the back-translation last."""
    other = official(FREE.replace("safe and", "safe, inclusive and"))
    (found,) = check_pivot(bitext(), other)
    first, korean, back = found.places
    assert other.text[first.span.slice] == "inclusive"
    assert (korean.key, back.key) == ("ko", "en")
    assert bitext().ko.text[korean.span.slice].endswith("인식한다.")


def test_the_second_text_must_be_another_english_one() -> None:
    """A key of its own, and English."""
    with pytest.raises(CheckError):
        check_pivot(bitext(), parse(FREE))
    with pytest.raises(CheckError):
        check_pivot(bitext(), parse(KO, key="en-official"))


@given(st.text(max_size=200))
def test_any_text_can_be_compared(text: str) -> None:
    """Whatever it holds."""
    found = check_pivot(bitext(), parse(f"1. {text}.", lang="en", key="en-official"))
    assert all(one.message("ko") for one in found)
