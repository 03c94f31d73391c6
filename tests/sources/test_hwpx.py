"""HWPX: sections, tables, boxes and notes in order, with the numbers that Hangul would print."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import LimitError, ParseError, SeoulCorpusError, load_document
from seoul_corpus.sources import read
from seoul_corpus.sources.hwpx import read_hwpx
from tests.sources.hangul import header, hwpx, p, section, sub, t, table
from tests.sources.office import archive

AUTO = (
    "<hp:run><hp:ctrl><hp:autoNum num='1' numType='FOOTNOTE'/></hp:ctrl>"
    "<hp:t> 주석이다.</hp:t></hp:run>"
)
ARTICLES = header(("DIGIT", "제^1조"), ("CIRCLED_DIGIT", "^2"), ("HANGUL_SYLLABLE", "^3."))


def lines(data: bytes) -> list[str]:
    """Return the lines of a document."""
    return read_hwpx(data).text.split("\n")


def test_a_declaration_from_hangul(tmp_path: Path) -> None:
    """Rebuilt numbers are labels; the file's name decides nothing."""
    body = p("부산 선언") + p("") + p("우리는 확인한다.", 1) + p("우리는 다음에 합의한다.", 1)
    body += p("시험", 2) + p("공개", 2) + p("우리는 노력한다.", 1)
    path = tmp_path / "선언.doc"
    path.write_bytes(hwpx(body, head=header(("DIGIT", "^1."), ("DIGIT", "^1.^2."))))
    document = load_document(path)
    assert [unit.n for unit in document.numbered()] == ["1", "2", "2.1", "2.2", "3"]
    assert document.title is not None
    assert document.title.text == "부산 선언"
    assert document.provenance is not None
    assert document.provenance.media_type == "application/hwp+zip"
    assert document.origins is not None
    place = document.origins.at(document.text.index("공개"))
    assert (place.part, place.line, place.generated) == ("Contents/section0.xml", 7, False)
    assert document.origins.at(document.text.index("2.2.")).generated


def test_a_level_counts_anew_and_is_indented_where_its_number_does_not_tell() -> None:
    """①, 가. say nothing of the article they belong to."""
    body = "".join(p("x", shape) for shape in (1, 2, 2, 3, 1, 2))
    assert lines(hwpx(body, head=ARTICLES)) == [
        "제1조 x", "  ① x", "  ② x", "    가. x", "제2조 x", "  ① x",
    ]  # fmt: skip


FORMATS = {
    ("ROMAN_CAPITAL", "^1."): "IV.",
    ("ROMAN_SMALL", "(^1)"): "(iv)",
    ("LATIN_CAPITAL", "^1)"): "D)",
    ("LATIN_SMALL", "(^1)"): "(d)",
    ("CIRCLED_DIGIT", "^1"): "④",
    ("CIRCLED_LATIN_SMALL", "^1"): "ⓓ",
    ("CIRCLED_HANGUL_SYLLABLE", "^1"): "㉱",
    ("CIRCLED_HANGUL_JAMO", "^1"): "㉣",
    ("HANGUL_SYLLABLE", "^1."): "라.",
    ("HANGUL_JAMO", "^1."): "ㄹ.",
    ("HANGUL_PHONETIC", "^1."): "사.",
    ("IDEOGRAPH", "^1."): "四.",
    ("CIRCLED_IDEOGRAPH", "^1"): "㊃",
    ("DECAGON_CIRCLE", "^1."): "정.",
    ("DECAGON_CIRCLE_HANJA", "^1."): "丁.",
    ("DIGIT", "^N"): "4.",
    ("SOMETHING_NEW", "제^1장"): "제4장",
}


@pytest.mark.parametrize(("level", "label"), FORMATS.items())
def test_numbers_are_printed_as_hangul_prints_them(level: tuple[str, str], label: str) -> None:
    """Each format of the specification; an unknown one prints digits."""
    assert lines(hwpx(p("x", 1), head=header(level, start=4))) == [f"{label} x"]


def test_an_outline_takes_the_numbering_of_its_section() -> None:
    """Paragraphs of an outline name no numbering themselves."""
    head = header(("DIGIT", "^1."), shapes={1: ("OUTLINE", 0), 2: ("BULLET", 0)})
    assert lines(hwpx(p("x", 1) + p("y", 2) + p("z", 1), head=head)) == ["1. x", "○ y", "2. z"]


def test_sections_come_in_the_order_of_the_list() -> None:
    """The tenth section follows the ninth, and one that is not listed is not lost."""
    bodies = [p(f"절 {number}") for number in range(11)]
    data = hwpx(*bodies, parts={"Contents/section11.xml": section(p("절 11"))})
    assert [line for line in lines(data) if line] == [f"절 {number}" for number in range(12)]


