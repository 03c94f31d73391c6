"""Sentences: the rules on written cases, and what holds for any text."""

from __future__ import annotations

import csv
import re
import string
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import example, given
from hypothesis import strategies as st

from seoul_corpus.document.laws import is_separator
from seoul_corpus.segment import sentence_spans, split_sentences
from seoul_corpus.segment.pattern import SEPARATORS
from tests.growth import linear

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases" / "segment"
LANGUAGES = ("ko", "en", "und")
SHIPPED = {"ko": "data/ko/seoul-declaration.txt", "en": "data/en/back-translation.txt"}

# What the rules look at, more often than chance would give it.
PIECES = st.sampled_from(
    [
        *".?!…。,;:()[]「」『』“”‘’\"'«»()",
        *(" ", " ", " ", "\n", "\r\n", "\u00a0", "\u200b", "\ufeff", "\u2028", "\u3000"),
        *(
            "다.",
            "한다.",
            "다",
            "요.",
            "가.",
            "1.",
            "2024.5.21.",
            "5. ",
            "제1조.",
            "5.1절.",
            "라고",
        ),
        *("Mr.", "U.S.", "J.", "No.", "etc.", "e.g.", "Annex B.", "The", "the", "A", "I", "(a)"),
        *("우리는", "agree", "Kim", "1)", "[1]", "³", "\ud7a3", "\u1112\u1161\u11ab", "😀", "\0"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


def read_cases() -> list[ParameterSet]:
    """Return the cases as language and sentences; an id names the file and the block's line."""
    found = []
    for path in sorted(CASES.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for block in re.finditer(r"(?:.+\n)+", text):
            lines = [line for line in block[0].splitlines() if not line.startswith("# ")]
            line_number = text.count("\n", 0, block.start()) + 1
            lang = path.stem.partition("-")[0]
            found.append(pytest.param(lang, lines, id=f"{path.name}:{line_number}"))
    return found


def cut(text: str, lang: str) -> list[str]:
    """Return the sentences of ``text`` as strings."""
    return [text[span.slice] for span in split_sentences(text, lang)]


@pytest.mark.parametrize(("lang", "sentences"), read_cases())
def test_sentences_that_are_joined_are_cut_again(lang: str, sentences: list[str]) -> None:
    """Each written case comes apart into the sentences it was joined from."""
    assert cut(" ".join(sentences), lang) == sentences


@pytest.mark.parametrize(("lang", "sentences"), read_cases())
def test_a_line_break_is_white_space_like_any_other(lang: str, sentences: list[str]) -> None:
    """Hard-wrapped text is cut where the same text in one line is cut."""
    text = " ".join(sentences)
    wrapped = text.replace(" ", "\n")
    assert sentence_spans(wrapped, 0, len(text), lang) == sentence_spans(text, 0, len(text), lang)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_there_are_at_least_forty_cases_a_language(lang: str) -> None:
    """The case folder cannot become empty unnoticed."""
    assert sum(case.values[0] == lang for case in read_cases()) >= 40


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_shipped_text_has_the_sentences_that_were_curated(lang: str) -> None:
    """Each numbered paragraph of the shipped text has as many sentences as its links say: 26."""
    wanted: Counter[str] = Counter()
    with (ROOT / "data/links.tsv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            ids = row["source_ids" if lang == "ko" else "target_ids"].split(",")
            if row["level"] == "sentence":
                wanted.update(name.rpartition(".s")[0] for name in ids if name)
    text = (ROOT / SHIPPED[lang]).read_text(encoding="utf-8")
    paragraphs = re.finditer(r"^[1-9](?:\.[1-9]| ?\.)? (.+)$", text, re.MULTILINE)
    counts = [len(sentence_spans(text, *found.span(1), lang)) for found in paragraphs]
    assert sum(counts) == 26
    assert counts == list(wanted.values())


def test_a_line_break_inside_a_korean_word_hides_no_sentence_end() -> None:
    """The ending 다 that a line break tore off its verb is not the list letter 다."""
    text = "우리는 국제 협력을 확인한\n다. 이를 환영한다."
    assert cut(text, "ko") == ["우리는 국제 협력을 확인한\n다.", "이를 환영한다."]


def test_white_space_that_was_lost_after_an_ending_hides_no_sentence_end() -> None:
    """확인한다.우리는 is two sentences; a file name is none."""
    assert cut("이를 확인한다.우리는 간다.", "ko") == ["이를 확인한다.", "우리는 간다."]
    assert cut("같다.라고 한다.", "ko") == ["같다.라고 한다."]
    assert cut("我们同意。他们也同意。", "zh") == ["我们同意。", "他们也同意。"]


def test_decomposed_korean_is_cut_at_the_same_places() -> None:
    """Text that macOS decomposed has as many sentences."""
    text = "우리는 2024.5.21. 모였다. 이를 환영한다."
    assert len(cut(unicodedata.normalize("NFD", text), "ko")) == 2


@pytest.mark.parametrize("lang", ["ko", "ko-KR", "KO-Kore-KR"])
def test_the_primary_subtag_picks_the_rules(lang: str) -> None:
    """Region, script and case of the tag change nothing."""
    assert len(cut("“간다.”고 했다. 2024. 5. 21. 왔다.", lang)) == 2


@given(TEXTS, st.sampled_from(LANGUAGES))
@example("", "ko")
@example("\u200b \n\ufeff", "en")
@example("가.\u200b 나 \u200b", "ko")
def test_nothing_is_lost(text: str, lang: str) -> None:
    """Sentences come in order, never overlap, and leave only separators between them."""
    position = 0
    for start, end in sentence_spans(text, 0, len(text), lang):
        assert is_separator(text[position:start])
        assert start < end
        assert not is_separator(text[start])
        assert not is_separator(text[end - 1])
        position = end
    assert is_separator(text[position:])


@given(TEXTS, TEXTS, TEXTS, st.sampled_from(LANGUAGES))
@example("he said (", "We agree. We go.", ") today", "en")
@example("2024.", "5. 21. 간다.", " 라고 했다", "ko")
def test_what_stands_around_a_range_changes_nothing(
    before: str, text: str, after: str, lang: str
) -> None:
    """A range of a larger text is cut as the same text by itself."""
    alone = sentence_spans(text, 0, len(text), lang)
    start = len(before)
    inside = sentence_spans(before + text + after, start, start + len(text), lang)
    assert inside == [(a + start, b + start) for a, b in alone]


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_text_without_end_marks_is_one_sentence(text: str, lang: str) -> None:
    """Only end marks end sentences."""
    bare = text.translate(dict.fromkeys(map(ord, ".?!…。．！？｡")))
    assert len(sentence_spans(bare, 0, len(bare), lang)) <= 1


@given(st.lists(st.sampled_from(["한다.", "했습니다.", "할까요?", "합니다!"]), min_size=1))
def test_plain_korean_sentences_are_counted(endings: list[str]) -> None:
    """As many endings, as many sentences."""
    text = " ".join(f"우리는 협력을 {ending}" for ending in endings)
    assert len(cut(text, "ko")) == len(endings)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("tail", ["", "a", " a"])
@pytest.mark.parametrize(
    "piece",
    [
        *(".", '"', "(", "((a)", "“", "‘", "'", " '", " 'a", "'a", '"a', "「", "[", "…", ". "),
        *(
            "다.",
            "다. ",
            ".\n",
            ".)",
            '."',
            '." ',
            "(.",
            "(. ",
            "1. ",
            "a. ",
            "U.S. ",
            "(a",
            "‘a’b",
        ),
        *("(a(b)", " ", "\n", "\u200b", ".\u200b", "다.) ", "“가.” ", " 'a'b", '"가. ', "...."),
    ],
)
def test_no_text_takes_long(piece: str, tail: str, lang: str) -> None:
    """Four times a hard text takes four times as long, not sixteen times."""

    def cut(size: int) -> None:
        text = "가 " + piece * (size // len(piece)) + tail
        sentence_spans(text, 0, len(text), lang)

    assert linear(cut, 10_000)


def test_all_white_space_is_a_separator_and_nothing_else() -> None:
    """The characters that are trimmed are those that the laws call separators."""
    every = map(chr, range(0x11_0000))
    assert set(SEPARATORS) == {c for c in every if is_separator(c)}
    assert not set(SEPARATORS) & set(string.printable.strip())
