"""Which reader a file needs: told by its first bytes, never by its name alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Final

from seoul_corpus.sources.plain import INPUT_LIMIT, decode, read_bytes
from seoul_corpus.sources.source import Source

Reader = Callable[..., Source]
"""``reader(data, *, encoding, uri, limit)``: the text of a file's bytes."""


def _plain() -> Reader:
    return decode


READERS: Final[dict[str, Callable[[], Reader]]] = {
    "text/plain": _plain,
}
"""The reader of each media type, imported when it is needed."""


def media_type(data: bytes, name: str = "") -> str:
    """Return the media type that the first bytes of a file tell; plain text if they tell none.

    Args:
        data: the bytes of the file.
        name: of the file; decides only where the bytes leave it open.
    """
    del data, name
    return "text/plain"


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