def test_signs_inside_text_are_characters() -> None:
    """Line breaks, tabs and the two kinds of space."""
    run = (
        "<hp:run><hp:t>가<hp:lineBreak/>나<hp:tab/>다<hp:nbSpace/>라<hp:hyphen/>마</hp:t></hp:run>"
    )
    assert lines(hwpx(p(run))) == ["가", "나\t다\u00a0라-마"]


def test_tables_boxes_and_captions_are_read_in_order() -> None:
    """A row is a line; a box follows the paragraph that it is anchored in."""
    box = f"<hp:run><hp:rect><hp:drawText>{sub(p('상자'))}</hp:drawText></hp:rect></hp:run>"
    body = p(t("앞") + box) + p(table(("가", "나"), ("다", ""))) + p("뒤")
    assert lines(hwpx(body)) == ["앞", "상자", "가\t나", "다\t", "뒤"]


def test_notes_follow_the_text_and_are_footnotes_of_the_document() -> None:
    """The parser knows them by their sign."""
    note = f"<hp:ctrl><hp:footNote number='1'>{sub(p(AUTO))}</hp:footNote></hp:ctrl>"
    body = p("1. 우리는 확인한다.") + p(
        f"<hp:run><hp:t>2. 우리는 인공지능</hp:t>{note}<hp:t>에 합의한다.</hp:t></hp:run>"
    )
    source = read_hwpx(hwpx(body))
    assert source.text.endswith("2. 우리는 인공지능[1]에 합의한다.\n\n[1] 주석이다.")


def test_tracked_changes_are_read_as_accepted_and_reported() -> None:
    """What was deleted is not in the text, and nobody is left in the dark."""
    run = (
        "<hp:run><hp:t>우리는 <hp:deleteBegin Id='1'/>반대<hp:deleteEnd Id='1'/>"
        "<hp:insertBegin Id='2'/>찬성<hp:insertEnd Id='2'/>한다.</hp:t></hp:run>"
    )
    lost = "<hp:run><hp:t>끝<hp:deleteBegin Id='7'/>없음</hp:t></hp:run>"
    source = read_hwpx(hwpx(p(run) + p(lost) + p("다음")))
    assert source.text == "우리는 찬성한다.\n끝\n다음"
    assert source.notices[0].code == "hwpx-changes"
    assert source.notices[0].params == {"inserted": "1", "deleted": "2"}


def test_headers_and_comments_are_left_out_and_reported(tmp_path: Path) -> None:
    """They are no part of the text."""
    controls = "".join(
        f"<hp:ctrl><hp:{name}>{sub(p('밖'))}</hp:{name}></hp:ctrl>"
        for name in ("header", "footer", "hiddenComment")
    )
    path = tmp_path / "a.hwpx"
    path.write_bytes(hwpx(p(f"<hp:run>{controls}<hp:t>안</hp:t></hp:run>")))
    document = load_document(path)
    assert document.text == "안"
    finding = next(f for f in document.findings if f.code == "hwpx-left-out")
    assert "2" in finding.message("ko")


BROKEN = {
    "archive-part-missing": archive({"mimetype": "application/hwp+zip"}),
    "archive-broken": hwpx(p("x"))[:-60],
    "input-empty": hwpx(p("")),
    "archive-encrypted": hwpx(
        p("x"), parts={"META-INF/manifest.xml": "<m><e><encryption-data/></e></m>"}
    ),
}


@pytest.mark.parametrize(("code", "data"), BROKEN.items())
def test_a_file_that_is_not_whole_says_so(code: str, data: bytes) -> None:
    """One documented error each."""
    with pytest.raises(ParseError) as caught:
        read(data, uri="선언.hwpx")
    assert caught.value.code == code


def test_a_doctype_is_refused() -> None:
    """Entities are not followed in any part."""
    bomb = '<!DOCTYPE a [<!ENTITY b "boom">]>' + section(p("x"))
    with pytest.raises(ParseError, match="DOCTYPE"):
        read(hwpx(p("y"), parts={"Contents/section1.xml": bomb}))


def test_a_bomb_meets_the_limit_while_it_unpacks() -> None:
    """The limit is named and can be raised."""
    data = hwpx(p("가" * 200_000))
    with pytest.raises(LimitError, match="unpacked_limit"):
        read_hwpx(data, unpacked_limit=100_000)
    assert len(read_hwpx(data).text) == 200_000


WHOLE = hwpx(p("선언") + p("하나", 1) + p(table(("가", "나"))), head=ARTICLES)


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), st.booleans())
def test_damaged_files_end_in_our_errors(at: int, byte: int, cut: bool) -> None:
    """A changed byte or a cut gives a text or an error of the family."""
    data = WHOLE[:at] if cut else WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :]
    with suppress(SeoulCorpusError):
        read_hwpx(data)
