"""What reading a file gives: its text, where it came from, and what the reader noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from seoul_corpus.document import Provenance
from seoul_corpus.document.origins import Origins
from seoul_corpus.errors import LimitError, Location, ParseError
from seoul_corpus.sources.composing import Composer

INPUT_LIMIT: Final = 32 * 1024 * 1024
"""The largest file in bytes that is read unless the caller allows more."""

TEXT: Final = "text/plain"
HTML: Final = "text/html"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HWPX: Final = "application/hwp+zip"
HWP: Final = "application/x-hwp"
PDF: Final = "application/pdf"

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class Notice(NamedTuple):
    """Something that a reader noticed; ``parse`` makes a ``Finding`` of it.

    Attributes:
        code: the finding's code.
        start: where in the text it is, in code points.
        end: one after its last code point.
        params: what the message says, by name.
    """

    code: str
    start: int = 0
    end: int = 0
    params: Mapping[str, str] = _NOTHING


class Source(NamedTuple):
    """A file's text and where it came from.

    Attributes:
        text: of a plain text file, the decoded file without its BOM, unchanged; of other files,
            the extracted text: blocks on lines of their own, a form feed between pages.
        provenance: of the file; for plain text, so that the bytes can be given back.
        notices: what the reader noticed, in text order.
        origins: where each character stands in the file; None for plain text, which is the file.
    """

    text: str
    provenance: Provenance
    notices: tuple[Notice, ...] = ()
    origins: Origins | None = None


def called(uri: str | None) -> str:
    """Return what messages call a file."""
    return uri or "<bytes>"


def within(data: bytes, limit: int, uri: str | None) -> None:
    """Refuse a file that is too large.

    Raises:
        LimitError: ``data`` is longer than ``limit`` bytes.
    """
    if len(data) > limit:
        raise LimitError("input-too-large", Location(called(uri)), limit_name="limit", limit=limit)


def described(
    data: bytes, media_type: str, uri: str | None, encoding: str = "utf-8", *, bom: bool = False
) -> Provenance:
    """Return the provenance of a file's bytes."""
    return Provenance(
        uri=uri,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        bom=bom,
        media_type=media_type,
    )


def extracted(composer: Composer, provenance: Provenance, notices: Iterable[Notice]) -> Source:
    """Return what a reader put together.

    Raises:
        ParseError: it is nothing but white space.
    """
    text, origins = composer.finish()
    if not text.strip():
        raise ParseError("input-empty", Location(called(provenance.uri), 1, 1, 0))
    return Source(text, provenance, tuple(notices), origins)
