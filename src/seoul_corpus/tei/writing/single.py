"""One ``TEI`` element: header, what stands beside the texts, the texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from seoul_corpus.document import Bitext, Document
from seoul_corpus.errors import FormatError
from seoul_corpus.tei.profile import RESERVED_KEYS, TEI, TEI_VERSION
from seoul_corpus.tei.writing.body import Body
from seoul_corpus.tei.writing.header import header
from seoul_corpus.tei.writing.links import Linking
from seoul_corpus.tei.writing.markup import Markup
from seoul_corpus.tei.writing.standoff import standoff

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def start_tag(key: str) -> str:
    """Return the start tag of the ``TEI`` of a bitext or document with that key."""
    names = f'version="{TEI_VERSION}" xml:id="{key}" xml:lang="mul"'
    return f'<TEI xmlns="{TEI}" {names}>\n'


def tei(
    document: Bitext | Document, markup: Markup, counterparts: Mapping[str, str] | None = None
) -> list[str]:
    """Return the ``TEI`` element in pieces.

    Args:
        document: what to write.
        markup: escapes text, and makes ids and pointers.
        counterparts: ``@corresp`` of the units of a document whose bitext is written elsewhere.

    Raises:
        FormatError: a document has a key that the encoding needs for itself.
        LimitError: the tree is too deep to be read back.
    """
    documents = (document,) if isinstance(document, Document) else document.documents
    refuse_reserved(documents)
    links = document.alignment.links if isinstance(document, Bitext) else ()
    linking = Linking(links, markup)
    others = linking.corresp() if counterparts is None else counterparts
    bodies = [Body(one, markup, others) for one in documents]
    # The header is written last: it declares the characters that the rest has met.
    texts = [part for one in bodies for part in _text(one, markup)]
    beside = list(standoff(document, linking, markup))
    start = start_tag(document.key) + header(document, bodies, linking, markup)
    return [start, *beside, "<text>\n<group>\n", *texts, "</group>\n</text>\n</TEI>\n"]


def refuse_reserved(documents: tuple[Document, ...]) -> None:
    """Refuse documents whose key the encoding needs for itself.

    Raises:
        FormatError: one has such a key.
    """
    for one in documents:
        if one.key in RESERVED_KEYS:
            reserved = ", ".join(sorted(RESERVED_KEYS))
            raise FormatError("tei-key-reserved", key=one.key, reserved=reserved)


def _text(body: Body, markup: Markup) -> Iterator[str]:
    document, key = body.document, body.document.key
    decls = markup.pointers((f"src.{key}", f"td.{key}"))
    id_ = markup.id(f"text.{key}")
    yield f'<text{id_} n="{key}" xml:lang="{document.lang}" decls="{decls}">\n'
    yield from body.write()
    yield "</text>\n"
