"""Units seen inside their document: text, place, and what stands around them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from seoul_corpus.document.index import span_of
from seoul_corpus.document.matching import fingerprint
from seoul_corpus.document.span import Span

if TYPE_CHECKING:
    from seoul_corpus.document.index import Entry, Node
    from seoul_corpus.document.units import Document


@dataclass(frozen=True, slots=True)
class View:
    """One unit, or neighbours that one link joins, seen inside their document.

    Attributes:
        document: the document they stand in.
        units: one unit, or more where a link joins several.
    """

    document: Document
    units: tuple[Node, ...]

    @property
    def unit(self) -> Node:
        """The unit; the first, where there are several."""
        return self.units[0]

    @property
    def id(self) -> str:
        """The unit's id."""
        return self.unit.id

    @property
    def entry(self) -> Entry:
        """What the document's index knows of the unit."""
        return self.document.index.entries[self.id]

    @property
    def kind(self) -> str:
        """What kind of unit it is, such as ``paragraph``, ``item``, ``sentence``, ``heading``."""
        return self.entry.kind

    @property
    def reference(self) -> str:
        """How a person names the unit: ``annex 2.4``, ``3``, ``p3.s2``; it leads back here."""
        return self.document.index.reference(self.id)

    @property
    def n(self) -> str | None:
        """The logical number, or None."""
        n: str | None = getattr(self.unit, "n", None)
        return n

    @property
    def label(self) -> str | None:
        """The mark as printed, or None."""
        label: str | None = getattr(self.unit, "label", None)
        return label

    @property
    def span(self) -> Span:
        """From the first unit's start to the last one's end."""
        return Span(start=span_of(self.units[0]).start, end=span_of(self.units[-1]).end)

    @property
    def text(self) -> str:
        """The verbatim slice of ``span``."""
        return self.document.text[self.span.slice]

    @property
    def reading(self) -> str:
        """The text without page furniture and with lines joined, as one reads it aloud."""
        return reading(self.document, self.span)

    @property
    def place(self) -> tuple[int, int]:
        """Line and column, both from 1."""
        return self.document.index.lines.place(self.span.start)

    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when a reader would see another text."""
        return fingerprint(self.text)

    @property
    def parent(self) -> View | None:
        """The paragraph or division this one is part of."""
        parent = self.entry.parent
        return None if parent is None else self.document.view((parent,))

    @property
    def next(self) -> View | None:
        """The next unit of the same kind under the same parent."""
        return self._sibling(self.units[-1].id, 1)

    @property
    def previous(self) -> View | None:
        """The unit of the same kind before this one under the same parent."""
        return self._sibling(self.id, -1)

    def _sibling(self, name: str, step: int) -> View | None:
        index = self.document.index
        kind = self.kind
        siblings = [s for s in index.children[self.entry.parent] if index.entries[s].kind == kind]
        position = siblings.index(name) + step
        if not 0 <= position < len(siblings):
            return None
        return self.document.view((siblings[position],))

    @property
    def sentences(self) -> tuple[View, ...]:
        """The unit's own sentences; a sentence is its own."""
        if self.kind == "sentence":
            return tuple(View(self.document, (unit,)) for unit in self.units)
        return self._children("sentence")

    @property
    def items(self) -> tuple[View, ...]:
        """The sub-items of a paragraph, the paragraphs of a division."""
        return self._children("item") or self._children("paragraph")

    def _children(self, kind: str) -> tuple[View, ...]:
        index = self.document.index
        names = [name for unit in self.units for name in index.children.get(unit.id, ())]
        entries = [index.entries[name] for name in names]
        return tuple(View(self.document, (e.unit,)) for e in entries if e.kind == kind)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        ids = " ".join(unit.id for unit in self.units)
        return f"<{self.kind} {ids}: {shortened(self.reading, 60)}>"


def shortened(text: str, width: int) -> str:
    """Return at most ``width`` characters of ``text`` on one line, an ellipsis where cut."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def reading(document: Document, span: Span) -> str:
    """Return the text of ``span`` without page furniture and with its lines joined.

    An uncertain join reads as a space.
    """
    cuts = document.index.cuts
    read = ""
    position = span.start
    # The cut before may reach into the span; none overlaps another.
    first = max(0, bisect_left(cuts, (span.start,)) - 1)
    for start, end, filling in islice(cuts, first, None):
        if start >= span.end:
            break
        if end <= position:
            continue
        read += document.text[position : max(start, position)]
        # Around a page number stand two breaks, and one space is read.
        read += "" if read.endswith(" ") else filling
        position = min(end, span.end)
    return read + document.text[position : span.end]
