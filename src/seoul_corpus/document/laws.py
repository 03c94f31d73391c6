"""The laws that every document keeps: verbatim slices, distinct ids, order, nothing lost."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from seoul_corpus.document.value import NAME_CHARACTERS

if TYPE_CHECKING:
    from seoul_corpus.document.units import Division, Document, Join, Paragraph, Unit

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Characters without width that may stand between units as white space does."""

VISIBLE = re.compile(rf"[^\s{UNSEEN}]")
"""A character that belongs to a unit."""

_NAME = re.compile(rf"[{NAME_CHARACTERS}]*+")
_NAMES = re.compile(rf"(?:\n{_NAME.pattern})*")


def is_separator(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Return whether ``text[start:end]`` holds only white space and characters without width."""
    return VISIBLE.search(text, start, end) is None


class _BrokenLawError(Exception):
    """Carries the first broken law up to ``broken_law``."""


def broken_law(document: Document) -> str | None:
    """Return which law ``document`` breaks first, or None.

    Time is linear in the number of units, memory in that of the leaves.
    """
    inspection = _Inspection(document)
    try:
        inspection.run(document)
    except _BrokenLawError as fault:
        return str(fault)
    return None


class _Inspection:
    """One pass over a document: checks each unit, collects the leaves, then how they lie."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.prefix = document.key + "."
        self.ids: list[str] = []
        # (start, -end, whether it may stand inside another): sorted, the outer one comes first.
        self.leaves: list[tuple[int, int, bool]] = []

    def run(self, document: Document) -> None:
        position = 0
        for division in document.divisions:
            position = self.division(division, position, len(self.text))
        for block in (document.title, document.closing):
            if block is not None:
                self.free((block,))
        self.free(document.notes)
        self.free(document.leftovers)
        self.free(document.furniture)
        self.joins(document.joins)
        self.names()
        self.nesting()

    def inside(self, name: str, start: int, end: int, low: int, high: int) -> None:
        if not low <= start < end <= high:
            raise _BrokenLawError(
                f"{name}: span {start}-{end} is empty or lies outside {low}-{high}, "
                "which its parent and its elder siblings leave"
            )

    def names(self) -> None:
        # All at once, and each id by itself only when one is wrong: that would double the time.
        listed = "\n".join(["", *self.ids])
        whole = listed.count("\n") == len(self.ids)
        if not (whole and _NAMES.fullmatch(listed)):
            wrong = next(name for name in self.ids if not _NAME.fullmatch(name))
            raise _BrokenLawError(f"{wrong!r}: the id is not a name that XML takes")
        if listed.count(f"\n{self.prefix}") != len(self.ids):
            wrong = next(name for name in self.ids if not name.startswith(self.prefix))
            raise _BrokenLawError(f"{wrong}: the id does not begin with {self.prefix}")
        if len(set(self.ids)) != len(self.ids):
            wrong = next(name for name, times in Counter(self.ids).items() if times > 1)
            raise _BrokenLawError(f"{wrong}: the id stands twice")

    def unit(self, unit: Unit, low: int, high: int) -> int:
        span = unit.span
        start, end = span.start, span.end
        if not low <= start < end <= high:
            self.inside(unit.id, start, end, low, high)
        if self.text[start:end] != unit.text:
            raise _BrokenLawError(
                f"{unit.id}: text is not the slice {start}-{end} of the document's"
            )
        self.ids.append(unit.id)
        return end

    def leaf(self, unit: Unit, low: int, high: int) -> int:
        end = self.unit(unit, low, high)
        self.leaves.append((unit.span.start, -end, False))
        return end

    def free(self, units: Sequence[Unit]) -> None:
        position = 0
        for unit in units:
            position = self.unit(unit, position, len(self.text))
            self.leaves.append((unit.span.start, -position, True))

    def joins(self, joins: Sequence[Join]) -> None:
        position = 0
        for join in joins:
            start, end = join.span.start, join.span.end
            self.inside(f"{self.prefix}joins", start, end, position, len(self.text))
            position = start

    def paragraph(self, paragraph: Paragraph, low: int, high: int) -> int:
        end = self.unit(paragraph, low, high)
        children = paragraph.sentences if not paragraph.items else _in_text_order(paragraph)
        first = paragraph.label_span or (children[0].span if children else None)
        if first is None or first.start != paragraph.span.start:
            raise _BrokenLawError(f"{paragraph.id}: its span does not begin with its first part")
        position = paragraph.span.start
        if paragraph.label is not None or paragraph.label_span is not None:
            position = self.label(paragraph, position, end)
        items = frozenset(map(id, paragraph.items))
        for child in children:
            if id(child) in items:
                position = self.paragraph(cast("Paragraph", child), position, end)
            else:
                position = self.leaf(child, position, end)
        if position != end:
            raise _BrokenLawError(f"{paragraph.id}: its span does not end with its last part")
        return end

    def label(self, unit: Paragraph | Division, low: int, high: int) -> int:
        span = unit.label_span
        if span is None:
            raise _BrokenLawError(f"{unit.id}: a label without a span")
        self.inside(unit.id, span.start, span.end, low, high)
        if self.text[span.start : span.end] != unit.label:
            raise _BrokenLawError(f"{unit.id}: label is not the slice {span.start}-{span.end}")
        self.leaves.append((span.start, -span.end, False))
        return span.end

    def division(self, division: Division, low: int, high: int) -> int:
        self.ids.append(division.id)
        heads = division.heads
        if division.label is not None or division.label_span is not None:
            if not heads:
                raise _BrokenLawError(f"{division.id}: a label without a head that holds it")
            self.label(division, heads[0].span.start, heads[0].span.end)
        position = low
        for head in heads:
            position = self.leaf(head, position, high)
        for paragraph in division.paragraphs:
            position = self.paragraph(paragraph, position, high)
        for inner in division.divisions:
            position = self.division(inner, position, high)
        return position

    def nesting(self) -> None:
        """Every code point belongs to a leaf or is a separator; no two leaves overlap in part.

        Inside another stands only a leaf that is free to, and the label of a heading.
        """
        position = 0
        around: list[tuple[int, bool]] = []
        self.leaves.sort()
        for start, minus_end, free in self.leaves:
            if start > position and not is_separator(self.text[position:start]):
                raise _BrokenLawError(f"{position}-{start}: text that belongs to no unit")
            while around and around[-1][0] <= start:
                around.pop()
            if around:
                end, outer_free = around[-1]
                if -minus_end > end or (outer_free and not free):
                    raise _BrokenLawError(
                        f"{start}-{-minus_end}: overlaps a unit that ends at {end}"
                    )
            around.append((-minus_end, free))
            position = max(position, -minus_end)
        if not is_separator(self.text[position:]):
            raise _BrokenLawError(f"{position}-{len(self.text)}: text that belongs to no unit")


def _in_text_order(paragraph: Paragraph) -> Sequence[Unit]:
    return sorted([*paragraph.sentences, *paragraph.items], key=lambda child: child.span.start)
