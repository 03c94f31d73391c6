"""HWPX: the text of a Hangul document, with the numbers that its outlines print.

``numbering`` rebuilds automatic numbers, ``body`` goes over the sections; this module puts the
parts of the file together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from seoul_corpus.errors import Location, ParseError
from seoul_corpus.sources.archive import ENTRY_LIMIT, RATIO_LIMIT, UNPACKED_LIMIT, Archive
from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.hwpx.body import Body
from seoul_corpus.sources.hwpx.numbering import named, outlines
from seoul_corpus.sources.source import (
    HWPX,
    INPUT_LIMIT,
    Notice,
    Source,
    called,
    described,
    extracted,
    within,
)

__all__ = ["read_hwpx"]

_LIST: Final = "Contents/content.hpf"
_HEADER: Final = "Contents/header.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_SECTION = re.compile(r"(?:.*/)?section([0-9]{1,6})\.xml")


def read_hwpx(  # noqa: PLR0913 -- each limit has a name
    data: bytes,
    *,
    encoding: str | None = None,
    uri: str | None = None,
    limit: int = INPUT_LIMIT,
    unpacked_limit: int = UNPACKED_LIMIT,
    ratio_limit: int = RATIO_LIMIT,
    entry_limit: int = ENTRY_LIMIT,
) -> Source:
    """Return the text of an HWPX document.

    A paragraph is a line, a row of a table a line with tabs between its cells; text boxes and
    captions follow the paragraph that they are anchored in. Numbers that the document's outlines
    and lists print stand before their paragraphs. Notes follow the text as ``[1] …``. Insertions
    of tracked changes are in the text, deletions are not; ``notices`` says so, and what else was
    left out.

    Args:
        data: the bytes of the file.
        encoding: not used: XML says its own.
        uri: the file's name or address.
        limit: the largest size in bytes.
        unpacked_limit: the most bytes that its parts may unpack to.
        ratio_limit: how many times its packed size a part may unpack to.
        entry_limit: the most parts that it may list.

    Raises:
        ParseError: it is no whole HWPX document, is encrypted, or holds no text.
        LimitError: a limit is passed.
    """
    del encoding
    within(data, limit, uri)
    archive = Archive(
        data,
        called(uri),
        unpacked_limit=unpacked_limit,
        ratio_limit=ratio_limit,
        entry_limit=entry_limit,
    )
    _refuse_encrypted(archive)
    header = archive.xml(_HEADER) if _HEADER in archive else None
    body = Body(Composer(), outlines(header))
    for part in _sections(archive):
        body.read(archive.xml(part), part)
    body.read_notes()
    return extracted(body.composer, described(data, HWPX, uri), _notices(body))


def _refuse_encrypted(archive: Archive) -> None:
    if _MANIFEST in archive:
        for _ in named(archive.xml(_MANIFEST), "encryption-data"):
            raise ParseError("archive-encrypted", Location(archive.name), part=archive.name)


def _sections(archive: Archive) -> list[str]:
    """Return the parts with text in the order of the document's list, then those not listed.

    Raises:
        ParseError: there is none.
    """
    found = {m[0]: int(m[1]) for m in map(_SECTION.fullmatch, archive.names()) if m}
    listed = [part for part in _listed(archive) if part in found]
    rest = sorted(set(found) - set(listed), key=lambda part: (found[part], part))
    if not found:
        raise ParseError(
            "archive-part-missing", Location(archive.name), part="Contents/section0.xml"
        )
    return [*dict.fromkeys(listed), *rest]


def _listed(archive: Archive) -> Iterator[str]:
    if _LIST not in archive:
        return
    root = archive.xml(_LIST)
    items = {item.get("id", ""): item.get("href", "").lstrip("/") for item in named(root, "item")}
    for reference in named(root, "itemref"):
        href = items.get(reference.get("idref", ""), "")
        yield href if href in archive else f"Contents/{href}"


def _notices(body: Body) -> Iterator[Notice]:
    if body.inserted or body.deleted:
        params = {"inserted": str(body.inserted), "deleted": str(body.deleted)}
        yield Notice("hwpx-changes", params=params)
    if body.headers or body.comments:
        params = {"headers": str(body.headers), "comments": str(body.comments)}
        yield Notice("hwpx-left-out", params=params)
