"""The units of one side that a table of links may name, by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from seoul_corpus.document import (
    Block,
    Document,
    LineIndex,
    Paragraph,
    Place,
    Sentence,
    Span,
    fingerprint,
    span_of,
)
from seoul_corpus.document.content import own_spans


class Unit(NamedTuple):
    """A unit that links may join.

    Attributes:
        kind: such as ``paragraph`` or ``sentence``.
        span: where it stands.
        fingerprint: of its own words, without its label and its items: a unit that was only
            renumbered keeps it, and so does a paragraph of which only an item changed.
    """

    kind: str
    span: Span
    fingerprint: str


class Side:
    """One text of the two.

    Args:
        key: begins the ids.
        units: by id, in text order.
        lines: tells line and column.
    """

    def __init__(self, key: str, units: Mapping[str, Unit], lines: LineIndex) -> None:
        self.key = key
        self.units = units
        self._lines = lines

    @cached_property
    def _names(self) -> dict[tuple[str, str], list[str]]:
        names: dict[tuple[str, str], list[str]] = {}
        for name, unit in self.units.items():
            names.setdefault((_family(unit.kind), unit.fingerprint), []).append(name)
        return names

    def found_again(self, mark: str, level: str) -> str | None:
        """Return the only unit for links of ``level`` that has a fingerprint, or None."""
        names = self._names.get((_family(level), mark), [])
        return names[0] if len(names) == 1 else None

    def place(self, name: str) -> Place:
        """Return where a unit stands."""
        span = self.units[name].span
        line, column = self._lines.place(span.start)
        return Place(key=self.key, span=span, line=line, column=column)


def _family(kind: str) -> str:
    """Items and paragraphs may take each other's place, and so may all blocks."""
    if kind in {"paragraph", "item"}:
        return "paragraph"
    return "sentence" if kind == "sentence" else "block"


def document_side(document: Document) -> Side:
    """Return the units of a document."""
    units = {
        name: Unit(entry.kind, span_of(entry.unit), unit_fingerprint(document, entry.unit))
        for name, entry in document.index.entries.items()
        if isinstance(entry.unit, Paragraph | Sentence | Block)
    }
    return Side(document.key, units, document.index.lines)


def unit_fingerprint(document: Document, unit: Paragraph | Sentence | Block) -> str:
    """Return the fingerprint of a unit's own words, without its label and its items."""
    return fingerprint("\n".join(document.text[span.slice] for span in own_spans(unit)))


def segment_side(key: str, segments: Sequence[str]) -> Side:
    """Return numbered segments as units: ``ko.1`` is the first of the side ``ko``."""
    starts = accumulate((len(text) + 1 for text in segments), initial=0)
    units = {
        f"{key}.{number}": Unit(
            "sentence", Span(start=start, end=start + len(text)), fingerprint(text)
        )
        for number, (start, text) in enumerate(zip(starts, segments, strict=False), 1)
    }
    return Side(key, units, LineIndex("\n".join(segments)))
