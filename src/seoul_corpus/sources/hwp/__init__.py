"""HWP 5: the text of a binary Hangul document.

``records`` opens the file, ``numbering`` rebuilds automatic numbers, ``body`` goes over its
paragraphs; this module puts the parts together.
"""

from __future__ import annotations

from collections.abc import Iterator

from seoul_corpus.sources.archive import UNPACKED_LIMIT
from seoul_corpus.sources.composing import Composer
from seoul_corpus.sources.hwp.body import Body
from seoul_corpus.sources.hwp.numbering import outlines
from seoul_corpus.sources.hwp.records import Compound
from seoul_corpus.sources.source import (
    HWP,
    INPUT_LIMIT,
    Notice,
    Source,
    called,
    described,
    extracted,
    within,
)

__all__ = ["read_hwp"]


def read_hwp(
    data: bytes,
    *,
    encoding: str | None = None,
    uri: str | None = None,
    limit: int = INPUT_LIMIT,
    unpacked_limit: int = UNPACKED_LIMIT,
) -> Source:
    """Return the text of an HWP 5 document.

    A paragraph is a line, a row of a table a line with tabs between its cells. Notes follow the
    text as ``[1] …``. Numbers that the document's outlines and lists print stand before their
    paragraphs; ``notices`` says how many the file does not tell.

    Args:
        data: the bytes of the file.
        encoding: not used: HWP 5 is UTF-16.
        uri: the file's name or address.
        limit: the largest size in bytes.
        unpacked_limit: the most bytes that its streams may unpack to.

    Raises:
        MissingExtraError: the extra ``hwp`` is not installed.
        ParseError: it is no whole HWP 5 document, is locked, or holds no text.
        LimitError: a limit is passed.
    """
    del encoding
    within(data, limit, uri)
    compound = Compound(data, called(uri), unpacked_limit)
    sections = compound.sections()
    if not sections:
        raise compound.broken("BodyText")
    body = Body(Composer(), outlines(compound.records("DocInfo")))
    for section in sections:
        body.read(compound.records(section), section)
    body.read_notes()
    return extracted(body.composer, described(data, HWP, uri), _notices(body))


def _notices(body: Body) -> Iterator[Notice]:
    if body.numbers:
        yield Notice("hwp-numbers", params={"count": str(body.numbers)})
    if body.headers or body.comments:
        params = {"headers": str(body.headers), "comments": str(body.comments)}
        yield Notice("hwp-left-out", params=params)
