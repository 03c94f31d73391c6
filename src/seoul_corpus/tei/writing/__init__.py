"""From a bitext or a document to TEI."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from seoul_corpus.document import Bitext, Document
from seoul_corpus.errors import FormatError
from seoul_corpus.tei.profile import RESERVED_KEYS, TEI, TEI_VERSION
from seoul_corpus.tei.writing.body import Body
from seoul_corpus.tei.writing.header import header
from seoul_corpus.tei.writing.links import Linking
from seoul_corpus.tei.writing.markup import Markup
from seoul_corpus.tei.writing.standoff import standoff

__all__ = ["to_tei"]


def to_tei(document: Bitext | Document, *, layout: Literal["single"] = "single") -> bytes:
    """Return a bitext, or a document alone, as TEI.

    Every slot of the model is in it, so that ``from_tei`` gives back an equal value. The same
    value gives the same bytes on every machine: UTF-8, LF, no clock but ``SOURCE_DATE_EPOCH``.

    Args:
        document: what to write.
        layout: ``single``: one ``TEI`` with one ``text`` a language.

    Raises:
        FormatError: a document has a key that the encoding needs for itself.
        LimitError: the tree is too deep to be read back.

    Example:
        >>> from seoul_corpus import parse
        >>> b'<p><label>1.</label> <s xml:id="ko.p1.s1">' in to_tei(parse("1. 우리는 확인한다."))
        True
    """
    if layout != "single":
        raise FormatError("tei-layout", layout=str(layout), known="single")
    declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return "".join([declaration, *_tei(document, Markup())]).encode()


def _tei(document: Bitext | Document, markup: Markup) -> list[str]:
    documents = (document,) if isinstance(document, Document) else document.documents
    for one in documents:
        if one.key in RESERVED_KEYS:
            reserved = ", ".join(sorted(RESERVED_KEYS))
            raise FormatError("tei-key-reserved", key=one.key, reserved=reserved)
    links = document.alignment.links if isinstance(document, Bitext) else ()
    linking = Linking(links, markup)
    counterparts = linking.corresp()
    bodies = [Body(one, markup, counterparts) for one in documents]
    # The header is written last: it declares the characters that the rest has met.
    texts = [part for one in bodies for part in _text(one, markup)]
    beside = list(standoff(document, linking, markup))
    names = f'version="{TEI_VERSION}" xml:id="{document.key}" xml:lang="mul"'
    start = f'<TEI xmlns="{TEI}" {names}>\n{header(document, bodies, linking, markup)}'
    return [start, *beside, "<text>\n<group>\n", *texts, "</group>\n</text>\n</TEI>\n"]


def _text(body: Body, markup: Markup) -> Iterator[str]:
    document, key = body.document, body.document.key
    decls = markup.pointers((f"src.{key}", f"td.{key}"))
    id_ = markup.id(f"text.{key}")
    yield f'<text{id_} n="{key}" xml:lang="{document.lang}" decls="{decls}">\n'
    yield from body.write()
    yield "</text>\n"
