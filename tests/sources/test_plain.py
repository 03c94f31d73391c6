"""Bytes become text by a known encoding, can be given back, and fail with their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus.corpus import load_document
from seoul_corpus.errors import LimitError, ParseError
from seoul_corpus.parse import parse
from seoul_corpus.sources import ENCODINGS, decode, read_file

TEXT = "서울 선언\r\n\r\n1. 우리는 확인한다.\n2. 뷁을 쓴다."
BOMS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@pytest.mark.parametrize("codec", BOMS)
def test_a_byte_order_mark_names_the_encoding_and_comes_back(codec: str) -> None:
    """A BOM is no part of the text, and to_bytes() writes it again."""
    data = BOMS[codec] + TEXT.encode(codec)
    source = decode(data)
    document = parse(source.text, provenance=source.provenance)
    assert source.text == TEXT
    assert (source.provenance.encoding, source.provenance.bom) == (codec, True)
    assert document.to_bytes() == data


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-16-be", "UTF8", "utf_16_le"])
def test_a_named_encoding_reads_and_gives_back_the_bytes(encoding: str) -> None:
    """--encoding takes the usual spellings."""
    codec = {"UTF8": "utf-8", "utf-16": "utf-16-le", "utf_16_le": "utf-16-le"}.get(
        encoding, encoding
    )
    data = TEXT.encode(codec)
    source = decode(data, encoding=encoding)
    assert source.text == TEXT
    assert parse(source.text, provenance=source.provenance).to_bytes() == data


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read_and_reported(codec: str, tmp_path: Path) -> None:
    """The guess is a finding, not a secret."""
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(codec))
    document = load_document(path)
    assert document.text == TEXT
    assert document.findings[0].code == "encoding-guessed"
    assert codec in document.findings[0].message("ko")


def test_undeclared_cp949_is_an_error_that_proposes_it() -> None:
    """The hint names the option that reads the file."""
    with pytest.raises(ParseError, match="--encoding cp949") as caught:
        decode("가나다라\n우리는 확인한다.".encode("cp949"), uri="a.txt")
    assert str(caught.value.location) == "a.txt:1:1"


def test_one_wrong_byte_is_an_error_with_line_column_and_offset() -> None:
    """The place is counted in what was read so far; the offset in bytes."""
    with pytest.raises(ParseError, match="0xFF") as caught:
        decode("서울\n선언은 ".encode() + b"\xff" + " 끝".encode())
    location = caught.value.location
    assert location is not None
    assert (location.line, location.column, location.offset) == (2, 5, 17)


def test_a_file_cut_inside_a_character_says_so() -> None:
    """A download that stopped is not an encoding problem."""
    with pytest.raises(ParseError, match="ends inside a character"):
        decode("서울 선언".encode()[:-1])


HINTS = {
    "syllables outside EUC-KR": ("1. 똠방각하 뷁".encode("cp949"), (1, 4, 3), "--encoding cp949"),
    "mostly English": (b"Text\n1. " + "서울".encode("cp949"), (2, 4, 8), "--encoding cp949"),
    "CP949, cut": ("1. 서울 선언".encode("cp949")[:-1], (1, 4, 3), "--encoding cp949"),
    "UTF-8, cut": ("서울".encode()[:-2], (1, 2, 3), "ends inside a character"),
    "UTF-16, cut": (BOMS["utf-16-le"] + "서울".encode("utf-16-le")[:-1], (1, 2, 4), "ends inside"),
    "Latin-1": ("Caf\u00e9 du port".encode("latin-1"), (1, 4, 3), "name the encoding"),
    "a surrogate": (b"1. \xed\xa0\x80", (1, 4, 3), "name the encoding"),
    "too long a form": (b"1. \xc0\xaf", (1, 4, 3), "name the encoding"),
}
"""Bytes that are not what they should be; line, column and offset; what the hint says."""


@pytest.mark.parametrize("name", HINTS)
def test_the_hint_proposes_what_would_read_the_file(name: str) -> None:
    """The exact place, and a proposal only where it is likely."""
    data, place, hint = HINTS[name]
    with pytest.raises(ParseError, match=hint) as caught:
        decode(data)
    found = caught.value.location
    assert found is not None
    assert (found.line, found.column, found.offset) == place


def test_a_mark_in_the_middle_stays_in_the_text() -> None:
    """Files that were put together hold one; it is kept and told."""
    source = decode("1. 우리\ufeff는 확인한다.".encode())
    assert source.text[5] == "\ufeff"
    findings = parse(source.text, provenance=source.provenance).findings
    assert [finding.code for finding in findings] == ["character-invisible"]


def test_an_unknown_encoding_lists_the_known_ones() -> None:
    """A codec outside the list is refused by name."""
    with pytest.raises(ParseError, match=r"utf-7.*cp949"):
        decode(b"abc", encoding="utf-7")


def test_bytes_that_would_not_come_back_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A codec that reads two byte sequences as one text would break to_bytes()."""
    monkeypatch.setitem(ENCODINGS, "iso-2022-kr", "iso2022_kr")
    with pytest.raises(ParseError, match="not what iso2022_kr writes"):
        decode(b"\x0e\x0fabc", encoding="iso-2022-kr")


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    """The limit is a parameter, and the error names it."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"1. abc")
    with pytest.raises(LimitError, match="limit=5"):
        read_file(path, limit=5)
    with pytest.raises(LimitError, match="limit=5"):
        decode(b"1. abc", limit=5)


@pytest.mark.parametrize("name", ["none.txt", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_our_error(name: str, tmp_path: Path) -> None:
    """A missing file, a folder and an impossible name end alike."""
    with pytest.raises(ParseError) as caught:
        read_file(str(tmp_path / name))
    assert caught.value.code == "file-unreadable"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.booleans())
def test_utf_8_always_comes_back(text: str, bom: bool) -> None:
    """Whatever was written in UTF-8 is read and written the same."""
    data = (BOMS["utf-8"] if bom else b"") + text.encode()
    source = decode(data, encoding="utf-8")
    assert source.provenance.bom or not bom
    assert (BOMS["utf-8"] if source.provenance.bom else b"") + source.text.encode() == data
