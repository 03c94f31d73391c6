"""HTML: the text of a page's main content, with the numbers that its lists print.

``content`` finds the main content, ``page`` goes over it, ``lists`` numbers its lists.
"""

from __future__ import annotations

import re

from lxml import etree

from seoul_corpus.document.encoding import BOMS
from seoul_corpus.errors import Location, ParseError
from seoul_corpus.sources.archive import Element
from seoul_corpus.sources.html.page import Page
from seoul_corpus.sources.plain import ENCODINGS, decode
from seoul_corpus.sources.source import HTML, INPUT_LIMIT, Source, called, described, extracted

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{1,40})""", re.IGNORECASE
)


def read_html(
    data: bytes, *, encoding: str | None = None, uri: str | None = None, limit: int = INPUT_LIMIT
) -> Source:
    r"""Return the text of an HTML page.

    Guarantees that each character of the main content is in the text, in the order of the page,
    white space as browsers show it. Numbers and bullets that lists print stand before their
    items. What was left out (navigation, hidden text) is in ``notices``.

    Args:
        data: the bytes of the page.
        encoding: one of ``ENCODINGS``; what the page says, or UTF-8, by default.
        uri: the page's name or address.
        limit: the largest size in bytes.

    Raises:
        ParseError: ``data`` cannot be decoded, or holds no text.
        LimitError: it is longer than ``limit``.

    Example:
        >>> read_html(b"<ol start=3><li>We <b>agree</b>.<li>We act.</ol>").text
        '3. We agree.\n4. We act.'
    """
    name = called(uri)
    plain = decode(data, encoding=encoding or _declared(data), uri=name, limit=limit)
    root = _parsed(plain.text, name)
    page = Page(root)
    said = plain.provenance
    provenance = described(data, HTML, uri, said.encoding, bom=said.bom)
    return extracted(page.composer, provenance, page.notices())


def _declared(data: bytes) -> str | None:
    """Return the encoding that the page names, if we know it."""
    if any(data.startswith(bom) for bom in BOMS.values()):
        return None
    match = _CHARSET.search(data[:2048])
    said = match[1].decode().lower().replace("_", "-") if match else ""
    return said if said in ENCODINGS and not said.startswith("utf-16") else None


def _parsed(text: str, name: str) -> Element:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.ParserError as error:
        raise ParseError("input-empty", Location(name, 1, 1, 0)) from error
    if root is None:
        raise ParseError("input-empty", Location(name, 1, 1, 0))
    return root
