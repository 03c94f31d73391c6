"""Links between two documents: divisions, paragraphs and items by number, then sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from seoul_corpus.align.agreement import Score, ScoredLink, score_links
from seoul_corpus.align.aligner import Aligner
from seoul_corpus.align.ordering import in_text_order
from seoul_corpus.align.renderings import Rendering, Renderings
from seoul_corpus.align.review.lines import align_segments_around
from seoul_corpus.align.review.merging import Merged, merge_links
from seoul_corpus.align.review.relinking import locked_links, not_kept, relinked
from seoul_corpus.align.review.rows import LinkRow, LinkTable
from seoul_corpus.align.segments import (
    Encode,
    Encoder,
    SegmentAlignment,
    SegmentLink,
    align_segments,
)
from seoul_corpus.document import Alignment, Bitext, Document, Link, direction
from seoul_corpus.errors import AlignmentError

__all__ = [
    "Encode",
    "Encoder",
    "LinkRow",
    "LinkTable",
    "Merged",
    "Rendering",
    "Renderings",
    "Score",
    "ScoredLink",
    "SegmentAlignment",
    "SegmentLink",
    "align",
    "align_segments",
    "align_segments_around",
    "merge_links",
    "relinked",
    "score_links",
]


def align(
    ko: Document,
    en: Document,
    *,
    key: str = "bitext",
    source: Literal["ko", "en"] | None = None,
    links: LinkTable | Iterable[Link] = (),
    encode: Encode | None = None,
) -> Bitext:
    """Return both documents with the links between them.

    Guarantees that each title, note, heading, paragraph, item and sentence of both documents
    is in exactly one link of its level; a unit without counterpart has a link with one empty
    side and a finding. Given links stand as they are, and the others go around them: where
    two units are joined, what stands before the one is linked with nothing behind the other.

    Args:
        ko: the Korean document.
        en: the English document; its key must differ.
        key: names the bitext.
        source: the side that links begin at; told from the roles by default.
        links: links that stand, each of them; of a table (``read_link_table``), the rows that a
            person touched, as far as they still fit the texts.
        encode: gives sentence vectors for paragraphs whose sentences differ in number, such as
            ``Encoder()`` of the extra ``embed``.

    Raises:
        AlignmentError: both documents have the same key, or each is in the other's language; or
            a given link contradicts the texts or another one: the error names row and column.

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
    locked, findings = locked_links(links, first, second)
    aligner = Aligner(first, second, locked, encode)
    aligner.run()
    alignment = Alignment(
        source=first.key,
        target=second.key,
        links=in_text_order(aligner.links, first, second),
        findings=(*findings, *not_kept(links, aligner.links), *aligner.findings),
    )
    return Bitext(key=key, ko=ko, en=en, alignment=alignment)
