"""DOCX: paragraphs, tables and notes in order, with the numbers that Word would print."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import LimitError, ParseError, SeoulCorpusError, load_document
from seoul_corpus.sources import read
from seoul_corpus.sources.docx import read_docx
from tests.sources.office import abstract, archive, docx, levels, num, p

LIST = abstract(1, levels(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")))


def lines(data: bytes) -> list[str]:
    """Return the lines of a document."""
    return read_docx(data).text.split("\n")


def test_a_declaration_from_word(tmp_path: Path) -> None:
    """Rebuilt numbers are labels, wherever the file keeps them."""
    body = p("부산 선언") + p("")
    body += p("우리는 확인한다.", (1, 0)) + p("우리는 다음에 합의한다.", (1, 0))
    body += p("시험", (1, 1)) + p("공개", (1, 1)) + p("우리는 노력한다.", (1, 0))
    path = tmp_path / "선언.docx"
    path.write_bytes(docx(body, numbering=LIST + num(1, 1)))
    document = load_document(path)
    assert [unit.n for unit in document.numbered()] == ["1", "2", "2.1", "2.2", "3"]
    assert document.title is not None
    assert document.title.text == "부산 선언"
    assert document.origins is not None
    place = document.origins.at(document.text.index("공개"))
    assert (place.part, place.line) == ("word/document.xml", 6)


def test_levels_count_below_each_other() -> None:
    """A deeper level begins anew under each number, and prints those above it."""
    body = "".join(p("x", (1, level)) for level in (0, 1, 1, 2, 0, 1, 2, 2))
    said = lines(docx(body, numbering=LIST + num(1, 1)))
    assert [line.strip() for line in said] == [
        "1. x",
        "1.1 x",
        "1.2 x",
        "(a) x",
        "2. x",
        "2.1 x",
        "(a) x",
        "(b) x",
    ]


FORMATS = {
    ("upperRoman", "%1."): "I.",
    ("lowerRoman", "(%1)"): "(i)",
    ("upperLetter", "%1)"): "A)",
    ("ganada", "%1."): "가.",
    ("chosung", "%1."): "ㄱ.",
    ("decimalEnclosedCircle", "%1"): "①",
    ("decimalZero", "%1."): "01.",
    ("decimal", "제%1조"): "제1조",
    ("decimal", "Article %1"): "Article 1",
    ("bullet", "\uf0b7"): "•",
    ("none", ""): "",
    ("somethingNew", "%1."): "1.",
}


@pytest.mark.parametrize("form", FORMATS)
def test_numbers_are_printed_in_their_format(form: tuple[str, str]) -> None:
    """Latin, Roman and Korean formats, with what stands around the number."""
    data = docx(p("x", (1, 0)), numbering=abstract(1, levels(form)) + num(1, 1))
    assert read_docx(data).text.split() == [*FORMATS[form].split(), "x"]


def test_lists_of_one_definition_count_together() -> None:
    """Unless the second says where it starts."""
    anew = num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    numbering = LIST + num(1, 1) + num(2, 1) + anew
    body = "".join(p("x", (number, 0)) for number in (1, 1, 2, 3, 3))
    assert lines(docx(body, numbering=numbering)) == ["1. x", "2. x", "3. x", "1. x", "2. x"]


def test_styles_carry_numbers() -> None:
    """A style, or the one it is based on, may number its paragraphs; 0 takes the number away."""
    styles = (
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:styleId="c"><w:basedOn w:val="c"/></w:style>'
    )
    body = p("x", style="b") + p("y", (0, 0), style="a") + p("z", style="a") + p("c", style="c")
    assert lines(docx(body, numbering=LIST + num(1, 1), styles=styles)) == [
        "1. x",
        "y",
        "2. z",
        "c",
    ]


def test_tables_notes_and_signs_are_text() -> None:
    """A row is a line; footnotes follow, where the text refers to them."""
    body = (
        f"<w:tbl><w:tr><w:tc>{p('a')}{p('b')}</w:tc><w:tc>{p('c')}</w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>d</w:t><w:tab/><w:t>e</w:t><w:br/><w:noBreakHyphen/></w:r><w:r>"
        '<w:footnoteReference w:id="7"/></w:r></w:p>'
        f"<w:sdt><w:sdtContent>{p('f')}</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>g</w:t></w:r></w:hyperlink></w:p>"
    )
    notes = f'<w:footnote w:id="0">{p("no")}</w:footnote><w:footnote w:id="7">{p("h")}</w:footnote>'
    said = read_docx(docx(body, footnotes=notes)).text
    assert said == "a b\tc\nd\te\n\u2011[1]\nf\ng\n\n[1] h"


def test_text_boxes_are_read_once() -> None:
    """The fallback for old programs says the same again."""
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{p('box')}</w:txbxContent>"
    body = (
        f"<w:p {mc}><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>{p('b')}"
    )
    assert lines(docx(body)) == ["a", "box", "b"]


def test_changes_hidden_text_and_margins_are_reported() -> None:
    """Insertions are text, deletions and hidden text are not; each is counted."""
    body = (
        "<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>c</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>dd</w:t></w:r></w:p>"
    )
    source = read_docx(docx(body, header1=p("h"), comments='<w:comment w:id="1"/>'))
    assert source.text == "ab"
    assert {notice.code: dict(notice.params) for notice in source.notices} == {
        "docx-changes": {"inserted": "1", "deleted": "1"},
        "docx-hidden": {"count": "2"},
        "docx-left-out": {"headers": "1", "comments": "1"},
    }


# --- what is wrong ----------------------------------------------------------------------------

GOOD = docx(p("1. 우리는 확인한다."))


def _encrypted() -> bytes:
    data = bytearray(GOOD)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(sign, place + 1)
    return bytes(data)


def _lying() -> bytes:
    """Return a file that unpacks to more than its headers say."""
    data = docx(p("x" * 3_000_000))
    place = data.rfind(b"PK\x01\x02")
    return data[: place + 24] + struct.pack("<I", 10) + data[place + 28 :]


WRONG = {
    "archive-broken": GOOD[:-30],
    "archive-encrypted": _encrypted(),
    "archive-part-missing": archive({"[Content_Types].xml": "<Types/>", "../../x": "y"}),
    "source-unsupported": archive({"a.txt": "x"}),
    "input-empty": docx(p("")),
}


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_file_is_one_clear_error(code: str) -> None:
    """The error says what is wrong, in both languages."""
    with pytest.raises(ParseError) as caught:
        read(WRONG[code], uri="a.docx")
    assert caught.value.code == code
    assert caught.value.message("ko") != caught.value.message("en")


def test_bombs_are_counted_while_they_unpack() -> None:
    """Whatever the headers say."""
    for data in (docx(p("x" * 30_000_000)), _lying()):
        with pytest.raises((LimitError, ParseError), match=r"ratio_limit|unpacked"):
            read_docx(data)
    with pytest.raises(LimitError, match="unpacked_limit"):
        read_docx(GOOD, unpacked_limit=10)
    with pytest.raises(LimitError, match="entry_limit"):
        read_docx(GOOD, entry_limit=1)
    with pytest.raises(LimitError, match="limit"):
        read_docx(GOOD, limit=10)


@pytest.mark.parametrize(
    "part",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="urn:x">&b;</w:document>',
        "<w:document",
        "",
    ],
)
def test_xml_is_taken_with_care(part: str) -> None:
    """No DOCTYPE, no entity, no recovery."""
    with pytest.raises(ParseError, match=r"document\.xml"):
        read_docx(archive({"word/document.xml": part}))


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255), st.booleans())
def test_damaged_files_end_well(place: int, change: int, cut: bool) -> None:
    """Text, or one of our errors."""
    flipped = bytearray(GOOD)
    flipped[place] ^= change
    with suppress(SeoulCorpusError):
        assert read(GOOD[:place] if cut else bytes(flipped)).provenance
