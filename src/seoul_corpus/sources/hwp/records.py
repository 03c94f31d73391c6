"""HWP 5 as records: a compound file, its streams, and the tree that a stream holds."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any, Final

from seoul_corpus.errors import LimitError, Location, ParseError
from seoul_corpus.sources.extras import optional

SIGNATURE: Final = b"HWP Document File"
_COMPRESSED, _PASSWORD, _DISTRIBUTED, _DRM = 0x1, 0x2, 0x4, 0x10
_CERTIFIED: Final = 0x100 | 0x400
_LOCKS: Final = (
    (_PASSWORD, "protected with a password / 암호"),
    (_DISTRIBUTED, "a read-only distribution copy / 배포용 문서"),
    (_DRM | _CERTIFIED, "encrypted (DRM) / 보안 문서"),
)
_BROKEN: Final = (
    OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError,
    RecursionError, struct.error, zlib.error,
)  # fmt: skip
"""What a damaged compound file can make olefile raise."""

_LONG: Final = 0xFFF
_DEPTH: Final = 100
_RECORDS: Final = 1_000_000


@dataclass(slots=True)
class Record:
    """A record with those that belong to it.

    Attributes:
        tag: what it is.
        data: its bytes.
        children: the records one level deeper that follow.
    """

    tag: int
    data: bytes
    children: list[Record] = field(default_factory=list)


class Compound:
    """The streams of an HWP 5 file.

    Args:
        data: the bytes of the file.
        name: of the file, for messages.
        unpacked_limit: the most bytes that all streams may unpack to.

    Raises:
        MissingExtraError: the extra ``hwp`` is not installed.
        ParseError: it is no HWP 5 file, or is locked.
    """

    def __init__(self, data: bytes, name: str, unpacked_limit: int) -> None:
        self.name = name
        self._left = self._limit = unpacked_limit
        olefile = optional("olefile", "hwp", "HWP 5")
        try:
            self._file: Any = olefile.OleFileIO(io.BytesIO(data))
        except _BROKEN as error:
            raise self.broken(str(error)) from error
        header = self._bytes("FileHeader")
        if not header.startswith(SIGNATURE) or len(header) < 40:
            raise self.broken("FileHeader")
        self._flags = int.from_bytes(header[36:40], "little")
        for flag, kind in _LOCKS:
            if self._flags & flag:
                raise ParseError("hwp-locked", Location(name), kind=kind)

    def broken(self, reason: str) -> ParseError:
        """Return the error for a file that is damaged."""
        return ParseError("hwp-broken", Location(self.name), reason=reason)

    def sections(self) -> list[str]:
        """Return the names of the streams with text, in order."""
        try:
            names = ["/".join(parts) for parts in self._file.listdir()]
        except _BROKEN as error:
            raise self.broken(str(error)) from error
        found = (name.removeprefix("BodyText/Section") for name in names)
        return [f"BodyText/Section{n}" for n in sorted(int(n) for n in found if _is_number(n))]

    def records(self, stream: str) -> list[Record]:
        """Return the records of a stream as trees.

        Raises:
            ParseError: it is missing or damaged.
            LimitError: it unpacks to too much.
        """
        data = self._bytes(stream)
        if self._flags & _COMPRESSED:
            data = self._unpacked(data, stream)
        return self._trees(data, stream)

    def _bytes(self, stream: str) -> bytes:
        try:
            with self._file.openstream(stream) as file:
                return bytes(file.read())
        except _BROKEN as error:
            raise self.broken(f"{stream}: {error}") from error

    def _unpacked(self, data: bytes, stream: str) -> bytes:
        inflate = zlib.decompressobj(-15)
        try:
            out = inflate.decompress(data, self._left + 1)
        except zlib.error as error:
            raise self.broken(f"{stream}: {error}") from error
        self._left -= len(out)
        if self._left < 0:
            place = Location(self.name)
            raise LimitError("archive-limit", place, limit_name="unpacked_limit", limit=self._limit)
        if not inflate.eof:
            raise self.broken(f"{stream}: cut off")
        return out

    def _trees(self, data: bytes, stream: str) -> list[Record]:
        root = Record(0, b"")
        path = [root]
        at = count = 0
        while at + 4 <= len(data):
            head = int.from_bytes(data[at : at + 4], "little")
            tag, level, size = head & 0x3FF, head >> 10 & 0x3FF, head >> 20
            at += 4
            if size == _LONG:
                size = int.from_bytes(data[at : at + 4], "little")
                at += 4
            if at + size > len(data):
                raise self.broken(f"{stream}: cut off")
            count += 1
            if level > _DEPTH or count > _RECORDS:
                raise self.broken(f"{stream}: more records or levels than a document has")
            record = Record(tag, data[at : at + size])
            del path[level + 1 :]
            path[-1].children.append(record)
            path.append(record)
            at += size
        return root.children


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6
