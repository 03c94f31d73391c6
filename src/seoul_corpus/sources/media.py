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


HTML: Final = "text/html"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

READERS: Final[dict[str, Callable[[], Reader]]] = {
    "text/plain": _plain,
    HTML: _html,
    DOCX: _docx,
}
"""The reader of each media type, imported when it is needed."""

_HTML_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article"
    rb"|section|header|nav|div|p|h[1-6]|ol|ul|table|meta|title)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HTML_NAME = re.compile(r"\.x?html?\Z", re.IGNORECASE)
_SIGNS: Final = {
    b"\xd0\xcf\x11\xe0": "an old Word, HWP 5 or other compound file",
    b"HWP Document File": "HWP 3",
    b"%PDF-": "PDF",
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7-Zip",
    b"Rar!": "RAR",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
}
"""The first bytes of files that have no reader."""


def media_type(data: bytes, name: str = "") -> str:
    """Return the media type that the first bytes of a file tell; plain text if they tell none.

    Args:
        data: the bytes of the file.
        name: of the file; decides only where the bytes leave it open.

    Raises:
        ParseError: it is a kind of file that cannot be read; the error names it.
    """
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    for sign, kind in _SIGNS.items():
        if data.startswith(sign):
            raise ParseError("source-unsupported", Location(name or "<bytes>"), kind=kind)
    named = _HTML_NAME.search(name) is not None and b"<" in data[:4096]
    return HTML if named or _HTML_HEAD.match(data[:2048]) else "text/plain"


def _zipped(data: bytes, name: str) -> str:
    """Return the media type of a zip file by what it holds."""
    archive = Archive(data, name or "<bytes>")
    if "word/document.xml" in archive or "[Content_Types].xml" in archive:
        if any(part.startswith("xl/") for part in archive.names()):
            raise ParseError("source-unsupported", Location(archive.name), kind="XLSX")
        return DOCX
    raise ParseError("source-unsupported", Location(archive.name), kind="ZIP")


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
