"""Pairs of segments as a bitext, so that one set of checks serves both."""

from __future__ import annotations

from collections.abc import Sequence

from seoul_corpus.document import (
    LAWFUL,
    Alignment,
    Bitext,
    Division,
    Document,
    Level,
    Link,
    Paragraph,
    Provenance,
    Sentence,
    Span,
    TermBase,
)
from seoul_corpus.errors import AlignmentError


def bitext_of_segments(
    ko: Sequence[str], en: Sequence[str], terms: TermBase | None = None
) -> Bitext:
    """Return a bitext whose nth unnumbered paragraphs hold the nth segments and are linked.

    Raises:
        AlignmentError: the two sides have different numbers of segments.
    """
    if len(ko) != len(en):
        raise AlignmentError("segments-uneven", ko=str(len(ko)), en=str(len(en)))
    documents = [_document(key, side) for key, side in (("ko", ko), ("en", en))]
    levels: tuple[tuple[Level, str], ...] = (("paragraph", ""), ("sentence", ".s1"))
    links = tuple(
        _link(level, f"{one.id}{end}" if one else "", f"{other.id}{end}" if other else "")
        for level, end in levels
        for one, other in zip(*(_slots(d, len(ko)) for d in documents), strict=True)
        if one or other
    )
    alignment = Alignment(source="ko", target="en", links=links)
    return Bitext(
        key="segments", ko=documents[0], en=documents[1], alignment=alignment, terms=terms
    )


def _document(key: str, segments: Sequence[str]) -> Document:
    paragraphs = []
    position = 0
    for number, segment in enumerate(segments, 1):
        words = segment.strip()
        if words:
            start = position + segment.index(words)
            span = Span(start=start, end=start + len(words))
            name = f"{key}.u{number}"
            own = Sentence(id=f"{name}.s1", span=span, text=words)
            paragraphs.append(Paragraph(id=name, span=span, text=words, sentences=(own,)))
        position += len(segment) + 1
    body = Division(id=f"{key}.body", type="declaration", paragraphs=tuple(paragraphs))
    fields = {
        "key": key,
        "lang": key,
        "text": "\n".join(segments),
        "provenance": Provenance(sha256=""),
        "divisions": (body,) if paragraphs else (),
    }
    return Document.model_validate(fields, context=LAWFUL)


def _slots(document: Document, count: int) -> list[Paragraph | None]:
    """Return the paragraph of each segment, None for one without words."""
    slots: list[Paragraph | None] = [None] * count
    for paragraph in document.paragraphs():
        slots[int(paragraph.id.rpartition(".u")[2]) - 1] = paragraph
    return slots


def _link(level: Level, source: str, target: str) -> Link:
    return Link(
        id=f"al.{source or target}",
        level=level,
        source_ids=(source,) if source else (),
        target_ids=(target,) if target else (),
        origin="order",
    )
