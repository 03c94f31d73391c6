"""The laws that every document keeps: verbatim slices, distinct ids, order, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seoul_corpus.document.span import Span
    from seoul_corpus.document.units import Division, Document, Paragraph, Unit

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Characters without width that may stand between units as white space does."""


def is_separator(text: str) -> bool:
    """Return whether ``text`` holds nothing that a reader sees: white space, zero width, or nothing."""
    return not text or text.isspace() or not text.translate(_NO_UNSEEN).strip()


_NO_UNSEEN = dict.fromkeys(map(ord, UNSEEN))


class _Fault(Exception):
    """Carries the first broken law up to ``broken_law``."""


def broken_law(document: Document) -> str | None:
    """Return which law ``document`` breaks first, or None.

    Time is linear in the number of units, memory in that of the leaves.
    """
    inspection = _Inspection(document)
    try:
        inspection.run(document)
    except _Fault as fault:
        return str(fault)
    return None


class _Inspection:
    """One pass over a document: checks each unit, collects the leaves, then the gaps."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.prefix = document.key + "."
        self.ids: set[str] = set()
        self.leaves: list[tuple[int, int]] = []

    def run(self, document: Document) -> None:
        everything = (0, len(self.text))
        position = 0
        for division in document.divisions:
            position = self.division(division, position, everything[1])
        blocks = [*document.notes, *document.leftovers]
        blocks += [block for block in (document.title, document.closing) if block]
        for block in blocks:
            self.leaf(block, *everything)
        furniture: list[tuple[int, int]] = []
        for piece in document.furniture:
            self.unit(piece, *everything)
            furniture.append((piece.span.start, piece.span.end))
        for join in document.joins:
            self.inside(document.key, join.span, *everything)
        self.gaps(furniture)

    def inside(self, name: str, span: Span, low: int, high: int) -> None:
        if not low <= span.start <= span.end <= high:
            raise _Fault(
                f"{name}: span {span.start}-{span.end} lies outside {low}-{high}, "
                "which its parent and its elder siblings leave"
            )

    def identify(self, name: str) -> None:
        if name in self.ids:
            raise _Fault(f"{name}: the id stands twice")
        if not name.startswith(self.prefix):
            raise _Fault(f"{name}: the id does not begin with {self.prefix}")
        self.ids.add(name)

    def unit(self, unit: Unit, low: int, high: int) -> int:
        span = unit.span
        start, end = span.start, span.end
        if not low <= start <= end <= high:
            self.inside(unit.id, span, low, high)
        if self.text[start:end] != unit.text:
            raise _Fault(f"{unit.id}: text is not the slice {start}-{end} of the document's")
        self.identify(unit.id)
        return end

    def leaf(self, unit: Unit, low: int, high: int) -> int:
        end = self.unit(unit, low, high)
        self.leaves.append((unit.span.start, end))
        return end

    def paragraph(self, paragraph: Paragraph, low: int, high: int) -> int:
        end = self.unit(paragraph, low, high)
        position = paragraph.span.start
        label = paragraph.label_span
        if label is not None:
            self.label(paragraph, label, position, end)
            position = label.end
            self.leaves.append((label.start, label.end))
        elif paragraph.label is not None:
            raise _Fault(f"{paragraph.id}: a label without a span")
        if not paragraph.items:
            for sentence in paragraph.sentences:
                position = self.leaf(sentence, position, end)
            return end
        for child in _in_text_order(paragraph):
            if hasattr(child, "items"):
                position = self.paragraph(child, position, end)
            else:
                position = self.leaf(child, position, end)
        return end

    def label(self, unit: Paragraph | Division, span: Span, low: int, high: int) -> None:
        self.inside(unit.id, span, low, high)
        if self.text[span.start : span.end] != unit.label:
            raise _Fault(f"{unit.id}: label is not the slice {span.start}-{span.end}")

    def division(self, division: Division, low: int, high: int) -> int:
        self.identify(division.id)
        if division.label_span is not None:
            if not division.heads:
                raise _Fault(f"{division.id}: a label without a head that holds it")
            head = division.heads[0].span
            self.label(division, division.label_span, head.start, head.end)
        position = low
        for head_block in division.heads:
            position = self.leaf(head_block, position, high)
        start = position
        for paragraph in division.paragraphs:
            position = self.paragraph(paragraph, position, high)
        last = position
        position = start
        for inner in division.divisions:
            position = self.division(inner, position, high)
        return max(last, position)

    def gaps(self, furniture: Sequence[tuple[int, int]]) -> None:
        """Every code point belongs to a leaf, to furniture, or is a separator."""
        position = 0
        for start, end in sorted([*self.leaves, *furniture, (len(self.text), len(self.text))]):
            if start > position and not is_separator(self.text[position:start]):
                raise _Fault(f"{position}-{start}: text that belongs to no unit")
            if end > position:
                position = end


def _in_text_order(paragraph: Paragraph) -> Iterator[Unit]:
    children: list[Unit] = [*paragraph.sentences, *paragraph.items]
    children.sort(key=lambda child: child.span.start)
    return iter(children)
