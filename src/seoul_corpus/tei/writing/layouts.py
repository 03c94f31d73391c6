"""The layouts beside the single file: a corpus of many texts, and a bitext in three files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import BinaryIO

from seoul_corpus.document import Bitext, Document
from seoul_corpus.errors import FormatError
from seoul_corpus.tei.profile import TEI, TEI_VERSION
from seoul_corpus.tei.writing.header import alignment_header, corpus_header
from seoul_corpus.tei.writing.links import Linking
from seoul_corpus.tei.writing.markup import Markup
from seoul_corpus.tei.writing.single import DECLARATION, refuse_reserved, start_tag, tei
from seoul_corpus.tei.writing.standoff import alignment_standoff


def write_corpus(file: BinaryIO, texts: Iterable[Bitext | Document]) -> None:
    """Write a ``teiCorpus`` that holds one ``TEI`` a text.

    Texts are taken and written one after the other, so that memory does not grow with their
    number. In the file, each id begins with the key of its text.

    Args:
        file: a file that is open for writing bytes.
        texts: bitexts and documents with different keys.

    Raises:
        FormatError: a key stands twice, or is one that the encoding needs for itself; there is
            no text. What was written before that is not taken back.
        LimitError: a tree is too deep to be read back.

    Example:
        >>> import io
        >>> from seoul_corpus import parse
        >>> from seoul_corpus.tei import read_corpus
        >>> file, text = io.BytesIO(), parse("1. 우리는 확인한다.")
        >>> write_corpus(file, [text])
        >>> list(read_corpus(file.getvalue())) == [text]
        True
    """
    start = f'<teiCorpus xmlns="{TEI}" version="{TEI_VERSION}" xml:lang="mul">\n'
    file.write(f"{DECLARATION}{start}{corpus_header()}".encode())
    keys: set[str] = set()
    for text in texts:
        if text.key in keys:
            raise FormatError("tei-corpus-key", key=text.key)
        keys.add(text.key)
        file.write("".join(tei(text, Markup(f"{text.key}."))).encode())
    if not keys:
        raise FormatError("tei-corpus-empty")
    file.write(b"</teiCorpus>\n")


def split(text: Bitext | Document) -> dict[str, bytes]:
    """Return the files of the layout ``split`` by name.

    They are called after the text: ``KEY.xml`` has what joins the languages, ``KEY.LANGUAGE.xml``
    the text of each; a document alone is one file. Pointers between them are relative.
    """
    if isinstance(text, Document):
        return {f"{text.key}.xml": _file(tei(text, Markup()))}
    refuse_reserved(text.documents)
    files = {document.key: f"{text.key}.{document.key}.xml" for document in text.documents}
    found = {f"{text.key}.xml": _file(_alignment(text, files))}
    for document in text.documents:
        elsewhere = {key: name for key, name in files.items() if key != document.key}
        markup = Markup(files=elsewhere)
        counterparts = Linking(text.alignment.links, markup).corresp()
        found[files[document.key]] = _file(tei(document, markup, counterparts))
    return found


def _alignment(text: Bitext, files: Mapping[str, str]) -> list[str]:
    markup = Markup(files=files)
    linking = Linking(text.alignment.links, markup)
    beside = list(alignment_standoff(text, linking, markup))
    return [
        start_tag(text.key),
        alignment_header(text, files, linking, markup),
        *beside,
        "</TEI>\n",
    ]


def _file(pieces: list[str]) -> bytes:
    return "".join([DECLARATION, *pieces]).encode()
