"""What reading a file gives: its text, where it came from, and what the reader noticed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from seoul_corpus.document import Provenance
from seoul_corpus.document.origins import Origins

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
