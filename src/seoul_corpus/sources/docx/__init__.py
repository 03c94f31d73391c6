"""DOCX: the text of a Word document, with the numbers that its lists print.

``numbering`` rebuilds automatic numbers, ``body`` goes over the document; this module puts the
parts of the file together.
"""

from __future__ import annotations

from collections.abc import Iterator

from seoul_corpus.sources.archive import (
    ENTRY_LIMIT,
    RATIO_LIMIT,
    UNPACKED_LIMIT,
    Archive,
    Element,
)
from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.docx.body import Body, W
from seoul_corpus.sources.docx.numbering import Numbering
from seoul_corpus.sources.source import (
    DOCX,
    INPUT_LIMIT,
    Notice,
    Source,
    called,
    described,
    extracted,
    within,
)

__all__ = ["main_part", "read_docx"]

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def read_docx(  # noqa: PLR0913 -- each limit has a name
    data: bytes,
    *,
    encoding: str | None = None,
    uri: str | None = None,
    limit: int = INPUT_LIMIT,
    unpacked_limit: int = UNPACKED_LIMIT,
    ratio_limit: int = RATIO_LIMIT,
    entry_limit: int = ENTRY_LIMIT,
) -> Source:
    """Return the text of a Word document.

    A paragraph is a line, a row of a table a line with tabs between its cells. Numbers that the
    document's lists print stand before their paragraphs, two spaces deeper for each level.
    Footnotes and endnotes follow the text as ``[1] …``. Insertions of tracked changes are in the
    text, deletions are not; ``notices`` says so, and what else was left out.

    Args:
        data: the bytes of the file.
        encoding: not used: XML says its own.
        uri: the file's name or address.
        limit: the largest size in bytes.
        unpacked_limit: the most bytes that its parts may unpack to.
        ratio_limit: how many times its packed size a part may unpack to.
        entry_limit: the most parts that it may list.

    Raises:
        ParseError: it is no whole Word document, is encrypted, or holds no text.
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
    main = main_part(archive)
    folder = main.rpartition("/")[0]
    numbering = Numbering(
        _optional(archive, f"{folder}/numbering.xml"), _optional(archive, f"{folder}/styles.xml")
    )
    composer = Composer(main)
    body = Body(composer, numbering)
    body.read(archive.xml(main))
    for kind in ("footnote", "endnote"):
        body.read_notes(_optional(archive, f"{folder}/{kind}s.xml"), kind, f"{folder}/{kind}s.xml")
    return extracted(composer, described(data, DOCX, uri), _notices(archive, body))


def main_part(archive: Archive) -> str:
    """Return the name of the part with the text."""
    if "_rels/.rels" in archive:
        for relation in archive.xml("_rels/.rels").iter(_RELATIONS):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _optional(archive: Archive, part: str) -> Element | None:
    return archive.xml(part) if part in archive else None


def _notices(archive: Archive, body: Body) -> Iterator[Notice]:
    if body.inserted or body.deleted:
        params = {"inserted": str(body.inserted), "deleted": str(body.deleted)}
        yield Notice("docx-changes", params=params)
    if body.hidden:
        yield Notice("docx-hidden", params={"count": str(body.hidden)})
    edges = [p for p in archive.names() if p.startswith(("word/header", "word/footer"))]
    headers = sum(1 for part in edges if part.endswith(".xml") and _says(archive.xml(part)))
    noted = _optional(archive, "word/comments.xml")
    comments = 0 if noted is None else len(noted.findall(f"{W}comment"))
    if headers or comments:
        params = {"headers": str(headers), "comments": str(comments)}
        yield Notice("docx-left-out", params=params)


def _says(root: Element) -> bool:
    return any((text.text or "").strip() for text in root.iter(f"{W}t"))
