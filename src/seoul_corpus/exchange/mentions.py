"""Terms inside a text: where the annotations of a bitext stand in what one reads."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from seoul_corpus.exchange.runs import offsets, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seoul_corpus.document import Annotation, Bitext, Document
    from seoul_corpus.exchange.work import Side

TERMS = "terms"
"""The layer that terms are in."""


class Mention(NamedTuple):
    """Some words of a text that are a term.

    Attributes:
        text: the words before it, or the term itself.
        ref: id of the term; None for words that are none.
    """

    text: str
    ref: str | None


def mentions(bitext: Bitext, document: Document, side: Side) -> list[Mention]:
    """Return a side's text in pieces, of which some are terms; of two that overlap, the longer.

    Example:
        >>> from seoul_corpus import annotate, load_bitext
        >>> from seoul_corpus.exchange.work import work_units
        >>> b = annotate(load_bitext())
        >>> side = work_units(b)[2].source
        >>> [piece.text for piece in mentions(b, b.ko, side) if piece.ref][:2]
        ['AI 서울 정상회의', '세계 지도자']
    """
    pieces: list[Mention] = []
    position = 0
    for start, end, ref in sorted(_places(bitext, document, side)):
        pieces += [Mention(side.text[position:start], None), Mention(side.text[start:end], ref)]
        position = end
    pieces.append(Mention(side.text[position:], None))
    return [piece for piece in pieces if piece.text]


def _places(bitext: Bitext, document: Document, side: Side) -> Iterator[tuple[int, int, str]]:
    base = 0
    for span, text in zip(side.spans, side.texts, strict=True):
        found = bitext.marks.inside(document.key, span, TERMS)
        inside = [one for one in found if one.ref]
        if inside:
            starts = [start for start, _ in offsets(runs(document, span))]
            for one in _apart(inside):
                first = bisect_left(starts, one.span.start)
                last = bisect_left(starts, one.span.end)
                yield base + first, base + last, str(one.ref)
        base += len(text) + 1


def _apart(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Return annotations of which no two overlap, the longest first chosen."""
    chosen: list[Annotation] = []
    for one in sorted(annotations, key=lambda one: (one.span.start - one.span.end, one.span.start)):
        if all(one.span.end <= o.span.start or o.span.end <= one.span.start for o in chosen):
            chosen.append(one)
    return chosen
