"""From a bitext or a document to TEI, in one of three layouts."""

from __future__ import annotations

import io
from typing import Literal, overload

from seoul_corpus.document import Bitext, Document
from seoul_corpus.errors import FormatError
from seoul_corpus.tei.writing.layouts import split, write_corpus
from seoul_corpus.tei.writing.markup import Markup
from seoul_corpus.tei.writing.single import DECLARATION, tei

__all__ = ["to_tei", "write_corpus"]

LAYOUTS = ("single", "corpus", "split")


@overload
def to_tei(
    document: Bitext | Document, *, layout: Literal["single", "corpus"] = "single"
) -> bytes: ...


@overload
def to_tei(document: Bitext | Document, *, layout: Literal["split"]) -> dict[str, bytes]: ...


def to_tei(
    document: Bitext | Document, *, layout: Literal["single", "corpus", "split"] = "single"
) -> bytes | dict[str, bytes]:
    """Return a bitext, or a document alone, as TEI.

    Every slot of the model is in it, so that ``from_tei`` gives back an equal value. The same
    value gives the same bytes on every machine: UTF-8, LF, no clock but ``SOURCE_DATE_EPOCH``.

    Args:
        document: what to write.
        layout: ``single``: one ``TEI`` with one ``text`` a language. ``corpus``: the same in a
            ``teiCorpus``, for files that others are to join (see ``write_corpus``). ``split``:
            one file a language and one with the alignment, by file name.

    Raises:
        FormatError: a document has a key that the encoding needs for itself.
        LimitError: the tree is too deep to be read back.

    Example:
        >>> from seoul_corpus import parse
        >>> b'<p><label>1.</label> <s xml:id="ko.p1.s1">' in to_tei(parse("1. 우리는 확인한다."))
        True
    """
    if layout == "split":
        return split(document)
    if layout == "corpus":
        file = io.BytesIO()
        write_corpus(file, [document])
        return file.getvalue()
    if layout != "single":
        raise FormatError("tei-layout", layout=str(layout), known=", ".join(LAYOUTS))
    return "".join([DECLARATION, *tei(document, Markup())]).encode()
