"""A document with some of its text changed: the same units, at their new places."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pydantic import ValidationError

from seoul_corpus.document import (
    Block,
    Division,
    Document,
    Finding,
    Furniture,
    Join,
    LineIndex,
    Paragraph,
    Provenance,
    Sentence,
    Span,
)
from seoul_corpus.errors import ParseError
from seoul_corpus.exchange.incoming.editing import Edit
from seoul_corpus.parse import parse

if TYPE_CHECKING:
    from seoul_corpus.document import Annotation, Place

Leaf = TypeVar("Leaf", Sentence, Block, Furniture)


class _CutError(Exception):
    """An edit reaches over the end of a unit."""


class Moves:
    """Where each offset of a text stands once it is edited.

    Args:
        text: the old text.
        edits: in text order; none begins inside another.
    """

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        self.edits = edits
        self._starts = [edit.start for edit in edits]
        pieces: list[str] = []
        self._shifts = [0]
        position = 0
        for edit in edits:
            pieces += [text[position : edit.start], edit.text]
            position = edit.end
            self._shifts.append(self._shifts[-1] + len(edit.text) - (edit.end - edit.start))
        self.text = "".join([*pieces, text[position:]])

    def offset(self, old: int) -> int | None:
        """Return the new place of an offset, None for one inside an edit."""
        before = bisect_right(self._starts, old)
        if before and self.edits[before - 1].start < old < self.edits[before - 1].end:
            return None
        if before and self.edits[before - 1].start == old:
            before -= 1
        return old + self._shifts[before]

    def span(self, span: Span) -> Span | None:
        """Return the new place of a range; None where an edit reaches over one of its ends."""
        start, end = self.offset(span.start), self.offset(span.end)
        return None if start is None or end is None or end <= start else Span(start=start, end=end)

    def touched(self, span: Span) -> bool:
        """Return whether an edit changes something of a range."""
        before = bisect_right(self._starts, span.start)
        near = self.edits[max(0, before - 1) : bisect_right(self._starts, span.end)]
        return any(edit.start < span.end and edit.end > span.start for edit in near)


class Rebuilt(NamedTuple):
    """A changed document, and where everything moved."""

    document: Document
    moves: Moves


def rebuilt(document: Document, edits: Iterable[Edit]) -> Rebuilt | None:
    """Return ``document`` with ``edits`` made, or None where its structure would not hold.

    Every unit keeps its id; what was not edited keeps its text. The structure holds where each
    unit still has a text, and where parsing the new text finds the same titles, headings,
    paragraphs and items as parsing the old one did. Sentences are not cut anew.
    """
    moves = Moves(document.text, sorted(edits))
    try:
        changed = Document.model_validate(dict(_changed(document, moves)))
    except (_CutError, ValidationError):
        return None
    return Rebuilt(changed, moves) if _outline(changed) == _outline(document) else None


def _outline(document: Document) -> list[tuple[str, str]] | None:
    """Return what parsing the text finds, down to the items; None where there is nothing."""
    try:
        read = parse(document.text, lang=document.lang, key=document.key, role=document.role)
    except ParseError:
        return None
    entries = read.index.entries.values()
    return [(entry.unit.id, entry.kind) for entry in entries if entry.kind != "sentence"]


def _changed(document: Document, moves: Moves) -> Iterator[tuple[str, object]]:
    """Yield the fields of the changed document."""
    lines = LineIndex(moves.text)
    yield from ((name, getattr(document, name)) for name in ("key", "lang", "role", "edition"))
    yield "provenance", _provenance(document, moves.text)
    yield "text", moves.text
    for name in ("title", "closing"):
        block = getattr(document, name)
        yield name, None if block is None else _leaf(block, moves)
    for name in ("notes", "leftovers", "furniture"):
        yield name, tuple(_leaf(unit, moves) for unit in getattr(document, name))
    yield "divisions", tuple(_division(division, moves) for division in document.divisions)
    yield "joins", tuple(_joins(document.joins, moves))
    yield "findings", tuple(_findings(document.findings, moves, document.key, lines))


def _provenance(document: Document, text: str) -> Provenance:
    """Return where the text is from: no file has it, so it is named by its own bytes."""
    encoding = document.provenance.encoding
    try:
        data = text.encode(encoding)
    except (ValueError, LookupError):  # a name that no codec has, or what it cannot write
        encoding, data = "utf-8", text.encode()
    return Provenance(sha256=hashlib.sha256(data).hexdigest(), encoding=encoding)


def _span(span: Span, moves: Moves) -> Span:
    moved = moves.span(span)
    if moved is None:
        raise _CutError
    return moved


def _leaf(unit: Leaf, moves: Moves) -> Leaf:
    span = _span(unit.span, moves)
    return unit.model_copy(update={"span": span, "text": moves.text[span.slice]})


def _paragraph(unit: Paragraph, moves: Moves) -> Paragraph:
    span = _span(unit.span, moves)
    return unit.model_copy(
        update={
            "span": span,
            "text": moves.text[span.slice],
            "label_span": unit.label_span and _span(unit.label_span, moves),
            "sentences": tuple(_leaf(sentence, moves) for sentence in unit.sentences),
            "items": tuple(_paragraph(item, moves) for item in unit.items),
        }
    )


def _division(unit: Division, moves: Moves) -> Division:
    return unit.model_copy(
        update={
            "label_span": unit.label_span and _span(unit.label_span, moves),
            "heads": tuple(_leaf(head, moves) for head in unit.heads),
            "paragraphs": tuple(_paragraph(paragraph, moves) for paragraph in unit.paragraphs),
            "divisions": tuple(_division(division, moves) for division in unit.divisions),
        }
    )


def _joins(joins: Iterable[Join], moves: Moves) -> Iterator[Join]:
    """Yield the line breaks that are still there."""
    for join in joins:
        span = moves.span(join.span)
        if span is not None and not moves.touched(join.span):
            yield join.model_copy(update={"span": span})


def _findings(
    findings: Iterable[Finding], moves: Moves, key: str, lines: LineIndex
) -> Iterator[Finding]:
    """Yield findings at their new places, without those about words that are no more."""
    for finding in findings:
        places = [moved_place(place, moves, key, lines) for place in finding.places]
        if None not in places:
            yield finding.model_copy(update={"places": tuple(places)})


def moved_place(place: Place, moves: Moves, key: str, lines: LineIndex) -> Place | None:
    """Return the new place of what stood at ``place``, None where that was changed."""
    if place.key != key:
        return place
    if moves.touched(place.span):
        return None
    start, end = moves.offset(place.span.start), moves.offset(place.span.end)
    if start is None or end is None:
        return None
    line, column = lines.place(start)
    span = Span(start=start, end=max(start, end))
    return place.model_copy(update={"span": span, "line": line, "column": column})


def moved_annotation(annotation: Annotation, moves: Moves, whole: set[Span]) -> Annotation | None:
    """Return an annotation at its new place; None where the words it marks were changed.

    Args:
        annotation: of the document that was changed.
        moves: where everything moved.
        whole: the spans of units: what marks a whole unit stays with it.
    """
    span = moves.span(annotation.span)
    if span is None or (moves.touched(annotation.span) and annotation.span not in whole):
        return None
    return annotation.model_copy(update={"span": span})
