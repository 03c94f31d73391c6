"""Which reader a file needs: told by its first bytes, never by its name alone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Final

from seoul_corpus.errors import Location, ParseError
from seoul_corpus.sources.archive import Archive
from seoul_corpus.sources.plain import INPUT_LIMIT, decode, read_bytes
from seoul_corpus.sources.source import Source

Reader = Callable[..., Source]
"""``reader(data, *, encoding, uri, limit)``: the text of a file's bytes."""


def _plain() -> Reader:
    return decode


def _html() -> Reader:
    from seoul_corpus.sources.html import read_html

    return read_html


def _docx() -> Reader:
    from seoul_corpus.sources.docx import read_docx

    return read_docx


def _hwpx() -> Reader:
    from seoul_corpus.sources.hwpx import read_hwpx

    return read_hwpx


def _hwp() -> Reader:
    from seoul_corpus.sources.hwp import read_hwp

    return read_hwp


def _pdf() -> Reader:
    from seoul_corpus.sources.pdf import read_pdf

    return read_pdf


HTML: Final = "text/html"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HWPX: Final = "application/hwp+zip"
HWP: Final = "application/x-hwp"
PDF: Final = "application/pdf"

READERS: Final[dict[str, Callable[[], Reader]]] = {
    "text/plain": _plain,
    HTML: _html,
    DOCX: _docx,
    HWPX: _hwpx,
    HWP: _hwp,
    PDF: _pdf,
}
"""The reader of each media type, imported when it is needed."""

_HEAD: Final = 1024
_HTML_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article"
    rb"|section|header|nav|div|p|h[1-6]|ol|ul|table|meta|title)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HTML_NAME = re.compile(r"\.x?html?\Z", re.IGNORECASE)
_SAVE: Final = "save it as DOCX or text / DOCX나 텍스트로 저장하십시오"
_HANGUL: Final = "save it as HWPX / HWPX로 저장하십시오"
_UNPACK: Final = "unpack it first / 먼저 압축을 푸십시오"
_RECOGNISE: Final = "run OCR over it first / 먼저 OCR(문자 인식)을 하십시오"
_UNLOCK: Final = "save it without a password / 암호를 풀어 저장하십시오"
_SIGNS: Final = {
    b"HWP Document File": ("HWP 3", _HANGUL),
    b"{\\rtf": ("RTF", _SAVE),
    b"\x1f\x8b": ("gzip", _UNPACK),
    b"BZh": ("bzip2", _UNPACK),
    b"\xfd7zXZ\x00": ("xz", _UNPACK),
    b"\x28\xb5\x2f\xfd": ("zstd", _UNPACK),
    b"7z\xbc\xaf": ("7-Zip", _UNPACK),
    b"Rar!": ("RAR", _UNPACK),
    b"\x89PNG": ("PNG", _RECOGNISE),
    b"\xff\xd8\xff": ("JPEG", _RECOGNISE),
    b"GIF8": ("GIF", _RECOGNISE),
    b"II*\x00": ("TIFF", _RECOGNISE),
    b"MM\x00*": ("TIFF", _RECOGNISE),
}
"""The first bytes of files that have no reader: what they are and what to do."""

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS: Final = {
    "EncryptedPackage": ("a DOCX, XLSX or PPTX with a password", _UNLOCK),
    "WordDocument": ("DOC (Word 97 to 2003)", _SAVE),
    "Workbook": ("XLS", _SAVE),
    "PowerPoint Document": ("PPT", _SAVE),
}
"""What a compound file is, by the name of a stream that it holds."""

_ZIPPED: Final = {
    "xl/workbook.xml": ("XLSX", _SAVE),
    "ppt/presentation.xml": ("PPTX", _SAVE),
    "META-INF/container.xml": ("EPUB", _SAVE),
}
"""What a zip file is, by the name of a part that it holds."""


def media_type(data: bytes, name: str = "") -> str:
    """Return the media type that the first bytes of a file tell; plain text if they tell none.

    Args:
        data: the bytes of the file.
        name: of the file; decides only where the bytes leave it open.

    Raises:
        ParseError: it is a kind of file that cannot be read; the error names it.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, name)
    if data.startswith(_COMPOUND):
        return _compound(data, name)
    if data[:_HEAD].lstrip().startswith(b"%PDF-"):
        return PDF
    for sign, (kind, hint) in _SIGNS.items():
        if data.startswith(sign):
            raise _unsupported(name, kind, hint)
    named = _HTML_NAME.search(name) is not None and b"<" in data[:4096]
    return HTML if named or _HTML_HEAD.match(data[:2048]) else "text/plain"


def _unsupported(name: str, kind: str, hint: str) -> ParseError:
    return ParseError("source-unsupported", Location(name or "<bytes>"), kind=kind, hint=hint)


def _zipped(data: bytes, name: str) -> str:
    """Return the media type of a zip file by what it holds."""
    archive = Archive(data, name or "<bytes>")
    said = archive.read("mimetype").decode("ascii", "replace") if "mimetype" in archive else ""
    if said.strip() == HWPX or "Contents/content.hpf" in archive:
        return HWPX
    if "word/document.xml" in archive:
        return DOCX
    if said.startswith("application/vnd.oasis.opendocument"):
        raise _unsupported(name, f"OpenDocument ({said[-40:]})", _SAVE)
    for part, (kind, hint) in _ZIPPED.items():
        if part in archive:
            raise _unsupported(name, kind, hint)
    if "[Content_Types].xml" in archive:
        return DOCX
    raise _unsupported(name, "ZIP", _UNPACK)


def _compound(data: bytes, name: str) -> str:
    """Return the media type of a compound file by the names of its streams."""
    if "BodyText".encode("utf-16-le") in data or "ViewText".encode("utf-16-le") in data:
        return HWP
    for stream, (kind, hint) in _STREAMS.items():
        if stream.encode("utf-16-le") in data:
            raise _unsupported(name, kind, hint)
    raise _unsupported(name, "OLE2 compound file", _SAVE)


def read(
    data: bytes, *, encoding: str | None = None, uri: str | None = None, limit: int = INPUT_LIMIT
) -> Source:
    """Return the text that a file's bytes hold, whatever the kind of file.

    Args:
        data: the bytes.
        encoding: one of ``ENCODINGS``, for plain text and HTML; what the file says by default.
        uri: the file's name or address, for messages and the provenance.
        limit: the largest size in bytes.

    Raises:
        ParseError: ``data`` is not what its first bytes promise.
        LimitError: it is larger than a limit allows.
        MissingExtraError: reading files of this kind needs an extra that is not installed.
    """
    reader = READERS[media_type(data, uri or "")]()
    return reader(data, encoding=encoding, uri=uri, limit=limit)


def read_file(
    path: str | os.PathLike[str], *, encoding: str | None = None, limit: int = INPUT_LIMIT
) -> Source:
    """Return the text of a file, whatever its kind; arguments and errors as for ``read``."""
    return read(read_bytes(path, limit), encoding=encoding, uri=os.fspath(path), limit=limit)
