"""Links between two documents: divisions, paragraphs and items by number, then sentences."""

from __future__ import annotations

from typing import Literal

from seoul_corpus.align.aligner import Aligner
from seoul_corpus.align.ordering import in_text_order
from seoul_corpus.align.segments import SegmentAlignment, SegmentLink, align_segments
from seoul_corpus.document import Alignment, Bitext, Document, direction
from seoul_corpus.errors import AlignmentError

__all__ = ["SegmentAlignment", "SegmentLink", "align", "align_segments"]


def align(
    ko: Document,
    en: Document,
    *,
    key: str = "bitext",
    source: Literal["ko", "en"] | None = None,
) -> Bitext:
    """Return both documents with the links between them.

    Guarantees that each title, note, heading, paragraph, item and sentence of both documents
    is in exactly one link of its level; a unit without counterpart has a link with one empty
    side and a finding.

    Args:
        ko: the Korean document.
        en: the English document; its key must differ.
        key: names the bitext.
        source: the side that links begin at; told from the roles by default.

    Raises:
        AlignmentError: both documents have the same key, or each is in the other's language.

    Example:
        >>> from seoul_corpus.parse import parse
        >>> b = align(parse("1. 우리는 확인한다."), parse("1. We confirm."))
        >>> [link.cardinality for link in b.alignment.at("sentence")]
        ['1-1']
    """
    if ko.key == en.key:
        raise AlignmentError("same-key", key=ko.key)
    if ko.lang.startswith("en") and en.lang.startswith("ko"):
        raise AlignmentError("languages-swapped")
    first, second = (
        direction(ko, en) if source is None else (ko, en) if source == "ko" else (en, ko)
    )
    aligner = Aligner(first, second)
    aligner.run()
    alignment = Alignment(
        source=first.key,
        target=second.key,
        links=in_text_order(aligner.links, first, second),
        findings=tuple(aligner.findings),
    )
    return Bitext(key=key, ko=ko, en=en, alignment=alignment)
