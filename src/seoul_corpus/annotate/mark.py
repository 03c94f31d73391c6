"""What an annotator gives: a range of the text and what it says; and where it may stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from seoul_corpus.document import Document


class Mark(NamedTuple):
    """A range of a text, half-open in code points, and what is said of it."""

    start: int
    end: int
    type: str
    value: str | None = None
    ref: str | None = None
    note: str = ""


class Body:
    """The ranges of a document that a reader reads: sentences and blocks, without their labels."""

    def __init__(self, document: Document) -> None:
        spans = [sentence.span for sentence in document.sentences()]
        spans += [block.span for block in document.blocks()]
        self.ranges: list[tuple[int, int]] = []
        for start, end in sorted((span.start, span.end) for span in spans):
            if self.ranges and start < self.ranges[-1][1]:
                before = self.ranges.pop()  # a note inside a sentence joins it
                self.ranges.append((before[0], max(end, before[1])))
            else:
                self.ranges.append((start, end))

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the range that holds ``start`` to ``end``, None where none does."""
        position = bisect_right(self.ranges, (start, float("inf"))) - 1
        if position < 0:
            return None
        found = self.ranges[position]
        return found if found[0] <= start and end <= found[1] else None

    def keep(self, marks: Iterable[Mark]) -> Iterator[Mark]:
        """Yield the marks that lie inside one range."""
        return (mark for mark in marks if self.around(mark.start, mark.end))


def first_longest(marks: Iterable[Mark]) -> list[Mark]:
    """Return marks in text order, the longest of those that overlap at one start."""
    kept: list[Mark] = []
    end = -1
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        if mark.start >= end:
            kept.append(mark)
            end = mark.end
    return kept


def apart_from(marks: Iterable[Mark], taken: Iterable[Mark]) -> list[Mark]:
    """Return the marks that share no character with one of ``taken``, which do not overlap."""
    others = sorted((mark.start, mark.end) for mark in taken)
    starts = [start for start, _ in others]
    free = []
    for mark in marks:
        position = bisect_right(starts, mark.end - 1) - 1
        if position < 0 or others[position][1] <= mark.start:
            free.append(mark)
    return free
