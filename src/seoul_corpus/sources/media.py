"""Which reader a file needs: told by its first bytes, never by its name alone."""

from __future__ import annotations

import os
import re
from importlib import import_module
from typing import Final

from seoul_corpus.errors import Location, ParseError
from seoul_corpus.sources.archive import Archive
from seoul_corpus.sources.plain import read_bytes
from seoul_corpus.sources.source import (
    DOCX,
    HTML,
    HWP,
    HWPX,
    INPUT_LIMIT,
    PDF,
    TEXT,
    Source,
    called,
)

READERS: Final = {
    TEXT: ("plain", "decode"),
    HTML: ("html", "read_html"),
    DOCX: ("docx", "read_docx"),
    HWPX: ("hwpx", "read_hwpx"),
    HWP: ("hwp", "read_hwp"),
    PDF: ("pdf", "read_pdf"),
}
"""The module and the function that read each media type; a module is imported when needed."""

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
    as_html = _HTML_NAME.search(name) is not None and b"<" in data[:4096]
    return HTML if as_html or _HTML_HEAD.match(data[:2048]) else TEXT


def _unsupported(name: str, kind: str, hint: str) -> ParseError:
    return ParseError("source-unsupported", Location(called(name)), kind=kind, hint=hint)


def _zipped(data: bytes, name: str) -> str:
    """Return the media type of a zip file by what it holds."""
    archive = Archive(data, called(name))
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
    module, function = READERS[media_type(data, uri or "")]
    reader = getattr(import_module(f"seoul_corpus.sources.{module}"), function)
    source: Source = reader(data, encoding=encoding, uri=uri, limit=limit)
    return source


def read_file(
    path: str | os.PathLike[str], *, encoding: str | None = None, limit: int = INPUT_LIMIT
) -> Source:
    """Return the text of a file, whatever its kind; arguments and errors as for ``read``."""
    return read(read_bytes(path, limit), encoding=encoding, uri=os.fspath(path), limit=limit)
