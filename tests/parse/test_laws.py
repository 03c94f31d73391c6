"""The laws that hold for every text, and the tree that comes out of a printed tree."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seoul_corpus.document import Document, Paragraph
from seoul_corpus.document.laws import broken_law, is_separator
from seoul_corpus.errors import LimitError, ParseError, SeoulCorpusError
from seoul_corpus.parse import parse
from seoul_corpus.parse.lines import visible_lines
from seoul_corpus.parse.outline import Outline
from seoul_corpus.sources import decode
from tests.parse.declarations import Plan, Planned, plans

PIECES = st.sampled_from(
    (
        *(
            "1.",
            "2.",
            "3.",
            "4.",
            "1",
            "2.1",
            "2.2",
            "2.10",
            "1.1.1",
            "(a)",
            "(b)",
            "(i)",
            "가.",
            "나.",
        ),
        *("①", "②", "ⓛ", "제1조", "제2조", "제1항", "Article 1", "Annex", "Annex 2:", "부속서"),
        *(
            "부속서:",
            "[부속서]",
            "부 속 서",
            "제1장",
            "Chapter 2",
            "\n",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
        ),
        *(" ", "  ", "\t", "\u3000", "\u200b", "\ufeff", "\x00", "\x1b", "\x0c", "\u2028", "\x85"),
        *("우리는 한다.", "We agree.", "- 3 -", "3 / 9", "○", "-", "2024.5.21.", "2023. 11. 2."),
        *(
            "「",
            "」",
            "“",
            "”",
            "(비공식)",
            "서울 선언",
            "Seoul, 21 May 2024",
            "10%",
            "Ⅳ.",
            "IV.",
            "i)",
        ),
        *(
            "１．",
            "２．１",
            "ㄱ.",
            "\u1100\u1161\u11a8",
            "\U0001f468\u200d\U0001f469",
            "\ufffe",
            "\u00ad",
        ),
        *("a", ".", "다.", '"', "1.2024.5.21.", "12345."),
    )
)
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=60))


def parsed(text: str) -> Document | None:
    """Parse, or return None where the text holds nothing or a lone surrogate."""
    if is_separator(text) or re.search("[\ud800-\udfff]", text):
        with pytest.raises(ParseError):
            parse(text)
        return None
    return parse(text)


@given(TEXTS)
@example("1.\n2024.5.21. AI")
@example("2.1 가\n3. 나")
@example("1. We:\n\nThis.\n\n(a) one;\n(b) two.")
def test_any_text_keeps_the_laws(text: str) -> None:
    """Whatever the text, it is kept whole and its units are slices of it that lose nothing."""
    document = parsed(text)
    if document is not None:
        assert broken_law(document) is None
        assert document.text == text
        assert document.to_bytes() == text.encode()
        for finding in document.findings:
            assert finding.message("en") != finding.message("ko")


@given(TEXTS)
def test_parsing_the_text_of_a_document_is_the_document(text: str) -> None:
    """The tree depends on the text alone."""
    document = parsed(text)
    if document is not None:
        assert parse(document.text) == document


@given(TEXTS)
def test_ids_never_depend_on_what_comes_later(text: str) -> None:
    """A paragraph appended at the end changes no id of a numbered unit before it."""
    document = parsed(text)
    longer = parsed(f"{text}\n\n우리는 또한 노력한다.")
    if document is not None and longer is not None and document.lang == longer.lang:
        before = {unit.id for unit in document.numbered()}
        assert before <= {unit.id for unit in longer.numbered()}


@given(plans())
def test_a_printed_tree_parses_to_that_tree(plan: Plan) -> None:
    """Numbers, marks, sentences and nesting come back, whatever the style of numbering."""
    document = parse(plan.text(), lang=plan.lang)
    assert [f for f in document.findings if f.severity != "info"] == []
    by_type = {division.type: division for division in document.divisions}
    assert [shape(p) for p in by_type["declaration"].paragraphs] == plan.paragraphs
    if plan.annex_heading:
        assert by_type["annex"].heads[0].text == plan.annex_heading
        assert [shape(p) for p in by_type["annex"].paragraphs] == plan.annex
    assert (document.title.text if document.title else None) == plan.title


def shape(paragraph: Paragraph) -> Planned:
    """Return what the plan of a parsed paragraph would be."""
    return Planned(
        paragraph.n or "",
        paragraph.label or "",
        [sentence.text for sentence in paragraph.sentences],
        [shape(item) for item in paragraph.items],
    )


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff\u200b\n", "\u00ad"])
def test_empty_text_is_an_error_with_a_hint(text: str) -> None:
    """Text without anything visible is refused, not parsed to nothing."""
    with pytest.raises(ParseError, match="Hint: check that the right file") as caught:
        parse(text)
    assert caught.value.code == "input-empty"


def test_a_lone_surrogate_is_an_error_with_its_place() -> None:
    """What cannot be written out again is refused with line and column."""
    with pytest.raises(ParseError) as caught:
        parse("1. 가\n2. 나\ud800다")
    location = caught.value.location
    assert location is not None
    assert (caught.value.code, location.line, location.column) == ("surrogate-in-text", 2, 5)
    str(caught.value).encode()


def test_strict_raises_for_the_first_fault_with_its_place() -> None:
    """With strict, a structure fault is an error that names line, column and what was expected."""
    with pytest.raises(ParseError, match="<text>:3:1: number-missing") as caught:
        parse("1. 가.\n2. 나.\n4. 라.", strict=True)
    assert "3" in caught.value.message("ko")


def test_strict_lets_notices_pass() -> None:
    """What is only worth knowing does not stop a strict parse."""
    assert parse("1. 가\u200b.\n2. 나.", strict=True).findings[0].severity == "info"


def test_a_text_over_the_limit_is_an_error_that_names_the_limit() -> None:
    """The limit is a named parameter."""
    with pytest.raises(LimitError, match="limit=5"):
        parse("1. 가나다라", limit=5)


@given(st.binary(max_size=80))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    """Bytes end in a document or in one of our errors."""
    with suppress(SeoulCorpusError):
        parse(decode(data).text)


def test_placing_marks_takes_steps_in_proportion_to_the_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Twice the paragraphs ask the outline twice as often, and keep no more series open."""
    steps: list[int] = []
    place = Outline.place

    def counted(self: Outline, index: int, indent: int) -> object:
        steps.append(len(self._open))
        return place(self, index, indent)

    monkeypatch.setattr(Outline, "place", counted)
    sums = []
    for size in (200, 400):
        steps.clear()
        parse("\n".join(f"{n}. 우리는 한다.\n{n}.1 또한 한다." for n in range(1, size + 1)))
        sums.append(sum(steps))
    assert sums[1] < 2.1 * sums[0]


