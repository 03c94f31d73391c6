"""The rows of each table, made one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Final

from seoul_corpus.document import Bitext, Document, Pair, View
from seoul_corpus.document.rows import bitext_rows, words
from seoul_corpus.frames.columns import Cell
from seoul_corpus.frames.tokens import text_units, tokens

Row = tuple[Cell, ...]


def _documents(bitext: Bitext) -> Iterator[Row]:
    for document in bitext.documents:
        edition = document.edition
        heading = document.title.text if document.title else None
        yield (
            bitext.key,
            document.key,
            document.lang,
            document.role,
            edition.title if edition else heading,
            edition.date.isoformat() if edition and edition.date else None,
            (edition.publisher if edition else None) or None,
            (edition.licence if edition else None) or None,
            document.provenance.uri,
            document.provenance.sha256,
            len(document.text),
            sum(1 for _ in document.paragraphs()),
            sum(1 for _ in document.sentences()),
            sum(1 for _ in tokens(bitext, document)),
            len(document.findings),
        )


def _paragraphs(bitext: Bitext) -> Iterator[Row]:
    for row in bitext_rows(bitext):
        yield _paired(row.pair, row.depth, "\n")


def _sentences(bitext: Bitext) -> Iterator[Row]:
    ko, en = map(text_units, bitext.documents)
    for pair in bitext.pair_up(ko, en):
        yield _paired(pair, pair.main.entry.depth, " ")


def _paired(pair: Pair, depth: int, joint: str) -> Row:
    link = pair.link
    parent, division, n = _above(pair.main)
    return (
        pair.bitext.key,
        pair.id,
        pair.reference,
        pair.n or n,
        pair.kind,
        depth,
        parent,
        division,
        _ids(pair.ko),
        _ids(pair.en),
        _text(pair.ko, joint),
        _text(pair.en, joint),
        link.relation if link else None,
        link.cardinality if link else None,
        link.confidence if link else None,
        link.status if link else None,
        (link.origin if link else None) or None,
        link.reviewer if link else None,
        (link.note if link else None) or None,
    )


def _above(view: View) -> tuple[str | None, str | None, str | None]:
    """Return the id above a unit, the type of its division, and the nearest number above."""
    entries = view.document.index.entries
    parent = name = view.entry.parent
    number: str | None = None
    while name is not None:
        unit, kind, above, _ = entries[name]
        if hasattr(unit, "heads"):
            return parent, kind, number
        number = number or getattr(unit, "n", None)
        name = above
    return parent, None, number


def _ids(view: View | None) -> str | None:
    return ",".join(unit.id for unit in view.units) if view else None


def _text(view: View | None, joint: str) -> str | None:
    return joint.join(part.text for part in words(view)) if view else None


def _tokens(bitext: Bitext) -> Iterator[Row]:
    for document in bitext.documents:
        entries = document.index.entries
        for token in tokens(bitext, document):
            yield (
                bitext.key,
                f"{token.unit.id}.w{token.position}",
                document.key,
                document.lang,
                token.unit.id,
                entries[token.unit.id].parent,
                token.position,
                token.kind,
                document.text[token.start : token.end],
                token.start,
                token.end,
                token.lemma,
                token.xpos,
            )


def _annotations(bitext: Bitext) -> Iterator[Row]:
    places = {document.key: _Places(document) for document in bitext.documents}
    for layer in bitext.layers:
        for one in layer.annotations:
            place = places[one.document]
            sentence, parent = place.around(one.span.start, one.span.end)
            yield (
                bitext.key,
                one.id,
                layer.name,
                one.document,
                place.document.lang,
                sentence,
                parent,
                one.type,
                one.value,
                one.ref,
                place.document.text[one.span.slice],
                one.span.start,
                one.span.end,
                one.origin or None,
                one.note or None,
            )


class _Places:
    """Which sentence or block of a document a range stands in."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._units = text_units(document)
        self._starts = [unit.span.start for unit in self._units]

    def around(self, start: int, end: int) -> tuple[str | None, str | None]:
        """Return the ids of the unit that a range begins and ends in, and of what is above it."""
        position = bisect_right(self._starts, start) - 1
        if position < 0 or end > self._units[position].span.end:
            return None, None
        name = self._units[position].id
        return name, self.document.index.entries[name].parent


ROWS: Final[dict[str, Callable[[Bitext], Iterator[Row]]]] = {
    "document": _documents,
    "paragraph": _paragraphs,
    "sentence": _sentences,
    "token": _tokens,
    "annotation": _annotations,
}
"""What makes the rows of each level, in the order of its columns."""
