"""A bitext as a table: one row for each title, note, heading, paragraph and item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from seoul_corpus.document.bitext import Bitext, Pair
from seoul_corpus.document.content import own_spans
from seoul_corpus.document.links import Link
from seoul_corpus.document.units import Block, Division, Document, Paragraph, Unit
from seoul_corpus.document.views import View, reading

SURE = 0.75
"""The confidence from which on a plain link needs no remark."""


@dataclass(frozen=True, slots=True)
class Row:
    """A pair and how deep it stands.

    Attributes:
        pair: the two sides.
        depth: 1 for a paragraph and for all that is no paragraph, 2 for an item.
    """

    pair: Pair
    depth: int


@dataclass(frozen=True, slots=True)
class Words:
    """What one unit of a side says: its label as printed, and its own words.

    Attributes:
        label: the mark, or None.
        text: the reading of its own words, without the label and the items.
    """

    label: str | None
    text: str


def bitext_rows(bitext: Bitext) -> tuple[Row, ...]:
    """Return the rows of the whole text, in the source's order."""
    sides = (_units_of_document(document) for document in bitext.documents)
    return tuple(map(_row, bitext.pair_up(*sides)))


def pair_rows(pair: Pair) -> Iterator[Row]:
    """Yield the rows of a pair and of what is inside it."""
    units = [unit for unit in pair.main.units if isinstance(unit, Division)]
    if units:
        inner = tuple(chain.from_iterable(map(_units_of_division, units)))
        first = pair.main.document is pair.bitext.ko
        yield from map(_row, pair.bitext.pair_up(inner if first else (), () if first else inner))
        return
    yield _row(pair)
    for item in pair.items:
        yield from pair_rows(item)


def words(view: View) -> tuple[Words, ...]:
    """Return what each unit of a side says itself."""
    units = (unit for unit in view.units if not isinstance(unit, Division))
    return tuple(_words(view.document, unit) for unit in units)


def remark(link: Link | None) -> str:
    """Return what is worth saying of a link: nothing where it is plain and sure.

    Example:
        >>> remark(Link(id="al.1", level="item", source_ids=("ko.p1.1",), relation="omission"))
        '1-0 · omission · 1.00'
    """
    if link is None:
        return ""
    said = [] if link.cardinality == "1-1" else [link.cardinality]
    if link.relation not in {None, "equivalent"}:
        said.append(str(link.relation))
    if said or link.confidence < SURE:
        said.append(f"{link.confidence:.2f}")
    return " · ".join(said)


def _words(document: Document, unit: Unit) -> Words:
    text = "\n".join(reading(document, span) for span in own_spans(unit))
    return Words(getattr(unit, "label", None), text)


def _row(pair: Pair) -> Row:
    return Row(pair, pair.main.entry.depth if pair.kind == "item" else 1)


def _units_of_document(document: Document) -> tuple[Block | Paragraph, ...]:
    units = (entry.unit for entry in document.index.entries.values())
    return tuple(unit for unit in units if isinstance(unit, Block | Paragraph))


def _units_of_division(division: Division) -> tuple[Block | Paragraph, ...]:
    parts = tuple(division.walk())
    heads = (head for part in parts for head in part.heads)
    paragraphs = (p for part in parts for top in part.paragraphs for p in top.walk())
    units: Iterable[Block | Paragraph] = chain(heads, paragraphs)
    return tuple(sorted(units, key=lambda unit: unit.span.start))
