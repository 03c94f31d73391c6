"""From a document back to the bytes of its file."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from seoul_corpus.errors import FormatError

if TYPE_CHECKING:
    from seoul_corpus.document.units import Document

BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
"""The byte order mark of each encoding that has one."""


def encode(document: Document) -> bytes:
    """Return the file that ``document`` was read from, byte for byte."""
    origin = document.provenance
    if origin.media_type != "text/plain":
        raise FormatError("not-plain-text", media_type=origin.media_type)
    bom = BOMS.get(origin.encoding, b"") if origin.bom else b""
    return bom + document.text.encode(origin.encoding)