@pytest.mark.parametrize(
    "filler", ["1", ".", "(", "「", " ", "가. ", "1. ", "\u200b", "1.1.", "-", "A. "]
)
def test_long_runs_are_read_in_one_pass(filler: str) -> None:
    """A line of 100,000 characters makes no mark look further than its head."""
    line = (filler * 100_000)[:100_000]
    lines = visible_lines(f"1. 가\n{line}\n2. 나")
    assert all(mark.end - line.start <= 200 for line in lines for mark in line.marks)
    assert parse(f"1. 가\n{line}\n2. 나").text.count("\n") == 2


def test_columns_count_code_points() -> None:
    """Line and column of a finding are those of the text, whatever its line ends."""
    document = parse("1. 😀「가.\r\n2. 나.\r4. 다.")
    places = [(f.code, f.places[0].line, f.places[0].column) for f in document.findings]
    assert places == [("bracket-unclosed", 1, 5), ("number-missing", 3, 1)]


def test_reading_joins_wrapped_lines() -> None:
    """What one reads aloud has neither line breaks nor page numbers."""
    document = parse(
        "1. We agree to work\ntogether on safety in\n\n- 4 -\n\nall fields.\n2. We go."
    )
    assert re.sub(" +", " ", document["1"].reading) == (
        "1. We agree to work together on safety in all fields."
    )


@pytest.mark.parametrize("dot", "·ㆍ‧・")
def test_no_space_follows_a_middle_dot_at_the_end_of_a_line(dot: str) -> None:
    """The dot joins the two words, wherever the line ends; one that stands alone joins nothing."""
    document = parse(
        f"1. 우리는 정책{dot}\n제도를 지지하고 안전 {dot}\n혁신을 말한다.\n2. 우리는 간다."
    )
    assert document["1"].reading == f"1. 우리는 정책{dot}제도를 지지하고 안전 {dot} 혁신을 말한다."
