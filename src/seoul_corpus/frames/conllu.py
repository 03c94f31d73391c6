"""CoNLL-U: a line a word, its morphemes joined by +, and the aligned sentence beside it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from seoul_corpus.document import Bitext, Document, View, reading
from seoul_corpus.errors import FormatError
from seoul_corpus.frames import bitexts
from seoul_corpus.frames.tokens import MORPHEMES, Token, tokens

if TYPE_CHECKING:
    from seoul_corpus.document.tabular import Tabular

# As UDPipe escapes white space in SpacesAfter; it has no escape for other kinds than these.
_ESCAPES: Final = {" ": "\\s", "\t": "\\t", "\r": "\\r", "\n": "\\n"}


def conllu(texts: Tabular | Iterable[Bitext]) -> str:
    r"""Return the documents that have a layer of morphemes as CoNLL-U.

    A token is a line of its own: LEMMA holds the forms of its morphemes and XPOS their tags, each
    joined by ``+``; what is not known (UPOS, FEATS, HEAD, DEPREL) is ``_``. Each sentence and
    block has ``# sent_id`` (the unit's id, after the bitext's key where there are several),
    ``# text`` and, from the alignment, the other language as ``# text_en`` or ``# text_ko``. MISC
    says ``SpaceAfter=No``, and ``SpacesAfter=`` where a gap is not one space. All is in NFC, as the
    format wants it.

    Source: the format's description by Universal Dependencies.

    Raises:
        FormatError: no document has a layer of morphemes.

    Example:
        >>> import seoul_corpus as sc
        >>> print(*conllu(sc.load_bitext()).splitlines()[2:7], sep="\n")
        # sent_id = ko.note1
        # text = (비공식 번역본)
        # text_en = (Unofficial translation)
        1 ( ( _ SSO _ _ _ _ SpaceAfter=No
        2 비공식 비+공식 _ XPN+NNG _ _ _ _ _
    """
    each = list(bitexts(texts))
    lines = [
        line
        for bitext in each
        for document in bitext.documents
        if bitext.marks.select(MORPHEMES, document.key)
        for line in _document(bitext, document, f"{bitext.key}." if len(each) > 1 else "")
    ]
    if not lines:
        raise FormatError("conllu-morphemes", layer=MORPHEMES)
    return unicodedata.normalize("NFC", "".join(f"{line}\n" for line in lines))


def _document(bitext: Bitext, document: Document, prefix: str) -> Iterator[str]:
    yield f"# newdoc id = {bitext.key}.{document.key}"
    above: str | None = None
    for unit, found in groupby(tokens(bitext, document), key=lambda token: token.unit):
        parent = document.index.entries[unit.id].parent
        if above is None or parent is None or parent != above:
            yield f"# newpar id = {prefix}{parent or unit.id}"
        above = parent
        yield f"# sent_id = {prefix}{unit.id}"
        sentence = list(found)
        yield f"# text = {''.join(_spaced(document, sentence)).strip()}"
        yield from _translation(bitext, document, unit.id)
        gaps = _gaps(document, sentence)
        yield from (_line(document, token, gap) for token, gap in zip(sentence, gaps, strict=True))
        yield ""


def _gaps(document: Document, sentence: list[Token]) -> list[str]:
    """Return the white space after each token of a sentence; a space after the last one."""
    gaps = [document.text[one.end : following.start] for one, following in pairwise(sentence)]
    # A page number may stand between two words; it is left out with what is around it kept.
    return ["".join(c for c in gap if c.isspace()) for gap in gaps] + [" "]


def _spaced(document: Document, sentence: list[Token]) -> Iterator[str]:
    for token, gap in zip(sentence, _gaps(document, sentence), strict=True):
        yield document.text[token.start : token.end]
        yield " " if gap else ""


def _translation(bitext: Bitext, document: Document, name: str) -> Iterator[str]:
    link = bitext.links_by_unit.get(name)
    if link is None:
        return
    other = bitext.en if document is bitext.ko else bitext.ko
    names = link.target_ids if other.key == bitext.alignment.target else link.source_ids
    views: Iterable[View | None] = (other.view((one,)) for one in names)
    said = " ".join(
        word for view in views if view is not None for word in reading(other, view.span).split()
    )
    if said:
        yield f"# text_{other.lang.partition('-')[0].lower()} = {said}"


def _line(document: Document, token: Token, gap: str) -> str:
    form = document.text[token.start : token.end]
    lemma = " ".join((token.lemma or "").split())
    xpos = "_".join((token.xpos or "").split())
    misc = "_" if gap == " " else f"SpacesAfter={_escaped(gap)}"
    columns = (
        form,
        lemma or "_",
        "_",
        xpos or "_",
        "_",
        "_",
        "_",
        "_",
        misc if gap else "SpaceAfter=No",
    )
    return "\t".join((str(token.position), *columns))


def _escaped(gap: str) -> str:
    return "".join(_ESCAPES.get(c) or f"\\u{ord(c):04X}" for c in gap)
