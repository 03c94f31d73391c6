"""Where each character of what one reads stands in the document."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from seoul_corpus.document import Document, Span


class Run(NamedTuple):
    """Some of a reading: a piece of the text, or the space that is read for a line break.

    Attributes:
        text: what is read.
        start: offset in the document's text, in code points.
        end: where it ends there; as far from ``start`` as ``text`` is long, but for a space that
            is read for something else.
    """

    text: str
    start: int
    end: int


def runs(document: Document, span: Span) -> list[Run]:
    r"""Return the runs of ``reading(document, span)``, in order.

    Example:
        >>> from seoul_corpus import parse
        >>> document = parse("1. We\nagree.")
        >>> [tuple(run) for run in runs(document, document["p1.s1"].span)]
        [('We', 3, 5), (' ', 5, 6), ('agree.', 6, 12)]
    """
    cuts = document.index.cuts
    found: list[Run] = []
    position = span.start
    first = max(0, bisect_left(cuts, (span.start,)) - 1)
    for start, end, filling in islice(cuts, first, None):
        if start >= span.end:
            break
        if end <= position:
            continue
        if start > position:
            found.append(Run(document.text[position:start], position, start))
        if filling and not (found and found[-1].text.endswith(" ")):
            found.append(Run(filling, max(start, position), min(end, span.end)))
        position = min(end, span.end)
    if position < span.end:
        found.append(Run(document.text[position : span.end], position, span.end))
    return found


def offsets(read: list[Run]) -> list[tuple[int, int]]:
    """Return start and end in the document of each character of a reading."""
    found: list[tuple[int, int]] = []
    for run in read:
        if len(run.text) == run.end - run.start:
            found += [(at, at + 1) for at in range(run.start, run.end)]
        else:
            found.append((run.start, run.end))
    return found
