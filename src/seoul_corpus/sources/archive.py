"""Zip files: counted while they are unpacked, read in memory, never a path."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO, Any, Final

from lxml import etree

from seoul_corpus.errors import LimitError, Location, ParseError

UNPACKED_LIMIT: Final = 64 * 1024 * 1024
"""The most bytes that all parts of an archive may unpack to."""

RATIO_LIMIT: Final = 200
"""How many times its packed size a part may unpack to, beyond a megabyte."""

ENTRY_LIMIT: Final = 4_096
"""The most entries that an archive may list."""

_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
"""What the standard library raises for a damaged file."""
_CHUNK = 1 << 16
_SMALL = 1 << 20
Element = etree._Element  # noqa: SLF001 -- lxml has no public name for its type


class Archive:
    """A zip file in memory. Its names are only names: nothing is written to a disk.

    Args:
        data: the bytes of the file.
        name: of the file, for messages.
        unpacked_limit: see ``UNPACKED_LIMIT``.
        ratio_limit: see ``RATIO_LIMIT``.
        entry_limit: see ``ENTRY_LIMIT``.

    Raises:
        ParseError: it is no zip file.
        LimitError: it lists too many entries.
    """

    def __init__(
        self,
        data: bytes,
        name: str,
        *,
        unpacked_limit: int = UNPACKED_LIMIT,
        ratio_limit: int = RATIO_LIMIT,
        entry_limit: int = ENTRY_LIMIT,
    ) -> None:
        self.name = name
        self._left = self._limit = unpacked_limit
        self._ratio = ratio_limit
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise ParseError("archive-broken", Location(name), reason=str(error)) from error
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        if len(self._zip.infolist()) > entry_limit:
            raise LimitError(
                "archive-limit", Location(name), limit_name="entry_limit", limit=entry_limit
            )

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def names(self) -> list[str]:
        """Return the names of all parts, in the order of the archive."""
        return list(self._entries)

    def read(self, part: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            ParseError: there is no such part, it is encrypted or damaged.
            LimitError: it, or all that was read, unpacks to too much.
        """
        entry = self._entries.get(part)
        place = Location(self.name)
        if entry is None:
            raise ParseError("archive-part-missing", place, part=part)
        if entry.flag_bits & 0x1:
            raise ParseError("archive-encrypted", place, part=part)
        try:
            with self._zip.open(entry) as file:
                return self._counted(file, max(1, entry.compress_size))
        except LimitError:
            raise
        except _DAMAGES as error:
            raise ParseError("archive-broken", place, reason=f"{part}: {error}") from error

    def _counted(self, file: IO[bytes], packed: int) -> bytes:
        chunks: list[bytes] = []
        size = 0
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            self._left -= len(chunk)
            if self._left < 0:
                raise self._too_large("unpacked_limit", self._limit)
            if size > _SMALL and size > packed * self._ratio:
                raise self._too_large("ratio_limit", self._ratio)
            chunks.append(chunk)
        return b"".join(chunks)

    def _too_large(self, limit_name: str, limit: int) -> LimitError:
        return LimitError("archive-limit", Location(self.name), limit_name=limit_name, limit=limit)

    def xml(self, part: str) -> Element:
        """Return the root of a part that is XML.

        Raises:
            ParseError: it is no XML, or has a DOCTYPE.
        """
        data = self.read(part)
        parser = etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
            huge_tree=False,
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            reason = f"{part}: {error.msg}"
            raise ParseError("archive-broken", Location(self.name), reason=reason) from error
        information: Any = root.getroottree().docinfo  # of which the stubs know little
        if information.internalDTD is not None:
            raise ParseError("archive-broken", Location(self.name), reason=f"{part}: DOCTYPE")
        return root
