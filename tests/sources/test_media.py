"""The kind of a file is told by its bytes; what cannot be read is called by its name."""

from __future__ import annotations

import gzip
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seoul_corpus import ParseError
from seoul_corpus.errors import SeoulCorpusError
from seoul_corpus.sources import media_type
from seoul_corpus.sources.media import READERS
from tests.sources.hangul import compound, hwp, hwpx, p, para
from tests.sources.office import archive, docx
from tests.sources.office import p as word

KINDS = {
    "text/plain": "1. 우리는 %PDF-1.7 파일을 확인한다.".encode(),
    "text/html": b"<!doctype html><p>x",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": docx(word("x")),
    "application/hwp+zip": hwpx(p("x")),
    "application/x-hwp": hwp(para("x")),
    "application/pdf": b"\r\n%PDF-1.7",
}


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("name", ["", "a.txt", "a.hwp", "a.hwpx", "a.docx", "a.pdf", "a"])
def test_the_bytes_decide(kind: str, name: str) -> None:
    """A wrong extension changes nothing, and each reader is reached."""
    assert media_type(KINDS[kind], name) == kind


def office(stream: str) -> bytes:
    """Return a compound file with one stream."""
    return compound({stream: b"x"})


REFUSED = {
    "HWP 3": b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05",
    "RTF": b"{\\rtf1\\ansi}",
    "gzip": gzip.compress(b"x"),
    "7-Zip": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "RAR": b"Rar!\x1a\x07\x01\x00",
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "GIF": b"GIF89a",
    "TIFF": b"II*\x00",
    "DOC (Word 97 to 2003)": office("WordDocument"),
    "XLS": office("Workbook"),
    "PPT": office("PowerPoint Document"),
    "a DOCX, XLSX or PPTX with a password": office("EncryptedPackage"),
    "OLE2 compound file": office("Something"),
    "XLSX": archive({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}),
    "PPTX": archive({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"}),
    "EPUB": archive({"mimetype": "application/epub+zip", "META-INF/container.xml": "<c/>"}),
    "OpenDocument": archive({"mimetype": "application/vnd.oasis.opendocument.text"}),
    "ZIP": archive({"../../etc/passwd": "x"}),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_named_and_what_to_do_is_said(kind: str) -> None:
    """The extension of another kind does not help."""
    with pytest.raises(ParseError) as caught:
        media_type(REFUSED[kind], "선언.docx")
    assert caught.value.code == "source-unsupported"
    assert str(caught.value.params["kind"]).startswith(kind)
    assert caught.value.params["hint"]


SIGNS = st.sampled_from([*REFUSED.values(), *KINDS.values()])


@given(SIGNS, st.integers(0, 5000), st.binary(max_size=20))
def test_any_beginning_has_a_kind_or_an_error(data: bytes, cut: int, more: bytes) -> None:
    """No file is so odd that it is neither."""
    with suppress(SeoulCorpusError):
        assert media_type(data[:cut] + more) in READERS
